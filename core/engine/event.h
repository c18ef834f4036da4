// SPDX-License-Identifier: GPL-3.0-or-later
// What happened: the one stream from which everything that is measured, logged or drawn is made.
//
// The engine writes an Event for each thing that happens; the fingerprint hashes them, and an
// EventSink, if one is given, receives them in batches. Durations that took place between two
// moments (a wait, a hold, a latency) travel with the later event, so a reader needs no memory.
#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace lockscope {

/// Why an attempt or a record failed. The names are part of the public JSON.
enum class FailureCause : std::uint8_t {
    unable_to_lock_row,
    concurrent_limit,
    api_limit,
    client_timeout,
    deadlock,
    queue_full,
    none, ///< not a failure
};
inline constexpr std::size_t failure_cause_count = 6;
inline constexpr std::array<std::string_view, failure_cause_count> failure_cause_names{
    "UNABLE_TO_LOCK_ROW", "CONCURRENT_LIMIT", "API_LIMIT",
    "CLIENT_TIMEOUT",     "DEADLOCK",         "QUEUE_FULL"};

/// The fields an event uses beside time and kind are named with each kind.
enum class EventKind : std::uint8_t {
    offered,   ///< records arrived: workload, records; account = target of the (first) record
    started,   ///< an attempt begins: transaction, workload, records, attempt
    waiting,   ///< a lock is taken: account, transaction queues behind its holder
    granted,   ///< transaction holds account; duration = lock wait (0: it was free)
    withdrawn, ///< the wait ended without the lock; duration = lock wait, cause says why
    released,  ///< transaction lets account go; duration = hold time
    refused,   ///< an attempt is not admitted: transaction, cause (it fails at once)
    attempt_committed,  ///< duration = since it started; records = what it committed
    attempt_failed,     ///< as the client sees it: cause; duration = since it started
    attempt_abandoned,  ///< the server ends a request whose client had given up
    record_committed,   ///< records of account; duration = latency since first offered
    record_duplicated,  ///< records of account written a second time
    record_failed,      ///< records of account given up for good, cause
    backoff,            ///< the client waits duration before the next attempt: transaction, records
    long_running_began, ///< transaction passed platform.long_running_after
    long_running_ended, ///< such a transaction ends on the server
    queued,             ///< the intake takes transaction in: acknowledged, waits for a worker
    dequeued,           ///< a worker takes it; duration = time in the queue
    requeued,           ///< a bulk chunk with many lock failures goes back to the end of its job
    /// account came into being for a pool: records = the account it stands in for, transaction =
    /// its number in that pool
    account_added,
    alert_raised,    ///< attempt = Guardrail; records = measured share in ppm, or duration = wait
    alert_cleared,   ///< attempt = Guardrail; duration = how long it lasted
    summary_touched, ///< records of account covered by the updater; duration = their staleness
    parameters_changed, ///< an intervention acted
};
inline constexpr std::size_t event_kind_count =
    static_cast<std::size_t>(EventKind::parameters_changed) + 1;
/// In the order of EventKind; part of the public event log.
inline constexpr std::array<std::string_view, event_kind_count> event_kind_names{
    "offered",
    "started",
    "waiting",
    "granted",
    "withdrawn",
    "released",
    "refused",
    "attempt_committed",
    "attempt_failed",
    "attempt_abandoned",
    "record_committed",
    "record_duplicated",
    "record_failed",
    "backoff",
    "long_running_began",
    "long_running_ended",
    "queued",
    "dequeued",
    "requeued",
    "account_added",
    "alert_raised",
    "alert_cleared",
    "summary_touched",
    "parameters_changed"};
static_assert(!event_kind_names.back().empty(), "every kind of event has a name");

struct Event {
    SimTime time{};
    Duration duration{0};
    TransactionSerial transaction = 0; ///< 0: no transaction involved
    AccountId account;
    WorkloadId workload;
    std::uint32_t records = 0;
    std::uint16_t attempt = 0; ///< from 1
    EventKind kind = EventKind::offered;
    FailureCause cause = FailureCause::none;
    bool waited = false; ///< of a grant: a `waiting` went before it, if only for 0 ns

    friend bool operator==(const Event&, const Event&) = default;
};

/// Receives the events of a run in order, a batch at a time, the last ones before the run function
/// that was given the sink returns. Owned by the caller, used by one simulation at a time.
class EventSink {
public:
    EventSink() = default;
    EventSink(const EventSink&) = delete;
    EventSink& operator=(const EventSink&) = delete;
    virtual ~EventSink() = default;

    void deliver(std::span<const Event> events) { consume(events); }

protected:
    virtual void consume(std::span<const Event> events) = 0;
};

} // namespace lockscope
