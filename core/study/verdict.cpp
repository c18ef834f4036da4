// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/verdict.h"

#include "core/base/say.h"
#include "core/measure/figures.h"

#include <algorithm>
#include <array>
#include <cassert>
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

double number(std::string_view path, const RunSummary& run) {
    const Figure* figure = find_figure(path);
    assert(figure != nullptr);
    return to_double(value(*figure, run));
}

/// Small ones to a tenth.
Percent percent(double share) {
    const double shown = share * 100.0;
    return {share, shown > 0.0 && shown < 9.95 ? 1 : 0};
}

/// As its kind and unit ask for.
Argument written(const Figure& figure, double value) {
    if (figure.is_time()) {
        return figure.unit == "ms" ? from_nanoseconds(value * 1e6) : from_seconds(value);
    }
    switch (figure.kind) {
    case FigureKind::share:
        return percent(value);
    case FigureKind::rate:
    case FigureKind::ratio:
    case FigureKind::mean:
    case FigureKind::quantile:
        return Decimal{value};
    case FigureKind::given:
    case FigureKind::count:
    case FigureKind::stock:
    case FigureKind::maximum:
        break;
    }
    return Number(std::llround(value));
}

using Say = Sentence (*)(const Argument& these, const Argument& those);

template <S id>
Sentence of_both(const Argument& these, const Argument& those) {
    return say<id>(these, those);
}
template <S id>
Sentence of_these(const Argument& these, const Argument& /*those*/) {
    return say<id>(these);
}

/// A figure worth a word, and what is said when the better run has the better or the worse one.
struct Judged {
    std::string_view path;
    double least; ///< difference, in the figure's unit
    Say gain;
    Say price;
};
/// The weightiest first.
constexpr std::array<Judged, 7> judged{{
    {"failure_rate.orders", failure_points, of_both<S::fails_fewer>, of_both<S::more_failed>},
    {"throughput_per_s", 0.01, of_both<S::commits_more>, of_both<S::less_throughput>},
    {"lock_wait_ms.p95", wait_ms, of_both<S::waits_less>, of_both<S::longer_waits>},
    {"latency_ms.p95", wait_ms, of_both<S::is_quicker>, of_both<S::more_latency>},
    {"staleness_ms.p95", wait_ms, of_both<S::is_fresher>, of_these<S::stale_summaries>},
    {"retries_per_success", 0.01, of_both<S::retries_less>, of_both<S::more_retries>},
    {"orders.duplicates", 0.5, of_both<S::fewer_duplicates>, of_both<S::duplicates>},
}};

/// The run that serves its clients better: fewer failed records, else more committed, else quicker.
Comparison::Winner winner_of(const RunSummary& a, const RunSummary& b) {
    struct Decisive {
        std::string_view path;
        double least;
    };
    constexpr std::array<Decisive, 3> decisive{{{"failure_rate.orders", failure_points},
                                                {"orders.committed", 1.0},
                                                {"latency_ms.p95", wait_ms}}};
    for (const Decisive& by : decisive) {
        const double of_a = number(by.path, a);
        const double of_b = number(by.path, b);
        if (differ(of_a, of_b, by.least)) {
            const bool less = find_figure(by.path)->better == Better::lower;
            return (less ? of_a < of_b : of_a > of_b) ? Comparison::Winner::a
                                                      : Comparison::Winner::b;
        }
    }
    return Comparison::Winner::neither;
}

/// What is better and what is worse in the run that serves its clients better.
void weigh(Comparison& comparison, const RunSummary& good, const RunSummary& bad) {
    for (const Judged& row : judged) {
        const Figure& figure = *find_figure(row.path);
        const double these = number(row.path, good);
        const double those = number(row.path, bad);
        if (!differ(these, those, row.least)) {
            continue;
        }
        const bool gained = figure.better == Better::lower ? these < those : these > those;
        (gained ? comparison.gains : comparison.prices)
            .push_back(
                (gained ? row.gain : row.price)(written(figure, these), written(figure, those)));
    }
}

} // namespace

Comparison compare(const RunSummary& a, const RunSummary& b) {
    Comparison result;
    result.winner = winner_of(a, b);
    const bool b_is_better = result.winner != Comparison::Winner::a;
    weigh(result, b_is_better ? b : a, b_is_better ? a : b);
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
