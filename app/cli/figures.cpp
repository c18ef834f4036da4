// SPDX-License-Identifier: GPL-3.0-or-later
// lockscope-cli figures: the table of figures as a reference for people and programs.
#include "core/measure/figures.h"
#include "app/cli/console.h"
#include "app/cli/options.h"
#include "app/cli/table_text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <array>
#include <string>
#include <string_view>

namespace lockscope::cli {

namespace {

/// In the order of FigureScope.
constexpr std::array<std::string_view, figure_scope_names.size()> headings{
    "Of a run", "Of a workload", "Of an account"};

constexpr std::array scopes{FigureScope::run, FigureScope::workload, FigureScope::account};

std::string_view heading(FigureScope scope) {
    return headings[static_cast<std::size_t>(scope)];
}

std::string_view kind_name(const Figure& figure) {
    return figure_kind_names[static_cast<std::size_t>(figure.kind)];
}

std::string_view better_name(const Figure& figure) {
    return better_names[static_cast<std::size_t>(figure.better)];
}

std::string figures_json() {
    using Json = nlohmann::ordered_json;
    Json rows = Json::array();
    for (const Figure& figure : figure_table()) {
        rows.push_back({{"path", full_path(figure)},
                        {"label", figure.label},
                        {"unit", figure.unit},
                        {"kind", kind_name(figure)},
                        {"better", better_name(figure)},
                        {"scope", figure_scope_names[static_cast<std::size_t>(figure.scope)]},
                        {"column", csv_column(figure)},
                        {"help", figure.help}});
    }
    return rows.dump(2) + "\n";
}

std::string figures_text() {
    std::string text;
    for (const FigureScope scope : scopes) {
        text += fmt::format("{}{}\n", text.empty() ? "" : "\n", heading(scope));
        for (const Figure& figure : figure_table(scope)) {
            const std::string better = figure.better == Better::neither
                                           ? ""
                                           : fmt::format("{} is better", better_name(figure));
            const std::string facts = fmt::format("  {:<44} {:<9} {:<13} {}", full_path(figure),
                                                  kind_name(figure), figure.unit, better);
            text += facts.substr(0, facts.find_last_not_of(' ') + 1);
            text += '\n';
            text += wrapped(figure.help, "      ");
            text += '\n';
        }
    }
    return text;
}

constexpr std::string_view figures_head = R"(# Figures

<!-- Made by `lockscope-cli figures --format markdown`; change core/measure/figures.def. -->

Every number that a run is judged by. *Figure* is its path: its place in `run --format json`, and
what `--fail-if` takes, as in `--fail-if 'lock_wait_ms.p95>5s'`. In the CSV a figure is a column of
the name *Column*, and the row's `scope` says what it is a figure of. `NAME` is that of a workload,
`ID` that of an account.

All are taken over the measured time: from the end of the warm-up to the end of the run. What *kind*
a figure is says what may be done with it: counts of two stretches of a run add up to that of both;
a stock is what there is at a moment, or was there when measuring began and came since; a share goes
from 0 to 1; quantiles are exact to 1 %.
)";

std::string figures_markdown() {
    std::string text(figures_head);
    for (const FigureScope scope : scopes) {
        text += fmt::format("\n## {}\n\n"
                            "| Figure | Label | Unit | Kind | Better | Column | What it is |\n"
                            "| --- | --- | --- | --- | --- | --- | --- |\n",
                            heading(scope));
        for (const Figure& figure : figure_table(scope)) {
            text += fmt::format("| `{}` | {} | {} | {} | {} | `{}` | {} |\n", full_path(figure),
                                cell(figure.label), figure.unit, kind_name(figure),
                                figure.better == Better::neither ? "" : better_name(figure),
                                csv_column(figure), cell(figure.help));
        }
    }
    return text;
}

} // namespace

ExitStatus execute(const FiguresOptions& options) {
    return deliver(in_format(options.format, {figures_text, figures_json, figures_markdown}));
}

} // namespace lockscope::cli
