// SPDX-License-Identifier: GPL-3.0-or-later
// What a transaction does to its accounts: the work under the lock, batches, the updater that
// catches up later, sharing, and the children it leaves behind.
#include "tests/support/scenarios.h"
#include "tests/support/test_entry.h"

#include <QTest>

#include <cmath>

using namespace lockscope;
using namespace lockscope::test;

namespace {

constexpr AccountId a{0U};

/// How long the one transaction of a scenario with one `records`-sized request holds its lock.
Duration hold_of(const Parameters& parameters, WorkloadKind kind = WorkloadKind::order_insert,
                 std::int64_t children = 0, bool changes_owner = false) {
    Scenario scenario;
    scenario.name = "one request";
    scenario.accounts.push_back(account("a", children));
    scenario.parameters = parameters;
    scenario.parameters.work_distribution = Distribution::constant;
    Workload one = once("one", 0s, "a", parameters.batch_size);
    one.kind = kind;
    one.changes_owner = changes_owner;
    if (kind != WorkloadKind::order_insert) {
        one.records = 1;
    }
    scenario.workloads.push_back(one);
    const auto released = only(events_of(scenario), EventKind::released);
    return released.size() == 1 ? released[0].duration : Duration(-1);
}

Parameters batch_of(std::int64_t records) {
    Parameters p;
    p.batch_size = records;
    return p;
}

/// Orders of a second each, at the moments given, and updaters every five seconds.
Scenario decoupled(std::initializer_list<Duration> orders) {
    Scenario scenario = bare_scenario();
    scenario.parameters.decouple_enabled = true;
    scenario.parameters.decouple_interval = 5s;
    scenario.parameters.work_touch_base = 2s;
    for (const Duration moment : orders) {
        scenario.workloads.push_back(
            once("order " + std::to_string(scenario.workloads.size()), moment, "a"));
    }
    return scenario;
}

} // namespace

