// SPDX-License-Identifier: GPL-3.0-or-later
// Which accounts get a lane, and that they keep it.
#include "core/measure/charts.h"
#include "core/measure/contention_ranking.h"
#include "core/measure/measurements.h"
#include "core/model/scenario.h"
#include "tests/support/test_entry.h"

#include <QTest>

#include <cmath>

using namespace lockscope;
using namespace std::chrono_literals;

namespace {

Scenario accounts(int count) {
    Scenario scenario;
    scenario.accounts = {{"a", "", count, 0, {}, false}};
    return scenario;
}

/// Feeds events by hand, as a run would.
struct Feed {
    explicit Feed(int count)
        : measurements(accounts(count)) {}

    void event(EventKind kind, Duration at, std::uint32_t account, Duration lasted = 0s) {
        Event e;
        e.kind = kind;
        e.time = SimTime(at);
        e.account = AccountId(account);
        e.duration = lasted;
        if (kind == EventKind::granted) {
            e.set_waited(true);
        }
        e.transaction = 1;
        e.workload = WorkloadId(0u);
        const Event one[] = {e};
        ranking.note(one, measurements);
        measurements.add(one);
    }
    std::vector<AccountId> top(Duration now, std::size_t count) {
        measurements.advance(SimTime(now));
        ranking.update(measurements, SimTime(now), 20s);
        return ranking.top(measurements, count);
    }

    Measurements measurements;
    ContentionRanking ranking;
};

} // namespace

class TestContentionRanking : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void without_a_past_the_order_is_the_scenario_s() {
        Feed feed(5);
        QCOMPARE(feed.top(1s, 3),
                 (std::vector<AccountId>{AccountId(0u), AccountId(1u), AccountId(2u)}));
        QCOMPARE(feed.top(1s, 99).size(), std::size_t{5});
    }

    void who_is_waited_for_comes_first() {
        Feed feed(9);
        (void)feed.top(1s, 3);
        feed.event(EventKind::waiting, 2s, 7);
        feed.event(EventKind::waiting, 2s, 4);
        feed.event(EventKind::waiting, 2s, 4);
        const auto top = feed.top(10s, 3);
        QCOMPARE(top[0], AccountId(4u));
        QCOMPARE(top[1], AccountId(7u));
        QVERIFY(feed.ranking.mean_waiters(AccountId(4u)) > 0.5);
        QCOMPARE(feed.ranking.mean_waiters(AccountId(3u)), 0.0);
    }

    void the_mean_is_that_of_the_waiters() {
        Feed feed(2);
        feed.event(EventKind::waiting, 0s, 1);
        feed.event(EventKind::waiting, 0s, 1);
        feed.event(EventKind::waiting, 0s, 1);
        (void)feed.top(400s, 1); // twenty horizons
        QVERIFY(std::abs(feed.ranking.mean_waiters(AccountId(1u)) - 3.0) < 1e-6);
    }

    void a_small_lead_does_not_change_places() {
        Feed feed(4);
        for (int i = 0; i < 10; ++i) {
            feed.event(EventKind::waiting, 1s, 2);
            feed.event(EventKind::waiting, 1s, 3);
        }
        const auto before = feed.top(100s, 4);
        feed.event(EventKind::waiting, 100s, before[1].value);
        QCOMPARE(feed.top(300s, 4), before); // 11 against 10
        for (int i = 0; i < 10; ++i) {
            feed.event(EventKind::waiting, 300s, before[1].value);
        }
        QCOMPARE(feed.top(600s, 4)[0], before[1]); // 21 against 10
    }

    void who_is_quiet_again_keeps_its_lane_until_another_needs_it() {
        Feed feed(4);
        feed.event(EventKind::waiting, 1s, 3);
        feed.event(EventKind::granted, 3s, 3, 2s);
        QCOMPARE(feed.top(4s, 1)[0], AccountId(3u));
        QCOMPARE(feed.top(4000s, 1)[0], AccountId(3u));
        feed.event(EventKind::waiting, 4000s, 1);
        QCOMPARE(feed.top(4010s, 1)[0], AccountId(1u));
    }

    void measuring_anew_does_not_confuse_it() {
        Feed feed(2);
        feed.event(EventKind::waiting, 1s, 1);
        (void)feed.top(50s, 1);
        feed.measurements.measure_from(SimTime(50s));
        QCOMPARE(feed.top(100s, 1)[0], AccountId(1u));
        QVERIFY(feed.ranking.mean_waiters(AccountId(1u)) > 0.5);
        QVERIFY(feed.ranking.mean_waiters(AccountId(1u)) < 1.01);
    }

    void coarse_curves_add_up() {
        Feed feed(1);
        for (int s = 0; s < 100; ++s) {
            feed.event(EventKind::record_committed, s * 1s + 50ms, 0);
        }
        feed.measurements.advance(SimTime(100s));
        const auto fine = chart_curves(feed.measurements, AccountId(0u));
        const auto coarse = chart_curves(feed.measurements, AccountId(0u), {20, 2s});
        QVERIFY(coarse.time_s.size() <= 20);
        QVERIFY(coarse.time_s.size() < fine.time_s.size());
        QVERIFY(coarse.bin_width >= 2s);
        QVERIFY(std::abs(coarse.time_s.front() - seconds(coarse.bin_width)) < 1e-9);
        QCOMPARE(coarse.throughput_per_s.size(), coarse.time_s.size());
        QCOMPARE(coarse.queue.size(), coarse.time_s.size());
        QVERIFY(std::isnan(coarse.failure_rate.front()));
        QVERIFY(coarse.time_s.back() > 100.0 - 0.51 * seconds(coarse.bin_width));
    }
};

LOCKSCOPE_TEST(test_contention_ranking, TestContentionRanking)
#include "test_contention_ranking.moc"
