// SPDX-License-Identifier: GPL-3.0-or-later
// The autopsy of one failure: what the failed attempt did with its time, who held the locks it
// waited for and why, and when nothing could have saved it any more.
//
// Failures are attempts that failed as their clients saw it (events `attempt_failed`), counted from
// 1 in the order of the events, from the start of the run (warm-up included). Records that fail
// inside an attempt that commits in part are no failure of their own.
//
// Exact: all durations are whole nanoseconds. The time of a Stretch is the sum of its work and its
// waits; a wait is the sum of its holders' stretches. What was measured as one piece of work is
// split in the proportions of work_on_account() by the method of largest remainders.
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/engine/event.h"
#include "core/engine/snapshot.h"
#include "core/model/scenario.h"

#include <atomic>
#include <cstdint>
#include <string>
#include <vector>

namespace lockscope {

/// One attempt, as people call it.
struct Party {
    TransactionSerial transaction = 0; ///< 0: nobody, the lock was free
    WorkloadId workload;
    std::string workload_name;
    TransactionKind kind = TransactionKind::order_insert;
    std::uint32_t records = 0; ///< of the whole transaction
    std::uint16_t attempt = 1;
};

struct WorkSplit {
    Duration intake{0};   ///< in the intake queue, waiting for a worker
    Duration overhead{0}; ///< before any lock
    Duration insert{0};
    Duration trigger{0};
    Duration sharing{0};
    Duration touch{0}; ///< updating the Account
    Duration commit{0};
    Duration other{0}; ///< of no known part

    [[nodiscard]] Duration total() const {
        return intake + overhead + insert + trigger + sharing + touch + commit + other;
    }
    WorkSplit& operator+=(const WorkSplit& more);
    friend bool operator==(const WorkSplit&, const WorkSplit&) = default;
};

/// Why a wait is not followed to the transactions behind it.
enum class Cut : std::uint8_t {
    none,
    circle,   ///< its holder is one of those that wait for this very transaction: a deadlock
    too_deep, ///< more than deepest_chain locks away
};
inline constexpr std::size_t deepest_chain = 32;

struct Wait;

/// What one transaction did from one moment to another: the failed attempt from its start, or a
/// holder while others waited for its lock.
struct Stretch {
    Party who;
    SimTime from{};
    SimTime to{};
    SimTime since{}; ///< when the hold began, or the attempt; not after `from`
    WorkSplit work;
    Duration elsewhere{0};     ///< of the work, on other accounts than the one waited for
    std::int64_t children = 0; ///< of the account, when the lock was granted
    /// The records of one account could not be told from those of the others (the transaction was
    /// rolled back): the proportions between the parts of the work are an estimate.
    bool estimated = false;
    std::vector<Wait> waits; ///< its own, for other locks

    [[nodiscard]] Duration length() const { return to - from; }
};

enum class WaitEnd : std::uint8_t {
    granted,
    withdrawn, ///< it failed
    under_way, ///< at the end of the stretch
};

struct Wait {
    AccountId account;
    std::string account_name;
    SimTime from{}; ///< cut to the stretch it is part of
    SimTime to{};
    SimTime since{}; ///< when it really began
    WaitEnd end = WaitEnd::granted;
    Cut cut = Cut::none;          ///< if not none, holders is empty
    std::vector<Stretch> holders; ///< in order of time, without gaps

    [[nodiscard]] Duration length() const { return to - from; }
};

/// Seen from `at` the failure could not be averted by anything that had not happened yet.
///
/// For a lock wait from r that ended without the lock at f (of several, the last): the lock could
/// still come in time if what was not yet settled would have to vanish only: time in (t, f] that
/// belongs to holders who asked later than the waiter and were granted after t (overtakers), or to
/// waits of holders for other locks that began after t. Let U(t) be the sum of that time, and R
/// what the holder at f still needed after f, waits that began later left out, at least 1 ns. `at`
/// is the first t >= r with U(t) < R. Under fifo nobody overtakes: it is the moment it asked,
/// unless a holder waited.
enum class Turning : std::uint8_t {
    asked,         ///< when it asked for the lock, those before it needed too long already
    overtaken,     ///< when `by`, who asked later, was granted the lock
    holder_waited, ///< when `by`, who held the lock, began to wait for `account`
    circle_closed, ///< when it asked for the lock that closed the circle of waits
    limit_reached, ///< when the number of long-running requests reached the limit
    own_work,      ///< when its own work began that outlasted its client's patience
    at_once,       ///< refused as it arrived; there was nothing to avert
};
struct Inevitable {
    SimTime at{};
    Turning turning = Turning::at_once;
    Party by;                ///< of overtaken and holder_waited
    std::string account;     ///< name, of holder_waited
    std::int64_t before = 0; ///< of asked: how many held the lock until the wait ended
};

/// One link of a deadlock: who waits for which account; the next link (the first after the last)
/// holds it.
struct CircleLink {
    Party who;
    std::string waits_for;
    SimTime since{};
};

struct Autopsy {
    std::string scenario;
    std::uint64_t seed = 0;
    std::int64_t failure = 0; ///< K
    FailureCause cause = FailureCause::none;
    SimTime time{};
    /// The attempt from its start to the failure.
    Stretch attempt;
    std::string account; ///< name of the one it failed at; empty: it came to none
    Inevitable inevitable;
    std::vector<CircleLink> circle;    ///< DEADLOCK: the failed attempt first
    std::vector<Stretch> long_running; ///< CONCURRENT_LIMIT: the requests that filled the limit
    std::int64_t long_running_limit = 0;
    std::int64_t api_calls = 0; ///< API_LIMIT: calls that the window admits
    SimTime api_window_from{};  ///< the window of the failure
    SimTime api_window_to{};
    Duration lock_timeout{0};
    Duration client_timeout{0};
};

/// Runs the scenario, with its interventions, up to the failure and on until those that held its
/// locks have ended, twice; memory follows the transactions alive during the failed attempt.
/// The error (key `--failure`) of a failure that does not happen says how many there are.
/// `stop`: raised by another thread, it ends the search with an error; may be null.
/// REQUIRES: validate(scenario).empty().
[[nodiscard]] Result<Autopsy> explain_failure(const Scenario& scenario, std::int64_t failure,
                                              const std::atomic<bool>* stop = nullptr);

/// Do all parts add up to the nanosecond, here and down the chain? True for every autopsy.
[[nodiscard]] bool adds_up(const Stretch& stretch);

/// For people at a terminal.
[[nodiscard]] std::string to_text(const Autopsy& autopsy);
/// The same figures; every duration and moment in whole nanoseconds (`..._ns`).
[[nodiscard]] std::string to_json(const Autopsy& autopsy);

} // namespace lockscope
