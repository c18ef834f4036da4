// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/guardrail_readings.h"

#include "core/engine/engine.h"
#include "core/engine/simulation.h"

namespace lockscope {

GuardrailReadings guardrail_readings(const Simulation& simulation) {
    const Engine& engine = simulation.engine();
    GuardrailReadings readings;
    readings.on = engine.guardrails.has_value();
    for (std::size_t rail = 0; readings.on && rail < guardrail_count; ++rail) {
        readings.rails[rail] = engine.guardrail_reading(static_cast<Guardrail>(rail));
    }
    return readings;
}

} // namespace lockscope
