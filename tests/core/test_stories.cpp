// SPDX-License-Identifier: GPL-3.0-or-later
// Every example tells a story; here each story must come out, in direction and rough size.
#include "core/measure/summary.h"
#include "core/scenario/reader.h"
#include "tests/support/test_entry.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

using namespace lockscope;

namespace {

constexpr auto lock_failures = static_cast<std::size_t>(FailureCause::unable_to_lock_row);
constexpr auto refusals = static_cast<std::size_t>(FailureCause::concurrent_limit);
constexpr auto deadlocks = static_cast<std::size_t>(FailureCause::deadlock);
constexpr auto api_limits = static_cast<std::size_t>(FailureCause::api_limit);
constexpr auto client_timeouts = static_cast<std::size_t>(FailureCause::client_timeout);

/// The run of an example with some parameters set from its start.
class Run {
public:
    explicit Run(std::string_view example, std::initializer_list<std::string_view> settings = {},
                 std::optional<std::uint64_t> seed = std::nullopt)
        : simulation_(scenario_of(example, settings, seed))
        , measurements_(simulation_.scenario()) {
        MeasuringSink sink(measurements_);
        simulation_.run_until(simulation_.end(), &sink);
        measurements_.advance(simulation_.now());
        summary = summarize(simulation_, measurements_);
    }

    [[nodiscard]] const Measurements& measurements() const { return measurements_; }
    [[nodiscard]] std::int64_t failed(std::size_t cause) const {
        return summary.attempts.failed_by_cause[cause];
    }

    RunSummary summary;

private:
    static Scenario scenario_of(std::string_view example,
                                std::initializer_list<std::string_view> settings,
                                std::optional<std::uint64_t> seed) {
        const auto path =
            std::filesystem::path(LOCKSCOPE_EXAMPLES) / (std::string(example) + ".yaml");
        auto read = read_scenario_file(path);
        if (!read) {
            qFatal("%s", to_string(read.errors().front()).c_str());
        }
        Scenario scenario = std::move(read).value();
        scenario.seed = seed.value_or(scenario.seed);
        for (const std::string_view text : settings) {
            const auto setting = parse_setting(scenario, text);
            if (!setting) {
                qFatal("%s", to_string(setting.errors().front()).c_str());
            }
            apply_setting(scenario, setting.value());
        }
        return scenario;
    }

    Simulation simulation_;
    Measurements measurements_;
};

} // namespace

class TestStories : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void quarterly_push_starts_well_and_then_drowns();
    void decoupling_ends_the_failures_of_the_quarterly_push_and_costs_staleness();
    void hot_accounts_take_most_failures_and_batches_fail_in_part();
    void single_records_cannot_deadlock();
    void immediate_retries_make_it_worse();
    void back_off_with_jitter_calms_the_ping_pong();
    void idempotency_ends_the_duplicates();
    void one_owner_change_stops_everybody();
    void under_public_read_write_the_owner_change_is_nothing();
    void an_unsorted_parallel_load_destroys_itself();
    void a_sorted_load_goes_through_at_once();
    void a_serial_load_does_not_fail_but_takes_long();
    void an_api_limit_refuses_everybody_alike();
    void against_an_api_limit_decoupling_is_nothing_and_batches_are_all();
    void a_pool_carries_what_one_lock_could_not();
    void redistribution_keeps_to_its_window_and_loses_no_child();
    void night_by_night_the_days_get_better();
    void without_redistribution_all_days_are_like_the_first();
    void a_region_s_batches_never_meet_at_a_lock();
    void in_time_slices_nothing_deadlocks_but_everything_waits_its_turn();
    void a_staggered_opening_fits_through_the_lock();
    void an_index_shortens_the_hold_and_ends_the_failures();
    void a_throttle_loses_less_than_an_alert_alone();
    void an_intake_per_account_has_no_lock_waits_but_a_queue();
    void an_intake_without_order_queues_on_the_lock_again();
};

