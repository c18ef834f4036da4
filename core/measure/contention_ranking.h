// SPDX-License-Identifier: GPL-3.0-or-later
// Which accounts deserve a lane: those with most waiters lately, in an order that stays put.
//
// The score of an account is the moving average of its waiters, taken from the waiting areas that
// Measurements keeps anyway, so nothing here runs per transaction. A plain value whose size follows
// the accounts that were contended lately, not all accounts.
#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/engine/event.h"

#include <cstddef>
#include <span>
#include <vector>

namespace lockscope {

class Measurements;

class ContentionRanking {
public:
    /// Takes notice of accounts somebody begins to wait for.
    /// REQUIRES: `measurements` has not yet been given `events`, but all before them.
    void note(std::span<const Event> events, const Measurements& measurements);

    /// Brings the averages up to `now`. `horizon` is the time constant: what happened that long ago
    /// counts for a third. REQUIRES: all events up to `now` were noted and measured.
    void update(const Measurements& measurements, SimTime now, Duration horizon);

    /// The `count` accounts (fewer only if there are fewer), most contended first. An account
    /// overtakes another only when it is clearly more contended, so lanes do not jitter. Places
    /// that nobody contends for go to those with the most waiting since the start.
    [[nodiscard]] const std::vector<AccountId>& top(const Measurements& measurements,
                                                    std::size_t count);

    /// The average as of the last update; 0 for an account nobody waited for lately.
    [[nodiscard]] double mean_waiters(AccountId account) const;

private:
    struct Entry {
        AccountId account;
        double area_s = 0.0; ///< waiter-seconds up to the last update
        double mean = 0.0;
    };

    [[nodiscard]] const Entry* find(AccountId account) const;
    void forget_quiet(const Measurements& measurements);
    void fill_up(const Measurements& measurements, std::size_t count);

    std::vector<Entry> entries_; ///< ascending by account
    std::vector<AccountId> shown_;
    SimTime updated_{};
    SimTime measured_from_{}; ///< measuring anew sets all areas to 0
};

} // namespace lockscope
