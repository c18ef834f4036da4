// SPDX-License-Identifier: GPL-3.0-or-later
// Who gets the lock next does not change how long people wait on average, only how unequally.
#include "tests/validation/closed_forms.h"
#include "tests/validation/experiment.h"

#include <fmt/core.h>

#include <QTest>

using namespace lockscope;
using namespace lockscope::validation;

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

private slots:
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
};

QTEST_APPLESS_MAIN(TestDisciplines)
#include "test_disciplines.moc"
