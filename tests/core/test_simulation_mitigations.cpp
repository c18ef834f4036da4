// SPDX-License-Identifier: GPL-3.0-or-later
// Intake, lanes, bulk jobs, the pool, redistribution, staggering and guardrails, one rule at a
// time.
#include "core/engine/guardrail_readings.h"
#include "core/measure/measurements.h"
#include "tests/support/scenarios.h"
#include "tests/support/test_entry.h"

#include <QTest>

#include <set>

using namespace lockscope;
using namespace lockscope::test;

namespace {

/// Four orders at once, a second of work each: for a, a, b and b.
Scenario four_orders() {
    Scenario scenario = bare_scenario(2);
    scenario.workloads = {once("for a", 0s, "a", 2), once("for b", 0s, "b", 2)};
    return scenario;
}

Scenario bulk_job(std::int64_t records, int accounts) {
    Scenario scenario = bare_scenario(accounts);
    scenario.parameters.work_insert = 1ms;
    WeightTargets targets;
    for (const AccountEntry& entry : scenario.accounts) {
        targets.weights.emplace_back(entry.id, 1.0);
    }
    Workload job = workload("job", OnceArrivals{1s}, targets);
    job.kind = WorkloadKind::bulk_load;
    job.records = records;
    scenario.workloads = {job};
    return scenario;
}

std::int64_t most_running(const std::vector<Event>& events) {
    std::int64_t running = 0;
    std::int64_t most = 0;
    for (const Event& event : events) {
        running += event.kind == EventKind::started             ? 1
                   : event.kind == EventKind::attempt_committed ? -1
                                                                : 0;
        most = std::max(most, running);
    }
    return most;
}

} // namespace

