// SPDX-License-Identifier: GPL-3.0-or-later
// Figures as a person reads them in the window: their names and values in its language.
#pragma once

#include "core/measure/figures.h"

#include <QString>

#include <vector>

namespace lockscope::ui {

/// `Failed`, `Lock wait p95`
[[nodiscard]] QString figure_label(const Figure& figure);
[[nodiscard]] QString figure_help(const Figure& figure);
/// The label with what is counted, where the value does not say it: `Failed (records)`.
[[nodiscard]] QString figure_heading(const Figure& figure);
/// By kind and unit: `1,204`, `3.8 %`, `1.31 /s`, `7.4 s`.
[[nodiscard]] QString figure_text(const Figure& figure, double value);

/// The run's figures that are met there, in the order of the table.
[[nodiscard]] std::vector<const Figure*> figures_shown(Shown where);

} // namespace lockscope::ui
