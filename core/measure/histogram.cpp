// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/histogram.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace lockscope {

std::int8_t Histogram::add_page(std::size_t octave) {
    page_of_octave_[octave] = static_cast<std::int8_t>(pages_.size());
    pages_.emplace_back();
    pages_.back().fill(0);
    return page_of_octave_[octave];
}

void Histogram::merge(const Histogram& other) {
    zero_ += other.zero_;
    sum_ns_ += other.sum_ns_;
    max_ns_ = std::max(max_ns_, other.max_ns_);
    for (std::size_t octave = 0; octave < octaves; ++octave) {
        if (other.page_of_octave_[octave] < 0) {
            continue;
        }
        const auto& from = other.pages_[static_cast<std::size_t>(other.page_of_octave_[octave])];
        auto index = page_of_octave_[octave];
        if (index < 0) {
            index = add_page(octave);
        }
        auto& to = pages_[static_cast<std::size_t>(index)];
        for (std::size_t i = 0; i < steps; ++i) {
            to[i] += from[i];
        }
    }
}

std::uint64_t Histogram::count() const {
    std::uint64_t count = zero_;
    for (const auto& page : pages_) {
        count = std::accumulate(page.begin(), page.end(), count);
    }
    return count;
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
    for (std::size_t octave = 0; octave < octaves; ++octave) {
        if (page_of_octave_[octave] < 0) {
            continue;
        }
        const auto& page = pages_[static_cast<std::size_t>(page_of_octave_[octave])];
        for (std::size_t i = 0; i < steps; ++i) {
            seen += page[i];
            if (rank > seen) {
                continue;
            }
            // The middle of the bucket, but never more than the largest sample.
            const int shift = octave == 0 ? 0 : static_cast<int>(octave) - 1;
            const std::uint64_t units = octave == 0 ? i : (i + steps) << shift;
            const std::uint64_t low = units << unit_bits;
            const std::uint64_t width = std::uint64_t{1} << (shift + unit_bits);
            return Duration(static_cast<Duration::rep>(std::min(low + width / 2, max_ns_)));
        }
    }
    return max();
}

} // namespace lockscope
