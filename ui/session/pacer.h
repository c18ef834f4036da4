// SPDX-License-Identifier: GPL-3.0-or-later
// How simulated time follows real time: pure arithmetic, the clock is an argument.
#pragma once

#include "core/base/time.h"

#include <chrono>
#include <deque>

namespace lockscope::ui {

class Pacer {
public:
    using Clock = std::chrono::steady_clock;
    using WallTime = Clock::time_point;

    [[nodiscard]] double speed() const { return speed_; }
    /// Simulated seconds per second, > 0; infinity = as fast as possible.
    void set_speed(double speed, WallTime wall, SimTime now);
    /// Simulated and real time are tied together anew: play, seek, another run.
    void anchor(WallTime wall, SimTime now);

    /// Where the simulation ought to be.
    [[nodiscard]] SimTime target(WallTime wall) const;

    /// Where it is. A simulation that cannot keep up is let off its debt, else it would rush on
    /// for minutes once it could.
    void reached(WallTime wall, SimTime now);
    /// Simulated seconds per second over the last second, 0 before there is anything to tell.
    [[nodiscard]] double achieved() const;

private:
    struct Sample {
        WallTime wall;
        SimTime now;
    };

    double speed_ = 1.0;
    Sample anchor_{};
    std::deque<Sample> samples_; ///< of the last second, oldest first
};

} // namespace lockscope::ui