void TestStories::quarterly_push_starts_well_and_then_drowns() {
    const Run run("quarterly-push");
    QVERIFY(run.summary.records.offered > 4800 && run.summary.records.offered < 5200);
    // The lock needs more than the 0.72 s it can afford, so about one in eight must fail ...
    QVERIFY(run.summary.failure_rate_records > 0.07);
    QVERIFY(run.summary.failure_rate_records < 0.20);
    QCOMPARE(run.failed(lock_failures), run.summary.attempts.failed);
    QVERIFY(run.summary.accounts[0].utilisation > 0.90);
    // ... but the first ones fly through: nobody fails in the first half minute.
    const auto& series = run.measurements().series();
    std::int64_t early = 0;
    for (std::size_t i = 0; series.bin_width() * static_cast<int>(i + 1) <= 30s; ++i) {
        early += series.bins()[i].attempts_failed;
    }
    QCOMPARE(early, 0);
}

void TestStories::decoupling_ends_the_failures_of_the_quarterly_push_and_costs_staleness() {
    const Run coupled("quarterly-push");
    const Run decoupled("quarterly-push", {"decouple.enabled=true"});
    QCOMPARE(decoupled.summary.records.offered, coupled.summary.records.offered);
    QCOMPARE(decoupled.summary.records.failed, 0);
    QVERIFY(decoupled.summary.lock_wait_ms.p95 < 0.2 * coupled.summary.lock_wait_ms.p95);
    QCOMPARE(coupled.summary.staleness_ms.max, 0.0);
    // Between half an interval of 5 s and two of them.
    QVERIFY(decoupled.summary.staleness_ms.mean > 2000);
    QVERIFY(decoupled.summary.staleness_ms.mean < 10000);
}

void TestStories::hot_accounts_take_most_failures_and_batches_fail_in_part() {
    const Run run("hot-among-many");
    QVERIFY(run.summary.records.failed > 100);
    QVERIFY(run.failed(deadlocks) > 10);
    // The ten key accounts are a fiftieth of all accounts, with 43 % of the orders; the hottest one
    // alone fails as often as any forty others.
    std::int64_t hot = 0;
    for (std::size_t i = 0; i < 10; ++i) {
        hot += run.measurements().accounts()[i].failed;
    }
    QVERIFY(hot > run.summary.records.failed * 4 / 10);
    const auto& hottest = run.summary.accounts[0];
    QCOMPARE(hottest.id, std::string("hot-1"));
    QVERIFY(hottest.failed > run.summary.records.failed / 10);
    // In part: more records failed than whole transactions of ten account for.
    const Run whole("hot-among-many", {"platform.all_or_none=true"});
    const auto in_batches = run.measurements().workloads()[0];
    QVERIFY(in_batches.records.failed_by_cause[lock_failures] >
            10 * in_batches.attempts.failed_by_cause[lock_failures]);
    const auto all_or_none = whole.measurements().workloads()[0];
    QVERIFY(all_or_none.records.failed_by_cause[lock_failures] <=
            10 * all_or_none.attempts.failed_by_cause[lock_failures]);
}

void TestStories::single_records_cannot_deadlock() {
    const Run run("hot-among-many", {"batch.size=1"});
    QCOMPARE(run.failed(deadlocks), 0);
    QVERIFY(run.summary.failure_rate_records < 0.01);
}

void TestStories::immediate_retries_make_it_worse() {
    // Whatever the seed: a collapse that comes by chance would teach nothing.
    for (const std::uint64_t seed : {11U, 1U, 2U, 3U, 4U}) {
        const Run once("ping-pong", {"retry.max_attempts=1"}, seed);
        const Run retrying("ping-pong", {}, seed);
        QVERIFY(once.summary.failure_rate_attempts < 0.06);
        QVERIFY(retrying.summary.failure_rate_attempts > 0.8);
        QVERIFY(retrying.summary.throughput_per_s < 0.7 * once.summary.throughput_per_s);
        QVERIFY(retrying.summary.retries_per_success > 3.0);
        QVERIFY(retrying.failed(client_timeouts) > 1000);
        QVERIFY(retrying.summary.records.duplicates > 500);
    }
}

