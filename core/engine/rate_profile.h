// SPDX-License-Identifier: GPL-3.0-or-later
// A rate over time, and how far a given amount of arrival "hazard" reaches along it.
//
// An arrival process draws an amount of hazard (exponential of mean 1 for Poisson, exactly 1 for a
// constant stream) and the next arrival is when the integral of the rate has used it up. The draws
// do not depend on the rate, so a slider that changes the rate bends the same stream of arrivals.
#pragma once

#include "core/base/time.h"
#include "core/model/scenario.h"

#include <array>
#include <cstdint>
#include <vector>

namespace lockscope {

/// A workload has two arrival processes at most: one of single records, one of bursts.
enum class Stream : std::uint8_t { records, bursts };
inline constexpr std::array streams{Stream::records, Stream::bursts};

class RateProfile {
public:
    RateProfile() = default;
    /// The rate of a workload's stream; `factor` is load.factor, `stagger` the least length of a
    /// window: a shorter one keeps its records but spreads them. Nothing for closed and once.
    static RateProfile of_stream(const Arrivals& arrivals, double factor, Duration stagger);
    /// The rate of bursts, in bursts; nothing for other processes.
    static RateProfile of_bursts(const Arrivals& arrivals, double factor);

    /// When `hazard` is used up, starting at `from`; end_of_time if never.
    [[nodiscard]] SimTime reach(SimTime from, double hazard) const {
        if (steady_gap_ns_ > 0.0) {
            return after(from, from_nanoseconds(hazard * steady_gap_ns_));
        }
        return reach_in_pieces(from, hazard);
    }
    /// Hazard between two moments.
    [[nodiscard]] double between(SimTime from, SimTime to) const;

    friend bool operator==(const RateProfile&, const RateProfile&) = default;

private:
    struct Piece {
        SimTime from{};
        SimTime to{};
        double per_second = 0.0;
        friend bool operator==(const Piece&, const Piece&) = default;
    };
    void add_windows(const WindowArrivals& arrivals, double factor, Duration stagger);
    void add(SimTime from, SimTime to, double per_second);
    [[nodiscard]] SimTime reach_in_pieces(SimTime from, double hazard) const;

    std::vector<Piece> pieces_;  ///< ascending, rates above 0
    double steady_gap_ns_ = 0.0; ///< one by the rate, if it is the same for ever
};

} // namespace lockscope
