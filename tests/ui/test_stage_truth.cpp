// SPDX-License-Identifier: GPL-3.0-or-later
// What the stage shows is what the frame says, at every speed: who holds each lock, and nothing
// that moves hides a figure or takes a winner over the cliff. Runs of examples, real time as a
// number.
#include <QTest> // first: the moc of Qt 6.4 stumbles over <concepts> where that comes first

#include "core/scenario/examples.h"
#include "core/scenario/reader.h"
#include "tests/support/frames.h"
#include "tests/support/test_entry.h"
#include "ui/session/side.h"
#include "ui/stage/scene.h"
#include "ui/stage/stage_painter.h"

#include <QFontInfo>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <memory>

using namespace lockscope;
using namespace lockscope::ui;
using namespace std::chrono_literals;

namespace {

constexpr QSize usual(912, 690);
constexpr int wanted_frames = 1000;
constexpr double frame_s = 1.0 / 60.0;

/// A run that is watched: frames as the worker would make them at this speed.
class WatchedRun {
public:
    WatchedRun(const char* example, double speed)
        : speed_(speed)
        , scenario_(read_scenario(find_example(example)->yaml, example).value()) {
        begin();
    }

    FramePtr next() {
        if (side_->history().finished()) {
            ++scenario_.seed;
            begin();
        }
        now_ += from_seconds(frame_s * speed_);
        while (!side_->advance(SimTime(now_), 1'000'000) && !side_->history().finished()) {
        }
        auto frame = std::make_shared<Frame>();
        frame->number = ++number_;
        frame->run = scenario_.seed;
        Side::View view;
        const auto lanes = side_->run().lanes(9);
        view.lanes.assign(lanes.begin(), lanes.end());
        view.at = Side::Clock::time_point(from_seconds(frame_s * static_cast<double>(number_)));
        side_->fill(*frame, view);
        frame->playing = true;
        frame->wanted_speed = speed_;
        frame->achieved_speed = speed_;
        return frame;
    }

private:
    void begin() {
        side_ = std::make_unique<Side>(scenario_);
        now_ = 3min; // by then there is something to see
        while (!side_->advance(SimTime(now_), 1'000'000)) {
        }
    }

    double speed_;
    Scenario scenario_;
    std::unique_ptr<Side> side_;
    Duration now_{0};
    std::uint64_t number_ = 0;
};

QRectF square(QPointF centre, double reach) {
    return {centre.x() - reach, centre.y() - reach, 2 * reach, 2 * reach};
}

/// Everything that is read, and the holders; tokens that stand for themselves left out.
std::vector<QRectF> figures(const StageScene& scene) {
    const auto& l = scene.layout();
    std::vector<QRectF> all{l.header, l.caption, l.key, l.backoff, l.committed, l.failed};
    for (const auto& lane : scene.lanes()) {
        all.push_back(l.hold_words(lane.rect));
        all.push_back(l.count_words(lane.rect));
        all.push_back(l.seat_area(lane.rect));
        all.emplace_back(l.name_left, lane.rect.top(), l.name_right - l.name_left,
                         lane.rect.height());
    }
    return all;
}

bool covers(const QRectF& area, const std::vector<QRectF>& all) {
    return std::any_of(all.begin(), all.end(), [&area](const QRectF& one) {
        return one.adjusted(0.5, 0.5, -0.5, -0.5).intersects(area);
    });
}

/// A waiter's number and a token, as circles and boxes: does this one lie over that one?
bool hides(QPointF token, QPointF number, double em) {
    const QPointF off = token - number;
    const double beside = std::max(std::abs(off.x()) - 0.6 * em, 0.0);
    const double above = std::max(std::abs(off.y()) - 0.25 * em, 0.0);
    return std::hypot(beside, above) < 0.95 * em;
}

QImage picture(const StageScene& scene) {
    QImage image(usual, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    StagePainter().paint(painter, scene, {Theme::dark(), QFont(), {}, false, 0});
    return image;
}

} // namespace

class TestStageTruth : public QObject {
    Q_OBJECT

