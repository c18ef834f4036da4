// SPDX-License-Identifier: GPL-3.0-or-later
// What may be asked is what the table of figures has: no second list can fall behind.
#include "app/cli/conditions.h"

#include "app/cli/overrides.h"
#include "core/measure/summary.h"
#include "core/model/account_index.h"
#include "core/model/units.h"
#include "core/model/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace lockscope::cli {

namespace {

constexpr std::string_view option = "--fail-if";
constexpr std::string_view account_prefix = "accounts.";
constexpr std::string_view workload_prefix = "workloads.";
constexpr std::string_view comparison_letters = "<>=!";
constexpr std::array<std::string_view, 6> comparisons{">", ">=", "<", "<=", "==", "!="};

/// The unit of a figure that takes units of time; else nothing.
std::string_view time_unit(const Figure& figure) {
    return figure.is_time() ? figure.unit : std::string_view();
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

/// `prefix`: what stands before a path of this scope.
Error unknown_metric(std::string_view metric, FigureScope scope, std::string_view prefix = "") {
    const std::string problem = fmt::format("no figure {} in the report", in_backticks(metric));
    std::vector<std::string_view> inside;
    std::vector<std::string_view> words;
    if (scope == FigureScope::run) {
        words.push_back(failure_rate_alone);
    }
    for (const Figure& figure : figure_table(scope)) {
        words.emplace_back(figure.path);
        if (figure.path.starts_with(std::string(metric) + '.')) {
            inside.emplace_back(figure.path);
        }
    }
    if (!inside.empty()) {
        return wrong(problem, fmt::format("it has {}", listed(inside)));
    }
    if (const std::string_view guess = nearest(metric, words); !guess.empty()) {
        return wrong(problem, fmt::format("did you mean `{}{}`?", prefix, guess));
    }
    return wrong(problem, "`lockscope-cli figures` lists them, e.g. failure_rate.orders, "
                          "lock_wait_ms.p95 or accounts.ID.failed");
}

Error no_such(std::string_view what, std::string_view name,
              const std::vector<std::string_view>& known) {
    const std::string_view guess = nearest(name, known);
    return wrong(fmt::format("no {} {}", what, in_backticks(name)),
                 guess.empty() ? "" : fmt::format("did you mean `{}`?", guess));
}

/// `SUBJECT.METRIC`, taken apart. Subjects may have dots too, so the metric is what ends it.
struct Named {
    std::string_view subject;
    const Figure* figure = nullptr;
};

Result<Named> take_apart(std::string_view name, FigureScope scope, std::string_view prefix) {
    Named found;
    for (const Figure& figure : figure_table(scope)) {
        const std::string_view path = figure.path;
        const bool ends_it = name.size() > path.size() && name.ends_with(path) &&
                             name[name.size() - path.size() - 1] == '.';
        if (ends_it && (found.figure == nullptr || path.size() > found.figure->path.size())) {
            found = {name.substr(0, name.size() - path.size() - 1), &figure};
        }
    }
    if (found.figure == nullptr) {
        const std::size_t dot = name.find('.');
        const std::string_view subject = name.substr(0, dot);
        return unknown_metric(dot == std::string_view::npos ? "" : name.substr(dot + 1), scope,
                              fmt::format("{}{}.", prefix, subject));
    }
    return found;
}

std::optional<Error> resolve_account(Condition& condition, const Scenario& scenario) {
    const Result<Named> named =
        take_apart(std::string_view(condition.metric).substr(account_prefix.size()),
                   FigureScope::account, account_prefix);
    if (!named) {
        return named.errors().front();
    }
    const std::string_view id = named.value().subject;
    const std::optional<AccountRange> range = AccountIndex(scenario).find(id);
    if (!range) {
        std::vector<std::string_view> ids;
        for (const AccountEntry& entry : scenario.accounts) {
            ids.emplace_back(entry.id);
        }
        return no_such("account", id, ids);
    }
    if (range->count != 1) {
        return wrong(fmt::format("{} is a group of accounts", in_backticks(id)),
                     fmt::format("one of its members, e.g. {}-1", key_part(id)));
    }
    condition.account = range->first;
    condition.figure = named.value().figure;
    return {};
}

std::optional<Error> resolve_workload(Condition& condition, const Scenario& scenario) {
    const Result<Named> named =
        take_apart(std::string_view(condition.metric).substr(workload_prefix.size()),
                   FigureScope::workload, workload_prefix);
    if (!named) {
        return named.errors().front();
    }
    const auto workload =
        std::ranges::find(scenario.workloads, named.value().subject, &Workload::name);
    if (workload == scenario.workloads.end()) {
        std::vector<std::string_view> names;
        for (const Workload& known : scenario.workloads) {
            names.emplace_back(known.name);
        }
        return no_such("workload", named.value().subject, names);
    }
    condition.workload = static_cast<std::size_t>(workload - scenario.workloads.begin());
    condition.figure = named.value().figure;
    return {};
}

std::optional<Error> resolve(Condition& condition, const Scenario& scenario) {
    if (condition.metric.starts_with(account_prefix)) {
        return resolve_account(condition, scenario);
    }
    if (condition.metric.starts_with(workload_prefix)) {
        return resolve_workload(condition, scenario);
    }
    condition.figure = find_figure(condition.metric);
    if (condition.figure == nullptr) {
        return unknown_metric(condition.metric, FigureScope::run);
    }
    condition.metric = condition.figure->path;
    return {};
}

/// Without a unit, a time is in that of the figure.
Result<double> parse_limit(const Figure& figure, std::string_view text) {
    if (const Result<double> number = parse_real(text)) {
        return number;
    }
    const std::string_view unit = time_unit(figure);
    const Result<Duration> time = parse_duration(text);
    if (time && !unit.empty()) {
        return unit == "ms" ? milliseconds(time.value()) : seconds(time.value());
    }
    return wrong(time ? fmt::format("{} is no time, so {} does not fit", in_backticks(figure.path),
                                    in_backticks(text))
                      : fmt::format("{} is not a number", in_backticks(text)),
                 unit.empty()
                     ? "a number, e.g. 0.01"
                     : fmt::format("a time with its unit, e.g. 5s, or a number of {}", unit));
}

Result<Condition> parse_condition(const Scenario& scenario, std::string_view text) {
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
    if (const std::optional<Error> error = resolve(condition, scenario)) {
        return *error;
    }
    const Result<double> limit = parse_limit(*condition.figure, trimmed(text.substr(last + 1)));
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

double value_of(const Condition& condition, const RunSummary& run, const Simulation& simulation,
                const Measurements& measured) {
    const Figure& figure = *condition.figure;
    switch (figure.scope) {
    case FigureScope::run:
        break;
    case FigureScope::workload:
        return to_double(value(figure, run.workloads[condition.workload]));
    case FigureScope::account:
        // Not from the run's list: it may leave out the account in question.
        return to_double(value(figure, account_summary(simulation, measured, condition.account)));
    }
    return to_double(value(figure, run));
}

} // namespace

Result<std::vector<Condition>> parse_conditions(const Scenario& scenario,
                                                const std::vector<std::string>& texts) {
    std::vector<Condition> conditions;
    Errors errors;
    for (const std::string& text : texts) {
        if (Result<Condition> condition = parse_condition(scenario, text)) {
            conditions.push_back(std::move(condition).value());
        } else {
            errors.insert(errors.end(), condition.errors().begin(), condition.errors().end());
        }
    }
    return errors.empty() ? Result(std::move(conditions)) : Result<std::vector<Condition>>(errors);
}

std::vector<std::string> conditions_that_hold(const std::vector<Condition>& conditions,
                                              const RunSummary& run, const Simulation& simulation,
                                              const Measurements& measured) {
    std::vector<std::string> lines;
    for (const Condition& condition : conditions) {
        const double met = value_of(condition, run, simulation, measured);
        if (holds(met, condition.comparison, condition.limit)) {
            lines.push_back(fmt::format("{} '{}': {} is {}{}", option, condition.text,
                                        condition.metric, format_real(met),
                                        time_unit(*condition.figure)));
        }
    }
    return lines;
}

} // namespace lockscope::cli
