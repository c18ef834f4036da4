// SPDX-License-Identifier: GPL-3.0-or-later
// The rows that only one scenario has, the rate of a workload and the children of an account entry,
// and settings, which may speak of those rows.
#include "core/base/say.h"
#include "core/model/parameter_index.h"
#include "core/model/parameters.h"
#include "core/model/scenario.h"
#include "core/model/units.h"
#include "core/model/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <type_traits>

namespace lockscope {

namespace {

constexpr std::string_view workload_prefix = "workload.";
constexpr std::string_view workload_suffix = ".rate";
constexpr std::string_view account_prefix = "account.";
constexpr std::string_view account_suffix = ".children";

constexpr std::string_view subject_place = "{subject}";
constexpr std::array<SubjectWords, 3> words_of_rows{
    {{"Rate of {subject}", "Load", rate_unit, "Records (or saves) this workload offers."},
     {"Children of {subject}", "Data", "children", "Child records of the account at the start."},
     {"Children of {subject}", "Data", "children",
      "Child records of each account of the group at the start."}}};
constexpr const SubjectWords& of_rate = words_of_rows[0];
constexpr const SubjectWords& of_account = words_of_rows[1];
constexpr const SubjectWords& of_group = words_of_rows[2];

/// The row of a workload or an account, without what it does.
Parameter row_about(const SubjectWords& words, std::size_t subject, const std::string& name) {
    Parameter row;
    row.label = words.label;
    row.label.replace(row.label.find(subject_place), subject_place.size(), name);
    row.group = words.group;
    row.unit = words.unit;
    row.help = words.help;
    row.subject = subject;
    row.subject_name = name;
    row.label_of_subject = words.label;
    return row;
}

/// The rate of arrivals that have exactly one, else null.
template <class MaybeConstArrivals>
auto* rate_of(MaybeConstArrivals& arrivals) {
    using MaybeConstRate =
        std::conditional_t<std::is_const_v<MaybeConstArrivals>, const Rate, Rate>;
    MaybeConstRate* rate = nullptr;
    std::visit(
        [&](auto& process) {
            if constexpr (requires { process.rate; }) {
                rate = &process.rate;
            }
        },
        arrivals);
    return rate;
}

void set_hourly(Rate& rate, double hourly) {
    // The unit the scenario was written in stays if that loses nothing.
    constexpr Duration hour = 1h;
    const double count = rate.per <= hour ? hourly / static_cast<double>(hour / rate.per)
                                          : hourly * static_cast<double>(rate.per / hour);
    const Rate kept{count, rate.per};
    rate = kept.per_hour() == hourly ? kept : Rate{hourly, hour};
}

/// The next of 1, 2, 5, 10, 20, ... at or above `value`: where a slider may end.
double round_up(double value) {
    double step = 1.0;
    while (step * 10.0 <= value) {
        step *= 10.0;
    }
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (step * factor >= value) {
            return step * factor;
        }
    }
    return step * 10.0;
}

Parameter rate_row(const Scenario& scenario, std::size_t workload) {
    const Workload& subject = scenario.workloads[workload];
    const double own = rate_of(subject.arrivals)->per_hour();
    Parameter row = row_about(of_rate, workload, subject.name);
    row.key = fmt::format("{}{}{}", workload_prefix, subject.name, workload_suffix);
    row.type = ParameterType::real;
    row.minimum = 0.0;
    row.maximum = max_rate.per_hour();
    row.slider_maximum = std::min(round_up(std::max(4.0 * own, 10.0)), max_rate.per_hour());
    row.default_value = own;
    row.get_from = [](const Scenario& from, std::size_t index) {
        return ParameterValue(rate_of(from.workloads[index].arrivals)->per_hour());
    };
    row.set_in = [](Scenario& in, std::size_t index, const ParameterValue& value) {
        set_hourly(*rate_of(in.workloads[index].arrivals), std::get<double>(value));
    };
    return row;
}

Parameter children_row(const Scenario& scenario, std::size_t entry) {
    const AccountEntry& subject = scenario.accounts[entry];
    const double slider_end = round_up(std::max(4.0 * static_cast<double>(subject.children), 1e5));
    Parameter row = row_about(subject.count ? of_group : of_account, entry,
                              subject.name.empty() ? subject.id : subject.name);
    row.key = fmt::format("{}{}{}", account_prefix, subject.id, account_suffix);
    row.type = ParameterType::integer;
    row.minimum = std::int64_t{0};
    row.maximum = max_children;
    row.slider_maximum =
        std::min(static_cast<std::int64_t>(std::min(slider_end, 1e15)), max_children);
    row.default_value = subject.children;
    row.get_from = [](const Scenario& from, std::size_t index) {
        return ParameterValue(from.accounts[index].children);
    };
    row.set_in = [](Scenario& in, std::size_t index, const ParameterValue& value) {
        in.accounts[index].children = std::get<std::int64_t>(value);
    };
    return row;
}

/// What stands between prefix and suffix, or nothing.
std::optional<std::string_view> between(std::string_view key, std::string_view prefix,
                                        std::string_view suffix) {
    if (key.size() <= prefix.size() + suffix.size() || !key.starts_with(prefix) ||
        !key.ends_with(suffix)) {
        return std::nullopt;
    }
    return key.substr(prefix.size(), key.size() - prefix.size() - suffix.size());
}

/// The row of `key`, the subjects looked up by the functions given.
template <class FindWorkload, class FindEntry>
std::optional<Parameter> find_row(const Scenario& scenario, std::string_view key,
                                  FindWorkload find_workload, FindEntry find_entry) {
    if (const Parameter* row = find_parameter(key)) {
        return *row;
    }
    if (const auto name = between(key, workload_prefix, workload_suffix)) {
        const std::optional<std::size_t> workload = find_workload(*name);
        if (workload && rate_of(scenario.workloads[*workload].arrivals) != nullptr) {
            return rate_row(scenario, *workload);
        }
    } else if (const auto id = between(key, account_prefix, account_suffix)) {
        if (const std::optional<std::size_t> entry = find_entry(*id)) {
            return children_row(scenario, *entry);
        }
    }
    return std::nullopt;
}

template <class Range, class Same>
std::optional<std::size_t> position_of(const Range& range, Same same) {
    const auto found = std::find_if(range.begin(), range.end(), same);
    return found == range.end() ? std::nullopt
                                : std::optional(static_cast<std::size_t>(found - range.begin()));
}

/// A workload with other arrivals has no row, though its name is right.
bool is_rate_of_rateless(const Scenario& scenario, std::string_view key) {
    const auto name = between(key, workload_prefix, workload_suffix);
    return name && std::any_of(scenario.workloads.begin(), scenario.workloads.end(),
                               [&](const Workload& workload) { return workload.name == *name; });
}

Error unknown_parameter(const Scenario& scenario, std::string_view key) {
    if (is_rate_of_rateless(scenario, key)) {
        Error error(say<SentenceId::has_no_single_rate>(),
                    say<SentenceId::only_some_have_a_rate>());
        error.key = key_part(key);
        return error;
    }
    // Guessing looks at the first 2,000 known keys; no more of them are written out.
    constexpr std::size_t own_rows_max = 1000;
    std::vector<std::string> own;
    for (const Workload& workload : scenario.workloads) {
        if (rate_of(workload.arrivals) != nullptr && own.size() < own_rows_max) {
            own.push_back(fmt::format("{}{}{}", workload_prefix, workload.name, workload_suffix));
        }
    }
    for (const AccountEntry& entry : scenario.accounts) {
        if (own.size() >= own_rows_max) {
            break;
        }
        own.push_back(fmt::format("{}{}{}", account_prefix, entry.id, account_suffix));
    }
    std::vector<std::string_view> known;
    for (const Parameter& row : parameter_table()) {
        known.push_back(row.key);
    }
    known.insert(known.end(), own.begin(), own.end());
    return unknown_key(key, known);
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') {
        text.remove_prefix(1);
    }
    while (!text.empty() && text.back() == ' ') {
        text.remove_suffix(1);
    }
    return text;
}

} // namespace