    static void check_seats(const StageScene& scene, const Frame& frame) {
        for (const auto& lane : scene.lanes()) {
            const auto& views = frame.stage.lanes;
            const auto view = std::find_if(views.begin(), views.end(), [&lane](const auto& v) {
                return v.account == lane.account;
            });
            QVERIFY(view != views.end());
            QVERIFY(lane.view.get() == &*view);
            QCOMPARE(lane.holder, view->holder ? view->holder->transaction : 0);
            if (scene.covered(lane, scene.holder_seat(lane))) {
                continue; // by a lane on its way, for a moment
            }
            const auto hit = scene.hit(scene.holder_seat(lane));
            QCOMPARE(hit.part == StageHit::Part::holder, view->holder.has_value());
            QCOMPARE(hit.transaction, lane.holder);
            if (view->expected_hold) {
                QVERIFY(scene.held_s(*view) <=
                        std::max(seconds(*view->expected_hold), seconds(view->holder->since)));
            }
        }
    }

    static void check_motions(const StageScene& scene, const std::vector<QRectF>& read) {
        const double em = scene.layout().token_em();
        for (const auto& motion : scene.motions().all()) {
            const QPolygonF path = scene.path_of(motion);
            if (path.isEmpty()) {
                continue;
            }
            if (motion.kind == MotionKind::grant) {
                const auto* lane = scene.find_lane(motion.spot.lane);
                const QLineF cliff = scene.layout().cliff(lane->rect);
                for (qsizetype i = 1; i < path.size(); ++i) {
                    const QLineF step(path[i - 1], path[i]);
                    // Who got the lock at the last moment has waited on the line, not beyond it.
                    const bool along = std::abs(step.dx()) < 1e-9;
                    QVERIFY(along ||
                            step.intersects(cliff, nullptr) != QLineF::BoundedIntersection);
                    QVERIFY(!along || path[i].x() > cliff.x1() - 1e-9 || i + 1 == path.size());
                }
                QVERIFY(path.last() == QPointF(scene.holder_seat(*lane).x(),
                                               scene.layout().seat_area(lane->rect).top()));
            } else if (motion.kind != MotionKind::touch) { // a ring, around the padlock
                const double radius = token_radius(TokenSize::compact, em);
                const QPointF at = scene.motion_at(motion, path);
                QVERIFY(scene.strays(motion, at) || !covers(square(at, radius), read));
            }
        }
    }

    static void check_waiters(const StageScene& scene, const std::vector<QRectF>& read) {
        const double em = scene.layout().token_em();
        for (const auto& lane : scene.lanes()) {
            const bool full = scene.token_size(lane) == TokenSize::full;
            const double reach = full ? 1.02 * em : token_radius(scene.token_size(lane), em);
            const auto& waiters = lane.view->waiters;
            for (std::size_t i = 0; i < waiters.size(); ++i) {
                const QPointF at = scene.waiter_at(lane, i);
                QVERIFY(!covers(square(at, reach), read));
                const bool numbered = waiters[i].records > 1 || waiters[i].attempt > 1;
                if (!full || !numbered || !scene.number_is_free(lane, i)) {
                    continue;
                }
                for (std::size_t above = 0; above < i; ++above) {
                    QVERIFY(!hides(scene.waiter_at(lane, above), at, em));
                }
            }
        }
    }

    static void check_words(const StageScene& scene, const std::vector<QRectF>& read) {
        for (const auto& callout : scene.motions().callouts()) {
            if (scene.said_at_cliff(callout)) {
                continue;
            }
            const auto room = scene.room_for(callout, {140.0, 22.0});
            if (!room) {
                continue;
            }
            QVERIFY(!covers(*room, read));
            const auto* lane = scene.find_lane(callout.spot.lane);
            for (std::size_t i = 0; i < scene.tokens_shown(*lane); ++i) {
                QVERIFY(!room->contains(scene.waiter_at(*lane, i)));
            }
        }
    }

private Q_SLOTS:
    void the_scene_is_the_frame_data() {
        QTest::addColumn<QString>("example");
        QTest::addColumn<double>("speed");
        for (const char* example : {"quarterly-push", "hot-among-many", "ping-pong"}) {
            for (const double speed : {10.0, 60.0, 600.0}) {
                QTest::newRow(qPrintable(QStringLiteral("%1 x%2").arg(example).arg(speed)))
                    << QString::fromLatin1(example) << speed;
            }
        }
    }

