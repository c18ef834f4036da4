// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine's own guardrails say now, for whoever shows them. Costs the more, the more is in
// the window, so who watches a run asks a few times a second. A plain value, so it may cross
// threads.
#pragma once

#include "core/engine/guardrails.h"

#include <array>

namespace lockscope {

class Simulation;

struct GuardrailReadings {
    bool on = false; ///< false: nobody watches, and nothing is known
    std::array<GuardrailReading, guardrail_count> rails{};

    [[nodiscard]] const GuardrailReading& of(Guardrail rail) const {
        return rails[static_cast<std::size_t>(rail)];
    }
};

/// Of the window as the engine last looked at it, which is what its alerts rest on, against the
/// thresholds of now.
[[nodiscard]] GuardrailReadings guardrail_readings(const Simulation& simulation);

} // namespace lockscope
