// SPDX-License-Identifier: GPL-3.0-or-later
// run --fail-if 'failure_rate>0.01': figures of the report that must not be so.
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/engine/simulation.h"
#include "core/measure/figures.h"
#include "core/measure/measurements.h"

#include <cstddef>
#include <string>
#include <vector>

namespace lockscope::cli {

/// METRIC OP NUMBER[unit], taken apart.
struct Condition {
    std::string text;   ///< as written
    std::string metric; ///< the figure's path as in `run --format json`, its subject in it
    const Figure* figure = nullptr;
    AccountId account;        ///< of `accounts.ID.METRIC`
    std::size_t workload = 0; ///< of `workloads.NAME.METRIC`: its place in the scenario
    std::string comparison;   ///< > >= < <= == !=
    double limit = 0;         ///< in the unit of the figure
};

/// All of them, or everything that is wrong with any.
[[nodiscard]] Result<std::vector<Condition>>
parse_conditions(const Scenario& scenario, const std::vector<std::string>& texts);

/// A line for each condition that holds, with the value it met.
/// REQUIRES: `run` is the summary of `simulation` and `measured`; which accounts it lists is all
/// the same.
[[nodiscard]] std::vector<std::string>
conditions_that_hold(const std::vector<Condition>& conditions, const RunSummary& run,
                     const Simulation& simulation, const Measurements& measured);

} // namespace lockscope::cli