class TestSimulationMitigations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // --- Intake -----------------------------------------------------------------------------

    void the_intake_takes_everything_in_at_once_and_works_it_off() {
        Scenario scenario = four_orders();
        scenario.parameters.intake_enabled = true;
        scenario.parameters.intake_workers = 1;
        const auto events = events_of(scenario);
        QCOMPARE(times(only(events, EventKind::queued)), at_each({0s, 0s, 0s, 0s}));
        QCOMPARE(times(only(events, EventKind::dequeued)), at_each({0s, 1s, 2s, 3s}));
        QCOMPARE(only(events, EventKind::dequeued)[3].duration, Duration(3s));
        QVERIFY(only(events, EventKind::waiting).empty());
        QCOMPARE(only(events, EventKind::record_committed).back().duration, Duration(4s));
    }

    void workers_of_a_plain_queue_meet_at_the_lock() {
        Scenario scenario = four_orders();
        scenario.parameters.intake_enabled = true;
        scenario.parameters.intake_workers = 2;
        QCOMPARE(only(events_of(scenario), EventKind::waiting).size(), std::size_t{2});
    }

    void per_account_no_two_of_an_account_are_under_way() {
        Scenario scenario = four_orders();
        scenario.parameters.intake_enabled = true;
        scenario.parameters.intake_workers = 4;
        scenario.parameters.intake_order = IntakeOrder::per_account;
        const auto events = events_of(scenario);
        QVERIFY(only(events, EventKind::waiting).empty());
        QCOMPARE(times(only(events, EventKind::dequeued)), at_each({0s, 0s, 1s, 1s}));
    }

    void per_account_a_batch_waits_for_all_of_its_accounts() {
        Scenario scenario = bare_scenario(2);
        scenario.parameters.intake_enabled = true;
        scenario.parameters.intake_order = IntakeOrder::per_account;
        Workload both = workload(
            "both",
            TraceArrivals{"t.csv",
                          std::make_shared<const Trace>(
                              Trace{{{100ms, AccountId(0U), 1}, {100ms, AccountId(1U), 1}}, {}})},
            WeightTargets{});
        both.parameters = {{"batch.size", ParameterValue(std::int64_t{2})}};
        scenario.workloads = {once("for b", 0s, "b", 2), both, once("for a", 200ms, "a")};
        const auto dequeued = only(events_of(scenario), EventKind::dequeued);
        // b is busy until 2 s; the order for a keeps its place behind the batch.
        QCOMPARE(times(dequeued), at_each({0s, 1s, 2s, 4s}));
        QCOMPARE(dequeued[2].workload, WorkloadId(1U));
    }

    void a_retry_through_the_intake_is_an_api_call() {
        Scenario scenario = four_orders();
        scenario.parameters.intake_enabled = true;
        scenario.parameters.platform_lock_timeout = 500ms; // of two at once one fails
        scenario.parameters.retry_max_attempts = 2;
        scenario.parameters.platform_api_calls = 5;
        const auto refused = only(events_of(scenario), EventKind::refused);
        QCOMPARE(refused.size(), std::size_t{1}); // four offers and one retry; the other one
        QVERIFY(refused[0].cause == FailureCause::api_limit);
        QCOMPARE(refused[0].attempt, std::uint16_t{2});
    }

    void a_full_intake_refuses() {
        Scenario scenario = four_orders();
        scenario.parameters.intake_enabled = true;
        scenario.parameters.intake_workers = 1;
        scenario.parameters.intake_capacity = 2;
        const auto failed = only(events_of(scenario), EventKind::attempt_failed);
        QCOMPARE(failed.size(), std::size_t{1}); // one at work, two in the queue
        QCOMPARE(failed[0].cause, FailureCause::queue_full);
    }

    void the_intakes_throttle_spaces_its_starts() {
        Scenario scenario = four_orders();
        scenario.parameters.intake_enabled = true;
        scenario.parameters.intake_rate = 3600.0 / 2.5; // one in 2.5 s
        QCOMPARE(times(only(events_of(scenario), EventKind::dequeued)),
                 at_each({0s, 2500ms, 5s, 7500ms}));
    }

    void what_was_acknowledged_takes_no_part_in_the_long_running_limit() {
        Scenario scenario = four_orders();
        for (Workload& w : scenario.workloads) {
            w.synchronous = true;
        }
        scenario.parameters.work_insert = 8s;
        scenario.parameters.intake_enabled = true;
        QVERIFY(only(events_of(scenario), EventKind::long_running_began).empty());
        scenario.parameters.intake_enabled = false;
        QVERIFY(!only(events_of(scenario), EventKind::long_running_began).empty());
    }

    void people_at_their_screens_are_never_queued() {
        Scenario scenario = four_orders();
        scenario.workloads[0].kind = WorkloadKind::contact_insert;
        scenario.parameters.intake_enabled = true;
        const auto queued = only(events_of(scenario), EventKind::queued);
        QCOMPARE(queued.size(), std::size_t{2});
        QCOMPARE(queued[0].workload, WorkloadId(1U));
    }

    // --- Partitions -------------------------------------------------------------------------

    void a_lane_runs_its_transactions_one_after_another() {
        Scenario scenario = four_orders();
        scenario.parameters.partition_by = PartitionBy::account;
        scenario.parameters.partition_lanes = 2;
        const auto apart = events_of(scenario);
        QVERIFY(only(apart, EventKind::waiting).empty());
        QCOMPARE(times(only(apart, EventKind::started)), at_each({0s, 0s, 1s, 1s}));
        scenario.parameters.partition_lanes = 1;
        QCOMPARE(times(only(events_of(scenario), EventKind::started)), at_each({0s, 1s, 2s, 3s}));
    }

    void a_region_decides_the_lane() {
        Scenario scenario = four_orders();
        scenario.parameters.partition_by = PartitionBy::region;
        scenario.accounts[0].region = scenario.accounts[1].region = "EMEA";
        QCOMPARE(most_running(events_of(scenario)), 1);
        scenario.accounts[1].region = "APAC";
        QCOMPARE(most_running(events_of(scenario)), 2);
    }

    void a_time_slice_admits_an_account_in_its_own_slot_only() {
        Scenario scenario = four_orders();
        scenario.parameters.partition_by = PartitionBy::time_slice;
        scenario.parameters.partition_lanes = 2;
        scenario.parameters.partition_period = 1min;
        scenario.workloads.push_back(once("late for a", 40s, "a"));
        const auto started = only(events_of(scenario), EventKind::started);
        QCOMPARE(times(started), at_each({0s, 0s, 30s, 30s, 60s}));
    }

    void batches_are_made_by_lane() {
        Scenario scenario = bare_scenario(4);
        scenario.parameters.batch_size = 10;
        scenario.parameters.partition_by = PartitionBy::account;
        scenario.parameters.partition_lanes = 2;
        Workload feed = once("feed", 0s, "a", 40);
        feed.targets = WeightTargets{{{"a", 1.0}, {"b", 1.0}, {"c", 1.0}, {"d", 1.0}}};
        scenario.workloads = {feed};
        std::map<TransactionSerial, std::set<std::uint32_t>> lanes;
        for (const Event& event : only(events_of(scenario), EventKind::granted)) {
            lanes[event.transaction].insert(event.account.value % 2);
        }
        QVERIFY(lanes.size() >= 4);
        for (const auto& [transaction, of_it] : lanes) {
            QCOMPARE(of_it.size(), std::size_t{1});
        }
    }

    // --- Bulk jobs --------------------------------------------------------------------------

    void a_job_runs_in_chunks_so_many_at_once() {
        Scenario scenario = bulk_job(1'050, 1);
        scenario.parameters.bulk_concurrency = 3;
        const auto events = events_of(scenario);
        QCOMPARE(records_in(events, EventKind::offered), 1'050);
        QCOMPARE(records_in(events, EventKind::record_committed), 1'050);
        const auto started = only(events, EventKind::started);
        QCOMPARE(started.size(), std::size_t{6}); // five of 200 and one of 50
        QCOMPARE(started.back().records, 50U);
        QCOMPARE(most_running(events), 3);
        QCOMPARE(times(only(events, EventKind::offered)), at_each({1s}));
        // The latency of a record counts from the start of the job.
        QCOMPARE(only(events, EventKind::record_committed).back().duration, Duration(1050ms));
        scenario.parameters.bulk_mode = BulkMode::serial;
        QCOMPARE(most_running(events_of(scenario)), 1);
    }

    void row_by_row_each_record_is_a_transaction() {
        Scenario scenario = bulk_job(300, 1);
        scenario.parameters.bulk_row_by_row = true;
        QCOMPARE(only(events_of(scenario), EventKind::started).size(), std::size_t{300});
    }

    void sorted_chunks_keep_an_account_together() {
        Scenario scenario = bulk_job(1'000, 8);
        const auto visits_of = [](const Scenario& s) {
            return only(events_of(s), EventKind::granted).size();
        };
        QVERIFY(visits_of(scenario) >= 5 * 8); // every chunk names every account
        scenario.parameters.bulk_sort_by_account = true;
        QCOMPARE(visits_of(scenario), std::size_t{8});
        QCOMPARE(records_in(events_of(scenario), EventKind::record_committed), 1'000);
    }

    /// Who drives the engine can stop before a billion records are in order.
    void a_huge_job_is_sorted_in_many_steps() {
        Scenario scenario = bulk_job(5'000'000, 8);
        scenario.parameters.bulk_sort_by_account = true;
        Simulation simulation(scenario);
        int steps = 0;
        while (simulation.events() < 2 && steps < 100) { // until the first chunk starts
            QVERIFY(!simulation.run_some(SimTime(2s), 1));
            ++steps;
        }
        QCOMPARE(steps, 5); // a little over a million records in each
        QCOMPARE(simulation.now(), SimTime(1s));
    }

    void a_chunk_with_many_lock_failures_goes_back_to_the_end() {
        Scenario scenario = bulk_job(350, 1);
        scenario.parameters.platform_lock_timeout = 500ms;
        scenario.parameters.bulk_requeues = 2;
        scenario.parameters.bulk_mode = BulkMode::serial;
        Workload save = once("a save", 0s, "a");
        save.kind = WorkloadKind::account_update;
        save.parameters = {{"work.touch_base", ParameterValue(Duration(10min))}};
        scenario.workloads.push_back(save);
        const auto events = events_of(scenario);
        // 200 and 150 records: both beyond 100, both tried three times in all, in turn.
        const auto started = only(events, EventKind::started, WorkloadId(0U));
        std::vector<std::uint32_t> records;
        for (const Event& event : started) {
            records.push_back(event.records);
        }
        QCOMPARE(records, (std::vector<std::uint32_t>{200, 150, 200, 150, 200, 150}));
        QCOMPARE(only(events, EventKind::requeued).size(), std::size_t{4});
        QCOMPARE(records_in(events, EventKind::record_failed), 350);
    }

    void row_by_row_each_order_is_a_transaction() {
        Scenario scenario = four_orders();
        scenario.parameters.batch_size = 4;
        scenario.parameters.bulk_row_by_row = true;
        QCOMPARE(only(events_of(scenario), EventKind::started).size(), std::size_t{4});
        // Switched on, it sends what has gathered.
        scenario.parameters.bulk_row_by_row = false;
        scenario.workloads = {once("for a", 0s, "a", 3)};
        scenario.interventions = {{2s, {{"bulk.row_by_row", ParameterValue(true)}}}};
        QCOMPARE(times(only(events_of(scenario), EventKind::started)), at_each({2s}));
    }

    /// Two chunks, each refused the lock and requeued once.
    void requeued_chunks_are_no_api_calls() {
        Scenario scenario = bulk_job(400, 1);
        scenario.parameters.platform_lock_timeout = 500ms;
        scenario.parameters.platform_api_calls = 3; // the save and the two chunks
        scenario.parameters.bulk_requeues = 1;
        Workload save = once("a save", 0s, "a");
        save.kind = WorkloadKind::account_update;
        save.parameters = {{"work.touch_base", ParameterValue(Duration(10min))}};
        scenario.workloads.push_back(save);
        const auto events = events_of(scenario);
        QCOMPARE(only(events, EventKind::requeued).size(), std::size_t{2});
        QVERIFY(only(events, EventKind::refused).empty());
        scenario.parameters.platform_api_calls = 2;
        QCOMPARE(only(events_of(scenario), EventKind::refused).size(), std::size_t{1});
    }

    void few_lock_failures_are_not_requeued() {
        Scenario scenario = bulk_job(100, 1);
        scenario.parameters.platform_lock_timeout = 500ms;
        Workload save = once("a save", 0s, "a");
        save.kind = WorkloadKind::account_update;
        save.parameters = {{"work.touch_base", ParameterValue(Duration(10min))}};
        scenario.workloads.push_back(save);
        const auto events = events_of(scenario);
        QVERIFY(only(events, EventKind::requeued).empty());
        QCOMPARE(records_in(events, EventKind::record_failed), 100);
    }

    // --- The account pool -------------------------------------------------------------------

    void new_records_go_round_robin_over_the_pool() {
        Scenario scenario = bare_scenario(2);
        scenario.accounts[0].pool = true;
        scenario.parameters.pool_enabled = true;
        scenario.parameters.pool_size = 3;
        scenario.workloads = {once("for a", 0s, "a", 7), once("for b", 0s, "b")};
        Simulation simulation(scenario);
        simulation.run_until(end_of_time);
        QCOMPARE(simulation.account_count(), std::size_t{5});
        QCOMPARE(simulation.children(AccountId(0U)), 0);
        QCOMPARE(simulation.children(AccountId(1U)), 1);
        QCOMPARE(simulation.children(AccountId(2U)), 3);
        QCOMPARE(simulation.children(AccountId(3U)), 2);
        QCOMPARE(QString::fromStdString(simulation.account_id(AccountId(4U))), QString("a/pool-3"));
    }

    void a_full_pool_account_is_replaced() {
        Scenario scenario = bare_scenario();
        scenario.accounts[0].pool = true;
        scenario.parameters.pool_enabled = true;
        scenario.parameters.pool_size = 1;
        scenario.parameters.pool_max_children = 2;
        scenario.workloads = {workload("feed", ConstantArrivals{per_second(0.5)}, to("a"))};
        scenario.duration = 11s; // five orders, each done before the next
        Simulation simulation(scenario);
        simulation.run_until(end_of_time);
        QCOMPARE(simulation.account_count(), std::size_t{4});
        QCOMPARE(simulation.children(AccountId(1U)), 2);
        QCOMPARE(simulation.children(AccountId(2U)), 2);
    }

    /// Five at once: what is on its way fills an account as well.
    void a_pool_account_is_full_with_what_is_on_its_way() {
        Scenario scenario = bare_scenario();
        scenario.accounts[0].pool = true;
        scenario.parameters.pool_enabled = true;
        scenario.parameters.pool_size = 1;
        scenario.parameters.pool_max_children = 2;
        scenario.workloads = {once("for a", 0s, "a", 5)};
        Simulation simulation(scenario);
        simulation.run_until(end_of_time);
        QCOMPARE(simulation.account_count(), std::size_t{4});
        QCOMPARE(simulation.children(AccountId(1U)), 2);
        QCOMPARE(simulation.children(AccountId(2U)), 2);
        QCOMPARE(simulation.children(AccountId(3U)), 1);
    }

    void what_failed_on_its_way_leaves_its_room() {
        Scenario scenario = bare_scenario();
        scenario.accounts[0].pool = true;
        scenario.parameters.pool_enabled = true;
        scenario.parameters.pool_size = 1;
        scenario.parameters.pool_max_children = 2;
        scenario.parameters.platform_lock_timeout = 500ms; // of two at once the second fails
        scenario.workloads = {once("for a", 0s, "a", 2), once("later", 5s, "a")};
        Simulation simulation(scenario);
        simulation.run_until(end_of_time);
        QCOMPARE(simulation.account_count(), std::size_t{2});
        QCOMPARE(simulation.children(AccountId(1U)), 2);
    }

    void the_current_pool_account_is_filled_before_the_next() {
        Scenario scenario = bare_scenario();
        scenario.accounts[0].pool = true;
        scenario.parameters.pool_enabled = true;
        scenario.parameters.pool_size = 3;
        scenario.parameters.pool_max_children = 4;
        scenario.parameters.pool_assignment = PoolAssignment::current;
        scenario.workloads = {once("for a", 0s, "a", 9)};
        Simulation simulation(scenario);
        simulation.run_until(end_of_time);
        QCOMPARE(simulation.account_count(), std::size_t{4});
        QCOMPARE(simulation.children(AccountId(1U)), 4);
        QCOMPARE(simulation.children(AccountId(2U)), 4);
        QCOMPARE(simulation.children(AccountId(3U)), 1);
    }

    void without_a_mark_every_skewed_account_is_pooled() {
        Scenario scenario = bare_scenario(2);
        scenario.accounts[0].children = 10'001;
        scenario.accounts[1].children = 10'000;
        scenario.parameters.pool_enabled = true;
        scenario.workloads = {once("for a", 0s, "a"), once("for b", 0s, "b")};
        Simulation simulation(scenario);
        simulation.run_until(end_of_time);
        QCOMPARE(simulation.children(AccountId(0U)), 10'001);
        QCOMPARE(simulation.children(AccountId(1U)), 10'001);
    }

    // --- Redistribution ---------------------------------------------------------------------

    void children_move_in_chunks_that_lock_both_accounts() {
        Scenario scenario = bare_scenario();
        scenario.accounts[0].children = 500;
        scenario.parameters.skew_limit = 50;
        scenario.parameters.work_insert = 1ms;
        scenario.parameters.pool_size = 1;
        scenario.parameters.redistribution_pause = 10s;
        Workload job = once("night shift", 1s, "a", 450);
        job.kind = WorkloadKind::redistribution;
        scenario.workloads = {job};
        Simulation simulation(scenario);
        EventLog log;
        simulation.run_until(end_of_time, &log);
        const auto granted = only(log.events, EventKind::granted);
        QCOMPARE(granted.size(), std::size_t{6});
        QCOMPARE(granted[0].account, AccountId(0U));
        QCOMPARE(granted[1].account, AccountId(1U));
        QCOMPARE(times(only(log.events, EventKind::started)),
                 at_each({1s, 11400ms, 21800ms})); // 0.2 s on each account, then the pause
        QCOMPARE(simulation.children(AccountId(0U)), 50);
        QCOMPARE(simulation.children(AccountId(1U)), 450);
        QCOMPARE(records_in(log.events, EventKind::record_committed), 450);
    }

    void it_keeps_to_its_window() {
        Scenario scenario = bare_scenario();
        scenario.accounts[0].children = 500;
        scenario.parameters.skew_limit = 50;
        scenario.parameters.work_insert = 1ms;
        scenario.parameters.redistribution_from = 30s;
        scenario.parameters.redistribution_until = 31s;
        Workload job = once("night shift", 1s, "a", 450);
        job.kind = WorkloadKind::redistribution;
        scenario.workloads = {job};
        scenario.duration = 1min;
        QCOMPARE(times(only(events_of(scenario), EventKind::started)), at_each({30s}));
    }

    void it_keeps_to_a_window_that_is_moved_while_it_waits() {
        Scenario scenario = bare_scenario();
        scenario.accounts[0].children = 500;
        scenario.parameters.skew_limit = 50;
        scenario.parameters.work_insert = 1ms;
        scenario.parameters.redistribution_from = 30s;
        scenario.parameters.redistribution_pause = 10s;
        Workload job = once("night shift", 1s, "a", 450);
        job.kind = WorkloadKind::redistribution;
        scenario.workloads = {job};
        const auto moved_to = [&](Duration from) {
            scenario.interventions = {{5s, {{"redistribution.from", ParameterValue(from)}}}};
            return times(only(events_of(scenario), EventKind::started));
        };
        // 0.2 s on each account, then the pause; nothing more at 30 s.
        QCOMPARE(moved_to(20s), at_each({20s, 30400ms, 40800ms}));
        QCOMPARE(moved_to(2s), at_each({5s, 15400ms, 25800ms}));
        QCOMPARE(moved_to(40s), at_each({40s, 50400ms, 60800ms}));
    }

    /// Whole nights of it: chunks that take no time, a second apart.
    static Scenario nights() {
        Scenario scenario = bare_scenario(2);
        scenario.accounts[0].children = 1000;
        scenario.accounts[1].children = 90;
        Parameters& p = scenario.parameters;
        p.skew_limit = 100;
        p.work_insert = Duration(0);
        p.pool_size = 1;
        p.redistribution_chunk = 100;
        p.redistribution_from = 10s;
        p.redistribution_until = 12s;
        p.redistribution_every = 1min;
        Workload job =
            workload("night shift", OnceArrivals{0s}, WeightTargets{{{"a", 1.0}, {"b", 9.0}}});
        job.kind = WorkloadKind::redistribution;
        job.records = 5000;
        scenario.workloads = {job};
        scenario.duration = 10min;
        return scenario;
    }

    void its_window_comes_again_every_night() {
        Scenario scenario = nights();
        QCOMPARE(times(only(events_of(scenario), EventKind::started)),
                 at_each({10s, 11s, 70s, 71s, 130s, 131s, 190s, 191s, 250s}));
        scenario.parameters.redistribution_every = never;
        QCOMPARE(times(only(events_of(scenario), EventKind::started)), at_each({10s, 11s}));
    }

    void only_what_is_above_the_limit_moves() {
        Scenario scenario = nights();
        scenario.parameters.skew_limit = 250;
        Simulation simulation(scenario);
        simulation.run_until(end_of_time);
        QCOMPARE(simulation.children(AccountId(0U)), 250);
        QCOMPARE(simulation.children(AccountId(1U)), 90);
        QCOMPARE(simulation.children(AccountId(2U)), 750);
    }

    void what_grows_by_day_moves_another_night() {
        Scenario scenario = nights();
        scenario.accounts[0].children = 100;
        scenario.interventions = {
            {30s, {{"account.b.children", ParameterValue(std::int64_t{180})}}}};
        const auto started = only(events_of(scenario), EventKind::started);
        QCOMPARE(times(started), at_each({70s}));
        QCOMPARE(started[0].records, 80U);
        // Without a set end nobody waits for another night.
        scenario.interventions.clear();
        scenario.duration.reset();
        QVERIFY(events_of(scenario).empty());
    }

    void a_chunk_fills_a_pool_account_and_no_more() {
        Scenario scenario = nights();
        scenario.parameters.pool_max_children = 250;
        scenario.parameters.redistribution_until = never;
        Simulation simulation(scenario);
        simulation.run_until(end_of_time);
        for (std::size_t i = 2; i < 5; ++i) {
            QCOMPARE(simulation.children(AccountId(i)), 250);
        }
        QCOMPARE(simulation.children(AccountId(5U)), 150);
    }

    /// 800 stay, for each of three owners; 200 come to the new account.
    void a_move_is_an_owner_change() {
        Scenario scenario = nights();
        Parameters& p = scenario.parameters;
        p.redistribution_chunk = 200;
        p.redistribution_owners = 3;
        p.sharing_model = SharingModel::private_model;
        p.sharing_check_per_child = 1ms;
        p.sharing_create = 2ms;
        const auto begins = [&] {
            const auto events = events_of(scenario);
            const auto granted = only(events, EventKind::granted);
            return at_each(
                {granted[1].time - at(10s), only(events, EventKind::released)[0].time - at(10s)});
        };
        QCOMPARE(begins(), at_each({2400ms, 2800ms}));
        p.redistribution_owners = 1;
        QCOMPARE(begins(), at_each({800ms, 1200ms}));
        p.redistribution_owners = 10'000; // as many owners as records, and no more
        QCOMPARE(begins(), at_each({160s, 160s + 400ms}));
        p.sharing_model = SharingModel::public_read_write;
        QCOMPARE(begins(), at_each({0s, 0s}));
    }

    // --- Staggering -------------------------------------------------------------------------

    void a_staggered_peak_keeps_its_records_but_spreads_them() {
        Scenario scenario = bare_scenario();
        scenario.parameters.work_insert = 1ms;
        scenario.workloads = {workload(
            "peak", WindowArrivals{{{10s, 20s, per_second(100.0)}, {50s, 60s, per_second(100.0)}}},
            to("a"))};
        const auto in = [](const std::vector<Event>& offers, Duration from, Duration until) {
            return std::count_if(offers.begin(), offers.end(), [&](const Event& e) {
                return e.time >= at(from) && e.time < at(until);
            });
        };
        const auto sharp = only(events_of(scenario), EventKind::offered);
        scenario.parameters.stagger_window = 80s;
        const auto spread = only(events_of(scenario), EventKind::offered);
        QVERIFY(std::abs(static_cast<double>(spread.size()) - 2000.0) < 200.0);
        QVERIFY(in(sharp, 10s, 20s) > 850 && in(sharp, 20s, 50s) == 0);
        QVERIFY(in(spread, 10s, 20s) < 180);
        // The second window begins before the first one's arrivals are all there: they add up.
        QVERIFY(10 * in(spread, 50s, 90s) > 16 * in(spread, 10s, 50s));
        QCOMPARE(in(spread, 130s, 200s), 0);
    }

    // --- Guardrails -------------------------------------------------------------------------

    void an_alert_is_raised_and_cleared() {
        Scenario scenario = bare_scenario();
        scenario.parameters.guardrail_enabled = true;
        scenario.parameters.guardrail_window = 30s;
        scenario.parameters.work_insert = 10ms;
        // A save holds the lock for 20 s; the orders meanwhile wait 10 s and fail.
        Workload save = once("a save", 60s, "a");
        save.kind = WorkloadKind::account_update;
        save.parameters = {{"work.touch_base", ParameterValue(Duration(20s))}};
        scenario.workloads = {workload("feed", ConstantArrivals{per_second(2.0)}, to("a")), save};
        scenario.duration = 5min;
        Simulation simulation(scenario);
        Measurements measurements(scenario);
        MeasuringSink sink(measurements);
        simulation.run_until(end_of_time, &sink);
        const auto& alerts = measurements.alerts();
        const auto of = [&](Guardrail rail) {
            return std::find_if(alerts.begin(), alerts.end(),
                                [&](const Alert& a) { return a.guardrail == rail; });
        };
        const auto failures = of(Guardrail::failure_rate);
        QVERIFY(failures != alerts.end());
        QVERIFY(failures->raised_at >= at(70s) && failures->raised_at <= at(71500ms));
        // The last failure comes at 80 s; thirty seconds later the window has forgotten it.
        QVERIFY(failures->cleared_at >= at(110s) && failures->cleared_at <= at(111s));
        QVERIFY(of(Guardrail::lock_wait_critical) != alerts.end());
        QVERIFY(of(Guardrail::retry_rate) == alerts.end());
    }

    /// Orders that wait exactly so long, one after another: a save holds their lock. Finding J9.
    static Scenario watched_waits(Duration wait) {
        Scenario scenario = bare_scenario(2);
        scenario.parameters.guardrail_enabled = true;
        scenario.parameters.guardrail_window = 1min;
        scenario.parameters.work_insert = Duration(0);
        for (int i = 0; i < 20; ++i) {
            const Duration begins = Duration(10s) * i;
            Workload save = once("save " + std::to_string(i), begins, "b");
            save.kind = WorkloadKind::account_update;
            save.parameters = {{"work.touch_base", ParameterValue(wait)}};
            scenario.workloads.push_back(save);
            scenario.workloads.push_back(once("order " + std::to_string(i), begins, "b"));
        }
        scenario.duration = 3min;
        return scenario;
    }
    static std::vector<Event> alerts_of(const Scenario& scenario, Guardrail rail) {
        std::vector<Event> alerts = only(events_of(scenario), EventKind::alert_raised);
        std::erase_if(alerts, [rail](const Event& e) { return e.alert().guardrail != rail; });
        return alerts;
    }

    void p95_of_waits_is_one_that_a_wait_had() {
        const Guardrail critical = Guardrail::lock_wait_critical;
        Scenario scenario = watched_waits(5110ms);
        auto alerts = alerts_of(scenario, critical); // the limit is 5 s
        QCOMPARE(alerts.size(), std::size_t{1});
        QCOMPARE(alerts[0].alert().wait, Duration(5110ms));
        QCOMPARE(alerts[0].account, AccountId(1U));
        scenario = watched_waits(5130ms);
        scenario.parameters.guardrail_lock_wait_critical = 5300ms;
        QVERIFY(alerts_of(scenario, critical).empty());
        scenario.parameters.guardrail_lock_wait_critical = 5130ms; // not above it
        QVERIFY(alerts_of(scenario, critical).empty());
    }

    /// Twenty waits of no time and one of six seconds: less than one in twenty. With nineteen it is
    /// one in twenty, and not more.
    void p95_passes_its_limit_when_more_than_one_in_twenty_does() {
        const auto alerts_with = [](int quick) {
            Scenario scenario = watched_waits(6s);
            scenario.workloads.resize(2);
            scenario.workloads.push_back(once("quick", 0s, "a", quick));
            scenario.duration = 30s; // all of it is in the window
            return alerts_of(scenario, Guardrail::lock_wait_critical).size();
        };
        // Beside them: the save's own wait of no time.
        QCOMPARE(alerts_with(18), std::size_t{0});
        QCOMPARE(alerts_with(17), std::size_t{1});
    }

    void holds_are_watched_too() {
        Scenario scenario = watched_waits(2s);
        QVERIFY(alerts_of(scenario, Guardrail::lock_hold_critical).empty());
        scenario.parameters.guardrail_lock_hold_warning = 1s;
        scenario.parameters.guardrail_lock_hold_critical = 2s;
        const auto warnings = alerts_of(scenario, Guardrail::lock_hold_warning);
        QCOMPARE(warnings.size(), std::size_t{1});
        QCOMPARE(warnings[0].alert().wait, Duration(2s));
        QCOMPARE(warnings[0].account, AccountId(1U));
        QVERIFY(alerts_of(scenario, Guardrail::lock_hold_critical).empty());
    }

    /// Limits may change while the waits are in the window: it is judged anew.
    void the_window_is_judged_by_the_limits_of_now() {
        Scenario scenario = watched_waits(1s);
        Simulation simulation(scenario);
        QVERIFY(guardrail_readings(simulation).on);
        simulation.run_until(at(100s));
        const auto warning = [&] {
            return guardrail_readings(simulation).of(Guardrail::lock_wait_warning);
        };
        QVERIFY(warning().any && !warning().over);
        QCOMPARE(warning().time, Duration(1s));
        QCOMPARE(warning().account, AccountId(1U));
        simulation.apply(
            std::vector<Setting>{{"guardrail.lock_wait_warning", ParameterValue(Duration(900ms))}});
        QVERIFY(warning().over);
        simulation.apply(std::vector<Setting>{{"guardrail.enabled", ParameterValue(false)}});
        QVERIFY(!guardrail_readings(simulation).on);
    }

    void throttled_orders_wait_at_their_source() {
        Scenario scenario = bare_scenario();
        scenario.parameters.guardrail_enabled = true;
        scenario.parameters.guardrail_window = 1min;
        scenario.parameters.guardrail_action = GuardrailAction::throttle;
        scenario.parameters.guardrail_throttle = 360.0; // one in ten seconds
        scenario.parameters.platform_lock_timeout = 3s;
        scenario.workloads = {workload("feed", ConstantArrivals{per_second(2.0)}, to("a"))};
        scenario.duration = 10min;
        const auto throttled = events_of(scenario);
        scenario.parameters.guardrail_action = GuardrailAction::alert;
        const auto watched = events_of(scenario);
        const auto failures = [](const std::vector<Event>& events) {
            return only(events, EventKind::attempt_failed).size();
        };
        QVERIFY(failures(watched) > 400);
        QVERIFY(failures(throttled) * 3 < failures(watched));
        QVERIFY(only(throttled, EventKind::started).size() <
                only(throttled, EventKind::offered).size() / 2);
    }
};

LOCKSCOPE_TEST(test_simulation_mitigations, TestSimulationMitigations)
#include "test_simulation_mitigations.moc"
