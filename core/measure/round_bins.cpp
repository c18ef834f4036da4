// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/round_bins.h"

#include <algorithm>
#include <array>

namespace lockscope {
namespace {

using namespace std::chrono_literals;

/// Each a multiple of the one before, and all of them parts of a day.
constexpr std::array<Duration, 13> widths{1s,    5s, 10s, 30s, 1min, 5min, 10min,
                                          30min, 1h, 3h,  6h,  12h,  24h};

/// Beyond the list: days, then twice as many of them.
Duration next_width(Duration width) {
    const auto* next = std::upper_bound(widths.begin(), widths.end(), width);
    return next == widths.end() ? width * 2 : *next;
}

} // namespace

void RoundBins::move_to(SimTime t) {
    while (static_cast<std::size_t>(t.time_since_epoch() / width_) >= max_bins) {
        widen();
    }
    const auto index = static_cast<std::size_t>(t.time_since_epoch() / width_);
    bins_.resize(std::max(bins_.size(), index + 1));
    last_end_ = SimTime(width_ * static_cast<Duration::rep>(index + 1));
}

void RoundBins::widen() {
    const Duration wider = next_width(width_);
    const auto group = static_cast<std::size_t>(wider / width_);
    for (std::size_t i = 0; i < bins_.size(); ++i) {
        const Bin bin = bins_[i];
        Bin& into = bins_[i / group];
        if (i % group == 0) {
            into = bin;
        } else {
            into.ended += bin.ended;
            into.failed += bin.failed;
        }
    }
    bins_.resize((bins_.size() + group - 1) / group);
    width_ = wider;
    last_end_ = SimTime(width_ * static_cast<Duration::rep>(bins_.size()));
}

void RoundBins::widen_to(std::size_t most, SimTime from) {
    while (bins_.size() > static_cast<std::size_t>(from.time_since_epoch() / width_) + most) {
        widen();
    }
}

} // namespace lockscope
