// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs: bulk loads in chunks, and children that move to a pool. Part of engine.cpp.
#pragma once

#include "core/engine/engine.h"

#include <algorithm>
#include <utility>

namespace lockscope {

namespace {

/// So many records of a job are put into order in one step of the engine, so that who drives it can
/// stop in between.
constexpr std::int64_t sorted_at_once = std::int64_t{1} << 20;

} // namespace

void Engine::start_job(WorkloadId workload) {
    const WorkloadPlan& p = plan_of(workload);
    JobState& job = workloads[workload.index()].job;
    job.started_at = now;
    job.left = p.arrive_together;
    job.records = job.left;
    if (p.rules.job == JobKind::move) {
        step_redistribution(workload);
        return;
    }
    in_flight_records += job.left;
    Event& event = new_event(EventKind::offered);
    event.workload = workload;
    event.records = static_cast<std::uint32_t>(job.left);
    sort_job(workload);
    start_from_source(workload, workloads[workload.index()]);
}

// --- Bulk loads -----------------------------------------------------------------------------

/// Its timer is due.
void Engine::step_job(WorkloadId workload) {
    if (plan_of(workload).rules.job == JobKind::move) {
        step_redistribution(workload);
    } else {
        sort_job(workload);
        start_from_source(workload, workloads[workload.index()]);
    }
}

/// Puts what is left of the job into order, if it is to be in one: by lane, then by account. A long
/// one takes several steps, all at this instant, and no chunk starts before the last.
void Engine::sort_job(WorkloadId workload) {
    const WorkloadPlan& p = plan_of(workload);
    JobState& job = workloads[workload.index()].job;
    if (job.left == 0 || !job.sorted.empty()) {
        return;
    }
    ++job.stamp; // an earlier step that is still due means nothing any more
    if (!(p.parameters.bulk_sort_by_account || p.laned)) {
        job.forget_order();
        return;
    }
    job.counts.resize(p.targets.size(), 0);
    const std::int64_t end = std::min(job.left, job.counted + sorted_at_once);
    for (; job.counted < end; ++job.counted) {
        const std::uint64_t index = job.next + static_cast<std::uint64_t>(job.counted);
        ++job.counts[p.targets.draw(random, workload, index)];
    }
    if (job.counted < job.left) {
        arm(now, TimerKind::job_step, workload.value, job.stamp);
        return;
    }
    const std::vector<std::int64_t> counts = std::move(job.counts);
    job.forget_order();
    for (std::size_t slot = 0; slot < counts.size(); ++slot) {
        if (counts[slot] > 0) {
            const AccountId account = p.targets.account(slot);
            job.sorted.push_back(
                {p.laned ? plan->lane_of(account, account) : 0, slot, counts[slot]});
        }
    }
    // Stable: accounts stay in ascending order within a lane. The next one stands last.
    std::stable_sort(job.sorted.begin(), job.sorted.end(),
                     [](const auto& a, const auto& b) { return a.lane < b.lane; });
    std::reverse(job.sorted.begin(), job.sorted.end());
}

SlotIndex Engine::next_chunk(WorkloadId workload) {
    const WorkloadPlan& p = plan_of(workload);
    WorkloadState& state = workloads[workload.index()];
    JobState& job = state.job;
    const std::int64_t size = p.parameters.bulk_row_by_row ? 1 : p.parameters.bulk_chunk;
    const SlotIndex request = new_request(workload, job.next);
    ++state.batch_stamp;
    std::int64_t taken = 0;
    if (job.sorted.empty()) {
        for (; taken < std::min(size, job.left); ++taken) {
            const std::uint64_t index = job.next + static_cast<std::uint64_t>(taken);
            add_chunk_record(request, workload, p.targets.draw(random, workload, index));
        }
    } else {
        taken = fill_sorted_chunk(request, workload, size);
    }
    job.next += static_cast<std::uint64_t>(taken);
    job.left -= taken;
    for (SlotIndex l = requests[request].first_line; l != no_slot; l = line_at(l).next) {
        line_at(l).offered_at = job.started_at;
    }
    if (p.parameters.bulk_sort_by_account) {
        sort_lines(request);
    }
    return request;
}

/// An account's records stay together in one chunk where they fit into one.
std::int64_t Engine::fill_sorted_chunk(SlotIndex request, WorkloadId workload, std::int64_t size) {
    JobState& job = workloads[workload.index()].job;
    std::int64_t taken = 0;
    const std::uint32_t lane = job.sorted.back().lane;
    while (!job.sorted.empty() && taken < size && job.sorted.back().lane == lane) {
        SortedRecords& next = job.sorted.back();
        if (taken > 0 && next.records > size - taken && next.records <= size) {
            break;
        }
        const std::int64_t n = std::min(next.records, size - taken);
        for (std::int64_t i = 0; i < n; ++i) {
            add_chunk_record(request, workload, next.slot);
        }
        taken += n;
        next.records -= n;
        if (next.records == 0) {
            job.sorted.pop_back();
        }
    }
    return taken;
}

void Engine::add_chunk_record(SlotIndex request, WorkloadId workload, std::size_t target_slot) {
    WorkloadState& state = workloads[workload.index()];
    const BatchPlace place = place_in_batch(plan_of(workload), target_slot);
    SlotIndex& line = line_in_batch(state, place.key, state.batch_stamp);
    line = add_record(request, place.account, line);
}

/// Into ascending order of account, in which locks cannot be taken crosswise.
void Engine::sort_lines(SlotIndex request) {
    std::vector<SlotIndex> lines;
    for (SlotIndex l = requests[request].first_line; l != no_slot; l = line_at(l).next) {
        lines.push_back(l);
    }
    std::sort(lines.begin(), lines.end(),
              [this](SlotIndex a, SlotIndex b) { return line_at(a).account < line_at(b).account; });
    for (std::size_t i = 0; i < lines.size(); ++i) {
        line_at(lines[i]).next = i + 1 < lines.size() ? lines[i + 1] : no_slot;
    }
    requests[request].first_line = lines.front();
    requests[request].last_line = lines.back();
}

/// Many of a chunk's records could not get their lock: the platform tries it again, at the end of
/// the job. False: it does not.
bool Engine::requeue_chunk(SlotIndex request, Request& r, const WorkloadPlan& p,
                           FailureCause cause) {
    if (!is_of_lock(cause) || r.requeues >= p.parameters.bulk_requeues) {
        return false;
    }
    std::int64_t failed = 0;
    for (SlotIndex l = r.first_line; l != no_slot; l = line_at(l).next) {
        failed += line_at(l).settled_by == 0 ? line_at(l).records : 0;
    }
    if (failed <= lock_failures_before_requeue) {
        return false;
    }
    ++r.requeues;
    r.requeued = true;
    ++workloads[r.workload.index()].job.requeues;
    r.last_cause = cause;
    Event& event = new_event(EventKind::requeued);
    event.transaction = r.last_serial;
    name_first_account(event, r);
    event.workload = r.workload;
    event.records = static_cast<std::uint32_t>(failed);
    event.attempt = r.attempts;
    wait_at_source(request);
    return true;
}

/// A chunk has ended for good, with what it could not write.
void Engine::count_failed(const Request& r) {
    JobState& job = workloads[r.workload.index()].job;
    for (SlotIndex l = r.first_line; l != no_slot; l = line_at(l).next) {
        const Line& line = line_at(l);
        job.failed += line.committed || line.counterpart ? 0 : line.records;
    }
}

// --- Redistribution -------------------------------------------------------------------------

/// When a chunk may start: now, at the beginning of a window, or never.
SimTime Engine::redistribution_opens() const {
    const Parameters& p = parameters();
    if (p.redistribution_until <= p.redistribution_from) {
        return end_of_time; // as a change of one of them may have left it
    }
    const SimTime from = after(start_of_run, p.redistribution_from);
    if (now < from || p.redistribution_until == never) {
        return std::max(now, from);
    }
    const Duration length = p.redistribution_until - p.redistribution_from;
    const Duration since = now - from;
    const Duration into = p.redistribution_every == never ? since : since % p.redistribution_every;
    return into < length ? now : redistribution_opens_again();
}

/// When the window after this one begins. REQUIRES: there was one.
SimTime Engine::redistribution_opens_again() const {
    const Parameters& p = parameters();
    if (p.redistribution_until == never || p.redistribution_every == never) {
        return end_of_time;
    }
    const SimTime from = after(start_of_run, p.redistribution_from);
    return after(now, p.redistribution_every - (now - from) % p.redistribution_every);
}

/// Sends the next chunk on its way, or finds out when to look again.
void Engine::step_redistribution(WorkloadId workload) {
    const Parameters& p = parameters();
    JobState& job = workloads[workload.index()].job;
    const SimTime opens =
        p.redistribution_enabled && job.left > 0 ? redistribution_opens() : end_of_time;
    job.resting = opens > now;
    if (job.resting) {
        arm(opens, TimerKind::job_step, workload.value, job.stamp);
        return;
    }
    const AccountId source = next_to_move_from(workload);
    if (!source.valid()) {
        nothing_to_move(workload);
        return;
    }
    const std::int64_t records =
        std::min({p.redistribution_chunk, job.left,
                  accounts[source.index()].children - p.skew_limit, room_in_turn(source)});
    job.left -= records;
    move_children(workload, source, static_cast<std::uint32_t>(records));
}

/// The account that is drawn or, if it is not above the limit, the next one that is; not valid:
/// none is.
AccountId Engine::next_to_move_from(WorkloadId workload) {
    const TargetTable& targets = plan_of(workload).targets;
    const std::size_t drawn =
        targets.draw(random, workload, workloads[workload.index()].job.next++);
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const AccountId account = targets.account((drawn + i) % targets.size());
        if (accounts[account.index()].children > parameters().skew_limit) {
            return account;
        }
    }
    return {};
}

