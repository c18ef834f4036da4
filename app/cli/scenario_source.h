// SPDX-License-Identifier: GPL-3.0-or-later
// What people write where a SCENARIO is asked for: a file or pipe, the name of a built-in example,
// or `-`.
#pragma once

#include "core/base/result.h"
#include "core/model/scenario.h"

#include <string>

namespace lockscope::cli {

/// As lockscope::load_scenario, or from standard input, a pipe or a terminal, to its end.
[[nodiscard]] Result<Scenario> load_scenario(const std::string& source);

/// The error for a name that no built-in example has.
[[nodiscard]] Error no_such_example(const std::string& name);

} // namespace lockscope::cli
