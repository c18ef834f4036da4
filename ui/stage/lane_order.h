// SPDX-License-Identifier: GPL-3.0-or-later
// Which lane stands above which: as asked for, but never faster than the eye follows.
//
// At high speed the order asked for may change many times a second. A lane overtakes another only
// when it has been asked above it, on average, over the last half second of real time; lanes that
// merely take turns stay where they are. Pure arithmetic.
#pragma once

#include "core/base/ids.h"
#include "core/engine/snapshot.h"

#include <span>
#include <vector>

namespace lockscope::ui {

class LaneOrder {
public:
    /// The accounts in the order asked for; `elapsed_s` of real time has passed since the last
    /// call. New ones take the place asked for, those no longer asked for are forgotten.
    void update(std::span<const AccountId> asked, double elapsed_s);
    void clear() { entries_.clear(); }

    /// Indices into the last call's accounts, from the top; each exactly once.
    [[nodiscard]] std::vector<std::size_t> order() const;

private:
    struct Entry {
        AccountId account;
        double rank = 0.0;     ///< average of the ranks asked for
        std::size_t index = 0; ///< among the last call's accounts
    };
    std::vector<Entry> entries_; ///< from the top
};

/// The same order with the accounts of a pool together: where its first one stands, the account
/// they stand in for on top. `order`: indices into `views`.
[[nodiscard]] std::vector<std::size_t> pools_together(const std::vector<std::size_t>& order,
                                                      std::span<const AccountLane> views);

} // namespace lockscope::ui
