// SPDX-License-Identifier: GPL-3.0-or-later
// The table of all charts, and how their figures are written.
#include "ui/charts/chart_card.h"

#include "ui/kit/value_text.h"

#include <QCoreApplication>

#include <cmath>

namespace lockscope::ui {
namespace {

using Unit = ChartKind::Unit;
using Lines = Theme::ChartLines;

class Charts {
    Q_DECLARE_TR_FUNCTIONS(Charts)
};

} // namespace

std::vector<ChartKind> chart_kinds() {
    return {
        {QStringLiteral("throughput"),
         Charts::tr("Throughput"),
         Charts::tr("Throughput"),
         Charts::tr("Committed records per second"),
         Unit::per_second,
         {{"throughput_per_s", &ChartCurves::throughput_per_s, &Lines::throughput}}},
        {QStringLiteral("failure-rate"),
         Charts::tr("Failure rate"),
         Charts::tr("Failure rate"),
         Charts::tr("Failed attempts among those that ended"),
         Unit::share,
         {{"failure_rate", &ChartCurves::failure_rate, &Lines::failure_rate}}},
        {QStringLiteral("lock-wait"),
         Charts::tr("Lock wait"),
         Charts::tr("Lock wait p50 · p95 · p99"),
         Charts::tr("Half, 95 % and 99 % of the lock waits are shorter than this; waits that "
                    "failed count too"),
         Unit::seconds,
         {{"lock_wait_p50_s", &ChartCurves::lock_wait_p50_s, &Lines::wait_p50},
          {"lock_wait_p95_s", &ChartCurves::lock_wait_p95_s, &Lines::wait_p95},
          {"lock_wait_p99_s", &ChartCurves::lock_wait_p99_s, &Lines::wait_p99}},
         1,
         Charts::tr("p95"),
         true},
        {QStringLiteral("queue"),
         Charts::tr("Queue length"),
         Charts::tr("Queue length, %1"),
         Charts::tr("Transactions waiting for the lock of the selected account, else of the most "
                    "contended one"),
         Unit::count,
         {{"queue", &ChartCurves::queue, &Lines::queue}}},
        {QStringLiteral("staleness"),
         Charts::tr("Staleness"),
         Charts::tr("Staleness of account summary"),
         Charts::tr("Time from a record's commit to the account update that covers it"),
         Unit::seconds,
         {{"staleness_s", &ChartCurves::staleness_s, &Lines::staleness}}},
        {QStringLiteral("retries"),
         Charts::tr("Retries"),
         Charts::tr("Retries"),
         Charts::tr("Attempts after the first, per second"),
         Unit::per_second,
         {{"retries_per_s", &ChartCurves::retries_per_s, &Lines::retries}}},
        {QStringLiteral("long-running"),
         Charts::tr("Long-running requests"),
         Charts::tr("Long-running requests"),
         Charts::tr("Most synchronous requests at once beyond the long-running mark"),
         Unit::count,
         {{"long_running", &ChartCurves::long_running, &Lines::long_running}}},
    };
}

QString chart_figure(ChartKind::Unit unit, double value) {
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

} // namespace lockscope::ui
