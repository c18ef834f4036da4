// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/say.h"
#include "core/model/findings.h"
#include "core/model/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_set>

namespace lockscope {

namespace {

using S = SentenceId;

constexpr std::int64_t burst_size_max = 1'000'000;
constexpr Duration burst_every_min = 1ms;
constexpr std::int64_t closed_processes_max = 1'000'000;
constexpr std::int64_t records_max = 1'000'000'000;
constexpr std::size_t windows_max = 100'000;
/// Weights are compared with each other; beyond these bounds sums would lose the small ones.
constexpr double weight_min = 1e-9;
constexpr double weight_max = 1e9;
/// Steeper than this and the second account gets less than a millionth.
constexpr double zipf_s_max = 20.0;

void check_rate(Findings& findings, const std::string& key, const Rate& rate) {
    constexpr std::array<Duration, 4> units{1s, 1min, 1h, 24h};
    if (std::find(units.begin(), units.end(), rate.per) == units.end()) {
        findings.add(key, say<S::is_in_no_unit_of_time>(), say<S::write_an_hourly_rate>());
    } else if (!(rate.count >= 0.0) || rate.per_hour() > max_rate.per_hour()) {
        findings.add(key, say<S::is_out_of_range>(in_backticks(format_rate(rate))),
                     say<S::write_range>("0/s", format_rate(max_rate)));
    }
}

void check_process(Findings& findings, const std::string& path, const PoissonArrivals& arrivals) {
    check_rate(findings, path + ".rate", arrivals.rate);
}

void check_process(Findings& findings, const std::string& path, const ConstantArrivals& arrivals) {
    check_rate(findings, path + ".rate", arrivals.rate);
}

void check_process(Findings& findings, const std::string& path, const BurstArrivals& arrivals) {
    check_rate(findings, path + ".rate", arrivals.rate);
    check_count(findings, path + ".size", arrivals.size, 1, burst_size_max);
    if (arrivals.every < burst_every_min || arrivals.every == never) {
        findings.add(
            path + ".every",
            say<S::is_no_distance_of_bursts>(in_backticks(format_duration(arrivals.every))),
            say<S::write_at_least>(format_duration(burst_every_min)));
    }
}

void check_process(Findings& findings, const std::string& path, const ClosedArrivals& arrivals) {
    check_count(findings, path + ".processes", arrivals.processes, 1, closed_processes_max);
    if (arrivals.think < Duration::zero() || arrivals.think == never) {
        findings.add(path + ".think",
                     say<S::is_no_think_time>(in_backticks(format_duration(arrivals.think))),
                     say<S::write_a_think_time>());
    }
}

void check_process(Findings& findings, const std::string& path, const WindowArrivals& arrivals) {
    if (arrivals.windows.empty() || arrivals.windows.size() > windows_max) {
        findings.add(path + ".windows",
                     arrivals.windows.empty() ? say<S::is_empty>()
                                              : say<S::are_more_than>(Number(windows_max)),
                     say<S::list_windows>());
        return;
    }
    for (std::size_t i = 0; i < arrivals.windows.size() && !findings.full(); ++i) {
        const WindowArrivals::Window& window = arrivals.windows[i];
        const std::string key = fmt::format("{}.windows[{}]", path, i);
        check_moment(findings, key + ".from", window.from);
        check_moment(findings, key + ".to", window.to);
        check_rate(findings, key + ".rate", window.rate);
        if (window.to <= window.from) {
            findings.add(key + ".to", say<S::is_not_after_from>(),
                         say<S::write_a_time_after>(format_duration(window.from)));
        }
        if (i > 0 && window.from < arrivals.windows[i - 1].to) {
            findings.add(
                key + ".from", say<S::begins_too_early>(),
                say<S::write_moment_or_later>(format_duration(arrivals.windows[i - 1].to)));
        }
    }
}

void check_process(Findings& findings, const std::string& path, const OnceArrivals& arrivals) {
    check_moment(findings, path + ".at", arrivals.at);
}

/// Needs to know the accounts: check_trace().
void check_process(Findings&, const std::string&, const TraceArrivals&) {}

// --- Targets --------------------------------------------------------------------------------

void add_unknown_account(Findings& findings, const Surroundings& around, const std::string& key,
                         std::string_view id) {
    const std::string_view guess = nearest(id, around.ids);
    findings.add(key, say<S::there_is_no_account>(in_backticks(id)),
                 guess.empty() ? say<S::write_an_id>() : say<S::did_you_mean>(guess));
}

void check_choice(Findings& findings, const Surroundings& around, const std::string& path,
                  const WeightTargets& targets) {
    if (targets.weights.empty()) {
        findings.add(path, say<S::is_empty>(), say<S::name_weighted_accounts>());
        return;
    }
    bool all_zero = true;
    bool fine = true;
    std::unordered_set<std::string_view> seen;
    for (const auto& [id, weight] : targets.weights) {
        const std::string key = fmt::format("{}.{}", path, key_part(id));
        if (!around.accounts.find(id)) {
            add_unknown_account(findings, around, key, id);
        }
        if (!seen.insert(id).second) {
            findings.add(key, say<S::is_named_twice>(), say<S::name_it_once>());
        }
        const bool in_range = weight == 0.0 || (weight >= weight_min && weight <= weight_max);
        if (!in_range) {
            findings.add(key, say<S::is_no_weight>(in_backticks(format_real(weight))),
                         say<S::write_a_weight>());
        }
        all_zero = all_zero && weight == 0.0;
        fine = fine && in_range;
        if (findings.full()) {
            return;
        }
    }
    if (fine && all_zero) {
        findings.add(path, say<S::weigh_nothing>(), say<S::weigh_one>());
    }
}

void check_choice(Findings& findings, const Surroundings& around, const std::string& path,
                  const UniformTargets& targets) {
    const std::string key = path + ".uniform";
    const auto entry = around.accounts.find_entry(targets.group);
    if (entry && !around.scenario.accounts[*entry].count) {
        findings.add(key, say<S::is_one_account>(in_backticks(targets.group)),
                     say<S::write_weight_or_count>(key_part(targets.group)));
    } else if (!entry && around.accounts.find(targets.group)) {
        findings.add(key, say<S::is_a_member>(in_backticks(targets.group)),
                     say<S::write_the_id_of_a_group>());
    } else if (!entry) {
        add_unknown_account(findings, around, key, targets.group);
    }
}

void check_choice(Findings& findings, const Surroundings& around, const std::string& path,
                  const ZipfTargets& targets) {
    const std::string key = path + ".zipf";
    if (!(targets.s >= 0.0 && targets.s <= zipf_s_max)) {
        findings.add(key + ".s", say<S::is_out_of_range>(in_backticks(format_real(targets.s))),
                     say<S::write_range>("0", format_real(zipf_s_max)));
    }
    if (targets.accounts.empty()) {
        findings.add(key + ".accounts", say<S::is_empty>(), say<S::name_the_hottest_first>());
    }
    struct Named {
        std::size_t first;
        std::size_t end;
        std::size_t place;
    };
    std::vector<Named> named;
    for (std::size_t i = 0; i < targets.accounts.size() && !findings.full(); ++i) {
        if (const auto range = around.accounts.find(targets.accounts[i])) {
            const std::size_t first = range->first.index();
            named.push_back({first, first + static_cast<std::size_t>(range->count), i});
        } else {
            add_unknown_account(findings, around, fmt::format("{}.accounts[{}]", key, i),
                                targets.accounts[i]);
        }
    }
    // Each account has one place in the law; neighbours in sorted order show every overlap.
    std::sort(named.begin(), named.end(), [](const Named& a, const Named& b) {
        return std::pair(a.first, a.place) < std::pair(b.first, b.place);
    });
    std::size_t reached = 0;
    for (const Named& one : named) {
        if (one.first < reached) {
            findings.add(fmt::format("{}.accounts[{}]", key, one.place),
                         say<S::account_is_named_twice>(in_backticks(targets.accounts[one.place])),
                         say<S::name_accounts_once>());
        }
        reached = std::max(reached, one.end);
    }
}

} // namespace

void check_targets(Findings& findings, const Surroundings& around, const std::string& path,
                   const Targets& targets) {
    std::visit([&](const auto& choice) { check_choice(findings, around, path, choice); }, targets);
}

std::int64_t targeted_accounts(const Surroundings& around, const Workload& workload) {
    const auto size_of = [&](const std::string& id) {
        const auto range = around.accounts.find(id);
        return range ? range->count : 0;
    };
    if (const auto* recorded = std::get_if<TraceArrivals>(&workload.arrivals)) {
        // At most; counting them would take as long as reading them.
        const std::size_t rows = recorded->trace ? recorded->trace->rows.size() : 0;
        return std::min(static_cast<std::int64_t>(rows), around.accounts.account_count());
    }
    if (const auto* uniform = std::get_if<UniformTargets>(&workload.targets)) {
        return size_of(uniform->group);
    }
    std::int64_t total = 0;
    if (const auto* weights = std::get_if<WeightTargets>(&workload.targets)) {
        for (const auto& weight : weights->weights) {
            total += size_of(weight.first);
        }
    } else {
        for (const std::string& id : std::get<ZipfTargets>(workload.targets).accounts) {
            total += size_of(id);
        }
    }
    return total;
}

void check_workload(Findings& findings, const Surroundings& around, const std::string& path,
                    const Workload& workload) {
    check_label(findings, path + ".name", workload.name);
    std::visit([&](const auto& process) { check_process(findings, path + ".arrivals", process); },
               workload.arrivals);
    const auto* const recorded = std::get_if<TraceArrivals>(&workload.arrivals);
    if (recorded != nullptr) {
        check_trace(findings, around, path + ".arrivals", *recorded);
    }
    if (std::holds_alternative<OnceArrivals>(workload.arrivals)) {
        check_count(findings, path + ".records", workload.records, 1, records_max);
    } else if (workload.records != 1) {
        findings.add(path + ".records", say<S::needs_process_once>(),
                     recorded != nullptr ? say<S::trace_says_how_many>()
                                         : say<S::rate_says_how_many>());
    }
    if (recorded == nullptr) {
        check_targets(findings, around, path + ".targets", workload.targets);
    } else if (workload.targets != Targets(WeightTargets{})) {
        findings.add(path + ".targets", say<S::cannot_stand_beside_trace>(),
                     say<S::trace_names_accounts>());
    }
    if (is_job(workload.kind) && !std::holds_alternative<OnceArrivals>(workload.arrivals)) {
        findings.add(path + ".arrivals", say<S::does_not_fit_a_job>(),
                     say<S::write_once_and_records>());
    }
    check_count(findings, path + ".processes", workload.processes, 1, unlimited);
    if (workload.changes_owner && workload.kind != WorkloadKind::account_update) {
        findings.add(path + ".changes_owner", say<S::is_for_account_updates>(),
                     say<S::owner_change_does_that>());
    }
    check_settings(findings, around, path + ".parameters", workload.parameters, Scope::workload);
}

} // namespace lockscope
