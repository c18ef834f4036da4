// SPDX-License-Identifier: GPL-3.0-or-later
// Going back, forking, undoing and stopping as the window does it: through the controller, with the
// simulation on its own thread.
#include <QTest>

#include "tests/support/busy_scenario.h"
#include "tests/support/controllers.h"
#include "tests/support/random_scenario.h"
#include "tests/support/test_entry.h"

#include <QSignalSpy>

#include <cmath>

using namespace lockscope;
using namespace lockscope::ui;
using namespace std::chrono_literals;
using lockscope::test::decoupled;
using lockscope::test::fingerprint_of;

namespace {

const GhostCurves* find_ghost(const Frame& frame, GhostCurves::Kind kind) {
    for (const GhostCurves& ghost : frame.ghosts) {
        if (ghost.kind == kind) {
            return &ghost;
        }
    }
    return nullptr;
}

} // namespace

class TestTimeTravel : public QObject {
    Q_OBJECT

    std::unique_ptr<Controller> controller_;

    [[nodiscard]] const Frame& frame() const { return *controller_->frame(); }
    [[nodiscard]] bool caught_up() const { return test::caught_up(*controller_); }
    void go_to(SimTime t) {
        controller_->seek(t);
        QTRY_VERIFY(caught_up());
        QCOMPARE(frame().stage.now, t);
    }
    /// Changes a parameter and waits for the frame that shows it.
    void change(const Setting& setting) {
        const std::uint64_t ticket = controller_->change(setting);
        QVERIFY(ticket > 0);
        QTRY_VERIFY(frame().settings_applied >= ticket && caught_up());
    }

