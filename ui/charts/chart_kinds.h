// SPDX-License-Identifier: GPL-3.0-or-later
// What charts there are: charts.def as a table, its words in the language of the window.
#pragma once

#include "core/measure/charts.h"
#include "ui/kit/theme.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace lockscope::ui {

/// The rows of charts.def.
enum class Chart : std::uint8_t {
#define LOCKSCOPE_CHART(chart, ...) chart,
#include "ui/charts/charts.def"
};

/// What a chart shows and how; one row of the table.
struct ChartKind {
    enum class Unit : std::uint8_t { per_second, share, seconds, count };
    /// Dashed lines that tell what values mean: none, or the long-running mark and the lock
    /// time-out.
    enum class Limits : std::uint8_t { none, waits };
    struct Line {
        Curve curve;
        QColor Theme::ChartLines::*colour;
        const char* word = ""; ///< what tells it from the others: `p95`; a sign, not translated
    };

    Chart chart;
    QString id; ///< in settings files
    Unit unit;
    Limits limits;
    QString name;  ///< in menus
    QString title; ///< `%1` stands for the account's name
    QString help;
    std::vector<Line> lines;
    Line compared; ///< the one that other runs are compared in

    /// Is it of one account?
    [[nodiscard]] bool of_account() const {
        return curve_row(compared.curve).scope == FigureScope::account;
    }
};

/// All there are, in the order of their importance.
[[nodiscard]] std::vector<ChartKind> chart_kinds();

/// `1.31 /s`, `3.8 %`, `7.4 s`; `–` for what does not exist.
[[nodiscard]] QString chart_figure(ChartKind::Unit unit, double value);
/// An axis ends no lower: below it there is nothing that anybody could tell from 0.
[[nodiscard]] double least_axis(ChartKind::Unit unit);
/// The round number at the end of an axis, in the unit of the other figures.
[[nodiscard]] QString axis_figure(ChartKind::Unit unit, double value);

} // namespace lockscope::ui
