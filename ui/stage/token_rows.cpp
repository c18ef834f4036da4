// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/token_rows.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace lockscope::ui {
namespace {

constexpr std::array radius_em{0.70, 0.42, 0.25};
constexpr std::array row_pitch_em{1.42, 0.94,
                                  0.56};       // bodies of neighbouring rows just do not touch
constexpr std::array extent_em{2.5, 1.3, 0.9}; // ring, badge and a little air included
// Tokens may overlap a little before they shrink: a crowd reads better than specks.
constexpr std::array crowding{0.85, 1.1, 1.0};
constexpr double grow_again_at = 0.6;

std::size_t index(TokenSize size) {
    return static_cast<std::size_t>(size);
}

int row_count(double lane_height, TokenSize size, double em) {
    const double between = lane_height - extent_em[index(size)] * em;
    return std::max(1, static_cast<int>(between / token_pitch(size, em)) + 1);
}

std::uint64_t scrambled(TransactionSerial transaction) {
    // The multiplicative hash of Knuth: neighbours land far apart.
    return transaction * 0x9e3779b97f4a7c15U;
}

/// Few waiters keep to the middle, like people in a line; many spread like a crowd.
int wished_row(TransactionSerial transaction, std::size_t waiters, int rows) {
    const double spread = std::min(static_cast<double>(waiters) / 6.0, (rows - 1) * 0.5);
    const double middle = (rows - 1) * 0.5;
    const double row = middle + jitter(transaction) * spread;
    return std::clamp(static_cast<int>(std::lround(row)), 0, rows - 1);
}

using Places = std::vector<std::pair<TransactionSerial, int>>;

int find(const Places& places, TransactionSerial transaction) {
    const auto at = std::lower_bound(
        places.begin(), places.end(), transaction,
        [](const auto& place, TransactionSerial serial) { return place.first < serial; });
    return at != places.end() && at->first == transaction ? at->second : -1;
}

} // namespace

double token_radius(TokenSize size, double em) {
    return radius_em[index(size)] * em;
}

double token_pitch(TokenSize size, double em) {
    return row_pitch_em[index(size)] * em;
}

RowPlan plan_rows(double lane_height, double axis_width, std::size_t waiters, double em,
                  TokenSize previous) {
    RowPlan plan;
    for (const auto size : {TokenSize::full, TokenSize::compact, TokenSize::dot}) {
        plan.size = size;
        plan.pitch = token_pitch(size, em);
        plan.rows = row_count(lane_height, size, em);
        double capacity = plan.rows * axis_width / (2.0 * token_radius(size, em));
        capacity *= crowding[index(size)];
        if (size < previous) {
            capacity *= grow_again_at;
        }
        if (static_cast<double>(waiters) <= capacity) {
            break;
        }
    }
    // Rows spread over the height there is.
    const double between = lane_height - extent_em[index(plan.size)] * em;
    const double spread = between / std::max(plan.rows - 1, 1);
    plan.pitch = std::clamp(spread, plan.pitch, plan.pitch * 1.5);
    return plan;
}

double row_offset(const RowPlan& plan, int row) {
    return (row - (plan.rows - 1) * 0.5) * plan.pitch;
}

double jitter(TransactionSerial transaction) {
    return static_cast<double>(scrambled(transaction) >> 40) / static_cast<double>(1U << 23) - 1.0;
}

int TokenRows::free_row(int wish, double wait_s, double clearance_s) const {
    const auto room = [&](int row) { return newest_s_[static_cast<std::size_t>(row)] - wait_s; };
    const int rows = static_cast<int>(newest_s_.size());
    int best = wish;
    for (int step = 0; step < 2 * rows; ++step) {
        // Outwards from the wish, to both sides in turn.
        const int row = wish + (step % 2 == 0 ? step / 2 : -(step + 1) / 2);
        if (row < 0 || row >= rows) {
            continue;
        }
        if (room(row) >= clearance_s) {
            return row;
        }
        if (room(row) > room(best)) {
            best = row;
        }
    }
    return best;
}

void TokenRows::assign(std::span<const TokenView> waiters, const RowPlan& plan,
                       double clearance_s) {
    if (plan.rows != plan_.rows || plan.size != plan_.size) {
        known_.clear(); // other rows, other places
    }
    plan_ = plan;
    std::swap(previous_, known_);
    known_.clear();
    rows_.resize(waiters.size());
    newest_s_.assign(static_cast<std::size_t>(plan.rows), std::numeric_limits<double>::infinity());
    bool ascending = true;
    for (std::size_t i = 0; i < waiters.size(); ++i) {
        const auto& waiter = waiters[i];
        const double wait_s = seconds(waiter.since);
        int row = find(previous_, waiter.transaction);
        if (row < 0) {
            row = free_row(wished_row(waiter.transaction, waiters.size(), plan.rows), wait_s,
                           clearance_s);
        }
        rows_[i] = row;
        newest_s_[static_cast<std::size_t>(row)] = wait_s;
        ascending = ascending && (known_.empty() || known_.back().first < waiter.transaction);
        known_.emplace_back(waiter.transaction, row);
    }
    if (!ascending) {
        std::sort(known_.begin(), known_.end());
    }
}

int TokenRows::row_of(TransactionSerial transaction) const {
    const int row = find(known_, transaction);
    return row >= 0 ? row : find(previous_, transaction);
}

} // namespace lockscope::ui