    /// One of the commands, at random. They are not waited for: people do not wait either.
    void do_something(test::Dice& dice) {
        Controller& c = *controller_;
        switch (dice.whole(0, 14)) {
        case 0:
            return c.seek(SimTime(std::chrono::milliseconds(dice.whole(0, 600'000))));
        case 1:
            return c.step_event();
        case 2:
            return c.step_instant();
        case 3:
            return c.step_event_back();
        case 4:
            return c.step_instant_back();
        case 5:
            return c.next_failure();
        case 6:
            return c.previous_failure();
        case 7:
            return c.go_to_event(static_cast<std::uint64_t>(dice.whole(0, 5000)));
        case 8:
            return c.undo();
        case 9:
            return c.redo();
        case 10:
            c.change({"batch.size", dice.whole(1, 50)});
            return;
        case 11:
            c.change(decoupled(dice.chance(0.5)));
            return;
        case 12:
            return c.change_from_start({decoupled(dice.chance(0.5))});
        case 13:
            return c.compare(dice.chance(0.5) ? Rival::same : Rival::without_mitigations);
        default:
            return c.edit_rival(dice.chance(0.5));
        }
    }

private Q_SLOTS:
    void init() {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        controller_ = std::make_unique<Controller>();
        controller_->load(test::busy_scenario());
        QTRY_VERIFY(caught_up());
    }
    void cleanup() { controller_.reset(); }

    void a_change_is_taken_away_at_its_instant() {
        for (const SimTime here : {start_of_run, SimTime(60s)}) {
            go_to(here);
            change(decoupled(true));
            go_to(here + 30s);
            go_to(here);
            QVERIFY(frame().scenario->parameters.decouple_enabled); // it shows as on
            change(decoupled(false));
            QVERIFY(!frame().scenario->parameters.decouple_enabled);
            QVERIFY(frame().interventions->empty());
            QVERIFY(!controller_->modified());
            go_to(here + 60s);
            QCOMPARE(frame().fingerprint, fingerprint_of(test::busy_scenario(), here + 60s));
        }
    }

    void a_cure_acts_from_the_start() {
        go_to(SimTime(120s));
        QVERIFY(frame().failures > 0);
        controller_->change_from_start({decoupled(true)});
        QTRY_VERIFY(caught_up() && frame().scenario->parameters.decouple_enabled);
        QCOMPARE(frame().stage.now, SimTime(120s));
        QCOMPARE(frame().failures, std::int64_t{0});
        QVERIFY(controller_->modified());
        controller_->undo();
        QTRY_VERIFY(caught_up() && frame().failures > 0);
        QCOMPARE(frame().stage.now, SimTime(120s));
        // What does not fit is not done.
        controller_->change_from_start({{"batch.size", std::int64_t{0}}});
        QTRY_VERIFY(caught_up());
        QVERIFY(frame().interventions->empty());
    }

    void after_the_end_the_run_is_run_again_with_it() {
        go_to(SimTime(1h));
        QVERIFY(frame().finished);
        const std::uint64_t run = frame().run;
        controller_->run_again_with({decoupled(true)});
        QTRY_VERIFY(frame().run != run && frame().playing);
        controller_->pause();
        go_to(SimTime(1h));
        QVERIFY(frame().finished);
        QCOMPARE(frame().failures, std::int64_t{0});
    }

    void judgements_speak_of_the_time_since_the_change() {
        controller_->watch(Watched::diagnosis, true);
        go_to(SimTime(5min));
        QTRY_VERIFY(caught_up() && frame().diagnosis != nullptr);
        QCOMPARE(frame().judged_from, start_of_run);
        QVERIFY(frame().diagnosis->of(Suspect::lock_contention).grade == Grade::strong);
        change(decoupled(true));
        QCOMPARE(frame().judged_from, SimTime(5min)); // where nothing has happened since
        QVERIFY(frame().judgement == nullptr);
        go_to(SimTime(25min));
        QTRY_VERIFY(frame().judgement != nullptr && frame().judgement->to == SimTime(25min));
        const Judgement& since = *frame().judgement;
        QCOMPARE(since.from, SimTime(5min));
        // Exactly what the same run measures that has warmed up until then.
        Scenario warmed = controller_->recorded();
        warmed.warm_up = 5min;
        Simulation simulation(warmed);
        Measurements measurements(warmed);
        MeasuringSink sink(measurements);
        simulation.run_until(SimTime(25min), &sink);
        measurements.advance(simulation.now());
        QVERIFY(since.figures.records == measurements.records());
        QVERIFY(since.figures.attempts == measurements.attempts());
        QVERIFY(since.figures.diagnosis->of(Suspect::lock_contention).grade < Grade::strong);
        QVERIFY(frame().diagnosis->of(Suspect::lock_contention).grade == Grade::strong);

        controller_->judge(JudgedTime::whole_run);
        QTRY_VERIFY(caught_up() && frame().stretch.kind == JudgedTime::whole_run);
        QCOMPARE(frame().judged_from, start_of_run);
        QVERIFY(frame().judgement == nullptr);
        controller_->judge(JudgedTime::since_change);
        QTRY_VERIFY(frame().judgement != nullptr && frame().judged_from == SimTime(5min));
        go_to(SimTime(3min)); // before the change it is the whole run again
        QCOMPARE(frame().judged_from, start_of_run);
        QVERIFY(frame().judgement == nullptr);
    }

    /// A range in the middle of the run: exactly what a run measures that warms up until its
    /// beginning and stops at its end.
    void a_chosen_range_is_judged_exactly() {
        controller_->watch(Watched::diagnosis, true);
        controller_->watch(Watched::prices, true);
        change(decoupled(true));
        go_to(SimTime(25min));
        controller_->judge(JudgedStretch::of_range(SimTime(5min), SimTime(15min)));
        QTRY_VERIFY(frame().judgement != nullptr && frame().judgement->from == SimTime(5min));
        QCOMPARE(frame().judgement->to, SimTime(15min));
        Scenario warmed = controller_->recorded();
        warmed.warm_up = 5min;
        Simulation simulation(warmed);
        Measurements measurements(warmed);
        MeasuringSink sink(measurements);
        simulation.run_until(SimTime(15min), &sink);
        measurements.advance(simulation.now());
        QVERIFY(frame().judgement->figures.records == measurements.records());
        QVERIFY(frame().judgement->figures.attempts == measurements.attempts());
        QTRY_VERIFY(frame().price_tags != nullptr && !frame().price_tags->empty() &&
                    frame().price_tags->front().from == SimTime(5min));
        QCOMPARE(frame().price_tags->front().to, SimTime(15min));
        // Within the range it ends at the present, before it there is nothing to judge.
        go_to(SimTime(10min));
        QTRY_VERIFY(frame().judgement != nullptr && frame().judgement->to == SimTime(10min));
        go_to(SimTime(3min));
        QVERIFY(frame().judgement == nullptr);
        QCOMPARE(frame().judged_from, SimTime(5min));
    }

    void two_equal_runs_have_equal_curves() {
        controller_->compare(Rival::same);
        go_to(SimTime(60s));
        QTRY_VERIFY(frame().rival != nullptr);
        controller_->set_speed(600.0);
        int compared = 0;
        connect(controller_.get(), &Controller::frame_changed, this, [&](const FramePtr& shown) {
            if (shown->rival == nullptr || shown->seeking || !shown->playing) {
                return;
            }
            ++compared;
            const ChartCurves& a = *shown->curves;
            const ChartCurves& b = *shown->rival->curves;
            QCOMPARE(b.bin_width, a.bin_width);
            QVERIFY(b.time_s == a.time_s);
            QVERIFY(b.throughput_per_s == a.throughput_per_s);
            QVERIFY(b.queue == a.queue);
            QVERIFY(shown->rival->figures->records == shown->figures->records);
        });
        controller_->play();
        QTRY_VERIFY(compared > 60 || frame().finished);
        controller_->pause();
        QVERIFY(compared > 20);
    }

    void steps_back_undo_steps() {
        go_to(SimTime(60s));
        controller_->step_event();
        QTRY_VERIFY(caught_up());
        const std::uint64_t first = frame().fingerprint;
        controller_->step_event();
        controller_->step_event_back();
        QTRY_VERIFY(caught_up());
        QCOMPARE(frame().fingerprint, first);
        controller_->step_instant(); // ends the instant of `first` or the one after it
        QTRY_VERIFY(caught_up());
        const std::uint64_t second = frame().fingerprint;
        controller_->step_instant();
        controller_->step_instant();
        controller_->step_instant_back();
        controller_->step_instant_back();
        QTRY_VERIFY(caught_up());
        QCOMPARE(frame().fingerprint, second);
        QVERIFY(!frame().playing);
    }

    void failures_are_found_both_ways() {
        controller_->next_failure();
        QTRY_VERIFY(caught_up());
        QCOMPARE(frame().failures, std::int64_t{1});
        const SimTime first = frame().stage.now;
        controller_->next_failure();
        QTRY_VERIFY(caught_up());
        QVERIFY(frame().failures >= 2);
        controller_->previous_failure();
        QTRY_VERIFY(caught_up());
        QCOMPARE(frame().stage.now, first);
        QCOMPARE(frame().failures, std::int64_t{1});
        QVERIFY(frame().front > first);
    }

    void the_front_stays_when_one_goes_back() {
        go_to(SimTime(5min));
        QCOMPARE(frame().front, SimTime(5min));
        const auto bins = frame().density->failures_per_s.size();
        go_to(SimTime(1min));
        QCOMPARE(frame().front, SimTime(5min));
        QCOMPARE(frame().density->failures_per_s.size(), bins);
        QCOMPARE(frame().fingerprint, fingerprint_of(test::busy_scenario(), SimTime(1min)));
    }

    void a_change_in_the_past_keeps_the_original_as_a_ghost() {
        go_to(SimTime(5min));
        const std::int64_t committed = frame().records.committed;
        QVERIFY(find_ghost(frame(), GhostCurves::Kind::original) == nullptr);
        go_to(SimTime(1min));
        change(decoupled(true));
        QTRY_VERIFY(find_ghost(frame(), GhostCurves::Kind::original) != nullptr);
        go_to(SimTime(5min));
        QVERIFY(frame().records.committed > committed);
        // In the background it went on to its end.
        QTRY_VERIFY(find_ghost(frame(), GhostCurves::Kind::original)->curves->time_s.back() >
                    seconds(Duration(59min)));
        controller_->show_ghost(GhostCurves::Kind::original, false);
        QTRY_VERIFY(find_ghost(frame(), GhostCurves::Kind::original) == nullptr);
    }

    void the_run_without_mitigations_is_there_once_there_is_one() {
        const auto kind = GhostCurves::Kind::without_mitigations;
        go_to(SimTime(1min));
        QVERIFY(find_ghost(frame(), kind) == nullptr);
        change(decoupled(true));
        QTRY_VERIFY(find_ghost(frame(), kind) != nullptr);
        go_to(SimTime(1h));
        QTRY_VERIFY(frame().figures != nullptr);
        const GhostCurves* ghost = find_ghost(frame(), kind);
        QVERIFY(ghost->figures->failure_rate_records > 2 * frame().figures->failure_rate_records);
        // Off again: nothing to be without.
        change(decoupled(false));
        controller_->undo();
        controller_->undo();
        QTRY_VERIFY(caught_up() && !frame().can_undo);
        QTRY_VERIFY(find_ghost(frame(), kind) == nullptr);
    }

    void undo_and_redo_change_what_was() {
        go_to(SimTime(1min));
        change(decoupled(true));
        go_to(SimTime(3min));
        const std::uint64_t changed = frame().fingerprint;
        QVERIFY(frame().can_undo && !frame().can_redo);
        controller_->undo();
        QTRY_VERIFY(caught_up());
        QCOMPARE(frame().stage.now, SimTime(3min));
        QCOMPARE(frame().fingerprint, fingerprint_of(test::busy_scenario(), SimTime(3min)));
        QVERIFY(!frame().scenario->parameters.decouple_enabled);
        QVERIFY(frame().interventions->empty());
        controller_->redo();
        QTRY_VERIFY(caught_up());
        QCOMPARE(frame().fingerprint, changed);
        QCOMPARE(frame().interventions->size(), std::size_t{1});
        controller_->remove_intervention(frame().interventions->front());
        QTRY_VERIFY(caught_up());
        QVERIFY(frame().interventions->empty());
        QVERIFY(frame().can_undo);
    }

    void a_slider_on_its_way_is_undone_at_once() {
        go_to(SimTime(1min));
        for (std::int64_t size = 2; size <= 9; ++size) {
            change({"batch.size", size});
        }
        change(decoupled(true));
        controller_->undo();
        QTRY_VERIFY(caught_up());
        QCOMPARE(frame().scenario->parameters.batch_size, 9);
        controller_->undo();
        QTRY_VERIFY(caught_up());
        QCOMPARE(frame().scenario->parameters.batch_size, 1);
        QVERIFY(!frame().can_undo);
    }

    void several_settings_at_once_are_one_change() {
        go_to(SimTime(1min));
        const std::uint64_t ticket =
            controller_->change_together({decoupled(true),
                                          {"batch.size", std::int64_t{50}},
                                          {"retry.max_attempts", std::int64_t{5}}});
        QVERIFY(ticket > 0);
        QTRY_VERIFY(frame().settings_applied >= ticket && caught_up());
        QCOMPARE(frame().interventions->size(), std::size_t{1});
        QCOMPARE(frame().interventions->front().set.size(), std::size_t{3});
        controller_->undo();
        QTRY_VERIFY(caught_up());
        QVERIFY(frame().interventions->empty());
        // One bad value among them, and none is taken.
        QCOMPARE(controller_->change_together({decoupled(true), {"batch.size", std::int64_t{0}}}),
                 std::uint64_t{0});
        QVERIFY(!frame().scenario->parameters.decouple_enabled);
    }

    void the_run_stops_where_it_was_told_to() {
        controller_->set_speed(as_fast_as_possible);
        controller_->set_pause_conditions({SimTime(90s), {}, {}, false});
        controller_->play();
        QTRY_VERIFY(frame().paused_by == PauseReason::time);
        QCOMPARE(frame().stage.now, SimTime(90s));
        QVERIFY(!frame().playing);

        const std::int64_t wanted = frame().failures + 3;
        controller_->set_pause_conditions({{}, wanted, {}, false});
        controller_->play();
        QTRY_VERIFY(frame().paused_by == PauseReason::failures);
        QCOMPARE(frame().failures, wanted);
        QCOMPARE(frame().fingerprint, fingerprint_of(test::busy_scenario(), frame().stage.now));
    }

    void the_run_stops_when_a_queue_is_long() {
        controller_->set_pause_conditions({{}, {}, 12, false});
        controller_->set_speed(as_fast_as_possible);
        controller_->play();
        QTRY_VERIFY(frame().paused_by == PauseReason::queue);
        QCOMPARE(frame().stage.lanes.front().waiting, std::int64_t{13});
        controller_->step_event_back();
        QTRY_VERIFY(caught_up());
        QCOMPARE(frame().stage.lanes.front().waiting, std::int64_t{12});
    }

    void the_run_stops_at_an_alert() {
        Scenario scenario = test::busy_scenario();
        scenario.parameters.guardrail_enabled = true;
        controller_->load(scenario);
        controller_->set_pause_conditions({{}, {}, {}, true});
        controller_->set_speed(as_fast_as_possible);
        controller_->play();
        QTRY_VERIFY(frame().paused_by == PauseReason::alert);
        QVERIFY(!frame().alerts->empty());
        QCOMPARE(frame().alerts->back().raised_at, frame().stage.now);
    }

    void the_log_holds_what_happened_so_far() {
        go_to(SimTime(60s));
        QVERIFY(frame().log == nullptr);
        controller_->watch(Watched::events, true);
        QTRY_VERIFY(frame().log != nullptr);
        QCOMPARE(frame().log->first(), std::uint64_t{0});
        QCOMPARE(frame().log->end(), frame().events);
        go_to(SimTime(120s));
        QCOMPARE(frame().log->end(), frame().events);
        const std::uint64_t event = frame().log->end() / 2;
        const Event wanted = (*frame().log)[event];
        controller_->go_to_event(event);
        QTRY_VERIFY(caught_up());
        QCOMPARE(frame().stage.now, wanted.time);
        QVERIFY(frame().log->end() > event && frame().log->end() == frame().events);
        QCOMPARE((*frame().log)[event].transaction, wanted.transaction);
        // Another future, other events.
        change(decoupled(true));
        go_to(SimTime(130s));
        QCOMPARE(frame().log->end(), frame().events);
        Simulation straight(controller_->recorded());
        straight.run_until(SimTime(130s));
        QCOMPARE(straight.events(), frame().log->end());
        controller_->watch(Watched::events, false);
        QTRY_VERIFY(frame().log == nullptr);
    }

    void what_is_watched_is_in_the_frame_and_nothing_else() {
        struct Row {
            Watched what;
            bool (*is_in)(const Frame&);
        };
        const std::vector<Row> rows{
#define LOCKSCOPE_WATCHED(name, type, every, value)                                                \
    {Watched::name, [](const Frame& frame) { return frame.name != nullptr; }},
#include "ui/session/watched.def"
            {Watched::events, [](const Frame& frame) { return frame.log != nullptr; }},
            {Watched::prices, [](const Frame& frame) { return frame.price_tags != nullptr; }},
        };
        QCOMPARE(rows.size(), watched_count);
        change(decoupled(true)); // or there is nothing that has a price
        go_to(SimTime(60s));
        for (const Row& watched : rows) {
            controller_->watch(watched.what, true);
            QTRY_VERIFY(caught_up() && watched.is_in(frame()));
            for (const Row& row : rows) {
                QCOMPARE(row.is_in(frame()), row.what == watched.what);
            }
            // Another scenario is watched in the same way.
            controller_->load(controller_->recorded());
            go_to(SimTime(60s));
            QTRY_VERIFY(watched.is_in(frame()));
            controller_->watch(watched.what, false);
            QTRY_VERIFY(caught_up() && !watched.is_in(frame()));
        }
        // Two at once travel together, and one of them can go.
        controller_->watch(Watched::accounts, true);
        controller_->watch(Watched::diagnosis, true);
        QTRY_VERIFY(frame().accounts != nullptr && frame().diagnosis != nullptr);
        controller_->watch(Watched::accounts, false);
        QTRY_VERIFY(caught_up() && frame().accounts == nullptr);
        QVERIFY(frame().diagnosis != nullptr);
    }

    void prices_are_those_of_the_same_run_without() {
        controller_->watch(Watched::prices, true);
        go_to(SimTime(1min));
        QTRY_VERIFY(caught_up());
        QVERIFY(frame().price_tags == nullptr || frame().price_tags->empty());
        change(decoupled(true));
        go_to(SimTime(20min));
        QTRY_VERIFY(frame().price_tags != nullptr && !frame().price_tags->empty() &&
                    frame().price_tags->front().to == SimTime(20min));
        const PriceTag& tag = frame().price_tags->front();
        QCOMPARE(QString::fromStdString(tag.key), QStringLiteral("decouple.enabled"));
        QCOMPARE(tag.from, SimTime(1min)); // since the change
        QCOMPARE(tag.with.fingerprint, frame().fingerprint);
        QCOMPARE(tag.without.fingerprint, fingerprint_of(test::busy_scenario(), SimTime(20min)));
        QVERIFY(tag.without.records.failed > tag.with.records.failed);
        QVERIFY(tag.with.staleness_ms.p95 > 0.0);
    }

    void quick_undos_leave_the_instant_alone() {
        go_to(SimTime(30s));
        change(decoupled(true));
        go_to(SimTime(50s));
        change({"batch.size", std::int64_t{10}});
        go_to(SimTime(70s));
        controller_->undo();
        controller_->undo();
        QTRY_VERIFY(caught_up() && frame().interventions->empty());
        QCOMPARE(frame().stage.now, SimTime(70s));
        QCOMPARE(frame().fingerprint, fingerprint_of(test::busy_scenario(), SimTime(70s)));
    }

    void what_was_undone_is_not_saved_yet() {
        go_to(SimTime(30s));
        change(decoupled(true));
        QVERIFY(controller_->modified());
        controller_->mark_saved();
        QVERIFY(!controller_->modified());
        controller_->undo();
        QTRY_VERIFY(caught_up() && controller_->modified());
        QVERIFY(controller_->recorded().interventions.empty());
        controller_->redo();
        QTRY_VERIFY(caught_up() && !controller_->modified());
    }

    void the_log_follows_changes_made_while_time_stands() {
        controller_->watch(Watched::events, true);
        go_to(SimTime(60s));
        change({"batch.size", std::int64_t{10}});
        change({"retry.max_attempts", std::int64_t{4}});
        change(decoupled(true));
        controller_->step_event();
        QTRY_VERIFY(caught_up() && frame().log->end() == frame().events);
        /// Keeps the events of a straight run.
        class Keep final : public EventSink {
        public:
            std::vector<Event> events;

        protected:
            void consume(std::span<const Event> more) override {
                events.insert(events.end(), more.begin(), more.end());
            }
        } straight;
        Simulation simulation(controller_->recorded());
        simulation.run_until(frame().stage.now, &straight);
        QVERIFY(straight.events.size() >= frame().log->size());
        for (std::size_t i = 0; i < frame().log->size(); ++i) {
            QVERIFY2((*frame().log)[i] == straight.events[i], std::to_string(i).c_str());
        }
    }

    void an_account_that_is_not_there_yet_has_no_chart() {
        Scenario scenario = test::busy_scenario();
        scenario.parameters.pool_enabled = true;
        scenario.parameters.pool_size = 4;
        scenario.accounts[0].pool = true;
        controller_->load(scenario);
        go_to(SimTime(5min));
        QVERIFY(frame().names->size() > 21);
        const AccountId of_pool(frame().names->size() - 1);
        controller_->select(of_pool);
        QTRY_VERIFY(frame().chart_account == of_pool);
        controller_->compare(Rival::without_mitigations); // which has no pool
        QTRY_VERIFY(caught_up() && frame().rival != nullptr);
        QVERIFY(!frame().rival->chart_account.valid());
        go_to(SimTime());
        QVERIFY(!frame().chart_account.valid());
        go_to(SimTime(5min));
        QCOMPARE(frame().chart_account, of_pool);
    }

    void whatever_is_done_the_record_gives_the_same_run() {
        test::Dice dice(3);
        controller_->watch(Watched::events, true);
        controller_->watch(Watched::prices, true);
        for (int round = 0; round < 25; ++round) {
            for (int i = 0; i < 6; ++i) {
                do_something(dice);
            }
            controller_->stop_comparing();
            QTRY_VERIFY(caught_up());
            go_to(frame().stage.now); // single steps may have stopped within an instant
            const Scenario recorded = controller_->recorded();
            QVERIFY(validate(recorded).empty());
            const auto said = "round " + std::to_string(round);
            if (frame().stage.now > SimTime()) { // at the start nothing has happened yet
                QVERIFY2(frame().fingerprint == fingerprint_of(recorded, frame().stage.now),
                         said.c_str());
            }
            QTRY_VERIFY(frame().log != nullptr && frame().log->end() == frame().events);
        }
    }

    void a_failure_is_explained() {
        go_to(SimTime(2min));
        QVERIFY(frame().failures > 3);
        QSignalSpy explained(controller_.get(), &Controller::explained);
        QSignalSpy not_explained(controller_.get(), &Controller::not_explained);
        controller_->explain(3);
        QTRY_COMPARE(explained.count(), 1);
        const auto autopsy = explained[0][0].value<std::shared_ptr<const Autopsy>>();
        QCOMPARE(autopsy->failure, std::int64_t{3});
        QVERIFY(adds_up(autopsy->attempt));
        controller_->explain(1'000'000'000);
        QTRY_COMPARE(not_explained.count(), 1);
    }
};

LOCKSCOPE_TEST(test_time_travel, TestTimeTravel)
#include "test_time_travel.moc"
