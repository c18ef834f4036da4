// SPDX-License-Identifier: GPL-3.0-or-later
// A trace is played as it was recorded: at its times, for its accounts, whatever the load.
#include "core/engine/engine.h"
#include "core/engine/simulation.h"
#include "tests/support/event_audit.h"
#include "tests/support/random_scenario.h"
#include "tests/support/scenarios.h"
#include "tests/support/test_entry.h"

#include <QTest>

#include <functional>

using namespace lockscope;
using namespace lockscope::test;

namespace {

struct Row {
    Duration at;
    std::size_t account;
    std::uint32_t records = 1;
};

Workload recorded(const std::vector<Row>& rows) {
    Trace trace;
    for (const Row& row : rows) {
        trace.rows.push_back({row.at, AccountId(row.account), row.records});
    }
    return workload("orders",
                    TraceArrivals{"orders.csv", std::make_shared<const Trace>(std::move(trace))},
                    WeightTargets{});
}

Scenario played(const std::vector<Row>& rows, int accounts = 3) {
    Scenario scenario = bare_scenario(accounts);
    scenario.workloads = {recorded(rows)};
    return scenario;
}

std::vector<std::size_t> accounts_of(const std::vector<Event>& events) {
    std::vector<std::size_t> accounts;
    for (const Event& event : events) {
        accounts.push_back(event.account.index());
    }
    return accounts;
}

/// A random scenario whose first workload plays a trace of up to a few hundred rows.
Scenario random_played(std::uint64_t seed) {
    Scenario scenario = random_scenario(seed);
    Dice dice(seed + 1'000'000);
    Trace trace;
    Duration at{0};
    const std::int64_t accounts = account_count(scenario);
    for (std::int64_t i = dice.whole(1, 300); i > 0; --i) {
        at += dice.chance(0.3) ? Duration(0) : Duration(1ms) * dice.whole(0, 500);
        trace.rows.push_back({at, AccountId(static_cast<std::size_t>(dice.whole(0, accounts - 1))),
                              static_cast<std::uint32_t>(dice.whole(1, 5))});
    }
    Workload& first = scenario.workloads.front();
    first.arrivals = TraceArrivals{"t.csv", std::make_shared<const Trace>(std::move(trace))};
    first.targets = WeightTargets{};
    first.records = 1;
    if (is_job(first.kind)) { // which starts once
        first.kind = WorkloadKind::order_insert;
    }
    for (Intervention& intervention : scenario.interventions) { // it has no rate any more
        std::erase_if(intervention.set, [&](const Setting& setting) {
            return setting.key == "workload." + first.name + ".rate";
        });
    }
    std::erase_if(scenario.interventions, [](const Intervention& i) { return i.set.empty(); });
    return scenario;
}

} // namespace

