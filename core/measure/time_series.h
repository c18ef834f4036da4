// SPDX-License-Identifier: GPL-3.0-or-later
// The run over time in at most 512 bins, whose width doubles whenever the run outgrows them.
#pragma once

#include "core/base/ids.h"
#include "core/base/log_buckets.h"
#include "core/base/time.h"
#include "core/engine/event.h"

#include <array>
#include <cassert>
#include <cstdint>
#include <optional>
#include <vector>

namespace lockscope {

/// Coarse duration counts for one bin: 16 steps to the octave (quantiles to 3 %), 32-bit counts.
class BinHistogram {
public:
    /// REQUIRES: d >= 0.
    void add(Duration d) {
        assert(d >= Duration(0));
        const std::size_t place =
            Buckets::bucket_of(static_cast<std::uint64_t>(d.count()) >> unit_bits);
        if (place >= counts_.size()) [[unlikely]] {
            counts_.resize(place + 1, 0);
        }
        ++counts_[place];
    }
    void merge(const BinHistogram& other);
    /// Smallest value not exceeded by a share q of the samples; below 65 us counts as 0.
    [[nodiscard]] Duration quantile(double q) const;
    [[nodiscard]] std::uint64_t count() const;
    /// Memory beside the object itself, roughly.
    [[nodiscard]] std::size_t bytes() const { return counts_.capacity() * sizeof(counts_[0]); }

private:
    using Buckets = LogBuckets<4>;
    static constexpr int unit_bits = 16; // 65.5 us

    std::vector<std::uint32_t> counts_; // as long as the largest value needs
};

/// Long-running requests while their number changed.
struct LongRunning {
    std::int64_t most = 0; ///< at once
    std::int64_t last = 0; ///< at the end
};

/// What happened between two moments.
struct Bin {
    std::int64_t committed = 0;      ///< records
    std::int64_t records_failed = 0; ///< records
    std::int64_t attempts_started = 0;
    std::int64_t attempts_committed = 0;
    std::int64_t attempts_failed = 0;
    std::int64_t retries = 0;     ///< attempts after the first
    double waiting_ns = 0.0;      ///< integral of all waiters, in waiter-nanoseconds
    BinHistogram lock_wait;       ///< granted and failed waits
    double staleness_sum_s = 0.0; ///< of records covered in this bin
    std::int64_t staleness_count = 0;
    std::optional<LongRunning> long_running; ///< none: unchanged in this bin

    void merge(const Bin& later);
};

/// One account's curve among those of a TimeSeries.
using QueueCurve = Id<struct QueueCurveTag>;

/// Bins from time 0; the last one may be incomplete. Up to max_queues accounts have a curve of
/// their own waiters: those that had one first.
class TimeSeries {
public:
    static constexpr std::size_t max_bins = 512;
    static constexpr std::size_t max_queues = 1024;

    [[nodiscard]] Duration bin_width() const { return bin_width_; }
    [[nodiscard]] const std::vector<Bin>& bins() const { return bins_; }
    /// Waiter-nanoseconds by bin of one account; may be shorter than bins().
    [[nodiscard]] const std::vector<float>& queue(QueueCurve curve) const {
        return queues_[curve.index()];
    }

    /// The bin of time t, widening all bins when needed. REQUIRES: t does not go back.
    Bin& at(SimTime t) {
        if (t >= current_end_) [[unlikely]] {
            move_to(t);
        }
        return bins_.back();
    }
    /// A curve for one more account, or an invalid one when there are enough.
    [[nodiscard]] QueueCurve add_queue();
    /// After at(t): does a later moment fall into the same bin?
    [[nodiscard]] bool in_last_bin(SimTime later) const { return later < current_end_; }

    [[nodiscard]] bool in_earlier_bin(SimTime t) const { return t < current_begin_; }
    /// The place of a moment among the bins. REQUIRES: not after the last bin.
    [[nodiscard]] std::size_t index_of(SimTime t) const {
        return static_cast<std::size_t>(t.time_since_epoch() / bin_width_);
    }

    /// Memory beside the object itself, roughly.
    [[nodiscard]] std::size_t bytes() const;

    /// Adds waiter-nanoseconds to the bin of `t`, and to the account's curve if it has one.
    void add_waiting(QueueCurve queue, SimTime t, double waiter_ns);
    /// Adds so many waiters from `from` to `to`, in as many bins as that takes.
    void add_waiters(QueueCurve queue, SimTime from, SimTime to, std::int32_t waiters);

private:
    void move_to(SimTime t);
    void widen();

    Duration bin_width_ = std::chrono::milliseconds(100);
    SimTime current_begin_{}; ///< of the last bin
    SimTime current_end_{};
    std::vector<Bin> bins_;
    std::vector<std::vector<float>> queues_;
};

} // namespace lockscope
