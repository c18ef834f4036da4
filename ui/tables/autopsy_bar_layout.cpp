// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/autopsy_bar_layout.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace lockscope::ui {
namespace {

/// `width` pixels in the proportion of `lengths`, by the method of largest remainders.
std::vector<int> shared_out(const std::vector<double>& lengths, int width) {
    const double total = std::accumulate(lengths.begin(), lengths.end(), 0.0);
    std::vector<int> widths;
    std::vector<std::pair<double, std::size_t>> rests;
    int left = width;
    for (std::size_t i = 0; i < lengths.size(); ++i) {
        const double exact = lengths[i] / total * width;
        widths.push_back(static_cast<int>(exact));
        left -= widths.back();
        rests.emplace_back(exact - std::floor(exact), i);
    }
    std::stable_sort(rests.begin(), rests.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    for (std::size_t i = 0; left > 0; i = (i + 1) % rests.size(), --left) {
        ++widths[rests[i].second];
    }
    return widths;
}

} // namespace

std::vector<BarSegment> bar_segments(std::span<const Duration> lengths, int width, int least) {
    std::vector<std::size_t> order;
    double total = 0.0;
    for (std::size_t i = 0; i < lengths.size(); ++i) {
        if (lengths[i] > Duration(0)) {
            order.push_back(i);
            total += nanoseconds(lengths[i]);
        }
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return lengths[a] > lengths[b]; });
    // The largest part stays itself however little room there is.
    const auto small = [&](std::size_t i) {
        return nanoseconds(lengths[i]) * width < total * least;
    };
    auto first_small = std::find_if(order.begin(), order.end(), small);
    if (first_small == order.begin() && first_small != order.end()) {
        ++first_small;
    }
    std::vector<BarSegment> segments;
    std::vector<double> weights;
    for (auto part = order.begin(); part != first_small; ++part) {
        segments.push_back({*part, {*part}});
        weights.push_back(nanoseconds(lengths[*part]));
    }
    if (first_small != order.end()) {
        const std::vector<std::size_t> rest(first_small, order.end());
        segments.push_back({rest.size() == 1 ? rest.front() : BarSegment::others, rest});
        double sum = 0.0;
        for (const std::size_t part : rest) {
            sum += nanoseconds(lengths[part]);
        }
        weights.push_back(sum);
    }
    if (segments.empty()) {
        return segments;
    }
    std::vector<int> widths = shared_out(weights, width);
    if (int& last = widths.back(); segments.size() > 1 && last < least) {
        // The others give way, each in its proportion.
        last = std::min(least, width / 2);
        weights.pop_back();
        std::vector<int> before = shared_out(weights, width - last);
        before.push_back(last);
        widths = std::move(before);
    }
    int x = 0;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        segments[i].x = x;
        segments[i].width = widths[i];
        x += widths[i];
    }
    return segments;
}

} // namespace lockscope::ui