class TestSimulationTrace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void records_come_at_their_times_for_their_accounts() {
        const auto events = events_of(played({{0s, 1}, {250ms, 0}, {7s, 2}, {90min, 1}}));
        const auto offered = only(events, EventKind::offered);
        QVERIFY(times(offered) == at_each({0s, 250ms, 7s, 90min}));
        QVERIFY(accounts_of(offered) == (std::vector<std::size_t>{1, 0, 2, 1}));
        QCOMPARE(records_in(events, EventKind::record_committed), 4);
    }

    void records_of_a_row_come_together_each_a_request_of_its_own() {
        const auto events = events_of(played({{1s, 0, 3}}));
        QVERIFY(times(only(events, EventKind::offered)) == at_each({1s, 1s, 1s}));
        // One after another through the lock, a second each.
        QVERIFY(times(only(events, EventKind::record_committed)) == at_each({2s, 3s, 4s}));
    }

    void rows_of_one_instant_keep_the_order_of_the_file() {
        Scenario scenario = played({{1s, 2}, {1s, 0, 2}, {1s, 1}});
        scenario.parameters.work_insert = Duration(0); // what they lead to happens at that instant
        const auto events = events_of(scenario);
        const auto offered = only(events, EventKind::offered);
        QVERIFY(accounts_of(offered) == (std::vector<std::size_t>{2, 0, 0, 1}));
        QCOMPARE(records_in(events, EventKind::record_committed), 4);
    }

    void a_batch_is_filled_from_rows() {
        Scenario scenario = played({{0s, 2, 2}, {1s, 0}, {2s, 2}, {3s, 1, 5}});
        scenario.parameters.batch_size = 4;
        scenario.parameters.batch_linger = 10s;
        const auto started = only(events_of(scenario), EventKind::started);
        QVERIFY(times(started) == at_each({2s, 3s, 13s})); // full, full, what gathered
        QCOMPARE(int(started[0].records), 4);
        QCOMPARE(int(started[1].records), 4);
        QCOMPARE(int(started[2].records), 1);
    }

    void the_load_does_not_change_a_recording() {
        const std::vector<Row> rows{{1s, 0}, {2s, 1}, {3s, 0, 2}};
        const auto plain = only(events_of(played(rows)), EventKind::offered);
        for (const double factor : {0.0, 3.0}) {
            Scenario scenario = played(rows);
            scenario.parameters.load_factor = factor;
            scenario.parameters.load_hot_share = {1.0};
            scenario.interventions = {{2500ms, {{"load.hot_share", ParameterValue(0.25)}}}};
            const auto offered = only(events_of(scenario), EventKind::offered);
            QVERIFY(times(offered) == times(plain));
            QVERIFY(accounts_of(offered) == accounts_of(plain));
        }
    }

    void a_run_ends_with_its_trace_or_with_its_duration() {
        Scenario scenario = played({{1s, 0}, {5s, 0}, {9s, 0}});
        QVERIFY(validate(scenario).empty()); // without a duration
        Simulation whole(scenario);
        whole.run_until(end_of_time);
        QVERIFY(whole.finished());
        QVERIFY(whole.now() == at(10s));
        scenario.duration = 6s;
        QCOMPARE(records_in(events_of(scenario), EventKind::offered), 2);
        scenario.workloads = {recorded({})}; // nothing to play
        QCOMPARE(records_in(events_of(scenario), EventKind::offered), 0);
    }

    void one_timer_is_enough_for_a_trace_of_any_length() {
        std::vector<Row> rows;
        for (int i = 0; i < 10'000; ++i) {
            rows.push_back({Duration(10s) * i, 0});
        }
        Engine engine(played(rows));
        QCOMPARE(engine.queue.size(), std::size_t(1));
        engine.run(at(10s * 500 + 5s), 0, nullptr);
        QCOMPARE(engine.queue.size(), std::size_t(1));
    }

    void a_trace_beside_them_leaves_other_arrivals_alone() {
        Scenario scenario = bare_scenario(2);
        scenario.duration = 10min;
        scenario.workloads = {workload("poisson", PoissonArrivals{per_second(0.5)}, to("a"))};
        const auto alone = only(events_of(scenario), EventKind::offered);
        scenario.workloads.push_back(recorded({{5s, 1}, {5s, 1}, {70s, 0, 10}}));
        const auto beside = only(events_of(scenario), EventKind::offered, WorkloadId(0U));
        QVERIFY(times(beside) == times(alone));
    }

    void copies_and_slices_of_a_run_are_equal() {
        const Scenario scenario = random_played(7);
        Simulation whole(scenario);
        whole.run_until(end_of_time);
        Simulation stepped(scenario);
        while (stepped.step(nullptr)) {
        }
        QCOMPARE(stepped.fingerprint(), whole.fingerprint());
        Simulation first(scenario);
        first.run_until(at(20s));
        Simulation second = first;
        first.run_until(end_of_time);
        while (!second.run_some(end_of_time, 100, nullptr)) {
        }
        QCOMPARE(first.fingerprint(), whole.fingerprint());
        QCOMPARE(second.fingerprint(), whole.fingerprint());
        QCOMPARE(second.events(), whole.events());
    }

    void whatever_is_played_the_books_balance() {
        for (std::uint64_t seed = 1; seed <= 60; ++seed) {
            const Scenario scenario = random_played(seed);
            for (const Error& error : validate(scenario)) {
                QFAIL(to_string(error).c_str());
            }
            EventAudit audit(scenario);
            Simulation simulation(scenario);
            std::uint64_t steps = 0;
            while (simulation.step(&audit)) {
                QVERIFY2(++steps < 20'000'000, "time stands still");
                audit.parameters_changed(simulation.scenario().parameters);
                QCOMPARE(audit.in_flight_records(), simulation.in_flight_records());
            }
            audit.finish();
            const auto& objections = audit.objections();
            QVERIFY2(objections.empty(), objections.empty() ? "" : objections.front().c_str());
        }
    }

    void what_no_engine_could_play_is_not_valid() {
        const auto refused = [](const std::function<void(Scenario&, TraceArrivals&)>& spoil) {
            Scenario scenario = played({{1s, 0}, {2s, 1}});
            TraceArrivals& arrivals = std::get<TraceArrivals>(scenario.workloads[0].arrivals);
            spoil(scenario, arrivals);
            std::string messages;
            for (const Error& error : validate(scenario)) {
                messages += to_string(error) + "\n";
            }
            return messages;
        };
        const auto rows = [&](std::vector<TraceRow> bad) {
            return refused([&](Scenario&, TraceArrivals& arrivals) {
                arrivals.trace = std::make_shared<const Trace>(Trace{bad, ""});
            });
        };
        QVERIFY(refused([](Scenario&, TraceArrivals&) {}).empty());
        const std::string key = "workloads[0].arrivals.file: ";
        const AccountId a(0U);
        QVERIFY(rows({{2s, a, 1}, {1s, a, 1}}).starts_with(key + "row 2 is earlier"));
        QVERIFY(rows({{-1s, a, 1}}).starts_with(key + "row 1 is at no moment"));
        QVERIFY(rows({{never, a, 1}}).starts_with(key + "row 1 is at no moment"));
        QVERIFY(rows({{1s, a, 0}}).starts_with(key + "row 1 has a number of records"));
        QVERIFY(rows({{1s, a, 1'000'001}}).starts_with(key + "row 1 has a number of records"));
        QVERIFY(rows({{1s, AccountId(3U), 1}}).starts_with(key + "row 1 names no account"));
        QVERIFY(rows({{1s, AccountId(), 1}}).starts_with(key + "row 1 names no account"));
        QVERIFY(rows(std::vector<TraceRow>(max_trace_rows + 1)).find("more than 5000000") !=
                std::string::npos);
        QVERIFY(refused([](Scenario&, TraceArrivals& t) {
                    t.trace = nullptr;
                }).starts_with(key + "has not been read"));
        QVERIFY(refused([](Scenario&, TraceArrivals& t) {
                    t.file = "";
                }).starts_with(key + "is empty"));
        QVERIFY(refused([](Scenario&, TraceArrivals& t) {
                    t.file = "a\n";
                }).starts_with(key + "`a\\n` is no name of a file"));
        QVERIFY(refused([](Scenario& s, TraceArrivals&) {
                    s.workloads[0].targets = to("a");
                }).starts_with("workloads[0].targets: cannot stand beside"));
        QVERIFY(refused([](Scenario& s, TraceArrivals&) {
                    s.workloads[0].records = 2;
                }).ends_with("the trace says how many records come\n"));
    }
};

LOCKSCOPE_TEST(test_simulation_trace, TestSimulationTrace)
#include "test_simulation_trace.moc"
