// SPDX-License-Identifier: GPL-3.0-or-later
// Disciplines beyond the queue: whoever looks first, the shortest, the one that blocks most others.
#include "tests/support/scenarios.h"
#include "tests/support/test_entry.h"

#include <QTest>

using namespace lockscope;
using namespace lockscope::test;

namespace {

constexpr WorkloadId first{0U};
constexpr WorkloadId second{1U};
constexpr WorkloadId third{2U};
constexpr WorkloadId fourth{3U};

std::vector<WorkloadId> granted_to(const Scenario& scenario) {
    std::vector<WorkloadId> order;
    for (const Event& event : only(events_of(scenario), EventKind::granted)) {
        order.push_back(event.workload);
    }
    return order;
}

/// An order of `a` whose insert takes `work`.
Workload order(std::string name, Duration offered, Duration work) {
    Workload w = once(std::move(name), offered, "a");
    w.parameters = {{"work.insert", ParameterValue(work)}};
    return w;
}

/// A trace of one transaction that names these accounts in this order.
Workload visits(std::string name, Duration offered, std::initializer_list<std::size_t> accounts) {
    Trace trace;
    for (const std::size_t account : accounts) {
        trace.rows.push_back({offered, AccountId(account), 1});
    }
    const auto records = static_cast<std::int64_t>(accounts.size());
    Workload w = workload(std::move(name),
                          TraceArrivals{"t.csv", std::make_shared<const Trace>(std::move(trace))},
                          WeightTargets{});
    w.parameters = {{"batch.size", ParameterValue(records)}};
    return w;
}

} // namespace

class TestSimulationDisciplines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pollers_look_again_and_the_first_to_look_wins() {
        Scenario scenario = bare_scenario();
        scenario.parameters.lock_discipline = Discipline::poll;
        scenario.workloads = {order("holder", 0s, 1500ms), order("early", 200ms, 1s),
                              order("late", 900ms, 1s)};
        const auto grants = only(events_of(scenario), EventKind::granted);
        // Free from 1.5 s on. The early one looks at 1.2 s and 2.2 s, the late one at 1.9 s.
        QCOMPARE(times(grants), at_each({0s, 1900ms, 3200ms}));
        QCOMPARE(grants[1].workload, third);
        QCOMPARE(grants[1].duration, Duration(1s));
        QCOMPARE(grants[2].duration, Duration(3s));
    }

    void a_newcomer_takes_the_free_lock_from_pollers() {
        Scenario scenario = bare_scenario();
        scenario.parameters.lock_discipline = Discipline::poll;
        scenario.workloads = {order("holder", 0s, 1s), order("poller", 500ms, 1s),
                              order("newcomer", 1200ms, 1s)};
        const auto grants = only(events_of(scenario), EventKind::granted);
        QCOMPARE(times(grants), at_each({0s, 1200ms, 2500ms}));
        QVERIFY(!grants[1].waited());
    }

    void after_its_last_look_a_poller_fails() {
        Scenario scenario = bare_scenario();
        scenario.parameters.lock_discipline = Discipline::poll;
        scenario.parameters.lock_poll_interval = 2s;
        scenario.parameters.lock_poll_attempts = 3;
        scenario.workloads = {order("holder", 0s, 1min), order("poller", 1s, 1s)};
        const auto withdrawn = only(events_of(scenario), EventKind::withdrawn);
        QCOMPARE(times(withdrawn), at_each({7s}));
        QCOMPARE(withdrawn[0].cause, FailureCause::unable_to_lock_row);
    }

    void the_platforms_time_out_holds_for_pollers_too() {
        Scenario scenario = bare_scenario();
        scenario.parameters.lock_discipline = Discipline::poll;
        scenario.parameters.platform_lock_timeout = 2500ms;
        scenario.workloads = {order("holder", 0s, 1min), order("poller", 1s, 1s)};
        QCOMPARE(times(only(events_of(scenario), EventKind::withdrawn)), at_each({3500ms}));
    }

    void the_shortest_goes_first_and_equals_in_order() {
        Scenario scenario = bare_scenario();
        scenario.parameters.lock_discipline = Discipline::shortest_first;
        scenario.workloads = {order("holder", 0s, 3s), order("long", 1s, 2s),
                              order("short", 2s, 500ms), order("equal", 2500ms, 2s)};
        QCOMPARE(granted_to(scenario), (std::vector{first, third, second, fourth}));
    }

    void whoever_blocks_most_others_goes_first() {
        // Three transactions wait for a, which 'holder' has. The last of them holds b, for which
        // two others wait; under fifo it would be the third to go on.
        Scenario scenario = bare_scenario(2);
        scenario.parameters.lock_discipline = Discipline::most_blocking_first;
        scenario.parameters.platform_lock_timeout = never;
        Workload holder = order("holder", 0s, 5s);
        scenario.workloads = {holder, order("one", 1s, 1s), order("two", 1100ms, 1s),
                              visits("blocker", 1200ms, {1, 0})};
        Workload behind = once("behind", 3s, "b");
        scenario.workloads.push_back(behind);
        behind.name = "behind too";
        scenario.workloads.push_back(behind);
        std::vector<WorkloadId> on_a;
        for (const Event& event : only(events_of(scenario), EventKind::granted)) {
            if (event.account == AccountId(0U)) {
                on_a.push_back(event.workload);
            }
        }
        QCOMPARE(on_a, (std::vector{first, fourth, second, third}));
        scenario.parameters.lock_discipline = Discipline::fifo;
        on_a.clear();
        for (const Event& event : only(events_of(scenario), EventKind::granted)) {
            if (event.account == AccountId(0U)) {
                on_a.push_back(event.workload);
            }
        }
        QCOMPARE(on_a, (std::vector{first, second, third, fourth}));
    }

    void changing_the_discipline_moves_the_waiters_along() {
        Scenario scenario = bare_scenario();
        scenario.parameters.lock_discipline = Discipline::poll;
        scenario.parameters.lock_poll_interval = 5s;
        scenario.workloads = {order("holder", 0s, 1s), order("poller", 500ms, 1s)};
        // Free since 1 s, and nobody looks before 5.5 s; under fifo the lock is handed on at once.
        scenario.interventions = {{2s, {{"lock.discipline", ParameterValue(ChoiceIndex{0})}}}};
        QCOMPARE(times(only(events_of(scenario), EventKind::granted)), at_each({0s, 2s}));
    }
};

LOCKSCOPE_TEST(test_simulation_disciplines, TestSimulationDisciplines)
#include "test_simulation_disciplines.moc"
