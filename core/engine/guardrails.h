// SPDX-License-Identifier: GPL-3.0-or-later
// Rates over a sliding window, and whether they passed their thresholds.
//
// The window is cut into slices; whoever looks adds a slice and drops the oldest. A look costs the
// same however much happened in between.
#pragma once

#include "core/base/log_buckets.h"
#include "core/engine/event.h"
#include "core/engine/guardrail.h"
#include "core/model/parameters.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace lockscope {

class Guardrails {
public:
    static constexpr int slices = 60;
    /// Fewer attempts in a window make no rate worth an alert. (assumed)
    static constexpr std::int64_t attempts_min = 10;

    void count(std::span<const Event> events);

    struct Reading {
        bool over = false;
        double share = 0.0; ///< what was measured, of rates
        Duration wait{0};   ///< what was measured, of waits
    };
    using Readings = std::array<Reading, guardrail_count>;
    /// The window as it is now against the thresholds of `p`; then the next slice begins.
    [[nodiscard]] Readings look(const Parameters& p, std::int64_t long_running);

    /// Since when an alert stands; end_of_time: it does not.
    std::array<SimTime, guardrail_count> raised_at = quiet();

private:
    // Lock waits in 8 steps to the octave from 1 ms on: p95 to 6 %.
    using Buckets = LogBuckets<3>;
    static constexpr std::size_t places = 256;
    static std::size_t place_of(Duration wait);
    static Duration wait_of(std::size_t place);

    struct Slice {
        std::int64_t started = 0;
        std::int64_t retries = 0;
        std::int64_t ended = 0;
        std::int64_t failed = 0;
        std::array<std::uint32_t, places> waits{};
    };
    static void add(Slice& to, const Slice& slice, std::int64_t sign);
    [[nodiscard]] Duration wait_p95() const;
    static constexpr std::array<SimTime, guardrail_count> quiet() {
        std::array<SimTime, guardrail_count> times{};
        times.fill(end_of_time);
        return times;
    }

    Slice present_;
    Slice window_; ///< sum of past_ and present_, once look() has closed it
    std::vector<Slice> past_ = std::vector<Slice>(slices);
    std::size_t oldest_ = 0;
};

} // namespace lockscope
