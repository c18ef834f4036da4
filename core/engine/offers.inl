// SPDX-License-Identifier: GPL-3.0-or-later
// Arrivals, batches, and the queue at the source. Part of engine.cpp.
#pragma once

#include "core/engine/engine.h"

#include <algorithm>

namespace lockscope {

namespace {

/// Index space of one closed process's draws: it offers fewer than 2^40 transactions.
constexpr int process_shift = 40;
/// Pause of a closed process whose last cycle took no time at all (refused at once, nothing to
/// think about): without it the same would happen for ever at one instant.
constexpr Duration shortest_pause = 1ms;

} // namespace

void Engine::start_arrivals() {
    workloads.resize(plan->workloads.size());
    for (std::size_t i = 0; i < plan->scenario.workloads.size(); ++i) {
        const WorkloadId workload(i);
        const Workload& from = plan->scenario.workloads[i];
        if (const auto* closed = std::get_if<ClosedArrivals>(&from.arrivals)) {
            workloads[i].first_process = static_cast<std::uint32_t>(processes.size());
            for (std::int64_t p = 0; p < closed->processes; ++p) {
                processes.push_back({workload, 0});
                schedule_closed_offer(static_cast<std::uint32_t>(processes.size() - 1));
            }
        } else if (const auto* once = std::get_if<OnceArrivals>(&from.arrivals)) {
            arm(after(start_of_run, once->at), TimerKind::arrival, workload.value, 0);
        } else if (std::holds_alternative<TraceArrivals>(from.arrivals)) {
            arm_trace(workload);
        } else {
            for (const Stream stream : streams) {
                draw_hazard(workload, stream);
                arm_stream(workload, stream);
            }
        }
    }
}

void Engine::draw_hazard(WorkloadId workload, Stream stream) {
    ArrivalState& arrival = workloads[workload.index()].of(stream);
    arrival.as_of = now;
    if (stream == Stream::bursts || plan_of(workload).regular) {
        arrival.hazard_left = 1.0;
    } else {
        const std::size_t place = arrival.drawn % draws_ahead;
        if (place == 0) {
            arrival.ahead = RandomSource::to_exponentials(
                random.words_ahead(Purpose::arrival, workload.value, arrival.drawn, 0));
        }
        arrival.hazard_left = arrival.ahead[place];
    }
    ++arrival.drawn;
}

void Engine::arm_stream(WorkloadId workload, Stream stream) {
    const WorkloadPlan& p = plan_of(workload);
    const ArrivalState& arrival = workloads[workload.index()].of(stream);
    const SimTime next = p.rate_of(stream).reach(arrival.as_of, arrival.hazard_left);
    arm(next, stream == Stream::bursts ? TimerKind::burst : TimerKind::arrival, workload.value,
        arrival.stamp);
}

void Engine::on_arrival(WorkloadId workload, Stream stream) {
    const WorkloadPlan& p = plan_of(workload);
    if (p.is_job()) {
        start_job(workload);
        return;
    }
    if (!p.once) {
        draw_hazard(workload, stream);
        arm_stream(workload, stream);
    }
    offer(workload, stream == Stream::bursts || p.once ? p.arrive_together : 1,
          [&](std::uint64_t index) { return p.targets.draw(random, workload, index); });
}

/// One timer at a time, for the next row: the queue stays as short as it is without a trace.
void Engine::arm_trace(WorkloadId workload) {
    const auto& recorded =
        std::get<TraceArrivals>(plan->scenario.workloads[workload.index()].arrivals);
    const std::size_t next = workloads[workload.index()].trace_row;
    if (next < recorded.trace->rows.size()) {
        arm(after(start_of_run, recorded.trace->rows[next].at), TimerKind::trace_row,
            workload.value, 0);
    }
}

/// The next row is armed first, so that rows of one instant precede all they lead to.
void Engine::on_trace_row(WorkloadId workload) {
    const auto& recorded =
        std::get<TraceArrivals>(plan->scenario.workloads[workload.index()].arrivals);
    const TraceRow& row = recorded.trace->rows[workloads[workload.index()].trace_row++];
    arm_trace(workload);
    const std::size_t slot = plan_of(workload).targets.slot_of(row.account);
    offer(workload, row.records, [slot](std::uint64_t) { return slot; });
}

/// Of the first visit of a request of one record; negative: it depends on what comes between.
Duration Engine::first_work(WorkloadState& state, WorkloadId workload, std::uint64_t index) {
    const std::uint64_t place = index % draws_ahead;
    if (state.works_from != index - place) {
        draw_works(workload, index - place);
    }
    return state.works[place];
}

void Engine::draw_works(WorkloadId workload, std::uint64_t from) {
    WorkloadState& state = workloads[workload.index()];
    const WorkloadPlan& p = plan_of(workload);
    state.works_from = from;
    if (p.work.by_children()) {
        state.works.fill(Duration(-1));
        return;
    }
    const VisitPart part = p.decoupled ? VisitPart::child_write : VisitPart::everything;
    const Duration mean = p.work.mean(p.parameters, 1, 0, part, false);
    const DrawsAhead factors = p.factor.draw_ahead(random, workload, from, part_of(1, 0));
    std::transform(factors.begin(), factors.end(), state.works.begin(),
                   [mean](double factor) { return scaled(mean, factor); });
}

void Engine::rates_changed(WorkloadId workload, const WorkloadPlan& before) {
    const WorkloadPlan& p = plan_of(workload);
    WorkloadState& state = workloads[workload.index()];
    for (const Stream stream : streams) {
        const RateProfile& was = before.rate_of(stream);
        if (was == p.rate_of(stream)) {
            continue;
        }
        ArrivalState& arrival = state.of(stream);
        arrival.hazard_left = std::max(0.0, arrival.hazard_left - was.between(arrival.as_of, now));
        arrival.as_of = now;
        ++arrival.stamp;
        arm_stream(workload, stream);
    }
}

/// `choose` gives the target slot of a record by its index.
template <class ChooseSlot>
void Engine::offer(WorkloadId workload, std::int64_t records, ChooseSlot choose) {
    // The plan is replaced only by interventions, which act between events.
    const WorkloadPlan& p = plan_of(workload);
    WorkloadState& state = workloads[workload.index()];
    for (std::int64_t i = 0; i < records; ++i) {
        const std::uint64_t index = state.records_offered++;
        const std::size_t slot = choose(index);
        ++in_flight_records;
        const AccountId account = p.targets.account(slot);
        Event& event = new_event(EventKind::offered);
        event.account = account;
        event.workload = workload;
        event.records = 1;
        if (p.rules.batched && (p.batch > 1 || state.open_batches > 0)) {
            add_to_batch(workload, slot, index);
        } else {
            const SlotIndex request = new_request(workload, index);
            requests[request].first_work = first_work(state, workload, index);
            add_first_record(request, p.pooled ? pool_account(account) : account);
            submit(request);
        }
    }
}

void Engine::schedule_closed_offer(std::uint32_t process) {
    ClosedProcess& state = processes[process];
    const auto& closed =
        std::get<ClosedArrivals>(plan->scenario.workloads[state.workload.index()].arrivals);
    const double factor = parameters().load_factor;
    if (factor <= 0.0) {
        state.resting = true;
        return;
    }
    const std::uint64_t index =
        (static_cast<std::uint64_t>(process) << process_shift) | state.offers;
    Duration think = closed.think;
    if (think > Duration(0)) {
        const double draw = random.exponential(Purpose::think, state.workload.value, index);
        think = scaled(think, draw / factor);
    } else if (state.offers > 0 && state.offered_at == now) {
        think = shortest_pause;
    }
    arm(after(now, think), TimerKind::closed_offer, process, 0);
}

void Engine::wake_resting_processes() {
    for (std::size_t i = 0; i < processes.size(); ++i) {
        if (processes[i].resting) {
            processes[i].resting = false;
            schedule_closed_offer(static_cast<std::uint32_t>(i));
        }
    }
}

void Engine::offer_closed(std::uint32_t process) {
    if (parameters().load_factor <= 0.0) { // it went while this one was thinking
        processes[process].resting = true;
        return;
    }
    processes[process].offered_at = now;
    const WorkloadId workload = processes[process].workload;
    const WorkloadPlan& p = plan_of(workload);
    const std::uint64_t first =
        (static_cast<std::uint64_t>(process) << process_shift) | processes[process].offers;
    const std::int64_t records = p.batch;
    const SlotIndex request = new_request(workload, first);
    requests[request].process = process;
    for (std::int64_t i = 0; i < records; ++i) {
        const std::size_t slot =
            p.targets.draw(random, workload, first + static_cast<std::uint64_t>(i));
        const AccountId account = p.targets.account(slot);
        ++in_flight_records;
        Event& event = new_event(EventKind::offered);
        event.account = account;
        event.workload = workload;
        event.records = 1;
        const AccountId target = p.pooled ? pool_account(account) : account;
        SlotIndex line = requests[request].first_line;
        while (line != no_slot && line_at(line).account != target) {
            line = line_at(line).next;
        }
        add_record(request, target, line);
    }
    if (p.parameters.bulk_sort_by_account) {
        sort_lines(request);
    }
    processes[process].offers += static_cast<std::uint64_t>(records);
    submit(request);
}

/// The client need not wait for the end of this.
void Engine::acknowledge(Request& r) {
    const std::uint32_t process = r.process;
    r.process = no_slot;
    schedule_closed_offer(process);
}

SlotIndex Engine::new_request(WorkloadId workload, std::uint64_t index) {
    const SlotIndex slot = requests.take();
    Request& r = requests[slot];
    r.workload = workload;
    r.process = no_slot;
    r.records = 0;
    r.first_line = no_slot;
    r.last_line = no_slot;
    r.attempts = 0;
    r.running = 0;
    r.client_waits = true;
    r.last_cause = FailureCause::none;
    r.requeues = 0;
    r.requeued = false;
    r.index = index;
    r.first_work = Duration(-1);
    r.last_delay = Duration(-1);
    r.next = no_slot;
    return slot;
}

/// The first line lies in the request's own slot.
void Engine::add_first_record(SlotIndex request, AccountId account) {
    Request& r = requests[request];
    r.records = 1;
    r.first_line = request;
    r.last_line = request;
    r.line.account = account;
    r.line.records = 1;
    r.line.next = no_slot;
    r.line.offered_at = now;
    r.line.offered_first = 1;
    r.line.more = no_slot;
    r.line.more_last = no_slot;
    r.line.settled_by = 0;
    r.line.committed = false;
    r.line.counterpart = false;
}

/// `line`: where the request has records of this account already; no_slot: nowhere.
SlotIndex Engine::add_record(SlotIndex request, AccountId account, SlotIndex line) {
    if (requests[request].first_line == no_slot) {
        add_first_record(request, account);
        return request;
    }
    if (line == no_slot) {
        line = requests.take();
        add_first_record(line, account);
        Request& r = requests[request];
        ++r.records;
        line_at(r.last_line).next = line;
        r.last_line = line;
        return line;
    }
    ++requests[request].records;
    ++line_at(line).records;
    if (line_at(line).offered_at == now && line_at(line).more == no_slot) {
        ++line_at(line).offered_first;
        return line;
    }
    const SlotIndex last = line_at(line).more_last;
    if (last != no_slot && moments[last].at == now) {
        ++moments[last].records;
        return line;
    }
    const SlotIndex moment = moments.take();
    moments[moment].at = now;
    moments[moment].records = 1;
    moments[moment].next = no_slot;
    (last == no_slot ? line_at(line).more : moments[last].next) = moment;
    line_at(line).more_last = moment;
    return line;
}

BatchPlace Engine::place_in_batch(const WorkloadPlan& p, std::size_t target_slot) {
    const AccountId origin = p.targets.account(target_slot);
    BatchPlace place{target_slot, origin, 0};
    if (p.pooled) {
        place.account = pool_account(origin);
        if (place.account != origin) {
            place.key = p.targets.size() + (place.account.index() - plan->accounts);
        }
    }
    if (p.laned) {
        place.lane = plan->lane_of(place.account, origin);
    }
    return place;
}

/// Where the line of `key` is noted; no_slot if the batch of this stamp has none yet.
SlotIndex& Engine::line_in_batch(WorkloadState& state, std::size_t key, std::uint32_t stamp) {
    if (key >= state.batch_lines.size()) {
        state.batch_lines.resize(key + 1);
    }
    BatchLine& known = state.batch_lines[key];
    if (known.stamp != stamp) {
        known = {no_slot, stamp};
    }
    return known.line;
}

void Engine::add_to_batch(WorkloadId workload, std::size_t target_slot, std::uint64_t index) {
    const WorkloadPlan& p = plan_of(workload);
    WorkloadState& state = workloads[workload.index()];
    const BatchPlace place = place_in_batch(p, target_slot);
    if (state.batches.size() <= place.lane) {
        state.batches.resize(place.lane + 1);
    }
    OpenBatch& batch = state.batches[place.lane];
    if (batch.request == no_slot) {
        batch.stamp = ++state.batch_stamp;
        batch.request = new_request(workload, index);
        ++state.open_batches;
        arm(after(now, p.parameters.batch_linger), TimerKind::batch_linger,
            workload.value | (place.lane << workload_bits), batch.stamp);
    }
    SlotIndex& line = line_in_batch(state, place.key, batch.stamp);
    line = add_record(batch.request, place.account, line);
    if (requests[batch.request].records >= p.batch) {
        close_batch(workload, place.lane);
    }
}

void Engine::close_batch(WorkloadId workload, std::size_t lane) {
    WorkloadState& state = workloads[workload.index()];
    const SlotIndex batch = state.batches[lane].request;
    state.batches[lane].request = no_slot; // which voids its linger timer
    --state.open_batches;
    if (plan_of(workload).parameters.bulk_sort_by_account) {
        sort_lines(batch);
    }
    submit(batch);
}

void Engine::on_batch_linger(const Timer& timer) {
    const WorkloadId workload(timer.subject() & ((1U << workload_bits) - 1));
    const std::size_t lane = timer.subject() >> workload_bits;
    const auto& batches = workloads[workload.index()].batches;
    if (lane < batches.size() && batches[lane].request != no_slot &&
        begin(timer, batches[lane].stamp)) {
        close_batch(workload, lane);
    }
}

/// A batch is sent when it is full by the new size; all are when the table of targets changes,
/// because lines are found by place in that table, or the lanes do.
void Engine::batches_changed(WorkloadId workload, const Parameters& before) {
    const Parameters& p = parameters();
    const bool all = p.load_hot_share != before.load_hot_share ||
                     p.partition_by != before.partition_by ||
                     p.partition_lanes != before.partition_lanes;
    const auto& batches = workloads[workload.index()].batches;
    for (std::size_t lane = 0; lane < batches.size(); ++lane) {
        const SlotIndex batch = batches[lane].request;
        if (batch != no_slot && (all || requests[batch].records >= plan_of(workload).batch)) {
            close_batch(workload, lane);
        }
    }
}

// --- The source -----------------------------------------------------------------------------

void Engine::submit(SlotIndex request) {
    const WorkloadId workload = requests[request].workload;
    WorkloadState& state = workloads[workload.index()];
    const WorkloadPlan& p = plan_of(workload);
    if (state.source_first == no_slot && may_leave_source(p, state)) {
        leave_source(request, state, p);
        return;
    }
    wait_at_source(request);
    start_from_source(workload, state);
}

bool Engine::may_leave_source(const WorkloadPlan& p, const WorkloadState& state) const {
    return state.running < p.processes && !(state.paced && now < state.next_start);
}

void Engine::leave_source(SlotIndex request, WorkloadState& state, const WorkloadPlan& p) {
    if (state.paced || p.laned) [[unlikely]] {
        leave_source_slowly(request, state, p);
    } else {
        start_attempt(request);
    }
}

void Engine::leave_source_slowly(SlotIndex request, WorkloadState& state, const WorkloadPlan& p) {
    if (state.paced) {
        // Once the alerts have cleared, twice as fast: what has piled up must not come at once.
        const double rate = parameters().guardrail_throttle * (throttled_ ? 1.0 : 2.0);
        state.next_start = after(now, gap_of(rate));
        state.paced = throttled_ || state.at_source > 0;
    }
    if (p.laned) {
        enter_lane(request);
    } else {
        start_attempt(request);
    }
}

void Engine::wait_at_source(SlotIndex request) {
    WorkloadState& state = workloads[requests[request].workload.index()];
    requests[request].next = no_slot;
    (state.source_first == no_slot ? state.source_first : requests[state.source_last].next) =
        request;
    state.source_last = request;
    ++state.at_source;
}

void Engine::start_from_source(WorkloadId workload, WorkloadState& state) {
    if ((state.at_source | state.job.left) != 0 && !state.draining) [[unlikely]] {
        drain_source(workload, state);
    }
}

/// REQUIRES: it is not on the stack. An attempt refused at once leaves the rest to this loop.
void Engine::drain_source(WorkloadId workload, WorkloadState& state) {
    const WorkloadPlan& p = plan_of(workload);
    const auto has_chunks = [&] {
        return state.job.left > 0 && p.rules.job == JobKind::load && !state.job.is_being_sorted();
    };
    assert(!state.draining);
    state.draining = true;
    while ((state.source_first != no_slot || has_chunks()) && may_leave_source(p, state)) {
        SlotIndex request = state.source_first;
        if (has_chunks()) { // what was requeued comes after them
            request = next_chunk(workload);
        } else {
            state.source_first = requests[request].next;
            --state.at_source;
        }
        leave_source(request, state, p);
    }
    state.draining = false;
    if (state.paced && now < state.next_start && !state.source_timer_armed &&
        (state.source_first != no_slot || has_chunks())) {
        state.source_timer_armed = true;
        arm(state.next_start, TimerKind::source_start, workload.value, 0);
    }
}

} // namespace lockscope
