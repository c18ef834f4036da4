// SPDX-License-Identifier: GPL-3.0-or-later
// What guardrails say: the same words on stage, timeline, page and log.
#pragma once

#include "core/measure/measurements.h"
#include "core/model/parameters.h"

#include <QString>

namespace lockscope::ui::words {

/// `lock wait p95`, `failure rate`.
[[nodiscard]] QString guardrail(Guardrail guardrail);
/// With the threshold meant, where two watch the same: `lock wait p95, critical`.
[[nodiscard]] QString guardrail_in_full(Guardrail guardrail);
/// What it measured: `7.4 s`, `31 %`.
[[nodiscard]] QString measured(const Alert& alert);
[[nodiscard]] QString measured(const AlertFacts& alert);
/// What it may not pass: `5 s`, `5 %`.
[[nodiscard]] QString threshold(Guardrail guardrail, const Parameters& parameters);
/// Shown as critical, not as a warning.
[[nodiscard]] bool is_grave(Guardrail guardrail);

} // namespace lockscope::ui::words
