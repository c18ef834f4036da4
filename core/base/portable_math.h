// SPDX-License-Identifier: GPL-3.0-or-later
// Logarithm, exponential and normal quantile with the same last bit on every machine.
//
// The C library's versions differ between releases and even between processors (glibc picks an FMA
// variant at run time), which would break the promise that equal seeds give equal fingerprints.
// These use only + - * / and sqrt, which IEEE 754 rounds in one way; the build forbids contraction
// into fused operations (-ffp-contract=off). Accuracy is better than 1e-14 relative.
#pragma once

#include <bit>
#include <cassert>
#include <cstdint>
#include <limits>

namespace lockscope::portable {

/// Natural logarithm. REQUIRES: x positive, finite and normal.
[[nodiscard, gnu::always_inline]] inline double log(double x) {
    // x = m * 2^e with m in [sqrt(1/2), sqrt(2)); log m by the odd series in s = (m-1)/(m+1),
    // |s| <= 0.1716, so s^2 <= 0.02944 and eleven terms reach the last bits. The exponent becomes a
    // floating-point number through the bits of 2^52 + it: unlike a conversion, compilers can do
    // that, and so the whole function, for two numbers at a time.
    assert(x >= std::numeric_limits<double>::min() && x <= std::numeric_limits<double>::max());
    constexpr std::uint64_t sqrt_half = 0x3FE6A09E667F3BCDULL;
    constexpr std::uint64_t bias = 1023;
    const auto shifted = std::bit_cast<std::uint64_t>(x) - sqrt_half + (bias << 52);
    const double e = std::bit_cast<double>((shifted >> 52) | 0x4330000000000000ULL) -
                     (0x1p52 + static_cast<double>(bias));
    const double m = std::bit_cast<double>((shifted & 0x000FFFFFFFFFFFFFULL) + sqrt_half);
    const double s = (m - 1.0) / (m + 1.0);
    const double z = s * s;
    const double z2 = z * z;
    const double z4 = z2 * z2;
    // Estrin's scheme: short dependency chains, and a fixed order of rounding.
    const double low = (1.0 / 3.0 + z * (1.0 / 5.0)) + z2 * (1.0 / 7.0 + z * (1.0 / 9.0));
    const double high = (1.0 / 11.0 + z * (1.0 / 13.0)) + z2 * (1.0 / 15.0 + z * (1.0 / 17.0));
    const double top = 1.0 / 19.0 + z * (1.0 / 21.0);
    const double p = low + z4 * (high + z4 * top);
    constexpr double ln2 = 0.693147180559945309417;
    return e * ln2 + (2.0 * s + 2.0 * s * z * p);
}

/// e^x. REQUIRES: |x| < 700.
[[nodiscard]] double exp(double x);

/// The z with P(Z <= z) = p for a standard normal Z: Wichura's algorithm AS 241 (PPND16), 1988.
/// REQUIRES: 0 < p < 1.
[[nodiscard]] double normal_quantile(double p);

} // namespace lockscope::portable
