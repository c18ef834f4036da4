// SPDX-License-Identifier: GPL-3.0-or-later
// The client's side: retries and their delays, giving up, duplicates, and the platform's limits.
#include "tests/support/scenarios.h"
#include "tests/support/test_entry.h"

#include <QTest>

using namespace lockscope;
using namespace lockscope::test;

namespace {

constexpr WorkloadId client{1U}; // 0 is its blocker

/// `blocker` holds the lock for `hold`; `client` asks for it a second later.
Scenario blocked_client(Duration hold) {
    Scenario scenario = bare_scenario();
    Workload holder = once("blocker", 0s, "a");
    holder.parameters = {{"work.insert", ParameterValue(hold)},
                         {"retry.max_attempts", ParameterValue(std::int64_t{1})},
                         {"client.timeout", ParameterValue(never)}};
    scenario.workloads.push_back(holder);
    scenario.workloads.push_back(once("client", 1s, "a"));
    return scenario;
}

/// A client that is refused at once, again and again: its delays are all that passes.
std::vector<Duration> delays(const Parameters& retry, std::uint64_t seed = 1) {
    Scenario scenario = blocked_client(10min);
    scenario.seed = seed;
    scenario.parameters = retry;
    scenario.parameters.platform_lock_timeout = 1ms;
    scenario.duration = 9min;
    return durations(only(events_of(scenario), EventKind::backoff, client));
}

Parameters retrying(Backoff backoff, std::int64_t attempts) {
    Parameters p = bare_parameters();
    p.retry_max_attempts = attempts;
    p.retry_backoff = backoff;
    return p;
}

bool between(Duration value, Duration low, Duration high) {
    return value >= low && value <= high;
}

/// Its first attempt commits at 7 s, two seconds after its client gave up; the client tries again
/// at 8 s.
Scenario impatient_client() {
    Scenario scenario = blocked_client(4s);
    scenario.workloads[client.index()] = once("client", 0s, "a");
    scenario.parameters.work_insert = 3s;
    scenario.parameters.client_timeout = 5s;
    scenario.parameters.retry_max_attempts = 2;
    scenario.parameters.retry_backoff = Backoff::fixed;
    scenario.parameters.retry_base = 3s;
    return scenario;
}

} // namespace

