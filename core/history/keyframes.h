// SPDX-License-Identifier: GPL-3.0-or-later
// Copies of a run at moments along its way, few enough to fit into a bound of memory.
//
// They lie about evenly over the events; when there are too many, every other one goes and the
// distance doubles. A run whose single copy is too large for the bound has none but its start.
#pragma once

#include "core/history/run.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace lockscope {

struct KeyframeLimits {
    std::size_t count = 128;
    std::size_t bytes = std::size_t{192} << 20U;
    std::uint64_t spacing = 20'000; ///< events between two of them, at first
    /// And at least so many that an event has this share of a copy. A copy moves some gigabytes a
    /// second, the engine makes some ten million events: so copies stay a few percent of the work.
    std::uint64_t bytes_per_event = 16;
};

class Keyframes {
public:
    explicit Keyframes(const KeyframeLimits& limits = {})
        : limits_(limits)
        , spacing_(limits.spacing) {}

    /// Keeps a copy if the run has gone far enough since the last one before it.
    void offer(const Run& run);
    /// The newest one with fewer events than `events`, or before instant `t`; null if there is
    /// none.
    [[nodiscard]] const Run* before_event(std::uint64_t events) const;
    [[nodiscard]] const Run* before(SimTime t) const;
    /// Forgets those at `t` and later: another future begins there.
    void drop_from(SimTime t);

    [[nodiscard]] std::size_t size() const { return frames_.size(); }
    [[nodiscard]] std::size_t bytes() const { return bytes_; }
    /// In order of time.
    [[nodiscard]] const std::vector<Run>& all() const { return frames_; }

private:
    [[nodiscard]] std::vector<Run>::const_iterator place_of(std::uint64_t events) const;
    void insert(const Run& run);
    void thin();

    KeyframeLimits limits_;
    std::uint64_t spacing_;
    std::uint64_t looked_at_ = 0; ///< events of the run whose size was last asked for
    std::vector<Run> frames_;     ///< ascending by events
    std::vector<std::size_t> sizes_;
    std::size_t bytes_ = 0;
};

} // namespace lockscope
