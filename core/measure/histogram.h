// SPDX-License-Identifier: GPL-3.0-or-later
// Durations counted in buckets about 1 % wide: bounded memory however long the run.
//
// Buckets are logarithmic with 64 steps to the octave: a quantile is off by at most 0.8 % of its
// value (0.5 us below 64 us). Only the range of octaves that samples fall into is stored. A bucket
// is a byte; what does not fit into it is carried into a wide counter, which an account that is
// seldom used never needs. A million accounts have three histograms each.
#pragma once

#include "core/base/log_buckets.h"
#include "core/base/time.h"

#include <cassert>
#include <cstdint>
#include <vector>

namespace lockscope {

class Histogram {
public:
    /// Counts `count` equal durations. REQUIRES: d >= 0.
    [[gnu::always_inline]] void add(Duration d, std::uint64_t count = 1) {
        assert(d >= Duration(0));
        const auto ns = static_cast<std::uint64_t>(d.count());
        if (ns == 0) {
            zero_ += count;
            return;
        }
        sum_ns_ += static_cast<double>(d.count()) * static_cast<double>(count);
        if (ns > max_ns_) {
            max_ns_ = ns;
        }
        std::size_t bucket = Buckets::bucket_of(ns >> unit_bits) - first_;
        if (bucket >= low_.size()) [[unlikely]] { // below the range, too: the difference wraps
            bucket = make_room(bucket + first_);
        }
        const std::uint64_t sum = low_[bucket] + count;
        low_[bucket] = static_cast<std::uint8_t>(sum);
        if (sum > low_max) [[unlikely]] {
            carry(bucket, sum & ~low_max);
        }
    }

    void merge(const Histogram& other);
    void clear() { *this = Histogram(); }

    /// Summed up when asked for, which is seldom.
    [[nodiscard]] std::uint64_t count() const;
    /// 0 without samples, as are the quantiles.
    [[nodiscard]] Duration mean() const;
    [[nodiscard]] Duration max() const { return Duration(static_cast<Duration::rep>(max_ns_)); }
    /// Sum of all samples in seconds.
    [[nodiscard]] double sum_s() const { return sum_ns_ * 1e-9; }
    /// Smallest value not exceeded by a share `q` (0..1) of the samples, to 1 %.
    [[nodiscard]] Duration quantile(double q) const;

    /// Of equal samples in equal order.
    friend bool operator==(const Histogram&, const Histogram&) = default;

    /// Memory beside the object itself, roughly.
    [[nodiscard]] std::size_t bytes() const { return low_.capacity() + 8 * high_.capacity(); }

private:
    using Buckets = LogBuckets<6>;
    static constexpr int unit_bits = 10; // the finest step is 1.024 us
    static constexpr std::uint64_t low_max = 255;

    [[nodiscard]] std::uint64_t count_in(std::size_t place) const {
        return low_[place] + (high_.empty() ? 0 : high_[place]);
    }
    std::size_t make_room(std::size_t bucket);
    void carry(std::size_t place, std::uint64_t count);

    std::uint64_t zero_ = 0;
    std::uint64_t max_ns_ = 0;
    double sum_ns_ = 0.0;
    std::size_t first_ = 0; ///< bucket of low_[0], the first of its octave
    std::vector<std::uint8_t> low_;
    std::vector<std::uint64_t> high_; ///< what was carried; empty, or as long as low_
};

} // namespace lockscope
