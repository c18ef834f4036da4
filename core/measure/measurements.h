// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that is measured of a run, made from its events alone.
//
// A plain value: copy it beside the Simulation it belongs to. Memory is bounded by accounts,
// workloads and the fixed sizes of histograms and series, never by the length of the run.
#pragma once

#include "core/engine/event.h"
#include "core/engine/guardrails.h"
#include "core/measure/histogram.h"
#include "core/measure/round_bins.h"
#include "core/measure/time_series.h"
#include "core/measure/workload_measures.h"

#include <cstdint>
#include <span>
#include <vector>

namespace lockscope {

struct Scenario;

/// One account's AccountDetail among those of Measurements.
using DetailId = Id<struct AccountDetailTag>;

/// One account's lock and records.
struct AccountMeasures {
    std::int64_t committed = 0; ///< records
    std::int64_t failed = 0;    ///< records
    std::int64_t duplicates = 0;
    std::int64_t grants = 0;
    std::int64_t withdrawals = 0; ///< waits that ended without the lock
    std::int64_t retried = 0;     ///< grants and withdrawals of attempts after the first
    std::int32_t waiting = 0;     ///< now
    std::int32_t waiting_max = 0;
    SimTime waiting_since{}; ///< when `waiting` last changed
    double waiting_ns = 0.0; ///< integral of waiters up to then, in waiter-nanoseconds
    double settled_ns = 0.0; ///< of it, what the series has too; the rest is of waiting_since's bin
    double held_ns = 0.0;    ///< completed holds; see Measurements::utilisation
    SimTime held_from{};     ///< grant of the present hold
    double waiting_at_grant_ns = 0.0; ///< waiting_ns as it was then
    bool held = false;
    DetailId detail;  ///< its AccountDetail, from the first grant on
    QueueCurve queue; ///< its curve in TimeSeries, from the first waiter on
};

/// Kept apart so that accounts nobody uses cost little.
struct AccountDetail {
    Histogram lock_wait;        ///< granted, zero waits included
    Histogram lock_wait_failed; ///< withdrawn
    Histogram lock_hold;
};

/// A guardrail that passed its threshold.
struct Alert {
    Guardrail guardrail = Guardrail::failure_rate;
    SimTime raised_at{};
    SimTime cleared_at = end_of_time; ///< end_of_time: it still stands
    double share = 0.0;               ///< what was measured, of rates
    Duration wait{0};                 ///< p95, of waits and holds
    AccountId account{};              ///< where most of it happened

    [[nodiscard]] bool is_time() const { return lockscope::is_time(measure_of(guardrail)); }
    friend bool operator==(const Alert&, const Alert&) = default;
};

class Measurements {
public:
    static constexpr std::size_t max_alerts = 1000;

    explicit Measurements(const Scenario& scenario);

    /// Counts the events of a run, in order. REQUIRES: they continue those given before.
    void add(std::span<const Event> events);

    /// Measures from that instant on instead of from the end of the scenario's warm-up: when time
    /// goes beyond it, what was counted up to it, all of the instant included, is forgotten. What
    /// is in flight then counts as offered, so the balance of records still holds. The series stay.
    /// From the start of the run on means that nothing is forgotten.
    /// REQUIRES: nothing after `from` was counted.
    void measure_from(SimTime from);

    /// Brings all time averages up to `now`. REQUIRES: now not before the last event.
    void advance(SimTime now);

    [[nodiscard]] SimTime measured_from() const { return measured_from_; }
    [[nodiscard]] SimTime measured_to() const { return measured_to_; }
    [[nodiscard]] double measured_s() const { return seconds(measured_to_ - measured_from_); }

    // Totals are put together when asked for: counting twice is measurable.
    [[nodiscard]] RecordCounts records() const;
    [[nodiscard]] AttemptCounts attempts() const;
    [[nodiscard]] Histogram lock_wait() const; ///< granted, zero waits included
    [[nodiscard]] Histogram lock_wait_failed() const;
    [[nodiscard]] Histogram lock_hold() const;
    [[nodiscard]] Histogram over_workloads(Histogram WorkloadMeasures::*part) const;
    [[nodiscard]] Histogram latency() const { return over_workloads(&WorkloadMeasures::latency); }
    [[nodiscard]] const Histogram& staleness() const { return staleness_; }

