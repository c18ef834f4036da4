// SPDX-License-Identifier: GPL-3.0-or-later
// The scenario as a whole, its accounts and its interventions; workloads have a file of their own.
#include "core/base/say.h"
#include "core/model/findings.h"
#include "core/model/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace lockscope {

namespace {

using S = SentenceId;

constexpr std::size_t label_bytes_max = 200;
constexpr std::size_t text_bytes_max = 100'000;
constexpr std::size_t ideas_max = 100;
constexpr double speed_min = 1e-3;
constexpr double speed_max = 1e9;
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

void check_words(Findings& findings, const Scenario& scenario) {
    check_text(findings, "name", scenario.name);
    if (scenario.name.empty()) {
        findings.add("name", say<S::is_empty>(), say<S::give_a_name>());
    }
    check_text(findings, "description", scenario.description);
    check_text(findings, "look_at", scenario.look_at);
    if (scenario.try_this.size() > ideas_max) {
        findings.add("try", say<S::are_more_than>(Number(ideas_max)), say<S::keep_best_ideas>());
        return;
    }
    for (std::size_t i = 0; i < scenario.try_this.size(); ++i) {
        const std::string path = fmt::format("try[{}]", i);
        check_text(findings, path, scenario.try_this[i]);
        if (scenario.try_this[i].empty()) {
            findings.add(path, say<S::is_empty>(), say<S::write_value_or_leave_out>());
        }
    }
}

void check_view(Findings& findings, const Scenario& scenario) {
    if (!scenario.view) {
        return;
    }
    const auto& [at, speed] = *scenario.view;
    check_moment(findings, "view.at", at);
    if (scenario.duration && at != never && at >= *scenario.duration && at > Duration::zero()) {
        findings.add("view.at", say<S::is_no_moment>(in_backticks(format_duration(at))),
                     say<S::write_less_than_duration>(format_duration(*scenario.duration)));
    }
    if (speed && !(*speed >= speed_min && *speed <= speed_max)) {
        findings.add("view.speed", say<S::is_out_of_range>(in_backticks(format_real(*speed))),
                     say<S::write_range>(format_real(speed_min), format_real(speed_max)));
    }
}

void check_run(Findings& findings, const Scenario& scenario) {
    if (!scenario.duration) {
        const auto endless =
            std::find_if_not(scenario.workloads.begin(), scenario.workloads.end(), is_finite);
        if (endless != scenario.workloads.end()) {
            findings.add("duration", say<S::run_has_no_end>(in_backticks(endless->name)),
                         say<S::write_a_duration>());
        }
    } else if (*scenario.duration <= Duration::zero() || *scenario.duration == never) {
        findings.add(
            "duration",
            say<S::is_no_length_of_a_run>(in_backticks(format_duration(*scenario.duration))),
            say<S::write_a_time_above_zero>());
    }
    check_moment(findings, "warm_up", scenario.warm_up);
    if (scenario.duration && scenario.warm_up != never && scenario.warm_up >= *scenario.duration &&
        scenario.warm_up > Duration::zero()) {
        findings.add("warm_up", say<S::leaves_nothing_to_measure>(),
                     say<S::write_less_than_duration>(format_duration(*scenario.duration)));
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
        findings.add(path + ".id", say<S::is_a_word_of_targets>(in_backticks(entry.id)),
                     say<S::choose_another_id>());
    }
    const auto first = around.accounts.find_entry(entry.id);
    if (first && *first != place) {
        findings.add(path + ".id",
                     say<S::is_the_id_of_another>(in_backticks(entry.id),
                                                  fmt::format("accounts[{}]", *first)),
                     say<S::give_ids_of_their_own>());
    }
    const auto member = split_member_id(entry.id);
    const auto group = member ? around.accounts.find_entry(member->first) : std::nullopt;
    if (group) {
        const AccountEntry& other = around.scenario.accounts[*group];
        if (other.count && member->second <= *other.count) {
            findings.add(
                path + ".id",
                say<S::is_a_member_already>(in_backticks(entry.id), in_backticks(other.id)),
                say<S::choose_another_id>());
        }
    }
}

void check_accounts(Findings& findings, const Surroundings& around) {
    const Scenario& scenario = around.scenario;
    if (scenario.accounts.empty()) {
        findings.add("accounts", say<S::is_empty>(), say<S::list_an_account>());
    }
    for (std::size_t i = 0; i < scenario.accounts.size() && !findings.full(); ++i) {
        check_entry(findings, around, i);
    }
    if (const std::int64_t total = account_count(scenario); total > max_accounts) {
        findings.add("accounts", say<S::hold_too_many_accounts>(Number(max_accounts)),
                     say<S::use_smaller_counts>());
    }
}

void check_workloads(Findings& findings, const Surroundings& around) {
    const std::vector<Workload>& workloads = around.scenario.workloads;
    if (workloads.empty()) {
        findings.add("workloads", say<S::is_empty>(), say<S::list_a_workload>());
    }
    if (workloads.size() > workloads_max) {
        findings.add("workloads", say<S::are_more_than>(Number(workloads_max)),
                     say<S::join_workloads>());
        return;
    }
    std::unordered_map<std::string_view, std::size_t> names;
    std::int64_t targeted = 0;
    for (std::size_t i = 0; i < workloads.size() && !findings.full(); ++i) {
        const std::string path = fmt::format("workloads[{}]", i);
        check_workload(findings, around, path, workloads[i]);
        const auto [first, is_new] = names.emplace(workloads[i].name, i);
        if (!is_new) {
            findings.add(
                path + ".name",
                say<S::is_the_name_of_another>(in_backticks(workloads[i].name),
                                               fmt::format("workloads[{}]", first->second)),
                say<S::give_names_of_their_own>());
        }
        const std::int64_t before = targeted;
        targeted += targeted_accounts(around, workloads[i]);
        if (before <= targeted_max && targeted > targeted_max) {
            findings.add(path + ".targets", say<S::name_too_many_accounts>(Number(targeted_max)),
                         say<S::use_fewer_targets>());
        }
    }
}

void check_interventions(Findings& findings, const Surroundings& around) {
    const std::vector<Intervention>& interventions = around.scenario.interventions;
    if (interventions.size() > interventions_max) {
        findings.add("interventions", say<S::are_more_than>(Number(interventions_max)),
                     say<S::join_changes>());
        return;
    }
    for (std::size_t i = 0; i < interventions.size() && !findings.full(); ++i) {
        const std::string path = fmt::format("interventions[{}]", i);
        check_moment(findings, path + ".at", interventions[i].at);
        if (i > 0 && interventions[i].at < interventions[i - 1].at) {
            findings.add(path + ".at", say<S::is_before_the_last>(),
                         say<S::list_in_order_of_time>());
        }
        if (interventions[i].set.empty()) {
            findings.add(path + ".set", say<S::is_empty>(), say<S::name_what_changes>());
        }
        check_settings(findings, around, path + ".set", interventions[i].set, std::nullopt);
    }
}

/// What no single row can tell: values that do not go together.
void check_together(Findings& findings, const Parameters& p) {
    constexpr Duration slot_min = 10ms;
    if (p.partition_period / p.partition_lanes < slot_min) {
        findings.add(
            "parameters.partition.period",
            say<S::leaves_slots_too_short>(Number(p.partition_lanes), format_duration(slot_min)),
            say<S::write_longer_or_fewer>());
    }
    if (p.redistribution_until <= p.redistribution_from) {
        findings.add("parameters.redistribution.until", say<S::is_not_after_redistribution>(),
                     say<S::write_later_or_never>());
    } else if (p.redistribution_until != never && p.redistribution_every != never &&
               p.redistribution_until - p.redistribution_from > p.redistribution_every) {
        findings.add("parameters.redistribution.until", say<S::is_longer_than_its_period>(),
                     say<S::write_at_most_or_longer_period>(
                         format_duration(p.redistribution_from + p.redistribution_every)));
    }
}

} // namespace

