// SPDX-License-Identifier: GPL-3.0-or-later
// The state of a simulation and the rules by which it moves. Users see Simulation; this header is
// for the engine's own files, the snapshot and tests that look inside.
//
// One file for each side of a transaction's life: offers.inl (arrival, batches, the queue at the
// source), jobs.inl (bulk loads, redistribution), pool.inl (accounts that stand in for others),
// partition.inl (lanes and time slices), attempts.inl (admission, end, retry), intake.inl (async
// intake), locking.inl (visits, grants, deadlocks), lock_timeout.inl (waits that were too long),
// updater.inl (decoupled account updates), guardrails.inl (alerts and the throttle), engine.cpp
// (the loop). What they remember is in state.h, requests.h and lock_table.h. engine.cpp includes
// the rules: most have one caller, and in one translation unit the compiler merges what is marked
// `inline` into the few functions a transaction really passes through. The way from the start of an
// attempt to the lock says so with more emphasis, having several entrances.
#pragma once

#include "core/base/random.h"
#include "core/engine/event.h"
#include "core/engine/event_queue.h"
#include "core/engine/guardrails.h"
#include "core/engine/lock_table.h"
#include "core/engine/plan.h"
#include "core/engine/requests.h"
#include "core/engine/state.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace lockscope {

class Engine {
public:
    explicit Engine(const Scenario& scenario);

    // --- engine.cpp ---
    bool run(SimTime until, std::uint64_t limit, EventSink* sink);
    bool step(EventSink* sink);
    void apply(std::span<const Setting> settings, EventSink* sink);
    [[nodiscard]] bool finished() const;
    [[nodiscard]] SimTime end() const { return end_; }
    /// Every change of parameters, ascending: those that have acted, then those still to come.
    [[nodiscard]] const std::vector<Intervention>& interventions() const { return *interventions_; }
    /// REQUIRES: `all` begins with those that have acted.
    void set_interventions(std::shared_ptr<const std::vector<Intervention>> all);
    [[nodiscard]] std::size_t interventions_done() const { return interventions_done_; }
    /// How long the work under a lock will take that is still waited for, as it stands now.
    [[nodiscard]] Duration expected_work(const Transaction& t, const Acquisition& a) const;
    /// When a holder will have committed if it waits no more. REQUIRES: it does not wait now.
    [[nodiscard]] SimTime expected_end(const Transaction& t) const;
    /// The first that is granted, from this one on along its transaction's; no_slot: none is.
    [[nodiscard]] SlotIndex granted_from(SlotIndex acquisition) const;
    /// What a guardrail says of the window as of the last look, by the thresholds of now.
    /// REQUIRES: guardrails are on.
    [[nodiscard]] GuardrailReading guardrail_reading(Guardrail rail) const;
    /// Has an account of a pool as many children as it may, those on their way counted?
    [[nodiscard]] bool is_full(AccountId pool_account) const;
    /// Memory that a copy takes, roughly.
    [[nodiscard]] std::size_t bytes() const;

    // State, read by snapshot.cpp and tests.
    std::shared_ptr<const Plan> plan;
    RandomSource random;
    SimTime now{};
    EventQueue queue;
    LockTable locks;
    Slab<Request> requests; ///< and their lines
    Slab<Moment> moments;
    Slab<Transaction> transactions; ///< and their acquisitions
    std::vector<AccountState> accounts;
    std::vector<WorkloadState> workloads;
    std::vector<ClosedProcess> processes;
    UpdaterState updater;
    std::vector<Pool> pools;
    std::vector<PoolMember> pool_accounts; ///< the accounts beyond the scenario's
    /// Of these: records sent to them that are neither committed nor given up.
    std::vector<std::int64_t> pool_on_way;
    std::vector<Lane> lanes;
    std::int64_t in_lanes = 0; ///< requests standing before them
    IntakeState intake;
    Slab<Ticket> tickets;
    std::optional<Guardrails> guardrails;
    std::uint64_t events = 0;
    std::uint64_t fingerprint = 0;
    std::int64_t in_flight_records = 0;
    std::int64_t long_running = 0; ///< synchronous transactions beyond the mark
    SlotIndex backoff_first = no_slot;
    std::int64_t backing_off = 0;

