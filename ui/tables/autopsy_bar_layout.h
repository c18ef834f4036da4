// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of a bar lie: geometry alone.
#pragma once

#include "core/base/time.h"

#include <cstddef>
#include <span>
#include <vector>

namespace lockscope::ui {

struct BarSegment {
    static constexpr std::size_t others = static_cast<std::size_t>(-1);

    std::size_t part = others;      ///< index of the part it stands for, or `others`
    std::vector<std::size_t> parts; ///< all it stands for
    int x = 0;
    int width = 0;

    friend bool operator==(const BarSegment&, const BarSegment&) = default;
};

/// The longest part first; parts too short for `least` pixels go together at the end, unless it is
/// only one. Widths are in proportion but for that last one, which has at least `least`, and add up
/// to `width` exactly. Parts of no length are left out; nothing if all are.
/// REQUIRES: width > 0, least > 0, no length is negative.
[[nodiscard]] std::vector<BarSegment> bar_segments(std::span<const Duration> lengths, int width,
                                                   int least);

} // namespace lockscope::ui
