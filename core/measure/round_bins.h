// SPDX-License-Identifier: GPL-3.0-or-later
// Attempts that ended, in bins that people have words for: of one second, ten seconds, a minute,
// an hour, a day. What names hours of trouble rests on these; the bins of TimeSeries halve better,
// but begin at 9:06:08.
#pragma once

#include "core/base/time.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace lockscope {

/// Bins from time 0, as wide as the next one of a list whenever the run outgrows them.
class RoundBins {
public:
    static constexpr std::size_t max_bins = 256;

    struct Bin {
        std::int64_t ended = 0;
        std::int64_t failed = 0;
    };

    /// REQUIRES: time does not go back.
    void add(SimTime t, bool failed) {
        if (t >= last_end_) [[unlikely]] {
            move_to(t);
        }
        Bin& bin = bins_.back();
        ++bin.ended;
        bin.failed += failed ? 1 : 0;
    }
    /// Forgets what was counted; later bins stand where they would have.
    void clear() { bins_.assign(bins_.size(), Bin{}); }

    [[nodiscard]] Duration width() const { return width_; }
    /// The last one may be incomplete.
    [[nodiscard]] const std::vector<Bin>& bins() const { return bins_; }
    /// Puts bins together until at most `most` of them touch the time from `from` on.
    void widen_to(std::size_t most, SimTime from);
    /// Memory beside the object itself, roughly.
    [[nodiscard]] std::size_t bytes() const { return bins_.capacity() * sizeof(Bin); }

private:
    void move_to(SimTime t);
    void widen();

    Duration width_ = std::chrono::seconds(1);
    SimTime last_end_{}; ///< of the last bin
    std::vector<Bin> bins_;
};

} // namespace lockscope
