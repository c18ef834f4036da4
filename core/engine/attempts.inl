// SPDX-License-Identifier: GPL-3.0-or-later
// An attempt's admission and end, and what its client makes of it. Part of engine.cpp.
#pragma once

#include "core/engine/engine.h"
#include "core/engine/retry_policy.h"

namespace lockscope {

void Engine::start_attempt(SlotIndex request) {
    Request& r = requests[request];
    const WorkloadPlan& p = plan_of(r.workload);
    ++r.attempts;
    ++r.running;
    ++workloads[r.workload.index()].running;
    std::uint32_t records = r.records;
    if (r.attempts > 1) [[unlikely]] { // without all-or-none a retry holds only what failed
        records = 0;
        for (SlotIndex l = r.first_line; l != no_slot; l = line_at(l).next) {
            const Line& line = line_at(l);
            records += line.settled_by == 0 && !line.counterpart ? line.records : 0;
        }
    }
    const SlotIndex slot = new_transaction(request, r.workload, p.kind, records, r.attempts);
    Transaction& t = transactions[slot];
    t.line = r.first_line;
    t.synchronous = p.synchronous;
    r.last_serial = t.serial;
    new_attempt_event(EventKind::started, t, r);

    const bool by_platform = r.requeued;
    r.requeued = false;
    if (p.intake) [[unlikely]] {
        start_through_intake(slot, p, by_platform);
        return;
    }
    const FailureCause refusal = admission(p, by_platform);
    if (refusal != FailureCause::none) [[unlikely]] {
        refuse(slot, refusal);
        return;
    }
    if (t.synchronous) {
        join_long_running(slot);
    }
    if (p.parameters.client_timeout != never) {
        // Not t.order, which is that of its long-running mark: no two timers are equal.
        arm_deadline(after(now, p.parameters.client_timeout), next_order(),
                     TimerKind::client_timeout, slot, t.generation);
    }
    begin_work(slot, p);
}

void Engine::refuse(SlotIndex transaction, FailureCause cause) {
    Transaction& t = transactions[transaction];
    new_attempt_event(EventKind::refused, t).cause = cause;
    t.synchronous = false; // it never joined the running requests
    end_attempt(transaction, cause, 0);
}

/// What the intake has acknowledged once it does not refuse when it is tried again; but a retry is
/// another API call.
void Engine::start_through_intake(SlotIndex transaction, const WorkloadPlan& p, bool by_platform) {
    FailureCause refusal = FailureCause::none;
    if (transactions[transaction].attempt == 1) {
        refusal = admission(p, by_platform);
    } else if (!by_platform && !api_call_is_left()) {
        refusal = FailureCause::api_limit;
    }
    if (refusal != FailureCause::none) {
        refuse(transaction, refusal);
    } else {
        take_in(transaction);
    }
}

void Engine::begin_work(SlotIndex transaction, const WorkloadPlan& p) {
    Transaction& t = transactions[transaction];
    if (parameters().lock_taken == LockTaken::at_start) [[unlikely]] {
        t.locking = Locking::first;
        take_locks_first(transaction, p);
        return;
    }
    if (p.parameters.work_overhead > Duration(0)) {
        arm_step(transaction, t, p.parameters.work_overhead, TimerKind::overhead_done,
                 Stage::overhead);
    } else {
        next_visit(transaction, p);
    }
}

SlotIndex Engine::new_transaction(SlotIndex request, WorkloadId workload, TransactionKind kind,
                                  std::uint32_t records, std::uint16_t attempt) {
    const SlotIndex slot = transactions.take();
    Transaction& t = transactions[slot];
    t.request = request;
    t.workload = workload;
    t.kind = kind;
    t.in_line = false;
    if (starting_lane_ != no_slot) [[unlikely]] {
        t.in_line = true;
        t.by_intake = false;
        t.lane = starting_lane_;
        lanes[starting_lane_].holder = slot;
        starting_lane_ = no_slot;
    }
    t.serial = ++serials_;
    t.started_at = now;
    t.step_ends = now;
    t.records = records;
    t.attempt = attempt;
    t.pass = 1;
    t.locking = Locking::as_it_writes;
    t.stage = Stage::overhead;
    t.synchronous = false;
    t.long_running = false;
    t.client_gone = false;
    t.line = no_slot;
    t.first_acquisition = no_slot;
    t.last_acquisition = no_slot;
    t.current = no_slot;
    t.visits = 0;
    t.failed_lines = 0;
    t.blocks = 0;
    return slot;
}

/// If one is, it is used.
bool Engine::api_call_is_left() {
    const Parameters& p = parameters();
    if (p.platform_api_calls == unlimited) {
        return true;
    }
    const std::int64_t window = now.time_since_epoch() / p.platform_api_window;
    if (window != api_window_) {
        api_window_ = window;
        api_calls_ = 0;
    }
    if (api_calls_ >= p.platform_api_calls) {
        return false;
    }
    ++api_calls_;
    return true;
}

/// `by_platform`: it is repeated without its client, which is no API call.
FailureCause Engine::admission(const WorkloadPlan& workload, bool by_platform) {
    const Parameters& p = parameters();
    if (!by_platform && !api_call_is_left()) {
        return FailureCause::api_limit;
    }
    if (workload.synchronous && p.platform_long_running_policy == LongRunningPolicy::deny_all &&
        long_running >= p.platform_long_running_limit) {
        return FailureCause::concurrent_limit;
    }
    if (workload.intake && intake.waiting >= p.intake_capacity) {
        return FailureCause::queue_full;
    }
    return FailureCause::none;
}

void Engine::commit(SlotIndex transaction) {
    const Transaction& t = transactions[transaction];
    if (t.request == no_slot) {
        const AccountId account = acquisition_at(t.first_acquisition).account;
        report_covered(t, account);
        end_attempt(transaction, FailureCause::none, 0);
        updater_visit_ended(account, FailureCause::none);
        return;
    }
    const WorkloadPlan& p = plan_of(t.workload);
    std::uint32_t committed = 0;
    for (SlotIndex slot = t.first_acquisition; slot != no_slot;) {
        const Acquisition& a = acquisition_at(slot);
        if (a.state == AcquisitionState::granted) {
            committed += commit_line(t, p, a);
        }
        slot = a.next_of_transaction;
    }
    if (t.failed_lines > 0) {
        settle_lines(t); // a further attempt must know what it may leave out
    }
    end_attempt(transaction,
                t.failed_lines > 0 ? FailureCause::unable_to_lock_row : FailureCause::none,
                committed);
}

void Engine::report_committed(const Transaction& t, AccountId account, std::uint32_t records,
                              SimTime offered_at) {
    Event& event = new_event(EventKind::record_committed, t);
    event.account = account;
    event.records = records;
    event.duration = now - offered_at;
}

std::uint32_t Engine::commit_line(const Transaction& t, const WorkloadPlan& p,
                                  const Acquisition& acquisition) {
    Line& line = line_at(acquisition.line);
    if (line.committed && p.parameters.retry_idempotent) {
        return 0; // the server recognised the key
    }
    AccountState& account = accounts[line.account.index()];
    account.children =
        children_after(p.rules.children, account.children, line.records, line.counterpart);
    if (account.stands_in && !line.committed) [[unlikely]] {
        ends_on_way(line);
    }
    if (line.counterpart) [[unlikely]] { // the children are counted where they came from
        line.committed = true;
        return 0;
    }
    if (line.committed) {
        Event& event = new_event(EventKind::record_duplicated, t);
        event.account = line.account;
        event.records = line.records;
    } else {
        line.committed = true;
        in_flight_records -= line.records;
        if (p.is_job()) [[unlikely]] {
            workloads[t.workload.index()].job.committed += line.records;
        }
        report_committed(t, line.account, line.offered_first, line.offered_at);
        for (SlotIndex m = line.more; m != no_slot; m = moments[m].next) {
            report_committed(t, line.account, moments[m].records, moments[m].at);
        }
    }
    if (p.rules.integration && !acquisition.touches) {
        mark_pending(line.account, line.records);
    }
    return line.records;
}

void Engine::settle_lines(const Transaction& t) {
    if (t.client_gone) {
        return; // nobody hears the response
    }
    for (SlotIndex a = t.first_acquisition; a != no_slot;
         a = acquisition_at(a).next_of_transaction) {
        if (acquisition_at(a).state == AcquisitionState::granted) {
            line_at(acquisition_at(a).line).settled_by = t.attempt;
        }
    }
    if (plan_of(t.workload).parameters.retry_idempotent) {
        for (SlotIndex l = requests[t.request].first_line; l != no_slot; l = line_at(l).next) {
            if (line_at(l).committed && line_at(l).settled_by == 0) {
                line_at(l).settled_by = t.attempt;
            }
        }
    }
}

void Engine::abort(SlotIndex transaction, FailureCause cause) {
    const Transaction& t = transactions[transaction];
    if (t.stage == Stage::waiting) {
        withdraw(t.current, cause);
    }
    const bool is_updater = t.request == no_slot;
    const AccountId account =
        is_updater ? acquisition_at(t.first_acquisition).account : AccountId();
    end_attempt(transaction, cause, 0);
    if (is_updater) {
        updater_visit_ended(account, cause);
    }
}

void Engine::end_attempt(SlotIndex transaction, FailureCause cause, std::uint32_t committed) {
    {
        const Transaction& t = transactions[transaction];
        const bool in_part = cause == FailureCause::unable_to_lock_row && committed > 0;
        Event& event = new_attempt_event(EventKind::attempt_committed, t);
        event.duration = now - t.started_at;
        event.cause = cause; // if committed: of the part that failed
        if (t.client_gone) {
            event.kind = EventKind::attempt_abandoned;
        } else if (cause != FailureCause::none && !in_part) {
            event.kind = EventKind::attempt_failed;
        } else {
            event.records = committed;
        }
    }
    leave_long_running(transaction);
    release_all(transaction);
    const Transaction& t = transactions[transaction];
    const SlotIndex request = t.request;
    const WorkloadId workload = t.workload;
    const bool client_gone = t.client_gone;
    const bool in_line = t.in_line;
    const bool by_intake = in_line && t.by_intake;
    if (in_line) [[unlikely]] {
        leave_line(transaction, t);
    }
    transactions.give_back(transaction);
    if (request == no_slot) {
        return;
    }
    Request& r = requests[request];
    WorkloadState& state = workloads[workload.index()];
    --r.running;
    --state.running;
    if (!client_gone) {
        client_learns(request, r, cause);
    }
    finish_if_done(request, r);
    if (in_line) [[unlikely]] {
        start_from_lines(by_intake);
    }
    start_from_source(workload, state);
}

/// Gives up what others in line may have next.
void Engine::leave_line(SlotIndex transaction, const Transaction& t) {
    if (t.by_intake) {
        leave_intake(t);
    }
    if (t.lane != no_slot) {
        leave_lane(transaction, t.lane);
    }
}

/// Whoever is next in lanes that have become free, then in the intake if a worker has.
void Engine::start_from_lines(bool worker_free) {
    while (!free_lanes_.empty()) {
        const std::uint32_t lane = free_lanes_.back();
        free_lanes_.pop_back();
        start_from_lane(lane);
    }
    if (worker_free) {
        start_from_intake();
    }
}

bool Engine::all_settled(const Request& request) const {
    for (SlotIndex l = request.first_line; l != no_slot; l = line_at(l).next) {
        if (line_at(l).settled_by == 0) {
            return false;
        }
    }
    return true;
}

void Engine::client_learns(SlotIndex request, Request& r, FailureCause cause) {
    const bool satisfied = cause == FailureCause::none || all_settled(r);
    if (!satisfied) {
        const WorkloadPlan& p = plan_of(r.workload);
        r.last_cause = cause;
        if (p.rules.job == JobKind::load && requeue_chunk(request, r, p, cause)) {
            return;
        }
        if (r.attempts - r.requeues < p.parameters.retry_max_attempts) {
            back_off(request);
            return;
        }
    }
    r.client_waits = false;
    if (r.process == job_process) {
        redistribution_ended(r.workload);
    } else if (r.process != no_slot) {
        schedule_closed_offer(r.process);
    }
}

void Engine::back_off(SlotIndex request) {
    Request& r = requests[request];
    const Parameters& p = plan_of(r.workload).parameters;
    const double uniform =
        p.retry_jitter == Jitter::none
            ? 0.0
            : random.uniform(Purpose::backoff, r.workload.value, r.index, r.attempts);
    const Duration last = r.last_delay < Duration(0) ? p.retry_base : r.last_delay;
    r.last_delay = retry_delay(p, r.attempts, last, uniform);
    r.retry_at = after(now, r.last_delay);
    r.previous = no_slot;
    r.next = backoff_first;
    if (backoff_first != no_slot) {
        requests[backoff_first].previous = request;
    }
    backoff_first = request;
    ++backing_off;
    Event& event = new_event(EventKind::backoff);
    event.duration = r.last_delay;
    event.transaction = r.last_serial;
    name_first_account(event, r);
    event.workload = r.workload;
    event.records = r.records;
    event.attempt = r.attempts;
    arm(r.retry_at, TimerKind::retry, request, 0);
}

void Engine::on_retry(SlotIndex request) {
    const Request& r = requests[request];
    (r.previous == no_slot ? backoff_first : requests[r.previous].next) = r.next;
    if (r.next != no_slot) {
        requests[r.next].previous = r.previous;
    }
    --backing_off;
    submit(request);
}

void Engine::finish_if_done(SlotIndex request, const Request& r) {
    if (r.client_waits || r.running > 0) {
        return;
    }
    if (workloads[r.workload.index()].job.records > 0) [[unlikely]] {
        count_failed(r);
    }
    for (SlotIndex l = r.first_line; l != no_slot;) {
        const Line& line = line_at(l);
        if (!line.committed && accounts[line.account.index()].stands_in) {
            ends_on_way(line);
        }
        if (!line.committed && !line.counterpart) {
            in_flight_records -= line.records;
            Event& event = new_event(EventKind::record_failed);
            event.duration = now - line.offered_at;
            event.transaction = r.last_serial;
            event.account = line.account;
            event.workload = r.workload;
            event.records = line.records;
            event.attempt = r.attempts;
            event.cause = r.last_cause;
        }
        for (SlotIndex m = line.more; m != no_slot;) {
            const SlotIndex following = moments[m].next;
            moments.give_back(m);
            m = following;
        }
        const SlotIndex following = line.next;
        if (l != request) { // the first line goes with the request
            requests.give_back(l);
        }
        l = following;
    }
    requests.give_back(request);
}

void Engine::on_client_timeout(SlotIndex transaction) {
    Transaction& t = transactions[transaction];
    Event& event = new_attempt_event(EventKind::attempt_failed, t);
    event.duration = now - t.started_at;
    event.cause = FailureCause::client_timeout;
    t.client_gone = true;
    client_learns(t.request, requests[t.request], FailureCause::client_timeout);
}

// --- The limit on long-running requests
// ----------------------------------------------------------- Synchronous transactions stand in a
// list in order of their start, which is also the order in which they become long-running; one
// timer, for the first that has not, serves them all.

void Engine::join_long_running(SlotIndex transaction) {
    Transaction& t = transactions[transaction];
    t.order = next_order();
    t.long_previous = long_last_;
    t.long_next = no_slot;
    (long_last_ == no_slot ? long_first_ : transactions[long_last_].long_next) = transaction;
    long_last_ = transaction;
    if (long_candidate_ == no_slot) {
        long_candidate_ = transaction;
    }
    arm_long_running();
}

void Engine::leave_long_running(SlotIndex transaction) {
    Transaction& t = transactions[transaction];
    if (!t.synchronous) {
        return;
    }
    (t.long_previous == no_slot ? long_first_ : transactions[t.long_previous].long_next) =
        t.long_next;
    (t.long_next == no_slot ? long_last_ : transactions[t.long_next].long_previous) =
        t.long_previous;
    if (long_candidate_ == transaction) {
        long_candidate_ = t.long_next;
    }
    if (t.long_running) {
        --long_running;
        new_attempt_event(EventKind::long_running_ended, t);
    }
}

void Engine::arm_long_running() {
    if (long_armed_ || long_candidate_ == no_slot) {
        return;
    }
    const Transaction& t = transactions[long_candidate_];
    const SimTime due = after(t.started_at, parameters().platform_long_running_after);
    if (due == end_of_time) {
        return;
    }
    long_armed_ = true;
    arm_deadline(due < now ? now : due, t.order, TimerKind::long_running, 0, long_stamp_);
}

void Engine::on_long_running(const Timer& timer) {
    long_armed_ = false;
    const SlotIndex candidate = long_candidate_;
    if (candidate != no_slot) {
        Transaction& t = transactions[candidate];
        const Parameters& p = parameters();
        if (timer.is_deadline_of(t.order)) { // else of one that has ended
            now = timer.time;
            long_candidate_ = t.long_next;
            if (p.platform_long_running_policy == LongRunningPolicy::deny_long &&
                long_running >= p.platform_long_running_limit) {
                abort(candidate, FailureCause::concurrent_limit);
            } else {
                t.long_running = true;
                ++long_running;
                new_attempt_event(EventKind::long_running_began, t);
            }
        }
    }
    arm_long_running();
}

} // namespace lockscope
