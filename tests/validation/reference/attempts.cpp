// SPDX-License-Identifier: GPL-3.0-or-later
// An attempt from admission to its end, and what its client makes of it.
#include "tests/validation/reference/model.h"

#include <algorithm>
#include <utility>

namespace lockscope::reference {

TransactionPtr Model::new_transaction(const RequestPtr& request, std::size_t w) {
    auto t = std::make_shared<Transaction>();
    t->request = request;
    t->workload = w;
    t->serial = ++serials_;
    t->started_at = now_;
    t->order = ++orders_;
    running_.push_back(t);
    return t;
}

void Model::start_attempt(const RequestPtr& request, std::optional<std::size_t> lane) {
    const std::size_t w = request->workload;
    ++request->attempts;
    ++request->running;
    ++workloads_[w].running;
    const TransactionPtr t = new_transaction(request, w);
    t->attempt = request->attempts;
    t->synchronous = workload(w).synchronous;
    t->lane = lane;
    if (lane) {
        lanes_[*lane].holder = t;
    }
    // A retry holds only what its client does not know to be written.
    for (const Line& line : request->lines) {
        t->records += line.settled_by == 0 && !line.counterpart ? line.records() : 0;
    }
    request->last_serial = t->serial;
    write_of_attempt(EventKind::started, *t);

    const bool intake = is_integration(w) && parameters().intake_enabled;
    // Every attempt that a client makes is an API call. What the intake has acknowledged is not
    // refused for anything else when it is tried again.
    FailureCause refusal = FailureCause::none;
    const bool by_client = !std::exchange(request->requeued, false);
    if (by_client && !call_is_left() &&
        !(intake && t->attempt > 1 && defect_ == Defect::free_retries)) {
        refusal = FailureCause::api_limit;
    } else if (!intake || t->attempt == 1) {
        refusal = admission(w);
    }
    if (refusal != FailureCause::none) {
        write_of_attempt(EventKind::refused, *t).cause = refusal;
        t->synchronous = false;
        end_attempt(t, refusal, 0);
        return;
    }
    if (intake) {
        take_in(t);
        return;
    }
    if (t->synchronous) {
        arm_long_mark(t);
    }
    if (own(*t).client_timeout != never) {
        t->client_time_out = arm_deadline(after(now_, own(*t).client_timeout), ++orders_,
                                          [this, t] { on_client_time_out(t); });
    }
    begin_work(t);
}

bool Model::call_is_left() {
    const Parameters& p = parameters();
    if (p.platform_api_calls == unlimited) {
        return true; // which nobody counts
    }
    const std::int64_t window = now_.time_since_epoch() / p.platform_api_window;
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

FailureCause Model::admission(std::size_t w) const {
    const Parameters& p = parameters();
    const auto long_running = std::count_if(running_.begin(), running_.end(),
                                            [](const auto& t) { return t->long_running; });
    if (workload(w).synchronous && p.platform_long_running_policy == LongRunningPolicy::deny_all &&
        long_running >= p.platform_long_running_limit) {
        return FailureCause::concurrent_limit;
    }
    if (is_integration(w) && p.intake_enabled && intake_waiting_ >= p.intake_capacity) {
        return FailureCause::queue_full;
    }
    return FailureCause::none;
}

void Model::begin_work(const TransactionPtr& t) {
    if (parameters().lock_taken == LockTaken::at_start) {
        t->takes_locks = true;
        take_locks(t);
        return;
    }
    if (own(*t).work_overhead > Duration(0)) {
        t->step = arm(after(now_, own(*t).work_overhead), [this, t] { next_visit(t); });
    } else {
        next_visit(t);
    }
}

// --- Commit ---------------------------------------------------------------------------------

void Model::commit(const TransactionPtr& t) {
    if (t->request == nullptr) {
        const AccountId account = t->visits[0].account;
        for (const Portion& portion : covered_) {
            Event& event = write(EventKind::summary_touched, *t);
            event.account = account;
            event.records = portion.records;
            event.duration = now_ - portion.at;
        }
        covered_.clear();
        end_attempt(t, FailureCause::none, 0);
        updater_visit_ended(account, FailureCause::none);
        return;
    }
    std::uint32_t committed = 0;
    for (const Visit& visit : t->visits) {
        committed += visit.state == VisitState::granted ? commit_line(*t, visit) : 0;
    }
    if (t->failed > 0) {
        settle(*t);
    }
    end_attempt(t, t->failed > 0 ? FailureCause::unable_to_lock_row : FailureCause::none,
                committed);
}

std::uint32_t Model::commit_line(const Transaction& t, const Visit& visit) {
    Line& line = t.request->lines[*visit.line];
    if (line.committed && own(t).retry_idempotent) {
        return 0; // the server knows the key
    }
    Account& account = accounts_[line.account.index()];
    const std::uint32_t records = line.records();
    const WorkloadKind kind = workload(t.workload).kind;
    if (kind == WorkloadKind::redistribution) {
        account.children = std::max(
            std::int64_t{0},
            account.children + (line.counterpart ? std::int64_t{records} : -std::int64_t{records}));
    } else if (kind != WorkloadKind::owner_change && kind != WorkloadKind::account_update &&
               defect_ != Defect::children_forgotten) {
        account.children += records;
    }
    if (line.counterpart) {
        line.committed = true;
        return 0;
    }
    if (line.committed && defect_ != Defect::silent_duplicates) {
        Event& event = write(EventKind::record_duplicated, t);
        event.account = line.account;
        event.records = records;
    } else {
        for (const Portion& portion : line.offered) {
            Event& event = write(EventKind::record_committed, t);
            event.account = line.account;
            event.records = portion.records;
            event.duration = now_ - portion.at;
        }
    }
    line.committed = true;
    if (is_integration(t.workload) && !visit.touches) {
        mark_pending(line.account, records);
    }
    return records;
}

/// The client hears which of its records are written; under an idempotency key, also of those
/// that an earlier attempt wrote.
void Model::settle(const Transaction& t) {
    if (t.client_gone) {
        return;
    }
    for (const Visit& visit : t.visits) {
        if (visit.state == VisitState::granted) {
            t.request->lines[*visit.line].settled_by = t.attempt;
        }
    }
    for (Line& line : t.request->lines) {
        if (own(t).retry_idempotent && line.committed && line.settled_by == 0) {
            line.settled_by = t.attempt;
        }
    }
}

// --- The end of an attempt ------------------------------------------------------------------

void Model::abort(const TransactionPtr& t, FailureCause cause) {
    if (t->waiting) {
        withdraw(t, cause);
    }
    end_attempt(t, cause, 0);
    if (t->request == nullptr) {
        updater_visit_ended(t->visits[0].account, cause);
    }
}

void Model::end_attempt(const TransactionPtr& t, FailureCause cause, std::uint32_t committed) {
    const bool in_part = cause == FailureCause::unable_to_lock_row && committed > 0;
    Event& event = write_of_attempt(EventKind::attempt_committed, *t);
    event.duration = now_ - t->started_at;
    event.cause = cause;
    if (t->client_gone) {
        event.kind = EventKind::attempt_abandoned;
    } else if (cause != FailureCause::none && !in_part) {
        event.kind = EventKind::attempt_failed;
    } else {
        event.records = committed;
    }
    if (t->long_running) {
        write_of_attempt(EventKind::long_running_ended, *t);
    }
    for (Armed* armed : {&t->step, &t->client_time_out, &t->long_mark}) {
        cancel(*armed);
    }
    std::erase(running_, t);
    release_all(t);
    if (t->request == nullptr) {
        return;
    }
    if (t->by_intake) {
        --intake_busy_;
        give_tickets_back(t);
    }
    --t->request->running;
    --workloads_[t->workload].running;
    if (!t->client_gone) {
        client_learns(t->request, cause);
    }
    finish_if_done(t->request);
    if (t->lane && *t->lane < lanes_.size() && lanes_[*t->lane].holder == t) {
        lanes_[*t->lane].holder.reset();
        start_from_lane(*t->lane);
    }
    if (t->by_intake) {
        start_from_intake();
    }
    start_from_source(t->workload);
}

void Model::release_all(const TransactionPtr& t) {
    std::vector<Visit> visits = t->visits;
    if (defect_ == Defect::backwards_release) {
        std::reverse(visits.begin(), visits.end());
    }
    for (const Visit& visit : visits) {
        Account& account = accounts_[visit.account.index()];
        if (account.holder != t) {
            continue;
        }
        Event& event = write(EventKind::released, *t);
        event.account = visit.account;
        event.duration = now_ - visit.granted_at;
        account.holder.reset();
        grant_next(account);
    }
}

// --- The client -----------------------------------------------------------------------------

void Model::client_learns(const RequestPtr& request, FailureCause cause) {
    const bool satisfied = cause == FailureCause::none ||
                           std::all_of(request->lines.begin(), request->lines.end(),
                                       [](const Line& line) { return line.settled_by != 0; });
    if (!satisfied) {
        request->last_cause = cause;
        if (requeue(request, cause)) {
            return;
        }
        const Parameters& p = workloads_[request->workload].parameters;
        if (request->attempts - request->requeues < p.retry_max_attempts) {
            back_off(request);
            return;
        }
    }
    request->client_waits = false;
    if (request->moves_children) {
        const std::size_t w = request->workload;
        arm(after(now_, parameters().redistribution_pause), [this, w] { step_redistribution(w); });
    } else if (request->process) {
        schedule_closed_offer(*request->process);
    }
}

void Model::back_off(const RequestPtr& request) {
    const Parameters& p = workloads_[request->workload].parameters;
    const double uniform =
        random_.uniform(Purpose::backoff, static_cast<std::uint32_t>(request->workload),
                        request->index, static_cast<std::uint32_t>(request->attempts));
    const int k = request->attempts - (defect_ == Defect::late_back_off ? 1 : 0);
    const Duration delay =
        delay_before_retry(p, k, request->last_delay.value_or(p.retry_base), uniform);
    request->last_delay = delay;
    Event& event = write(EventKind::backoff);
    event.duration = delay;
    event.transaction = request->last_serial;
    event.set_first_account(request->first_account, request->lines.size() > 1);
    event.workload = WorkloadId(request->workload);
    event.records = request->records();
    event.attempt = static_cast<std::uint16_t>(request->attempts);
    arm(after(now_, delay), [this, request] { submit(request); });
}

/// Every record ends once: here those that were never committed, when nobody tries any more.
void Model::finish_if_done(const RequestPtr& request) {
    if (request->client_waits || request->running > 0) {
        return;
    }
    std::erase(requests_, request);
    for (const Line& line : request->lines) {
        if (line.committed || line.counterpart) {
            continue;
        }
        Event& event = write(EventKind::record_failed);
        event.duration = now_ - line.offered.front().at;
        event.transaction = request->last_serial;
        event.account = line.account;
        event.workload = WorkloadId(request->workload);
        event.records = line.records();
        event.attempt = static_cast<std::uint16_t>(request->attempts);
        event.cause = request->last_cause;
    }
}

/// The server goes on.
void Model::on_client_time_out(const TransactionPtr& t) {
    Event& event = write_of_attempt(EventKind::attempt_failed, *t);
    event.duration = now_ - t->started_at;
    event.cause = FailureCause::client_timeout;
    t->client_gone = true;
    client_learns(t->request, FailureCause::client_timeout);
}

// --- The limit on long-running requests -----------------------------------------------------

void Model::arm_long_mark(const TransactionPtr& t) {
    t->long_mark = arm_deadline(after(t->started_at, parameters().platform_long_running_after),
                                t->order, [this, t] { on_long_mark(t); });
}

void Model::on_long_mark(const TransactionPtr& t) {
    const Parameters& p = parameters();
    const auto long_running = std::count_if(running_.begin(), running_.end(),
                                            [](const auto& other) { return other->long_running; });
    if (p.platform_long_running_policy == LongRunningPolicy::deny_long &&
        long_running >= p.platform_long_running_limit) {
        abort(t, FailureCause::concurrent_limit);
    } else {
        t->long_running = true;
        write_of_attempt(EventKind::long_running_began, *t);
    }
}

} // namespace lockscope::reference