    [[nodiscard]] Line& line_at(SlotIndex slot) { return requests[slot].line; }
    [[nodiscard]] const Line& line_at(SlotIndex slot) const { return requests[slot].line; }
    [[nodiscard]] Acquisition& acquisition_at(SlotIndex slot) {
        return transactions[slot].acquisition;
    }
    [[nodiscard]] const Acquisition& acquisition_at(SlotIndex slot) const {
        return transactions[slot].acquisition;
    }

private:
    // --- engine.cpp ---
    [[gnu::always_inline]] inline void dispatch(const Timer& timer);
    [[nodiscard]] [[gnu::always_inline]] inline bool begin(const Timer& timer, std::uint32_t stamp);
    [[gnu::always_inline]] inline void arm(SimTime time, TimerKind kind, std::uint32_t subject,
                                           std::uint32_t stamp);
    void arm_deadline(SimTime time, std::uint64_t order, TimerKind kind, std::uint32_t subject,
                      std::uint32_t stamp);
    [[gnu::always_inline]] inline void arm_step(SlotIndex transaction, Transaction& t,
                                                Duration delay, TimerKind kind, Stage stage);
    void parameters_changed(const Plan& before, std::span<const Setting> settings);
    void set_children(std::span<const Setting> settings);
    void deadlines_changed(const Parameters& before);
    void apply_now(std::span<const Setting> settings);
    void apply_next_intervention();
    static constexpr std::uint64_t without_limit = ~std::uint64_t{0};
    bool advance(SimTime until, std::uint64_t limit);
    void find_next_intervention();
    [[nodiscard]] const WorkloadPlan& plan_of(WorkloadId workload) const {
        return plan->workloads[workload.index()];
    }
    [[nodiscard]] const Parameters& parameters() const { return plan->parameters(); }
    std::uint64_t next_order() { return ++orders_; }

    // --- offers.inl ---
    void start_arrivals();
    [[gnu::always_inline]] inline void arm_stream(WorkloadId workload, Stream stream);
    [[gnu::always_inline]] inline void draw_hazard(WorkloadId workload, Stream stream);
    [[gnu::always_inline]] inline void on_arrival(WorkloadId workload, Stream stream);
    [[nodiscard]] [[gnu::always_inline]] inline Duration
    first_work(WorkloadState& state, WorkloadId workload, std::uint64_t index);
    void draw_works(WorkloadId workload, std::uint64_t from);
    void arm_trace(WorkloadId workload);
    void on_trace_row(WorkloadId workload);
    void rates_changed(WorkloadId workload, const WorkloadPlan& before);
    template <class ChooseSlot>
    [[gnu::always_inline]] inline void offer(WorkloadId workload, std::int64_t records,
                                             ChooseSlot choose);
    void offer_closed(std::uint32_t process);
    void acknowledge(Request& r);
    void schedule_closed_offer(std::uint32_t process);
    [[gnu::always_inline]] inline SlotIndex new_request(WorkloadId workload, std::uint64_t index);
    [[gnu::always_inline]] inline void add_first_record(SlotIndex request, AccountId account);
    void wake_resting_processes();
    SlotIndex add_record(SlotIndex request, AccountId account, SlotIndex line);
    void add_to_batch(WorkloadId workload, std::size_t target_slot, std::uint64_t index);
    [[nodiscard]] BatchPlace place_in_batch(const WorkloadPlan& p, std::size_t target_slot);
    [[nodiscard]] static SlotIndex& line_in_batch(WorkloadState& state, std::size_t key,
                                                  std::uint32_t stamp);
    void close_batch(WorkloadId workload, std::size_t lane);
    void on_batch_linger(const Timer& timer);
    void batches_changed(WorkloadId workload, const Parameters& before);
    [[gnu::always_inline]] inline void submit(SlotIndex request);
    [[nodiscard]] [[gnu::always_inline]] inline bool
    may_leave_source(const WorkloadPlan& p, const WorkloadState& state) const;
    [[gnu::always_inline]] inline void leave_source(SlotIndex request, WorkloadState& state,
                                                    const WorkloadPlan& p);
    void leave_source_slowly(SlotIndex request, WorkloadState& state, const WorkloadPlan& p);
    void wait_at_source(SlotIndex request);
    [[gnu::always_inline]] inline void start_from_source(WorkloadId workload, WorkloadState& state);
    void drain_source(WorkloadId workload, WorkloadState& state);

