// SPDX-License-Identifier: GPL-3.0-or-later
// What an autopsy needs to remember of a run: from the start of the first transaction it is about,
// all holds and what every transaction did when. Before that, only who is alive.
//
// For core/measure/autopsy alone.
#pragma once

#include "core/engine/event.h"
#include "core/engine/plan.h"

#include <cassert>
#include <cstdint>
#include <memory>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

namespace lockscope {

/// The failure an autopsy is about.
struct FailureFound {
    Event event;
    std::vector<TransactionSerial> long_running; ///< at that moment
};

/// Counts failures and stops looking at the one asked for.
class FailureFinder final : public EventSink {
public:
    explicit FailureFinder(std::int64_t wanted)
        : wanted_(wanted) {}
    [[nodiscard]] std::int64_t failures() const { return failures_; }
    [[nodiscard]] bool found() const { return failures_ == wanted_; }
    /// REQUIRES: found().
    [[nodiscard]] const FailureFound& failure() const {
        assert(found());
        return found_;
    }

protected:
    void consume(std::span<const Event> events) override;

private:
    std::int64_t wanted_;
    std::int64_t failures_ = 0;
    std::vector<TransactionSerial> long_running_;
    FailureFound found_;
};

/// A step in a transaction's life.
struct LockMoment {
    enum class Kind : std::uint8_t { asked, granted, withdrawn };
    SimTime time{};
    Kind kind = Kind::asked;
    AccountId account;
    std::int64_t children = 0; ///< of a grant: the account's, before the work
    std::size_t plan = 0;      ///< of a grant: index of the parameters in force
};

struct TransactionLog {
    TransactionSerial serial = 0;
    WorkloadId workload;
    std::uint32_t records = 0;
    std::uint16_t attempt = 1;
    SimTime started{};
    std::size_t plan = 0; ///< in force at its start
    SimTime dequeued{};   ///< when an intake worker took it; before its start: not queued
    SimTime ended = end_of_time;
    FailureCause cause = FailureCause::none; ///< of the end on the server
    std::vector<LockMoment> moments;
    std::vector<std::pair<AccountId, std::uint32_t>> written; ///< as far as it committed
};

struct HoldLog {
    TransactionSerial holder = 0;
    SimTime asked{};
    SimTime from{};
    SimTime to = end_of_time; ///< while it lasts
};

class AutopsyBook final : public EventSink {
public:
    /// Remembers from the start of `since` on, up to the failure.
    AutopsyBook(const Scenario& scenario, const FailureFound& failure, TransactionSerial since);

    /// The failure has come: nothing that begins later matters.
    [[nodiscard]] bool closed() const { return closed_; }
    [[nodiscard]] const TransactionLog* find(TransactionSerial serial) const;
    /// All holds of an account that lasted into the remembered time, in order.
    [[nodiscard]] std::span<const HoldLog> holds(AccountId account) const;
    [[nodiscard]] const Plan& plan(std::size_t index) const { return *plans_[index]; }
    /// In force when the failure came.
    [[nodiscard]] const Plan& plan_at_failure() const { return *plans_[plan_at_failure_]; }
    /// Since when the limit on long-running requests has been reached.
    [[nodiscard]] SimTime limit_reached() const { return limit_reached_; }
    /// Of the last event seen.
    [[nodiscard]] SimTime now() const { return now_; }

protected:
    void consume(std::span<const Event> events) override;

private:
    void note(const Event& event);
    void note_start(const Event& event);
    void note_lock(const Event& event);
    void note_release(const Event& event);
    [[nodiscard]] std::int64_t& children(AccountId account);
    void note_written(const Event& event);
    void note_end(const Event& event);
    void note_long_running(int by);
    void next_plan();

    FailureFound failure_;
    TransactionSerial since_;
    bool open_ = false;
    bool closed_ = false;
    SimTime now_{};
    std::vector<std::shared_ptr<const Plan>> plans_;
    std::size_t plan_at_failure_ = 0;
    std::size_t interventions_ = 0;
    std::int64_t long_running_ = 0;
    SimTime limit_reached_{};
    std::vector<std::int64_t> children_; ///< by account
    std::unordered_map<TransactionSerial, TransactionLog> transactions_;
    std::unordered_map<std::uint32_t, std::vector<HoldLog>> holds_;
};

} // namespace lockscope