void TestStories::back_off_with_jitter_calms_the_ping_pong() {
    for (const std::uint64_t seed : {11U, 1U, 2U, 3U, 4U}) {
        const Run naive("ping-pong", {}, seed);
        const Run calm("ping-pong", {"retry.backoff=exponential", "retry.jitter=full"}, seed);
        QVERIFY(calm.summary.failure_rate_attempts < 0.3 * naive.summary.failure_rate_attempts);
        QVERIFY(calm.summary.throughput_per_s > 1.5 * naive.summary.throughput_per_s);
        QVERIFY(calm.summary.records.duplicates > 0); // calmer, but still not right
    }
}

void TestStories::idempotency_ends_the_duplicates() {
    const Run run("ping-pong", {"retry.idempotent=true"});
    QCOMPARE(run.summary.records.duplicates, 0);
    QVERIFY(run.failed(client_timeouts) > 0); // the very thing that made them
}

void TestStories::one_owner_change_stops_everybody() {
    const Run run("owner-change");
    QVERIFY(run.failed(lock_failures) >= 5);
    QVERIFY(run.failed(refusals) >= 1);
    QCOMPARE(run.summary.long_running_max >= 10, true);
    // 300,000 x 60 us, and the transaction's own 0.2 s.
    QVERIFY(run.summary.lock_hold_ms.max > 18000 && run.summary.lock_hold_ms.max < 18400);
    // The lock failures are all Acme's; the refusals hit others too.
    QCOMPARE(run.measurements().accounts()[0].failed >= run.failed(lock_failures), true);
}

void TestStories::under_public_read_write_the_owner_change_is_nothing() {
    const Run run("owner-change", {"sharing.model=public_read_write"});
    QCOMPARE(run.summary.attempts.failed, 0);
    QCOMPARE(run.summary.long_running_max, 0);
    QVERIFY(run.summary.lock_hold_ms.max < 3000);
}

