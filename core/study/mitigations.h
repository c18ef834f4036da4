// SPDX-License-Identifier: GPL-3.0-or-later
// A scenario with some of its mitigations off, which are the rows of Role::mitigation.
#pragma once

#include "core/model/scenario.h"

#include <string>
#include <vector>

namespace lockscope {

/// What a mitigation is without it: a switch off, whatever its default, anything else at its
/// default.
[[nodiscard]] ParameterValue off_value(const Parameter& row);

/// Keys of the mitigations that are not off here, in a workload's own block included;
/// in the order of the table.
[[nodiscard]] std::vector<std::string> mitigations_on(const Scenario& scenario);

/// The scenario with this parameter off throughout: in the scenario, in the blocks of
/// its workloads, and in interventions, which lose what they set of it.
[[nodiscard]] Scenario without(Scenario scenario, const std::string& key);
/// The same for all mitigations.
[[nodiscard]] Scenario without_mitigations(Scenario scenario);

} // namespace lockscope
