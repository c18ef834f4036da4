// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/histogram.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <type_traits>
#include <utility>

namespace lockscope {

/// The place of `bucket` once its octave, and all between it and the others, are stored.
std::size_t Histogram::make_room(std::size_t bucket) {
    constexpr std::size_t steps = Buckets::steps;
    const std::size_t octave = bucket / steps * steps;
    if (low_.empty()) {
        first_ = octave;
    }
    const std::size_t before = octave < first_ ? first_ - octave : 0;
    const std::size_t length = std::max(low_.size() + before, octave + steps + before - first_);
    const auto widen = [&](auto& counts) {
        auto wider = std::remove_reference_t<decltype(counts)>(length, 0);
        std::copy(counts.begin(), counts.end(),
                  wider.begin() + static_cast<std::ptrdiff_t>(before));
        counts = std::move(wider);
    };
    widen(low_);
    if (!high_.empty()) {
        widen(high_);
    }
    first_ -= before;
    return bucket - first_;
}

void Histogram::carry(std::size_t place, std::uint64_t count) {
    if (high_.empty()) {
        high_.resize(low_.size(), 0);
    }
    high_[place] += count;
}

void Histogram::merge(const Histogram& other) {
    zero_ += other.zero_;
    sum_ns_ += other.sum_ns_;
    max_ns_ = std::max(max_ns_, other.max_ns_);
    if (other.low_.empty()) {
        return;
    }
    (void)make_room(other.first_);
    (void)make_room(other.first_ + other.low_.size() - 1);
    for (std::size_t i = 0; i < other.low_.size(); ++i) {
        const std::size_t place = other.first_ + i - first_;
        const std::uint64_t sum = low_[place] + other.count_in(i);
        low_[place] = static_cast<std::uint8_t>(sum);
        if (sum > low_max) {
            carry(place, sum & ~low_max);
        }
    }
}

std::uint64_t Histogram::count() const {
    return std::accumulate(low_.begin(), low_.end(), zero_) +
           std::accumulate(high_.begin(), high_.end(), std::uint64_t{0});
}

Duration Histogram::mean() const {
    const std::uint64_t samples = count();
    return samples == 0 ? Duration(0) : from_seconds(sum_s() / static_cast<double>(samples));
}

Duration Histogram::quantile(double q) const {
    const std::uint64_t samples = count();
    if (samples == 0) {
        return Duration(0);
    }
    const auto wanted = static_cast<std::uint64_t>(std::ceil(q * static_cast<double>(samples)));
    const std::uint64_t rank = std::clamp<std::uint64_t>(wanted, 1, samples);
    if (rank == samples) {
        return max();
    }
    std::uint64_t seen = zero_;
    if (rank <= seen) {
        return Duration(0);
    }
    for (std::size_t place = 0; place < low_.size(); ++place) {
        seen += count_in(place);
        if (rank > seen) {
            continue;
        }
        // The middle of the bucket, but never more than the largest sample.
        const std::size_t bucket = first_ + place;
        const std::uint64_t low = Buckets::low(bucket) << unit_bits;
        const std::uint64_t width = Buckets::width(bucket) << unit_bits;
        return Duration(static_cast<Duration::rep>(std::min(low + width / 2, max_ns_)));
    }
    return max();
}

} // namespace lockscope
