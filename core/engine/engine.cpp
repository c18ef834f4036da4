// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine.h"

#include "core/engine/fingerprint.h"

// The rest of the engine: see engine.h for why it is compiled here.
#include "core/engine/attempts.inl"
#include "core/engine/guardrails.inl"
#include "core/engine/intake.inl"
#include "core/engine/jobs.inl"
#include "core/engine/lock_timeout.inl"
#include "core/engine/locking.inl"
#include "core/engine/offers.inl"
#include "core/engine/partition.inl"
#include "core/engine/pool.inl"
#include "core/engine/updater.inl"

#include <algorithm>
#include <cassert>

namespace lockscope {

Engine::Engine(const Scenario& scenario)
    : plan(std::make_shared<const Plan>(scenario))
    , random(scenario.seed)
    , locks(plan->accounts)
    , fingerprint(scenario.seed)
    , interventions_(std::make_shared<const std::vector<Intervention>>(scenario.interventions)) {
    accounts.resize(plan->accounts);
    std::size_t account = 0;
    for (const AccountEntry& entry : scenario.accounts) {
        for (std::int64_t i = 0; i < entry.size(); ++i) {
            accounts[account].pool_marked = entry.pool;
            accounts[account++].children = entry.children;
        }
        any_pool_marked_ = any_pool_marked_ || entry.pool;
    }
    lanes.resize(static_cast<std::size_t>(parameters().partition_lanes));
    if (scenario.duration) {
        end_ = after(start_of_run, *scenario.duration);
    }
    locks.set_discipline(parameters().lock_discipline, transactions);
    find_next_intervention();
    start_arrivals();
    if (parameters().guardrail_enabled) {
        guardrails.emplace();
        arm_guardrail_look();
    }
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

Event& Engine::new_payload_event(EventKind kind) {
    assert(has_payload(kind));
    Event& event = new_event(kind);
    any_payload_ = true;
    return event;
}

void Engine::flush_events() {
    const std::span<const Event> batch(batch_begin_, next_event_);
    next_event_ = batch_begin_;
    hash(batch);
    count(batch);
    deliver(batch);
}

void Engine::hash(std::span<const Event> batch) {
    fingerprint += any_payload_ ? hash_of_any(batch, events) : hash_of(batch, events);
    events += batch.size();
    any_payload_ = false;
}

void Engine::count(std::span<const Event> batch) {
    if (guardrails) {
        guardrails->count(batch);
    }
}

void Engine::deliver(std::span<const Event> batch) {
    if (sink_ != nullptr && !batch.empty()) {
        sink_->deliver(batch);
    }
}

bool Engine::finished() const {
    return now >= end_ || (queue.empty() && next_intervention_ == end_of_time);
}

/// At most `limit` steps up to `until`; false when it stopped for the limit.
bool Engine::advance(SimTime until, std::uint64_t limit) {
    for (;;) {
        // Timers of the very instant of an intervention go before it.
        const SimTime horizon = std::min(until, next_intervention_);
        while (queue.due(horizon)) {
            dispatch(queue.pop());
            if (--limit == 0) {
                return false;
            }
        }
        if (next_intervention_ == end_of_time || next_intervention_ > until) {
            return true;
        }
        apply_next_intervention();
        if (--limit == 0) {
            return false;
        }
    }
}

bool Engine::run(SimTime until, std::uint64_t limit, EventSink* sink) {
    const Batch batch(*this, sink);
    until = std::min(until, end_);
    const bool complete = advance(until, limit);
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
    while (events_written() == before && !advance(end_, 1)) {
    }
    const bool happened = events_written() != before;
    if (!happened && end_ != end_of_time) {
        now = std::max(now, end_);
    }
    return happened;
}

void Engine::arm(SimTime time, TimerKind kind, std::uint32_t subject, std::uint32_t stamp) {
    if (time != end_of_time) { // never
        queue.push({time, next_order(), kind, subject, stamp});
    }
}

void Engine::arm_deadline(SimTime time, std::uint64_t order, TimerKind kind, std::uint32_t subject,
                          std::uint32_t stamp) {
    if (time != end_of_time) {
        queue.push({time, deadline_bit | order, kind, subject, stamp});
    }
}

void Engine::arm_step(SlotIndex transaction, Transaction& t, Duration delay, TimerKind kind,
                      Stage stage) {
    t.stage = stage;
    t.step_ends = after(now, delay);
    arm(t.step_ends, kind, transaction, t.generation);
}

void Engine::dispatch(const Timer& timer) {
    const std::uint32_t subject = timer.subject(); // TimerKind says of what
    switch (timer.kind()) {
    case TimerKind::arrival:
        if (begin(timer, workloads[subject].of(Stream::records).stamp)) {
            on_arrival(WorkloadId(subject), Stream::records);
        }
        return;
    case TimerKind::burst:
        if (begin(timer, workloads[subject].of(Stream::bursts).stamp)) {
            on_arrival(WorkloadId(subject), Stream::bursts);
        }
        return;
    case TimerKind::trace_row:
        now = timer.time;
        on_trace_row(WorkloadId(subject));
        return;
    case TimerKind::closed_offer:
        now = timer.time;
        offer_closed(subject);
        return;
    case TimerKind::batch_linger:
        on_batch_linger(timer);
        return;
    case TimerKind::job_step:
        if (begin(timer, workloads[subject].job.stamp)) {
            step_job(WorkloadId(subject));
        }
        return;
    case TimerKind::source_start:
        now = timer.time;
        workloads[subject].source_timer_armed = false;
        start_from_source(WorkloadId(subject), workloads[subject]);
        return;
    case TimerKind::intake_start:
        now = timer.time;
        intake.timer_armed = false;
        start_from_intake();
        return;
    case TimerKind::slice:
        if (begin(timer, lane_stamp_)) {
            on_slice(subject);
        }
        return;
    case TimerKind::guardrail_look:
        if (guardrails && begin(timer, guardrail_stamp_)) {
            on_guardrail_look();
        }
        return;
    case TimerKind::retry:
        now = timer.time;
        on_retry(subject);
        return;
    case TimerKind::updater_round:
        if (begin(timer, updater.stamp)) {
            on_round();
        }
        return;
    case TimerKind::lock_timeout: // it may be another waiter's, and nothing happens now
        if (timer.fits(locks[AccountId(subject)].timer_stamp)) {
            on_lock_timeout(AccountId(subject), timer);
        }
        return;
    case TimerKind::long_running: // likewise
        if (timer.fits(long_stamp_)) {
            on_long_running(timer);
        }
        return;
    case TimerKind::overhead_done:
    case TimerKind::work_done:
        if (begin(timer, transactions[subject].generation)) {
            next_visit(subject, plan_of(transactions[subject].workload));
        }
        return;
    case TimerKind::child_work_done:
        if (begin(timer, transactions[subject].generation)) {
            child_work_done(subject);
        }
        return;
    case TimerKind::commit:
        if (begin(timer, transactions[subject].generation)) {
            commit(subject);
        }
        return;
    case TimerKind::lock_look:
        if (begin(timer, transactions[subject].generation)) {
            on_lock_look(timer);
        }
        return;
    case TimerKind::deadlock_check:
        if (begin(timer, transactions[subject].generation)) {
            on_deadlock_check(timer);
        }
        return;
    case TimerKind::client_timeout:
        if (begin(timer, transactions[subject].generation)) {
            on_client_timeout(subject);
        }
        return;
    }
}

/// The timer's moment has come. False for one that outlived what it was armed for: then not.
bool Engine::begin(const Timer& timer, std::uint32_t stamp) {
    if (!timer.fits(stamp)) {
        return false;
    }
    now = timer.time;
    return true;
}

void Engine::find_next_intervention() {
    const auto& all = *interventions_;
    next_intervention_ = interventions_done_ < all.size()
                             ? after(start_of_run, all[interventions_done_].at)
                             : end_of_time;
}

void Engine::set_interventions(std::shared_ptr<const std::vector<Intervention>> all) {
    assert(all->size() >= interventions_done_ &&
           std::equal(all->begin(), all->begin() + static_cast<std::ptrdiff_t>(interventions_done_),
                      interventions_->begin()));
    assert(std::is_sorted(all->begin(), all->end(),
                          [](const auto& a, const auto& b) { return a.at < b.at; }));
    assert(std::all_of(all->begin() + static_cast<std::ptrdiff_t>(interventions_done_), all->end(),
                       [this](const auto& i) { return after(start_of_run, i.at) >= now; }));
    interventions_ = std::move(all);
    find_next_intervention();
}

std::size_t Engine::bytes() const {
    const auto of = [](const auto& vector) { return vector.capacity() * sizeof(*vector.data()); };
    std::size_t bytes = sizeof(Engine) + of(accounts) + of(processes) + of(pool_accounts) +
                        of(pool_on_way) + of(lanes) + of(updater.dirty) + of(updater.round);
    bytes += requests.bytes() + moments.bytes() + transactions.bytes() + tickets.bytes();
    bytes += queue.bytes() + locks.bytes();
    bytes += guardrails ? guardrails->bytes() : 0;
    for (const WorkloadState& state : workloads) {
        bytes += sizeof(state) + of(state.batches) + of(state.batch_lines) + of(state.job.sorted) +
                 of(state.job.counts);
    }
    return bytes;
}

void Engine::apply_next_intervention() {
    now = next_intervention_;
    const Intervention& intervention = (*interventions_)[interventions_done_];
    ++interventions_done_;
    apply_now(intervention.set);
    find_next_intervention();
}

void Engine::apply(std::span<const Setting> settings, EventSink* sink) {
    const Batch batch(*this, sink);
    // The instant ends first, as it does before a recorded intervention: a change made between two
    // single steps is thus the same change when the scenario is run again.
    advance(now, without_limit);
    std::vector<Intervention> all = *interventions_;
    all.insert(all.begin() + static_cast<std::ptrdiff_t>(interventions_done_),
               Intervention{now.time_since_epoch(), {settings.begin(), settings.end()}});
    interventions_ = std::make_shared<const std::vector<Intervention>>(std::move(all));
    ++interventions_done_;
    apply_now(settings);
    find_next_intervention();
}

void Engine::apply_now(std::span<const Setting> settings) {
    const std::shared_ptr<const Plan> before = plan;
    plan = std::make_shared<const Plan>(*before, settings);
    new_payload_event(EventKind::parameters_changed).set_settings(settings.size());
    parameters_changed(*before, settings);
}

void Engine::parameters_changed(const Plan& before, std::span<const Setting> settings) {
    for (std::size_t i = 0; i + 1 < plan->workloads.size(); ++i) {
        const WorkloadId workload(i);
        rates_changed(workload, before.workloads[i]);
        workloads[i].works_since = workloads[i].records_offered;
        workloads[i].works_from = ~std::uint64_t{0};
    }
    if (before.parameters().load_factor <= 0.0 && parameters().load_factor > 0.0) {
        wake_resting_processes();
    }
    set_children(settings);
    discipline_changed();
    deadlines_changed(before.parameters());
    const Parameters& b = before.parameters();
    if (parameters().partition_by != b.partition_by ||
        parameters().partition_lanes != b.partition_lanes ||
        parameters().partition_period != b.partition_period) {
        lanes_changed();
    }
    // Not before the lanes, into which the batches go.
    for (std::size_t i = 0; i + 1 < workloads.size(); ++i) {
        batches_changed(WorkloadId(i), before.parameters());
        if (parameters().load_hot_share != before.parameters().load_hot_share) {
            workloads[i].job.forget_order(); // it speaks of places among the old targets
        }
    }
    jobs_changed();
    guardrails_changed();
    start_from_intake();
    for (std::size_t i = 0; i + 1 < workloads.size(); ++i) {
        start_from_source(WorkloadId(i), workloads[i]);
    }
    if (parameters().decouple_interval != before.parameters().decouple_interval &&
        updater.scheduled) {
        ++updater.stamp;
        updater.scheduled = false;
        schedule_round();
    }
}

void Engine::set_children(std::span<const Setting> settings) {
    for (const ChildrenSet& set : children_set(plan->scenario, settings)) {
        for (std::size_t i = 0; i < set.accounts; ++i) {
            accounts[set.first + i].children = set.children;
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

Duration Engine::expected_work(const Transaction& t, const Acquisition& a) const {
    return visit_work(t, a, plan_of(t.workload), a.under_lock);
}

/// Of most it is the end of the step under way; who took its locks first has its overhead, or the
/// work on further accounts, still before it.
SimTime Engine::expected_end(const Transaction& t) const {
    SimTime end = t.step_ends;
    if (t.locking == Locking::as_it_writes) {
        return end;
    }
    const Parameters& p = plan_of(t.workload).parameters;
    if (t.locking == Locking::first) {
        end = after(end, p.work_overhead);
    }
    const bool at_work = t.stage != Stage::overhead;
    SlotIndex a =
        granted_from(at_work ? acquisition_at(t.current).next_of_transaction : t.first_acquisition);
    const bool more = a != no_slot; // else its commit is part of the step
    for (; a != no_slot; a = granted_from(acquisition_at(a).next_of_transaction)) {
        end = after(end, expected_work(t, acquisition_at(a)));
    }
    return more ? after(end, p.work_commit) : end;
}

} // namespace lockscope
