// SPDX-License-Identifier: GPL-3.0-or-later
// What lives in the engine between two events: requests, their lines, and transactions.
//
// A request is what a client wants written: records, grouped by account into lines. A transaction
// is one attempt at it on the server. They are apart because a client that timed out may start the
// next attempt while the server still works on the last one.
//
// Most requests have one line, and most transactions visit one account. So a request's slot has
// room for its first line, and a transaction's for its first acquisition; each further one takes a
// whole slot of the same slab, of which it uses only that part. One index names a line or an
// acquisition wherever it lies. Slots are whole cache lines.
#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/engine/event.h"
#include "core/engine/slab.h"
#include "core/engine/snapshot.h"
#include "core/engine/work.h"
#include "core/model/kinds.h"

#include <cstdint>

namespace lockscope {

/// Records that share a moment: when they were offered, or when they were committed.
struct Moment {
    SlotIndex next_free = no_slot;
    std::uint32_t generation = 0;
    SimTime at{};
    std::uint32_t records = 0;
    SlotIndex next = no_slot;
};

/// A transaction's place in the intake's succession at one account.
struct Ticket {
    SlotIndex next_free = no_slot;
    std::uint32_t generation = 0;
    SlotIndex transaction = no_slot;
    SlotIndex next = no_slot;
};

/// A request's records of one account.
struct Line {
    AccountId account;
    std::uint32_t records = 0;
    SlotIndex next = no_slot;
    SimTime offered_at{};            ///< of the first records
    std::uint32_t offered_first = 0; ///< how many came then
    SlotIndex more = no_slot;        ///< Moments of the later ones
    SlotIndex more_last = no_slot;
    /// The attempt whose response told the client that this line is written; 0: none yet.
    std::uint16_t settled_by = 0;
    bool committed = false;   ///< by whichever attempt came first
    bool counterpart = false; ///< the new parents of children whose old parents are another line
};

struct alignas(64) Request {
    SlotIndex next_free = no_slot;
    std::uint32_t generation = 0;
    WorkloadId workload;
    std::uint32_t process = no_slot; ///< of a closed workload
    std::uint32_t records = 0;
    SlotIndex first_line = no_slot; ///< this very slot, once it has one
    SlotIndex last_line = no_slot;
    std::uint16_t attempts = 0;
    std::uint16_t running = 0; ///< attempts the server still works on
    bool client_waits = false; ///< the client still wants it; false: satisfied, or given up
    FailureCause last_cause = FailureCause::none;
    std::uint16_t requeues : 15 = 0; ///< of a bulk chunk
    bool requeued : 1 = false;       ///< its next attempt is the platform's, not the client's
    std::uint64_t index = 0;         ///< names its random draws
    /// Of the first visit of its first attempt, found out beforehand; negative: not yet known.
    Duration first_work{-1};
    Duration last_delay{0};
    SimTime retry_at{};
    TransactionSerial last_serial = 0;
    SlotIndex previous = no_slot; ///< in the list of back-offs
    SlotIndex next = no_slot;     ///< there, or in the queue at the source
    Line line;
};

/// A waiter in its lock's bag, under the disciplines that have one.
struct InBag {
    std::uint32_t place;
    Duration expected_work; ///< under shortest_first
};
/// A waiter that looks again from time to time, under poll.
struct Polling {
    std::int64_t looks;      ///< in vain so far
    std::uint64_t next_look; ///< order of the timer, which tells it from those of earlier waits
};

enum class AcquisitionState : std::uint8_t { waiting, granted, failed };

/// One transaction's place at one account's lock.
struct Acquisition {
    SlotIndex transaction = no_slot;
    SlotIndex line = no_slot; ///< the request's records of this account; no_slot for the updater
    AccountId account;
    SlotIndex next_of_transaction = no_slot;
    SlotIndex queue_previous = no_slot;
    SlotIndex queue_next = no_slot;
    std::uint32_t part = 0; ///< names the visit's random draw
    AcquisitionState state = AcquisitionState::waiting;
    bool touches = false;                         ///< this visit updates the Account too
    VisitPart under_lock = VisitPart::everything; ///< the work that the lock is held for
    SimTime requested_at{}; ///< the lock; under lock.taken: at_start, later: the work on it began
    SimTime granted_at{};
    std::uint64_t order = 0; ///< of its deadline among equal instants
    /// What the discipline remembers of one who waits; one of them at a time.
    union {
        InBag in_bag = {};
        Polling polling;
    };
};

/// `part` of a transaction's visit: which draw of its request it uses.
[[nodiscard]] constexpr std::uint32_t part_of(std::uint16_t attempt, std::uint32_t visit) {
    return (static_cast<std::uint32_t>(attempt) << 16) | (visit & 0xFFFFU);
}

/// Of a transaction under lock.taken: how far it is with its locks.
enum class Locking : std::uint8_t {
    as_it_writes, ///< each when its account's turn comes
    first,        ///< one after another, before anything else
    done,         ///< it has them all: now the overhead, then the work
};

enum class Stage : std::uint8_t { queued, overhead, child_work, waiting, working, committing };

struct alignas(64) Transaction {
    SlotIndex next_free = no_slot;
    std::uint32_t generation = 0;
    SlotIndex request = no_slot; ///< no_slot: the updater's
    WorkloadId workload;
    TransactionKind kind = TransactionKind::order_insert;
    bool in_line = false;     ///< it occupies a worker of the intake, or a lane
    bool by_intake = false;   ///< a worker of the intake runs it; only told if in_line
    bool has_tickets = false; ///< for its accounts, under intake.order: per_account; likewise
    SlotIndex lane = no_slot; ///< it occupies; no_slot: none; likewise
    TransactionSerial serial = 0;
    SimTime started_at{};
    SimTime step_ends{};     ///< of overhead, work or commit under way
    std::uint64_t order = 0; ///< of its long-running mark among equal instants; synchronous ones
    std::uint32_t records = 0;
    std::uint16_t attempt = 1;
    std::uint8_t pass = 1; ///< over its accounts, without all-or-none
    Locking locking = Locking::as_it_writes;
    Stage stage = Stage::overhead;
    bool synchronous = false;
    bool long_running = false;
    bool client_gone = false;
    SlotIndex line = no_slot;              ///< next one to visit in the first pass
    SlotIndex first_acquisition = no_slot; ///< in the order of the visits; this very slot
    SlotIndex last_acquisition = no_slot;
    SlotIndex current = no_slot; ///< acquisition waited for or worked on
    std::uint32_t visits = 0;
    std::uint32_t failed_lines = 0;
    union {
        std::uint32_t blocks = 0;     ///< at work under most_blocking_first: waiters for its locks
        std::uint32_t accounts_ahead; ///< queued: accounts at which others are before it
    };
    std::uint64_t walk_mark = 0;       ///< last search for cycles that came by
    SlotIndex long_previous = no_slot; ///< among synchronous ones, in order of start
    union {
        SlotIndex long_next = no_slot; ///< there
        SlotIndex queue_next;          ///< queued: in the intake queue
    };
    Acquisition acquisition;
};
static_assert(sizeof(Request) == 2 * 64 && sizeof(Transaction) == 3 * 64, "whole cache lines");

[[nodiscard]] inline TransactionFacts facts_of(const Transaction& t) {
    return {t.serial,  t.kind,        t.workload,     t.records,
            t.attempt, t.synchronous, t.long_running, t.client_gone};
}

} // namespace lockscope
