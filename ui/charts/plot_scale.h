// SPDX-License-Identifier: GPL-3.0-or-later
// Points and ranges of a chart: pure arithmetic, no chart needed to test it.
#pragma once

#include "ui/kit/time_scale.h"

#include <QList>
#include <QPointF>

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

/// Of ascending points what a picture `pixels` wide of the times [from, to] can show: those in it
/// and the nearest on either side, and where many fall into one column of pixels the first, the
/// last, the lowest and the highest of them.
[[nodiscard]] QList<QPointF> visible_points(const QList<QPointF>& points, double from, double to,
                                            int pixels);

/// The same for a line that stays in the background: the mean of each column `step` pixels wide.
/// Dashes of a jagged line would be noise, and cost the most to draw.
[[nodiscard]] QList<QPointF> quiet_points(const QList<QPointF>& points, double from, double to,
                                          int pixels, int step = 4);

/// The curve in pieces, without a line across times that have no values: longer than four steps of
/// the curve, and seen as a gap in a picture of `shown`. A point by itself stands for its step.
[[nodiscard]] QList<QList<QPointF>> without_gaps(const QList<QPointF>& points, double step_s,
                                                 TimeSpan shown);

/// The value of the curve at `t`: of the point that stands for the time up to it. NaN where the
/// curve has none. REQUIRES: equal lengths.
[[nodiscard]] double value_at(std::span<const double> time_s, std::span<const double> values,
                              double t);

/// The mean of the values that exist in (t - over_s, t]; NaN if none does.
[[nodiscard]] double mean_before(std::span<const double> time_s, std::span<const double> values,
                                 double t, double over_s);

} // namespace lockscope::ui
