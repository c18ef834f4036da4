// SPDX-License-Identifier: GPL-3.0-or-later
// The list of what is in flight, held against the snapshot of the same instant.
#include "core/engine/engine.h"
#include "core/engine/transactions.h"
#include "tests/support/example_scenario.h"
#include "tests/support/random_scenario.h"
#include "tests/support/scenarios.h"
#include "tests/support/test_entry.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

using namespace lockscope;
using namespace lockscope::test;

namespace {

constexpr std::size_t all = 1'000'000;

std::int64_t number(const std::vector<TransactionView>& list, Whereabouts where) {
    return std::count_if(list.begin(), list.end(),
                         [where](const TransactionView& view) { return view.where == where; });
}

StageSnapshot whole_stage(const Simulation& simulation) {
    std::vector<AccountId> accounts;
    for (std::size_t i = 0; i < simulation.account_count(); ++i) {
        accounts.emplace_back(i);
    }
    CaptureLimits limits;
    limits.waiters = all;
    limits.backoff = all;
    return capture(simulation, accounts, limits);
}

/// Every lane's holder and waiters, and every count, must be in the list; and nothing else.
void agree(const Simulation& simulation) {
    const auto list = list_transactions(simulation, all);
    const StageSnapshot stage = whole_stage(simulation);
    QCOMPARE(number(list, Whereabouts::backoff), stage.backing_off);
    QCOMPARE(number(list, Whereabouts::at_source), stage.at_source);
    QCOMPARE(number(list, Whereabouts::in_lane), stage.in_lanes);
    QCOMPARE(number(list, Whereabouts::in_intake), stage.in_intake);
    std::map<TransactionSerial, const TransactionView*> alive;
    std::int64_t long_running = 0;
    for (const TransactionView& view : list) {
        if (view.running) {
            QVERIFY2(alive.emplace(view.transaction, &view).second, "listed twice");
            long_running += view.long_running ? 1 : 0;
        }
    }
    QCOMPARE(long_running, stage.long_running);
    std::int64_t waiting = 0;
    std::map<TransactionSerial, std::uint32_t> held;
    for (const AccountLane& lane : stage.lanes) {
        waiting += lane.waiting;
        if (lane.holder) {
            QVERIFY(alive.contains(lane.holder->transaction));
            ++held[lane.holder->transaction];
        }
        for (const TokenView& waiter : lane.waiters) {
            QVERIFY(alive.contains(waiter.transaction));
            const TransactionView& view = *alive[waiter.transaction];
            QVERIFY(view.where == Whereabouts::waiting && view.account == lane.account);
            QCOMPARE(view.in_state, std::optional(waiter.since));
            QCOMPARE(view.holder, lane.holder ? lane.holder->transaction : 0);
            QCOMPARE(view.client_gone, waiter.client_gone);
        }
    }
    QCOMPARE(number(list, Whereabouts::waiting), waiting);
    for (const auto& [serial, view] : alive) {
        QCOMPARE(view->locks_held, held[serial]);
    }
    const auto& workloads = simulation.engine().workloads;
    const auto running = std::accumulate(
        workloads.begin(), workloads.end(), std::int64_t{0},
        [](std::int64_t sum, const WorkloadState& state) { return sum + state.running; });
    const auto updaters = std::count_if(list.begin(), list.end(), [](const TransactionView& view) {
        return view.kind == TransactionKind::updater;
    });
    QCOMPARE(static_cast<std::int64_t>(alive.size()) - updaters, running - stage.in_lanes);
}

} // namespace

class TestTransactions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void each_is_where_it_is() {
        Scenario scenario = bare_scenario();
        scenario.parameters.platform_lock_timeout = 1500ms;
        scenario.parameters.retry_max_attempts = 2;
        scenario.parameters.retry_backoff = Backoff::fixed;
        scenario.parameters.retry_base = 10s;
        scenario.parameters.retry_jitter = Jitter::none;
        scenario.workloads.push_back(once("orders", 0s, "a", 4));
        Simulation simulation(scenario);
        simulation.run_until(at(500ms));
        auto list = list_transactions(simulation, all);
        QCOMPARE(list.size(), std::size_t{4});
        for (std::size_t i = 0; i < 3; ++i) {
            QCOMPARE(list[i].where, Whereabouts::waiting);
            QCOMPARE(list[i].transaction, TransactionSerial{i + 2});
            QCOMPARE(list[i].holder, TransactionSerial{1});
            QCOMPARE(list[i].in_state, std::optional<Duration>(500ms));
            QCOMPARE(list[i].locks_held, 0U);
        }
        QCOMPARE(list[3].where, Whereabouts::working);
        QCOMPARE(list[3].locks_held, 1U);
        QCOMPARE(list[3].running, std::optional<Duration>(500ms));
        QCOMPARE(list_transactions(simulation, 2),
                 std::vector<TransactionView>(list.begin(), list.begin() + 2));

        simulation.run_until(at(1600ms)); // the second works, the others have timed out
        list = list_transactions(simulation, all);
        QCOMPARE(number(list, Whereabouts::working), 1);
        QCOMPARE(number(list, Whereabouts::backoff), 2);
        for (const TransactionView& view : list) {
            if (view.where == Whereabouts::backoff) {
                QCOMPARE(view.attempt, std::uint16_t{2});
                QCOMPARE(view.in_state, std::optional<Duration>(100ms));
                QCOMPARE(view.left, std::optional<Duration>(9900ms));
                QVERIFY(!view.running);
            }
        }
        simulation.run_until(end_of_time);
        QVERIFY(list_transactions(simulation, all).empty());
    }

    void examples_agree_with_the_stage_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"quarterly-push", "hot-among-many", "ping-pong", "owner-change",
                                 "month-end-load", "queue-driven-intake"}) {
            QTest::newRow(name) << QString::fromLatin1(name);
        }
    }
    void examples_agree_with_the_stage() {
        QFETCH(QString, name);
        Simulation simulation(example(name.toStdString()));
        std::size_t seen = 0;
        for (int minute = 1; minute <= 20 && !simulation.finished(); ++minute) {
            simulation.run_until(at(std::chrono::minutes(minute)));
            agree(simulation);
            seen += list_transactions(simulation, all).size();
        }
        QVERIFY(seen > 0);
    }

    /// Transactions of many accounts, lanes, intakes, decoupled writes: every use of a slot.
    void random_scenarios_agree_with_the_stage() {
        std::int64_t several_locks = 0;
        for (std::uint64_t seed = 1; seed <= 150; ++seed) {
            Simulation simulation(random_scenario(seed));
            for (int i = 0; i < 60 && simulation.run_some(end_of_time, 150) == false; ++i) {
                agree(simulation);
                if (QTest::currentTestFailed()) {
                    qWarning("seed %llu", static_cast<unsigned long long>(seed));
                    return;
                }
                for (const TransactionView& view : list_transactions(simulation, all)) {
                    several_locks += view.locks_held > 1 ? 1 : 0;
                }
            }
        }
        QVERIFY(several_locks > 0);
    }
};

LOCKSCOPE_TEST(test_transactions, TestTransactions)
#include "test_transactions.moc"
