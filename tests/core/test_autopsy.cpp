// SPDX-License-Identifier: GPL-3.0-or-later
// Autopsies of failures whose every nanosecond can be worked out by hand, and that those of the
// examples add up.
#include "core/measure/autopsy.h"
#include "tests/support/example_scenario.h"
#include "tests/support/random_scenario.h"
#include "tests/support/scenarios.h"
#include "tests/support/test_entry.h"

#include <QTest>

#include <array>

using namespace lockscope;
using namespace lockscope::test;

namespace {

Autopsy autopsy_of(const Scenario& scenario, std::int64_t failure = 1) {
    const auto result = explain_failure(scenario, failure);
    if (!result) {
        qFatal("%s", to_string(result.errors().front()).c_str());
    }
    return result.value();
}

/// The same, with the seed under which `workload` offers its two records for a, then b (or, if
/// `reversed`, b, then a): targets are drawn.
void seek_order(Scenario& scenario, WorkloadId workload, bool reversed = false) {
    for (scenario.seed = 1; scenario.seed <= 1000; ++scenario.seed) {
        const auto offered = only(events_of(scenario), EventKind::offered, workload);
        if (offered.size() == 2 && offered[0].account == AccountId(reversed ? 1U : 0U) &&
            offered[1].account == AccountId(reversed ? 0U : 1U)) {
            return;
        }
    }
    qFatal("no seed for this order");
}

Workload pair(std::string name, Duration at) {
    Workload both = once(std::move(name), at, "a", 2);
    both.targets = WeightTargets{{{"a", 1.0}, {"b", 1.0}}};
    both.parameters.push_back({"batch.size", std::int64_t{2}});
    return both;
}

void works(Workload& workload, Duration insert) {
    workload.parameters.push_back({"work.insert", insert});
}

} // namespace

class TestAutopsy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_wait_is_split_by_holder_and_part() {
        Scenario scenario = bare_scenario();
        Parameters& p = scenario.parameters;
        p.work_insert = 300ms;
        p.work_trigger = 100ms;
        p.work_touch_base = 500ms;
        p.work_commit = 100ms;
        p.platform_lock_timeout = 1500ms;
        scenario.workloads.push_back(once("one", 0s, "a"));
        scenario.workloads.push_back(once("two", 100ms, "a"));
        scenario.workloads.push_back(once("three", 200ms, "a"));