    // --- jobs.inl ---
    void start_job(WorkloadId workload);
    void step_job(WorkloadId workload);
    void sort_job(WorkloadId workload);
    [[nodiscard]] SlotIndex next_chunk(WorkloadId workload);
    std::int64_t fill_sorted_chunk(SlotIndex request, WorkloadId workload, std::int64_t size);
    void add_chunk_record(SlotIndex request, WorkloadId workload, std::size_t target_slot);
    void sort_lines(SlotIndex request);
    void count_failed(const Request& r);
    bool requeue_chunk(SlotIndex request, Request& r, const WorkloadPlan& p, FailureCause cause);
    void step_redistribution(WorkloadId workload);
    [[nodiscard]] SimTime redistribution_opens() const;
    [[nodiscard]] SimTime redistribution_opens_again() const;
    [[nodiscard]] AccountId next_to_move_from(WorkloadId workload);
    void nothing_to_move(WorkloadId workload);
    void move_children(WorkloadId workload, AccountId source, std::uint32_t records);
    void redistribution_ended(WorkloadId workload);
    void jobs_changed();

    // --- pool.inl ---
    [[nodiscard]] bool is_pooled(AccountId account) const;
    [[nodiscard]] AccountId pool_account(AccountId account);
    [[nodiscard]] AccountId next_of_pool(AccountId origin, std::int64_t records);
    [[nodiscard]] std::size_t place_in_turn(const Pool& pool) const;
    [[nodiscard]] std::int64_t room_in_turn(AccountId origin) const;
    [[nodiscard]] std::int64_t room_of(AccountId pool_account) const;
    void ends_on_way(const Line& line);
    [[nodiscard]] AccountId new_pool_account(Pool& pool);
    [[nodiscard]] AccountId origin_of(AccountId account) const;

    // --- partition.inl ---
    [[nodiscard]] std::uint32_t lane_of(SlotIndex request) const;
    [[nodiscard]] bool lane_admits(std::uint32_t lane) const;
    void enter_lane(SlotIndex request);
    [[nodiscard]] SimTime next_slice(std::uint32_t lane) const;
    void start_in_lane(SlotIndex request, std::uint32_t lane);
    void start_from_lane(std::uint32_t lane);
    void leave_lane(SlotIndex transaction, std::uint32_t lane);
    void on_slice(std::uint32_t lane);
    void lanes_changed();

    // --- intake.inl ---
    void take_in(SlotIndex transaction);
    void make_ready(SlotIndex transaction);
    void take_tickets(SlotIndex transaction);
    void give_tickets_back(SlotIndex request);
    void start_from_intake();
    void leave_intake(const Transaction& t);

    // --- guardrails.inl ---
    void guardrails_changed();
    void arm_guardrail_look();
    void on_guardrail_look();
    [[nodiscard]] bool any_alert() const;
    void set_alert(Guardrail rail, bool over);
    void throttle(bool alert);
    [[nodiscard]] static Duration gap_of(double per_hour);

    // --- attempts.inl ---
    void refuse(SlotIndex transaction, FailureCause cause);
    void start_through_intake(SlotIndex transaction, const WorkloadPlan& p, bool by_platform);
    void leave_line(SlotIndex transaction, const Transaction& t);
    void start_from_lines(bool worker_free);
    [[gnu::always_inline]] inline void begin_work(SlotIndex transaction, const WorkloadPlan& p);
    void start_attempt(SlotIndex request);
    [[gnu::always_inline]] inline SlotIndex new_transaction(SlotIndex request, WorkloadId workload,
                                                            TransactionKind kind,
                                                            std::uint32_t records,
                                                            std::uint16_t attempt);
    [[nodiscard]] inline FailureCause admission(const WorkloadPlan& workload, bool by_platform);
    [[nodiscard]] inline bool api_call_is_left();
    [[gnu::always_inline]] inline void commit(SlotIndex transaction);
    [[gnu::always_inline]] inline void report_committed(const Transaction& transaction,
                                                        AccountId account, std::uint32_t records,
                                                        SimTime offered_at);
    [[gnu::always_inline]] inline std::uint32_t commit_line(const Transaction& transaction,
                                                            const WorkloadPlan& p,
                                                            const Acquisition& acquisition);
    void settle_lines(const Transaction& transaction);
    void abort(SlotIndex transaction, FailureCause cause);
    void end_attempt(SlotIndex transaction, FailureCause cause, std::uint32_t committed);
    [[gnu::always_inline]] inline void client_learns(SlotIndex request, Request& r,
                                                     FailureCause cause);
    [[nodiscard]] bool all_settled(const Request& request) const;
    void back_off(SlotIndex request);
    void on_retry(SlotIndex request);
    [[gnu::always_inline]] inline void finish_if_done(SlotIndex request, const Request& r);
    void on_client_timeout(SlotIndex transaction);
    inline void join_long_running(SlotIndex transaction);
    inline void leave_long_running(SlotIndex transaction);
    void arm_long_running();
    void on_long_running(const Timer& timer);

