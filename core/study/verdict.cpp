// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/verdict.h"

#include "core/base/say.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

namespace lockscope {
namespace {

using S = SentenceId;

// Differences smaller than this are weather. (assumed)
constexpr double worth_saying = 0.05;
constexpr double failure_points = 0.002; ///< of a rate, in absolute terms
constexpr double wait_ms = 50.0;

bool differ(double a, double b, double least) {
    return std::abs(a - b) > std::max(least, worth_saying * std::max(std::abs(a), std::abs(b)));
}

/// Small ones to a tenth.
Percent percent(double share) {
    const double shown = share * 100.0;
    return {share, shown > 0.0 && shown < 9.95 ? 1 : 0};
}

Duration time(double ms) {
    return from_nanoseconds(ms * 1e6);
}

/// Collects what is better and what is worse in one run.
class Balance {
public:
    explicit Balance(Comparison& comparison)
        : comparison_(comparison) {}

    /// Two sentences for the same difference; a smaller figure is better when `less` holds.
    void weigh(double better, double worse, double least, bool less, Sentence gain,
               Sentence price) {
        if (!differ(better, worse, least)) {
            return;
        }
        const bool gained = less ? better < worse : better > worse;
        (gained ? comparison_.gains : comparison_.prices)
            .push_back(gained ? std::move(gain) : std::move(price));
    }

private:
    Comparison& comparison_;
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

/// The same figure of both runs, the better one's first, as the two sentences on it take it.
template <S gain, S price, class Shown>
void weigh(Balance& balance, double good, double bad, double least, bool less, Shown shown) {
    balance.weigh(good, bad, least, less, say<gain>(shown(good), shown(bad)),
                  say<price>(shown(good), shown(bad)));
}

void weigh(Balance& balance, const RunSummary& good, const RunSummary& bad) {
    const auto decimal = [](double value) { return Decimal{value}; };
    const auto count = [](double value) { return Number(static_cast<std::int64_t>(value)); };
    weigh<S::fails_fewer, S::more_failed>(balance, good.failure_rate_records,
                                          bad.failure_rate_records, failure_points, true, percent);
    weigh<S::commits_more, S::less_throughput>(balance, good.throughput_per_s, bad.throughput_per_s,
                                               0.01, false, decimal);
    weigh<S::waits_less, S::longer_waits>(balance, good.lock_wait_ms.p95, bad.lock_wait_ms.p95,
                                          wait_ms, true, time);
    weigh<S::is_quicker, S::more_latency>(balance, good.latency_ms.p95, bad.latency_ms.p95, wait_ms,
                                          true, time);
    const double stale = good.staleness_ms.p95;
    balance.weigh(stale, bad.staleness_ms.p95, wait_ms, true,
                  say<S::is_fresher>(time(stale), time(bad.staleness_ms.p95)),
                  say<S::stale_summaries>(time(stale)));
    weigh<S::retries_less, S::more_retries>(balance, good.retries_per_success,
                                            bad.retries_per_success, 0.01, true, decimal);
    weigh<S::fewer_duplicates, S::duplicates>(balance, static_cast<double>(good.records.duplicates),
                                              static_cast<double>(bad.records.duplicates), 0.5,
                                              true, count);
}

} // namespace

Comparison compare(const RunSummary& a, const RunSummary& b) {
    Comparison result;
    result.winner = winner_of(a, b);
    const bool b_is_better = result.winner != Comparison::Winner::a;
    Balance balance(result);
    weigh(balance, b_is_better ? b : a, b_is_better ? a : b);
    if (result.winner == Comparison::Winner::neither) {
        result.verdict = result.gains.empty() && result.prices.empty()
                             ? say<S::equally_well>()
                             : say<S::about_equally_well>();
        return result;
    }
    const std::string_view better = b_is_better ? "B" : "A";
    const std::string_view other = b_is_better ? "A" : "B";
    const Sentence gain = result.gains.empty() ? say<S::serves_more>() : result.gains.front();
    result.verdict = result.prices.empty() ? say<S::does_better>(better, other, gain)
                                           : say<S::does_better_at_a_price>(better, other, gain,
                                                                            result.prices.front());
    return result;
}

} // namespace lockscope
