// SPDX-License-Identifier: GPL-3.0-or-later
// The thresholds that guardrails watch: made from guardrails.def.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lockscope {

enum class Guardrail : std::uint8_t {
#define LOCKSCOPE_GUARDRAIL(guardrail, measures) guardrail,
#include "core/engine/guardrails.def"
#undef LOCKSCOPE_GUARDRAIL
};

/// What is held against the threshold.
enum class GuardrailMeasure : std::uint8_t {
    share, ///< from 0; of a limit it may pass 1
    wait,  ///< p95 of the waits for locks
    hold,  ///< p95 of the time that locks are held
};

/// In the order of the guardrails; part of the public JSON.
inline constexpr std::array guardrail_names{
#define LOCKSCOPE_GUARDRAIL(guardrail, measures) std::string_view(#guardrail),
#include "core/engine/guardrails.def"
#undef LOCKSCOPE_GUARDRAIL
};
inline constexpr std::size_t guardrail_count = guardrail_names.size();

[[nodiscard]] constexpr std::string_view name_of(Guardrail guardrail) {
    return guardrail_names[static_cast<std::size_t>(guardrail)];
}
[[nodiscard]] constexpr GuardrailMeasure measure_of(Guardrail guardrail) {
    constexpr std::array measures_of{
#define LOCKSCOPE_GUARDRAIL(guardrail, measures) GuardrailMeasure::measures,
#include "core/engine/guardrails.def"
#undef LOCKSCOPE_GUARDRAIL
    };
    return measures_of[static_cast<std::size_t>(guardrail)];
}

/// Does it measure a time?
[[nodiscard]] constexpr bool is_time(GuardrailMeasure measure) {
    return measure != GuardrailMeasure::share;
}

} // namespace lockscope
