// SPDX-License-Identifier: GPL-3.0-or-later
// The scenario as a whole, its accounts and its interventions; workloads have a file of their own.
#include "core/model/findings.h"
#include "core/model/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace lockscope {

namespace {

constexpr std::size_t label_bytes_max = 200;
constexpr std::size_t text_bytes_max = 100'000;
constexpr std::size_t workloads_max = 1000;
constexpr std::size_t interventions_max = 100'000;
/// The engine keeps a weight for every account a workload may choose.
constexpr std::int64_t targeted_max = 2 * max_accounts;

/// Ids that `targets:` would read as something else.
bool is_reserved(std::string_view id) {
    return id == "zipf" || id == "uniform";
}

/// Does the workload come to an end by itself?
bool is_finite(const Workload& workload) {
    return std::holds_alternative<OnceArrivals>(workload.arrivals) ||
           std::holds_alternative<WindowArrivals>(workload.arrivals) ||
           std::holds_alternative<TraceArrivals>(workload.arrivals);
}

void check_run(Findings& findings, const Scenario& scenario) {
    check_text(findings, "name", scenario.name);
    if (scenario.name.empty()) {
        findings.add("name", "is empty", "give the scenario a name");
    }
    check_text(findings, "description", scenario.description);
    if (!scenario.duration) {
        const auto endless =
            std::find_if_not(scenario.workloads.begin(), scenario.workloads.end(), is_finite);
        if (endless != scenario.workloads.end()) {
            findings.add("duration",
                         fmt::format("is missing, and workload {} does not end by itself",
                                     in_backticks(endless->name)),
                         "write how long the run lasts, such as `duration: 1h`");
        }
    } else if (*scenario.duration <= Duration::zero() || *scenario.duration == never) {
        findings.add("duration",
                     fmt::format("`{}` is no length of a run", format_duration(*scenario.duration)),
                     "write a time above 0s, such as 1h");
    }
    check_moment(findings, "warm_up", scenario.warm_up);
    if (scenario.duration && scenario.warm_up != never && scenario.warm_up >= *scenario.duration &&
        scenario.warm_up > Duration::zero()) {
        findings.add(
            "warm_up", "leaves nothing of the run to measure",
            fmt::format("write less than the duration, {}", format_duration(*scenario.duration)));
    }
}

void check_entry(Findings& findings, const Surroundings& around, std::size_t place) {
    const AccountEntry& entry = around.scenario.accounts[place];
    const std::string path = fmt::format("accounts[{}]", place);
    check_label(findings, path + ".id", entry.id);
    check_text(findings, path + ".name", entry.name);
    check_text(findings, path + ".region", entry.region);
    if (entry.count) {
        check_count(findings, path + ".count", *entry.count, 1, max_accounts);
    }
    check_count(findings, path + ".children", entry.children, 0, max_children);
    if (is_reserved(entry.id)) {
        findings.add(path + ".id", fmt::format("`{}` is a word of `targets:`", entry.id),
                     "choose another id");
    }
    const auto first = around.accounts.find_entry(entry.id);
    if (first && *first != place) {
        findings.add(
            path + ".id",
            fmt::format("{} is the id of accounts[{}] too", in_backticks(entry.id), *first),
            "give every entry an id of its own");
    }
    const auto member = split_member_id(entry.id);
    const auto group = member ? around.accounts.find_entry(member->first) : std::nullopt;
    if (group) {
        const AccountEntry& other = around.scenario.accounts[*group];
        if (other.count && member->second <= *other.count) {
            findings.add(path + ".id",
                         fmt::format("{} is already a member of the group {}",
                                     in_backticks(entry.id), in_backticks(other.id)),
                         "choose another id");
        }
    }
}

void check_accounts(Findings& findings, const Surroundings& around) {
    const Scenario& scenario = around.scenario;
    if (scenario.accounts.empty()) {
        findings.add("accounts", "is empty", "list at least one account, such as `- { id: acme }`");
    }
    for (std::size_t i = 0; i < scenario.accounts.size() && !findings.full(); ++i) {
        check_entry(findings, around, i);
    }
    if (const std::int64_t total = account_count(scenario); total > max_accounts) {
        findings.add("accounts", fmt::format("hold more than {} accounts in all", max_accounts),
                     "use smaller counts");
    }
}

void check_workloads(Findings& findings, const Surroundings& around) {
    const std::vector<Workload>& workloads = around.scenario.workloads;
    if (workloads.empty()) {
        findings.add("workloads", "is empty", "list at least one workload");
    }
    if (workloads.size() > workloads_max) {
        findings.add("workloads", fmt::format("are more than {}", workloads_max),
                     "put like workloads together");
        return;
    }
    std::unordered_map<std::string_view, std::size_t> names;
    std::int64_t targeted = 0;
    for (std::size_t i = 0; i < workloads.size() && !findings.full(); ++i) {
        const std::string path = fmt::format("workloads[{}]", i);
        check_workload(findings, around, path, workloads[i]);
        const auto [first, is_new] = names.emplace(workloads[i].name, i);
        if (!is_new) {
            findings.add(path + ".name",
                         fmt::format("{} is the name of workloads[{}] too",
                                     in_backticks(workloads[i].name), first->second),
                         "give every workload a name of its own");
        }
        const std::int64_t before = targeted;
        targeted += targeted_accounts(around, workloads[i]);
        if (before <= targeted_max && targeted > targeted_max) {
            findings.add(
                path + ".targets",
                fmt::format("name, with the workloads before, more than {} accounts", targeted_max),
                "use smaller groups or fewer workloads");
        }
    }
}

void check_interventions(Findings& findings, const Surroundings& around) {
    const std::vector<Intervention>& interventions = around.scenario.interventions;
    if (interventions.size() > interventions_max) {
        findings.add("interventions", fmt::format("are more than {}", interventions_max),
                     "put changes of one moment together");
        return;
    }
    for (std::size_t i = 0; i < interventions.size() && !findings.full(); ++i) {
        const std::string path = fmt::format("interventions[{}]", i);
        check_moment(findings, path + ".at", interventions[i].at);
        if (i > 0 && interventions[i].at < interventions[i - 1].at) {
            findings.add(path + ".at", "is earlier than the intervention before it",
                         "list interventions in the order of their times");
        }
        if (interventions[i].set.empty()) {
            findings.add(path + ".set", "is empty",
                         "name what changes, such as `set: { batch.size: 50 }`");
        }
        check_settings(findings, around, path + ".set", interventions[i].set, std::nullopt);
    }
}

/// What no single row can tell: values that do not go together.
void check_together(Findings& findings, const Parameters& p) {
    constexpr Duration slot_min = 10ms;
    if (p.partition_period / p.partition_lanes < slot_min) {
        findings.add("parameters.partition.period",
                     fmt::format("leaves each of {} slots less than {}", p.partition_lanes,
                                 format_duration(slot_min)),
                     "write a longer period or fewer lanes");
    }
    if (p.redistribution_until <= p.redistribution_from) {
        findings.add("parameters.redistribution.until", "is not after redistribution.from",
                     "write a later time, or never");
    }
}

} // namespace