    // --- locking.inl ---
    enum class Granted : std::uint8_t { at_once, after_waiting };
    [[gnu::always_inline]] inline void next_visit(SlotIndex transaction, const WorkloadPlan& p);
    void next_of_locks_first(SlotIndex transaction, const WorkloadPlan& p);
    void take_locks_first(SlotIndex transaction, const WorkloadPlan& p);
    void have_all_locks(SlotIndex transaction, const WorkloadPlan& p);
    void work_under_all_locks(SlotIndex transaction, const WorkloadPlan& p);
    [[gnu::always_inline]] inline SlotIndex next_acquisition(SlotIndex transaction,
                                                             const WorkloadPlan& p);
    [[gnu::always_inline]] inline SlotIndex take_next_line(Transaction& transaction,
                                                           const WorkloadPlan& p);
    inline SlotIndex take_next_failed(Transaction& transaction);
    void all_visited(SlotIndex transaction);
    [[nodiscard]] inline bool covers(const Transaction& transaction, const Line& line) const;
    [[gnu::always_inline]] inline SlotIndex new_acquisition(SlotIndex transaction,
                                                            AccountId account, SlotIndex line);
    [[gnu::always_inline]] inline void visit(SlotIndex acquisition, const WorkloadPlan& p);
    [[gnu::always_inline]] inline void name_visit(Acquisition& a, Transaction& t,
                                                  const WorkloadPlan& p);
    [[gnu::always_inline]] inline void request_lock(SlotIndex acquisition, Acquisition& a,
                                                    Transaction& t, const WorkloadPlan& p);
    [[gnu::always_inline]] inline void grant(SlotIndex acquisition, Acquisition& a, Transaction& t,
                                             Lock& lock, const WorkloadPlan& p, Granted how);
    void grant_next(Lock& lock, AccountId account);
    void grant_waiter(SlotIndex waiter, Lock& lock);
    void begin_polling(Acquisition& a, const Transaction& t);
    void arm_look(Acquisition& a, const Transaction& t);
    void on_lock_look(const Timer& timer);
    void discipline_changed();
    void child_work_done(SlotIndex transaction);
    [[nodiscard]] [[gnu::always_inline]] inline Duration visit_work(const Transaction& transaction,
                                                                    const Acquisition& acquisition,
                                                                    const WorkloadPlan& p,
                                                                    VisitPart part) const;
    [[gnu::always_inline]] inline void release(SlotIndex acquisition, const Acquisition& a,
                                               const Transaction& t);
    [[gnu::always_inline]] inline void release_all(SlotIndex transaction);
    void withdraw(SlotIndex acquisition, FailureCause cause);
    void arm_deadlock_check(const Acquisition& a, const Transaction& t);
    [[nodiscard]] bool closes_cycle(SlotIndex transaction);
    void on_deadlock_check(const Timer& timer);

    // --- lock_timeout.inl ---
    void arm_lock_timeout(AccountId account);
    void on_lock_timeout(AccountId account, const Timer& timer);
    void wait_failed(SlotIndex acquisition);

    // --- updater.inl ---
    void mark_pending(AccountId account, std::uint32_t records);
    void schedule_round();
    void on_round();
    void next_updater_visit();
    void take_pending(AccountId account);
    void report_covered(const Transaction& transaction, AccountId account);
    void updater_visit_ended(AccountId account, FailureCause cause);

