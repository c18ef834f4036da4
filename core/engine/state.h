// SPDX-License-Identifier: GPL-3.0-or-later
// What an Engine holds beside locks, requests and transactions: one part for each of its rules, as
// plain values that a copy of the simulation copies along. The rules themselves are in engine.h.
#pragma once

#include "core/base/ids.h"
#include "core/base/random.h"
#include "core/base/time.h"
#include "core/engine/rate_profile.h"
#include "core/engine/slab.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace lockscope {

/// One arrival process between two arrivals.
struct ArrivalState {
    std::uint64_t drawn = 0;  ///< amounts of hazard drawn so far
    SimTime as_of{};          ///< `hazard_left` is counted from here
    double hazard_left = 0.0; ///< until the next arrival
    DrawsAhead ahead{};       ///< this draw and the next ones, by index
    std::uint32_t stamp = 0;  ///< of the armed timer
};

/// Records of one place in a sorted bulk job.
struct SortedRecords {
    std::uint32_t lane = 0;
    std::size_t slot = 0; ///< of the workload's targets
    std::int64_t records = 0;
};

/// A bulk load or a redistribution on its way.
struct JobState {
    SimTime started_at{};
    std::int64_t records = 0;          ///< all of it; 0: it has not begun
    std::int64_t committed = 0;        ///< of those
    std::int64_t failed = 0;           ///< of those, given up
    std::int64_t requeues = 0;         ///< chunks sent back to the end of the job
    std::int64_t left = 0;             ///< records not yet in a chunk
    std::uint64_t next = 0;            ///< names the target draws
    bool resting = false;              ///< a redistribution that may not move now, or not yet
    std::uint32_t stamp = 0;           ///< of its timer
    std::vector<SortedRecords> sorted; ///< of a sorted bulk load what is left, the next one last
    std::vector<std::int64_t>
        counts;               ///< while it is put into order: records of each target, so far
    std::int64_t counted = 0; ///< records in `counts`

    [[nodiscard]] bool is_being_sorted() const { return !counts.empty(); }
    void forget_order() {
        sorted.clear();
        counts.clear();
        counted = 0;
    }
};

/// A request still being filled.
struct OpenBatch {
    SlotIndex request = no_slot;
    std::uint32_t stamp = 0; ///< names it, among all of the workload's
};

/// Where a record goes in a batch.
struct BatchPlace {
    std::size_t key = 0; ///< of its line: place among the targets, after them the pool accounts
    AccountId account;
    std::uint32_t lane = 0;
};

/// A line of a batch, valid as long as the batch has this stamp.
struct BatchLine {
    SlotIndex line = no_slot;
    std::uint32_t stamp = 0;
};

struct WorkloadState {
    std::array<ArrivalState, streams.size()> arrivals; ///< by Stream
    std::uint64_t records_offered = 0;                 ///< names the target draws
    /// Work of the first visits of the requests of one record offered from `works_from` on.
    std::array<Duration, draws_ahead> works{};
    std::uint64_t works_from = ~std::uint64_t{0};
    std::uint64_t works_since = 0; ///< first request offered under the present parameters
    std::int64_t open_batches = 0;
    std::uint32_t batch_stamp = 0;      ///< of the batch begun last
    std::vector<OpenBatch> batches;     ///< by lane
    std::vector<BatchLine> batch_lines; ///< by BatchPlace::key
    JobState job;
    bool paced = false;   ///< throttled, or what the throttle has piled up still leaves slowly
    SimTime next_start{}; ///< while paced
    bool source_timer_armed = false;
    SlotIndex source_first = no_slot; ///< requests waiting for a process
    SlotIndex source_last = no_slot;
    std::int64_t at_source = 0;
    std::int64_t running = 0;        ///< transactions on the server
    std::size_t trace_row = 0;       ///< the next one to be offered
    bool draining = false;           ///< start_from_source is on the stack
    std::uint32_t first_process = 0; ///< of a closed workload, among all

    [[nodiscard]] ArrivalState& of(Stream stream) {
        return arrivals[static_cast<std::size_t>(stream)];
    }
    [[nodiscard]] const ArrivalState& of(Stream stream) const {
        return arrivals[static_cast<std::size_t>(stream)];
    }
};

struct ClosedProcess {
    WorkloadId workload;
    std::uint64_t offers = 0;
    SimTime offered_at{}; ///< last time
    bool resting = false; ///< until there is load again
};

struct AccountState {
    std::int64_t children = 0;
    std::int64_t pending_records = 0; ///< committed, not yet covered by the updater
    SlotIndex pending_first = no_slot;
    SlotIndex pending_last = no_slot;
    bool dirty = false;
    bool pool_marked = false;         ///< by the scenario
    bool stands_in = false;           ///< it is an account of a pool
    std::uint32_t pool = no_slot;     ///< its Pool, once it has one
    SlotIndex ticket_first = no_slot; ///< the intake's succession at this account
    SlotIndex ticket_last = no_slot;
};

/// The accounts that stand in for one.
struct Pool {
    AccountId origin;
    std::vector<AccountId> members;
    std::uint64_t turn = 0;  ///< round robin
    std::size_t current = 0; ///< the one that all records go to, under pool.assignment: current
    std::uint32_t made = 0;  ///< accounts so far, full ones included
};

/// One lane of partition.*: who occupies it, who stands before it.
struct Lane {
    SlotIndex holder = no_slot; ///< transaction
    SlotIndex first = no_slot;  ///< requests
    SlotIndex last = no_slot;
    std::int64_t waiting = 0; ///< requests
    bool draining = false;    ///< start_from_lane is on the stack
    bool timer_armed = false; ///< for its next time slice
};

struct IntakeState {
    SlotIndex first = no_slot; ///< transactions that a worker may take, the oldest first
    SlotIndex last = no_slot;
    std::int64_t waiting = 0; ///< all of its queue
    std::int64_t busy = 0;    ///< workers
    SimTime next_start{};     ///< by intake.rate
    bool timer_armed = false;
    bool draining = false; ///< start_from_intake is on the stack
};

/// The parent updater: one process that visits the dirty accounts of a round one after another.
struct UpdaterState {
    std::vector<AccountId> dirty; ///< for the next round
    std::vector<AccountId> round;
    std::size_t position = 0;
    bool busy = false;
    bool scheduled = false;
    std::uint32_t stamp = 0;
    SlotIndex covered_first = no_slot; ///< Moments that the touch under way covers
};

} // namespace lockscope
