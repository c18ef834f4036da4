// SPDX-License-Identifier: GPL-3.0-or-later
// The run over time in at most 512 bins, whose width doubles whenever the run outgrows them.
#pragma once

#include "core/base/time.h"
#include "core/engine/event.h"

#include <array>
#include <cstdint>
#include <vector>

namespace lockscope {

/// Coarse duration counts for one bin: 16 steps to the octave (quantiles to 3 %), 32-bit counts.
class BinHistogram {
public:
    void add(Duration d);
    void merge(const BinHistogram& other);
    [[nodiscard]] Duration quantile(double q) const;
    [[nodiscard]] std::uint64_t count() const { return count_; }

private:
    std::uint64_t count_ = 0;
    std::vector<std::uint32_t> counts_; // as long as the largest value needs
};

/// What happened between two moments.
struct Bin {
    std::int64_t committed = 0;        ///< records
    std::int64_t records_failed = 0;   ///< records
    std::int64_t attempts_started = 0;
    std::int64_t attempts_failed = 0;
    std::array<std::int64_t, failure_cause_count> failed_by_cause{};
    std::int64_t retries = 0;      ///< attempts after the first
    double waiting_s = 0.0;        ///< integral of all waiters, in waiter-seconds
    BinHistogram lock_wait;        ///< granted and failed waits
    double staleness_sum_s = 0.0;  ///< of records covered in this bin
    std::int64_t staleness_count = 0;
    std::int64_t long_running_max = 0;

    void merge(const Bin& later);
};

/// Bins from time 0. The last one may be incomplete.
struct TimeSeries {
    static constexpr std::size_t max_bins = 512;

    Duration bin_width = std::chrono::milliseconds(100);
    std::vector<Bin> bins;

    /// The bin of time t, widening all bins when needed. REQUIRES: t not before the last call's bin.
    Bin& at(SimTime t);
};

} // namespace lockscope
