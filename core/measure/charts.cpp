// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/charts.h"

#include "core/measure/measurements.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

namespace lockscope {

namespace {

constexpr double no_value = std::numeric_limits<double>::quiet_NaN();

constexpr std::array<CurveRow, curve_count> curve_rows{{
#define LOCKSCOPE_CURVE(name, scope, figure, value)                                                \
    {#name, FigureScope::scope, figure, &ChartCurves::name},
#include "core/measure/curves.def"
}};

/// Waiter-seconds of one account, or of all, in each bin, the present waiters included.
std::vector<double> waiting_by_bin(const Measurements& measurements, AccountId account) {
    const TimeSeries& series = measurements.series();
    std::vector<double> waiting(series.bins().size(), 0.0);
    const double width = seconds(series.bin_width());
    const double now = seconds(measurements.measured_to());
    const auto add_open = [&](const AccountMeasures& a) {
        // Not in the series yet: what waited in the bin of the last change, and since then.
        if (!waiting.empty()) {
            waiting[std::min(series.index_of(a.waiting_since), waiting.size() - 1)] +=
                (a.waiting_ns - a.settled_ns) / 1e9;
        }
        const double since = seconds(a.waiting_since);
        for (auto i = static_cast<std::size_t>(since / width); a.waiting > 0 && i < waiting.size();
             ++i) {
            const double from = std::max(since, static_cast<double>(i) * width);
            const double to = std::min(now, static_cast<double>(i + 1) * width);
            waiting[i] += a.waiting * std::max(0.0, to - from);
        }
    };
    if (account.valid()) {
        const AccountMeasures& a = measurements.accounts()[account.index()];
        if (a.queue.valid()) {
            const auto& curve = series.queue(a.queue);
            std::transform(curve.begin(), curve.end(), waiting.begin(),
                           [](float waiter_ns) { return waiter_ns / 1e9; });
        }
        add_open(a);
        return waiting;
    }
    for (std::size_t i = 0; i < waiting.size(); ++i) {
        waiting[i] = series.bins()[i].waiting_ns / 1e9;
    }
    for (const AccountMeasures& a : measurements.accounts()) {
        add_open(a);
    }
    return waiting;
}

/// How many bins make one point. A power of two, since bins double too: points then stay what they
/// are when the run outgrows its bins.
std::size_t bins_per_point(const TimeSeries& series, const CurveDetail& detail) {
    const std::size_t bins = series.bins().size();
    std::size_t group = 1;
    while (group < bins &&
           (series.bin_width() * static_cast<Duration::rep>(group) < detail.least_width ||
            (bins + group - 1) / group > detail.most_points)) {
        group *= 2;
    }
    return group;
}

/// What the curves say of the time from `from` to `to`.
struct Point {
    double from;
    double to;
    double waiting_s;
    std::int64_t long_running;

    [[nodiscard]] double length() const { return std::max(to - from, 1e-9); }
};

// --- What the expressions of curves.def are written in --------------------------------------

double ratio(double sum, std::int64_t count) {
    return count == 0 ? no_value : sum / static_cast<double>(count);
}

double share_of(std::int64_t part, std::int64_t whole) {
    return ratio(static_cast<double>(part), whole);
}

double per_second(std::int64_t count, const Point& at) {
    return static_cast<double>(count) / at.length();
}

double quantile_s(const Bin& bin, double q) {
    return bin.lock_wait.count() == 0 ? no_value : seconds(bin.lock_wait.quantile(q));
}

void append(ChartCurves& curves, const Bin& bin, const Point& at) {
    curves.time_s.push_back(at.to);
#define LOCKSCOPE_CURVE(name, scope, figure, value) curves.name.push_back(value);
#include "core/measure/curves.def"
}

} // namespace

const CurveRow& curve_row(Curve curve) {
    return curve_rows[static_cast<std::size_t>(curve)];
}

const std::vector<double>& ChartCurves::of(Curve curve) const {
    return this->*curve_row(curve).values;
}

namespace {

ChartCurves curves_of(const Measurements& measurements, AccountId account, std::size_t group) {
    const TimeSeries& series = measurements.series();
    const std::vector<Bin>& bins = series.bins();
    const double width = seconds(series.bin_width());
    const double now = seconds(measurements.measured_to());
    const auto waiting = waiting_by_bin(measurements, account);
    ChartCurves curves;
    curves.bin_width = series.bin_width() * static_cast<Duration::rep>(group);
    std::int64_t long_running = 0; // carried through bins in which nothing changed
    for (std::size_t first = 0; first < bins.size(); first += group) {
        const std::size_t end = std::min(first + group, bins.size());
        const double from = static_cast<double>(first) * width;
        const double to = std::min(now, from + width * static_cast<double>(group));
        if (first > 0 && to - from < 0.5 * width * static_cast<double>(group)) {
            break;
        }
        Bin bin = bins[first];
        for (std::size_t i = first + 1; i < end; ++i) {
            bin.merge(bins[i]);
        }
        const double waited =
            std::accumulate(waiting.begin() + static_cast<std::ptrdiff_t>(first),
                            waiting.begin() + static_cast<std::ptrdiff_t>(end), 0.0);
        const LongRunning within = bin.long_running.value_or(LongRunning{0, long_running});
        append(curves, bin, {from, to, waited, std::max(long_running, within.most)});
        long_running = within.last;
    }
    return curves;
}

} // namespace

ChartCurves chart_curves(const Measurements& measurements, AccountId account,
                         const CurveDetail& detail) {
    return curves_of(measurements, account, bins_per_point(measurements.series(), detail));
}

ChartCurves chart_curves_in_steps(const Measurements& measurements, AccountId account,
                                  Duration width) {
    const auto group = static_cast<std::size_t>(
        std::max<Duration::rep>(1, width / measurements.series().bin_width()));
    return curves_of(measurements, account, group);
}

void append_later(ChartCurves& curves, const ChartCurves& later) {
    const double end = curves.time_s.empty() ? 0.0 : curves.time_s.back();
    const auto first = static_cast<std::ptrdiff_t>(
        std::upper_bound(later.time_s.begin(), later.time_s.end(), end) - later.time_s.begin());
    const auto append_values = [first](std::vector<double>& to, const std::vector<double>& from) {
        to.insert(to.end(), from.begin() + first, from.end());
    };
    append_values(curves.time_s, later.time_s);
#define LOCKSCOPE_CURVE(name, scope, figure, value) append_values(curves.name, later.name);
#include "core/measure/curves.def"
}

FailureDensity failure_density(const Measurements& measurements) {
    const TimeSeries& series = measurements.series();
    FailureDensity density;
    density.bin_width = series.bin_width();
    density.failures_per_s.reserve(series.bins().size());
    for (const Bin& bin : series.bins()) {
        density.failures_per_s.push_back(static_cast<float>(
            static_cast<double>(bin.attempts_failed) / seconds(series.bin_width())));
    }
    return density;
}

} // namespace lockscope
