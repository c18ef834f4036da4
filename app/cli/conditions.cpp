// SPDX-License-Identifier: GPL-3.0-or-later
// What may be asked is whatever the JSON report has a number for: it is looked up there, so no
// second list of figures can fall behind.
#include "app/cli/conditions.h"

#include "app/cli/console.h"
#include "app/cli/overrides.h"
#include "core/measure/summary.h"
#include "core/model/account_index.h"
#include "core/model/units.h"
#include "core/model/wording.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace lockscope::cli {

namespace {

using Json = nlohmann::json;

constexpr std::string_view option = "--fail-if";
/// Stands for failure_rate.attempts, the figure most people mean.
constexpr std::string_view short_metric = "failure_rate";
constexpr std::string_view account_prefix = "accounts.";
constexpr std::string_view comparison_letters = "<>=!";
constexpr std::array<std::string_view, 6> comparisons{">", ">=", "<", "<=", "==", "!="};

// --- The figures there are ----------------------------------------------------------------------

void add_paths(std::vector<std::string>& paths, const std::string& prefix, const Json& object) {
    for (const auto& [key, value] : object.items()) {
        if (value.is_number()) {
            paths.push_back(prefix + key);
        } else if (value.is_object()) {
            add_paths(paths, prefix + key + '.', value);
        }
    }
}

struct Metrics {
    std::vector<std::string> of_run;
    std::vector<std::string> of_account;
};

/// From the report of a run in which nothing happened.
Metrics known_metrics() {
    RunSummary empty;
    empty.accounts.emplace_back();
    const Json report = Json::parse(to_json(empty));
    Metrics metrics;
    metrics.of_run.emplace_back(short_metric);
    add_paths(metrics.of_run, "", report);
    add_paths(metrics.of_account, "", report.at("accounts").at(0));
    return metrics;
}

bool contains(const std::vector<std::string>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

/// The unit in which a metric counts: `ms`, `s` or nothing, told by its name.
std::string_view time_unit(std::string_view metric) {
    // lock_wait_ms.p95 is milliseconds, simulated_s seconds, throughput_per_s is no time.
    if (metric.ends_with("_s") && !metric.ends_with("_per_s")) {
        return "s";
    }
    return metric.find("_ms.") != std::string_view::npos ? "ms" : "";
}

// --- Reading ------------------------------------------------------------------------------------

Error wrong(std::string problem, std::string remedy) {
    return option_error(std::string(option), std::move(problem), std::move(remedy));
}

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ')) {
        text.remove_prefix(1);
    }
    while (text.ends_with(' ')) {
        text.remove_suffix(1);
    }
    return text;
}

Error unknown_metric(std::string_view metric, const std::vector<std::string>& known,
                     std::string_view prefix = "") {
    const std::string problem = fmt::format("no figure {} in the report", in_backticks(metric));
    std::vector<std::string_view> inside;
    for (const std::string& word : known) {
        if (word.starts_with(std::string(metric) + '.')) {
            inside.push_back(word);
        }
    }
    if (!inside.empty()) {
        return wrong(problem, fmt::format("it has {}", listed(inside)));
    }
    const std::vector<std::string_view> words(known.begin(), known.end());
    if (const std::string_view guess = nearest(metric, words); !guess.empty()) {
        return wrong(problem, fmt::format("did you mean `{}{}`?", prefix, guess));
    }
    return wrong(problem, "any number of `run --format json` will do, e.g. failure_rate.orders, "
                          "lock_wait_ms.p95 or accounts.ID.failed");
}

Error no_such_account(const Scenario& scenario, std::string_view id) {
    std::vector<std::string_view> ids;
    for (const AccountEntry& entry : scenario.accounts) {
        ids.push_back(entry.id);
    }
    const std::string_view guess = nearest(id, ids);
    return wrong(fmt::format("no account {}", in_backticks(id)),
                 guess.empty() ? "" : fmt::format("did you mean `{}`?", guess));
}

/// Finds out what `ID.METRIC` names; ids may have dots too, so the metric is what ends it.
std::optional<Error> resolve_account(Condition& condition, const Scenario& scenario,
                                     const Metrics& known) {
    const std::string_view name = std::string_view(condition.metric).substr(account_prefix.size());
    std::string_view path;
    for (const std::string_view metric : known.of_account) {
        const bool ends_it = name.size() > metric.size() && name.ends_with(metric) &&
                             name[name.size() - metric.size() - 1] == '.';
        if (ends_it && metric.size() > path.size()) {
            path = metric;
        }
    }
    if (path.empty()) {
        const std::size_t dot = name.find('.');
        const std::string_view id = name.substr(0, dot);
        return unknown_metric(dot == std::string_view::npos ? "" : name.substr(dot + 1),
                              known.of_account, fmt::format("{}{}.", account_prefix, id));
    }
    const std::string_view id = name.substr(0, name.size() - path.size() - 1);
    const std::optional<AccountRange> range = AccountIndex(scenario).find(id);
    if (!range) {
        return no_such_account(scenario, id);
    }
    if (range->count != 1) {
        return wrong(fmt::format("{} is a group of accounts", in_backticks(id)),
                     fmt::format("one of its members, e.g. {}-1", key_part(id)));
    }
    condition.account = range->first;
    condition.path = path;
    return {};
}

