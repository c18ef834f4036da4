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

Engine::Batch::Batch(Engine& engine, EventSink* sink)
    : engine_(engine) {
    engine.sink_ = sink;
    engine.batch_begin_ = events_.data();
    engine.batch_end_ = events_.data() + events_.size();
    engine.next_event_ = engine.batch_begin_;
}

Engine::Batch::~Batch() {
    engine_.flush_events();
    engine_.sink_ = nullptr;
    engine_.batch_begin_ = engine_.batch_end_ = engine_.next_event_ = nullptr;
}

void Engine::flush_events() {
    // A sum of well-mixed words, each tagged with its position: any changed field, or order, of
    // events changes the result, and no term waits for the one before. Durations are left out
    // because they follow from the times of earlier events.
    for (const Event* event = batch_begin_; event != next_event_; ++event) {
        const auto what = (static_cast<std::uint64_t>(event->records) << 32) |
                          (static_cast<std::uint64_t>(event->attempt) << 16) |
                          (static_cast<std::uint64_t>(event->kind) << 8) |
                          static_cast<std::uint64_t>(event->cause);
        const auto where =
            (static_cast<std::uint64_t>(event->account.value) << 32) | event->workload.value;
        const auto time = static_cast<std::uint64_t>(event->time.time_since_epoch().count());
        ++events;
        std::uint64_t word = (time + event->transaction * 0x9E3779B97F4A7C15ULL) ^
                             std::rotl(what + where * 0xD6E8FEB86659FD93ULL, 29);
        word = (word + events) * 0x9FB21C651E98DF25ULL;
        fingerprint += (word ^ (word >> 32)) * 0xC2B2AE3D27D4EB4FULL;
    }
    if (sink_ != nullptr && next_event_ != batch_begin_) {
        sink_->deliver(std::span<const Event>(batch_begin_, next_event_));
    }
    next_event_ = batch_begin_;
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
    const Batch batch(*this, sink);
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
    return complete;
}

bool Engine::step(EventSink* sink) {
    const Batch batch(*this, sink);
    // Timers may turn out to be stale; a step goes on until something has happened.
    const std::uint64_t before = events_written();
    while (events_written() == before && process_next(end_)) {
    }
    const bool happened = events_written() != before;
    if (!happened && end_ != end_of_time) {
        now = std::max(now, end_);
    }
    return happened;
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
            on_lock_timeout(AccountId(timer.subject), timer.time);
        }
        return;
    case TimerKind::long_running:
        if (fits(long_stamp_)) {
            on_long_running(timer.time);
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
    const Batch batch(*this, sink);
    // The instant ends first, as it does before a recorded intervention: a change made between two
    // single steps is thus the same change when the scenario is run again.
    while (process_next(now)) {
    }
    apply_now(settings);
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
    if (before.parameters().load_factor <= 0.0 && parameters().load_factor > 0.0) {
        wake_resting_processes();
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
