// SPDX-License-Identifier: GPL-3.0-or-later
// Durations counted in buckets about 1 % wide: bounded memory however long the run.
//
// Buckets are logarithmic with 64 steps to the octave: a quantile is off by at most 0.8 % of its
// value (0.5 us below 64 us). Octaves are stored only once something falls into them.
#pragma once

#include "core/base/time.h"

#include <array>
#include <bit>
#include <cstdint>
#include <vector>

namespace lockscope {

class Histogram {
public:
    /// Counts `count` equal durations. REQUIRES: d >= 0.
    void add(Duration d, std::uint64_t count = 1) {
        const auto ns = static_cast<std::uint64_t>(d.count());
        if (ns == 0) {
            zero_ += count;
            return;
        }
        sum_ns_ += static_cast<double>(d.count()) * static_cast<double>(count);
        if (ns > max_ns_) {
            max_ns_ = ns;
        }
        const auto [page, slot] = place(ns);
        auto index = page_of_octave_[page];
        if (index < 0) [[unlikely]] {
            index = add_page(page);
        }
        pages_[static_cast<std::size_t>(index)][slot] += count;
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

    friend bool operator==(const Histogram&, const Histogram&) = default;

private:
    static constexpr int step_bits = 6;
    static constexpr std::size_t steps = std::size_t{1} << step_bits;
    static constexpr std::size_t octaves = 54; // up to 2^63 ns with microsecond-sized first steps
    static constexpr int unit_bits = 10;       // the finest step is 1.024 us

    struct Place {
        std::size_t page;
        std::size_t slot;
    };
    static Place place(std::uint64_t ns) {
        const std::uint64_t units = ns >> unit_bits;
        if (units < steps) {
            return {0, static_cast<std::size_t>(units)};
        }
        const int shift = static_cast<int>(std::bit_width(units)) - 1 - step_bits;
        return {static_cast<std::size_t>(shift) + 1,
                static_cast<std::size_t>(units >> shift) - steps};
    }
    std::int8_t add_page(std::size_t octave);

    std::uint64_t zero_ = 0;
    std::uint64_t max_ns_ = 0;
    double sum_ns_ = 0.0;
    std::array<std::int8_t, octaves> page_of_octave_ = filled();
    std::vector<std::array<std::uint64_t, steps>> pages_;

    static constexpr std::array<std::int8_t, octaves> filled() {
        std::array<std::int8_t, octaves> a{};
        a.fill(-1);
        return a;
    }
};

} // namespace lockscope
