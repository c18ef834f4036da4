// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/random_scenario.h"

#include "tests/support/scenarios.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

namespace lockscope::test {

namespace {

constexpr Duration length = 1min;

/// Between low and high, as likely in one decade as in the next: ranges go from microseconds to
/// hours, and uniform draws would hardly ever be short.
double across_decades(double low, double high, Dice& dice) {
    const double bottom = std::max(low, high * 1e-4);
    return dice.chance(0.1) ? low : bottom * std::pow(high / bottom, dice.real());
}

Arrivals random_arrivals(Dice& dice) {
    const Rate rate =
        per_second(std::round(100.0 * across_decades(0.1, 20.0, dice)) / 100.0 + 0.01);
    switch (dice.whole(0, 5)) {
    case 0:
        return PoissonArrivals{rate};
    case 1:
        return ConstantArrivals{rate};
    case 2:
        return BurstArrivals{rate, dice.whole(1, 40), Duration(1s) * dice.whole(1, 20)};
    case 3:
        return ClosedArrivals{dice.whole(1, 20), Duration(1ms) * dice.whole(1, 2000)};
    case 4:
        return WindowArrivals{{{5s, 15s, rate}, {20s, 40s, per_second(2.0)}}};
    default:
        return OnceArrivals{Duration(1s) * dice.whole(0, 30)};
    }
}

Targets random_targets(Dice& dice, const Scenario& scenario) {
    const std::string& tail = scenario.accounts.back().id;
    switch (dice.whole(0, 2)) {
    case 0: {
        WeightTargets targets;
        for (const AccountEntry& entry : scenario.accounts) {
            targets.weights.emplace_back(entry.id, 0.1 + dice.real());
        }
        return targets;
    }
    case 1:
        return UniformTargets{tail};
    default:
        return ZipfTargets{{scenario.accounts.front().id, tail}, 0.5 + dice.real()};
    }
}

std::vector<Setting> random_settings(std::span<const Parameter> rows, double share, bool workload,
                                     Dice& dice) {
    std::vector<Setting> settings;
    for (const Parameter& row : rows) {
        if ((!workload || row.scope == Scope::workload) && dice.chance(share)) {
            settings.push_back({row.key, random_value(row, dice)});
        }
    }
    return settings;
}

} // namespace

ParameterValue random_value(const Parameter& parameter, Dice& dice) {
    if (dice.chance(0.1)) {
        return parameter.default_value;
    }
    switch (parameter.type) {
    case ParameterType::boolean:
        return dice.chance(0.5);
    case ParameterType::choice:
        return ChoiceIndex{static_cast<int>(
            dice.whole(0, static_cast<std::int64_t>(parameter.choices.size()) - 1))};
    case ParameterType::integer: {
        const auto low = static_cast<double>(std::get<std::int64_t>(parameter.minimum));
        const auto high = static_cast<double>(std::get<std::int64_t>(parameter.slider_maximum));
        return static_cast<std::int64_t>(std::llround(across_decades(low, high, dice)));
    }
    case ParameterType::real: {
        const double low = std::get<double>(parameter.minimum);
        return low + (std::get<double>(parameter.slider_maximum) - low) * dice.real();
    }
    case ParameterType::duration: {
        const auto low = static_cast<double>(std::get<Duration>(parameter.minimum).count());
        const auto high = static_cast<double>(std::get<Duration>(parameter.slider_maximum).count());
        return Duration(static_cast<Duration::rep>(across_decades(low, high, dice)));
    }
    }
    return parameter.default_value;
}

Scenario random_scenario(std::uint64_t seed) {
    Dice dice(seed);
    Scenario scenario;
    scenario.name = fmt::format("random {}", seed);
    scenario.seed = seed;
    scenario.duration = length;
    for (std::int64_t i = dice.whole(1, 5); i > 0; --i) {
        scenario.accounts.push_back(
            account(fmt::format("big-{}", static_cast<char>('a' + i)), dice.whole(0, 20'000)));
    }
    scenario.accounts.push_back(group("tail", dice.whole(1, 30), dice.whole(0, 100)));
    for (AccountEntry& entry : scenario.accounts) {
        entry.region = dice.chance(0.5) ? "EMEA" : "APAC";
        entry.pool = dice.chance(0.2);
    }

    for (std::int64_t i = dice.whole(1, 4); i > 0; --i) {
        // One after the other: the order in which arguments are evaluated is the compiler's.
        const Targets targets = random_targets(dice, scenario);
        const Arrivals arrivals = random_arrivals(dice);
        Workload w = workload(fmt::format("load {}", i), arrivals, targets);
        w.kind = static_cast<WorkloadKind>(dice.whole(0, 5));
        if (is_job(w.kind)) {
            w.arrivals = OnceArrivals{Duration(1s) * dice.whole(0, 30)};
        }
        w.synchronous = dice.chance(0.7);
        if (std::holds_alternative<OnceArrivals>(w.arrivals)) {
            w.records = dice.whole(1, is_job(w.kind) ? 3000 : 300);
        }
        if (dice.chance(0.3)) {
            w.processes = dice.whole(1, 10);
        }
        w.changes_owner = w.kind == WorkloadKind::account_update && dice.chance(0.5);
        if (dice.chance(0.3)) {
            w.parameters = random_settings(parameter_table(), 0.1, true, dice);
        }
        scenario.workloads.push_back(std::move(w));
    }
    for (const Setting& setting : random_settings(parameter_table(), 0.35, false, dice)) {
        apply_setting(scenario, setting);
    }
    // Shorter than the run, or half of the scenarios would never see a time-out.
    if (dice.chance(0.5)) {
        scenario.parameters.platform_lock_timeout = Duration(1ms) * dice.whole(1, 5000);
    }
    // Rows are drawn one by one; some values do not go together.
    Parameters& p = scenario.parameters;
    if (dice.chance(0.3)) {
        p.intake_capacity = dice.whole(1, 20);
    }
    p.redistribution_until = std::max(p.redistribution_until, p.redistribution_from + 1s);
    if (dice.chance(0.2)) { // or hardly a run would see a second night
        p.redistribution_from = Duration(1s) * dice.whole(0, 10);
        p.redistribution_until = p.redistribution_from + Duration(1s) * dice.whole(1, 5);
        p.redistribution_every = Duration(1s) * dice.whole(5, 20);
    }
    if (p.redistribution_until != never && p.redistribution_every != never) {
        p.redistribution_every =
            std::max(p.redistribution_every, p.redistribution_until - p.redistribution_from);
    }
    p.partition_period = std::max(p.partition_period, p.partition_lanes * Duration(10ms));
    const std::vector<Parameter> rows = parameter_table(scenario);
    for (Duration moment = 10s; moment < length && dice.chance(0.5); moment += 10s) {
        Intervention intervention{moment, random_settings(rows, 0.1, false, dice)};
        if (!intervention.set.empty()) {
            scenario.interventions.push_back(std::move(intervention));
        }
    }
    return scenario;
}

} // namespace lockscope::test
