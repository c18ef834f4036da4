// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/flag_layout.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lockscope::ui {
namespace {

constexpr double apart_px = 7.0;     // poles closer than this are one
constexpr double label_gap = 5.0;    // between a pole and its words
constexpr double label_margin = 8.0; // between words and what comes next
constexpr double widest_label = 190.0;
constexpr double narrowest_label = 34.0; // cut shorter, words say nothing

/// How far the words of each row reach.
using Reach = std::array<double, 2>;

std::optional<TimelineFlag::Label> place(const Reach& reach, double x, double width,
                                         const TimeScale& scale) {
    // The pole of the upper row crosses the lower one.
    constexpr double margin = label_margin - label_gap;
    const bool upper_free = reach[0] + margin <= x && reach[1] <= x;
    const bool lower_free = reach[1] + margin <= x;
    const double left = x + label_gap;
    const double room = scale.right() - left;
    if (lower_free && width <= room) {
        // Words that the next pole would cross stand above it: the next flag stays below.
        return TimelineFlag::Label{upper_free ? 0 : 1, left, width};
    }
    // At the right end words stand before their pole.
    const double before = x - label_gap - width;
    for (const int row : {0, 1}) {
        const bool free =
            row == 0 ? reach[0] + margin <= before && reach[1] <= x : reach[1] + margin <= before;
        if (width > room && free && before >= scale.left) {
            return TimelineFlag::Label{row, before, width};
        }
    }
    if (lower_free && room >= narrowest_label) {
        return TimelineFlag::Label{upper_free ? 0 : 1, left, std::min(width, room)};
    }
    return std::nullopt;
}

std::vector<TimelineFlag> grouped(std::span<const double> changes_s, const TimeScale& scale) {
    std::vector<TimelineFlag> flags;
    for (std::size_t i = 0; i < changes_s.size(); ++i) {
        if (!scale.span.contains(changes_s[i])) {
            continue;
        }
        const double x = scale.x_of(changes_s[i]);
        if (!flags.empty() && x - flags.back().x < apart_px) {
            ++flags.back().count;
        } else {
            flags.push_back({i, 1, x, std::nullopt});
        }
    }
    return flags;
}

} // namespace

std::vector<TimelineFlag>
lay_out_flags(std::span<const double> changes_s, const TimeScale& scale,
              const std::function<double(std::size_t, std::size_t)>& width_of) {
    std::vector<TimelineFlag> flags = grouped(changes_s, scale);
    const double edge = scale.left - label_margin; // a change at the very start has words, too
    Reach reach{edge, edge};
    for (TimelineFlag& flag : flags) {
        const double width = std::min(width_of(flag.first, flag.count), widest_label);
        flag.label = place(reach, flag.x, width, scale);
        if (flag.label.has_value()) {
            const auto row = static_cast<std::size_t>(flag.label->row);
            reach[row] = std::max(reach[row], flag.right());
            reach[1] = std::max(reach[1], flag.x);
        }
    }
    return flags;
}

std::vector<float> density_bars(std::span<const float> density, double bin_s,
                                const TimeScale& scale, double pixels) {
    std::vector<float> bars;
    if (density.empty() || !(bin_s > 0.0)) {
        return bars;
    }
    const auto count = static_cast<std::size_t>(std::ceil(scale.width / pixels));
    for (std::size_t i = 0; i < count; ++i) {
        const double from = scale.time_at(scale.left + static_cast<double>(i) * pixels);
        const double to = scale.time_at(scale.left + static_cast<double>(i + 1) * pixels);
        const auto first = static_cast<std::size_t>(std::max(from, 0.0) / bin_s);
        if (first >= density.size()) {
            break;
        }
        const auto last = std::clamp(static_cast<std::size_t>(std::ceil(std::max(to, 0.0) / bin_s)),
                                     first + 1, density.size());
        bars.push_back(*std::max_element(density.begin() + static_cast<std::ptrdiff_t>(first),
                                         density.begin() + static_cast<std::ptrdiff_t>(last)));
    }
    return bars;
}

} // namespace lockscope::ui
