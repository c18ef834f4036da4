// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the places beside the lanes: intake, partitions, pools, jobs; and of what blocks
// holders. Every moment is worked out by hand.
#include "core/engine/snapshot.h"
#include "tests/support/scenarios.h"
#include "tests/support/test_entry.h"

#include <QTest>

#include <algorithm>

using namespace lockscope;
using namespace lockscope::test;

namespace {

StageSnapshot picture(const Scenario& scenario, Duration at, std::vector<AccountId> lanes = {},
                      const CaptureLimits& limits = {}) {
    Simulation simulation(scenario);
    simulation.run_until(start_of_run + at);
    return capture(simulation, lanes, limits);
}

Scenario orders(std::int64_t for_a, std::int64_t for_b) {
    Scenario scenario = bare_scenario(2);
    scenario.workloads = {once("for a", 0s, "a", for_a), once("for b", 0s, "b", for_b)};
    return scenario;
}

Scenario job_of(std::int64_t records, Duration begins) {
    Scenario scenario = bare_scenario();
    scenario.parameters.work_insert = 1ms; // a chunk of 200 takes 0.2 s
    scenario.parameters.bulk_mode = BulkMode::serial;
    Workload job = workload("night load", OnceArrivals{begins}, to("a"));
    job.kind = WorkloadKind::bulk_load;
    job.records = records;
    scenario.workloads = {job};
    return scenario;
}

} // namespace

