// SPDX-License-Identifier: GPL-3.0-or-later
// What moves on the stage: each kind of event is seen, and told apart from the others; nothing of a
// rush remains in the picture that stays.
#include <QTest> // first: the moc of Qt 6.4 stumbles over <concepts> where that comes first

#include "tests/support/place_frames.h"
#include "tests/support/test_entry.h"
#include "ui/stage/scene.h"
#include "ui/stage/stage_painter.h"

#include <QImage>
#include <QPainter>
#include <QRegularExpression>

#include <algorithm>
#include <set>

using namespace lockscope;
using namespace lockscope::ui;
using namespace std::chrono_literals;

namespace {

constexpr QSize usual(912, 690);

StageScene playing_scene(const Frame& frame) {
    StageScene scene;
    scene.set_size(usual, QFontInfo(QFont()).pixelSize());
    scene.set_frame(test::share(frame), 0.0);
    return scene;
}

QImage picture(const StageScene& scene) {
    QImage image(usual, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    StagePainter().paint(painter, scene, {Theme::dark(), QFont(), {}, false, 0});
    return image;
}

Event event_at(const Frame& frame, EventKind kind, FailureCause cause = FailureCause::none) {
    const auto& lane = frame.stage.lanes[0];
    Event event;
    event.kind = kind;
    event.cause = cause;
    event.account = lane.account;
    event.transaction = lane.waiters[0].transaction;
    event.duration = 4s;
    event.records = 1;
    return event;
}

bool has(const StageScene& scene, MotionKind kind) {
    const auto all = scene.motions().all();
    return std::any_of(all.begin(), all.end(), [kind](const Motion& m) { return m.kind == kind; });
}

} // namespace

class TestStageMotions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void every_event_has_a_motion_of_its_own();
    void every_motion_looks_different();
    void a_retry_comes_back_to_its_lane();
    void back_offs_move_as_their_delay_runs_out();
    void a_failure_says_why_once_in_a_lane();
    void many_failures_say_nothing();
    void in_a_pause_failures_stay_until_the_next_event();
    void queues_move_up();
    void a_still_picture_after_a_rush_is_exact();
    void a_slow_picture_after_a_rush_is_exact();
};

void TestStageMotions::every_event_has_a_motion_of_its_own() {
    auto frame = test::saturated_frame();
    frame.playing = true;
    const std::vector<std::pair<std::vector<Event>, MotionKind>> cases{
        {{event_at(frame, EventKind::withdrawn, FailureCause::unable_to_lock_row)},
         MotionKind::burst},
        {{event_at(frame, EventKind::withdrawn, FailureCause::deadlock)}, MotionKind::deadlock},
        {{event_at(frame, EventKind::refused, FailureCause::concurrent_limit)}, MotionKind::refuse},
        {{event_at(frame, EventKind::released), event_at(frame, EventKind::attempt_committed)},
         MotionKind::commit},
        {{event_at(frame, EventKind::record_duplicated)}, MotionKind::duplicate},
        {{event_at(frame, EventKind::withdrawn, FailureCause::unable_to_lock_row),
          event_at(frame, EventKind::backoff)},
         MotionKind::back_off},
        {{event_at(frame, EventKind::withdrawn, FailureCause::unable_to_lock_row),
          event_at(frame, EventKind::attempt_failed, FailureCause::unable_to_lock_row)},
         MotionKind::fail},
        {{event_at(frame, EventKind::summary_touched)}, MotionKind::touch},
    };
    for (const auto& [events, kind] : cases) {
        auto scene = playing_scene(frame);
        auto next = frame;
        next.number += 1;
        next.motions = events;
        scene.set_frame(test::share(next), 0.05);
        QVERIFY2(has(scene, kind), qPrintable(QString::number(static_cast<int>(kind))));
        QVERIFY(scene.advance(0.06));
    }
}

