// SPDX-License-Identifier: GPL-3.0-or-later
// Two runs of one load in words: which did better, in what, and at which price.
#pragma once

#include "core/measure/summary.h"

#include <string>
#include <vector>

namespace lockscope {

struct Comparison {
    enum class Winner : std::uint8_t { neither, a, b };
    Winner winner = Winner::neither;
    /// What the winner (B, if there is none) does better: `fails 3.8 % instead of 21 % of its
    /// orders`. The weightiest first.
    std::vector<std::string> gains;
    /// What it does worse: `stale account summaries (4.8 s at p95)`.
    std::vector<std::string> prices;
    /// One sentence for those who read no further.
    std::string verdict;
};

/// What B does differently from A. REQUIRES: both went through the same stretch.
[[nodiscard]] Comparison compare(const RunSummary& a, const RunSummary& b);

} // namespace lockscope
