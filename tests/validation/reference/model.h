// SPDX-License-Identifier: GPL-3.0-or-later
// The reference: a second engine, as naive as it could be made, to be compared with the real one.
//
// It is written from the model's rules and is meant to be read as their specification. Everything
// lies in flat vectors that are searched from end to end; objects are shared pointers; what is to
// happen is a function in a list sorted by time; nothing is found out beforehand, linked, pooled
// or packed. It is slow and does not mind.
//
// What happens at equal instants is part of the comparison. So things are put into the list of
// timers in the same succession as in the engine, and these rules hold: timers go by (time,
// deadlines last, order of arming); a deadline counts from the moment the wait or the transaction
// began; an intervention follows everything of its instant.
#pragma once

#include "core/base/random.h"
#include "core/engine/event.h"
#include "core/engine/plan.h"
#include "core/model/scenario.h"
#include "tests/validation/reference/rules.h"

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace lockscope::reference {

/// Deliberate mistakes, to see that the comparison finds them.
enum class Defect : std::uint8_t {
    none,
    late_commit,         ///< a commit takes a nanosecond too long
    wrong_waiter,        ///< the second waiter is granted first
    eager_time_out,      ///< a wait of exactly the limit is cut off before the grant
    children_forgotten,  ///< commits do not add children
    late_back_off,       ///< back-off grows one attempt late
    silent_duplicates,   ///< a second write is reported as a first
    backwards_release,   ///< the locks of a transaction are released from the last to the first
    throttle_forgotten,  ///< guardrail.action does nothing
    unsorted_jobs,       ///< bulk.sort_by_account does nothing
    impatient_updater,   ///< rounds begin at once
    full_pool_used,      ///< a full pool account is not replaced
    interventions_first, ///< an intervention acts before what else happens at its instant
    locks_taken_late,    ///< lock.taken: at_start spends no overhead under the locks
    way_forgotten,       ///< records on their way to a pool account take no room there
    one_night_only,      ///< the window of a redistribution does not come again
    cheap_moves,         ///< moving children checks nobody who stays
    free_retries,        ///< retries through the intake are no API calls
    row_by_row_alone,    ///< bulk.row_by_row leaves the batches of orders alone
    generous_guardrails, ///< p95 may be 50 ms above its limit
};
inline constexpr int defect_count = 20;

/// When a timer goes off; no two are equal.
struct Moment {
    SimTime time{};
    bool deadline = false;
    std::uint64_t order = 0;
    friend auto operator<=>(const Moment&, const Moment&) = default;
};
using Armed = std::optional<Moment>;

/// Records with the moment they were offered, or committed.
struct Portion {
    SimTime at{};
    std::uint32_t records = 0;
};

/// A request's records of one account.
struct Line {
    AccountId account;
    std::vector<Portion> offered;
    int settled_by = 0; ///< attempt that told the client so; 0: none
    bool committed = false;
    bool counterpart = false; ///< of a redistribution: where the children go

    [[nodiscard]] std::uint32_t records() const;
};

/// What a client wants written.
struct Request {
    std::size_t workload = 0;
    std::uint64_t index = 0; ///< names its draws
    std::vector<Line> lines;
    AccountId first_account; ///< of the record that came first
    int attempts = 0;
    int running = 0; ///< attempts on the server
    bool client_waits = true;
    FailureCause last_cause = FailureCause::none;
    int requeues = 0;
    bool requeued = false; ///< the platform, not the client, makes the next attempt
    std::optional<Duration> last_delay;
    TransactionSerial last_serial = 0;
    std::optional<std::size_t> process; ///< of a closed workload, waiting for it
    bool moves_children = false;        ///< chunk of a redistribution

    [[nodiscard]] std::uint32_t records() const;
    Line& line_of(AccountId account);
    void add(AccountId account, SimTime at);
    void sort_by_account();
};
using RequestPtr = std::shared_ptr<Request>;

enum class VisitState : std::uint8_t { under_way, granted, failed };

/// A transaction at one of its accounts.
struct Visit {
    AccountId account;
    std::optional<std::size_t> line; ///< none: the updater's
    VisitState state = VisitState::under_way;
    bool touches = true;
    bool written_already = false; ///< the lock is only for the touch
    std::uint32_t part = 0;       ///< names the draw
    SimTime requested_at{};
    SimTime granted_at{};
    std::uint64_t order = 0; ///< of the request
    Duration expected{0};    ///< work, under shortest_first
    std::int64_t looks = 0;  ///< under poll
};

/// One attempt on the server.
struct Transaction {
    RequestPtr request; ///< none: the updater's
    std::size_t workload = 0;
    TransactionSerial serial = 0;
    SimTime started_at{};
    std::uint64_t order = 0;
    std::uint32_t records = 0;
    int attempt = 1;
    bool synchronous = false;
    bool long_running = false;
    bool client_gone = false;
    bool by_intake = false;
    bool has_tickets = false;
    std::optional<std::size_t> lane;
    std::size_t next_line = 0;
    std::vector<Visit> visits;
    std::size_t current = 0; ///< visit
    std::uint32_t visits_made = 0;
    int pass = 1;             ///< over its accounts, without all-or-none
    bool takes_locks = false; ///< all of them first, under lock.taken: at_start
    int failed = 0;
    bool waiting = false;
    std::vector<std::uint64_t> cycle; ///< that its wait closed: the order of each request in it
    Armed step, lock_time_out, look, deadlock_check, client_time_out, long_mark;

    [[nodiscard]] Visit& visit() { return visits[current]; }
};
using TransactionPtr = std::shared_ptr<Transaction>;

struct Account {
    std::int64_t children = 0;
    bool pool_marked = false;
    TransactionPtr holder;
    std::vector<TransactionPtr> waiters; ///< in the order of their requests
    std::vector<TransactionPtr> bag;     ///< the same as random sees them: gaps are filled from
                                         ///< the end
    std::uint64_t grants = 0;
    std::vector<Portion> pending; ///< committed, not yet covered by the updater
    bool dirty = false;
    std::vector<TransactionPtr> tickets; ///< the intake's succession, per_account
    // Its pool, and of a pool account the one it stands in for.
    std::vector<AccountId> pool;
    std::uint64_t pool_turn = 0;
    std::size_t pool_current = 0;
    AccountId origin;
};

struct Stream {
    std::uint64_t drawn = 0;
    SimTime as_of{};
    double hazard_left = 0.0;
    Armed next;
};

struct SortedRecords {
    std::uint32_t lane = 0;
    AccountId account;
    std::int64_t records = 0;
};

struct WorkloadState {
    Parameters parameters; ///< the scenario's with its own over them
    TargetTable targets;
    std::array<Rates, 2> rates; ///< of records, of bursts
    std::array<Stream, 2> streams;
    std::uint64_t records_offered = 0;
    std::map<std::uint32_t, RequestPtr> batches; ///< being filled, by lane
    std::map<std::uint32_t, Armed> lingers;
    std::vector<RequestPtr> source; ///< waiting for a process
    bool draining = false;
    std::int64_t running = 0;
    bool paced = false;   ///< throttled, or what piled up meanwhile is still there
    SimTime next_start{}; ///< while paced
    bool source_timer = false;
    // A job.
    SimTime job_started{};
    std::int64_t job_left = 0;
    std::uint64_t job_next = 0; ///< names the target draws
    std::vector<SortedRecords> job_sorted;
    bool job_rests = false;
    Armed job_window; ///< while it rests until its window opens
};

struct ClosedProcess {
    std::size_t workload = 0;
    std::uint64_t offers = 0;
    SimTime offered_at{};
    bool rests = false;
};

struct Lane {
    TransactionPtr holder;
    std::vector<RequestPtr> queue;
    bool draining = false;
    Armed slice;
};

class Model {
public:
    explicit Model(Scenario scenario, Defect defect = Defect::none);
    /// All events up to the end; stops after `most`.
    [[nodiscard]] std::vector<Event> run(std::size_t most);

private:
    // loop.cpp: time, events, interventions
    Armed arm(SimTime time, std::function<void()> action);
    Armed arm_deadline(SimTime time, std::uint64_t order, std::function<void()> action);
    void cancel(Armed& armed);
    bool happens_next(SimTime horizon);
    Event& write(EventKind kind);
    Event& write(EventKind kind, const Transaction& t);
    Event& write_of_attempt(EventKind kind, const Transaction& t);
    void read_parameters();
    void intervene(const std::vector<Setting>& settings);
    void children_set(const std::vector<Setting>& settings);
    void deadlines_changed(const Parameters& before);
    [[nodiscard]] const Parameters& parameters() const { return scenario_.parameters; }
    [[nodiscard]] const Workload& workload(std::size_t w) const { return scenario_.workloads[w]; }
    [[nodiscard]] const Parameters& own(const Transaction& t) const;
    [[nodiscard]] bool is_integration(std::size_t w) const;
    [[nodiscard]] bool is_job_of(std::size_t w, WorkloadKind kind) const;

    // arrivals.cpp: arrivals and batches
    void start_arrivals();
    void draw_hazard(std::size_t w, bool bursts);
    void arm_stream(std::size_t w, bool bursts);
    void on_arrival(std::size_t w, bool bursts);
    void rates_changed(std::size_t w, const std::array<Rates, 2>& before);
    void offer(std::size_t w);
    void write_offered(std::size_t w, AccountId account, std::uint32_t records);
    void offer_closed(std::size_t process);
    void schedule_closed_offer(std::size_t process);
    void add_to_batch(std::size_t w, AccountId account, std::uint64_t index);
    void close_batch(std::size_t w, std::uint32_t lane);
    void batches_changed(std::size_t w, const Parameters& before);
    [[nodiscard]] std::int64_t batch_size(std::size_t w) const;
    RequestPtr new_request(std::size_t w, std::uint64_t index);

    // source.cpp: the queue at the source, lanes
    void submit(const RequestPtr& request);
    [[nodiscard]] std::int64_t processes(std::size_t w) const;
    [[nodiscard]] bool may_leave_source(std::size_t w) const;
    void leave_source(const RequestPtr& request);
    void go_on_from_source(const RequestPtr& request);
    void start_from_source(std::size_t w);
    [[nodiscard]] bool lane_admits(std::size_t lane) const;
    void enter_lane(const RequestPtr& request);
    void arm_slice(std::size_t lane);
    void start_in_lane(const RequestPtr& request, std::size_t lane);
    void start_from_lane(std::size_t lane);
    void lanes_changed();

    // attempts.cpp: admission, commit, end, retry, the limit on long-running requests
    TransactionPtr new_transaction(const RequestPtr& request, std::size_t w);
    void start_attempt(const RequestPtr& request, std::optional<std::size_t> lane);
    [[nodiscard]] bool call_is_left();
    [[nodiscard]] FailureCause admission(std::size_t w) const;
    void begin_work(const TransactionPtr& t);
    void commit(const TransactionPtr& t);
    std::uint32_t commit_line(const Transaction& t, const Visit& visit);
    void settle(const Transaction& t);
    void abort(const TransactionPtr& t, FailureCause cause);
    void end_attempt(const TransactionPtr& t, FailureCause cause, std::uint32_t committed);
    void release_all(const TransactionPtr& t);
    void client_learns(const RequestPtr& request, FailureCause cause);
    void back_off(const RequestPtr& request);
    void finish_if_done(const RequestPtr& request);
    void on_client_time_out(const TransactionPtr& t);
    void arm_long_mark(const TransactionPtr& t);
    void on_long_mark(const TransactionPtr& t);

    // locking.cpp: visits, grants, time-outs, deadlocks
    void next_visit(const TransactionPtr& t);
    void take_locks(const TransactionPtr& t);
    void locks_taken(const TransactionPtr& t);
    void work_next(const TransactionPtr& t);
    void cover_pending(const Transaction& t, Account& account);
    [[nodiscard]] bool find_next_visit(Transaction& t);
    [[nodiscard]] bool find_failed_visit(Transaction& t);
    void begin_visit(const TransactionPtr& t);
    void all_visited(const TransactionPtr& t);
    void request_lock(const TransactionPtr& t);
    void wait(const TransactionPtr& t);
    void grant(const TransactionPtr& t, bool waited);
    void grant_next(Account& account);
    [[nodiscard]] TransactionPtr choose(const Account& account, AccountId id) const;
    [[nodiscard]] std::size_t blocked_by(const Transaction& t) const;
    [[nodiscard]] Duration visit_work(const Transaction& t, const Visit& visit, bool writes,
                                      bool touches) const;
    void wait_ends(const TransactionPtr& t);
    void withdraw(const TransactionPtr& t, FailureCause cause);
    void wait_failed(const TransactionPtr& t);
    void arm_lock_time_out(const TransactionPtr& t);
    void arm_look(const TransactionPtr& t);
    void on_look(const TransactionPtr& t);
    [[nodiscard]] std::vector<std::uint64_t> cycle_of(const TransactionPtr& t) const;
    void on_deadlock_check(const TransactionPtr& t);
    void discipline_changed(Discipline before);

    // jobs.cpp: bulk loads, redistribution, the pool
    void start_job(std::size_t w);
    void sort_job(std::size_t w);
    RequestPtr next_chunk(std::size_t w);
    [[nodiscard]] bool has_chunks(std::size_t w) const;
    bool requeue(const RequestPtr& request, FailureCause cause);
    void step_redistribution(std::size_t w);
    [[nodiscard]] std::optional<SimTime> next_window(SimTime moment) const;
    void jobs_changed();
    [[nodiscard]] AccountId place_of_record(std::size_t w, AccountId account);
    [[nodiscard]] std::int64_t room_of(AccountId account) const;
    [[nodiscard]] std::size_t place_in_turn(AccountId origin) const;
    AccountId next_of_pool(AccountId origin);
    AccountId new_pool_account(AccountId origin);

    // services.cpp: intake, updater, guardrails
    void take_in(const TransactionPtr& t);
    [[nodiscard]] bool is_next_everywhere(const TransactionPtr& t) const;
    void give_tickets_back(const TransactionPtr& t);
    void start_from_intake();
    void mark_pending(AccountId account, std::uint32_t records);
    void schedule_round();
    void next_updater_visit();
    void updater_visit_ended(AccountId account, FailureCause cause);
    void arm_guardrail_look();
    void on_guardrail_look();
    void set_alert(std::size_t rail, bool over, double share, Duration time, AccountId account);
    void guardrails_changed(bool were_enabled);
    void throttle();

    Scenario scenario_;
    Defect defect_;
    RandomSource random_;
    SimTime now_{};
    std::map<Moment, std::function<void()>> timers_;
    std::uint64_t orders_ = 0;
    std::uint64_t serials_ = 0;
    std::vector<Event> events_;
    std::size_t interventions_done_ = 0;
    std::size_t scenario_accounts_ = 0;
    std::vector<Account> accounts_;
    std::vector<WorkloadState> workloads_;
    std::vector<ClosedProcess> processes_;
    std::vector<Lane> lanes_;
    std::vector<RequestPtr> requests_;    ///< whose records are not all committed or given up
    std::vector<TransactionPtr> running_; ///< admitted and not yet ended, in order of start
    std::int64_t api_window_ = -1;
    std::int64_t api_calls_ = 0;
    // Intake
    std::vector<TransactionPtr> intake_; ///< that a worker may take, in the order of becoming so
    std::int64_t intake_waiting_ = 0;
    std::int64_t intake_busy_ = 0;
    SimTime intake_next_start_{};
    bool intake_timer_ = false;
    bool intake_draining_ = false;
    // Updater
    std::vector<AccountId> dirty_; ///< for the next round
    std::vector<AccountId> round_;
    std::vector<Portion> covered_; ///< by the touch under way
    bool updater_busy_ = false;
    Armed next_round_;
    // Guardrails
    Armed guardrail_look_;
    std::vector<std::size_t> looks_; ///< events written when it looked; first: when it was enabled
    std::array<std::optional<SimTime>, 7> alerts_{};
    bool throttled_ = false;
};

} // namespace lockscope::reference
