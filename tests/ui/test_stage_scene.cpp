// SPDX-License-Identifier: GPL-3.0-or-later
// The stage between frames, with real time as a number: no window, no painting, no waiting.
#include <QTest> // first: the moc of Qt 6.4 stumbles over <concepts> where that comes first

#include "tests/support/frames.h"
#include "tests/support/test_entry.h"
#include "ui/stage/scene.h"

#include <cmath>
#include <memory>
#include <utility>

using namespace lockscope;
using namespace lockscope::ui;
using namespace std::chrono_literals;

namespace {

constexpr double font_px = 13.0;

} // namespace

class TestStageScene : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tokens_stand_where_their_wait_says();
    void lanes_keep_the_frame_they_show();
    void a_journey_adds_no_kinds();
    void tones_follow_the_marks();
    void lanes_glide_to_their_new_places();
    void tokens_go_on_between_frames();
    void too_many_motions_become_flows();
    void high_speed_blurs_tokens();
    void back_offs_move_towards_their_attempt();
    void hits_name_what_is_there();
};

void TestStageScene::tokens_stand_where_their_wait_says() {
    StageScene scene;
    scene.set_size({912, 690}, font_px);
    scene.set_frame(test::share(test::saturated_frame()), 0.0);
    const auto axis = scene.axis();
    QCOMPARE(scene.lanes().size(), std::size_t{6});
    for (const auto& lane : scene.lanes()) {
        for (std::size_t i = 0; i < lane.view->waiters.size(); ++i) {
            const auto at = scene.waiter_at(lane, i);
            QCOMPARE(at.x(), axis.x(seconds(lane.view->waiters[i].since)));
            QVERIFY(lane.rect.contains(at));
        }
    }
}

void TestStageScene::lanes_keep_the_frame_they_show() {
    StageScene scene;
    scene.set_size({912, 690}, font_px);
    auto frame = test::share(test::saturated_frame());
    const std::weak_ptr<const Frame> shown = frame;
    scene.set_frame(std::exchange(frame, nullptr), 0.0);
    auto lane = std::make_unique<SceneLane>(scene.lanes().front());
    scene.set_frame(nullptr, 1.0);
    QVERIFY(scene.lanes().empty());
    QVERIFY(!shown.expired());
    QVERIFY(lane->view->account == lane->account);
    lane.reset();
    QVERIFY(shown.expired()); // and keep it no longer than that
}

void TestStageScene::a_journey_adds_no_kinds() {
    StageScene scene;
    scene.set_size({912, 690}, font_px);
    auto frame = test::saturated_frame();
    const auto kind = static_cast<std::size_t>(TransactionKind::bulk_load);
    scene.set_frame(test::share(frame), 0.0);
    QVERIFY(!scene.kinds().test(kind));
    frame.seeking = true;
    frame.stage.lanes[0].waiters[0].kind = TransactionKind::bulk_load;
    scene.set_frame(test::share(frame), 0.1);
    QVERIFY(!scene.kinds().test(kind));
    frame.seeking = false;
    scene.set_frame(test::share(frame), 0.2);
    QVERIFY(scene.kinds().test(kind));
}

void TestStageScene::tones_follow_the_marks() {
    const auto range = axis_range(10s, 5s, 0s);
    QVERIFY(waiter_tone(0.0, false, range) == TokenTone::waiting);
    QVERIFY(waiter_tone(4.99, false, range) == TokenTone::waiting);
    QVERIFY(waiter_tone(4.99, true, range) == TokenTone::long_waiting);
    // What does not count as long-running, such as an asynchronous feed, has no edge.
    QVERIFY(waiter_tone(5.0, false, range) == TokenTone::waiting);
    QVERIFY(waiter_tone(9.5, false, range) == TokenTone::critical);
    const auto endless = axis_range(never, never, 0s);
    QVERIFY(waiter_tone(1e6, false, endless) == TokenTone::waiting);
}

void TestStageScene::lanes_glide_to_their_new_places() {
    StageScene scene;
    scene.set_size({912, 690}, font_px);
    auto frame = test::healthy_frame();
    scene.set_frame(test::share(frame), 0.0);
    QVERIFY(!scene.advance(0.0)); // paused: nothing moves
    std::swap(frame.stage.lanes[0], frame.stage.lanes[1]);
    double now_s = 0.0;
    for (int i = 0; i < 50; ++i) {
        now_s += 0.05;
        scene.set_frame(test::share(frame), now_s);
        if (scene.advance(now_s)) {
            break;
        }
    }
    QCOMPARE(scene.lanes()[0].account, frame.stage.lanes[0].account);
    QVERIFY(scene.lanes()[0].rect.top() > scene.layout().lane(0).top());
    while (scene.advance(now_s)) {
        now_s += 0.01;
        QVERIFY(now_s < 10.0);
    }
    QCOMPARE(scene.lanes()[0].rect, scene.layout().lane(0));
}

