// SPDX-License-Identifier: GPL-3.0-or-later
// The table of curves: each shows the course of a figure, and over a whole run says the same.
#include <QTest>

#include "core/history/run.h"
#include "core/measure/charts.h"
#include "core/measure/summary.h"
#include "tests/support/example_scenario.h"
#include "tests/support/test_entry.h"

#include <cmath>
#include <set>
#include <string>

using namespace lockscope;

namespace {

constexpr double bins_are_coarser = 0.035; // than the histograms of the figures
constexpr CurveDetail one_point{1, Duration{0}};

/// The run in its whole length, measured from its start.
Run whole(Scenario scenario) {
    scenario.warm_up = Duration{0};
    Run run(scenario);
    run.advance_to(run.simulation().end());
    run.bring_up_to_date();
    return run;
}

/// What one point of the curve must be where the figure is this.
double expected(const Figure& figure, double number, double measured_s) {
    if (figure.kind == FigureKind::count) {
        return number / measured_s;
    }
    return figure.unit == "ms" ? number / 1000.0 : number;
}

} // namespace

class TestCurves : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_row_is_a_curve_of_its_own() {
        std::set<std::string_view> names;
        ChartCurves curves;
        for (std::size_t i = 0; i < curve_count; ++i) {
            const auto curve = static_cast<Curve>(i);
            const CurveRow& row = curve_row(curve);
            const std::string name(row.name);
            QVERIFY2(names.insert(row.name).second, name.c_str());
            QVERIFY2(curves.of(curve).empty(), name.c_str());
            (curves.*row.values).push_back(1.0);
            QVERIFY2(curves.of(curve).size() == 1, name.c_str());
            const Figure* figure = find_figure(row.figure, row.scope);
            QVERIFY2(figure != nullptr, name.c_str());
            QCOMPARE(name.ends_with("_per_s"),
                     figure->kind == FigureKind::count || figure->kind == FigureKind::rate);
            QCOMPARE(name.ends_with("_s"), name.ends_with("_per_s") || figure->is_time());
        }
    }

    void over_a_whole_run_it_is_its_figure() {
        std::set<Curve> met;
        // Waits are compared where none failed: figures keep failed waits apart.
        for (const Scenario& scenario :
             {test::example("quarterly-push"),
              test::example("quarterly-push", {"platform.lock_timeout=never"}),
              test::example("quarterly-push", {"decouple.enabled=true"}),
              test::example("ping-pong"), test::example("hot-among-many")}) {
            const Run run = whole(scenario);
            const RunSummary summary = summarize(run.simulation(), run.measurements(), 1);
            const AccountSummary& hottest = summary.accounts.front();
            const ChartCurves curves = chart_curves(run.measurements(), hottest.account, one_point);
            QCOMPARE(curves.time_s.size(), std::size_t{1});
            for (std::size_t i = 0; i < curve_count; ++i) {
                const auto curve = static_cast<Curve>(i);
                const CurveRow& row = curve_row(curve);
                if (row.figure.starts_with("lock_wait_ms") &&
                    summary.lock_wait_failed_ms.max > 0.0) {
                    continue;
                }
                const Figure& figure = *find_figure(row.figure, row.scope);
                const double number =
                    to_double(row.scope == FigureScope::account ? value(figure, hottest)
                                                                : value(figure, summary));
                if (number > 0.0) {
                    met.insert(curve);
                    const double wanted = expected(figure, number, summary.measured_s);
                    const double found = curves.of(curve).front();
                    QVERIFY2(std::abs(found - wanted) <= bins_are_coarser * wanted,
                             qPrintable(QStringLiteral("%1: %2 in %3, not %4")
                                            .arg(QString::fromStdString(std::string(row.name)))
                                            .arg(found)
                                            .arg(QString::fromStdString(scenario.name))
                                            .arg(wanted)));
                }
            }
        }
        for (std::size_t i = 0; i < curve_count; ++i) {
            const auto curve = static_cast<Curve>(i);
            QVERIFY2(met.contains(curve), curve_row(curve).name.data());
        }
    }
};

LOCKSCOPE_TEST(test_curves, TestCurves)
#include "test_curves.moc"