class TestSimulationClients : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // --- Retries -------------------------------------------------------------------------------

    void one_attempt_is_all_by_default() {
        const auto events = events_of(blocked_client(10min));
        QCOMPARE(only(events, EventKind::started, client).size(), std::size_t{1});
        QVERIFY(only(events, EventKind::backoff).empty());
        QCOMPARE(only(events, EventKind::record_failed, client).size(), std::size_t{1});
    }

    void attempts_are_counted_from_one_and_end_with_the_lock() {
        Scenario scenario = blocked_client(25s);
        scenario.parameters.retry_max_attempts = 5;
        const auto events = events_of(scenario);
        const auto started = only(events, EventKind::started, client);
        QCOMPARE(times(started), at_each({1s, 11s, 21s}));
        QCOMPARE(started[0].attempt, 1);
        QCOMPARE(started[2].attempt, 3);
        QCOMPARE(times(only(events, EventKind::attempt_failed, client)), at_each({11s, 21s}));
        const auto committed = only(events, EventKind::record_committed, client);
        QCOMPARE(committed.size(), std::size_t{1});
        QCOMPARE(committed[0].duration, Duration(25s)); // latency counts from the first offer
    }

    void no_back_off_retries_at_once() {
        QCOMPARE(delays(retrying(Backoff::none, 4)), (std::vector<Duration>{0s, 0s, 0s}));
    }

    void a_fixed_back_off_is_the_base() {
        Parameters p = retrying(Backoff::fixed, 4);
        p.retry_base = 1500ms;
        QCOMPARE(delays(p), (std::vector<Duration>{1500ms, 1500ms, 1500ms}));
    }

    void an_exponential_back_off_doubles_up_to_the_cap() {
        QCOMPARE(delays(retrying(Backoff::exponential, 8)),
                 (std::vector<Duration>{2s, 4s, 8s, 16s, 32s, 32s, 32s}));
        Parameters p = retrying(Backoff::exponential, 5);
        p.retry_base = 100ms;
        p.retry_multiplier = 3.0;
        p.retry_cap = 2s;
        QCOMPARE(delays(p), (std::vector<Duration>{100ms, 300ms, 900ms, 2s}));
    }

    void a_delay_begins_when_the_attempt_ends() {
        Parameters p = retrying(Backoff::exponential, 3);
        Scenario scenario = blocked_client(10min);
        scenario.parameters = p;
        QCOMPARE(times(only(events_of(scenario), EventKind::started, client)),
                 at_each({1s, 13s, 27s})); // 10 s of waiting, 2 s, 10 s of waiting, 4 s
    }

    void full_jitter_draws_from_nothing_to_the_delay() {
        Parameters p = retrying(Backoff::exponential, 6);
        p.retry_jitter = Jitter::full;
        double sum_s = 0.0;
        for (std::uint64_t seed = 1; seed <= 500; ++seed) {
            const auto drawn = delays(p, seed);
            QCOMPARE(drawn.size(), std::size_t{5});
            Duration longest = 2s;
            for (const Duration delay : drawn) {
                QVERIFY(between(delay, 0s, longest));
                longest = std::min<Duration>(2 * longest, 32s);
            }
            sum_s += seconds(drawn[3]);
        }
        // Uniform on 0..16 s: mean 8 s; six standard errors are 1.24 s.
        QVERIFY(std::abs(sum_s / 500.0 - 8.0) < 1.24);
    }

    void equal_jitter_draws_from_the_upper_half() {
        Parameters p = retrying(Backoff::fixed, 3);
        p.retry_jitter = Jitter::equal;
        double sum_s = 0.0;
        for (std::uint64_t seed = 1; seed <= 500; ++seed) {
            for (const Duration delay : delays(p, seed)) {
                QVERIFY(between(delay, 1s, 2s));
            }
            sum_s += seconds(delays(p, seed)[0]);
        }
        // Uniform on 1..2 s: mean 1.5 s; six standard errors are 0.08 s.
        QVERIFY(std::abs(sum_s / 500.0 - 1.5) < 0.08);
    }

    void decorrelated_jitter_draws_from_the_base_to_three_times_the_last() {
        Parameters p = retrying(Backoff::exponential, 8);
        p.retry_jitter = Jitter::decorrelated;
        bool grew = false;
        for (std::uint64_t seed = 1; seed <= 200; ++seed) {
            Duration last = 2s;
            for (const Duration delay : delays(p, seed)) {
                QVERIFY(between(delay, 2s, std::min<Duration>(3 * last, 32s)));
                grew = grew || delay > 20s;
                last = delay;
            }
        }
        QVERIFY(grew);
    }

    // --- Giving up -----------------------------------------------------------------------------

    void a_client_gives_up_but_the_server_goes_on() {
        Scenario scenario = impatient_client();
        scenario.parameters.retry_max_attempts = 1;
        const auto events = events_of(scenario);
        const auto failed = only(events, EventKind::attempt_failed, client);
        QCOMPARE(failed.size(), std::size_t{1});
        QCOMPARE(failed[0].cause, FailureCause::client_timeout);
        QCOMPARE(failed[0].time, at(5s));
        QCOMPARE(times(only(events, EventKind::attempt_abandoned, client)), at_each({7s}));
        // It was committed after all, if nobody was told.
        QCOMPARE(times(only(events, EventKind::record_committed, client)), at_each({7s}));
        QVERIFY(only(events, EventKind::record_failed, client).empty());
    }

    void a_retry_of_what_was_committed_makes_duplicates() {
        const auto events = events_of(impatient_client());
        QCOMPARE(times(only(events, EventKind::started, client)), at_each({0s, 8s}));
        QCOMPARE(times(only(events, EventKind::record_committed, client)), at_each({7s}));
        QCOMPARE(times(only(events, EventKind::record_duplicated, client)), at_each({11s}));
        QCOMPARE(times(only(events, EventKind::attempt_committed, client)), at_each({11s}));
    }

    void an_idempotent_retry_is_answered_without_a_lock() {
        Scenario scenario = impatient_client();
        scenario.parameters.retry_idempotent = true;
        Simulation simulation(scenario);
        EventLog log;
        simulation.run_until(end_of_time, &log);
        QVERIFY(only(log.events, EventKind::record_duplicated).empty());
        QCOMPARE(times(only(log.events, EventKind::attempt_committed, client)), at_each({8s}));
        QCOMPARE(only(log.events, EventKind::granted, client).size(), std::size_t{1});
        QCOMPARE(simulation.children(AccountId(0U)), 2);
    }

    void an_idempotent_retry_that_waits_behind_its_own_first_attempt_writes_nothing_twice() {
        Scenario scenario = impatient_client();
        scenario.parameters.retry_idempotent = true;
        scenario.parameters.retry_base = 500ms; // back at 5.5 s, granted at 7 s
        const auto events = events_of(scenario);
        QVERIFY(only(events, EventKind::record_duplicated).empty());
        QCOMPARE(times(only(events, EventKind::granted, client)), at_each({4s, 7s}));
        QCOMPARE(times(only(events, EventKind::attempt_committed, client)), at_each({7s}));
    }

    void duplicates_are_children_too() {
        Simulation simulation(impatient_client());
        simulation.run_until(end_of_time);
        QCOMPARE(simulation.children(AccountId(0U)), 3); // the blocker's, the client's twice
        QCOMPARE(simulation.in_flight_records(), 0);
    }

    // --- The platform's limits -----------------------------------------------------------------

    void long_running_requests_keep_new_ones_out() {
        const auto events = events_of(long_running(LongRunningPolicy::deny_all));
        // Of four at one lock two reach the mark of 5 s and fill the limit, and the next two, still
        // waiting, are long-running as well: what has begun is not refused.
        QCOMPARE(times(only(events, EventKind::long_running_began)), at_each({5s, 5s, 5s, 5s}));
        const auto refused = only(events, EventKind::refused);
        QCOMPARE(refused.size(), std::size_t{1});
        QCOMPARE(refused[0].workload, WorkloadId(1U)); // not the one that is not synchronous
        QCOMPARE(refused[0].time, at(6s));
        QCOMPARE(only(events, EventKind::attempt_failed, WorkloadId(1U))[0].cause,
                 FailureCause::concurrent_limit);
        // At 25 s three of the four are through; one alone is below the limit of two.
        QVERIFY(only(events, EventKind::attempt_failed, WorkloadId(3U)).empty());
    }

    void the_older_rule_refuses_a_request_that_would_become_long() {
        const auto events = events_of(long_running(LongRunningPolicy::deny_long));
        QCOMPARE(times(only(events, EventKind::long_running_began, WorkloadId(0U))),
                 at_each({5s, 5s}));
        const auto failed = only(events, EventKind::attempt_failed, WorkloadId(0U));
        QCOMPARE(times(failed), at_each({5s, 5s}));
        QCOMPARE(failed[0].cause, FailureCause::concurrent_limit);
        QCOMPARE(only(events, EventKind::withdrawn, WorkloadId(0U))[0].cause,
                 FailureCause::concurrent_limit);
        // Short ones are welcome at any time.
        QVERIFY(only(events, EventKind::refused).empty());
    }

    void the_api_limit_counts_attempts_window_by_window() {
        Scenario scenario = bare_scenario(2);
        scenario.parameters.platform_api_calls = 3;
        scenario.parameters.platform_api_window = 10s;
        scenario.workloads.push_back(once("morning", 1s, "a", 5));
        scenario.workloads.push_back(once("still morning", 9s, "b", 1));
        scenario.workloads.push_back(once("afternoon", 10s, "b", 3));
        const auto events = events_of(scenario);
        QCOMPARE(times(only(events, EventKind::refused)), at_each({1s, 1s, 9s}));
        for (const Event& event : only(events, EventKind::attempt_failed)) {
            QCOMPARE(event.cause, FailureCause::api_limit);
            QCOMPARE(event.duration, Duration(0));
        }
        QCOMPARE(only(events, EventKind::attempt_committed).size(), std::size_t{6});
    }

    void a_retry_is_a_call_of_its_own() {
        Scenario scenario = bare_scenario();
        scenario.parameters.platform_api_calls = 3;
        scenario.parameters.platform_api_window = 1min;
        scenario.parameters.retry_max_attempts = 10;
        scenario.parameters.retry_backoff = Backoff::fixed;
        scenario.parameters.retry_base = 10s;
        scenario.workloads.push_back(once("orders", 0s, "a", 5));
        const auto events = events_of(scenario);
        // Two are refused at 0, 10, .. 50 s and let in with the next window.
        QCOMPARE(only(events, EventKind::refused).size(), std::size_t{12});
        QCOMPARE(only(events, EventKind::attempt_committed).size(), std::size_t{5});
        QCOMPARE(only(events, EventKind::attempt_committed).back().time, at(62s));
    }

    // --- Processes -----------------------------------------------------------------------------

    void a_cap_on_processes_makes_the_rest_wait_at_the_source() {
        Scenario scenario = bare_scenario();
        Workload orders = once("orders", 0s, "a", 3);
        orders.processes = 1;
        scenario.workloads.push_back(orders);
        const auto events = events_of(scenario);
        QCOMPARE(times(only(events, EventKind::started)), at_each({0s, 1s, 2s}));
        QVERIFY(only(events, EventKind::waiting).empty());
        QCOMPARE(durations(only(events, EventKind::record_committed)),
                 (std::vector<Duration>{1s, 2s, 3s}));
    }

    void a_closed_client_thinks_after_every_outcome() {
        Scenario scenario = bare_scenario();
        scenario.workloads.push_back(workload("clerks", ClosedArrivals{1, Duration(0)}, to("a")));
        scenario.duration = 10s;
        QCOMPARE(times(only(events_of(scenario), EventKind::started)),
                 at_each({0s, 1s, 2s, 3s, 4s, 5s, 6s, 7s, 8s, 9s, 10s}));

        scenario.parameters.platform_lock_timeout = 2500ms;
        Workload blocks = once("blocker", 3500ms, "a");
        blocks.parameters = {{"work.insert", ParameterValue(Duration(1min))}};
        scenario.workloads.push_back(blocks);
        const auto events = events_of(scenario);
        QCOMPARE(times(only(events, EventKind::attempt_failed, WorkloadId(0U))),
                 at_each({6500ms, 9s}));
        QCOMPARE(times(only(events, EventKind::started, WorkloadId(0U))).back(), at(9s));
    }

    void a_closed_client_retries_before_it_thinks() {
        Scenario scenario = blocked_client(10min);
        scenario.workloads[client.index()] =
            workload("clerk", ClosedArrivals{1, Duration(0)}, to("a"));
        scenario.parameters.retry_max_attempts = 3;
        scenario.duration = 65s;
        std::vector<int> attempts;
        for (const Event& event : only(events_of(scenario), EventKind::started, client)) {
            attempts.push_back(event.attempt);
        }
        QCOMPARE(attempts, (std::vector<int>{1, 2, 3, 1, 2, 3, 1}));
    }

    void refused_clients_that_never_think_do_not_stop_the_clock() {
        Scenario scenario = bare_scenario();
        scenario.parameters.platform_api_calls = 1;
        scenario.parameters.platform_api_window = 24h;
        scenario.workloads.push_back(workload("clerks", ClosedArrivals{2, Duration(0)}, to("a")));
        scenario.duration = 10s;
        Simulation simulation(scenario);
        QVERIFY(simulation.run_some(end_of_time, 1'000'000));
        QVERIFY(simulation.finished());
    }

    void clients_without_load_rest_and_come_back_with_it() {
        for (const Duration think : {Duration(0), Duration(500ms)}) {
            Scenario scenario = bare_scenario();
            scenario.workloads.push_back(workload("clerks", ClosedArrivals{3, think}, to("a")));
            scenario.interventions = {{10s, {{"load.factor", ParameterValue(0.0)}}},
                                      {30s, {{"load.factor", ParameterValue(1.0)}}}};
            scenario.duration = 60s;
            const auto offered = times(only(events_of(scenario), EventKind::offered));
            const auto within = [&](Duration from, Duration to) {
                return std::count_if(offered.begin(), offered.end(), [&](SimTime t) {
                    return t > start_of_run + from && t < start_of_run + to;
                });
            };
            QVERIFY(within(0s, 10s) >= 5);
            QCOMPARE(within(10s, 30s), 0);
            QVERIFY(within(30s, 60s) >= 15);
        }
    }

private:
    /// Four synchronous requests at one lock, ten seconds each; then one more, one that does not
    /// count, and a late one.
    static Scenario long_running(LongRunningPolicy policy) {
        Scenario scenario = bare_scenario(2);
        scenario.parameters.platform_lock_timeout = never;
        scenario.parameters.platform_long_running_limit = 2;
        scenario.parameters.platform_long_running_policy = policy;
        Workload slow = once("slow", 0s, "a", 4);
        slow.synchronous = true;
        slow.parameters = {{"work.insert", ParameterValue(Duration(8s))}};
        scenario.workloads.push_back(slow);
        Workload person = once("person", 6s, "b");
        person.synchronous = true;
        scenario.workloads.push_back(person);
        scenario.workloads.push_back(once("job", 6s, "b"));
        Workload late = once("late", 25s, "b");
        late.synchronous = true;
        scenario.workloads.push_back(late);
        return scenario;
    }
};

LOCKSCOPE_TEST(test_simulation_clients, TestSimulationClients)
#include "test_simulation_clients.moc"
