// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/lane_order.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lockscope::ui {
namespace {

constexpr double order_averaged_over_s = 0.5;
// Two lanes that swap ranks for good are this far apart after about 0.7 s.
constexpr double lead_in_ranks = 0.5;

} // namespace

void LaneOrder::update(std::span<const AccountId> asked, double elapsed_s) {
    const double weight = 1.0 - std::exp(-std::max(elapsed_s, 0.0) / order_averaged_over_s);
    const auto shown = std::exchange(entries_, {});
    for (const auto& old : shown) {
        const auto at = std::find(asked.begin(), asked.end(), old.account);
        if (at == asked.end()) {
            continue;
        }
        const auto index = static_cast<std::size_t>(at - asked.begin());
        const double rank = old.rank + weight * (static_cast<double>(index) - old.rank);
        entries_.push_back({old.account, rank, index});
    }
    for (std::size_t i = 0; i < asked.size(); ++i) {
        const auto known = [&](const Entry& e) { return e.account == asked[i]; };
        if (std::none_of(entries_.begin(), entries_.end(), known)) {
            const auto place = std::min(i, entries_.size());
            entries_.insert(entries_.begin() + static_cast<std::ptrdiff_t>(place),
                            {asked[i], static_cast<double>(i), i});
        }
    }
    // Every exchange removes an inversion of the averages, so this comes to an end.
    for (std::size_t i = 1; i < entries_.size(); ++i) {
        for (std::size_t j = i; j > 0 && entries_[j].rank + lead_in_ranks < entries_[j - 1].rank;
             --j) {
            std::swap(entries_[j], entries_[j - 1]);
        }
    }
}

std::vector<std::size_t> LaneOrder::order() const {
    std::vector<std::size_t> indices;
    indices.reserve(entries_.size());
    for (const auto& entry : entries_) {
        indices.push_back(entry.index);
    }
    return indices;
}

std::vector<std::size_t> pools_together(const std::vector<std::size_t>& order,
                                        std::span<const AccountLane> views) {
    const auto pool_of = [&views](std::size_t index) {
        const auto& view = views[index];
        return view.pool.origin.valid() ? view.pool.origin
               : view.pool_members > 0  ? view.account
                                        : AccountId();
    };
    std::vector<std::size_t> grouped;
    std::vector<AccountId> done;
    grouped.reserve(order.size());
    for (const std::size_t first : order) {
        const AccountId pool = pool_of(first);
        if (!pool.valid()) {
            grouped.push_back(first);
            continue;
        }
        if (std::find(done.begin(), done.end(), pool) != done.end()) {
            continue;
        }
        done.push_back(pool);
        for (const bool origin : {true, false}) {
            for (const std::size_t index : order) {
                if (pool_of(index) == pool && (views[index].account == pool) == origin) {
                    grouped.push_back(index);
                }
            }
        }
    }
    return grouped;
}

} // namespace lockscope::ui
