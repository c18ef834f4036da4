// SPDX-License-Identifier: GPL-3.0-or-later
// What one change of a parameter bought and what it cost: two runs of the same stretch under the
// same arrivals, one with it and one without. Measured, never guessed.
#pragma once

#include "core/measure/summary.h"
#include "core/model/parameters.h"
#include "core/model/scenario.h"
#include "core/study/study_limits.h"

#include <optional>
#include <string>
#include <vector>

namespace lockscope {

struct PriceTag {
    std::string key;          ///< of the parameter
    ParameterValue value;     ///< as it is
    ParameterValue off_value; ///< as it was in the run without
    SimTime from{};           ///< the figures are of the time from here
    SimTime to{};             ///< to here; both runs went there from their start
    /// Without this one alone nothing is worse, but without all tags that are so marked it is:
    /// either of them would do.
    bool redundant = false;
    RunSummary with; ///< no account rows
    RunSummary without;
};

/// A tag for each of these parameters: the run as it is against the same run with that one at its
/// default, both in the time from `from` (or from the end of the warm-up, if that is later) to `to`
/// (less when the limit on events is met: see PriceTag::to).
/// `recorded`: with all its interventions. Nothing when it was stopped, or when the limit was met
/// before `from`. REQUIRES: from < to.
[[nodiscard]] std::optional<std::vector<PriceTag>> price_tags(const Scenario& recorded,
                                                              const std::vector<std::string>& keys,
                                                              SimTime from, SimTime to,
                                                              const StudyLimits& limits);

} // namespace lockscope
