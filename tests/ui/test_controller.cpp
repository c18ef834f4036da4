// SPDX-License-Identifier: GPL-3.0-or-later
// The simulation's thread as the window uses it.
#include <QTest>

#include "core/base/threads.h"
#include "tests/support/busy_scenario.h"
#include "tests/support/controllers.h"
#include "tests/support/test_entry.h"
#include "ui/session/motion_log.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <algorithm>
#include <thread>

using namespace lockscope;
using namespace lockscope::ui;
using namespace std::chrono_literals;
using lockscope::test::caught_up;
using lockscope::test::decoupled;
using lockscope::test::fingerprint_of;

namespace {

const Frame& frame_of(const Controller& controller) {
    return *controller.frame();
}

SimTime now_of(const Controller& controller) {
    return controller.frame() == nullptr ? SimTime() : frame_of(controller).stage.now;
}

} // namespace

class TestController : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        controller_ = std::make_unique<Controller>();
        controller_->load(test::busy_scenario());
        QTRY_VERIFY(caught_up(*controller_));
    }
    void cleanup() { controller_.reset(); }

    void what_belongs_to_a_thread_is_not_elsewhere() {
        const HomeThread home;
        QVERIFY(home.is_here());
        bool there = true;
        std::thread([&] { there = home.is_here(); }).join();
        QVERIFY(!there);
        QVERIFY(home.is_here());
        const HomeThread other;
        std::thread([&] { there = other.is_here(); }).join(); // it may be made elsewhere
        QVERIFY(there);
        QVERIFY(!other.is_here());
    }

    void without_a_scenario_commands_are_passed_over() {
        Controller early;
        early.set_speed(5.0);
        early.select(AccountId(1U));
        early.watch(Watched::accounts, true);
        early.play();
        early.seek(SimTime(10s));
        early.step_event();
        early.step_instant_back();
        early.next_failure();
        early.undo();
        early.compare(Rival::same);
        early.edit_rival(true);
        early.stop_comparing();
        early.show_ghost(GhostCurves::Kind::original, false);
        early.load(test::busy_scenario());
        QTRY_VERIFY(caught_up(early));
        QCOMPARE(now_of(early), SimTime());
        QVERIFY(!early.frame()->playing);
        QVERIFY(early.frame()->rival == nullptr);
        QCOMPARE(early.frame()->wanted_speed, 5.0);
        QVERIFY(early.frame()->accounts != nullptr); // what is looked at is remembered
    }

    void another_scenario_plays_on() {
        PauseConditions conditions;
        conditions.at = SimTime(50min);
        controller_->set_pause_conditions(conditions);
        controller_->play();
        QTRY_VERIFY(now_of(*controller_) > SimTime());
        controller_->load(test::busy_scenario());
        QTRY_VERIFY(caught_up(*controller_));
        QVERIFY(controller_->frame()->playing);
        QVERIFY(controller_->frame()->pause_conditions == conditions);
    }

    void a_loaded_scenario_waits_at_its_start() {
        QCOMPARE(now_of(*controller_), SimTime());
        QVERIFY(!frame_of(*controller_).playing);
        QVERIFY(!controller_->modified());
        QCOMPARE(frame_of(*controller_).seed, std::uint64_t{7});
        QCOMPARE(frame_of(*controller_).end, SimTime(1h));
        QVERIFY(frame_of(*controller_).curves != nullptr);
        QVERIFY(*frame_of(*controller_).scenario == test::busy_scenario());
    }

    void play_advances_and_pause_stops() {
        controller_->set_speed(100.0);
        controller_->play();
        QTRY_VERIFY(now_of(*controller_) > SimTime(20s));
        QVERIFY(frame_of(*controller_).playing);
        QVERIFY(frame_of(*controller_).records.offered > 0);
        controller_->pause();
        QTRY_VERIFY(caught_up(*controller_) && !frame_of(*controller_).playing);
        const SimTime there = now_of(*controller_);
        controller_->step_instant(); // a command later, so its frame is a later one
        QTRY_VERIFY(caught_up(*controller_));
        QVERIFY(now_of(*controller_) - there < Duration(5s));
    }

    /// How well real time is kept is the pacer's business; it is tested with a clock of its own.
    void speed_is_wanted_and_achieved() {
        controller_->set_speed(50.0);
        controller_->play();
        QTRY_VERIFY(frame_of(*controller_).achieved_speed > 0.0 &&
                    now_of(*controller_) > SimTime(60s));
        QCOMPARE(frame_of(*controller_).wanted_speed, 50.0);
        controller_->pause();
        QTRY_VERIFY(caught_up(*controller_) && !frame_of(*controller_).playing);
        QCOMPARE(frame_of(*controller_).achieved_speed, 0.0);
    }

    void the_end_is_the_end_and_play_plays_it_again() {
        controller_->set_speed(as_fast_as_possible);
        controller_->play();
        QTRY_VERIFY(frame_of(*controller_).finished);
        QCOMPARE(now_of(*controller_), SimTime(1h));
        QVERIFY(!frame_of(*controller_).playing);
        const RecordCounts& records = frame_of(*controller_).records;
        QCOMPARE(records.offered, records.committed + records.failed + records.in_flight());
        QCOMPARE(frame_of(*controller_).fingerprint,
                 fingerprint_of(test::busy_scenario(), SimTime(1h)));
        controller_->set_speed(1.0);
        controller_->play();
        QTRY_VERIFY(frame_of(*controller_).playing && now_of(*controller_) < SimTime(10s));
    }

    void commands_are_quick_as_fast_as_possible() {
        Scenario endless = test::busy_scenario();
        endless.duration = Duration(24h * 3000);
        controller_->load(endless);
        controller_->set_speed(as_fast_as_possible);
        controller_->play();
        QTRY_VERIFY(caught_up(*controller_) && frame_of(*controller_).playing);
        std::vector<std::uint64_t> frames;
        for (int i = 0; i < 21; ++i) {
            const std::uint64_t before = frame_of(*controller_).number;
            QSignalSpy shown(controller_.get(), &Controller::frame_changed);
            const std::uint64_t ticket = controller_->change(decoupled(i % 2 == 0));
            while (frame_of(*controller_).settings_applied < ticket) {
                QVERIFY(shown.wait(patience_ms)); // QTRY_VERIFY looks every 50 ms only
            }
            frames.push_back(frame_of(*controller_).number - before);
        }
        // Counted in frames, none of which is made before the last one was fetched: one may be
        // under way already, the next one or the one after it shows the change.
        QVERIFY(*std::max_element(frames.begin(), frames.end()) <= 3);
    }

    void a_step_is_one_event() {
        for (int i = 0; i < 20; ++i) {
            const std::uint64_t before = frame_of(*controller_).events;
            controller_->step_event();
            QTRY_VERIFY(caught_up(*controller_));
            QVERIFY(frame_of(*controller_).events > before);
        }
    }

    void seeking_is_exact() {
        controller_->seek(SimTime(95s));
        QTRY_VERIFY(caught_up(*controller_));
        QCOMPARE(now_of(*controller_), SimTime(95s));
        const std::uint64_t there = frame_of(*controller_).fingerprint;
        QCOMPARE(there, fingerprint_of(test::busy_scenario(), SimTime(95s)));
        controller_->seek(SimTime(200s));
        QTRY_VERIFY(caught_up(*controller_));
        controller_->seek(SimTime(95s));
        QTRY_VERIFY(caught_up(*controller_));
        QCOMPARE(now_of(*controller_), SimTime(95s));
        QCOMPARE(frame_of(*controller_).fingerprint, there);
        controller_->seek(SimTime(5h));
        QTRY_VERIFY(caught_up(*controller_));
        QCOMPARE(now_of(*controller_), SimTime(1h));
        QVERIFY(frame_of(*controller_).finished);
    }

    void a_change_acts_on_the_running_simulation() {
        controller_->seek(SimTime(5min));
        QTRY_VERIFY(caught_up(*controller_));
        const std::int64_t failed_coupled = frame_of(*controller_).attempts.failed;
        QVERIFY(failed_coupled > 100);

        controller_->set_speed(as_fast_as_possible);
        controller_->play();
        QTRY_VERIFY(now_of(*controller_) > SimTime(6min));
        const std::uint64_t ticket = controller_->change(decoupled(true));
        QVERIFY(ticket > 0);
        QVERIFY(controller_->modified());
        QTRY_VERIFY(frame_of(*controller_).settings_applied >= ticket);
        QVERIFY(frame_of(*controller_).scenario->parameters.decouple_enabled);
        QVERIFY(!controller_->loaded()->parameters.decouple_enabled);

        // Once the queue has drained, nobody times out any more.
        controller_->seek(now_of(*controller_) + 2min);
        QTRY_VERIFY(caught_up(*controller_));
        const std::int64_t failed_by_then = frame_of(*controller_).attempts.failed;
        controller_->seek(now_of(*controller_) + 10min);
        QTRY_VERIFY(caught_up(*controller_));
        QVERIFY(frame_of(*controller_).attempts.failed - failed_by_then < failed_coupled / 10);
        QCOMPARE(frame_of(*controller_).interventions->size(), std::size_t{1});
    }

    void what_was_changed_live_runs_again_exactly() {
        controller_->set_speed(300.0);
        controller_->play();
        for (int i = 1; i <= 5; ++i) {
            controller_->change({"batch.size", std::int64_t{1 + i}});
            const std::uint64_t ticket = controller_->change(decoupled(i % 2 == 0));
            QTRY_VERIFY(frame_of(*controller_).settings_applied >= ticket);
            // Changes of one instant are one intervention: the next ones wait for a later instant.
            const SimTime applied_by = now_of(*controller_);
            QTRY_VERIFY(now_of(*controller_) > applied_by);
        }
        controller_->pause();
        QTRY_VERIFY(caught_up(*controller_) && !frame_of(*controller_).playing);
        const Scenario recorded = controller_->recorded();
        QVERIFY(recorded.interventions.size() >= 5);
        QVERIFY(validate(recorded).empty());
        QCOMPARE(frame_of(*controller_).fingerprint,
                 fingerprint_of(recorded, now_of(*controller_)));
    }

    void motions_are_the_newest_and_the_others_are_counted() {
        MotionLog log;
        Event event;
        event.kind = EventKind::refused;
        std::vector<Event> few(100, event);
        for (std::size_t i = 0; i < few.size(); ++i) {
            few[i].transaction = i;
        }
        few.push_back({}); // an arrival is no motion
        log.add(few);
        std::vector<Event> motions;
        QCOMPARE(log.drain(motions), std::uint64_t{0});
        QCOMPARE(motions.size(), std::size_t{100});
        QCOMPARE(motions.back().transaction, TransactionSerial{99});

        std::vector<Event> batch(64, event);
        for (int i = 0; i < 1000; ++i) {
            batch.assign(64, event);
            for (Event& each : batch) {
                each.transaction = static_cast<TransactionSerial>(i);
            }
            log.add(batch);
        }
        const std::uint64_t dropped = log.drain(motions);
        QCOMPARE(motions.size(), MotionLog::capacity);
        QCOMPARE(dropped + motions.size(), std::uint64_t{64'000});
        QVERIFY(motions.back().transaction >= 990); // picked, but of late
        QVERIFY(log.drain(motions) == 0 && motions.empty());
    }

    void values_out_of_range_are_not_taken() {
        QCOMPARE(controller_->change({"batch.size", std::int64_t{0}}), std::uint64_t{0});
        QCOMPARE(controller_->change({"batch.size", true}), std::uint64_t{0});
        QCOMPARE(controller_->change({"no.such.key", true}), std::uint64_t{0});
        QVERIFY(!controller_->modified());
    }

    void restart_keeps_or_discards_the_changes() {
        controller_->seek(SimTime(30s));
        QTRY_VERIFY(caught_up(*controller_)); // or it would act at the start
        controller_->change(decoupled(true));
        controller_->seek(SimTime(60s));
        QTRY_VERIFY(caught_up(*controller_));
        QVERIFY(frame_of(*controller_).scenario->parameters.decouple_enabled);

        controller_->restart(Controller::Changes::keep);
        QTRY_VERIFY(caught_up(*controller_));
        QCOMPARE(now_of(*controller_), SimTime());
        QVERIFY(!frame_of(*controller_).scenario->parameters.decouple_enabled);
        controller_->seek(SimTime(60s));
        QTRY_VERIFY(caught_up(*controller_));
        QVERIFY(frame_of(*controller_).scenario->parameters.decouple_enabled);
        QVERIFY(controller_->modified());

        controller_->restart(Controller::Changes::discard);
        controller_->seek(SimTime(60s));
        QTRY_VERIFY(caught_up(*controller_));
        QVERIFY(!frame_of(*controller_).scenario->parameters.decouple_enabled);
        QVERIFY(!controller_->modified());
    }

    void the_chart_follows_the_selected_account() {
        controller_->seek(SimTime(60s));
        QTRY_VERIFY(caught_up(*controller_));
        QCOMPARE(frame_of(*controller_).chart_account, AccountId(0u));
        QCOMPARE(frame_of(*controller_).chart_account_name, "Acme Corp");
        controller_->select(AccountId(3u));
        QTRY_VERIFY(caught_up(*controller_));
        QCOMPARE(frame_of(*controller_).chart_account, AccountId(3u));
        controller_->set_lane_count(2);
        QTRY_VERIFY(caught_up(*controller_));
        QCOMPARE(frame_of(*controller_).stage.lanes.size(), std::size_t{2});
    }

    void a_bad_file_leaves_the_running_scenario() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("bad.yaml"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("lockscope: 1\nname: Bad\nsede: 3\nduration: 5\n");
        file.close();
        controller_->play();
        const std::uint64_t run = frame_of(*controller_).run;
        QSignalSpy failed(controller_.get(), &Controller::read_failed);
        controller_->read(path);
        QTRY_COMPARE(failed.count(), 1);
        const auto errors = failed.front().at(1).value<Errors>();
        QVERIFY(errors.size() >= 2);
        QVERIFY(std::any_of(errors.begin(), errors.end(), [&](const Error& error) {
            return error.file == path.toStdString() && error.line == 3;
        }));
        const SimTime there = now_of(*controller_);
        QTRY_VERIFY(now_of(*controller_) > there);
        QCOMPARE(frame_of(*controller_).run, run);
        QCOMPARE(controller_->loaded()->name, "Busy");
    }

    void frames_of_a_replaced_run_do_not_show() {
        controller_->set_speed(as_fast_as_possible);
        controller_->play();
        QTRY_VERIFY(now_of(*controller_) > SimTime(1min));
        Scenario other = test::busy_scenario();
        other.name = "Other";
        std::uint64_t run = frame_of(*controller_).run;
        bool old_shown = false;
        bool loaded = false;
        connect(controller_.get(), &Controller::frame_changed, this, [&](const FramePtr& frame) {
            old_shown = old_shown || (loaded && frame->run == run);
        });
        controller_->load(other);
        loaded = true;
        QTRY_VERIFY(caught_up(*controller_));
        QVERIFY(!old_shown);
        QCOMPARE(frame_of(*controller_).scenario->name, "Other");
        disconnect(controller_.get(), nullptr, this, nullptr);
    }

private:
    std::unique_ptr<Controller> controller_;
};

LOCKSCOPE_TEST(test_controller, TestController)
#include "test_controller.moc"
