// SPDX-License-Identifier: GPL-3.0-or-later
// What tests ask of a controller and of its runs.
#pragma once

#include "core/engine/simulation.h"
#include "ui/session/controller.h"

#include <cstdint>

namespace lockscope::test {

/// Does the newest frame show all commands that were given?
inline bool caught_up(const ui::Controller& controller) {
    return controller.frame() != nullptr && controller.caught_up(*controller.frame());
}

/// Of the scenario, run to `t` by nothing but the engine.
inline std::uint64_t fingerprint_of(const Scenario& scenario, SimTime t) {
    Simulation simulation(scenario);
    simulation.run_until(t);
    return simulation.fingerprint();
}

inline Setting decoupled(bool on) {
    return {"decouple.enabled", on};
}

} // namespace lockscope::test
