// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine.h"

#include <algorithm>

namespace lockscope {

Engine::Engine(const Scenario& scenario)
    : plan(std::make_shared<const Plan>(scenario))
    , random(scenario.seed)
    , locks(plan->accounts)
    , fingerprint(scenario.seed) {
    accounts.resize(plan->accounts);
    std::size_t account = 0;
    for (const AccountEntry& entry : scenario.accounts) {
        for (std::int64_t i = 0; i < entry.size(); ++i) {
            accounts[account++].children = entry.children;
        }
    }
    if (scenario.duration) {
        end_ = after(start_of_run, *scenario.duration);
    }
    locks.set_discipline(parameters().lock_discipline);
    find_next_intervention();
    start_arrivals();
}

bool Engine::finished() const {
    return now >= end_ || (queue.empty() && next_intervention_ == end_of_time);
}

bool Engine::process_next(SimTime until) {
    const SimTime next = queue.empty() ? end_of_time : queue.top().time;
    if (next_intervention_ < next && next_intervention_ <= until) {
        apply_next_intervention();
        return true;
    }
    if (queue.empty() || next > until) {
        return false;
    }
    const Timer timer = queue.top();
    queue.pop();
    dispatch(timer);
    return true;
}

bool Engine::run(SimTime until, std::uint64_t limit, EventSink* sink) {
    sink_ = sink;
    until = std::min(until, end_);
    bool complete = true;
    for (std::uint64_t n = 0; process_next(until);) {
        if (++n == limit) {
            complete = false;
            break;
        }
    }
    const bool nothing_left = queue.empty() && next_intervention_ == end_of_time;
    if (complete && !(nothing_left && end_ == end_of_time)) {
        now = std::max(now, until);
    }
    if (sink_ != nullptr) {
        sink_->flush();
        sink_ = nullptr;
    }
    return complete;
}

bool Engine::step(EventSink* sink) {
    sink_ = sink;
    // Timers may turn out to be stale; a step goes on until something has happened.
    const std::uint64_t before = events;
    while (events == before && process_next(end_)) {
    }
    if (events == before && end_ != end_of_time) {
        now = std::max(now, end_);
    }
    if (sink_ != nullptr) {
        sink_->flush();
        sink_ = nullptr;
    }
    return events != before;
}

void Engine::arm(SimTime time, TimerKind kind, std::uint32_t subject, std::uint32_t stamp) {
    if (time == end_of_time) {
        return; // never
    }
    Timer timer;
    timer.time = time;
    timer.order = next_order();
    timer.subject = subject;
    timer.kind = kind;
    timer.stamp = stamp & stamp_mask;
    queue.push(timer);
}

void Engine::arm_deadline(SimTime time, std::uint64_t order, TimerKind kind, std::uint32_t subject,
                          std::uint32_t stamp) {
    if (time == end_of_time) {
        return;
    }
    Timer timer;
    timer.time = time;
    timer.order = deadline_bit | order;
    timer.subject = subject;
    timer.kind = kind;
    timer.stamp = stamp & stamp_mask;
    queue.push(timer);
}

void Engine::arm_step(SlotIndex transaction, Duration delay, TimerKind kind, Stage stage) {
    Transaction& t = transactions[transaction];
    t.stage = stage;
    t.step_ends = after(now, delay);
    arm(t.step_ends, kind, transaction, t.generation);
}

void Engine::dispatch(const Timer& timer) {
    const auto fits = [&timer](std::uint32_t stamp) { return timer.stamp == (stamp & stamp_mask); };
    const WorkloadId workload(timer.subject);
    switch (timer.kind) {
    case TimerKind::arrival:
        if (fits(workloads[timer.subject].stream.stamp)) {
            now = timer.time;
            on_arrival(workload, false);
        }
        return;
    case TimerKind::burst:
        if (fits(workloads[timer.subject].bursts.stamp)) {
            now = timer.time;
            on_arrival(workload, true);
        }
        return;
    case TimerKind::closed_offer:
        now = timer.time;
        offer_closed(timer.subject);
        return;
    case TimerKind::batch_linger:
        if (fits(workloads[timer.subject].batch_stamp)) {
            now = timer.time;
            close_batch(workload);
        }
        return;
    case TimerKind::retry:
        now = timer.time;
        on_retry(timer.subject);
        return;
    case TimerKind::updater_round:
        if (fits(updater.stamp)) {
            now = timer.time;
            on_round();
        }
        return;
    case TimerKind::lock_timeout:
        if (fits(locks[AccountId(timer.subject)].timer_stamp)) {
            const SimTime before = now;
            now = timer.time;
            const std::uint64_t happened = events;
            on_lock_timeout(AccountId(timer.subject));
            now = events == happened ? before : now;
        }
        return;
    case TimerKind::long_running:
        if (fits(long_stamp_)) {
            const SimTime before = now;
            now = timer.time;
            const std::uint64_t happened = events;
            on_long_running();
            now = events == happened ? before : now;
        }
        return;
    default:
        if (fits(transactions[timer.subject].generation)) {
            now = timer.time;
            handle_transaction_timer(timer);
        }
        return;
    }
}

void Engine::handle_transaction_timer(const Timer& timer) {
    const SlotIndex transaction = timer.subject;
    switch (timer.kind) {
    case TimerKind::overhead_done:
        begin_locking(transaction);
        return;
    case TimerKind::child_work_done:
        child_work_done(transaction);
        return;
    case TimerKind::work_done:
        next_visit(transaction);
        return;
    case TimerKind::commit:
        commit(transaction);
        return;
    case TimerKind::deadlock_check:
        on_deadlock_check(transaction);
        return;
    case TimerKind::client_timeout:
        on_client_timeout(transaction);
        return;
    default:
        assert(false && "not a transaction's timer");
    }
}

void Engine::find_next_intervention() {
    const auto& all = plan->scenario.interventions;
    next_intervention_ = interventions_done_ < all.size()
                             ? after(start_of_run, all[interventions_done_].at)
                             : end_of_time;
}

void Engine::apply_next_intervention() {
    now = next_intervention_;
    // By value: applying builds a new plan and may free the one this lives in.
    const Intervention intervention = plan->scenario.interventions[interventions_done_];
    ++interventions_done_;
    apply_now(intervention.set);
    find_next_intervention();
}

void Engine::apply(std::span<const Setting> settings, EventSink* sink) {
    sink_ = sink;
    apply_now(settings);
    if (sink_ != nullptr) {
        sink_->flush();
        sink_ = nullptr;
    }
}

void Engine::apply_now(std::span<const Setting> settings) {
    const std::shared_ptr<const Plan> before = plan;
    plan = std::make_shared<const Plan>(*before, settings);
    Event event;
    event.time = now;
    event.kind = EventKind::parameters_changed;
    event.records = static_cast<std::uint32_t>(settings.size());
    emit(event);
    parameters_changed(*before, settings);
}

void Engine::parameters_changed(const Plan& before, std::span<const Setting> settings) {
    for (std::size_t i = 0; i + 1 < plan->workloads.size(); ++i) {
        const WorkloadId workload(i);
        rates_changed(workload, before.workloads[i]);
        // A batch is sent when it is full by the new size, and when the table of targets changes,
        // because its lines are found by place in that table.
        const SlotIndex batch = workloads[i].open_batch;
        if (batch != no_slot &&
            (requests[batch].records >= plan_of(workload).parameters.batch_size ||
             parameters().load_hot_share != before.parameters().load_hot_share)) {
            close_batch(workload);
        }
    }
    children_set(settings);
    locks.set_discipline(parameters().lock_discipline);
    deadlines_changed(before.parameters());
    if (parameters().decouple_interval != before.parameters().decouple_interval &&
        updater.scheduled) {
        ++updater.stamp;
        updater.scheduled = false;
        schedule_round();
    }
}

void Engine::children_set(std::span<const Setting> settings) {
    const bool any = std::any_of(settings.begin(), settings.end(),
                                 [](const Setting& s) { return s.key.starts_with("account."); });
    if (!any) {
        return;
    }
    const auto rows = parameter_table(plan->scenario);
    for (const Setting& setting : settings) {
        const Parameter* row = find_parameter(rows, setting.key);
        if (row == nullptr || !setting.key.starts_with("account.")) {
            continue;
        }
        std::size_t first = 0;
        for (std::size_t i = 0; i < row->subject; ++i) {
            first += static_cast<std::size_t>(plan->scenario.accounts[i].size());
        }
        const AccountEntry& entry = plan->scenario.accounts[row->subject];
        for (std::size_t i = 0; i < static_cast<std::size_t>(entry.size()); ++i) {
            accounts[first + i].children = entry.children;
        }
    }
}

void Engine::deadlines_changed(const Parameters& before) {
    if (parameters().platform_lock_timeout != before.platform_lock_timeout) {
        for (std::size_t i = 0; i < locks.size(); ++i) {
            Lock& lock = locks[AccountId(i)];
            if (lock.timer_armed) {
                ++lock.timer_stamp;
                lock.timer_armed = false;
            }
            if (lock.waiting > 0) {
                arm_lock_timeout(AccountId(i));
            }
        }
    }
    if (parameters().platform_long_running_after != before.platform_long_running_after) {
        ++long_stamp_;
        long_armed_ = false;
        arm_long_running();
    }
}

} // namespace lockscope
