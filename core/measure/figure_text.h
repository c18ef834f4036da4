// SPDX-License-Identifier: GPL-3.0-or-later
// Figures as people at a terminal read them: three significant digits and a unit.
#pragma once

#include "core/measure/figures.h"

#include <cstdint>
#include <string>

namespace lockscope {

struct AlertSummary;

/// `12,345`
[[nodiscard]] std::string grouped(std::int64_t count);
/// A number of milliseconds: `412 ms`, `7.20 s`.
[[nodiscard]] std::string ms_text(double ms);
/// By kind and unit: `12,345`, `3.80 %`, `1.235 /s`, `412 ms`, `0.52`.
[[nodiscard]] std::string figure_text(const Figure& figure, const FigureValue& value);
/// `alert at 0:12:00.000: lock_wait_warning 2.41 s, cleared after 42.0 s`
[[nodiscard]] std::string alert_text(const AlertSummary& alert);

} // namespace lockscope
