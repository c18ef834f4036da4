// SPDX-License-Identifier: GPL-3.0-or-later
// Buckets about as wide as they are far from zero: few of them count numbers of every size, each
// to the same share of itself.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

namespace lockscope {

/// Whole numbers in `1 << step_bits` buckets to the octave, which follow each other without a gap.
/// Numbers below two octaves' worth, `2 * steps`, have a bucket each.
template <int step_bits>
struct LogBuckets {
    static constexpr std::size_t steps = std::size_t{1} << step_bits;

    [[nodiscard]] static constexpr std::size_t bucket_of(std::uint64_t number) {
        if (number < steps) {
            return static_cast<std::size_t>(number);
        }
        const int shift = static_cast<int>(std::bit_width(number)) - 1 - step_bits;
        return static_cast<std::size_t>(shift) * steps + static_cast<std::size_t>(number >> shift);
    }

    /// The smallest number of a bucket.
    [[nodiscard]] static constexpr std::uint64_t low(std::size_t bucket) {
        return bucket < steps ? bucket : (bucket % steps + steps) << shift_of(bucket);
    }

    /// How many numbers are in a bucket.
    [[nodiscard]] static constexpr std::uint64_t width(std::size_t bucket) {
        return std::uint64_t{1} << shift_of(bucket);
    }

private:
    static constexpr int shift_of(std::size_t bucket) {
        return bucket < steps ? 0 : static_cast<int>(bucket / steps) - 1;
    }
};

} // namespace lockscope
