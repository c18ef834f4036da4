// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that is in flight at one instant, as plain values: what a table of transactions shows.
//
// Making the list reads the simulation and changes nothing; it looks at every transaction alive, so
// who watches a run asks a few times a second. Immutable once made, so it may cross threads.
#pragma once

#include "core/engine/snapshot.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace lockscope {

/// Where a transaction is, or the request it will be made of.
enum class Whereabouts : std::uint8_t {
    at_source, ///< waits for a process of its workload, or for the throttle
    in_lane,   ///< waits for its lane of partition.*
    in_intake, ///< in the intake's queue
    working,   ///< on the server, for no lock
    waiting,   ///< for a lock
    backoff,   ///< its client waits before the next attempt
};
inline constexpr std::size_t whereabouts_count = 6;

/// `transaction` is 0 for a request that was never started, and in back-off that of the attempt
/// that failed; `attempt` is the one under way, before the server and in back-off the one that
/// comes next.
struct TransactionView : TransactionFacts {
    Whereabouts where = Whereabouts::working;
    /// What it works on or waits for; where it does neither, its first account.
    AccountId account;
    TransactionSerial holder = 0; ///< of waiting: who has the lock; 0: nobody has
    std::uint32_t locks_held = 0;
    std::optional<Duration> running;  ///< since the attempt started; none if it has not
    std::optional<Duration> in_state; ///< since it came there; none where that is not kept
    std::optional<Duration> left;     ///< of back-off: until the next attempt

    friend bool operator==(const TransactionView&, const TransactionView&) = default;
};

/// Rows that a table of them shows.
inline constexpr std::size_t default_transaction_rows = 1000;

/// At most `limit` of them: waiters for locks first, the longest wait on top; then whoever has been
/// longest where it is. Before the server, source and lane count as one place: the time is since
/// the request was offered, or its retry was due.
[[nodiscard]] std::vector<TransactionView>
list_transactions(const Simulation& simulation, std::size_t limit = default_transaction_rows);

} // namespace lockscope
