// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_figures.h"

#include "ui/kit/value_text.h"
#include "ui/stage/words.h"

#include <QCoreApplication>

#include <cmath>

namespace lockscope::ui {
namespace {

struct Report {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

struct Figure {
    QString name;
    double (*value)(const RunSummary&);
    QString (*text)(double);
};

QString count_text(double value) {
    return words::count(std::llround(value));
}
QString share_text(double value) {
    return Report::tr("%1 %").arg(figures_locale().toString(value * 100.0, 'f', 1));
}
QString time_text(double ms) {
    return words::duration(ms / 1000.0);
}

template <auto member>
double count_of(const RunSummary& run) {
    return static_cast<double>(run.records.*member);
}

std::vector<Figure> figures() {
    using S = const RunSummary&;
    return {
        {Report::tr("Orders and other records committed"), count_of<&RecordCounts::committed>,
         count_text},
        {Report::tr("Records failed"), count_of<&RecordCounts::failed>, count_text},
        {Report::tr("Failed attempts"), [](S r) { return r.failure_rate_attempts; }, share_text},
        {Report::tr("Throughput"), [](S r) { return r.throughput_per_s; }, words::rate},
        {Report::tr("Lock wait p50"), [](S r) { return r.lock_wait_ms.p50; }, time_text},
        {Report::tr("Lock wait p95"), [](S r) { return r.lock_wait_ms.p95; }, time_text},
        {Report::tr("Lock wait p99"), [](S r) { return r.lock_wait_ms.p99; }, time_text},
        {Report::tr("Lock hold p95"), [](S r) { return r.lock_hold_ms.p95; }, time_text},
        {Report::tr("Latency p95"), [](S r) { return r.latency_ms.p95; }, time_text},
        {Report::tr("Staleness p95"), [](S r) { return r.staleness_ms.p95; }, time_text},
        {Report::tr("Retries"), [](S r) { return static_cast<double>(r.attempts.retries); },
         count_text},
        {Report::tr("Duplicates"), count_of<&RecordCounts::duplicates>, count_text},
        {Report::tr("Long-running requests at once, at most"),
         [](S r) { return static_cast<double>(r.long_running_max); }, count_text},
    };
}

QString ghost_name(GhostCurves::Kind kind) {
    return kind == GhostCurves::Kind::original ? Report::tr("before the past was changed")
                                               : Report::tr("without mitigations");
}

} // namespace

std::vector<ReportRun> runs_of(const Frame& frame) {
    std::vector<ReportRun> runs;
    const auto add = [&runs](const QString& name, const std::shared_ptr<const RunSummary>& figures,
                             const std::shared_ptr<const ChartCurves>& curves) {
        if (figures != nullptr) {
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
        return Report::tr("new");
    }
    const double percent = (value / other - 1.0) * 100.0;
    const QString sign = percent < 0.0 ? QStringLiteral("−") : QStringLiteral("+");
    return Report::tr("%1%2 %").arg(
        sign, figures_locale().toString(std::abs(percent), 'f', std::abs(percent) < 10.0 ? 1 : 0));
}

std::vector<FigureRow> figure_rows(const std::vector<ReportRun>& runs) {
    std::vector<FigureRow> rows;
    for (const Figure& figure : figures()) {
        FigureRow row{figure.name, {}, {}};
        for (const ReportRun& run : runs) {
            const double value = figure.value(*run.figures);
            row.values.append(figure.text(value));
            if (&run != &runs.front()) {
                row.differences.append(difference_text(figure.value(*runs.front().figures), value));
            }
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace lockscope::ui
