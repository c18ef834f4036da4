// SPDX-License-Identifier: GPL-3.0-or-later
// Who gets the lock next does not change how long people wait on average, only how unequally.
#include "tests/support/test_entry.h"
#include "tests/validation/closed_forms.h"
#include "tests/validation/experiment.h"

#include <fmt/core.h>

#include <QTest>

using namespace lockscope;
using namespace lockscope::validation;

namespace {

/// Exponential holds of a second; who waits looks again and again, for ever.
Scenario pollers(double load, double interval_s) {
    LockModel model;
    model.arrivals = poisson(load);
    model.discipline = Discipline::poll;
    Scenario scenario = scenario_of(model);
    scenario.parameters.lock_poll_interval = from_seconds(interval_s);
    scenario.parameters.lock_poll_attempts = 100'000;
    return scenario;
}

} // namespace

class TestDisciplines : public QObject {
    Q_OBJECT

    IntervalFamily family_{intervals_of_disciplines};

    struct Order {
        Discipline discipline;
        const char* name;
        double factor;   ///< of the mean square, relative to fifo
        double requests; ///< the more unequal the waits, the more are needed
    };

    void compare(const std::string& name, double rho, Distribution distribution,
                 const Moments& hold, const Order& order) {
        LockModel model;
        model.arrivals = poisson(rho);
        model.hold_s = hold.first;
        model.distribution = distribution;
        model.discipline = order.discipline;
        Plan plan;
        plan.requests = order.requests;
        const auto seen = observe(scenario_of(model), rho, plan);
        QVERIFY(holds(family_.compare(
            fmt::format("{}, {}: mean wait", name, order.name), seen,
            [](const auto& o) { return o.mean_wait_s; }, mg1_mean_wait(rho, hold))));
        QVERIFY(holds(family_.compare(
            fmt::format("{}, {}: mean square of the wait", name, order.name), seen,
            [](const auto& o) { return o.wait_square_s2; },
            order.factor * mg1_wait_square_fifo(rho, hold), sharp_enough_if_steep)));
        QVERIFY(all_obey_little(seen));
    }

private Q_SLOTS:
    void exponential_holds_are_shared_out_as_kingman_and_takacs_say() {
        const double rho = 0.4;
        for (const Order& order :
             {Order{Discipline::fifo, "fifo", 1.0, 6e6},
              Order{Discipline::random, "random", wait_square_factor_random(rho), 7e6},
              Order{Discipline::lifo, "lifo", wait_square_factor_lifo(rho), 1.2e7}}) {
            compare("M/M/1, load 0.4", rho, Distribution::exponential, exponential_hold(1.0),
                    order);
        }
    }

    void constant_holds_are_shared_out_as_takacs_says() {
        const double rho = 0.5;
        for (const Order& order :
             {Order{Discipline::random, "random", wait_square_factor_random(rho), 4e6},
              Order{Discipline::lifo, "lifo", wait_square_factor_lifo(rho), 7e6}}) {
            compare("M/D/1, load 0.5", rho, Distribution::constant, constant_hold(1.0), order);
        }
    }

    void cleanupTestCase() { QVERIFY(family_.within_share()); }

    /// Who looks often enough is a retrial queue as good as any: the two formulas below are then
    /// less than a percent apart, and a mistake of two percent would show.
    void pollers_who_look_often_follow_the_retrial_formula() {
        const double load = 0.5;
        const double interval_s = 0.02;
        const double most = retrial_orbit(load, 1.0, 1.0 / interval_s);
        const double least = retrial_orbit(load, 1.0, 2.0 / interval_s);
        QVERIFY(most / least < 1.01);
        const Scenario scenario = pollers(load, interval_s);
        Plan plan;
        plan.requests = 8e6;
        plan.replications = 16;
        std::vector<double> waiters;
        for (const Observation& one : observe(scenario, load, plan)) {
            waiters.push_back(one.queue_mean);
        }
        const Interval measured = student_interval(waiters, confidence_of_each);
        // A shortened run is no proof of precision.
        QVERIFY2(length_scale < 1.0 || measured.half_width < 0.0125 * least,
                 std::to_string(measured.half_width / least).c_str());
        QVERIFY(measured.mean + measured.half_width > least);
        QVERIFY(measured.mean - measured.half_width < most);
    }

    /// Who polls comes again after a fixed time, not an exponential one, so no formula fits. But of
    /// n waiters with independent phases the first looks after interval / (n + 1), which is the
    /// mean of exponential looks at a rate between 1 / interval (many) and 2 / interval (one). At
    /// higher loads than these the phases are independent no more, and waits grow longer.
    void pollers_lie_between_two_retrial_queues() {
        for (const double load : {0.3, 0.5}) {
            for (const double interval_s : {0.1, 1.0, 2.0}) {
                const Scenario scenario = pollers(load, interval_s);
                Plan plan;
                plan.requests = 4e6;
                plan.replications = 16;
                const auto seen = observe(scenario, load, plan);
                std::vector<double> waiters;
                for (const Observation& one : seen) {
                    waiters.push_back(one.queue_mean);
                }
                const Interval measured = student_interval(waiters, confidence_of_each);
                QVERIFY(measured.mean + measured.half_width >
                        retrial_orbit(load, 1.0, 2.0 / interval_s));
                QVERIFY(measured.mean - measured.half_width <
                        retrial_orbit(load, 1.0, 1.0 / interval_s));
                QVERIFY(all_obey_little(seen));
            }
        }
    }
};

LOCKSCOPE_TEST(test_disciplines, TestDisciplines)
#include "test_disciplines.moc"