void TestStories::an_unsorted_parallel_load_destroys_itself() {
    for (const std::uint64_t seed : {5U, 1U, 2U}) {
        const Run run("month-end-load", {}, seed);
        const auto& load = run.measurements().workloads()[0];
        QCOMPARE(load.records.offered, 50'000);
        QVERIFY(load.attempts.failed_by_cause[deadlocks] > 500);
        QVERIFY(load.records.failed > 25'000);
        // Each of its 250 chunks is requeued again and again.
        QVERIFY(load.attempts.started > 5 * 250);
        // People who have nothing to do with it fail too.
        QVERIFY(run.measurements().workloads()[1].records.failed > 20);
    }
}

void TestStories::a_sorted_load_goes_through_at_once() {
    for (const std::uint64_t seed : {5U, 1U, 2U}) {
        const Run run("month-end-load", {"bulk.sort_by_account=true"}, seed);
        const auto& load = run.measurements().workloads()[0];
        QVERIFY(load.records.committed > 49'500);
        QCOMPARE(run.failed(deadlocks), 0);
        QVERIFY(load.latency.max() < 5min);
    }
}

void TestStories::a_serial_load_does_not_fail_but_takes_long() {
    const Run run("month-end-load", {"bulk.mode=serial"});
    const Run sorted("month-end-load", {"bulk.sort_by_account=true"});
    const auto& load = run.measurements().workloads()[0];
    QCOMPARE(run.failed(deadlocks), 0);
    QVERIFY(load.records.committed > 49'900);
    QVERIFY(load.latency.max() > 20 * sorted.measurements().workloads()[0].latency.max());
}

void TestStories::an_api_limit_refuses_everybody_alike() {
    const Run run("not-the-lock");
    QCOMPARE(run.failed(api_limits), run.summary.attempts.failed);
    QVERIFY(run.summary.failure_rate_attempts > 0.25 && run.summary.failure_rate_attempts < 0.40);
    QCOMPARE(run.summary.lock_wait_failed_ms.max, 0.0);
    for (const AccountMeasures& account : run.measurements().accounts()) {
        const auto ended = static_cast<double>(account.failed + account.committed);
        QVERIFY(static_cast<double>(account.failed) < 0.65 * ended);
        QVERIFY(static_cast<double>(account.failed) > 0.10 * ended);
    }
}

void TestStories::against_an_api_limit_decoupling_is_nothing_and_batches_are_all() {
    const Run run("not-the-lock");
    const Run decoupled("not-the-lock", {"decouple.enabled=true"});
    QCOMPARE(decoupled.summary.attempts.failed, run.summary.attempts.failed);
    const Run batched("not-the-lock", {"batch.size=20"});
    QCOMPARE(batched.summary.attempts.failed, 0);
}

void TestStories::a_pool_carries_what_one_lock_could_not() {
    const Run with("account-pool");
    const Run without("account-pool", {"pool.enabled=false"});
    QVERIFY(with.summary.failure_rate_records < 0.001);
    QVERIFY(without.failed(lock_failures) > 1000);
    QVERIFY(with.summary.lock_wait_ms.p95 < 100.0);
    // Acme and Globex, and ten that stand in for Acme, all within their limit.
    QCOMPARE(with.summary.accounts.size(), std::size_t{12});
    for (const AccountSummary& account : with.summary.accounts) {
        QVERIFY(account.children <= (account.id == "acme" ? 20'000 : 10'000));
    }
}

void TestStories::redistribution_keeps_to_its_window_and_loses_no_child() {
    const Run run("account-pool", {"load.factor=0"});
    std::int64_t children = 0;
    for (const AccountSummary& account : run.summary.accounts) {
        children += account.children;
    }
    QCOMPARE(children, 60'900);
    QCOMPARE(run.summary.records.committed, 45'000);
    const auto& series = run.measurements().series();
    for (std::size_t i = 0; i < series.bins().size(); ++i) {
        const Duration begins = series.bin_width() * static_cast<int>(i);
        if (begins + series.bin_width() <= 1h || begins >= 5h + 1min) {
            QCOMPARE(series.bins()[i].committed, 0);
        }
    }
}

namespace {

/// Attempts that failed on each of the first four days.
std::array<std::int64_t, 4> failed_by_day(const Run& run) {
    std::array<std::int64_t, 4> failed{};
    const auto& series = run.measurements().series();
    for (std::size_t i = 0; i < series.bins().size(); ++i) {
        const auto day = series.bin_width() * static_cast<int>(i) / Duration(24h);
        failed[static_cast<std::size_t>(day)] += series.bins()[i].attempts_failed;
    }
    return failed;
}

} // namespace

void TestStories::night_by_night_the_days_get_better() {
    const Run run("redistribution-by-night");
    const auto failed = failed_by_day(run);
    QVERIFY(failed[0] > 50);
    QVERIFY(failed[1] < failed[0] / 2);
    QCOMPARE(failed[2], 0);
    QCOMPARE(failed[3], 0);
    // Down to the limit, but for what came on the last day; Globex was never above it.
    for (const AccountSummary& account : run.summary.accounts) {
        QVERIFY(account.children <= (account.id == "acme" ? 16'000 : 10'000));
        QVERIFY(account.id != "acme" || account.children > 10'000);
    }
    QVERIFY(run.measurements().workloads()[2].records.committed > 200'000);
}

void TestStories::without_redistribution_all_days_are_like_the_first() {
    const auto failed =
        failed_by_day(Run("redistribution-by-night", {"redistribution.enabled=false"}));
    for (const std::int64_t day : failed) {
        QVERIFY(day > 50);
    }
    // Nor is one night enough to bring it down to the limit.
    const Run once("redistribution-by-night", {"redistribution.every=never"});
    QVERIFY(once.measurements().workloads()[2].records.committed > 50'000);
    const auto acme =
        std::find_if(once.summary.accounts.begin(), once.summary.accounts.end(),
                     [](const AccountSummary& account) { return account.id == "acme"; });
    QVERIFY(acme->children > 100'000);
}

void TestStories::a_region_s_batches_never_meet_at_a_lock() {
    const Run run("partition-by-region");
    QCOMPARE(run.summary.attempts.failed, 0);
    QCOMPARE(run.summary.lock_wait_ms.max, 0.0);
    const Run without("partition-by-region", {"partition.by=none"});
    QVERIFY(without.failed(deadlocks) > 20);
    QVERIFY(without.summary.failure_rate_records > 0.1);
}

void TestStories::in_time_slices_nothing_deadlocks_but_everything_waits_its_turn() {
    const Run run("time-slices");
    QCOMPARE(run.summary.attempts.failed, 0);
    QVERIFY(run.summary.latency_ms.mean > 20'000);
    const Run without("time-slices", {"partition.by=none"});
    QVERIFY(without.failed(deadlocks) > 20);
    QVERIFY(without.summary.failure_rate_records > 0.1);
}

void TestStories::a_staggered_opening_fits_through_the_lock() {
    const Run run("staggered-opening");
    QCOMPARE(run.summary.records.failed, 0);
    QVERIFY(run.summary.lock_wait_ms.p95 < 1000.0);
    const Run sharp("staggered-opening", {"stagger.window=0s"});
    QVERIFY(sharp.failed(lock_failures) > 1000);
    const auto offered = static_cast<double>(run.summary.records.offered);
    QVERIFY(std::abs(offered / static_cast<double>(sharp.summary.records.offered) - 1.0) < 0.1);
}

void TestStories::an_index_shortens_the_hold_and_ends_the_failures() {
    const Run run("missing-index");
    QVERIFY(run.failed(lock_failures) > 300);
    QVERIFY(run.summary.accounts[0].utilisation > 0.95);
    const Run indexed("missing-index", {"index.account_id=true"});
    QCOMPARE(indexed.summary.attempts.failed, 0);
    QVERIFY(indexed.summary.accounts[0].lock_hold_ms.p50 <
            0.5 * run.summary.accounts[0].lock_hold_ms.p50);
}

void TestStories::a_throttle_loses_less_than_an_alert_alone() {
    const Run run("guardrails");
    const Run alerted("guardrails", {"guardrail.action=alert"});
    QVERIFY(alerted.summary.records.failed > 100);
    QVERIFY(4 * run.summary.records.failed < alerted.summary.records.failed);
    QVERIFY(!run.summary.alerts.empty() && !alerted.summary.alerts.empty());
    for (const AlertSummary& alert : run.summary.alerts) {
        QCOMPARE(alert.account_id, std::string("acme"));
    }
    // Nothing is lost: what stood at its source was written later.
    QVERIFY(run.summary.records.committed > alerted.summary.records.committed);
    QVERIFY(run.summary.latency_ms.p95 > 5 * alerted.summary.latency_ms.p95);
}

void TestStories::an_intake_per_account_has_no_lock_waits_but_a_queue() {
    const Run run("queue-driven-intake");
    QCOMPARE(run.summary.attempts.failed, 0);
    QCOMPARE(run.summary.lock_wait_ms.max, 0.0);
    QCOMPARE(run.summary.long_running_max, 0);
    QVERIFY(run.summary.intake_max > 500);
    QVERIFY(run.summary.latency_ms.p95 > 5 * 60'000.0);
    QVERIFY(run.summary.intake_wait_ms.p95 > 0.9 * run.summary.latency_ms.p95);
    // Whoever is not Acme hardly notices.
    QVERIFY(milliseconds(run.measurements().workloads()[1].latency.quantile(0.95)) < 10'000.0);
}

void TestStories::an_intake_without_order_queues_on_the_lock_again() {
    const Run run("queue-driven-intake", {"intake.order=fifo"});
    QVERIFY(run.failed(lock_failures) > 300);
    QVERIFY(run.summary.lock_wait_ms.p95 > 5'000.0);
}

LOCKSCOPE_TEST(test_stories, TestStories)
#include "test_stories.moc"
