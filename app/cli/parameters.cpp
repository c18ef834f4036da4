// SPDX-License-Identifier: GPL-3.0-or-later
// lockscope-cli parameters: the parameter table as a reference for people and programs.
#include "core/model/parameters.h"
#include "app/cli/console.h"
#include "app/cli/options.h"
#include "app/cli/table_text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace lockscope::cli {

namespace {

/// In the order of ParameterType; the names are public.
constexpr std::array<std::string_view, 5> type_names{"duration", "integer", "real", "boolean",
                                                     "choice"};

std::string_view type_name(const Parameter& parameter) {
    return type_names[static_cast<std::size_t>(parameter.type)];
}

/// A range means something only for numbers and times.
bool has_range(const Parameter& parameter) {
    return parameter.type != ParameterType::boolean && parameter.type != ParameterType::choice;
}

std::string range_text(const Parameter& parameter) {
    switch (parameter.type) {
    case ParameterType::boolean:
        return "true, false";
    case ParameterType::choice:
        return fmt::format("{}", fmt::join(parameter.choices, ", "));
    case ParameterType::duration:
    case ParameterType::integer:
    case ParameterType::real:
        break;
    }
    const std::string maximum = format_value(parameter, parameter.maximum);
    std::string text = fmt::format("{} to {}", format_value(parameter, parameter.minimum), maximum);
    if (!parameter.word.empty() && parameter.word != maximum) {
        text += fmt::format(", or {}", parameter.word);
    }
    return text;
}

std::vector<std::string> needs_of(const Parameter& parameter) {
    std::vector<std::string> needs;
    for (const Need& need : parameter.needs) {
        needs.push_back(format_need(need));
    }
    return needs;
}

/// `a = b and c > d`, or nothing.
std::string needs_text(const Parameter& parameter) {
    return fmt::format("{}", fmt::join(needs_of(parameter), " and "));
}

struct Group {
    std::string_view name;
    std::vector<const Parameter*> rows;
};

/// In the order of the table, but each group in one piece.
std::vector<Group> grouped() {
    std::vector<Group> groups;
    for (const Parameter& parameter : parameter_table()) {
        auto group = std::ranges::find(groups, parameter.group, &Group::name);
        if (group == groups.end()) {
            group = groups.insert(groups.end(), {parameter.group, {}});
        }
        group->rows.push_back(&parameter);
    }
    return groups;
}

std::string parameters_json() {
    using Json = nlohmann::ordered_json;
    Json rows = Json::array();
    for (const Parameter& parameter : parameter_table()) {
        Json row;
        row["key"] = parameter.key;
        row["label"] = parameter.label;
        row["group"] = parameter.group;
        row["type"] = type_name(parameter);
        row["unit"] = parameter.unit;
        row["min"] = nullptr;
        row["max"] = nullptr;
        if (has_range(parameter)) {
            row["min"] = format_value(parameter, parameter.minimum);
            row["max"] = format_value(parameter, parameter.maximum);
        }
        row["default"] = format_value(parameter, parameter.default_value);
        row["choices"] = Json::array();
        for (const std::string_view choice : parameter.choices) {
            row["choices"].push_back(choice);
        }
        row["needs"] = needs_of(parameter);
        row["help"] = parameter.help;
        rows.push_back(std::move(row));
    }
    return rows.dump(2) + "\n";
}

std::string parameters_text() {
    std::string text;
    for (const auto& [group, rows] : grouped()) {
        text += fmt::format("{}{}\n", text.empty() ? "" : "\n", group);
        for (const Parameter* parameter : rows) {
            text += fmt::format("  {:<30} {:<18} {}\n{}\n", parameter->key,
                                format_value(*parameter, parameter->default_value),
                                range_text(*parameter), wrapped(parameter->help, "      "));
            if (!parameter->needs.empty()) {
                text += wrapped("Needs " + needs_text(*parameter) + ".", "      ") + "\n";
            }
        }
    }
    return text;
}

constexpr std::string_view parameters_head = R"(# Parameters

<!-- Made by `lockscope-cli parameters --format markdown`; change core/model/parameters.def. -->

Everything that can be tuned. A scenario file sets a parameter in its `parameters:` block, the
command line with `--set KEY=VALUE`, an intervention while the run goes on. Where *workload* is
named, a workload's own `parameters:` block may hold it too, and wins. Each scenario has two more
kinds of keys: `workload.NAME.rate` and `account.ID.children`.

What a parameter *needs* must hold, or it has no effect, whatever its value.

Times are written with their unit (`250ms`, `1.5s`, `2h`); the column *Unit* is that of the sliders.
*(assumed)* marks a figure without a public source.
)";

std::string_view where(const Parameter& parameter) {
    return parameter.scope == Scope::workload ? "scenario, workload" : "scenario";
}

std::string parameters_markdown() {
    std::string text(parameters_head);
    for (const auto& [group, rows] : grouped()) {
        text += fmt::format(
            "\n## {}\n\n"
            "| Key | Label | Type | Unit | Range | Default | Where | Needs | What it does |\n"
            "| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n",
            group);
        for (const Parameter* parameter : rows) {
            text +=
                fmt::format("| `{}` | {} | {} | {} | {} | {} | {} | {} | {} |\n", parameter->key,
                            cell(parameter->label), type_name(*parameter), cell(parameter->unit),
                            cell(range_text(*parameter)),
                            cell(format_value(*parameter, parameter->default_value)),
                            where(*parameter), cell(needs_text(*parameter)), cell(parameter->help));
        }
    }
    return text;
}

} // namespace

ExitStatus execute(const ParametersOptions& options) {
    return deliver(
        in_format(options.format, {parameters_text, parameters_json, parameters_markdown}));
}

} // namespace lockscope::cli
