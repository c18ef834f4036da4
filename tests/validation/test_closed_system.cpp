// SPDX-License-Identifier: GPL-3.0-or-later
// A fixed number of clients: those that think and queue for one lock (M/M/1//N), those that never
// think, and a cap on how many of a stream run at once (M/M/c).
#include "core/engine/simulation.h"
#include "tests/support/test_entry.h"
#include "tests/validation/closed_forms.h"
#include "tests/validation/experiment.h"

#include <fmt/core.h>

#include <QTest>

using namespace lockscope;
using namespace lockscope::validation;

class TestClosedSystem : public QObject {
    Q_OBJECT

    IntervalFamily family_{intervals_of_closed_system};

private Q_SLOTS:
    void thinking_clients_share_a_lock_as_machines_share_a_repairman() {
        struct Point {
            int population;
            double nu;
            double requests;
        };
        for (const Point& point : {Point{20, 0.05, 2.4e6}, Point{4, 0.5, 6e5}}) {
            const ClosedMm1 theory(point.population, point.nu, 1.0);
            LockModel model;
            model.arrivals = ClosedArrivals{point.population, from_seconds(1.0 / point.nu)};
            Plan plan;
            plan.requests = point.requests;
            const auto seen = observe(scenario_of(model), theory.throughput(), plan);
            const std::string name =
                fmt::format("M/M/1//{}, think {:g} holds: ", point.population, 1.0 / point.nu);
            QVERIFY(holds(family_.compare(
                name + "throughput", seen, [](const auto& o) { return o.throughput_per_s; },
                theory.throughput())));
            QVERIFY(holds(family_.compare(
                name + "mean wait", seen, [](const auto& o) { return o.mean_wait_s; },
                theory.mean_wait())));
            QVERIFY(holds(family_.compare(
                name + "utilisation", seen, [](const auto& o) { return o.utilisation; },
                theory.utilisation())));
            QVERIFY(all_obey_little(seen));
        }
    }

    void clients_that_never_think_wait_for_all_the_others() {
        constexpr int population = 20;
        LockModel model;
        model.arrivals = ClosedArrivals{population, Duration(0)};
        model.hold_s = 0.25;
        model.distribution = Distribution::constant;
        Plan plan;
        plan.requests = 64e3 / length_scale; // nothing here is random: a short run shows it all
        plan.warm_up_s = 100.0;
        plan.replications = 2;
        for (const Observation& seen : observe(scenario_of(model), 4.0, plan)) {
            QCOMPARE(seen.mean_wait_s, (population - 1) * 0.25);
            QCOMPARE(seen.wait_square_s2, seen.mean_wait_s * seen.mean_wait_s);
            QCOMPARE(seen.throughput_per_s, 4.0);
            QCOMPARE(seen.utilisation, 1.0);
            QCOMPARE(seen.queue_mean, population - 1.0);
        }
    }

    void a_cap_on_processes_queues_as_erlang_says() {
        // Without locks the only queue is the one at the source: `servers` transactions at once.
        constexpr int servers = 4;
        const double lambda = 3.2;
        LockModel model;
        model.arrivals = poisson(lambda);
        Scenario scenario = scenario_of(model);
        scenario.parameters.lock_parent_on_child_write = false;
        scenario.workloads[0].processes = servers;
        Plan plan;
        plan.requests = 6e6;
        const auto seen = observe(scenario, lambda, plan);
        QVERIFY(holds(family_.compare(
            "M/M/4, load 0.8: mean latency", seen, [](const auto& o) { return o.mean_latency_s; },
            mmc_mean_wait(lambda, 1.0, servers) + 1.0)));
        for (const Observation& observation : seen) {
            QCOMPARE(observation.queue_mean, 0.0); // waiting at the source is no lock wait
        }
    }

    void cleanupTestCase() { QVERIFY(family_.within_share()); }
};

LOCKSCOPE_TEST(test_closed_system, TestClosedSystem)
#include "test_closed_system.moc"
