// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_kinds.h"

#include "ui/kit/value_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace lockscope::ui {
namespace {

using Unit = ChartKind::Unit;
using Limits = ChartKind::Limits;
using Lines = Theme::ChartLines;

class Charts {
    Q_DECLARE_TR_FUNCTIONS(Charts)
};

ChartKind kind_of(Chart chart, const char* id, Unit unit, Limits limits, Curve compared,
                  const char* name, const char* title, const char* help,
                  std::vector<ChartKind::Line> lines) {
    const auto found =
        std::find_if(lines.begin(), lines.end(),
                     [compared](const ChartKind::Line& line) { return line.curve == compared; });
    Q_ASSERT(found != lines.end());
    const ChartKind::Line line = *found;
    return {chart,
            QString::fromLatin1(id),
            unit,
            limits,
            Charts::tr(name),
            Charts::tr(title),
            Charts::tr(help),
            std::move(lines),
            line};
}

} // namespace

std::vector<ChartKind> chart_kinds() {
    return {
#define LOCKSCOPE_CHART(chart, id, unit, limits, compared, name, title, help, ...)                 \
    kind_of(Chart::chart, id, Unit::unit, Limits::limits, compared, name, title, help,             \
            {__VA_ARGS__}),
#include "ui/charts/charts.def"
    };
}

QString chart_figure(Unit unit, double value) {
    if (!std::isfinite(value)) {
        return QStringLiteral("–");
    }
    const double size = std::abs(value);
    double shown = value;
    int decimals = 0;
    QString word;
    switch (unit) {
    case Unit::share:
        shown = value * 100.0;
        decimals = size >= 0.0995 || value == 0.0 ? 0 : 1;
        word = QStringLiteral(" %");
        break;
    case Unit::seconds:
        if (size < 0.9995) {
            shown = value * 1000.0;
            word = QStringLiteral(" ms");
        } else {
            decimals = size < 99.95 ? 1 : 0;
            word = QStringLiteral(" s");
        }
        break;
    case Unit::per_second:
        decimals = size < 9.995 ? 2 : size < 99.95 ? 1 : 0;
        word = QStringLiteral(" /s");
        break;
    case Unit::count:
        decimals = size < 9.95 && value != std::floor(value) ? 1 : 0;
        break;
    }
    return figures_locale().toString(shown, 'f', decimals) + word;
}

double least_axis(Unit unit) {
    switch (unit) {
    case Unit::share:
    case Unit::seconds:
        return 1e-3;
    case Unit::per_second:
        return 1e-2;
    case Unit::count:
        break;
    }
    return 0.1;
}

QString axis_figure(Unit unit, double value) {
    const bool millis = unit == Unit::seconds && value < 0.9995;
    const double shown = unit == Unit::share ? value * 100.0 : millis ? value * 1000.0 : value;
    // As many places as the two digits of a round number need, and no zeros at the end.
    int places = 0;
    for (double rest = shown; places < 4 && std::abs(rest - std::round(rest)) > 1e-6; rest *= 10) {
        ++places;
    }
    const QString text = figures_locale().toString(shown, 'f', places);
    switch (unit) {
    case Unit::share:
        return text + QStringLiteral(" %");
    case Unit::seconds:
        return text + (millis ? QStringLiteral(" ms") : QStringLiteral(" s"));
    case Unit::per_second:
        return text + QStringLiteral(" /s");
    case Unit::count:
        break;
    }
    return text;
}

} // namespace lockscope::ui
