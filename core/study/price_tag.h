// SPDX-License-Identifier: GPL-3.0-or-later
// What one change of a parameter bought and what it cost: two runs of the same stretch under the
// same arrivals, one with it and one without. Measured, never guessed.
#pragma once

#include "core/measure/summary.h"
#include "core/model/parameters.h"

#include <string>

namespace lockscope {

struct PriceTag {
    std::string key;          ///< of the parameter
    ParameterValue value;     ///< as it is
    ParameterValue off_value; ///< as it was in the run without
    SimTime to{};             ///< both runs went from their start to here
    RunSummary with;          ///< no account rows
    RunSummary without;
};

} // namespace lockscope
