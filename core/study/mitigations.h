// SPDX-License-Identifier: GPL-3.0-or-later
// A scenario with some of its mitigations off, which are the rows of Role::mitigation.
#pragma once

#include "core/model/scenario.h"

#include <string>
#include <vector>

namespace lockscope {

/// Keys of the mitigations that are not at their default here, in a workload's own block included;
/// in the order of the table.
[[nodiscard]] std::vector<std::string> mitigations_on(const Scenario& scenario);

/// The scenario with this parameter at its default throughout: in the scenario, in the blocks of
/// its workloads, and in interventions, which lose what they set of it.
[[nodiscard]] Scenario without(Scenario scenario, const std::string& key);
/// The same for all mitigations.
[[nodiscard]] Scenario without_mitigations(Scenario scenario);

} // namespace lockscope
