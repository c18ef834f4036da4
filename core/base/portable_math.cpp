// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/portable_math.h"

#include <cassert>
#include <cmath>

namespace lockscope::portable {

double exp(double x) {
    assert(x > -700.0 && x < 700.0);
    // x = k ln 2 + r with |r| <= ln2/2; e^r by its series, fourteen terms.
    constexpr double inverse_ln2 = 1.44269504088896340736;
    constexpr double ln2_high = 6.93147180369123816490e-01;
    constexpr double ln2_low = 1.90821492927058770002e-10;
    const double scaled = x * inverse_ln2;
    const auto k = static_cast<std::int64_t>(scaled + (scaled >= 0 ? 0.5 : -0.5));
    const auto kd = static_cast<double>(k);
    const double r = (x - kd * ln2_high) - kd * ln2_low;
    double sum = 1.0;
    for (int n = 14; n >= 1; --n) {
        sum = 1.0 + sum * r / n;
    }
    return sum * std::bit_cast<double>(static_cast<std::uint64_t>(k + 1023) << 52);
}

namespace {

/// The quotient of two polynomials of degree 7, coefficients from the constant term up.
double ratio(const double (&numerator)[8], const double (&denominator)[8], double r) {
    double a = numerator[7];
    double b = denominator[7];
    for (int i = 6; i >= 0; --i) {
        a = a * r + numerator[i];
        b = b * r + denominator[i];
    }
    return a / b;
}

constexpr double centre_n[8] = {3.3871328727963666080e0, 1.3314166789178437745e2,
                                1.9715909503065514427e3, 1.3731693765509461125e4,
                                4.5921953931549871457e4, 6.7265770927008700853e4,
                                3.3430575583588128105e4, 2.5090809287301226727e3};
constexpr double centre_d[8] = {1.0,
                                4.2313330701600911252e1,
                                6.8718700749205790830e2,
                                5.3941960214247511077e3,
                                2.1213794301586595867e4,
                                3.9307895800092710610e4,
                                2.8729085735721942674e4,
                                5.2264952788528545610e3};
constexpr double middle_n[8] = {1.42343711074968357734e0,  4.63033784615654529590e0,
                                5.76949722146069140550e0,  3.64784832476320460504e0,
                                1.27045825245236838258e0,  2.41780725177450611770e-1,
                                2.27238449892691845833e-2, 7.74545014278341407640e-4};
constexpr double middle_d[8] = {1.0,
                                2.05319162663775882187e0,
                                1.67638483018380384940e0,
                                6.89767334985100004550e-1,
                                1.48103976427480074590e-1,
                                1.51986665636164571966e-2,
                                5.47593808499534494600e-4,
                                1.05075007164441684324e-9};
constexpr double tail_n[8] = {6.65790464350110377720e0,  5.46378491116411436990e0,
                              1.78482653991729133580e0,  2.96560571828504891230e-1,
                              2.65321895265761230930e-2, 1.24266094738807843860e-3,
                              2.71155556874348757815e-5, 2.01033439929228813265e-7};
constexpr double tail_d[8] = {1.0,
                              5.99832206555887937690e-1,
                              1.36929880922735805310e-1,
                              1.48753612908506148525e-2,
                              7.86869131145613259100e-4,
                              1.84631831751005468180e-5,
                              1.42151175831644588870e-7,
                              2.04426310338993978564e-15};

} // namespace

double normal_quantile(double p) {
    assert(p > 0.0 && p < 1.0);
    const double q = p - 0.5;
    if (q >= -0.425 && q <= 0.425) {
        return q * ratio(centre_n, centre_d, 0.180625 - q * q);
    }
    // sqrt is correctly rounded by IEEE 754, so std::sqrt is portable.
    const double r = std::sqrt(-portable::log(q < 0 ? p : 1.0 - p));
    const double magnitude =
        r <= 5.0 ? ratio(middle_n, middle_d, r - 1.6) : ratio(tail_n, tail_d, r - 5.0);
    return q < 0 ? -magnitude : magnitude;
}

} // namespace lockscope::portable
