// SPDX-License-Identifier: GPL-3.0-or-later
// Watches a run's events and objects to everything that no run may do.
//
// It keeps its own books of locks, waiters and records, made from nothing but events, so that it
// shares no mistake with the engine. What it checks, in the words of the model:
// - time never runs backwards, and durations are what the clock says;
// - an event has the fields of its kind, and no others;
// - a lock has one holder, and is never free at the end of an instant while somebody waits;
// - under fifo it goes to whoever has waited longest;
// - nobody waits longer than the lock time-out, and who fails by it waited exactly that long;
// - a transaction holds nothing once it has ended, and ends once;
// - records end at most once, and never more than were offered.
#pragma once

#include "core/engine/event.h"
#include "core/model/scenario.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace lockscope::test {

class EventAudit final : public EventSink {
public:
    explicit EventAudit(const Scenario& scenario);

    void watch(std::span<const Event> events);

    /// What was objected to, the first few; empty for a proper run.
    [[nodiscard]] const std::vector<std::string>& objections() const { return objections_; }
    /// Records offered and neither committed nor failed, by these books.
    [[nodiscard]] std::int64_t in_flight_records() const { return offered_ - committed_ - failed_; }
    /// Call when the run is over: the last instant is complete then.
    void finish();

    /// Tell it of parameters changed between events; waits under way may end by either rule.
    void parameters_changed(const Parameters& parameters);

protected:
    void consume(std::span<const Event> events) override { watch(events); }

private:
    struct Waiter {
        TransactionSerial transaction;
        SimTime since;
    };
    struct LockBook {
        TransactionSerial holder = 0;
        SimTime held_since{};
        std::vector<Waiter> waiters; ///< longest wait first
    };
    struct TransactionBook {
        SimTime started{};
        std::uint16_t attempt = 0;
        AccountId account; ///< of its request's first record
        int holds = 0;
        bool client_gone = false;
        bool queued = false;
        bool long_running = false;
        bool ended = false;
    };

    void check(bool fine, const Event& event, const char* objection);
    void instant_ends(SimTime next);
    void audit(const Event& event);
    void audit_fields(const Event& event);
    void audit_transaction(const Event& event);
    void audit_start(const Event& event);
    void audit_end(const Event& event, TransactionBook& book);
    void audit_grant(const Event& event, TransactionBook& book);
    void audit_withdrawal(const Event& event);
    void audit_release(const Event& event, TransactionBook& book);
    void audit_balance(const Event& event);

    SimTime now_{};
    bool fifo_;
    bool polled_; ///< at any time so far
    Duration timeout_;
    bool timeout_fixed_ = true;
    WorkloadId updater_; ///< the one workload whose transactions carry no records
    std::int64_t offered_ = 0;
    std::int64_t committed_ = 0;
    std::int64_t failed_ = 0;
    std::map<AccountId, LockBook> locks_;
    std::map<TransactionSerial, TransactionBook> transactions_; ///< not yet ended
    std::vector<AccountId> touched_;                            ///< locks this instant moved
    std::vector<TransactionSerial> ended_;                      ///< transactions it ended
    std::vector<std::string> objections_;
};

} // namespace lockscope::test
