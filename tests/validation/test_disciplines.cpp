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

    void compare_disciplines(const std::string& name, double rho, Distribution distribution,
                             const Moments& hold, double requests) {
        struct Order {
            Discipline discipline;
            const char* name;
            double factor;
        };
        for (const Order& order :
             {Order{Discipline::fifo, "fifo", 1.0},
              Order{Discipline::random, "random", wait_square_factor_random(rho)},
              Order{Discipline::lifo, "lifo", wait_square_factor_lifo(rho)}}) {
            LockModel model;
            model.arrivals = poisson(rho);
            model.hold_s = hold.first;
            model.distribution = distribution;
            model.discipline = order.discipline;
            Plan plan;
            plan.requests = requests;
            const auto seen = observe(scenario_of(model), rho, plan);
            QVERIFY(holds(family_.compare(
                fmt::format("{}, {}: mean wait", name, order.name), seen,
                [](const auto& o) { return o.mean_wait_s; }, mg1_mean_wait(rho, hold))));
            QVERIFY(holds(family_.compare(
                fmt::format("{}, {}: mean square of the wait", name, order.name), seen,
                [](const auto& o) { return o.wait_square_s2; },
                order.factor * mg1_wait_square_fifo(rho, hold))));
            QVERIFY(all_obey_little(seen));
        }
    }

private slots:
    void exponential_holds_are_shared_out_as_kingman_and_takacs_say() {
        compare_disciplines("M/M/1, load 0.4", 0.4, Distribution::exponential,
                            exponential_hold(1.0), 1.6e7);
    }

    void constant_holds_are_shared_out_as_takacs_says() {
        compare_disciplines("M/D/1, load 0.6", 0.6, Distribution::constant, constant_hold(1.0),
                            8e6);
    }

    void cleanupTestCase() { QVERIFY(family_.within_share()); }
};

QTEST_APPLESS_MAIN(TestDisciplines)
#include "test_disciplines.moc"
