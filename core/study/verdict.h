// SPDX-License-Identifier: GPL-3.0-or-later
// Two runs of one load beside each other: which did better, in what, and at which price.
#pragma once

#include "core/base/sentence.h"
#include "core/measure/summary.h"

#include <vector>

namespace lockscope {

struct Comparison {
    enum class Winner : std::uint8_t { neither, a, b };
    Winner winner = Winner::neither;
    /// What the winner (B, if there is none) does better: `fails 3.8 % instead of 21 % of its
    /// orders`. The weightiest first.
    std::vector<Sentence> gains;
    /// What it does worse: `stale account summaries (4.80 s at p95)`.
    std::vector<Sentence> prices;
    /// One sentence for those who read no further.
    Sentence verdict;
};

/// What B does differently from A. REQUIRES: both went through the same stretch.
[[nodiscard]] Comparison compare(const RunSummary& a, const RunSummary& b);

} // namespace lockscope
