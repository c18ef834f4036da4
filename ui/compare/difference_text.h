// SPDX-License-Identifier: GPL-3.0-or-later
// The figures in which two runs are compared, as text: pure functions, no widgets.
#pragma once

#include "core/measure/summary.h"

#include <QString>

#include <vector>

namespace lockscope::ui {

struct Difference {
    enum class Judgement { same, better, worse }; ///< B against A
    QString name;
    QString a;
    QString b;
    QString change; ///< `−61 %`, `+1.2 s`; empty when there is none
    Judgement judgement = Judgement::same;
};

/// Of the figures that are shown in differences, in the order of the table.
[[nodiscard]] std::vector<Difference> differences(const RunSummary& a, const RunSummary& b);

/// `+9 %`, `−61 %` with a real minus sign; empty when nothing or next to nothing has changed.
[[nodiscard]] QString relative_change(double from, double to);

} // namespace lockscope::ui