void TestStageScene::tokens_go_on_between_frames() {
    StageScene scene;
    scene.set_size({912, 690}, font_px);
    auto frame = test::saturated_frame();
    frame.playing = true;
    frame.achieved_speed = 2.0;
    scene.set_frame(test::share(frame), 1.0);
    const double before = scene.waiter_at(scene.lanes()[1], 3).x();
    QVERIFY(scene.advance(1.02));
    QVERIFY(std::abs(scene.ahead_s() - 0.04) < 1e-9);
    QVERIFY(scene.waiter_at(scene.lanes()[1], 3).x() < before);
    scene.advance(100.0); // frames have stopped coming: tokens do not run away
    QVERIFY(scene.ahead_s() < 0.5);
}

void TestStageScene::too_many_motions_become_flows() {
    StageScene scene;
    scene.set_size({912, 690}, font_px);
    auto frame = test::saturated_frame();
    frame.playing = true;
    scene.set_frame(test::share(frame), 0.0);
    Event lost;
    lost.kind = EventKind::withdrawn;
    lost.account = frame.stage.lanes[0].account;
    lost.transaction = frame.stage.lanes[0].waiters[0].transaction;
    lost.duration = 10s;
    lost.cause = FailureCause::unable_to_lock_row;
    frame.motions = {lost};
    frame.number += 1;
    scene.set_frame(test::share(frame), 0.05);
    QVERIFY(!scene.motions().flowing());
    QCOMPARE(scene.motions().all().size(), std::size_t{1});
    const auto& burst = scene.motions().all()[0];
    QCOMPARE(scene.path_of(burst).first().x(), scene.axis().cliff_x().value());
    // After a change of size it is still at its lane's cliff.
    scene.set_size({1600, 900}, font_px);
    QCOMPARE(scene.path_of(burst).first().x(), scene.axis().cliff_x().value());
    QVERIFY(scene.lanes()[0].rect.contains(scene.path_of(burst).first()));
    scene.set_size({912, 690}, font_px);
    QVERIFY(scene.advance(0.06));

    frame.motions.assign(200, lost);
    for (int i = 0; i < 60; ++i) {
        frame.number += 1;
        scene.set_frame(test::share(frame), 0.1 + i / 60.0);
        scene.advance(0.1 + i / 60.0);
    }
    QVERIFY(scene.motions().flowing());
    QVERIFY(scene.motions().all().size() <= 20);
    QVERIFY(scene.lanes()[0].timeouts.per_second() > 100.0);
    frame.motions.clear();
    for (int i = 0; i < 300; ++i) {
        frame.number += 1;
        scene.set_frame(test::share(frame), 2.0 + i / 60.0);
        scene.advance(2.0 + i / 60.0);
    }
    QVERIFY(!scene.motions().flowing());
    QVERIFY(scene.motions().all().empty());
}

void TestStageScene::high_speed_blurs_tokens() {
    StageScene scene;
    scene.set_size({912, 690}, font_px);
    auto frame = test::saturated_frame();
    frame.playing = true;
    for (const double speed : {1.0, 60.0}) {
        frame.achieved_speed = speed;
        scene.set_frame(test::share(frame), 0.0);
        QCOMPARE(scene.blur(), 0.0);
    }
    frame.achieved_speed = 10'000.0;
    scene.set_frame(test::share(frame), 0.0);
    QCOMPARE(scene.blur(), 1.0);
    frame.playing = false; // on slowing down the scene is exact again
    scene.set_frame(test::share(frame), 0.0);
    QCOMPARE(scene.blur(), 0.0);
}

void TestStageScene::back_offs_move_towards_their_attempt() {
    StageScene scene;
    scene.set_size({912, 690}, font_px);
    const auto frame = test::saturated_frame();
    scene.set_frame(test::share(frame), 0.0);
    for (std::size_t i = 1; i < frame.stage.backoff.size(); ++i) {
        QVERIFY(scene.backoff_at(i).x() > scene.backoff_at(i - 1).x()); // as the test's remaining
        QVERIFY(scene.layout().backoff.contains(scene.backoff_at(i)));
    }
}

void TestStageScene::hits_name_what_is_there() {
    using Part = StageHit::Part;
    StageScene scene;
    scene.set_size({912, 690}, font_px);
    QVERIFY(scene.hit({10, 10}).part == Part::nothing);
    scene.set_frame(test::share(test::saturated_frame()), 0.0);
    const auto& lanes = scene.lanes();
    const auto waiter = scene.hit(scene.waiter_at(lanes[1], 0));
    QVERIFY(waiter.part == Part::waiter);
    QCOMPARE(waiter.lane, std::size_t{1});
    QCOMPARE(waiter.token, std::size_t{0});
    QVERIFY(scene.hit(scene.holder_seat(lanes[0])).part == Part::holder);
    QVERIFY(scene.hit(lanes[2].rect.topLeft() + QPointF(4, 4)).part == Part::lane);
    QVERIFY(scene.hit(scene.layout().heat.center()).part == Part::quiet);
    QVERIFY(scene.hit(scene.layout().committed.center()).part == Part::committed);
    QVERIFY(scene.hit(scene.layout().failed.center()).part == Part::failed);
    QVERIFY(scene.hit(scene.backoff_at(3)).part == Part::backoff);
    QVERIFY(scene.hit(scene.layout().backoff.topLeft() + QPointF(3, 3)).part == Part::backoff_card);
    QVERIFY(scene.hit(scene.layout().long_running.center()).part == Part::long_running);
}

LOCKSCOPE_TEST(test_stage_scene, TestStageScene)
#include "test_stage_scene.moc"
