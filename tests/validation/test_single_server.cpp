// SPDX-License-Identifier: GPL-3.0-or-later
// One lock, nobody gives up: M/M/1, M/D/1, M/G/1 and D/M/1. And the proof that these tests would
// notice an engine that is 2 % wrong.
#include "tests/support/test_entry.h"
#include "tests/validation/closed_forms.h"
#include "tests/validation/experiment.h"

#include <fmt/core.h>

#include <QTest>

using namespace lockscope;
using namespace lockscope::validation;

class TestSingleServer : public QObject {
    Q_OBJECT

    IntervalFamily family_{intervals_of_single_server};

private Q_SLOTS:
    void exponential_holds_wait_as_in_mm1() {
        struct Point {
            double rho;
            double hold_s;
            double requests;
        };
        // The busier the lock, the longer the memory of its queue: more requests for the same
        // width.
        for (const Point& point :
             {Point{0.4, 0.1, 4e6}, Point{0.6, 1.0, 6e6}, Point{0.8, 0.25, 1.9e7}}) {
            const double mu = 1.0 / point.hold_s;
            const double lambda = point.rho * mu;
            LockModel model;
            model.arrivals = poisson(lambda);
            model.hold_s = point.hold_s;
            Plan plan;
            plan.requests = point.requests;
            plan.warm_up_s = 2e3 * point.hold_s;
            plan.mark_s = 2.0 * point.hold_s;
            const auto seen = observe(scenario_of(model), lambda, plan);
            const std::string name = fmt::format("M/M/1, load {}: ", point.rho);
            QVERIFY(holds(family_.compare(
                name + "mean wait", seen, [](const auto& o) { return o.mean_wait_s; },
                mm1_mean_wait(lambda, mu))));
            QVERIFY(holds(family_.compare(
                name + "share of waits beyond two holds", seen,
                [](const auto& o) { return o.exceeds_mark; },
                mm1_wait_exceeds(lambda, mu, plan.mark_s))));
            QVERIFY(holds(family_.compare(
                name + "utilisation", seen, [](const auto& o) { return o.utilisation; },
                point.rho)));
            QVERIFY(all_obey_little(seen));
        }
    }

    void constant_holds_wait_half_as_long() {
        for (const auto& [rho, requests] : {std::pair{0.5, 1.6e6}, std::pair{0.8, 7e6}}) {
            LockModel model;
            model.arrivals = poisson(rho);
            model.distribution = Distribution::constant;
            Plan plan;
            plan.requests = requests;
            const auto seen = observe(scenario_of(model), rho, plan);
            QVERIFY(holds(family_.compare(
                fmt::format("M/D/1, load {}: mean wait", rho), seen,
                [](const auto& o) { return o.mean_wait_s; }, md1_mean_wait(rho, 1.0))));
            QVERIFY(all_obey_little(seen));
        }
    }

    void lognormal_holds_wait_as_pollaczek_and_khinchine_say() {
        struct Point {
            double rho;
            double cv;
            double requests;
        };
        for (const Point& point : {Point{0.7, 0.6, 6e6}, Point{0.5, 1.2, 9.5e6}}) {
            LockModel model;
            model.arrivals = poisson(point.rho);
            model.distribution = Distribution::lognormal;
            model.cv = point.cv;
            Plan plan;
            plan.requests = point.requests;
            const auto seen = observe(scenario_of(model), point.rho, plan);
            const std::string name =
                fmt::format("M/G/1, lognormal cv {}, load {}: ", point.cv, point.rho);
            QVERIFY(holds(family_.compare(
                name + "mean wait", seen, [](const auto& o) { return o.mean_wait_s; },
                mg1_mean_wait(point.rho, lognormal_hold(1.0, point.cv)))));
            QVERIFY(holds(family_.compare(
                name + "mean hold", seen, [](const auto& o) { return o.mean_hold_s; }, 1.0)));
            QVERIFY(all_obey_little(seen));
        }
    }

    void even_arrivals_wait_as_in_dm1() {
        LockModel model;
        model.arrivals = ConstantArrivals{Rate{0.7, std::chrono::seconds(1)}};
        Plan plan;
        plan.requests = 8e6;
        const auto seen = observe(scenario_of(model), 0.7, plan);
        QVERIFY(holds(family_.compare(
            "D/M/1, load 0.7: mean wait", seen, [](const auto& o) { return o.mean_wait_s; },
            dm1_mean_wait(0.7, 1.0))));
        QVERIFY(all_obey_little(seen));
    }

    /// The test of the tests: a lock held 2 % too long, arrivals 2 % too frequent, must be found
    /// out by every figure above.
    void an_engine_two_percent_off_is_found_out() {
        const double lambda = 0.6;
        LockModel slow;
        slow.arrivals = poisson(lambda);
        slow.hold_s = 1.0 + error_to_find();
        LockModel busy;
        busy.arrivals = poisson(lambda * (1.0 + error_to_find()));
        Plan plan;
        plan.requests = 4e6;
        plan.mark_s = 2.0;
        IntervalFamily wrong(0); // these intervals are meant to miss
        for (const LockModel& model : {slow, busy}) {
            const auto seen = observe(scenario_of(model), lambda, plan);
            const Comparison wait = wrong.compare(
                "wrong engine: mean wait", seen, [](const auto& o) { return o.mean_wait_s; },
                mm1_mean_wait(lambda, 1.0));
            const Comparison tail = wrong.compare(
                "wrong engine: share of waits beyond two holds", seen,
                [](const auto& o) { return o.exceeds_mark; }, mm1_wait_exceeds(lambda, 1.0, 2.0));
            const Comparison utilisation = wrong.compare(
                "wrong engine: utilisation", seen, [](const auto& o) { return o.utilisation; },
                lambda);
            QVERIFY(!wait.agrees());
            QVERIFY(!tail.agrees());
            QVERIFY(!utilisation.agrees());
        }
    }

    void cleanupTestCase() { QVERIFY(family_.within_share()); }
};

LOCKSCOPE_TEST(test_single_server, TestSingleServer)
#include "test_single_server.moc"
