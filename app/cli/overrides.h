// SPDX-License-Identifier: GPL-3.0-or-later
// The command line's last word on a scenario: --seed, --duration and --set.
#pragma once

#include "app/cli/options.h"
#include "core/base/result.h"
#include "core/model/scenario.h"

#include <string>

namespace lockscope::cli {

/// The error of a value given on the command line.
[[nodiscard]] Error option_error(std::string option, std::string problem, std::string remedy);

/// Changes `scenario` and checks the outcome as a whole. Everything that is wrong is returned at
/// once; the scenario is then not to be run.
[[nodiscard]] Errors apply_overrides(Scenario& scenario, const ScenarioOptions& options);

} // namespace lockscope::cli
