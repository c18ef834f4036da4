// SPDX-License-Identifier: GPL-3.0-or-later
// When guardrails were crossed, as stretches of a time axis: pure arithmetic.
#pragma once

#include "core/measure/measurements.h"
#include "ui/kit/time_scale.h"

#include <span>
#include <vector>

namespace lockscope::ui {

/// When at least one alert stood, up to `now_s`; ascending, disjoint.
[[nodiscard]] std::vector<TimeSpan> alert_spans(std::span<const Alert> alerts, double now_s);

} // namespace lockscope::ui