/// Accounts grow, so another night may bring more to move. A run without a set end would not end
/// for waiting.
void Engine::nothing_to_move(WorkloadId workload) {
    JobState& job = workloads[workload.index()].job;
    const SimTime again = end_ == end_of_time ? end_of_time : redistribution_opens_again();
    if (again == end_of_time) {
        job.records -= job.left;
        job.left = 0;
        return;
    }
    job.resting = true;
    arm(again, TimerKind::job_step, workload.value, job.stamp);
}

void Engine::move_children(WorkloadId workload, AccountId source, std::uint32_t records) {
    in_flight_records += records;
    Event& event = new_event(EventKind::offered);
    event.account = source;
    event.workload = workload;
    event.records = records;
    const AccountId target = next_of_pool(source, records);
    const SlotIndex request = new_request(workload, workloads[workload.index()].job.next);
    requests[request].process = job_process;
    add_record(request, source, no_slot);
    const SlotIndex counterpart = add_record(request, target, no_slot);
    for (const SlotIndex l : {request, counterpart}) {
        line_at(l).records = records;
        line_at(l).offered_first = records;
    }
    line_at(counterpart).counterpart = true;
    requests[request].records = records;
    submit(request);
}

void Engine::redistribution_ended(WorkloadId workload) {
    arm(after(now, parameters().redistribution_pause), TimerKind::job_step, workload.value,
        workloads[workload.index()].job.stamp);
}

/// Jobs that rest may have a reason to go on, or to wait for another moment, and one that was
/// unsorted may be sorted now.
void Engine::jobs_changed() {
    for (std::size_t i = 0; i + 1 < workloads.size(); ++i) {
        const WorkloadId workload(i);
        JobState& job = workloads[i].job;
        switch (plan_of(workload).rules.job) {
        case JobKind::none:
            break;
        case JobKind::load:
            sort_job(workload);
            start_from_source(workload, workloads[i]);
            break;
        case JobKind::move:
            if (job.resting && job.left > 0) {
                ++job.stamp; // the timer for its window, if it has one, means nothing any more
                step_redistribution(workload);
            }
            break;
        }
    }
}

} // namespace lockscope
