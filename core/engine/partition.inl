// SPDX-License-Identifier: GPL-3.0-or-later
// Partitions of the source: lanes, in which the integration's transactions run one after another,
// and time slices, which admit an account only at its times. Between the source and the attempt.
// Part of engine.cpp.
#pragma once

#include "core/engine/engine.h"

namespace lockscope {

std::uint32_t Engine::lane_of(SlotIndex request) const {
    const AccountId account = line_at(requests[request].first_line).account;
    return plan->lane_of(account, origin_of(account));
}

/// Is `lane` open for one more?
bool Engine::lane_admits(std::uint32_t lane) const {
    if (parameters().partition_by == PartitionBy::time_slice) {
        const Duration slot = parameters().partition_period / parameters().partition_lanes;
        const Duration into = now.time_since_epoch() % parameters().partition_period;
        return into / slot == static_cast<Duration::rep>(lane);
    }
    return lanes[lane].holder == no_slot;
}

void Engine::enter_lane(SlotIndex request) {
    const std::uint32_t lane = lane_of(request);
    Lane& l = lanes[lane];
    if (l.first == no_slot && lane_admits(lane)) {
        start_in_lane(request, lane);
        return;
    }
    // It has left the source; while it stands here it counts as running there.
    ++workloads[requests[request].workload.index()].running;
    requests[request].next = no_slot;
    (l.first == no_slot ? l.first : requests[l.last].next) = request;
    l.last = request;
    ++l.waiting;
    ++in_lanes;
    if (parameters().partition_by == PartitionBy::time_slice && !l.timer_armed) {
        l.timer_armed = true;
        arm(next_slice(lane), TimerKind::slice, lane, lane_stamp_);
    }
}

/// When the lane's slot of the period begins next.
SimTime Engine::next_slice(std::uint32_t lane) const {
    const Duration period = parameters().partition_period;
    const Duration slot = period / parameters().partition_lanes;
    const Duration in_period = now.time_since_epoch() % period;
    const Duration begins = slot * lane;
    return now - in_period + (begins > in_period ? begins : begins + period);
}

void Engine::start_in_lane(SlotIndex request, std::uint32_t lane) {
    if (parameters().partition_by != PartitionBy::time_slice) {
        starting_lane_ = lane;
    }
    start_attempt(request);
    starting_lane_ = no_slot;
}

void Engine::start_from_lane(std::uint32_t lane) {
    if (lanes[lane].draining) {
        return; // an attempt refused at once came back here; the loop below goes on
    }
    lanes[lane].draining = true;
    while (lanes[lane].first != no_slot && lane_admits(lane)) {
        const SlotIndex request = lanes[lane].first;
        lanes[lane].first = requests[request].next;
        --lanes[lane].waiting;
        --in_lanes;
        --workloads[requests[request].workload.index()].running;
        start_in_lane(request, lane);
    }
    lanes[lane].draining = false;
}

/// The lane is free for the next one, whom start_from_lines() lets go.
void Engine::leave_lane(SlotIndex transaction, std::uint32_t lane) {
    if (lane < lanes.size() && lanes[lane].holder == transaction) { // else lanes changed meanwhile
        lanes[lane].holder = no_slot;
        free_lanes_.push_back(lane);
    }
}

void Engine::on_slice(std::uint32_t lane) {
    lanes[lane].timer_armed = false;
    start_from_lane(lane);
    if (lanes[lane].first != no_slot) {
        lanes[lane].timer_armed = true;
        arm(next_slice(lane), TimerKind::slice, lane, lane_stamp_);
    }
}

/// Everybody lines up again by the new rule, in the order of the old lanes.
void Engine::lanes_changed() {
    std::vector<Lane> before(static_cast<std::size_t>(parameters().partition_lanes));
    before.swap(lanes);
    ++lane_stamp_;
    free_lanes_.clear();
    for (const Lane& lane : before) {
        for (SlotIndex request = lane.first; request != no_slot;) {
            const SlotIndex following = requests[request].next;
            const WorkloadId workload = requests[request].workload;
            --in_lanes;
            --workloads[workload.index()].running;
            if (plan_of(workload).laned) {
                enter_lane(request);
            } else {
                start_attempt(request);
            }
            request = following;
        }
    }
}

} // namespace lockscope
