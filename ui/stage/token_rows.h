// SPDX-License-Identifier: GPL-3.0-or-later
// How the tokens of a lane share its height, so that those of equal wait do not hide one another.
//
// All waiters of a lane move along the wait axis at one speed, so a row that is free of overlaps
// when a token arrives stays free of them. A token therefore keeps its row for life. Pure
// arithmetic.
#pragma once

#include "core/engine/snapshot.h"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace lockscope::ui {

/// Three sizes, from few tokens with all their detail to a crowd of dots.
enum class TokenSize : std::uint8_t { full, compact, dot };

/// Radius of a token's body. `em` as in StageMetrics.
[[nodiscard]] double token_radius(TokenSize size, double em);
/// The least distance of rows.
[[nodiscard]] double token_pitch(TokenSize size, double em);

struct RowPlan {
    TokenSize size = TokenSize::full;
    int rows = 1;
    double pitch = 0.0;
    friend bool operator==(const RowPlan&, const RowPlan&) = default;
};

/// Rows for `waiters` tokens in a lane of this height and axis width. `previous` is the size so
/// far: tokens grow again only when there is ample room, lest a queue at the brink flickers.
[[nodiscard]] RowPlan plan_rows(double lane_height, double axis_width, std::size_t waiters,
                                double em, TokenSize previous = TokenSize::full);

/// Distance of a row's centre from the lane's middle; rows lie evenly about it.
[[nodiscard]] double row_offset(const RowPlan& plan, int row);

/// A small shift off the row's middle (-1..1), always the same for a transaction, so that crowds
/// look like crowds and not like tables.
[[nodiscard]] double jitter(TransactionSerial transaction);

/// The rows of one lane's tokens, remembered from frame to frame.
class TokenRows {
public:
    /// `waiters` longest wait first, as in AccountLane; `clearance_s`: two tokens of one row
    /// overlap when their waits differ by less. Afterwards row(i) is the row of waiters[i].
    void assign(std::span<const TokenView> waiters, const RowPlan& plan, double clearance_s);

    void forget() { known_.clear(); }
    [[nodiscard]] int row(std::size_t waiter) const { return rows_[waiter]; }
    [[nodiscard]] const RowPlan& plan() const { return plan_; }
    /// The row of a transaction that waits, or has just stopped waiting; -1: unknown.
    [[nodiscard]] int row_of(TransactionSerial transaction) const;

private:
    [[nodiscard]] int free_row(int wish, double wait_s, double clearance_s) const;

    RowPlan plan_;
    std::vector<int> rows_; ///< beside the waiters of the last call
    using Place = std::pair<TransactionSerial, int>;
    std::vector<Place> known_;     ///< ascending by transaction
    std::vector<Place> previous_;  ///< of the call before
    std::vector<double> newest_s_; ///< per row, the wait of the token that joined last
};

} // namespace lockscope::ui