std::optional<Error> resolve(Condition& condition, const Scenario& scenario, const Metrics& known) {
    if (condition.metric.starts_with(account_prefix)) {
        return resolve_account(condition, scenario, known);
    }
    if (condition.metric == short_metric) {
        condition.metric = fmt::format("{}.attempts", short_metric);
    }
    if (!contains(known.of_run, condition.metric)) {
        return unknown_metric(condition.metric, known.of_run);
    }
    condition.path = condition.metric;
    return {};
}

/// Without a unit, a time is in that of the metric.
Result<double> parse_limit(std::string_view metric, std::string_view text) {
    if (const Result<double> number = parse_real(text)) {
        return number;
    }
    const std::string_view unit = time_unit(metric);
    const Result<Duration> time = parse_duration(text);
    if (time && !unit.empty()) {
        return unit == "ms" ? milliseconds(time.value()) : seconds(time.value());
    }
    return wrong(time ? fmt::format("{} is no time, so {} does not fit", in_backticks(metric),
                                    in_backticks(text))
                      : fmt::format("{} is not a number", in_backticks(text)),
                 unit.empty()
                     ? "a number, e.g. 0.01"
                     : fmt::format("a time with its unit, e.g. 5s, or a number of {}", unit));
}

Result<Condition> parse_condition(const Scenario& scenario, const Metrics& known,
                                  std::string_view text) {
    const std::size_t last = text.find_last_of(comparison_letters);
    std::size_t first = last;
    if (last != std::string_view::npos && last > 0 && text[last] == '=' &&
        comparison_letters.find(text[last - 1]) != std::string_view::npos) {
        --first;
    }
    Condition condition;
    condition.text = text;
    condition.comparison =
        last == std::string_view::npos ? "" : text.substr(first, last - first + 1);
    if (std::ranges::find(comparisons, condition.comparison) == comparisons.end()) {
        return wrong(fmt::format("{} compares nothing", in_backticks(text)),
                     fmt::format("METRIC OP NUMBER, e.g. failure_rate>0.01, with one of {}",
                                 listed(comparisons)));
    }
    condition.metric = trimmed(text.substr(0, first));
    if (const std::optional<Error> error = resolve(condition, scenario, known)) {
        return *error;
    }
    const Result<double> limit = parse_limit(condition.path, trimmed(text.substr(last + 1)));
    if (!limit) {
        return limit.errors();
    }
    condition.limit = limit.value();
    return condition;
}

// --- Judging ------------------------------------------------------------------------------------

bool holds(double value, std::string_view comparison, double limit) {
    if (comparison.starts_with('>')) {
        return comparison == ">" ? value > limit : value >= limit;
    }
    if (comparison.starts_with('<')) {
        return comparison == "<" ? value < limit : value <= limit;
    }
    return (value == limit) == (comparison == "==");
}

double number_at(const Json& object, std::string path) {
    std::ranges::replace(path, '.', '/');
    return object.at(Json::json_pointer("/" + path)).get<double>();
}

/// The guardrails' own verdict, which the report has among its figures.
bool has_alerts(const Json& report) {
    const Json& alerts = report.at("alerts");
    for (const Json& alert : alerts) {
        complain("alert: " + (alert.is_string() ? alert.get<std::string>() : alert.dump()));
    }
    return !alerts.empty();
}

} // namespace

Result<std::vector<Condition>> parse_conditions(const Scenario& scenario,
                                                const std::vector<std::string>& texts) {
    std::vector<Condition> conditions;
    if (texts.empty()) {
        return conditions;
    }
    const Metrics known = known_metrics();
    Errors errors;
    for (const std::string& text : texts) {
        if (Result<Condition> condition = parse_condition(scenario, known, text)) {
            conditions.push_back(std::move(condition).value());
        } else {
            errors.insert(errors.end(), condition.errors().begin(), condition.errors().end());
        }
    }
    return errors.empty() ? Result(std::move(conditions)) : Result<std::vector<Condition>>(errors);
}

bool tripped(const std::vector<Condition>& conditions, const Simulation& simulation,
             const Measurements& measurements) {
    // Not the report as printed: it may leave out the accounts in question.
    RunSummary summary = summarize(simulation, measurements, 0);
    for (const Condition& condition : conditions) {
        if (condition.account) {
            summary.accounts.push_back(
                account_summary(simulation, measurements, *condition.account));
        }
    }
    const Json report = Json::parse(to_json(summary));
    bool any = has_alerts(report);
    std::size_t account_row = 0;
    for (const Condition& condition : conditions) {
        const Json& object = condition.account ? report.at("accounts").at(account_row++) : report;
        const double value = number_at(object, condition.path);
        if (holds(value, condition.comparison, condition.limit)) {
            complain(fmt::format("{} '{}': {} is {}{}", option, condition.text, condition.metric,
                                 format_real(value), time_unit(condition.path)));
            any = true;
        }
    }
    return any;
}

} // namespace lockscope::cli