    void the_scene_is_the_frame() {
        QFETCH(QString, example);
        QFETCH(double, speed);
        WatchedRun run(example.toLatin1().constData(), speed);
        StageScene scene;
        scene.set_size(usual, QFontInfo(QFont()).pixelSize());
        std::size_t holders = 0;
        std::size_t moving = 0;
        for (int i = 0; i < wanted_frames; ++i) {
            const FramePtr frame = run.next();
            const double now_s = i * frame_s;
            scene.set_frame(frame, now_s);
            for (const double after_s : {0.0, frame_s / 2}) {
                scene.advance(now_s + after_s);
                const auto read = figures(scene);
                check_seats(scene, *frame);
                check_motions(scene, read);
                check_waiters(scene, read);
                check_words(scene, read);
                if (QTest::currentTestFailed()) {
                    return;
                }
            }
            for (const auto& lane : scene.lanes()) {
                holders += lane.holder != 0 ? 1 : 0;
            }
            moving += scene.motions().all().size();
        }
        QVERIFY(holders > 100); // or nothing has been tested
        QVERIFY(moving > 100);
    }

    void nothing_that_moves_is_painted_over_a_figure() {
        for (const double speed : {10.0, 60.0}) {
            WatchedRun run("quarterly-push", speed);
            StageScene scene;
            scene.set_size(usual, QFontInfo(QFont()).pixelSize());
            int compared = 0;
            for (int i = 0; i < 400; ++i) {
                const FramePtr frame = run.next();
                scene.set_frame(frame, i * frame_s);
                scene.advance(i * frame_s);
                if (i % 20 != 0 || scene.motions().all().empty()) {
                    continue;
                }
                StageScene still;
                still.set_size(usual, QFontInfo(QFont()).pixelSize());
                still.set_frame(frame, 0.0);
                const QImage moved = picture(scene);
                const QImage rested = picture(still);
                const auto& l = scene.layout();
                for (const auto& lane : scene.lanes()) {
                    for (const QRectF& area : {l.hold_words(lane.rect), l.count_words(lane.rect),
                                               l.seat_area(lane.rect)}) {
                        const QRect pixels = area.adjusted(1, 1, -1, -1).toRect();
                        QCOMPARE(moved.copy(pixels), rested.copy(pixels));
                        ++compared;
                    }
                }
            }
            QVERIFY(compared > 0);
        }
    }

    void a_winner_takes_the_rail() {
        auto frame = test::saturated_frame();
        frame.playing = true;
        StageScene scene;
        scene.set_size(usual, QFontInfo(QFont()).pixelSize());
        scene.set_frame(test::share(frame), 0.0);
        auto next = test::later(frame, 0.05);
        auto& lane = next.stage.lanes[1];
        const TokenView winner = lane.waiters[2];
        lane.waiters.erase(lane.waiters.begin() + 2);
        lane.waiting -= 1;
        test::hold(lane, winner, 0.7);
        lane.holder->since = 20ms;
        const QPointF stood = scene.waiter_at(scene.lanes()[1], 2);
        scene.set_frame(test::share(next), 0.05);
        QCOMPARE(scene.lanes()[1].holder, winner.transaction);
        QCOMPARE(scene.motions().all().size(), std::size_t{1});
        const auto& motion = scene.motions().all()[0];
        QVERIFY(motion.kind == MotionKind::grant);
        const QPolygonF path = scene.path_of(motion);
        QVERIFY(std::abs(path.first().x() - stood.x()) < 3.0);
        QCOMPARE(path.last().x(), scene.holder_seat(scene.lanes()[1]).x());
        const double cliff = scene.layout().axis_left;
        for (qsizetype i = 1; i < path.size(); ++i) {
            if ((path[i - 1].x() - cliff) * (path[i].x() - cliff) < 0.0) {
                QVERIFY(path[i].y() < scene.layout().cliff(scene.lanes()[1].rect).y1());
            }
        }
    }
};

LOCKSCOPE_WINDOW_TEST(test_stage_truth, TestStageTruth)
#include "test_stage_truth.moc"
