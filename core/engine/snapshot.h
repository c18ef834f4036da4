// SPDX-License-Identifier: GPL-3.0-or-later
// A picture of one instant of a simulation as plain values: what a stage needs to draw.
//
// Building one reads the simulation and changes nothing. Its size is bounded by CaptureLimits, not
// by the number of accounts or waiters. Immutable once built, so it may cross threads.
#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/engine/work.h"
#include "core/model/choices.h"
#include "core/model/kinds.h"
#include "core/model/scenario.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace lockscope {

class Simulation;

/// What is known of a transaction wherever it stands.
struct TransactionFacts {
    TransactionSerial transaction = 0;
    TransactionKind kind = TransactionKind::order_insert;
    WorkloadId workload;
    std::uint32_t records = 0; ///< of the whole transaction
    std::uint16_t attempt = 1;
    bool synchronous = false;
    bool long_running = false; ///< passed platform.long_running_after since it started
    bool client_gone = false;  ///< its client has given up; the server does not know

    friend bool operator==(const TransactionFacts&, const TransactionFacts&) = default;
};

/// One transaction at one lock.
struct TokenView : TransactionFacts {
    Duration running{0}; ///< since the attempt started
    /// Waiter: how long it has waited here. Holder: how long it has held the lock.
    Duration since{0};
    /// Account it holds while it waits here, the first if several; not valid if none.
    AccountId also_holds;
};

enum class LockState : std::uint8_t {
    free,
    held,      ///< nobody waits
    contended, ///< others wait
    critical,  ///< the next to time out will not get the lock in time
};

/// What the holder of a lock does right now: the step under way, whole, from its beginning to its
/// end. The parts are in the proportions of work_on_account(), as in an autopsy.
struct HoldView {
    AccountId account;         ///< whose records the step writes; not valid: it only commits
    std::uint32_t records = 0; ///< of this account
    std::int64_t children = 0; ///< of the account, before the step
    Duration before{0};        ///< it had held the lock for so long when the step began
    WorkParts work;
    Duration commit{0};
    Duration done{0}; ///< of the step; the rest is to come

    [[nodiscard]] Duration step() const { return work.total() + commit; }
    friend bool operator==(const HoldView&, const HoldView&) = default;
};

/// How a wait will end if nobody overtakes and no holder has to wait for another lock meanwhile.
struct Outlook {
    enum class Fate : std::uint8_t { granted, timed_out };
    Fate fate = Fate::granted;
    Duration in{0};
    friend bool operator==(const Outlook&, const Outlook&) = default;
};

/// An account that stands in for another.
struct PoolPlace {
    AccountId origin; ///< not valid: the account is in no pool
    std::string origin_name;
    std::uint32_t number = 0; ///< among all the pool has had, from 1
    std::uint32_t place = 0;  ///< in the pool, from 1; 0: full, it takes no more
    /// Who takes the next record: all in turn, or the current one. Told of every account.
    PoolAssignment assignment = PoolAssignment::round_robin;
    bool current = false; ///< under that: it is this one
};

/// An account as a strip of the picture: its lock, who holds it and who waits. Not to be taken for
/// a lane of partition.*, which is a PartitionLane.
struct AccountLane {
    AccountId account;
    std::string name;
    std::string id;
    std::int64_t children = 0;
    bool skewed = false; ///< more children than skew.limit
    LockState state = LockState::free;
    std::optional<TokenView> holder;
    /// How long the holder will have held the lock in all; none while it waits for another lock.
    std::optional<Duration> expected_hold;
    std::optional<HoldView> hold; ///< none while the holder waits for another lock
    /// The account the holder waits for meanwhile; not valid if it waits for none.
    AccountId holder_waits_for;
    /// Of the first waiters, at most CaptureLimits::outlooks; empty when the next holder is not
    /// settled yet: under other disciplines than fifo, or while the holder waits itself.
    std::vector<Outlook> outlooks;
    std::vector<TokenView> waiters;   ///< longest wait first, at most CaptureLimits::waiters
    std::int64_t waiting = 0;         ///< all of them
    std::int64_t pending_records = 0; ///< committed, not yet covered by the updater
    PoolPlace pool;                   ///< among the accounts that stand in for another
    std::int64_t pool_members = 0;    ///< accounts that stand in for this one by now
};

/// A lock without a lane whose holder others wait behind: a link of their blocking chain.
struct LinkView {
    AccountId account;
    std::string name;
    TokenView holder;
    AccountId holder_waits_for; ///< not valid if it waits for none
};

/// A transaction that is acknowledged and waits for a worker of the intake.
struct QueuedView {
    TransactionSerial transaction = 0;
    TransactionKind kind = TransactionKind::order_insert;
    std::uint32_t records = 0;
    AccountId account;  ///< of its first records
    Duration waited{0}; ///< since it was acknowledged
};

