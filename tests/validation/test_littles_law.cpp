// SPDX-License-Identifier: GPL-3.0-or-later
// L = lambda W at every lock of every run, to the last digit.
//
// Little's law is no statistics: over a stretch of time that begins and ends without waiters, the
// integral of the waiters is the sum of their waits. So random scenarios of all kinds are cut off
// from new load after a minute and left to run dry; then both sides must agree exactly, waits that
// failed included.
#include "core/engine/simulation.h"
#include "core/measure/measurements.h"
#include "tests/support/random_scenario.h"
#include "tests/support/test_entry.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace lockscope;
using namespace lockscope::test;

namespace {

constexpr std::uint64_t scenarios = 150;

/// A minute of random load, then none, and time enough for all that began to end.
Scenario run_dry(std::uint64_t seed) {
    Scenario scenario = random_scenario(seed);
    scenario.duration = 168h;
    // Nights of a second, each good for one record, would go on for years; and somebody who looks
    // every second of a week sees nothing.
    scenario.interventions.push_back({1min,
                                      {{"load.factor", ParameterValue(0.0)},
                                       {"redistribution.until", ParameterValue(never)},
                                       {"guardrail.enabled", ParameterValue(false)}}});
    return scenario;
}

} // namespace

class TestLittlesLaw : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void waiters_are_arrivals_times_waits_at_every_lock_data() {
        QTest::addColumn<quint64>("seed");
        for (std::uint64_t seed = 1; seed <= scenarios; ++seed) {
            QTest::addRow("seed %llu", static_cast<unsigned long long>(seed)) << quint64{seed};
        }
    }
    void waiters_are_arrivals_times_waits_at_every_lock() {
        QFETCH(const quint64, seed);
        const Scenario scenario = run_dry(seed);
        Simulation simulation(scenario);
        Measurements measurements(scenario);
        MeasuringSink sink(measurements);
        simulation.run_until(simulation.end(), &sink);
        measurements.advance(simulation.now());

        QCOMPARE(simulation.in_flight_records(), 0);
        QCOMPARE(measurements.records().in_flight(), 0);
        const double measured_s = measurements.measured_s();
        for (std::size_t i = 0; i < measurements.accounts().size(); ++i) {
            const AccountId account(i);
            const AccountMeasures& lock = measurements.accounts()[i];
            const AccountDetail* detail = measurements.detail(account);
            if (detail == nullptr) {
                QCOMPARE(measurements.queue_mean(account), 0.0);
                continue;
            }
            QCOMPARE(lock.waiting, 0);
            const auto requests = static_cast<double>(lock.grants + lock.withdrawals);
            const double rate = requests / measured_s;
            const double wait_s =
                (detail->lock_wait.sum_s() + detail->lock_wait_failed.sum_s()) / requests;
            const double waiters = measurements.queue_mean(account);
            // Sums of up to a million terms, each rounded once.
            QVERIFY2(std::abs(waiters - rate * wait_s) <= 1e-9 * std::max(waiters, 1e-6),
                     qPrintable(QString("account %1: %2 waiters, %3 requests/s waiting %4 s")
                                    .arg(i)
                                    .arg(waiters)
                                    .arg(rate)
                                    .arg(wait_s)));
            // The same law for the holder: utilisation is grants times the mean hold.
            const double held = static_cast<double>(lock.grants) / measured_s *
                                detail->lock_hold.sum_s() /
                                static_cast<double>(detail->lock_hold.count());
            QVERIFY(lock.grants == 0 || std::abs(measurements.utilisation(account) - held) <= 1e-9);
        }
    }
};

LOCKSCOPE_TEST(test_littles_law, TestLittlesLaw)
#include "test_littles_law.moc"
