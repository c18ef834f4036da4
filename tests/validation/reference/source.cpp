// SPDX-License-Identifier: GPL-3.0-or-later
// From the client to the server: the queue at the source, the throttle, lanes and time slices.
#include "tests/validation/reference/model.h"

#include <algorithm>
#include <utility>

namespace lockscope::reference {

namespace {

RequestPtr take_first(std::vector<RequestPtr>& queue) {
    RequestPtr first = queue.front();
    queue.erase(queue.begin());
    return first;
}

} // namespace

void Model::submit(const RequestPtr& request) {
    const std::size_t w = request->workload;
    if (workloads_[w].source.empty() && may_leave_source(w)) {
        leave_source(request);
    } else {
        workloads_[w].source.push_back(request);
        start_from_source(w);
    }
}

/// How many of a workload's transactions run at once.
std::int64_t Model::processes(std::size_t w) const {
    const Parameters& p = workloads_[w].parameters;
    if (workload(w).kind == WorkloadKind::redistribution) {
        return 1;
    }
    if (workload(w).kind == WorkloadKind::bulk_load) {
        return std::min(workload(w).processes,
                        p.bulk_mode == BulkMode::serial ? 1 : p.bulk_concurrency);
    }
    return workload(w).processes;
}

bool Model::may_leave_source(std::size_t w) const {
    const bool held_back = workloads_[w].paced && now_ < workloads_[w].next_start;
    return workloads_[w].running < processes(w) && !held_back;
}

void Model::leave_source(const RequestPtr& request) {
    const std::size_t w = request->workload;
    WorkloadState& state = workloads_[w];
    if (state.paced) {
        const double rate = parameters().guardrail_throttle * (throttled_ ? 1.0 : 2.0);
        state.next_start = after(now_, gap_of(rate));
        state.paced = throttled_ || !state.source.empty();
    }
    go_on_from_source(request);
}

void Model::go_on_from_source(const RequestPtr& request) {
    const std::size_t w = request->workload;
    if (is_integration(w) && parameters().partition_by != PartitionBy::none) {
        enter_lane(request);
    } else {
        start_attempt(request, std::nullopt);
    }
}

/// A job's chunks go before what waits at the source, which was put back there.
void Model::start_from_source(std::size_t w) {
    WorkloadState& state = workloads_[w];
    if (state.draining) {
        return;
    }
    state.draining = true;
    while ((has_chunks(w) || !state.source.empty()) && may_leave_source(w)) {
        leave_source(has_chunks(w) ? next_chunk(w) : take_first(state.source));
    }
    state.draining = false;
    if (state.paced && now_ < state.next_start && !state.source_timer &&
        (has_chunks(w) || !state.source.empty())) {
        state.source_timer = true;
        arm(state.next_start, [this, w] {
            workloads_[w].source_timer = false;
            start_from_source(w);
        });
    }
}

// --- Lanes ----------------------------------------------------------------------------------

bool Model::lane_admits(std::size_t lane) const {
    const Parameters& p = parameters();
    if (p.partition_by != PartitionBy::time_slice) {
        return lanes_[lane].holder == nullptr;
    }
    const Duration slot = p.partition_period / p.partition_lanes;
    const Duration into_period = now_.time_since_epoch() % p.partition_period;
    return static_cast<std::size_t>(into_period / slot) == lane;
}

/// Who waits before a lane counts as running at the source.
void Model::enter_lane(const RequestPtr& request) {
    const AccountId account = request->lines.front().account;
    const std::size_t lane =
        reference::lane_of(scenario_, account, accounts_[account.index()].origin);
    if (lanes_[lane].queue.empty() && lane_admits(lane)) {
        start_in_lane(request, lane);
        return;
    }
    ++workloads_[request->workload].running;
    lanes_[lane].queue.push_back(request);
    if (parameters().partition_by == PartitionBy::time_slice && !lanes_[lane].slice) {
        arm_slice(lane);
    }
}

/// For the next time its slot of the period begins.
void Model::arm_slice(std::size_t lane) {
    const Parameters& p = parameters();
    const Duration begins =
        static_cast<Duration::rep>(lane) * (p.partition_period / p.partition_lanes);
    const Duration into_period = now_.time_since_epoch() % p.partition_period;
    const SimTime period = now_ - into_period;
    const SimTime next =
        period + begins + (begins > into_period ? Duration(0) : p.partition_period);
    lanes_[lane].slice = arm(next, [this, lane] {
        lanes_[lane].slice.reset();
        start_from_lane(lane);
        if (!lanes_[lane].queue.empty() && !lanes_[lane].slice) {
            arm_slice(lane);
        }
    });
}

void Model::start_in_lane(const RequestPtr& request, std::size_t lane) {
    // A time slice lets any number of transactions in, one after the other or not.
    const bool occupies = parameters().partition_by != PartitionBy::time_slice;
    start_attempt(request, occupies ? std::optional(lane) : std::nullopt);
}

void Model::start_from_lane(std::size_t lane) {
    if (lanes_[lane].draining) {
        return;
    }
    lanes_[lane].draining = true;
    while (!lanes_[lane].queue.empty() && lane_admits(lane)) {
        const RequestPtr request = take_first(lanes_[lane].queue);
        --workloads_[request->workload].running;
        start_in_lane(request, lane);
    }
    lanes_[lane].draining = false;
}

/// Everybody lines up again, in the order of the old lanes; who runs occupies nothing any more.
void Model::lanes_changed() {
    std::vector<Lane> before(static_cast<std::size_t>(parameters().partition_lanes));
    before.swap(lanes_);
    for (Lane& lane : before) {
        cancel(lane.slice);
    }
    for (const Lane& lane : before) {
        for (const RequestPtr& request : lane.queue) {
            --workloads_[request->workload].running;
            go_on_from_source(request);
        }
    }
}

} // namespace lockscope::reference
