// SPDX-License-Identifier: GPL-3.0-or-later
// How far a run has come, on one line of the terminal that is wiped when the run ends.
#pragma once

#include "core/base/time.h"

#include <chrono>
#include <cstdint>

namespace lockscope::cli {

class Progress {
public:
    /// `end`: end_of_time when the scenario has no duration. A hidden bar costs nothing.
    Progress(SimTime end, bool visible);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// Draws at most ten times a second, however often it is called.
    void update(SimTime now, std::uint64_t events);

private:
    using Clock = std::chrono::steady_clock;

    SimTime end_;
    bool visible_;
    bool drawn_ = false;
    Clock::time_point started_;
    Clock::time_point next_draw_;
};

} // namespace lockscope::cli
