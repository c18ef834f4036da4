// SPDX-License-Identifier: GPL-3.0-or-later
// The formulas against figures known from elsewhere and against each other: a test that compares
// the engine with a mistyped formula would prove nothing.
#include "tests/support/test_entry.h"
#include "tests/validation/closed_forms.h"

#include <QTest>

using namespace lockscope::validation;

namespace {

/// Figures from tables are right to their last digit, half a unit of which is `tolerance`.
bool near(double value, double expected, double tolerance) {
    const bool close = std::abs(value - expected) <= tolerance;
    if (!close) {
        qWarning("%.10g is not within %g of %.10g", value, tolerance, expected);
    }
    return close;
}

} // namespace

class TestClosedForms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_lock_busy_80_percent_of_the_time_is_waited_for_four_holds() {
        QVERIFY(near(mm1_mean_wait(0.8, 1.0), 4.0, 1e-12));
        QVERIFY(near(mm1_mean_wait(8.0, 10.0), 0.4, 1e-12));
        QVERIFY(near(md1_mean_wait(0.8, 1.0), 2.0, 1e-12));
    }

    void pollaczek_and_khinchine_know_the_special_cases() {
        for (const double rho : {0.1, 0.5, 0.9}) {
            const double hold = 0.25;
            const double lambda = rho / hold;
            QVERIFY(near(mg1_mean_wait(lambda, exponential_hold(hold)),
                         mm1_mean_wait(lambda, 1.0 / hold), 1e-12));
            QVERIFY(near(mg1_mean_wait(lambda, constant_hold(hold)), md1_mean_wait(lambda, hold),
                         1e-12));
            // A lognormal without variation is a constant; with cv 1 it has the exponential's
            // first two moments, so the same mean wait, but a heavier third moment.
            QVERIFY(near(mg1_mean_wait(lambda, lognormal_hold(hold, 0.0)),
                         md1_mean_wait(lambda, hold), 1e-12));
            QVERIFY(near(mg1_mean_wait(lambda, lognormal_hold(hold, 1.0)),
                         mm1_mean_wait(lambda, 1.0 / hold), 1e-12));
            QVERIFY(lognormal_hold(hold, 1.0).third > exponential_hold(hold).third);
        }
    }

    void even_arrivals_wait_less_than_random_ones() {
        // rho = 0.5: sigma = 0.2031878700 is the root of sigma = e^{-2 (1-sigma)}.
        QVERIFY(near(dm1_mean_wait(0.5, 1.0), 0.2031878700 / 0.7968121300, 1e-9));
        // Close to saturation half of what M/M/1 has (Kingman's heavy traffic limit).
        QVERIFY(near(dm1_mean_wait(0.999, 1.0) / mm1_mean_wait(0.999, 1.0), 0.5, 1e-3));
    }

    void the_tail_of_the_wait_gives_its_moments() {
        const double lambda = 0.7;
        const double mu = 1.0;
        double mean = 0.0;
        double square = 0.0;
        constexpr double h = 1e-3;
        for (double t = h / 2; t < 150.0; t += h) {
            const double tail = mm1_wait_exceeds(lambda, mu, t);
            mean += tail * h;
            square += 2.0 * t * tail * h;
        }
        QVERIFY(near(mean, mm1_mean_wait(lambda, mu), 1e-6));
        QVERIFY(near(square, mg1_wait_square_fifo(lambda, exponential_hold(1.0 / mu)), 1e-5));
        QVERIFY(near(mm1_wait_exceeds(lambda, mu, 0.0), 0.7, 1e-12));
    }

    void the_order_of_service_moves_the_second_moment() {
        QVERIFY(near(wait_square_factor_random(0.8), 2.0 / 1.2, 1e-12));
        QVERIFY(near(wait_square_factor_lifo(0.8), 5.0, 1e-12));
        // Without load there is nobody to be served out of turn.
        QVERIFY(near(wait_square_factor_random(0.0), 1.0, 1e-12));
        QVERIFY(near(wait_square_factor_lifo(0.0), 1.0, 1e-12));
    }

    void patience_agrees_with_the_figures_computed_elsewhere() {
        const ImpatientMm1 calm(0.8, 1.0, 10.0);
        QVERIFY(near(calm.loss(), 0.02371, 5e-6));
        QVERIFY(near(calm.mean_wait(), 2.838, 5e-4));
        const ImpatientMm1 overloaded(1.2, 1.0, 10.0);
        QVERIFY(near(overloaded.loss(), 0.18396, 5e-6));
        QVERIFY(near(overloaded.mean_wait(), 7.061, 5e-4));
        const ImpatientMm1 balanced(1.0, 1.0, 10.0);
        QVERIFY(near(balanced.loss(), 1.0 / 12.0, 1e-12));
        QVERIFY(near(balanced.idle(), 1.0 / 12.0, 1e-12));
    }

    void patience_balances_what_comes_in_with_what_is_carried() {
        for (const double rho : {0.3, 0.8, 0.999, 1.0, 1.001, 1.5, 4.0}) {
            const ImpatientMm1 lock(2.0 * rho, 2.0, 3.0);
            QVERIFY(near(lock.utilisation(), rho * (1.0 - lock.loss()), 1e-9));
            QVERIFY(near(lock.waiters_past(0.0), 2.0 * rho * lock.mean_wait(), 1e-9));
            QVERIFY(near(lock.waiters_past(3.0), 0.0, 1e-9));
        }
    }

    void patience_is_continuous_where_load_and_capacity_are_equal() {
        const ImpatientMm1 below(0.99999, 1.0, 10.0);
        const ImpatientMm1 at(1.0, 1.0, 10.0);
        const ImpatientMm1 above(1.00001, 1.0, 10.0);
        QVERIFY(near((below.loss() + above.loss()) / 2.0, at.loss(), 1e-8));
        QVERIFY(near((below.mean_wait() + above.mean_wait()) / 2.0, at.mean_wait(), 1e-6));
        QVERIFY(near((below.waiters_past(5.0) + above.waiters_past(5.0)) / 2.0,
                     at.waiters_past(5.0), 1e-6));
    }

    void endless_patience_is_no_patience_at_all() {
        const ImpatientMm1 lock(0.8, 1.0, 400.0);
        QVERIFY(near(lock.loss(), 0.0, 1e-12));
        QVERIFY(near(lock.mean_wait(), mm1_mean_wait(0.8, 1.0), 1e-9));
        const ImpatientMd1 even(0.5, 1.0, 18.0);
        QVERIFY(near(even.loss(), 0.0, 1e-9));
        QVERIFY(near(even.mean_wait(), md1_mean_wait(0.5, 1.0), 1e-6));
    }

    void waiters_past_the_long_running_mark_agree_with_the_figures_computed_elsewhere() {
        QVERIFY(near(ImpatientMm1(1.389, 1.0 / 0.65, 10.0).waiters_past(5.0), 1.006, 5e-4));
        QVERIFY(near(ImpatientMm1(4.0, 1.0 / 0.3, 10.0).waiters_past(5.0), 15.19, 5e-3));
        // At saturation everybody waits out the patience: 5 s past the mark each.
        QVERIFY(near(ImpatientMm1(2.0, 0.02, 10.0).waiters_past(5.0), 10.0, 0.1));
    }

    void constant_holds_with_patience_agree_with_the_figures_computed_elsewhere() {
        QVERIFY(near(ImpatientMd1(0.8, 1.0, 5.0).loss(), 0.02186, 5e-6));
        QVERIFY(near(ImpatientMd1(1.0, 1.0, 10.0).loss(), 0.04615, 5e-6));
        QVERIFY(near(ImpatientMd1(1.2, 1.0, 10.0).loss(), 0.16956, 5e-6));
        // With no patience at all only an idle lock serves: Erlang's loss formula.
        QVERIFY(near(ImpatientMd1(0.8, 1.0, 0.0).loss(), 0.8 / 1.8, 1e-12));
        QVERIFY(near(ImpatientMm1(0.8, 1.0, 0.0).loss(), 0.8 / 1.8, 1e-12));
    }

    void a_closed_system_agrees_with_the_figure_computed_elsewhere() {
        QVERIFY(near(ClosedMm1(20, 0.05, 1.0).throughput(), 0.841, 5e-4));
        // One client alone never waits; its cycle is a think time and a hold.
        QVERIFY(near(ClosedMm1(1, 0.25, 1.0).throughput(), 0.2, 1e-12));
        QVERIFY(near(ClosedMm1(1, 0.25, 1.0).mean_wait(), 0.0, 1e-12));
        // Many clients saturate the lock: each waits for all the others.
        QVERIFY(near(ClosedMm1(50, 1e6, 1.0).mean_wait(), 49.0, 1e-4));
    }

    void several_servers_agree_with_one_and_with_erlang() {
        QVERIFY(near(mmc_mean_wait(0.8, 1.0, 1), mm1_mean_wait(0.8, 1.0), 1e-12));
        // Two servers [G 2.3]: Wq = rho^2 / (mu (1 - rho^2)) with rho = lambda / (2 mu).
        QVERIFY(near(mmc_mean_wait(1.6, 1.0, 2), 0.64 / 0.36, 1e-12));
    }
};

LOCKSCOPE_TEST(test_closed_forms, TestClosedForms)
#include "test_closed_forms.moc"
