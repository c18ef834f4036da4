// SPDX-License-Identifier: GPL-3.0-or-later
// Simulated time: integer nanoseconds, so that equal runs are equal on every machine.
//
// The types are those of <chrono>: a SimTime is a point, a Duration a difference, and the compiler
// keeps them apart. SimClock has no now(): nothing in core may look at a real clock.
#pragma once

#include <cassert>
#include <chrono>

namespace lockscope {

using Duration = std::chrono::nanoseconds;

struct SimClock {
    using rep = Duration::rep;
    using period = Duration::period;
    using duration = Duration;
    using time_point = std::chrono::time_point<SimClock, Duration>;
    static constexpr bool is_steady = true;
};

/// A moment of simulated time, counted from the start of the run.
using SimTime = SimClock::time_point;

/// The duration that never ends; written `never` in scenario files.
inline constexpr Duration never = Duration::max();
inline constexpr SimTime start_of_run{};
inline constexpr SimTime end_of_time = SimTime::max();

/// `t + d`, saturating: adding `never`, or anything that would overflow, gives end_of_time.
/// REQUIRES: d >= 0.
[[nodiscard]] constexpr SimTime after(SimTime t, Duration d) {
    assert(d >= Duration(0));
    return d >= end_of_time - t ? end_of_time : t + d;
}

/// Divided, not multiplied by 1e-9, which would make 3600 s into 3600.0000000000005.
[[nodiscard]] constexpr double seconds(Duration d) {
    return static_cast<double>(d.count()) / 1e9;
}
[[nodiscard]] constexpr double seconds(SimTime t) {
    return seconds(t.time_since_epoch());
}
[[nodiscard]] constexpr double milliseconds(Duration d) {
    return static_cast<double>(d.count()) / 1e6;
}

/// For integrals: sums of whole nanoseconds need no division at every step, only one at the end.
[[nodiscard]] constexpr double nanoseconds(Duration d) {
    return static_cast<double>(d.count());
}

/// Nearest whole nanosecond; `never` for what does not fit. REQUIRES: ns >= 0.
[[nodiscard]] constexpr Duration from_nanoseconds(double ns) {
    assert(ns >= 0.0);
    return ns >= 9.2e18 ? never : Duration(static_cast<Duration::rep>(ns + 0.5));
}
[[nodiscard]] constexpr Duration from_seconds(double s) {
    return from_nanoseconds(s * 1e9);
}

} // namespace lockscope
