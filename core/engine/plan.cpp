// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/plan.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace lockscope {

TargetTable::TargetTable(const std::vector<std::pair<AccountId, double>>& shares) {
    const std::size_t n = shares.size();
    accounts_.reserve(n);
    keep_.assign(n, 1.0);
    alias_.assign(n, 0);
    std::vector<double> scaled_share(n);
    std::vector<std::uint32_t> small;
    std::vector<std::uint32_t> large;
    for (std::size_t i = 0; i < n; ++i) {
        accounts_.push_back(shares[i].first);
        alias_[i] = static_cast<std::uint32_t>(i);
        scaled_share[i] = shares[i].second * static_cast<double>(n);
        (scaled_share[i] < 1.0 ? small : large).push_back(static_cast<std::uint32_t>(i));
    }
    while (!small.empty() && !large.empty()) {
        const auto poor = small.back();
        const auto rich = large.back();
        small.pop_back();
        keep_[poor] = scaled_share[poor];
        alias_[poor] = rich;
        scaled_share[rich] -= 1.0 - scaled_share[poor];
        if (scaled_share[rich] < 1.0) {
            large.pop_back();
            small.push_back(rich);
        }
    }
}

std::size_t TargetTable::draw_among(const RandomSource& random, WorkloadId workload,
                                    std::uint64_t index) const {
    const std::size_t n = accounts_.size();
    const auto words = random.bits(Purpose::target, workload.value, index);
    // The high part of a 32 x 32 bit product maps 32 random bits onto 0 .. n-1.
    const auto slot = static_cast<std::size_t>(((words[0] >> 32) * n) >> 32);
    return RandomSource::to_uniform(words[1]) < keep_[slot] ? slot : alias_[slot];
}

std::vector<ChildrenSet> children_set(const Scenario& scenario, std::span<const Setting> settings) {
    std::vector<ChildrenSet> set;
    for (const Setting& setting : settings) {
        if (!setting.key.starts_with("account.")) {
            continue;
        }
        const auto row = find_parameter(scenario, setting.key);
        assert(row);
        const auto entry = scenario.accounts.begin() + static_cast<std::ptrdiff_t>(row->subject);
        std::int64_t first = 0;
        for (auto before = scenario.accounts.begin(); before != entry; ++before) {
            first += before->size();
        }
        set.push_back({static_cast<std::size_t>(first), static_cast<std::size_t>(entry->size()),
                       entry->children});
    }
    return set;
}

Plan::Plan(Scenario s)
    : scenario(std::move(s)) {
    assert(validate(scenario).empty());
    accounts = static_cast<std::size_t>(account_count(scenario));
    workloads.resize(scenario.workloads.size() + 1);
    for (std::size_t i = 0; i < scenario.workloads.size(); ++i) {
        const Workload& from = scenario.workloads[i];
        WorkloadPlan& to = workloads[i];
        to.kind = transaction_kind(from.kind);
        to.rules = rules_of(from.kind);
        to.synchronous = from.synchronous;
        to.changes_owner = from.changes_owner;
        to.regular = std::holds_alternative<ConstantArrivals>(from.arrivals);
        if (const auto* bursts = std::get_if<BurstArrivals>(&from.arrivals)) {
            to.arrive_together = bursts->size;
        } else if (std::holds_alternative<OnceArrivals>(from.arrivals)) {
            to.once = true;
            to.arrive_together = from.records;
        }
        to.targets = TargetTable(target_shares(scenario, from));
    }
    WorkloadPlan& updater_plan = workloads.back();
    updater_plan.kind = TransactionKind::updater;
    updater_plan.rules = rules_of(updater_plan.kind);
    updater_plan.synchronous = false;
    resolve_parameters();
}

Plan::Plan(const Plan& before, std::span<const Setting> settings)
    : Plan(before) {
    for (const Setting& setting : settings) {
        apply_setting(scenario, setting);
    }
    if (scenario.parameters.load_hot_share != before.scenario.parameters.load_hot_share) {
        for (std::size_t i = 0; i < scenario.workloads.size(); ++i) {
            const Workload& from = scenario.workloads[i];
            if (!std::holds_alternative<TraceArrivals>(from.arrivals)) {
                workloads[i].targets = TargetTable(target_shares(scenario, from));
            }
        }
    }
    resolve_parameters();
}

void Plan::resolve_parameters() {
    for (std::size_t i = 0; i < workloads.size(); ++i) {
        WorkloadPlan& plan = workloads[i];
        plan.parameters =
            i < scenario.workloads.size()
                ? with_overrides(scenario.parameters, scenario.workloads[i].parameters)
                : scenario.parameters;
        plan.factor = WorkFactor(plan.parameters);
        plan.work = WorkRule(plan.parameters, plan.kind, plan.changes_owner);
        if (i < scenario.workloads.size()) {
            const Arrivals& arrivals = scenario.workloads[i].arrivals;
            const double factor = scenario.parameters.load_factor;
            plan.rates = {RateProfile::of_stream(arrivals, factor, plan.parameters.stagger_window),
                          RateProfile::of_bursts(arrivals, factor)};
        }
        const Parameters& p = scenario.parameters;
        const bool batched = plan.rules.batched && !plan.parameters.bulk_row_by_row;
        plan.batch = batched ? plan.parameters.batch_size : 1;
        plan.decoupled = plan.rules.integration && p.decouple_enabled;
        plan.pooled = plan.rules.integration && p.pool_enabled;
        plan.intake = plan.rules.integration && p.intake_enabled;
        plan.laned = plan.rules.integration && p.partition_by != PartitionBy::none;
        resolve_limits(i);
    }
    find_regions();
}

/// How many of a workload's transactions run at once.
void Plan::resolve_limits(std::size_t workload) {
    WorkloadPlan& plan = workloads[workload];
    if (workload >= scenario.workloads.size()) {
        return;
    }
    plan.processes = scenario.workloads[workload].processes;
    const Parameters& p = plan.parameters;
    switch (plan.rules.job) {
    case JobKind::none:
        break;
    case JobKind::load:
        plan.processes =
            std::min(plan.processes, p.bulk_mode == BulkMode::serial ? 1 : p.bulk_concurrency);
        break;
    case JobKind::move:
        plan.processes = 1;
        break;
    }
}

void Plan::find_regions() {
    region_of_.clear();
    if (scenario.parameters.partition_by != PartitionBy::region) {
        return;
    }
    std::vector<std::string_view> regions; // numbered by their first account
    region_of_.reserve(accounts);
    for (const AccountEntry& entry : scenario.accounts) {
        auto place = std::find(regions.begin(), regions.end(), entry.region);
        if (place == regions.end()) {
            place = regions.insert(regions.end(), entry.region);
        }
        region_of_.insert(region_of_.end(), static_cast<std::size_t>(entry.size()),
                          static_cast<std::uint32_t>(place - regions.begin()));
    }
}

std::uint32_t Plan::lane_of(AccountId account, AccountId origin) const {
    const auto lanes = static_cast<std::uint32_t>(scenario.parameters.partition_lanes);
    switch (scenario.parameters.partition_by) {
    case PartitionBy::none:
        break;
    case PartitionBy::account:
    case PartitionBy::time_slice:
        return account.value % lanes;
    case PartitionBy::region:
        return region_of_[origin.index()] % lanes;
    }
    return 0;
}

} // namespace lockscope
