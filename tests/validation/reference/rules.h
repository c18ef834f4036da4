// SPDX-License-Identifier: GPL-3.0-or-later
// The formulas of the model, written down a second time: rates, work, retries, lanes, waits.
//
// They share nothing with the engine but the parameters, the draws (whose meaning is their name)
// and the portable logarithm. Where a formula leaves the order of roundings open, it is the order
// in which the model names the terms; every product that becomes a duration is rounded to whole
// nanoseconds.
#pragma once

#include "core/base/random.h"
#include "core/base/time.h"
#include "core/model/scenario.h"

#include <cstdint>
#include <vector>

namespace lockscope::reference {

/// A rate that holds for a while.
struct RateStep {
    SimTime from{};
    SimTime to{};
    double per_second = 0.0;
    friend bool operator==(const RateStep&, const RateStep&) = default;
};
using Rates = std::vector<RateStep>;

/// When single records arrive, or when bursts do. Nothing for closed workloads and for `once`.
[[nodiscard]] Rates rates_of_records(const Arrivals& arrivals, double factor, Duration stagger);
[[nodiscard]] Rates rates_of_bursts(const Arrivals& arrivals, double factor);
/// When the integral of the rate from `from` on has reached `hazard`; end_of_time: never.
[[nodiscard]] SimTime used_up(const Rates& rates, SimTime from, double hazard);
[[nodiscard]] double hazard_between(const Rates& rates, SimTime from, SimTime to);

/// What is done at one account under its lock, or without it.
struct Job {
    bool is_updater = false;
    WorkloadKind kind = WorkloadKind::order_insert; ///< unless it is the updater's
    std::int64_t records = 1;
    std::int64_t children = 0;
    bool changes_owner = false;
    bool arrives = false; ///< of a move: where the children come to
    bool writes = true;   ///< the part that writes records and does sharing work
    bool touches = true;
};
[[nodiscard]] Duration mean_work(const Parameters& parameters, const Job& job);
/// The factor of mean 1.
[[nodiscard]] double work_factor(const Parameters& parameters, const RandomSource& random,
                                 std::uint32_t workload, std::uint64_t index, std::uint32_t part);
[[nodiscard]] Duration times(Duration duration, double factor);

/// Before attempt k+1; `last`: before attempt k, or retry.base.
[[nodiscard]] Duration delay_before_retry(const Parameters& parameters, int k, Duration last,
                                          double uniform);

/// Of an account under partition.by; `origin`: the account it stands in for, or itself.
[[nodiscard]] std::uint32_t lane_of(const Scenario& scenario, AccountId account, AccountId origin);

/// The shortest of the times that at least 95 % of them do not exceed.
[[nodiscard]] Duration p95_of(std::vector<Duration> times);

/// Between two starts at this rate; nothing at the highest there is, which means no limit.
[[nodiscard]] Duration gap_of(double per_hour);

} // namespace lockscope::reference
