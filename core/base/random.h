// SPDX-License-Identifier: GPL-3.0-or-later
// Counter-based random numbers: a draw is a function of what it is for, not of when it was made.
//
// Philox2x64-10 (Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", SC'11) from
// Random123, keyed with the seed. The counter names the draw: purpose, entity, index, part. Because
// nothing is consumed in order, turning a mitigation on cannot change which orders arrive: runs
// that are compared share their random numbers without any further care.
#pragma once

#include "core/base/portable_math.h"

#include <Random123/philox.h>

#include <array>
#include <bit>
#include <cassert>
#include <cstdint>

namespace lockscope {

/// Draws that follow each other by index are made so many at once. The generator and the logarithm
/// are long chains of operations that wait for each other; of several chains a processor does the
/// operations side by side.
inline constexpr std::size_t draws_ahead = 16;
using WordsAhead = std::array<std::uint64_t, draws_ahead>;
using DrawsAhead = std::array<double, draws_ahead>;

/// What a draw is for; part of its name. Append only: the numbers are part of every fingerprint.
enum class Purpose : std::uint32_t {
    arrival = 1, ///< time between offers of a workload
    target = 2,  ///< account of a record
    work = 3,    ///< duration factor of one account's work
    backoff = 4, ///< jitter of a retry delay
    think = 5,   ///< think time of a closed workload's process
    grant = 6,   ///< which waiter gets a lock under `lock.discipline: random`
};

class RandomSource {
public:
    explicit RandomSource(std::uint64_t seed)
        : key_{{seed}} {}

    /// 128 random bits as two words. `entity` is below 2^24, `part` below 2^32.
    [[nodiscard, gnu::always_inline]] std::array<std::uint64_t, 2>
    bits(Purpose purpose, std::uint32_t entity, std::uint64_t index, std::uint32_t part = 0) const {
        const r123::Philox2x64::ctr_type counter{
            {index, (static_cast<std::uint64_t>(purpose) << 56) |
                        (static_cast<std::uint64_t>(entity) << 32) | part}};
        const auto out = r123::Philox2x64()(counter, key_);
        return {out[0], out[1]};
    }

    /// Uniform on the open interval (0, 1), 52 bits.
    [[nodiscard]] double uniform(Purpose purpose, std::uint32_t entity, std::uint64_t index,
                                 std::uint32_t part = 0) const {
        return to_uniform(bits(purpose, entity, index, part)[0]);
    }

    /// Exponential of mean 1, by inversion.
    [[nodiscard]] double exponential(Purpose purpose, std::uint32_t entity, std::uint64_t index,
                                     std::uint32_t part = 0) const {
        return to_exponential(bits(purpose, entity, index, part)[0]);
    }

    /// The words of draws `from` to `from + draws_ahead - 1`, where draw i is word i % 2 of the
    /// bits named i / 2. REQUIRES: from is even.
    [[nodiscard]] WordsAhead words_ahead(Purpose purpose, std::uint32_t entity, std::uint64_t from,
                                         std::uint32_t part) const {
        assert(from % 2 == 0);
        WordsAhead words{};
        for (std::size_t i = 0; i < draws_ahead; i += 2) {
            const auto two = bits(purpose, entity, (from + i) / 2, part);
            words[i] = two[0];
            words[i + 1] = two[1];
        }
        return words;
    }
    [[nodiscard]] static DrawsAhead to_exponentials(const WordsAhead& words) {
        DrawsAhead draws{};
        for (std::size_t i = 0; i < draws_ahead; ++i) {
            draws[i] = to_exponential(words[i]);
        }
        return draws;
    }

    [[nodiscard, gnu::always_inline]] static double to_exponential(std::uint64_t word) {
        return -portable::log(to_uniform(word));
    }
    [[nodiscard, gnu::always_inline]] static double to_uniform(std::uint64_t word) {
        // The bits of a number in [1, 2): see portable::log for why it is not converted.
        return std::bit_cast<double>((word >> 12) | 0x3FF0000000000000ULL) - (1.0 - 0x1p-53);
    }

private:
    r123::Philox2x64::key_type key_;
};

} // namespace lockscope
