// SPDX-License-Identifier: GPL-3.0-or-later
// The wait axis: a waiter's place is how long it has waited.
//
// 0 s is at the right, where a waiter arrives; the lock is at the left. With a lock time-out in
// reach the left end is the cliff; otherwise the axis is as long as the waits there are. Pure
// arithmetic on seconds and pixels: no painting, no widgets.
#pragma once

#include "core/base/time.h"

#include <optional>
#include <vector>

namespace lockscope::ui {

/// Which waits the axis shows, and the platform's marks on it.
struct AxisRange {
    double span_s = 10.0;        ///< wait at the left end; positive
    double timeout_s = 10.0;     ///< infinity: never
    double long_running_s = 5.0; ///< infinity: never

    /// Does the cliff lie on the axis? Then it is its left end.
    [[nodiscard]] bool has_cliff() const { return timeout_s <= span_s; }
    friend bool operator==(const AxisRange&, const AxisRange&) = default;
};

/// The range for these parameters and the longest wait there is. `previous_span_s` is the span
/// shown so far (0: none): a span without cliff grows at once and shrinks only when it has become
/// far too wide, so that the picture does not breathe with every waiter.
[[nodiscard]] AxisRange axis_range(Duration lock_timeout, Duration long_running_after,
                                   Duration longest_wait, double previous_span_s = 0.0);

class WaitAxis {
public:
    /// REQUIRES: lock_x < arrival_x.
    WaitAxis(const AxisRange& range, double lock_x, double arrival_x)
        : range_(range)
        , lock_x_(lock_x)
        , arrival_x_(arrival_x) {}

    [[nodiscard]] const AxisRange& range() const { return range_; }
    [[nodiscard]] double lock_x() const { return lock_x_; }
    [[nodiscard]] double arrival_x() const { return arrival_x_; }
    [[nodiscard]] double width() const { return arrival_x_ - lock_x_; }

    /// Never to the right of a shorter wait; waits beyond the span stay at the left end.
    [[nodiscard]] double x(double wait_s) const;
    [[nodiscard]] double wait_s(double x) const;
    /// How much wait `pixels` are.
    [[nodiscard]] double seconds_per(double pixels) const;

    [[nodiscard]] std::optional<double> cliff_x() const;
    /// Not there when the mark lies at or beyond the left end.
    [[nodiscard]] std::optional<double> long_running_x() const;
    /// Waits (seconds, ascending, 0 and the left end left out) for faint lines at even steps, at
    /// least `room` pixels apart.
    [[nodiscard]] std::vector<double> ticks(double room) const;

private:
    AxisRange range_;
    double lock_x_;
    double arrival_x_;
};

} // namespace lockscope::ui
