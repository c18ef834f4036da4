// SPDX-License-Identifier: GPL-3.0-or-later
// lockscope-cli parameters: the parameter table as a reference for people and programs.
#include "core/model/parameters.h"
#include "app/cli/console.h"
#include "app/cli/options.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

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
    default:
        return fmt::format("{} to {}", format_value(parameter, parameter.minimum),
                           format_value(parameter, parameter.maximum));
    }
}

std::string as_json() {
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
        row["help"] = parameter.help;
        rows.push_back(std::move(row));
    }
    return rows.dump(2) + "\n";
}

/// Words of a help text in lines that fit a terminal.
std::string wrapped(std::string_view text, std::string_view indent) {
    constexpr std::size_t line_width = 90;
    std::string lines;
    std::size_t width = line_width;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        if (width + 1 + word.size() > line_width) {
            lines += fmt::format("{}{}{}", lines.empty() ? "" : "\n", indent, word);
            width = indent.size() + word.size();
        } else {
            lines += fmt::format(" {}", word);
            width += 1 + word.size();
        }
        text.remove_prefix(std::min(text.size(), word.size() + 1));
    }
    return lines;
}

std::string as_text() {
    std::string text;
    std::string_view group;
    for (const Parameter& parameter : parameter_table()) {
        if (parameter.group != group) {
            text += fmt::format("{}{}\n", text.empty() ? "" : "\n", parameter.group);
            group = parameter.group;
        }
        text += fmt::format("  {:<30} {:<18} {}\n{}\n", parameter.key,
                            format_value(parameter, parameter.default_value), range_text(parameter),
                            wrapped(parameter.help, "      "));
    }
    return text;
}

/// A `|` would end a cell of a Markdown table.
std::string cell(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        if (c == '|') {
            escaped += '\\';
        }
        escaped += c;
    }
    return escaped;
}

std::string as_markdown() {
    std::string text;
    std::string_view group;
    for (const Parameter& parameter : parameter_table()) {
        if (parameter.group != group) {
            text += fmt::format("{}## {}\n\n| Key | Default | Range | What it does |\n"
                                "| --- | --- | --- | --- |\n",
                                text.empty() ? "" : "\n", parameter.group);
            group = parameter.group;
        }
        text += fmt::format("| `{}` | {} | {} | {} |\n", parameter.key,
                            cell(format_value(parameter, parameter.default_value)),
                            cell(range_text(parameter)), cell(parameter.help));
    }
    return text;
}

} // namespace

ExitStatus execute(const ParametersOptions& options) {
    switch (options.format) {
    case TableFormat::json:
        return deliver(as_json());
    case TableFormat::markdown:
        return deliver(as_markdown());
    case TableFormat::text:
        break;
    }
    return deliver(as_text());
}

} // namespace lockscope::cli