void Findings::add(std::string key, Sentence problem, Sentence remedy) {
    if (full()) {
        return;
    }
    errors_.emplace_back(std::move(problem), std::move(remedy)).key = std::move(key);
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
        findings.add(key, say<S::is_empty>(), say<S::write_a_short_name>());
    } else if (text.size() > label_bytes_max) {
        findings.add(key, say<S::is_too_long>(in_backticks(text)),
                     say<S::write_at_most_bytes>(Number(label_bytes_max)));
    } else if (has_control_characters(text)) {
        findings.add(key, say<S::holds_control_character>(in_backticks(text)),
                     say<S::write_plain_letters>());
    } else if (!is_utf8(text)) {
        findings.add(key, say<S::is_not_utf8>(), say<S::write_utf8>());
    }
}

void check_text(Findings& findings, const std::string& key, std::string_view text) {
    if (text.size() > text_bytes_max) {
        findings.add(key, say<S::is_too_long>(in_backticks(text)),
                     say<S::write_at_most_bytes>(Number(text_bytes_max)));
    } else if (!is_utf8(text)) {
        findings.add(key, say<S::is_not_utf8>(), say<S::write_utf8>());
    }
}

void check_count(Findings& findings, const std::string& key, std::int64_t count,
                 std::int64_t minimum, std::int64_t maximum) {
    if (count >= minimum && count <= maximum) {
        return;
    }
    findings.add(key, say<S::is_out_of_range>(in_backticks(format_count(count))),
                 maximum == unlimited
                     ? say<S::write_at_least_or>(format_count(minimum), format_count(maximum))
                     : say<S::write_range>(format_count(minimum), format_count(maximum)));
}

void check_moment(Findings& findings, const std::string& key, Duration moment) {
    if (moment < Duration::zero() || moment == never) {
        findings.add(key, say<S::is_no_moment>(in_backticks(format_duration(moment))),
                     say<S::write_a_moment>());
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
            findings.add(key, say<S::is_not_for_one_workload>(), say<S::write_it_for_all>());
        } else if (const auto error = check_value(*row, setting.value)) {
            findings.add(key, error->problem, error->remedy);
        }
        if (!seen.insert(setting.key).second) {
            findings.add(key, say<S::is_set_twice>(), say<S::set_it_once>());
        }
    }
}

Errors validate(const Scenario& scenario) {
    const Surroundings around(scenario);
    Findings findings;
    check_words(findings, scenario);
    check_run(findings, scenario);
    check_view(findings, scenario);
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