void Findings::add(std::string key, std::string problem, std::string remedy) {
    if (full()) {
        return;
    }
    Error error;
    error.key = std::move(key);
    error.problem = std::move(problem);
    error.remedy = std::move(remedy);
    errors_.push_back(std::move(error));
}

Surroundings::Surroundings(const Scenario& of)
    : scenario(of)
    , accounts(of)
    , parameters(of) {
    for (const AccountEntry& entry : of.accounts) {
        ids.push_back(entry.id);
    }
}

void check_label(Findings& findings, const std::string& key, std::string_view text) {
    if (text.empty()) {
        findings.add(key, "is empty", "write a short name");
    } else if (text.size() > label_bytes_max) {
        findings.add(key, fmt::format("{} is too long", in_backticks(text)),
                     fmt::format("write at most {} bytes", label_bytes_max));
    } else if (has_control_characters(text)) {
        findings.add(key, fmt::format("{} holds a control character", in_backticks(text)),
                     "write letters, digits, dashes and the like");
    } else if (!is_utf8(text)) {
        findings.add(key, "is not UTF-8 text", "write it in UTF-8");
    }
}

void check_text(Findings& findings, const std::string& key, std::string_view text) {
    if (text.size() > text_bytes_max) {
        findings.add(key, fmt::format("{} is too long", in_backticks(text)),
                     fmt::format("write at most {} bytes", text_bytes_max));
    } else if (!is_utf8(text)) {
        findings.add(key, "is not UTF-8 text", "write it in UTF-8");
    }
}

void check_count(Findings& findings, const std::string& key, std::int64_t count,
                 std::int64_t minimum, std::int64_t maximum) {
    if (count >= minimum && count <= maximum) {
        return;
    }
    findings.add(key, fmt::format("`{}` is out of range", format_count(count)),
                 maximum == unlimited ? fmt::format("write at least {}, or unlimited", minimum)
                                      : fmt::format("write {} to {}", minimum, maximum));
}

void check_moment(Findings& findings, const std::string& key, Duration moment) {
    if (moment < Duration::zero() || moment == never) {
        findings.add(key, fmt::format("`{}` is no moment of the run", format_duration(moment)),
                     "write a time from the start of the run, such as 20m");
    }
}

void check_settings(Findings& findings, const Surroundings& around, const std::string& path,
                    const std::vector<Setting>& settings, std::optional<Scope> only) {
    std::unordered_set<std::string_view> seen;
    for (const Setting& setting : settings) {
        if (findings.full()) {
            return;
        }
        const std::string key = fmt::format("{}.{}", path, key_part(setting.key));
        const std::optional<Parameter> row = around.parameters.find(setting.key);
        if (!row) {
            const Error error = around.parameters.unknown(setting.key);
            findings.add(key, error.problem, error.remedy);
            continue;
        }
        if (only && row->scope != *only) {
            findings.add(key, "cannot be set for one workload",
                         "write it in the scenario's own `parameters:`");
        } else if (const auto error = check_value(*row, setting.value)) {
            findings.add(key, error->problem, error->remedy);
        }
        if (!seen.insert(setting.key).second) {
            findings.add(key, "is set twice", "set it once");
        }
    }
}

Errors validate(const Scenario& scenario) {
    const Surroundings around(scenario);
    Findings findings;
    check_run(findings, scenario);
    check_accounts(findings, around);
    check_workloads(findings, around);
    for (const Parameter& row : parameter_table()) {
        if (const auto error = check_value(row, row.get(scenario))) {
            findings.add("parameters." + row.key, error->problem, error->remedy);
        }
    }
    check_together(findings, scenario.parameters);
    check_interventions(findings, around);
    return findings.take();
}

} // namespace lockscope
