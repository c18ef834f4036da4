// SPDX-License-Identifier: GPL-3.0-or-later
// The bare loop once more, written for nothing but speed: how far away the floor is.
#pragma once

#include "tests/bench/bare_loop.h"

namespace lockscope::bench {

/// As run_bare_loop(), with xoshiro256+, inline inversion and a ring instead of what the standard
/// library offers; about a third faster. No measure is taken against it, it only informs.
[[nodiscard]] BareResult run_tuned_loop(double lambda, double mu, std::uint64_t customers,
                                        std::uint64_t seed);

} // namespace lockscope::bench