        const Autopsy autopsy = autopsy_of(scenario);
        QCOMPARE(autopsy.cause, FailureCause::unable_to_lock_row);
        QCOMPARE(autopsy.time, at(1700ms));
        QCOMPARE(autopsy.attempt.who.transaction, TransactionSerial{3});
        QCOMPARE(autopsy.attempt.who.workload_name, std::string("three"));
        QCOMPARE(autopsy.account, std::string("a"));
        QCOMPARE(autopsy.attempt.work, WorkSplit());
        QCOMPARE(autopsy.attempt.waits.size(), std::size_t{1});
        const Wait& wait = autopsy.attempt.waits[0];
        QCOMPARE(wait.length(), Duration(1500ms));
        QCOMPARE(wait.end, WaitEnd::withdrawn);
        QCOMPARE(wait.holders.size(), std::size_t{2});
        // 0.2 s to 1 s: 0.7 s of work split 3 : 1 : 5, the remainders to the larger fractions.
        const Stretch& first = wait.holders[0];
        QCOMPARE(first.who.transaction, TransactionSerial{1});
        QCOMPARE(first.length(), Duration(800ms));
        QCOMPARE(first.since, at(0s));
        QCOMPARE(first.work.insert, Duration(233'333'333));
        QCOMPARE(first.work.trigger, Duration(77'777'778));
        QCOMPARE(first.work.touch, Duration(388'888'889));
        QCOMPARE(first.work.commit, Duration(100ms));
        // It had not come to its commit when the wait ended.
        const Stretch& second = wait.holders[1];
        QCOMPARE(second.who.transaction, TransactionSerial{2});
        QCOMPARE(second.length(), Duration(700ms));
        QCOMPARE(second.work.total(), Duration(700ms));
        QCOMPARE(second.work.commit, Duration(0));
        QVERIFY(!second.estimated);
        QVERIFY(adds_up(autopsy.attempt));
        QCOMPARE(autopsy.inevitable.turning, Turning::asked);
        QCOMPARE(autopsy.inevitable.at, at(200ms));
        QCOMPARE(autopsy.inevitable.before, 2);
    }

    void overhead_under_a_lock_taken_at_the_start_is_overhead() {
        Scenario scenario = bare_scenario();
        Parameters& p = scenario.parameters;
        p.lock_taken = LockTaken::at_start;
        p.work_overhead = 400ms;
        p.work_insert = 300ms;
        p.work_commit = 100ms;
        p.platform_lock_timeout = 500ms;
        scenario.workloads.push_back(once("one", 0s, "a"));
        scenario.workloads.push_back(once("two", 100ms, "a"));
        const Autopsy autopsy = autopsy_of(scenario);
        QCOMPARE(autopsy.time, at(600ms));
        QCOMPARE(autopsy.attempt.waits.size(), std::size_t{1});
        const Stretch& holder = autopsy.attempt.waits[0].holders.at(0);
        QCOMPARE(holder.length(), Duration(500ms));
        QCOMPARE(holder.work.overhead, Duration(300ms));
        QCOMPARE(holder.work.insert, Duration(200ms));
        QVERIFY(!holder.estimated);
        QVERIFY(adds_up(autopsy.attempt));
    }

    void the_holders_own_wait_is_followed_to_its_root() {
        Scenario scenario = bare_scenario(2);
        scenario.parameters.platform_lock_timeout = 2500ms;
        scenario.workloads.push_back(once("root", 0s, "b"));
        works(scenario.workloads.back(), 3s);
        scenario.workloads.push_back(pair("pair", 500ms)); // a 0.5 s, waits for b 1.5 s to 3 s
        scenario.workloads.push_back(once("victim", 1s, "a"));
        seek_order(scenario, WorkloadId(1U));

        const Autopsy autopsy = autopsy_of(scenario);
        QCOMPARE(autopsy.time, at(3500ms));
        const Wait& wait = autopsy.attempt.waits.at(0);
        QCOMPARE(wait.holders.size(), std::size_t{1});
        const Stretch& holder = wait.holders[0];
        QCOMPARE(holder.who.workload_name, std::string("pair"));
        QCOMPARE(holder.work.insert, Duration(1s));
        QCOMPARE(holder.elsewhere, Duration(500ms)); // b, from 3 s on
        QCOMPARE(holder.waits.size(), std::size_t{1});
        QCOMPARE(holder.waits[0].account_name, std::string("b"));
        QCOMPARE(holder.waits[0].length(), Duration(1500ms));
        QCOMPARE(holder.waits[0].end, WaitEnd::granted);
        const Stretch& root = holder.waits[0].holders.at(0);
        QCOMPARE(root.who.workload_name, std::string("root"));
        QCOMPARE(root.work.insert, Duration(1500ms));
        QVERIFY(adds_up(autopsy.attempt));
        // Until the holder asked for b, the lock would have come at 2.5 s.
        QCOMPARE(autopsy.inevitable.turning, Turning::holder_waited);
        QCOMPARE(autopsy.inevitable.at, at(1500ms));
        QCOMPARE(autopsy.inevitable.account, std::string("b"));
        const std::string text = to_text(autopsy);
        QVERIFY(text.find("it waited itself for 1.50 s") != std::string::npos);
    }

    void a_deadlock_is_told_as_a_circle() {
        Scenario scenario = bare_scenario(2);
        scenario.workloads.push_back(pair("first", 0s));
        scenario.workloads.push_back(pair("second", 100ms));
        for (std::uint64_t seed = 1;; ++seed) { // of the second, with the first in order
            QVERIFY(seed < 1000);
            scenario.seed = seed;
            const auto offered = only(events_of(scenario), EventKind::offered);
            if (offered[0].account.value == 0 && offered[1].account.value == 1 &&
                offered[2].account.value == 1 && offered[3].account.value == 0) {
                break;
            }
        }
        const Autopsy autopsy = autopsy_of(scenario);
        QCOMPARE(autopsy.cause, FailureCause::deadlock);
        QCOMPARE(autopsy.time, at(2100ms));
        QCOMPARE(autopsy.circle.size(), std::size_t{2});
        QCOMPARE(autopsy.circle[0].who.transaction, TransactionSerial{2});
        QCOMPARE(autopsy.circle[0].waits_for, std::string("a"));
        QCOMPARE(autopsy.circle[1].who.transaction, TransactionSerial{1});
        QCOMPARE(autopsy.circle[1].waits_for, std::string("b"));
        QCOMPARE(autopsy.circle[1].since, at(1s));
        QCOMPARE(autopsy.attempt.work.insert, Duration(1s));
        const Stretch& holder = autopsy.attempt.waits.at(0).holders.at(0);
        QCOMPARE(holder.waits.at(0).cut, Cut::circle);
        QVERIFY(holder.waits[0].holders.empty());
        QVERIFY(adds_up(autopsy.attempt));
        QCOMPARE(autopsy.inevitable.turning, Turning::circle_closed);
        QCOMPARE(autopsy.inevitable.at, at(1100ms));
    }

    void a_holder_that_commits_in_part_is_no_failure() {
        Scenario scenario = bare_scenario(2);
        Parameters& p = scenario.parameters;
        p.platform_all_or_none = false;
        p.platform_partial_attempts = 1;
        p.platform_lock_timeout = 1s;
        p.work_commit = 200ms;
        scenario.workloads.push_back(once("root", 0s, "b"));
        works(scenario.workloads.back(), 10s);
        scenario.workloads.push_back(pair("pair", 500ms)); // gives b up at 2.5 s, ends at 2.7 s
        scenario.workloads.push_back(once("victim", 1600ms, "a"));
        seek_order(scenario, WorkloadId(1U));

        const Autopsy autopsy = autopsy_of(scenario);
        QCOMPARE(autopsy.attempt.who.workload_name, std::string("victim"));
        const Stretch& holder = autopsy.attempt.waits.at(0).holders.at(0);
        QCOMPARE(holder.length(), Duration(1s)); // 1.6 s to 2.6 s
        QCOMPARE(holder.waits.at(0).length(), Duration(900ms));
        QCOMPARE(holder.waits[0].end, WaitEnd::withdrawn);
        QCOMPARE(holder.work.commit, Duration(100ms)); // of 0.2 s
        QVERIFY(adds_up(autopsy.attempt));
        const auto beyond = explain_failure(scenario, 2);
        QVERIFY(!beyond);
    }

    void an_overtaker_makes_it_inevitable() {
        Scenario scenario = bare_scenario();
        scenario.parameters.lock_discipline = Discipline::lifo;
        scenario.parameters.platform_lock_timeout = 1500ms;
        scenario.workloads.push_back(once("holder", 0s, "a"));
        scenario.workloads.push_back(once("victim", 100ms, "a"));
        scenario.workloads.push_back(once("late", 200ms, "a"));
        const Autopsy autopsy = autopsy_of(scenario);
        QCOMPARE(autopsy.attempt.who.workload_name, std::string("victim"));
        QCOMPARE(autopsy.inevitable.turning, Turning::overtaken);
        QCOMPARE(autopsy.inevitable.at, at(1s));
        QCOMPARE(autopsy.inevitable.by.workload_name, std::string("late"));
    }

    void a_client_timeout_is_split_too() {
        Scenario scenario = bare_scenario();
        scenario.parameters.client_timeout = 1500ms;
        scenario.parameters.work_overhead = 50ms;
        scenario.workloads.push_back(once("one", 0s, "a"));
        scenario.workloads.push_back(once("two", 200ms, "a"));
        const Autopsy autopsy = autopsy_of(scenario);
        QCOMPARE(autopsy.cause, FailureCause::client_timeout);
        QCOMPARE(autopsy.attempt.length(), Duration(1500ms));
        QCOMPARE(autopsy.attempt.work.overhead, Duration(50ms));
        QCOMPARE(autopsy.attempt.waits.at(0).length(), Duration(800ms));
        QCOMPARE(autopsy.attempt.work.insert, Duration(650ms));
        QVERIFY(adds_up(autopsy.attempt));
        QCOMPARE(autopsy.inevitable.turning, Turning::own_work);
        QCOMPARE(autopsy.inevitable.at, at(1050ms));
    }

    void a_refusal_names_the_long_running_requests() {
        Scenario scenario = bare_scenario();
        scenario.parameters.work_insert = 3s;
        scenario.parameters.platform_long_running_after = 1s;
        scenario.parameters.platform_long_running_limit = 2;
        for (const Duration moment : {Duration(0s), Duration(500ms), Duration(2s)}) {
            const std::string name = "save " + std::to_string(scenario.workloads.size());
            scenario.workloads.push_back(once(name, moment, "a"));
            scenario.workloads.back().synchronous = true;
        }
        const Autopsy autopsy = autopsy_of(scenario);
        QCOMPARE(autopsy.cause, FailureCause::concurrent_limit);
        QCOMPARE(autopsy.attempt.length(), Duration(0));
        QCOMPARE(autopsy.long_running_limit, 2);
        QCOMPARE(autopsy.long_running.size(), std::size_t{2});
        QCOMPARE(autopsy.long_running[0].work.insert, Duration(2s));
        QCOMPARE(autopsy.long_running[1].waits.at(0).length(), Duration(1500ms));
        QCOMPARE(autopsy.long_running[1].waits[0].end, WaitEnd::under_way);
        QCOMPARE(autopsy.long_running[1].waits[0].holders.at(0).who.transaction,
                 TransactionSerial{1});
        QCOMPARE(autopsy.inevitable.turning, Turning::limit_reached);
        QCOMPARE(autopsy.inevitable.at, at(1500ms));
    }

    void an_api_refusal_has_nothing_to_do_with_locks() {
        Scenario scenario = bare_scenario();
        scenario.parameters.platform_api_calls = 1;
        scenario.parameters.platform_api_window = 1h;
        scenario.workloads.push_back(once("one", 0s, "a"));
        scenario.workloads.push_back(once("two", 5s, "a"));
        const Autopsy autopsy = autopsy_of(scenario);
        QCOMPARE(autopsy.cause, FailureCause::api_limit);
        QVERIFY(autopsy.attempt.waits.empty());
        QCOMPARE(autopsy.api_calls, 1);
        QCOMPARE(autopsy.api_window_to, at(1h));
        QCOMPARE(autopsy.inevitable.turning, Turning::at_once);
        QVERIFY(to_text(autopsy).find("Locks have no part in it") != std::string::npos);
    }

    void interventions_and_children_are_followed() {
        Scenario scenario = bare_scenario();
        scenario.accounts[0].children = 10;
        scenario.parameters.platform_lock_timeout = 1500ms;
        scenario.workloads.push_back(once("one", 0s, "a"));
        scenario.workloads.push_back(once("two", 100ms, "a"));
        scenario.workloads.push_back(once("three", 200ms, "a"));
        scenario.interventions.push_back({500ms, {{"work.touch_base", Duration(1s)}}});
        const Autopsy autopsy = autopsy_of(scenario);
        const auto& holders = autopsy.attempt.waits.at(0).holders;
        QCOMPARE(holders.size(), std::size_t{2});
        QCOMPARE(holders[0].work.touch, Duration(0));
        QCOMPARE(holders[0].children, 10);
        QCOMPARE(holders[1].work.touch, Duration(350ms)); // 0.7 s, half and half
        QCOMPARE(holders[1].work.insert, Duration(350ms));
        QCOMPARE(holders[1].children, 11);
    }

    void a_failure_that_does_not_happen_says_how_many_there_are() {
        Scenario scenario = bare_scenario();
        scenario.workloads.push_back(once("orders", 0s, "a", 13)); // the eleventh just makes it
        const auto beyond = explain_failure(scenario, 3);
        QVERIFY(!beyond);
        QCOMPARE(beyond.errors().front().key, std::string("--failure"));
        QVERIFY(to_string(beyond.errors().front()).find("2 attempts") != std::string::npos);
        QVERIFY(!explain_failure(scenario, 0));
        const std::atomic<bool> stop = true;
        QVERIFY(!explain_failure(scenario, 1, &stop));
        scenario.parameters.platform_lock_timeout = never;
        const auto none = explain_failure(scenario, 1);
        QVERIFY(!none);
        QVERIFY(to_english(none.errors().front().problem).find("no attempt failed") !=
                std::string::npos);
    }

    void failures_of_random_scenarios_add_up() {
        std::array<int, failure_cause_count> explained{};
        for (std::uint64_t seed = 1; seed <= 150; ++seed) {
            const Scenario scenario = random_scenario(seed);
            for (std::int64_t k = 1; k <= 1000; k = k * 3 + 1) {
                const auto result = explain_failure(scenario, k);
                if (!result) {
                    break;
                }
                const Autopsy& autopsy = result.value();
                const auto message = QString("seed %1, failure %2").arg(seed).arg(k);
                QVERIFY2(adds_up(autopsy.attempt), qPrintable(message));
                QVERIFY2(autopsy.inevitable.at <= autopsy.time, qPrintable(message));
                if (autopsy.cause == FailureCause::deadlock) {
                    QVERIFY2(autopsy.circle.size() >= 2, qPrintable(message));
                }
                QVERIFY(!to_text(autopsy).empty());
                QVERIFY(!to_json(autopsy).empty());
                ++explained[static_cast<std::size_t>(autopsy.cause)];
            }
        }
        QVERIFY(explained[static_cast<std::size_t>(FailureCause::unable_to_lock_row)] > 0);
        QVERIFY(explained[static_cast<std::size_t>(FailureCause::client_timeout)] > 0);
        QVERIFY(explained[static_cast<std::size_t>(FailureCause::api_limit)] > 0);
    }

    void every_failure_of_the_examples_adds_up_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"owner-change", "quarterly-push", "ping-pong", "hot-among-many"}) {
            QTest::newRow(name) << QString(name);
        }
    }
    void every_failure_of_the_examples_adds_up() {
        QFETCH(const QString, name);
        const Scenario scenario = example(name.toStdString());
        std::int64_t explained = 0;
        for (std::int64_t k = 1; k <= 200; ++k) {
            const auto result = explain_failure(scenario, k);
            if (!result) {
                break;
            }
            ++explained;
            const Autopsy& autopsy = result.value();
            QCOMPARE(autopsy.attempt.to, autopsy.time);
            QVERIFY(adds_up(autopsy.attempt));
            for (const Stretch& request : autopsy.long_running) {
                QVERIFY(adds_up(request));
            }
            QVERIFY(autopsy.inevitable.at <= autopsy.time);
            if (autopsy.cause == FailureCause::unable_to_lock_row) {
                const Wait& last = autopsy.attempt.waits.back();
                QCOMPARE(last.end, WaitEnd::withdrawn);
                QCOMPARE(last.length(), Duration(10s));
                for (const Stretch& holder : last.holders) {
                    QVERIFY(holder.who.transaction != 0); // never free while somebody waits
                }
            }
        }
        QVERIFY(explained >= 10);
    }
};

LOCKSCOPE_TEST(test_autopsy, TestAutopsy)
#include "test_autopsy.moc"