    /// Writes an event of this moment whose other fields the caller fills in, before the next one.
    [[gnu::always_inline]] Event& new_event(EventKind kind) {
        if (next_event_ == batch_end_) [[unlikely]] {
            flush_events();
        }
        Event& event = *next_event_++;
        event.begin(kind, now);
        return event;
    }
    [[gnu::always_inline]] Event& new_event(EventKind kind, const Transaction& transaction) {
        Event& event = new_event(kind);
        event.transaction = transaction.serial;
        event.workload = transaction.workload;
        event.records = transaction.records;
        event.attempt = transaction.attempt;
        return event;
    }
    /// Of a kind that is about the whole attempt.
    [[gnu::always_inline]] Event& new_attempt_event(EventKind kind, const Transaction& t) {
        if (t.request != no_slot) [[likely]] {
            return new_attempt_event(kind, t, requests[t.request]);
        }
        Event& event = new_event(kind, t);
        event.set_first_account(t.acquisition.account, false); // the updater has but one
        return event;
    }
    /// The same of an attempt whose request is at hand.
    [[gnu::always_inline]] Event& new_attempt_event(EventKind kind, const Transaction& t,
                                                    const Request& request) {
        Event& event = new_event(kind, t);
        name_first_account(event, request);
        return event;
    }
    [[gnu::always_inline]] static void name_first_account(Event& event, const Request& request) {
        event.set_first_account(request.line.account, request.first_line != request.last_line);
    }
    /// Of a kind that has a payload.
    Event& new_payload_event(EventKind kind);
    void flush_events();
    void hash(std::span<const Event> batch);
    void count(std::span<const Event> batch);
    void deliver(std::span<const Event> batch);
    [[nodiscard]] std::uint64_t events_written() const {
        return events + static_cast<std::uint64_t>(next_event_ - batch_begin_);
    }

    /// Gives new_event() somewhere to write while a run function is on the stack, and hands
    /// everything on before it returns. Between runs an Engine holds no events, which keeps copies
    /// small.
    class Batch {
    public:
        Batch(Engine& engine, EventSink* sink);
        ~Batch();
        Batch(const Batch&) = delete;
        Batch& operator=(const Batch&) = delete;

    private:
        Engine& engine_;
        std::array<Event, 64> events_; // few enough to stay in the nearest cache
    };

    // Set only while a run function is on the stack: see Batch.
    EventSink* sink_ = nullptr;
    Event* batch_begin_ = nullptr;
    Event* batch_end_ = nullptr;
    Event* next_event_ = nullptr;
    bool any_payload_ = false; ///< among the events of the batch

    /// A chunk with more failed records than this is requeued (Salesforce: 100).
    static constexpr std::int64_t lock_failures_before_requeue = 100;
    /// In Request::process: a chunk of a redistribution.
    static constexpr std::uint32_t job_process = no_slot - 1;
    /// Timers of batches carry workload and lane in one subject.
    static constexpr std::uint32_t workload_bits = 10;

    bool any_pool_marked_ = false;
    bool throttled_ = false;
    SlotIndex starting_lane_ = no_slot; ///< the lane that the next transaction occupies
    std::vector<std::uint32_t>
        free_lanes_; ///< whose next one may start, once all books are in order
    std::uint32_t lane_stamp_ = 0;
    std::uint32_t guardrail_stamp_ = 0;
    bool guardrail_armed_ = false;
    SimTime end_ = end_of_time;
    std::shared_ptr<const std::vector<Intervention>> interventions_; ///< shared by copies
    std::size_t interventions_done_ = 0;
    SimTime next_intervention_ = end_of_time;
    std::uint64_t orders_ = 0;
    std::uint64_t serials_ = 0;
    std::uint64_t walks_ = 0;
    std::int64_t api_window_ = -1;
    std::int64_t api_calls_ = 0;
    SlotIndex long_first_ = no_slot; ///< synchronous transactions in order of start
    SlotIndex long_last_ = no_slot;
    SlotIndex long_candidate_ = no_slot; ///< the first that is not yet long-running
    std::uint32_t long_stamp_ = 0;
    bool long_armed_ = false;
};

} // namespace lockscope
