// SPDX-License-Identifier: GPL-3.0-or-later
// Frames of scenarios that use the places beside the lanes, and of chains and alerts.
#pragma once

#include "tests/support/frames.h"

namespace lockscope::ui::test {

inline void use_intake(Frame& f, std::int64_t waiting, std::int64_t capacity = unlimited) {
    auto& intake = f.stage.intake;
    intake.used = true;
    intake.workers = 10;
    intake.busy = 4;
    intake.waiting = waiting;
    intake.capacity = capacity;
    f.stage.in_intake = waiting;
    for (std::int64_t i = 0; i < std::min<std::int64_t>(waiting, 64); ++i) {
        QueuedView q;
        q.transaction = 7'000U + static_cast<TransactionSerial>(i);
        q.records = i % 3 == 0 ? 50 : 1;
        q.account = f.stage.lanes.empty() ? AccountId() : f.stage.lanes.front().account;
        q.waited = from_seconds(2.4 - 0.01 * static_cast<double>(i));
        intake.queued.push_back(q);
    }
}

inline void use_partitions(Frame& f, std::size_t lanes) {
    auto& partition = f.stage.partition;
    partition.by = PartitionBy::account;
    partition.lane_count = static_cast<std::int64_t>(lanes);
    for (std::size_t i = 0; i < lanes; ++i) {
        PartitionLane lane;
        lane.transaction = i % 3 == 2 ? 0 : 8'000U + i;
        lane.waiting = i == 2 ? 12 : static_cast<std::int64_t>(i % 2);
        f.stage.in_lanes += lane.waiting;
        partition.occupied += lane.transaction != 0 ? 1 : 0;
        partition.lanes.push_back(lane);
    }
}

inline void use_job(Frame& f, std::string name, std::int64_t done, std::int64_t records,
                    std::int64_t failed = 0) {
    JobView job;
    job.workload = WorkloadId(f.stage.jobs.size());
    job.name = std::move(name);
    job.records = records;
    job.done = done;
    job.failed = failed;
    job.chunks = done + failed < records ? 3 : 0;
    job.requeued = 2;
    f.stage.jobs.push_back(job);
}

/// Every place in use.
inline Frame busy_places_frame() {
    Frame f = saturated_frame();
    use_intake(f, 14, 500);
    use_partitions(f, 8);
    use_job(f, "night load", 8'200, 45'000, 120);
    return f;
}

/// Acme and three accounts of its pool, among others.
inline Frame pool_frame() {
    Frame f = saturated_frame();
    auto& lanes = f.stage.lanes;
    f.stage.pool_size = 10;
    lanes[3].pool_members = 10;
    std::uint32_t number = 1;
    for (const std::size_t i : {std::size_t{1}, std::size_t{4}, std::size_t{5}}) {
        lanes[i].pool.origin = lanes[3].account;
        lanes[i].pool.origin_name = lanes[3].name;
        lanes[i].pool.number = number;
        lanes[i].pool.place = number;
        lanes[i].name = lanes[3].name + ", pool " + std::to_string(number++);
        lanes[i].skewed = false;
        lanes[i].children = 900 * number;
    }
    return f;
}

/// A waits for Acme behind B, B for Globex behind C, C for nothing.
inline Frame chain_frame() {
    Frame f = healthy_frame();
    auto& lanes = f.stage.lanes;
    const auto b = token(4'699, TransactionKind::bulk_load, 3.0, 200);
    lanes[0].waiters = {token(4'711, TransactionKind::order_insert, 4.0),
                        token(4'712, TransactionKind::order_insert, 2.0)};
    lanes[0].waiting = 2;
    hold(lanes[0], b, 1.0);
    lanes[0].expected_hold.reset();
    lanes[0].holder_waits_for = lanes[1].account;
    lanes[1].waiters = {b};
    lanes[1].waiters[0].also_holds = lanes[0].account;
    lanes[1].waiting = 1;
    hold(lanes[1], token(4'600, TransactionKind::owner_change, 6.0), 8.0);
    return f;
}

inline void raise(Frame& f, std::initializer_list<Alert> alerts) {
    f.alerts = std::make_shared<const std::vector<Alert>>(alerts);
    auto scenario = std::make_shared<Scenario>();
    scenario->parameters.guardrail_enabled = true;
    f.scenario = scenario;
}

inline Alert wait_alert(double wait_s, Guardrail guardrail = Guardrail::lock_wait_critical) {
    Alert alert;
    alert.guardrail = guardrail;
    alert.wait = from_seconds(wait_s);
    return alert;
}

inline Alert share_alert(double share, Guardrail guardrail = Guardrail::failure_rate) {
    Alert alert;
    alert.guardrail = guardrail;
    alert.share = share;
    return alert;
}

} // namespace lockscope::ui::test
