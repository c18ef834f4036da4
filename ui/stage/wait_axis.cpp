// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/wait_axis.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace lockscope::ui {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
// A cliff this many times beyond everything worth seeing would squeeze all waiters into a corner.
constexpr double cliff_out_of_reach = 6.0;
// Below this there is always room for the cliff: it is the platform's usual measure.
constexpr double usual_timeout_s = 30.0;
constexpr double shortest_span_s = 0.001;
constexpr double shrink_when = 3.0;

double seconds_or_infinity(Duration d) {
    return d == never ? infinity : seconds(d);
}

/// The smallest round figure of people's clocks that is at least `s`.
double round_up(double s) {
    static constexpr std::array clock_s{1.0,    2.0,    5.0,    10.0,   15.0,    20.0,
                                        30.0,   60.0,   120.0,  300.0,  600.0,   900.0,
                                        1200.0, 1800.0, 3600.0, 7200.0, 18000.0, 36000.0};
    if (s > clock_s.front() && s <= clock_s.back()) {
        return *std::lower_bound(clock_s.begin(), clock_s.end(), s);
    }
    const double magnitude = std::pow(10.0, std::floor(std::log10(s)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (s <= factor * magnitude * (1.0 + 1e-9)) {
            return factor * magnitude;
        }
    }
    return 10.0 * magnitude;
}

} // namespace

AxisRange axis_range(Duration lock_timeout, Duration long_running_after, Duration longest_wait,
                     double previous_span_s) {
    AxisRange range;
    range.timeout_s = std::max(seconds_or_infinity(lock_timeout), shortest_span_s);
    range.long_running_s = seconds_or_infinity(long_running_after);

    double needed_s = seconds(longest_wait) * 1.1;
    if (range.long_running_s <= usual_timeout_s) {
        needed_s = std::max(needed_s, range.long_running_s * 1.5);
    }
    needed_s = std::max(needed_s, shortest_span_s);
    if (range.timeout_s <= std::max(usual_timeout_s, needed_s * cliff_out_of_reach)) {
        range.span_s = range.timeout_s;
        return range;
    }
    range.span_s = round_up(std::max(needed_s, 1.0));
    const bool much_too_wide = range.span_s * shrink_when <= previous_span_s;
    if (previous_span_s > range.span_s && previous_span_s < range.timeout_s && !much_too_wide) {
        range.span_s = previous_span_s;
    }
    return range;
}

double WaitAxis::x(double wait_s) const {
    const double share = std::clamp(wait_s / range_.span_s, 0.0, 1.0);
    return arrival_x_ - share * width();
}

double WaitAxis::wait_s(double x) const {
    return std::clamp((arrival_x_ - x) / width(), 0.0, 1.0) * range_.span_s;
}

double WaitAxis::seconds_per(double pixels) const {
    return pixels / width() * range_.span_s;
}

std::optional<double> WaitAxis::cliff_x() const {
    return range_.has_cliff() ? std::optional(x(range_.timeout_s)) : std::nullopt;
}

std::optional<double> WaitAxis::long_running_x() const {
    return range_.long_running_s < range_.span_s ? std::optional(x(range_.long_running_s))
                                                 : std::nullopt;
}

std::vector<double> WaitAxis::ticks(double room) const {
    std::vector<double> waits;
    const double step = round_up(std::max(seconds_per(room), 1e-6));
    for (int i = 1; i * step < range_.span_s * 0.999; ++i) {
        waits.push_back(i * step);
    }
    return waits;
}

} // namespace lockscope::ui
