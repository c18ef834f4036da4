// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/verdict.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace lockscope {
namespace {

// Differences smaller than this are weather. (assumed)
constexpr double worth_saying = 0.05;
constexpr double failure_points = 0.002; ///< of a rate, in absolute terms
constexpr double wait_ms = 50.0;

bool differ(double a, double b, double least) {
    return std::abs(a - b) > std::max(least, worth_saying * std::max(std::abs(a), std::abs(b)));
}

std::string percent(double share) {
    const double shown = share * 100.0;
    return shown > 0.0 && shown < 9.95 ? fmt::format("{:.1f} %", shown)
                                       : fmt::format("{:.0f} %", shown);
}

std::string time(double ms) {
    return ms < 999.5 ? fmt::format("{:.0f} ms", ms) : fmt::format("{:.1f} s", ms / 1000.0);
}

/// Collects what is better and what is worse in one run.
class Balance {
public:
    Balance(Comparison& comparison, bool better_is_b)
        : comparison_(comparison)
        , b_(better_is_b) {}

    /// Two sentences for the same difference; a smaller figure is better when `less` holds.
    void weigh(double better, double worse, double least, bool less, const std::string& gain,
               const std::string& price) {
        if (!differ(better, worse, least)) {
            return;
        }
        const bool gained = less ? better < worse : better > worse;
        (gained ? comparison_.gains : comparison_.prices).push_back(gained ? gain : price);
    }
    [[nodiscard]] std::string name() const { return b_ ? "B" : "A"; }
    [[nodiscard]] std::string other() const { return b_ ? "A" : "B"; }

private:
    Comparison& comparison_;
    bool b_;
};

/// The run that serves its clients better: fewer failed records, else more committed, else quicker.
Comparison::Winner winner_of(const RunSummary& a, const RunSummary& b) {
    using Winner = Comparison::Winner;
    if (differ(a.failure_rate_records, b.failure_rate_records, failure_points)) {
        return a.failure_rate_records < b.failure_rate_records ? Winner::a : Winner::b;
    }
    const auto committed_a = static_cast<double>(a.records.committed);
    const auto committed_b = static_cast<double>(b.records.committed);
    if (differ(committed_a, committed_b, 1.0)) {
        return committed_a > committed_b ? Winner::a : Winner::b;
    }
    if (differ(a.latency_ms.p95, b.latency_ms.p95, wait_ms)) {
        return a.latency_ms.p95 < b.latency_ms.p95 ? Winner::a : Winner::b;
    }
    return Winner::neither;
}

void weigh(Balance& balance, const RunSummary& good, const RunSummary& bad) {
    const auto instead = [](const std::string& x, const std::string& y) {
        return fmt::format("{} instead of {}", x, y);
    };
    balance.weigh(
        good.failure_rate_records, bad.failure_rate_records, failure_points, true,
        fmt::format("fails {} of its orders",
                    instead(percent(good.failure_rate_records), percent(bad.failure_rate_records))),
        fmt::format("more failed orders ({})", instead(percent(good.failure_rate_records),
                                                       percent(bad.failure_rate_records))));
    balance.weigh(good.throughput_per_s, bad.throughput_per_s, 0.01, false,
                  fmt::format("commits {} orders a second",
                              instead(fmt::format("{:.2f}", good.throughput_per_s),
                                      fmt::format("{:.2f}", bad.throughput_per_s))),
                  fmt::format("less throughput ({} a second)",
                              instead(fmt::format("{:.2f}", good.throughput_per_s),
                                      fmt::format("{:.2f}", bad.throughput_per_s))));
    balance.weigh(good.lock_wait_ms.p95, bad.lock_wait_ms.p95, wait_ms, true,
                  fmt::format("waits {} for a lock at p95",
                              instead(time(good.lock_wait_ms.p95), time(bad.lock_wait_ms.p95))),
                  fmt::format("longer lock waits ({} at p95)",
                              instead(time(good.lock_wait_ms.p95), time(bad.lock_wait_ms.p95))));
    balance.weigh(good.latency_ms.p95, bad.latency_ms.p95, wait_ms, true,
                  fmt::format("has an order through in {} at p95",
                              instead(time(good.latency_ms.p95), time(bad.latency_ms.p95))),
                  fmt::format("more latency ({} at p95)",
                              instead(time(good.latency_ms.p95), time(bad.latency_ms.p95))));
    balance.weigh(good.staleness_ms.p95, bad.staleness_ms.p95, wait_ms, true,
                  fmt::format("has account summaries {} old at p95",
                              instead(time(good.staleness_ms.p95), time(bad.staleness_ms.p95))),
                  fmt::format("stale account summaries ({} at p95)", time(good.staleness_ms.p95)));
    balance.weigh(good.retries_per_success, bad.retries_per_success, 0.01, true,
                  fmt::format("makes {} retries for each success",
                              instead(fmt::format("{:.2f}", good.retries_per_success),
                                      fmt::format("{:.2f}", bad.retries_per_success))),
                  fmt::format("more retries ({} for each success)",
                              instead(fmt::format("{:.2f}", good.retries_per_success),
                                      fmt::format("{:.2f}", bad.retries_per_success))));
    balance.weigh(
        static_cast<double>(good.records.duplicates), static_cast<double>(bad.records.duplicates),
        0.5, true,
        fmt::format("writes {} duplicates", instead(std::to_string(good.records.duplicates),
                                                    std::to_string(bad.records.duplicates))),
        fmt::format("duplicates ({})", instead(std::to_string(good.records.duplicates),
                                               std::to_string(bad.records.duplicates))));
}

} // namespace

Comparison compare(const RunSummary& a, const RunSummary& b) {
    Comparison result;
    result.winner = winner_of(a, b);
    const bool b_is_better = result.winner != Comparison::Winner::a;
    Balance balance(result, b_is_better);
    weigh(balance, b_is_better ? b : a, b_is_better ? a : b);
    if (result.winner == Comparison::Winner::neither) {
        result.verdict = result.gains.empty() && result.prices.empty()
                             ? "A and B do equally well."
                             : "A and B do about equally well.";
        return result;
    }
    result.verdict = fmt::format("{} does better than {}: it {}", balance.name(), balance.other(),
                                 result.gains.empty() ? "serves more" : result.gains.front());
    if (!result.prices.empty()) {
        result.verdict += fmt::format("; the price: {}", result.prices.front());
    }
    result.verdict += '.';
    return result;
}

} // namespace lockscope
