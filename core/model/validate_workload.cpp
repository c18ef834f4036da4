// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/findings.h"
#include "core/model/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_set>

namespace lockscope {

namespace {

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
        findings.add(key, "is not per second, minute, hour or day", "write 5000/h");
    } else if (!(rate.count >= 0.0) || rate.per_hour() > max_rate.per_hour()) {
        findings.add(key, fmt::format("`{}` is out of range", format_rate(rate)),
                     fmt::format("write 0/s to {}", format_rate(max_rate)));
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
            fmt::format("`{}` is no distance between bursts", format_duration(arrivals.every)),
            fmt::format("write at least {}", format_duration(burst_every_min)));
    }
}

void check_process(Findings& findings, const std::string& path, const ClosedArrivals& arrivals) {
    check_count(findings, path + ".processes", arrivals.processes, 1, closed_processes_max);
    if (arrivals.think < Duration::zero() || arrivals.think == never) {
        findings.add(path + ".think",
                     fmt::format("`{}` is no think time", format_duration(arrivals.think)),
                     "write a time such as 30s");
    }
}

void check_process(Findings& findings, const std::string& path, const WindowArrivals& arrivals) {
    if (arrivals.windows.empty() || arrivals.windows.size() > windows_max) {
        findings.add(path + ".windows",
                     arrivals.windows.empty() ? "is empty"
                                              : fmt::format("are more than {}", windows_max),
                     "list windows such as `- { from: 0s, to: 1h, rate: 5000/h }`");
        return;
    }
    for (std::size_t i = 0; i < arrivals.windows.size() && !findings.full(); ++i) {
        const WindowArrivals::Window& window = arrivals.windows[i];
        const std::string key = fmt::format("{}.windows[{}]", path, i);
        check_moment(findings, key + ".from", window.from);
        check_moment(findings, key + ".to", window.to);
        check_rate(findings, key + ".rate", window.rate);
        if (window.to <= window.from) {
            findings.add(key + ".to", "is not after `from`",
                         fmt::format("write a time after {}", format_duration(window.from)));
        }
        if (i > 0 && window.from < arrivals.windows[i - 1].to) {
            findings.add(
                key + ".from", "begins before the window before it has ended",
                fmt::format("write {} or later", format_duration(arrivals.windows[i - 1].to)));
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
    const std::string remedy = guess.empty()
                                   ? std::string("write the id of an entry of `accounts:`")
                                   : fmt::format("did you mean `{}`?", guess);
    findings.add(key, fmt::format("there is no account {}", in_backticks(id)), remedy);
}

void check_choice(Findings& findings, const Surroundings& around, const std::string& path,
                  const WeightTargets& targets) {
    if (targets.weights.empty()) {
        findings.add(path, "is empty", "name accounts with their weights, such as `{ acme: 1 }`");
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
            findings.add(key, "is named twice", "name it once");
        }
        const bool in_range = weight == 0.0 || (weight >= weight_min && weight <= weight_max);
        if (!in_range) {
            findings.add(key, fmt::format("`{}` is no weight", format_real(weight)),
                         "write 0, or 1e-9 to 1e9");
        }
        all_zero = all_zero && weight == 0.0;
        fine = fine && in_range;
        if (findings.full()) {
            return;
        }
    }
    if (fine && all_zero) {
        findings.add(path, "give every account the weight 0", "give one a weight above 0");
    }
}

void check_choice(Findings& findings, const Surroundings& around, const std::string& path,
                  const UniformTargets& targets) {
    const std::string key = path + ".uniform";
    const auto entry = around.accounts.find_entry(targets.group);
    if (entry && !around.scenario.accounts[*entry].count) {
        findings.add(key,
                     fmt::format("{} is one account, not a group", in_backticks(targets.group)),
                     fmt::format("write `targets: {{ {}: 1 }}`, or give it a count",
                                 key_part(targets.group)));
    } else if (!entry && around.accounts.find(targets.group)) {
        findings.add(key, fmt::format("{} is a member of a group", in_backticks(targets.group)),
                     "write the id of an entry with a count");
    } else if (!entry) {
        add_unknown_account(findings, around, key, targets.group);
    }
}

void check_choice(Findings& findings, const Surroundings& around, const std::string& path,
                  const ZipfTargets& targets) {
    const std::string key = path + ".zipf";
    if (!(targets.s >= 0.0 && targets.s <= zipf_s_max)) {
        findings.add(key + ".s", fmt::format("`{}` is out of range", format_real(targets.s)),
                     fmt::format("write 0 to {}", zipf_s_max));
    }
    if (targets.accounts.empty()) {
        findings.add(key + ".accounts", "is empty", "name the accounts, the hottest first");
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
            findings.add(
                fmt::format("{}.accounts[{}]", key, one.place),
                fmt::format("{} is named twice", in_backticks(targets.accounts[one.place])),
                "name every account once, groups included");
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
        findings.add(path + ".records", "needs `process: once`",
                     recorded != nullptr ? "leave it out; the trace says how many records come"
                                         : "leave it out; the rate says how many records come");
    }
    if (recorded == nullptr) {
        check_targets(findings, around, path + ".targets", workload.targets);
    } else if (workload.targets != Targets(WeightTargets{})) {
        findings.add(path + ".targets", "cannot stand beside `process: trace`",
                     "leave it out; the rows of the trace name the accounts");
    }
    if (is_job(workload.kind) && !std::holds_alternative<OnceArrivals>(workload.arrivals)) {
        findings.add(path + ".arrivals", "does not fit a job, which starts once",
                     "write `{ process: once, at: 20m }` and `records:`");
    }
    check_count(findings, path + ".processes", workload.processes, 1, unlimited);
    if (workload.changes_owner && workload.kind != WorkloadKind::account_update) {
        findings.add(path + ".changes_owner", "is only for `kind: account_update`",
                     "leave it out; `kind: owner_change` gives a child to another owner");
    }
    check_settings(findings, around, path + ".parameters", workload.parameters, Scope::workload);
}

} // namespace lockscope
