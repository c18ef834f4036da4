// SPDX-License-Identifier: GPL-3.0-or-later
// A run and its record: whatever was changed, the recorded scenario gives the same run again.
#include <QTest>

#include "busy_scenario.h"
#include "core/history/run.h"

using namespace lockscope;
using namespace std::chrono_literals;
using ui::Run;

namespace {

void advance_to(Run& run, Duration t) {
    while (!run.advance(SimTime(t), 777)) {
    }
}

Setting setting(const char* text) {
    auto parsed = parse_setting(test::busy_scenario(), text);
    Q_ASSERT(parsed.ok());
    return parsed.value();
}

void change(Run& run, const char* text, bool standing) {
    const Setting one[] = {setting(text)};
    run.change(one, standing);
}

std::uint64_t fingerprint_of(const Scenario& scenario, SimTime t) {
    Simulation simulation(scenario);
    simulation.run_until(t);
    return simulation.fingerprint();
}

} // namespace

class test_run : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void slicing_does_not_matter() {
        Run run(test::busy_scenario());
        advance_to(run, 90s);
        QCOMPARE(run.now(), SimTime(90s));
        QCOMPARE(run.simulation().fingerprint(),
                 fingerprint_of(test::busy_scenario(), SimTime(90s)));
    }

    void single_steps_are_the_same_run() {
        Run run(test::busy_scenario());
        for (int i = 0; i < 500; ++i) {
            QVERIFY(i % 5 == 0 ? run.step_instant() : run.step_event());
        }
        const SimTime there = run.now();
        advance_to(run, there.time_since_epoch() + 1s);
        QCOMPARE(run.simulation().fingerprint(), fingerprint_of(test::busy_scenario(), run.now()));
    }

    void what_was_changed_is_recorded() {
        Run run(test::busy_scenario());
        advance_to(run, 20s);
        change(run, "decouple.enabled=true", false);
        advance_to(run, 40s);
        change(run, "batch.size=10", true);
        change(run, "workload.orders.rate=4/s", true);
        advance_to(run, 60s);
        QCOMPARE(run.recorded().interventions.size(), std::size_t{2});
        QCOMPARE(run.recorded().interventions[1].set.size(), std::size_t{2});
        QVERIFY(run.present()->parameters.decouple_enabled);
        QVERIFY(!run.recorded().parameters.decouple_enabled);
        QVERIFY(validate(run.recorded()).empty());
        QCOMPARE(run.simulation().fingerprint(), fingerprint_of(run.recorded(), run.now()));
    }

    void standing_still_only_the_last_value_counts() {
        Run run(test::busy_scenario());
        advance_to(run, 20s);
        change(run, "batch.size=10", true);
        change(run, "batch.size=20", true);
        change(run, "decouple.enabled=true", true);
        change(run, "batch.size=30", true);
        QCOMPARE(run.recorded().interventions.size(), std::size_t{1});
        QCOMPARE(run.recorded().interventions[0].set.size(), std::size_t{2});
        QCOMPARE(run.present()->parameters.batch_size, 30);
        advance_to(run, 60s);
        QCOMPARE(run.simulation().fingerprint(), fingerprint_of(run.recorded(), run.now()));
    }

    void put_back_before_time_moves_nothing_was_changed() {
        Run run(test::busy_scenario());
        advance_to(run, 20s);
        change(run, "batch.size=10", true);
        change(run, "batch.size=1", true);
        QVERIFY(run.recorded() == test::busy_scenario());
        QVERIFY(run.changes()->empty());
        advance_to(run, 60s);
        QCOMPARE(run.simulation().fingerprint(),
                 fingerprint_of(test::busy_scenario(), SimTime(60s)));
    }

    void a_change_in_the_middle_of_an_instant_acts_after_it() {
        Run run(test::busy_scenario());
        for (int i = 0; i < 333; ++i) {
            run.step_event();
        }
        change(run, "lock.discipline=lifo", true);
        advance_to(run, run.now().time_since_epoch() + 30s);
        QCOMPARE(run.simulation().fingerprint(), fingerprint_of(run.recorded(), run.now()));
    }

    void changes_before_the_end_of_others_keep_their_order() {
        Scenario scenario = test::busy_scenario();
        scenario.interventions = {{40s, {setting("batch.size=5")}}};
        Run run(scenario);
        advance_to(run, 20s);
        change(run, "batch.size=10", false);
        QCOMPARE(run.recorded().interventions.size(), std::size_t{2});
        QCOMPARE(run.recorded().interventions[0].at, Duration(20s));
        advance_to(run, 60s);
        QCOMPARE(run.present()->parameters.batch_size, 5);
        QCOMPARE(run.simulation().fingerprint(), fingerprint_of(run.recorded(), run.now()));
    }

    void measuring_begins_after_the_warm_up() {
        Scenario scenario = test::busy_scenario();
        scenario.warm_up = 30s;
        Run run(scenario);
        advance_to(run, 29s);
        while (run.now() < SimTime(31s)) {
            run.step_event();
        }
        QCOMPARE(run.measurements().measured_from(), SimTime(30s));
    }

    void the_hot_account_has_the_first_lane() {
        Run run(test::busy_scenario());
        advance_to(run, 60s);
        QCOMPARE(run.lanes(3).size(), std::size_t{3});
        QCOMPARE(run.lanes(3).front(), AccountId(0u));
        QCOMPARE(run.lanes(100).size(), std::size_t{21});
    }

    void motions_are_the_newest() {
        ui::MotionLog log;
        Event event;
        event.kind = EventKind::refused;
        for (std::uint64_t i = 1; i <= 300; ++i) {
            event.transaction = i;
            log.add(event);
        }
        event.kind = EventKind::offered;
        log.add(event); // no motion
        std::vector<Event> motions;
        QCOMPARE(log.drain(motions), std::uint64_t{300 - ui::MotionLog::capacity});
        QCOMPARE(motions.size(), ui::MotionLog::capacity);
        QCOMPARE(motions.back().transaction, std::uint64_t{300});
        QCOMPARE(log.drain(motions), std::uint64_t{0});
        QVERIFY(motions.empty());
    }
};

QTEST_GUILESS_MAIN(test_run)
#include "test_run.moc"
