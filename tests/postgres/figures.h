// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of one lane, by the same code for the database and for Lockscope.
#pragma once

#include "tests/postgres/outcome.h"

#include <vector>

namespace lockscope::postgres {

/// Only what is requested, or for the throughput committed, in it is counted.
struct Window {
    Duration from{0};
    Duration to{0};
};

struct Figures {
    double throughput_per_s = 0.0; ///< records
    double loss = 0.0;             ///< share of requests that timed out
    double wait_p50_ms = 0.0;      ///< of the granted ones
    double wait_p95_ms = 0.0;
};

[[nodiscard]] Figures figures_of(const Lane& lane, Window window);

/// Smallest value not exceeded by a share q of the samples; 0 without samples.
[[nodiscard]] double quantile(std::vector<double> samples, double q);

/// Waits of the granted requests of the window, in milliseconds.
[[nodiscard]] std::vector<double> granted_waits_ms(const Lane& lane, Window window);

/// Share of grants that went to a request while an earlier one was waiting.
[[nodiscard]] double overtaking_share(const std::vector<Lane>& lanes);

} // namespace lockscope::postgres