class TestSnapshot : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_simple_scenario_uses_no_places() {
        const auto stage = picture(orders(2, 2), 500ms);
        QVERIFY(!stage.intake.used);
        QVERIFY(stage.partition.by == PartitionBy::none);
        QVERIFY(stage.jobs.empty());
        QVERIFY(stage.links.empty());
        QCOMPARE(stage.pool_size, 0);
    }

    void the_intake_shows_its_workers_and_who_is_next() {
        Scenario scenario = orders(3, 2);
        scenario.parameters.intake_enabled = true;
        scenario.parameters.intake_workers = 2;
        scenario.parameters.intake_capacity = 9;
        const auto stage = picture(scenario, 500ms);
        QVERIFY(stage.intake.used);
        QCOMPARE(stage.intake.workers, 2);
        QCOMPARE(stage.intake.busy, 2);
        QCOMPARE(stage.intake.waiting, 3);
        QCOMPARE(stage.intake.capacity, 9);
        QCOMPARE(stage.intake.queued.size(), std::size_t{3});
        QCOMPARE(stage.intake.queued[0].waited, Duration(500ms));
        QCOMPARE(stage.intake.queued[0].account, AccountId(0U)); // the third order for a
        QCOMPARE(stage.intake.queued[1].account, AccountId(1U));
        QVERIFY(stage.intake.queued[0].transaction < stage.intake.queued[1].transaction);

        CaptureLimits few;
        few.queued = 1;
        const auto bounded = picture(scenario, 500ms, {}, few);
        QCOMPARE(bounded.intake.queued.size(), std::size_t{1});
        QCOMPARE(bounded.intake.waiting, 3);
        // An hour later everything is done; the place stays, for it is switched on.
        const auto after = picture(scenario, 1h);
        QVERIFY(after.intake.used && after.intake.queued.empty());
        QCOMPARE(after.intake.busy, 0);
    }

    void who_waits_for_its_account_is_shown_too() {
        Scenario scenario = orders(4, 1);
        scenario.parameters.intake_enabled = true;
        scenario.parameters.intake_workers = 9;
        scenario.parameters.intake_order = IntakeOrder::per_account;
        // One of a and the one of b are at work; no worker may take the others of a.
        const auto stage = picture(scenario, 500ms, {AccountId(0U)});
        QCOMPARE(stage.intake.busy, 2);
        QCOMPARE(stage.intake.waiting, 3);
        QCOMPARE(stage.intake.queued.size(), std::size_t{3});
        QVERIFY(stage.intake.queued[0].transaction < stage.intake.queued[2].transaction);
        CaptureLimits few;
        few.queued = 2;
        QCOMPARE(picture(scenario, 500ms, {AccountId(0U)}, few).intake.queued.size(),
                 std::size_t{2});
    }

    void partitions_show_who_stands_before_which_lane() {
        Scenario scenario = orders(3, 1);
        scenario.parameters.partition_by = PartitionBy::account;
        scenario.parameters.partition_lanes = 4;
        const auto stage = picture(scenario, 500ms);
        QVERIFY(stage.partition.by == PartitionBy::account);
        QCOMPARE(stage.partition.lane_count, 4);
        QCOMPARE(stage.partition.lanes.size(), std::size_t{4});
        QCOMPARE(stage.partition.occupied, 2);
        QVERIFY(stage.partition.lanes[0].transaction != 0);
        QCOMPARE(stage.partition.lanes[0].waiting, 2);
        QVERIFY(stage.partition.lanes[1].transaction != 0);
        QCOMPARE(stage.partition.lanes[1].waiting, 0);
        QCOMPARE(stage.partition.lanes[2].transaction, TransactionSerial{0});
        QCOMPARE(stage.in_lanes, 2);
        QCOMPARE(picture(scenario, 1500ms).partition.lanes[0].waiting, 1);
        QCOMPARE(picture(scenario, 1h).partition.occupied, 0);
        CaptureLimits few;
        few.partitions = 1;
        QCOMPARE(picture(scenario, 500ms, {}, few).partition.lanes.size(), std::size_t{1});
        QCOMPARE(picture(scenario, 500ms, {}, few).partition.occupied, 2);
    }

    void everybody_lines_up_again_when_the_lanes_change() {
        Scenario scenario = orders(3, 2);
        scenario.parameters.partition_by = PartitionBy::account;
        Simulation simulation(scenario);
        simulation.run_until(start_of_run + 500ms);
        const std::vector<Setting> one{{"partition.lanes", ParameterValue(std::int64_t{1})}};
        simulation.apply(one);
        const auto stage = capture(simulation, {});
        QCOMPARE(stage.partition.lanes.size(), std::size_t{1});
        std::int64_t waiting = 0;
        for (const auto& lane : stage.partition.lanes) {
            waiting += lane.waiting;
        }
        QCOMPARE(waiting, stage.in_lanes);
    }

    void time_slices_are_open_one_after_another() {
        Scenario scenario = orders(1, 2);
        scenario.parameters.partition_by = PartitionBy::time_slice;
        scenario.parameters.partition_lanes = 2;
        scenario.parameters.partition_period = 20s;
        scenario.duration = 1min;
        const auto first = picture(scenario, 4s);
        QVERIFY(first.partition.lanes[0].open && !first.partition.lanes[1].open);
        QCOMPARE(first.partition.slice_left, Duration(6s));
        QCOMPARE(first.partition.lanes[1].waiting, 2); // b's time has not come
        const auto second = picture(scenario, 12s);
        QVERIFY(!second.partition.lanes[0].open && second.partition.lanes[1].open);
        QCOMPARE(second.partition.lanes[1].waiting, 0);
    }

    void pool_accounts_name_their_origin_and_place() {
        Scenario scenario = bare_scenario(2);
        scenario.accounts[0].pool = true;
        scenario.accounts[0].name = "Acme Corp";
        scenario.parameters.pool_enabled = true;
        scenario.parameters.pool_size = 3;
        scenario.workloads = {once("for a", 0s, "a", 7)};
        const auto stage = picture(scenario, 500ms, {AccountId(0U), AccountId(1U), AccountId(3U)});
        QCOMPARE(stage.pool_size, 3);
        QVERIFY(!stage.lanes[0].pool.origin.valid());
        QCOMPARE(stage.lanes[0].pool_members, 3);
        QCOMPARE(stage.lanes[1].pool_members, 0);
        QCOMPARE(stage.lanes[2].pool.origin, AccountId(0U));
        QCOMPARE(stage.lanes[2].pool.origin_name, std::string("Acme Corp"));
        QCOMPARE(stage.lanes[2].pool.number, 2U);
        QCOMPARE(stage.lanes[2].pool.place, 2U);
    }

    void a_full_pool_account_has_no_place() {
        Scenario scenario = bare_scenario();
        scenario.accounts[0].pool = true;
        scenario.parameters.pool_enabled = true;
        scenario.parameters.pool_size = 1;
        scenario.parameters.pool_max_children = 2;
        scenario.workloads = {workload("feed", ConstantArrivals{per_second(0.5)}, to("a"))};
        scenario.duration = 11s;
        const auto stage = picture(scenario, 10500ms, {AccountId(1U), AccountId(3U)});
        QCOMPARE(stage.lanes[0].pool.place, 0U);
        QCOMPARE(stage.lanes[1].pool.number, 3U);
        QCOMPARE(stage.lanes[1].pool.place, 1U);
    }

    void the_current_pool_account_is_known() {
        Scenario scenario = bare_scenario();
        scenario.accounts[0].pool = true;
        scenario.parameters.pool_enabled = true;
        scenario.parameters.pool_size = 3;
        scenario.parameters.pool_max_children = 4;
        scenario.parameters.pool_assignment = PoolAssignment::current;
        scenario.workloads = {once("for a", 0s, "a", 6)};
        const auto lanes = picture(scenario, 500ms, {AccountId(1U), AccountId(2U)}).lanes;
        QCOMPARE(lanes[0].pool.place, 0U); // full
        QCOMPARE(lanes[1].pool.place, 2U);
        QVERIFY(!lanes[0].pool.current && lanes[1].pool.current);
    }

    void a_job_tells_how_far_it_is() {
        const Scenario scenario = job_of(1000, 10s);
        const auto before = picture(scenario, 4s).jobs;
        QCOMPARE(before.size(), std::size_t{1});
        QCOMPARE(before[0].name, std::string("night load"));
        QCOMPARE(before[0].starts_in, Duration(6s));
        QCOMPARE(before[0].records, 1000);
        QVERIFY(!before[0].ended());
        const auto midst = picture(scenario, 10s + 500ms).jobs;
        QCOMPARE(midst[0].starts_in, Duration(0));
        QCOMPARE(midst[0].done, 400);
        QCOMPARE(midst[0].chunks, 1);
        QCOMPARE(midst[0].share(), 0.4);
        const auto end = picture(scenario, 1min).jobs;
        QCOMPARE(end[0].done, 1000);
        QCOMPARE(end[0].chunks, 0);
        QVERIFY(end[0].ended());
    }

    void a_job_counts_what_it_gave_up_and_requeued() {
        Scenario scenario = job_of(350, 1s);
        scenario.parameters.platform_lock_timeout = 500ms;
        scenario.parameters.bulk_requeues = 2;
        Workload save = once("a save", 0s, "a");
        save.kind = WorkloadKind::account_update;
        save.parameters = {{"work.touch_base", ParameterValue(Duration(10min))}};
        scenario.workloads.push_back(save);
        const auto midst = picture(scenario, 1600ms).jobs; // the first chunk went back at 1.5 s
        QCOMPARE(midst.size(), std::size_t{1});
        QCOMPARE(midst[0].requeued, 1);
        QCOMPARE(midst[0].standing, 1);
        QCOMPARE(midst[0].chunks, 1);
        const auto end = picture(scenario, 1min).jobs;
        QCOMPARE(end[0].requeued, 4);
        QCOMPARE(end[0].failed, 350);
        QCOMPARE(end[0].done, 0);
        QVERIFY(end[0].ended());
    }

    void a_redistribution_is_a_job_that_may_rest() {
        Scenario scenario = bare_scenario();
        scenario.accounts[0].pool = true;
        scenario.accounts[0].children = 500;
        scenario.parameters.skew_limit = 50;
        scenario.parameters.work_insert = 1ms;
        scenario.parameters.redistribution_from = 0s;
        scenario.parameters.redistribution_until = 3s;
        scenario.parameters.redistribution_pause = 2s;
        Workload job = workload("night shift", OnceArrivals{0s}, to("a"));
        job.kind = WorkloadKind::redistribution;
        job.records = 2000;
        scenario.workloads = {job};
        scenario.duration = 1min;
        const auto midst = picture(scenario, 1s).jobs;
        QVERIFY(midst[0].kind == TransactionKind::redistribution);
        QCOMPARE(midst[0].done, 200);
        QVERIFY(!midst[0].resting);
        const auto late = picture(scenario, 50s).jobs;
        QVERIFY(late[0].resting);
        QCOMPARE(late[0].done, 400);
        scenario.parameters.redistribution_until = never;
        const auto empty = picture(scenario, 50s).jobs;
        QCOMPARE(empty[0].records, 450); // there were no more to move
        QVERIFY(empty[0].ended());
    }

    void every_account_is_contended_or_quiet() {
        // Two wait for a, none for b, whether they have a lane or not.
        const Scenario scenario = orders(3, 1);
        for (const std::vector<AccountId>& lanes :
             {std::vector<AccountId>{}, {AccountId(0U)}, {AccountId(1U)}}) {
            const auto stage = picture(scenario, 500ms, lanes);
            QCOMPARE(stage.accounts, 2);
            QCOMPARE(stage.contended_accounts, 1);
            QCOMPARE(stage.quiet_accounts, 1);
            QCOMPARE(stage.quiet_heat.size(), 2 - lanes.size());
        }
    }

    void a_hold_is_split_as_its_work_is() {
        Scenario scenario = bare_scenario();
        scenario.workloads = {once("for a", 0s, "a", 1)};
        scenario.accounts[0].children = 1'001;
        auto& p = scenario.parameters;
        p.work_insert = 10ms;
        p.work_trigger = 20ms;
        p.sharing_model = SharingModel::public_read_write;
        p.work_touch_base = 40ms;
        p.work_commit = 50ms;
        const auto lane = picture(scenario, 25ms, {AccountId(0U)}).lanes.at(0);
        QVERIFY(lane.hold);
        QCOMPARE(lane.hold->account, AccountId(0U));
        QCOMPARE(lane.hold->records, 1U);
        QCOMPARE(lane.hold->children, 1'001);
        QCOMPARE(lane.hold->work.insert, Duration(10ms));
        QCOMPARE(lane.hold->work.trigger, Duration(20ms));
        QCOMPARE(lane.hold->work.touch, Duration(40ms));
        QCOMPARE(lane.hold->commit, Duration(50ms));
        QCOMPARE(lane.hold->done, Duration(25ms));
        QCOMPARE(lane.hold->before, Duration(0));
        QCOMPARE(lane.hold->step(), *lane.expected_hold);
        p.sharing_model = SharingModel::private_model;
        p.sharing_create = 7ms;
        const auto shared = picture(scenario, 25ms, {AccountId(0U)}).lanes.at(0);
        QCOMPARE(shared.hold->work.sharing, Duration(7ms));
        QCOMPARE(shared.hold->step(), *shared.expected_hold);
    }

    void a_lock_taken_at_the_start_is_held_as_long_as_the_picture_says() {
        Scenario scenario = bare_scenario();
        scenario.workloads = {once("for a", 0s, "a", 2)};
        scenario.parameters.lock_taken = LockTaken::at_start;
        scenario.parameters.work_overhead = 100ms;
        const auto early = picture(scenario, 50ms, {AccountId(0U)}).lanes.at(0);
        QCOMPARE(*early.expected_hold, Duration(1100ms)); // the overhead, and the work to come
        QVERIFY(early.outlooks == (std::vector<Outlook>{{Outlook::Fate::granted, 1050ms}}));
        const auto later = picture(scenario, 600ms, {AccountId(0U)}).lanes.at(0);
        QCOMPARE(*later.expected_hold, Duration(1100ms));
        QCOMPARE(later.hold->before, Duration(100ms));
        QCOMPARE(later.hold->done, Duration(500ms));
        QCOMPARE(later.hold->step(), Duration(1s));
    }

    void outlooks_come_true() {
        Scenario scenario = bare_scenario();
        scenario.workloads = {once("for a", 0s, "a", 4)};
        scenario.parameters.platform_lock_timeout = 2500ms;
        const auto lane = picture(scenario, 500ms, {AccountId(0U)}).lanes.at(0);
        using Fate = Outlook::Fate;
        const std::vector<Outlook> expected{
            {Fate::granted, 500ms}, {Fate::granted, 1500ms}, {Fate::timed_out, 2s}};
        QVERIFY(lane.outlooks == expected);
        const auto later = picture(scenario, 2s + 1ms, {AccountId(0U)}).lanes.at(0);
        QCOMPARE(later.holder->transaction, lane.waiters.at(1).transaction);
        QCOMPARE(picture(scenario, 2501ms, {AccountId(0U)}).lanes.at(0).waiting, 0);
        scenario.parameters.lock_discipline = Discipline::random; // then nobody knows
        QVERIFY(picture(scenario, 500ms, {AccountId(0U)}).lanes.at(0).outlooks.empty());
    }

    void chains_go_on_beyond_the_lanes() {
        // An order for a and b in one transaction takes a, then waits for b behind a save.
        Scenario scenario = bare_scenario(2);
        Workload save = once("a save", 0s, "b");
        save.kind = WorkloadKind::account_update;
        save.parameters = {{"work.touch_base", ParameterValue(Duration(10min))}};
        Workload job = workload("job", OnceArrivals{1s}, WeightTargets{{{"a", 1.0}, {"b", 1.0}}});
        job.kind = WorkloadKind::bulk_load;
        job.records = 20;
        job.parameters = {{"bulk.sort_by_account", ParameterValue(true)},
                          {"work.insert", ParameterValue(Duration(1ms))}};
        scenario.workloads = {save, job, once("late", 2s, "a")};
        scenario.duration = 1min;
        const auto stage = picture(scenario, 3s, {AccountId(0U)});
        QVERIFY(stage.lanes[0].holder);
        QVERIFY(stage.lanes[0].holder->kind == TransactionKind::bulk_load);
        QCOMPARE(stage.lanes[0].holder_waits_for, AccountId(1U));
        QCOMPARE(stage.links.size(), std::size_t{1});
        QCOMPARE(stage.links[0].account, AccountId(1U));
        QVERIFY(stage.links[0].holder.kind == TransactionKind::account_update);
        QVERIFY(!stage.links[0].holder_waits_for.valid());
        // With both on the stage there is nothing to add.
        QVERIFY(picture(scenario, 3s, {AccountId(0U), AccountId(1U)}).links.empty());
    }
};

LOCKSCOPE_TEST(test_snapshot, TestSnapshot)
#include "test_snapshot.moc"
