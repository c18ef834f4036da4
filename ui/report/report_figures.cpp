// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_figures.h"

#include "ui/kit/figure_words.h"
#include "ui/kit/value_text.h"
#include "ui/report/translated.h"

#include <algorithm>
#include <cmath>

namespace lockscope::ui {
namespace {

QString ghost_name(GhostCurves::Kind kind) {
    return kind == GhostCurves::Kind::original ? Report::tr("before the past was changed")
                                               : Report::tr("without mitigations");
}

} // namespace

std::vector<ReportRun> runs_of(const Frame& frame) {
    std::vector<ReportRun> runs;
    const auto add = [&runs](const QString& name, const std::shared_ptr<const RunSummary>& figures,
                             const std::shared_ptr<const ChartCurves>& curves) {
        // The same run by another name would only repeat its numbers.
        const bool told = figures != nullptr && figures->fingerprint != 0 &&
                          std::any_of(runs.begin(), runs.end(), [&](const ReportRun& run) {
                              return run.figures->fingerprint == figures->fingerprint &&
                                     run.figures->simulated_s == figures->simulated_s;
                          });
        if (figures != nullptr && !told) {
            runs.push_back({name, figures.get(), curves.get()});
        }
    };
    add(Report::tr("this run"), frame.figures, frame.curves);
    if (runs.empty()) {
        return runs; // nothing to compare with
    }
    if (frame.rival != nullptr) {
        add(Report::tr("the other run"), frame.rival->figures, frame.rival->curves);
    }
    for (const GhostCurves& ghost : frame.ghosts) {
        add(ghost_name(ghost.kind), ghost.figures, ghost.curves);
    }
    return runs;
}

QString difference_text(double value, double other) {
    if (value == other) {
        return Report::tr("equal");
    }
    if (other == 0.0) {
        return Report::tr("from 0");
    }
    const double percent = (value / other - 1.0) * 100.0;
    const QString sign = percent < 0.0 ? QStringLiteral("−") : QStringLiteral("+");
    return Report::tr("%1%2 %").arg(
        sign, figures_locale().toString(std::abs(percent), 'f', std::abs(percent) < 10.0 ? 1 : 0));
}

std::vector<FigureRow> figure_rows(const std::vector<ReportRun>& runs) {
    std::vector<FigureRow> rows;
    for (const Figure* figure : figures_shown(Shown::report)) {
        FigureRow row{figure_heading(*figure), {}, {}};
        const double first = to_double(value(*figure, *runs.front().figures));
        for (const ReportRun& run : runs) {
            const double number = to_double(value(*figure, *run.figures));
            row.values.append(figure_text(*figure, number));
            if (&run != &runs.front()) {
                row.differences.append(difference_text(first, number));
            }
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace lockscope::ui