    [[nodiscard]] std::int64_t intake_now() const { return intake_now_; }
    [[nodiscard]] std::int64_t intake_max() const { return intake_max_; }
    /// Time average of the intake's queue.
    [[nodiscard]] double intake_mean() const;
    [[nodiscard]] const Histogram& intake_wait() const { return intake_wait_; }
    /// The first ones of the run.
    [[nodiscard]] const std::vector<Alert>& alerts() const { return alerts_; }

    [[nodiscard]] std::int64_t long_running_now() const { return long_running_now_; }
    [[nodiscard]] std::int64_t long_running_max() const { return long_running_max_; }
    [[nodiscard]] double long_running_mean() const;

    [[nodiscard]] std::span<const AccountMeasures> accounts() const { return accounts_; }
    /// Null for an account whose lock was never asked for.
    [[nodiscard]] const AccountDetail* detail(AccountId account) const;
    [[nodiscard]] std::span<const WorkloadMeasures> workloads() const { return workloads_; }
    [[nodiscard]] const TimeSeries& series() const { return series_; }

    /// Attempts that ended in the measured time, by round moments.
    [[nodiscard]] const RoundBins& round_bins() const { return round_bins_; }

    /// Memory that a copy takes, roughly.
    [[nodiscard]] std::size_t bytes() const;

    /// Share of the measured time in which the account's lock was held.
    [[nodiscard]] double utilisation(AccountId account) const;
    /// Time average of the account's waiters.
    [[nodiscard]] double queue_mean(AccountId account) const;

    /// Its waiters integrated over the measured time, in waiter-seconds.
    [[nodiscard]] double waiting_s(AccountId account) const;

    /// The `count` accounts with the most waiting so far (waiter-seconds, then failures, then
    /// holds), most contended first.
    [[nodiscard]] std::vector<AccountId> most_contended(std::size_t count) const;

private:
    void add_in_bins(std::span<const Event> events);
    void begin_again();

    // Inline, as every event passes through them. `bin` is the one of the event's time.
    [[gnu::always_inline]] inline void count(const Event& event, Bin& bin);
    [[gnu::always_inline]] inline void count_started(const Event& event, Bin& bin);
    [[gnu::always_inline]] inline void count_granted(const Event& event, Bin& bin);
    void count_withdrawn(const Event& event, Bin& bin);
    [[gnu::always_inline]] inline void count_released(const Event& event);
    [[gnu::always_inline]] inline void count_committed(const Event& event, Bin& bin);
    void count_duplicated(const Event& event);
    void count_failed(const Event& event, Bin& bin);
    void count_attempt_failed(const Event& event, Bin& bin);
    void count_touched(const Event& event, Bin& bin);
    [[gnu::always_inline]] inline AccountDetail& detail_of(AccountMeasures& account);
    void add_detail(AccountMeasures& account);
    [[gnu::always_inline]] inline void waiters_changed(AccountMeasures& account, SimTime time,
                                                       std::int32_t by);
    void settle_waiting(AccountMeasures& account, SimTime time);
    void long_running_changed(SimTime time, std::int32_t by, Bin& bin);
    void intake_changed(SimTime time, std::int64_t by);
    void note_alert(const Event& event);
    [[nodiscard]] Histogram over_accounts(Histogram AccountDetail::*part) const;
    [[nodiscard]] WorkloadMeasures& workload(const Event& event) {
        return workloads_[event.workload.index()];
    }

    SimTime begins_ = end_of_time; ///< when measuring begins again; end_of_time: it has begun
    SimTime measured_from_{};
    SimTime measured_to_{};
    Histogram staleness_;
    std::int64_t long_running_now_ = 0;
    std::int64_t long_running_max_ = 0;
    SimTime long_running_since_{};
    double long_running_s_ = 0.0; ///< integral up to long_running_since_
    std::int64_t intake_now_ = 0;
    std::int64_t intake_max_ = 0;
    SimTime intake_since_{};
    double intake_ns_ = 0.0; ///< integral up to intake_since_
    Histogram intake_wait_;
    std::vector<Alert> alerts_;
    std::vector<AccountMeasures> accounts_;
    std::vector<AccountDetail> details_;
    std::vector<WorkloadMeasures> workloads_; ///< the last one is the parent updater
    TimeSeries series_;
    RoundBins round_bins_;
};

/// An EventSink that feeds Measurements.
class MeasuringSink final : public EventSink {
public:
    explicit MeasuringSink(Measurements& measurements)
        : measurements_(measurements) {}

protected:
    void consume(std::span<const Event> events) override { measurements_.add(events); }

private:
    Measurements& measurements_;
};

} // namespace lockscope
