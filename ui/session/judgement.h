// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of a part of the run: diagnosis, prices and figures name the time they speak of.
#pragma once

#include "core/base/time.h"
#include "core/measure/summary.h"

#include <algorithm>
#include <cstdint>

namespace lockscope::ui {

/// The time that judgements speak of.
enum class JudgedTime : std::uint8_t {
    since_change, ///< from the last change of parameters that has acted; without one, the whole run
    whole_run,    ///< from the end of the warm-up
    range,        ///< that somebody chose; the others go up to the present
};

struct JudgedStretch {
    JudgedTime kind = JudgedTime::since_change;
    SimTime from{}; ///< of a range
    SimTime to{};

    JudgedStretch() = default;
    JudgedStretch(JudgedTime of) // NOLINT(google-explicit-constructor): it says all of the others
        : kind(of) {}
    /// REQUIRES: from < to. What begins with the run is the whole of it up to `to`.
    [[nodiscard]] static JudgedStretch of_range(SimTime from, SimTime to) {
        JudgedStretch stretch(JudgedTime::range);
        // The first instant of all has its own figures, which go up to the present.
        stretch.from = std::max(from, start_of_run + Duration(1));
        stretch.to = std::max(to, stretch.from + Duration(1));
        return stretch;
    }
    friend bool operator==(const JudgedStretch&, const JudgedStretch&) = default;
};

/// Of a stretch that does not begin with the run, which is measured beside it.
struct Judgement {
    SimTime from{};
    SimTime to{};
    RunSummary figures; ///< with a diagnosis; no account rows
};

} // namespace lockscope::ui
