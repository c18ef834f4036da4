// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of a part of the run: diagnosis, prices and figures name the time they speak of.
#pragma once

#include "core/base/time.h"
#include "core/measure/summary.h"

#include <cstdint>

namespace lockscope::ui {

/// The time that judgements speak of, always up to the present.
enum class JudgedTime : std::uint8_t {
    since_change, ///< from the last change of parameters that has acted; without one, the whole run
    whole_run,    ///< from the end of the warm-up
};

/// Of a stretch that does not begin with the run, which is measured beside it.
struct Judgement {
    SimTime from{};
    SimTime to{};
    RunSummary figures; ///< with a diagnosis; no account rows
};

} // namespace lockscope::ui
