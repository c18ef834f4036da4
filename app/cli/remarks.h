// SPDX-License-Identifier: GPL-3.0-or-later
// What is not wrong with a scenario, but hardly what its author meant.
#pragma once

#include "core/model/scenario.h"

#include <string>
#include <vector>

namespace lockscope::cli {

/// A line each. `source`: the scenario as it was named.
[[nodiscard]] std::vector<std::string> remarks_on(const Scenario& scenario,
                                                  const std::string& source);

} // namespace lockscope::cli
