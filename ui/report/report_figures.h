// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of runs side by side: a row for each figure, and how the others differ from this one.
#pragma once

#include "ui/session/frame.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace lockscope::ui {

/// A run that a report tells of.
struct ReportRun {
    QString name;
    const RunSummary* figures = nullptr;
    const ChartCurves* curves = nullptr; ///< may be null
};
/// This run first, then the one it is compared with, then its ghosts; those without figures are
/// left out, and those that are a run that stands there already.
[[nodiscard]] std::vector<ReportRun> runs_of(const Frame& frame);

struct FigureRow {
    QString name;
    QStringList values;      ///< one for each run
    QStringList differences; ///< of each run but the first: how the first compares, e.g. `−61 %`
};
/// Of the figures that are shown in reports, in the order of the table. REQUIRES: !runs.empty().
[[nodiscard]] std::vector<FigureRow> figure_rows(const std::vector<ReportRun>& runs);

/// `+12 %`, `−61 %`, `equal`; `new` where there was nothing before.
[[nodiscard]] QString difference_text(double value, double other);

} // namespace lockscope::ui
