// SPDX-License-Identifier: GPL-3.0-or-later
// Where a moment of the run lies on the screen: pure arithmetic, no widget needed to test it.
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace lockscope::ui {

/// A part of the run, in seconds since its start.
struct TimeSpan {
    double from = 0.0;
    double to = 1.0;

    [[nodiscard]] double length() const { return to - from; }
    [[nodiscard]] bool contains(double t) const { return t >= from && t <= to; }
    friend bool operator==(const TimeSpan&, const TimeSpan&) = default;
};

/// Lays a span of time over a stretch of pixels. REQUIRES: span.length() > 0, width > 0.
struct TimeScale {
    TimeSpan span;
    double left = 0.0;
    double width = 1.0;

    [[nodiscard]] double x_of(double t) const {
        return left + (t - span.from) / span.length() * width;
    }
    [[nodiscard]] double time_at(double x) const {
        return span.from + (x - left) / width * span.length();
    }
    /// The same, but never a moment outside the span.
    [[nodiscard]] double time_within(double x) const;
    [[nodiscard]] double right() const { return left + width; }
};

/// The span of the time axis for a run that has come to `now_s`: a round time, at most `end_s`.
[[nodiscard]] double time_span(double now_s, double end_s);

/// `0`, `30 s`, `15 min`, `2 h`.
[[nodiscard]] QString time_label(double seconds);

/// Shorter spans show nothing: curves are not made of finer bins.
inline constexpr double shortest_span_s = 0.5;

/// `shown` with `factor` (> 1: closer) more detail, so that the moment `about` stays where it is on
/// the screen, inside [0, whole_s]. Nothing once all of it would be shown.
[[nodiscard]] std::optional<TimeSpan> zoomed(TimeSpan shown, double about, double factor,
                                             double whole_s);
/// `shown`, moved by `by_s` as far as [0, whole_s] goes.
[[nodiscard]] TimeSpan panned(TimeSpan shown, double by_s, double whole_s);

/// The whole run as a timeline shows it: up to its end, or, where it has none, up to a round time
/// that leaves something to come after `reached_s`.
[[nodiscard]] double whole_run_s(double end_s, double reached_s);

/// Round moments in the span, at least `least_px` apart.
[[nodiscard]] std::vector<double> time_ticks(const TimeScale& scale, double least_px);

/// What stands at a tick: `0`, `15 min`, `2 h`, `1:15 h`, `12:30`, `1:12:30`, `12:30.5`.
[[nodiscard]] QString tick_label(double t);

/// Decimals of a second in which moments a pixel apart differ, 0 to 3.
[[nodiscard]] int decimals_for(const TimeScale& scale);

/// The clock at a moment, as finely as pixels can tell: `00:12:31`, `00:12:31.25`.
[[nodiscard]] QString moment_text(double t, int decimals);

} // namespace lockscope::ui