std::span<const SubjectWords> subject_words() {
    return words_of_rows;
}

ParameterIndex::ParameterIndex(const Scenario& scenario)
    : scenario_(&scenario)
    , accounts_(scenario) {
    for (std::size_t i = 0; i < scenario.workloads.size(); ++i) {
        workloads_.emplace(scenario.workloads[i].name, i);
    }
}

std::optional<Parameter> ParameterIndex::find(std::string_view key) const {
    return find_row(
        *scenario_, key,
        [this](std::string_view name) {
            const auto found = workloads_.find(name);
            return found == workloads_.end() ? std::nullopt : std::optional(found->second);
        },
        [this](std::string_view id) { return accounts_.find_entry(id); });
}

Error ParameterIndex::unknown(std::string_view key) const {
    return unknown_parameter(*scenario_, key);
}

std::vector<Parameter> parameter_table(const Scenario& scenario) {
    const std::span<const Parameter> fixed = parameter_table();
    std::vector<Parameter> rows(fixed.begin(), fixed.end());
    for (std::size_t i = 0; i < scenario.workloads.size(); ++i) {
        if (rate_of(scenario.workloads[i].arrivals) != nullptr) {
            rows.push_back(rate_row(scenario, i));
        }
    }
    for (std::size_t i = 0; i < scenario.accounts.size(); ++i) {
        rows.push_back(children_row(scenario, i));
    }
    return rows;
}

std::optional<Parameter> find_parameter(const Scenario& scenario, std::string_view key) {
    return find_row(
        scenario, key,
        [&](std::string_view name) {
            return position_of(scenario.workloads,
                               [&](const Workload& workload) { return workload.name == name; });
        },
        [&](std::string_view id) {
            return position_of(scenario.accounts,
                               [&](const AccountEntry& entry) { return entry.id == id; });
        });
}

Result<Setting> parse_setting(const Scenario& scenario, std::string_view text) {
    // The last `=`: the name of a workload may hold one, no value does.
    const std::size_t equals = text.rfind('=');
    if (equals == std::string_view::npos) {
        return Error(say<SentenceId::is_not_a_setting>(in_backticks(text)),
                     say<SentenceId::write_a_setting>());
    }
    const std::string_view key = trimmed(text.substr(0, equals));
    const std::optional<Parameter> row = find_parameter(scenario, key);
    if (!row) {
        return unknown_parameter(scenario, key);
    }
    const Result<ParameterValue> value = parse_value(*row, trimmed(text.substr(equals + 1)));
    if (!value) {
        return value.errors();
    }
    return Setting{row->key, value.value()};
}

void apply_setting(Scenario& scenario, const Setting& setting) {
    const std::optional<Parameter> row = find_parameter(scenario, setting.key);
    assert(row.has_value());
    row->set(scenario, setting.value);
}

} // namespace lockscope
