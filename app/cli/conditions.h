// SPDX-License-Identifier: GPL-3.0-or-later
// run --fail-if 'failure_rate>0.01': figures of the report that must not be so.
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/engine/simulation.h"
#include "core/measure/measurements.h"

#include <optional>
#include <string>
#include <vector>

namespace lockscope::cli {

/// METRIC OP NUMBER[unit], taken apart.
struct Condition {
    std::string text;   ///< as written
    std::string metric; ///< dotted path of a number in `run --format json`
    /// Set for `accounts.ID.METRIC`; `path` is then that of METRIC in the account's object.
    std::optional<AccountId> account;
    std::string path;
    std::string comparison; ///< > >= < <= == !=
    double limit = 0;       ///< in the unit of the metric
};

/// All of them, or everything that is wrong with any.
[[nodiscard]] Result<std::vector<Condition>>
parse_conditions(const Scenario& scenario, const std::vector<std::string>& texts);

/// Says on stderr which conditions hold, and with which value; true if one does or if the report
/// has alerts. REQUIRES: measurements were fed by this simulation and advanced to its now().
[[nodiscard]] bool tripped(const std::vector<Condition>& conditions, const Simulation& simulation,
                           const Measurements& measurements);

} // namespace lockscope::cli
