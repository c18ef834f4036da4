// SPDX-License-Identifier: GPL-3.0-or-later
// A run with its measurements: what is due at certain moments happens exactly there.
#include <QTest>

#include "core/history/run.h"
#include "tests/support/busy_scenario.h"
#include "tests/support/test_entry.h"

using namespace lockscope;
using namespace std::chrono_literals;

class TestRun : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void measuring_begins_after_the_warm_up() {
        Scenario scenario = test::busy_scenario();
        scenario.warm_up = 30s;
        Run run(scenario);
        run.advance_to(SimTime(29s));
        while (run.now() < SimTime(31s)) {
            run.step();
        }
        QCOMPARE(run.measurements().measured_from(), SimTime(30s));
    }

    void the_hot_account_has_the_first_lane() {
        Run run(test::busy_scenario());
        run.advance_to(SimTime(60s));
        QCOMPARE(run.lanes(3).size(), std::size_t{3});
        QCOMPARE(run.lanes(3).front(), AccountId(0u));
        QCOMPARE(run.lanes(100).size(), std::size_t{21});
    }

    void failures_count_from_the_start() {
        Scenario scenario = test::busy_scenario();
        Run run(scenario);
        run.advance_to(SimTime(100s));
        QCOMPARE(run.failures(), run.measurements().attempts().failed);
        QVERIFY(run.failures() > 0);
        scenario.warm_up = 60s;
        Run warmed(scenario);
        warmed.advance_to(SimTime(100s));
        QCOMPARE(warmed.failures(), run.failures());
        QVERIFY(warmed.measurements().attempts().failed < run.failures());
    }

    void a_copy_goes_on_identically() {
        Run run(test::busy_scenario());
        run.advance_to(SimTime(50s));
        Run copy = run;
        run.advance_to(SimTime(90s));
        for (int i = 0; i < 40; ++i) {
            copy.advance_to(copy.now() + 1s);
        }
        QCOMPARE(copy.simulation().fingerprint(), run.simulation().fingerprint());
        QVERIFY(copy.measurements().records() == run.measurements().records());
    }

    void its_size_follows_what_it_holds() {
        Scenario scenario = test::busy_scenario();
        const std::size_t small = Run(scenario).bytes();
        scenario.accounts[1].count = 100'000;
        QVERIFY(Run(scenario).bytes() > small + 100'000 * 32);
    }
};

LOCKSCOPE_TEST(test_run, TestRun)
#include "test_run.moc"
