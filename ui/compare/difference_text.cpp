// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/difference_text.h"

#include "ui/kit/figure_words.h"

#include <QCoreApplication>

#include <cmath>

namespace lockscope::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(lockscope::ui::Difference)
};

constexpr double next_to_nothing = 0.005;
constexpr double ten_times = 10.0; ///< from here on a percentage is harder to read than a factor

Difference difference_of(const Figure& figure, const RunSummary& run_a, const RunSummary& run_b) {
    const double a = to_double(value(figure, run_a));
    const double b = to_double(value(figure, run_b));
    Difference difference{figure_label(figure), figure_text(figure, a), figure_text(figure, b),
                          relative_change(a, b), Difference::Judgement::same};
    if (!difference.change.isEmpty() && figure.better != Better::neither) {
        const bool better = (b > a) == (figure.better == Better::higher);
        difference.judgement =
            better ? Difference::Judgement::better : Difference::Judgement::worse;
    }
    return difference;
}

} // namespace

QString relative_change(double from, double to) {
    if (from == to) {
        return {};
    }
    if (from == 0.0) {
        return Texts::tr("from 0");
    }
    const double change = to / from - 1.0;
    if (std::abs(change) < next_to_nothing) {
        return {};
    }
    if (to / from >= ten_times) {
        return QStringLiteral("×%1").arg(std::round(to / from));
    }
    const QString sign = change < 0.0 ? QStringLiteral("−") : QStringLiteral("+");
    return QStringLiteral("%1%2 %").arg(sign).arg(std::round(std::abs(change) * 100.0));
}

std::vector<Difference> differences(const RunSummary& a, const RunSummary& b) {
    std::vector<Difference> rows;
    for (const Figure* figure : figures_shown(Shown::difference)) {
        rows.push_back(difference_of(*figure, a, b));
    }
    return rows;
}

} // namespace lockscope::ui