class TestSimulationData : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // --- Work under the lock -------------------------------------------------------------------

    void the_default_order_holds_its_account_for_223_milliseconds() {
        // insert 4 + trigger 2 + chunk 50 + sharing 2 + touch (100 + 3 x 15) + commit 20
        QCOMPARE(hold_of(Parameters{}), Duration(223ms));
    }

    void triggers_run_in_chunks_of_two_hundred_records() {
        // n x (4 + 2 + 2) + chunks x 50 + 145 + 20
        QCOMPARE(hold_of(batch_of(200)), Duration(1600ms + 50ms + 165ms));
        QCOMPARE(hold_of(batch_of(201)), Duration(1608ms + 100ms + 165ms));
        QCOMPARE(hold_of(batch_of(400)), Duration(3200ms + 100ms + 165ms));
    }

    void roll_ups_and_fields_lengthen_the_touch() {
        Parameters p;
        p.work_touched_fields = 10;
        p.work_rollups = 4;
        QCOMPARE(hold_of(p), Duration(223ms + 7 * 15ms + 4 * 30ms));
    }

    void a_missing_index_makes_every_record_read_the_children() {
        Parameters p;
        p.index_account_id = false;
        // 30,000 children are three times the scan rows: (4 + 2) x (1 + 3).
        QCOMPARE(hold_of(p, WorkloadKind::order_insert, 30'000), Duration(223ms + 18ms));
    }

    void saving_the_account_itself_is_a_touch() {
        QCOMPARE(hold_of(Parameters{}, WorkloadKind::account_update), Duration(145ms + 20ms));
    }

    void random_work_varies_around_its_mean() {
        for (const Distribution distribution :
             {Distribution::exponential, Distribution::lognormal}) {
            Scenario scenario = bare_scenario();
            scenario.parameters.work_distribution = distribution;
            scenario.parameters.work_cv = 0.6;
            scenario.parameters.work_commit = 250ms; // is never varied
            scenario.parameters.platform_lock_timeout = never;
            scenario.workloads.push_back(once("orders", 0s, "a", 20'000));
            double sum = 0.0;
            double squares = 0.0;
            const auto holds = durations(only(events_of(scenario), EventKind::released));
            QCOMPARE(holds.size(), std::size_t{20'000});
            for (const Duration hold : holds) {
                const double work_s = seconds(hold) - 0.25;
                QVERIFY(work_s >= 0.0);
                sum += work_s;
                squares += work_s * work_s;
            }
            const double mean = sum / 20'000;
            const double cv = std::sqrt(squares / 20'000 - mean * mean) / mean;
            const double expected = distribution == Distribution::exponential ? 1.0 : 0.6;
            QVERIFY(std::abs(mean - 1.0) < 6.0 * expected / std::sqrt(20'000.0));
            QVERIFY(std::abs(cv - expected) < 0.05);
        }
    }

    // --- Sharing -------------------------------------------------------------------------------

    void an_owner_change_looks_at_every_other_child() {
        Parameters open;
        open.sharing_model = SharingModel::public_read_write;
        const Duration without = hold_of(open, WorkloadKind::owner_change, 300'000);
        const Duration with = hold_of(Parameters{}, WorkloadKind::owner_change, 300'000);
        QCOMPARE(with - without, Duration(299'999 * 60us));
        QVERIFY(with > 10s); // the story: everybody else's ten seconds are gone
        QCOMPARE(hold_of(open, WorkloadKind::owner_change, 10), without);
    }

    void ten_thousand_children_stay_under_a_second() {
        QVERIFY(hold_of(Parameters{}, WorkloadKind::owner_change, 10'000) < 1s);
    }

    void losing_the_account_deletes_the_old_owners_shares() {
        const Duration kept = hold_of(Parameters{}, WorkloadKind::account_update, 50'000, false);
        const Duration given = hold_of(Parameters{}, WorkloadKind::account_update, 50'000, true);
        QCOMPARE(given - kept, Duration(50'000 * 20us));
    }

    void the_lock_is_taken_under_public_read_write_too() {
        Parameters open;
        open.sharing_model = SharingModel::public_read_write;
        QCOMPARE(hold_of(open), Duration(221ms));
    }

    // --- Children ------------------------------------------------------------------------------

    void children_grow_by_what_is_committed() {
        Scenario scenario = bare_scenario();
        scenario.accounts[0].children = 100;
        scenario.parameters.platform_lock_timeout = 3s;
        scenario.workloads.push_back(once("orders", 0s, "a", 6)); // two of them fail
        Workload contact = once("contact", 20s, "a");
        contact.kind = WorkloadKind::contact_insert;
        scenario.workloads.push_back(contact);
        Workload move = once("move", 30s, "a");
        move.kind = WorkloadKind::owner_change;
        scenario.workloads.push_back(move);
        Workload update = once("update", 40s, "a");
        update.kind = WorkloadKind::account_update;
        scenario.workloads.push_back(update);
        Simulation simulation(scenario);
        simulation.run_until(at(15s));
        QCOMPARE(simulation.children(a), 104);
        simulation.run_until(end_of_time);
        QCOMPARE(simulation.children(a), 105); // nobody is born of a change of owner or a save
    }

    void a_growing_account_without_an_index_gets_slower() {
        Scenario scenario = bare_scenario();
        scenario.parameters.index_account_id = false;
        scenario.parameters.index_scan_rows = 1;
        scenario.workloads.push_back(once("orders", 0s, "a", 3));
        QCOMPARE(durations(only(events_of(scenario), EventKind::released)),
                 (std::vector<Duration>{1s, 2s, 3s}));
    }

    // --- Batches -------------------------------------------------------------------------------

    void a_full_batch_goes_at_once_and_the_rest_when_it_has_lingered() {
        Scenario scenario = bare_scenario();
        scenario.parameters.batch_size = 10;
        scenario.parameters.batch_linger = 3s;
        scenario.parameters.work_insert = 10ms;
        scenario.workloads.push_back(once("orders", 1s, "a", 24));
        const auto started = only(events_of(scenario), EventKind::started);
        QCOMPARE(times(started), at_each({1s, 1s, 4s}));
        QCOMPARE(started[0].records, 10U);
        QCOMPARE(started[2].records, 4U);
    }

    void a_batch_gathers_what_comes_while_it_lingers() {
        Scenario scenario = bare_scenario();
        scenario.parameters.batch_size = 100;
        scenario.parameters.batch_linger = 3s;
        scenario.workloads.push_back(workload("feed", ConstantArrivals{per_second(1.0)}, to("a")));
        scenario.duration = 10s;
        const auto started = only(events_of(scenario), EventKind::started);
        // 1, 2, 3 and 4 s, the fourth record at the very moment the first has waited 3 s.
        QCOMPARE(started[0].time, at(4s));
        QVERIFY(started[0].records == 3U || started[0].records == 4U);
    }

    void latency_counts_from_each_records_own_offer() {
        Scenario scenario = bare_scenario();
        scenario.parameters.batch_size = 3;
        scenario.parameters.batch_linger = 1min;
        scenario.parameters.work_insert = 100ms;
        scenario.workloads.push_back(workload("feed", ConstantArrivals{per_second(1.0)}, to("a")));
        scenario.duration = 3500ms;
        QCOMPARE(durations(only(events_of(scenario), EventKind::record_committed)),
                 (std::vector<Duration>{2300ms, 1300ms, 300ms}));
    }

    void people_are_never_batched() {
        for (const WorkloadKind kind : {WorkloadKind::contact_insert, WorkloadKind::owner_change,
                                        WorkloadKind::account_update}) {
            Scenario scenario = bare_scenario();
            scenario.parameters.batch_size = 10;
            scenario.workloads.push_back(once("people", 0s, "a", 5));
            scenario.workloads[0].kind = kind;
            QCOMPARE(only(events_of(scenario), EventKind::started).size(), std::size_t{5});
        }
    }

    // --- Decoupled account updates -------------------------------------------------------------

    void one_touch_covers_all_that_is_pending() {
        const auto events = events_of(decoupled({0s, 2s, 20s}));
        const WorkloadId updater(3U);
        const auto touches = only(events, EventKind::granted, updater);
        QCOMPARE(times(touches), at_each({5s, 25s}));
        QCOMPARE(durations(only(events, EventKind::released, updater)),
                 (std::vector<Duration>{2s, 2s}));
        // Committed at 1, 3 and 21 s, covered at 7 and 27 s.
        const auto covered = only(events, EventKind::summary_touched);
        QCOMPARE(durations(covered), (std::vector<Duration>{6s, 4s, 6s}));
        QCOMPARE(records_in(events, EventKind::summary_touched), 3);
    }

    void orders_hold_their_lock_without_the_touch() {
        Scenario scenario = decoupled({0s});
        QCOMPARE(only(events_of(scenario), EventKind::released)[0].duration, Duration(1s));
        scenario.parameters.decouple_enabled = false;
        QCOMPARE(only(events_of(scenario), EventKind::released)[0].duration, Duration(3s));
        QVERIFY(only(events_of(scenario), EventKind::summary_touched).empty());
    }

    void what_is_committed_during_a_touch_waits_for_the_next_one() {
        // The updater comes at 5 s for the first order and waits for the second, which holds the
        // lock until 5.5 s; the touch then covers both. The third waits for the touch and is left
        // for the next round.
        const auto events = events_of(decoupled({0s, 4500ms, 6s}));
        const auto touches = only(events, EventKind::granted, WorkloadId(3U));
        QCOMPARE(times(touches), at_each({5500ms, 10s}));
        QCOMPARE(durations(touches), (std::vector<Duration>{500ms, 0s}));
        QCOMPARE(times(only(events, EventKind::record_committed)), at_each({1s, 5500ms, 8500ms}));
        QCOMPARE(durations(only(events, EventKind::summary_touched)),
                 (std::vector<Duration>{6500ms, 2s, 3500ms}));
    }

    void people_still_touch_the_account_themselves() {
        Scenario scenario = decoupled({0s});
        scenario.workloads[0].kind = WorkloadKind::contact_insert;
        const auto events = events_of(scenario);
        QCOMPARE(only(events, EventKind::released)[0].duration, Duration(3s));
        QVERIFY(only(events, EventKind::summary_touched).empty());
    }

    void switching_it_off_still_covers_what_is_pending() {
        Scenario scenario = decoupled({0s});
        scenario.interventions = {{2s, {{"decouple.enabled", ParameterValue(false)}}}};
        QCOMPARE(records_in(events_of(scenario), EventKind::summary_touched), 1);
    }
};

LOCKSCOPE_TEST(test_simulation_data, TestSimulationData)
#include "test_simulation_data.moc"
