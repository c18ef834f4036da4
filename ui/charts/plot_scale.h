// SPDX-License-Identifier: GPL-3.0-or-later
// Points and ranges of a chart: pure arithmetic, no chart needed to test it.
#pragma once

#include <QList>
#include <QPointF>
#include <QString>

#include <span>

namespace lockscope::ui {

/// Curve points without the values that do not exist (NaN), which Qt Charts would not survive.
/// REQUIRES: equal lengths.
[[nodiscard]] QList<QPointF> curve_points(std::span<const double> x, std::span<const double> y);

/// The smallest round number that is not below `x`: 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6 or 8 times a
/// power of ten; 1 for x <= 0.
[[nodiscard]] double nice_above(double x);

/// The upper end of an axis: grows as soon as the data ask for it, shrinks only when they use less
/// than a third, so that the axis does not breathe with every value.
[[nodiscard]] double follow_range(double present, double largest);

/// The span of the time axis for a run that has come to `now_s`: a round time, at most `end_s`.
[[nodiscard]] double time_span(double now_s, double end_s);

/// `0`, `30 s`, `15 min`, `2 h`.
[[nodiscard]] QString time_label(double seconds);

} // namespace lockscope::ui