void TestStageMotions::every_motion_looks_different() {
    auto frame = test::saturated_frame();
    frame.playing = true;
    frame.achieved_speed = 0.0;
    std::vector<QImage> pictures{picture(playing_scene(frame))};
    for (const auto& event :
         {event_at(frame, EventKind::withdrawn, FailureCause::unable_to_lock_row),
          event_at(frame, EventKind::withdrawn, FailureCause::deadlock),
          event_at(frame, EventKind::refused, FailureCause::concurrent_limit),
          event_at(frame, EventKind::record_duplicated),
          event_at(frame, EventKind::summary_touched)}) {
        auto scene = playing_scene(frame);
        auto next = frame;
        next.number += 1;
        next.motions = {event};
        scene.set_frame(test::share(next), 0.05);
        scene.advance(0.3);
        pictures.push_back(picture(scene));
    }
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            QVERIFY(pictures[i] != pictures[j]);
        }
    }
}

void TestStageMotions::a_retry_comes_back_to_its_lane() {
    auto frame = test::saturated_frame();
    frame.playing = true;
    frame.stage.backoff[0].remaining = 10ms;
    auto scene = playing_scene(frame);
    auto next = test::later(frame, 0.05);
    const auto client = next.stage.backoff[0];
    next.stage.backoff.erase(next.stage.backoff.begin());
    auto& lane = next.stage.lanes[2];
    lane.waiters.push_back(
        test::token(99'999, client.kind, 0.04, client.records, client.next_attempt));
    lane.waiting += 1;
    scene.set_frame(test::share(next), 0.05);
    QVERIFY(has(scene, MotionKind::retry));
    const auto& motion = scene.motions().all().front();
    QCOMPARE(motion.spot.lane, next.stage.lanes[2].account);
    QVERIFY(scene.lanes()[2].rect.contains(scene.path_of(motion).last()));
    // One that is only no longer shown has not been retried.
    auto scene2 = playing_scene(frame);
    auto other = test::later(frame, 0.05);
    other.stage.backoff.erase(other.stage.backoff.begin() + 3);
    scene2.set_frame(test::share(other), 0.05);
    QVERIFY(!has(scene2, MotionKind::retry));
}

void TestStageMotions::back_offs_move_as_their_delay_runs_out() {
    auto frame = test::saturated_frame();
    frame.playing = true;
    frame.achieved_speed = 4.0;
    auto scene = playing_scene(frame);
    const double before = scene.backoff_at(3).x();
    scene.advance(0.05);
    QVERIFY(scene.backoff_at(3).x() < before);
}

void TestStageMotions::a_failure_says_why_once_in_a_lane() {
    auto frame = test::saturated_frame();
    frame.playing = true;
    auto scene = playing_scene(frame);
    double now_s = 0.0;
    for (int i = 0; i < 3; ++i) {
        auto next = frame;
        next.number += 1;
        next.motions = {event_at(frame, EventKind::withdrawn, FailureCause::unable_to_lock_row)};
        now_s += 0.4;
        scene.set_frame(test::share(next), now_s);
        scene.advance(now_s);
        QCOMPARE(scene.motions().callouts().size(), std::size_t{1});
        QVERIFY(scene.motions().callouts()[0].cause == FailureCause::unable_to_lock_row);
    }
    frame.motions.clear();
    scene.set_frame(test::share(frame), now_s + 5.0);
    scene.advance(now_s + 5.0);
    QVERIFY(scene.motions().callouts().empty());
}

void TestStageMotions::many_failures_say_nothing() {
    auto frame = test::saturated_frame();
    frame.playing = true;
    auto scene = playing_scene(frame);
    frame.motions.assign(20,
                         event_at(frame, EventKind::withdrawn, FailureCause::unable_to_lock_row));
    for (int i = 0; i < 120; ++i) {
        frame.number += 1;
        scene.set_frame(test::share(frame), 5.0 + i / 60.0);
        scene.advance(5.0 + i / 60.0);
    }
    QVERIFY(scene.motions().callouts().empty());
}

void TestStageMotions::in_a_pause_failures_stay_until_the_next_event() {
    auto frame = test::saturated_frame();
    auto scene = playing_scene(frame);
    auto next = frame;
    next.number += 1;
    next.events += 1;
    next.motions = {event_at(frame, EventKind::withdrawn, FailureCause::unable_to_lock_row)};
    scene.set_frame(test::share(next), 1.0);
    double now_s = 1.0;
    while (scene.advance(now_s)) {
        now_s += 0.02;
        QVERIFY(now_s < 10.0); // it comes to rest
    }
    QVERIFY(has(scene, MotionKind::burst));
    // The same instant again (another lane was selected, say) changes nothing.
    next.number += 1;
    next.motions.clear();
    scene.set_frame(test::share(next), 20.0);
    QVERIFY(has(scene, MotionKind::burst));
    next.number += 1;
    next.events += 1;
    scene.set_frame(test::share(next), 21.0);
    QVERIFY(!has(scene, MotionKind::burst));
}

void TestStageMotions::queues_move_up() {
    auto frame = test::saturated_frame();
    auto scene = playing_scene(frame);
    scene.jump_to_order(StageOrder::queue_position);
    const double second = scene.waiter_at(scene.lanes()[1], 1).x();
    auto next = frame;
    next.number += 1;
    auto& waiters = next.stage.lanes[1].waiters;
    waiters.erase(waiters.begin());
    next.stage.lanes[1].waiting -= 1;
    scene.set_frame(test::share(next), 1.0);
    QCOMPARE(scene.waiter_at(scene.lanes()[1], 0).x(), second); // not yet
    double now_s = 1.0;
    while (scene.advance(now_s)) {
        now_s += 0.02;
        QVERIFY(now_s < 10.0);
    }
    QCOMPARE(scene.waiter_at(scene.lanes()[1], 0).x(), scene.queue().x(0.0));
}

namespace {

/// Frames as they come at this speed, in another order every time.
StageScene after_a_rush(double speed) {
    auto frame = test::burning_frame();
    frame.playing = true;
    frame.achieved_speed = speed;
    StageScene scene = playing_scene(frame);
    test::Dice dice(3);
    for (int i = 0; i < 90; ++i) {
        auto next = frame;
        next.number += 1 + static_cast<std::uint64_t>(i);
        next.stage.now += std::chrono::seconds(i);
        std::swap(next.stage.lanes[0], next.stage.lanes[dice.next() % 5]);
        for (auto& lane : next.stage.lanes) {
            lane.waiters.resize(dice.next() % (lane.waiters.size() + 1));
            lane.waiting = static_cast<std::int64_t>(lane.waiters.size());
        }
        next.motions.assign(
            100, event_at(frame, EventKind::withdrawn, FailureCause::unable_to_lock_row));
        for (auto& client : next.stage.backoff) {
            client.remaining *= 1 + static_cast<std::int64_t>(dice.next() % 9);
        }
        scene.set_frame(test::share(next), i / 60.0);
        scene.advance(i / 60.0);
    }
    return scene;
}

/// Lets everything come to rest.
void settle(StageScene& scene, double now_s) {
    const double until_s = now_s + 20.0;
    while (scene.advance(now_s) && now_s < until_s) {
        now_s += 0.02;
    }
}

} // namespace

void TestStageMotions::a_still_picture_after_a_rush_is_exact() {
    auto last = test::burning_frame();
    last.number = 1'000;
    last.stage.now += 200s;
    for (const double speed : {1.0, 40'000.0}) {
        auto scene = after_a_rush(speed);
        QVERIFY(scene.motions().flowing());
        scene.set_frame(test::share(last), 1.6);
        settle(scene, 1.6);
        QCOMPARE(picture(scene), picture(playing_scene(last)));
    }
}

void TestStageMotions::a_slow_picture_after_a_rush_is_exact() {
    auto scene = after_a_rush(40'000.0);
    QCOMPARE(scene.blur(), 1.0);
    auto last = test::burning_frame();
    last.number = 1'000;
    last.stage.now += 200s;
    last.playing = true;
    last.achieved_speed = 1.0;
    scene.set_frame(test::share(last), 1.6);
    QCOMPARE(scene.blur(), 0.0);
    const auto fresh = playing_scene(last);
    for (std::size_t i = 0; i < fresh.lanes().size(); ++i) {
        QCOMPARE(scene.lanes()[i].account, fresh.lanes()[i].account);
        for (std::size_t w = 0; w < fresh.lanes()[i].view->waiters.size(); ++w) {
            QCOMPARE(scene.lanes()[i].rows.row(w), fresh.lanes()[i].rows.row(w));
        }
    }
}

LOCKSCOPE_WINDOW_TEST(test_stage_motions, TestStageMotions)
#include "test_stage_motions.moc"
