// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot_scale.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <numeric>
#include <utility>

namespace lockscope::ui {

QList<QPointF> curve_points(std::span<const double> x, std::span<const double> y) {
    assert(x.size() == y.size());
    QList<QPointF> points;
    points.reserve(static_cast<qsizetype>(x.size()));
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (std::isfinite(y[i])) {
            points.append({x[i], y[i]});
        }
    }
    return points;
}

double nice_above(double x) {
    if (!(x > 0.0)) {
        return 1.0;
    }
    const double power = std::pow(10.0, std::floor(std::log10(x) + 1e-9));
    static constexpr std::array<double, 11> leads{1.0, 1.2, 1.5, 2.0, 2.5, 3.0,
                                                  4.0, 5.0, 6.0, 8.0, 10.0};
    return *std::lower_bound(leads.begin(), leads.end() - 1, x / power - 1e-9) * power;
}

double follow_range(double present, double largest) {
    const double wanted = nice_above(largest);
    const bool outgrown = largest > present;
    const bool idle = largest > 0.0 && wanted < present && largest < present / 3.0;
    return outgrown || idle ? wanted : present;
}

namespace {

using Point = QList<QPointF>::const_iterator;

/// The points in [from, to] and the nearest on either side.
std::pair<Point, Point> around(const QList<QPointF>& points, double from, double to) {
    const auto before = [](const QPointF& point, double x) { return point.x() < x; };
    Point first = std::lower_bound(points.begin(), points.end(), from, before);
    Point last = std::lower_bound(first, points.end(), to, before);
    first -= first == points.begin() ? 0 : 1;
    last += last == points.end() ? 0 : 1;
    return {first, last};
}

/// Calls `use` with the points of each of so many columns of [from, to].
template <class Use>
void each_column(Point first, Point last, double from, double to, int columns, Use use) {
    const auto column = [&](const QPointF& point) {
        return std::floor((point.x() - from) / (to - from) * columns);
    };
    while (first != last) {
        const double here = column(*first);
        const Point end =
            std::find_if(first, last, [&](const QPointF& point) { return column(point) != here; });
        use(first, end);
        first = end;
    }
}

} // namespace

QList<QPointF> visible_points(const QList<QPointF>& points, double from, double to, int pixels) {
    const auto [first, last] = around(points, from, to);
    if (last - first <= 2 * static_cast<qsizetype>(pixels) || !(to > from)) {
        return {first, last};
    }
    QList<QPointF> shown;
    each_column(first, last, from, to, pixels, [&shown](Point begin, Point end) {
        const auto [low, high] = std::minmax_element(
            begin, end, [](const QPointF& a, const QPointF& b) { return a.y() < b.y(); });
        std::array<Point, 4> kept{begin, low, high, end - 1};
        std::sort(kept.begin(), kept.end());
        const auto distinct = std::unique(kept.begin(), kept.end());
        std::for_each(kept.begin(), distinct, [&shown](Point point) { shown.append(*point); });
    });
    return shown;
}

QList<QPointF> quiet_points(const QList<QPointF>& points, double from, double to, int pixels,
                            int step) {
    const auto [first, last] = around(points, from, to);
    QList<QPointF> shown;
    if (to > from) {
        each_column(first, last, from, to, std::max(pixels / step, 1),
                    [&shown](Point begin, Point end) {
                        const QPointF sum = std::accumulate(begin, end, QPointF());
                        shown.append(sum / static_cast<double>(end - begin));
                    });
    }
    return shown;
}

QList<QList<QPointF>> without_gaps(const QList<QPointF>& points, double step_s, TimeSpan shown) {
    constexpr double seen = 0.05; // of the picture
    const double most = std::max(4.0 * step_s, seen * (shown.to - shown.from));
    QList<QList<QPointF>> pieces;
    for (const QPointF& point : points) {
        if (pieces.isEmpty() || point.x() - pieces.back().back().x() > most) {
            pieces.append(QList<QPointF>());
        }
        pieces.back().append(point);
    }
    for (QList<QPointF>& piece : pieces) {
        if (piece.size() == 1) {
            piece.prepend(piece.front() - QPointF(step_s, 0.0));
        }
    }
    return pieces;
}

double value_at(std::span<const double> time_s, std::span<const double> values, double t) {
    assert(time_s.size() == values.size());
    const auto found = std::lower_bound(time_s.begin(), time_s.end(), t);
    return found == time_s.end() || t < 0.0
               ? std::nan("")
               : values[static_cast<std::size_t>(found - time_s.begin())];
}

double mean_before(std::span<const double> time_s, std::span<const double> values, double t,
                   double over_s) {
    assert(time_s.size() == values.size());
    double sum = 0.0;
    int count = 0;
    for (std::size_t i = 0; i < values.size() && time_s[i] <= t; ++i) {
        if (time_s[i] > t - over_s && std::isfinite(values[i])) {
            sum += values[i];
            ++count;
        }
    }
    return count == 0 ? std::nan("") : sum / count;
}

} // namespace lockscope::ui
