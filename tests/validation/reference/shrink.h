// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a scenario that fails smaller, as long as it still fails.
#pragma once

#include "core/model/scenario.h"

#include <filesystem>
#include <functional>
#include <string>

namespace lockscope::reference {

/// REQUIRES of what it is given: nothing but that it is valid.
using Fails = std::function<bool(const Scenario&)>;

/// Greedily and repeatedly: whatever can go without the failure going too, goes. The result fails,
/// is valid, and no single step makes it simpler. REQUIRES: fails(scenario).
[[nodiscard]] Scenario shrink(Scenario scenario, const Fails& fails);

/// Writes it where a person finds it: NAME.yaml in the folder for temporary files. Gives the path,
/// or why there is none.
std::string save(const Scenario& scenario, const std::string& name);

} // namespace lockscope::reference