/// The queue of intake.* and its workers.
struct IntakeView {
    bool used = false; ///< switched on, or not yet empty
    std::int64_t waiting = 0;
    std::int64_t capacity = 0; ///< `unlimited` for none
    std::int64_t busy = 0;     ///< workers at work
    std::int64_t workers = 0;
    IntakeOrder order = IntakeOrder::fifo;
    /// Ready for a worker first, then others of the lanes' accounts; at most CaptureLimits::queued.
    std::vector<QueuedView> queued;
};

/// One lane of partition.*.
struct PartitionLane {
    bool open = false;                 ///< time slices: it is this lane's time
    TransactionSerial transaction = 0; ///< that occupies it; 0: none
    std::int64_t waiting = 0;          ///< requests that stand before it
};

struct PartitionView {
    PartitionBy by = PartitionBy::none;
    std::vector<PartitionLane> lanes; ///< at most CaptureLimits::partitions
    std::int64_t lane_count = 0;
    std::int64_t occupied = 0; ///< of all lanes; by time slice: those open
    Duration slice_left{0};    ///< of the time slice that is open
};

/// A bulk load or a redistribution.
struct JobView {
    WorkloadId workload;
    std::string name;
    TransactionKind kind = TransactionKind::bulk_load;
    Duration starts_in{0};     ///< 0: it has begun
    std::int64_t records = 0;  ///< all of it
    std::int64_t done = 0;     ///< written
    std::int64_t failed = 0;   ///< given up
    std::int64_t chunks = 0;   ///< chunks running
    std::int64_t requeued = 0; ///< chunks sent back to the end so far
    std::int64_t standing = 0; ///< chunks that wait at the source
    bool resting = false;      ///< a redistribution that may not move now

    [[nodiscard]] double share() const {
        return records > 0 ? static_cast<double>(done) / static_cast<double>(records) : 0.0;
    }
    [[nodiscard]] bool ended() const {
        return starts_in <= Duration(0) && done + failed >= records;
    }
};

/// A client between two attempts.
struct BackoffView {
    TransactionSerial transaction = 0; ///< of the attempt that failed
    TransactionKind kind = TransactionKind::order_insert;
    std::uint32_t records = 0;
    std::uint16_t next_attempt = 2;
    Duration remaining{0};
    Duration delay{0};
};

struct CaptureLimits {
    std::size_t waiters = 2000; ///< tokens per lane
    std::size_t outlooks = 16;  ///< per lane
    std::size_t backoff = 64;
    std::size_t heat_cells = 512; ///< quiet accounts are folded into at most this many cells
    std::size_t links = 64;
    std::size_t queued = 64; ///< transactions before the intake
    std::size_t partitions = 64;
    std::size_t jobs = 16;
};

struct StageSnapshot {
    SimTime now{};
    std::vector<AccountLane> lanes; ///< of the accounts, in the order asked for
    /// Share (0..1) of each cell's accounts whose lock is held now, lanes left out.
    std::vector<float> quiet_heat;
    std::int64_t accounts = 0;           ///< all, lanes included: each is contended or quiet
    std::int64_t quiet_accounts = 0;     ///< nobody waits for them
    std::int64_t contended_accounts = 0; ///< with at least one waiter
    std::vector<BackoffView> backoff;    ///< soonest first is not promised
    std::int64_t backing_off = 0;        ///< requests between two attempts
    std::int64_t at_source = 0;          ///< requests waiting for a process of their workload
    std::int64_t in_lanes = 0;           ///< requests before the lanes of partition.*
    std::int64_t in_intake = 0;          ///< transactions in the intake's queue
    std::int64_t intake_busy = 0;        ///< workers of the intake at work
    std::int64_t long_running = 0;       ///< synchronous requests beyond the mark, now
    std::int64_t in_flight_records = 0;
    std::vector<LinkView> links; ///< what chains of waits need beyond the lanes
    // Places that only some scenarios have; without them the values say "not used".
    IntakeView intake;
    PartitionView partition;
    std::int64_t pool_size = 0; ///< places in a pool; 0: there is none
    std::vector<JobView> jobs;  ///< in the order of the scenario
    // The marks of the wait axis and the limit beside it, as they are now.
    Duration lock_timeout{0};
    Duration long_running_after{0};
    std::int64_t long_running_limit = 0;
};

/// `lanes`: the accounts to show, most important first.
[[nodiscard]] StageSnapshot capture(const Simulation& simulation, std::span<const AccountId> lanes,
                                    const CaptureLimits& limits = {});

} // namespace lockscope
