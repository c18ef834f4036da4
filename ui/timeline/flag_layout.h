// SPDX-License-Identifier: GPL-3.0-or-later
// Where flags and bars stand on the timeline: pure geometry, no widget needed to test it.
#pragma once

#include "ui/kit/time_scale.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace lockscope::ui {

/// Changes too close to be told apart share one flag.
struct TimelineFlag {
    std::size_t first = 0; ///< of its changes
    std::size_t count = 1;
    double x = 0.0; ///< of its pole
    /// Where its words stand: row 0 is the upper one. None: no room, the words are in the tool tip.
    struct Label {
        int row = 0;
        double left = 0.0;
        double width = 0.0; ///< may be less than was asked for: then the words are cut
    };
    std::optional<Label> label;

    [[nodiscard]] double left() const { return label ? std::min(x, label->left) : x; }
    [[nodiscard]] double right() const {
        return label ? std::max(x, label->left + label->width) : x;
    }
};

/// Flags of ascending changes inside the scale. No words overlap others or a pole. `width_of` says
/// how wide the words of changes [first, first + count) are.
[[nodiscard]] std::vector<TimelineFlag>
lay_out_flags(std::span<const double> changes_s, const TimeScale& scale,
              const std::function<double(std::size_t first, std::size_t count)>& width_of);

/// The bars of a density: the highest value in each stretch of `pixels` pixels of the scale, from
/// its left; nothing right of the density's end.
[[nodiscard]] std::vector<float> density_bars(std::span<const float> density, double bin_s,
                                              const TimeScale& scale, double pixels);

} // namespace lockscope::ui
