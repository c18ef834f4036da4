// SPDX-License-Identifier: GPL-3.0-or-later
// The yardstick: M/M/1 as one would write it by hand with the standard library, and nothing else.
#pragma once

#include <cstdint>

namespace lockscope::bench {

struct BareResult {
    double end = 0.0;        ///< time of the last departure
    double total_wait = 0.0; ///< so that the compiler cannot leave the queue out
};

/// Serves `customers` of M/M/1 with std::priority_queue, std::deque, std::mt19937_64 and
/// std::exponential_distribution; no statistics, no records, no names, no lock. About 14 million
/// customers a second on the machine of the project's measures.
[[nodiscard]] BareResult run_bare_loop(double lambda, double mu, std::uint64_t customers,
                                       std::uint64_t seed);

} // namespace lockscope::bench
