// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot_scale.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

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

double time_span(double now_s, double end_s) {
    constexpr std::array<double, 17> spans{30,    60,     120,    300,    600,    900,
                                           1800,  3600,   7200,   14400,  21600,  43200,
                                           86400, 172800, 432000, 604800, 2592000};
    double span = nice_above(now_s);
    const auto next = std::find_if(spans.begin(), spans.end(),
                                   [now_s](double candidate) { return candidate >= now_s; });
    if (next != spans.end()) {
        span = *next;
    }
    return std::min(span, std::max(end_s, 1e-3));
}

QString time_label(double seconds) {
    struct Unit {
        double s;
        const char* text;
    };
    static constexpr std::array<Unit, 3> units{{
        {86400.0, QT_TRANSLATE_NOOP("time", "%1 d")},
        {3600.0, QT_TRANSLATE_NOOP("time", "%1 h")},
        {60.0, QT_TRANSLATE_NOOP("time", "%1 min")},
    }};
    if (seconds <= 0.0) {
        return QStringLiteral("0");
    }
    for (const Unit& unit : units) {
        const double count = seconds / unit.s;
        if (count >= 1.0 && std::abs(count - std::round(count)) < 1e-9 && seconds != 86400.0) {
            return QCoreApplication::translate("time", unit.text).arg(count, 0, 'f', 0);
        }
    }
    return QCoreApplication::translate("time", "%1 s").arg(seconds, 0, 'g', 6);
}

} // namespace lockscope::ui
