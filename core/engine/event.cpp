// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/event.h"

#include <algorithm>
#include <cmath>

namespace lockscope {

namespace {

// An alert packs its guardrail into the lowest byte and what it measured into the others: a share
// in millionths or a time in nanoseconds, up to two years.
constexpr int measured_shift = 8;
constexpr std::uint64_t measured_max = ~std::uint64_t{0} >> measured_shift;
constexpr double parts_of_one = 1e6;

[[maybe_unused]] bool is_alert(EventKind kind) { // asked by assertions only
    return kind == EventKind::alert_raised || kind == EventKind::alert_cleared;
}

} // namespace

AlertFacts Event::alert() const {
    assert(is_alert(kind));
    AlertFacts facts;
    facts.guardrail = static_cast<Guardrail>(extra_ & ((1U << measured_shift) - 1));
    const std::uint64_t measured = extra_ >> measured_shift;
    switch (measure_of(facts.guardrail)) {
    case GuardrailMeasure::share:
        facts.share = static_cast<double>(measured) / parts_of_one;
        break;
    case GuardrailMeasure::wait:
    case GuardrailMeasure::hold:
        facts.wait = Duration(static_cast<Duration::rep>(measured));
        break;
    }
    return facts;
}

void Event::set_alert(const AlertFacts& facts) {
    assert(is_alert(kind));
    std::uint64_t measured = 0;
    switch (measure_of(facts.guardrail)) {
    case GuardrailMeasure::share:
        measured = static_cast<std::uint32_t>(std::llround(facts.share * parts_of_one));
        break;
    case GuardrailMeasure::wait:
    case GuardrailMeasure::hold:
        measured = std::min(static_cast<std::uint64_t>(facts.wait.count()), measured_max);
        break;
    }
    extra_ = static_cast<std::uint64_t>(facts.guardrail) | (measured << measured_shift);
}

} // namespace lockscope
