// SPDX-License-Identifier: GPL-3.0-or-later
// One table, because a spreadsheet opens one: a row for the whole run, then one for each account
// and each workload. The column `scope` tells them apart, so that a sum over accounts can leave the
// run out.
#include "core/measure/csv.h"
#include "core/measure/figures.h"
#include "core/measure/summary.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <vector>

namespace lockscope {

namespace {

constexpr std::array scopes{FigureScope::account, FigureScope::run, FigureScope::workload};

/// A column has at most one figure of each scope. The one without any is `skewed`, which is no
/// number.
struct Column {
    std::string_view name;
    std::array<const Figure*, scopes.size()> figures{};

    [[nodiscard]] const Figure* of(FigureScope scope) const {
        return figures[static_cast<std::size_t>(scope)];
    }
};

constexpr std::string_view skewed = "skewed";

/// The accounts' first, then what only the run and its workloads have.
std::vector<Column> columns() {
    std::vector<Column> all;
    for (const FigureScope scope : scopes) {
        for (const Figure& figure : figure_table(scope)) {
            auto column = std::ranges::find(all, csv_column(figure), &Column::name);
            if (column == all.end()) {
                column = all.insert(all.end(), {csv_column(figure), {}});
            }
            column->figures[static_cast<std::size_t>(scope)] = &figure;
        }
        if (scope == FigureScope::account) {
            all.push_back({skewed, {}});
        }
    }
    return all;
}

/// As the JSON writes it.
std::string number(const FigureValue& figure_value) {
    return std::visit([](auto n) { return nlohmann::json(n).dump(); }, figure_value);
}

/// `flag`: what stands in the column `skewed`.
template <class Summary>
void add_row(std::string& out, const std::vector<Column>& columns, FigureScope scope,
             std::string_view id, std::string_view name, std::string_view flag,
             const Summary& summary) {
    out += figure_scope_names[static_cast<std::size_t>(scope)];
    out += ',';
    out += csv_field(id);
    out += ',';
    out += csv_field(name);
    for (const Column& column : columns) {
        out += ',';
        if (const Figure* figure = column.of(scope)) {
            out += number(value(*figure, summary));
        } else if (column.name == skewed) {
            out += flag;
        }
    }
    out += '\n';
}

} // namespace

std::string to_csv(const RunSummary& summary) {
    const std::vector<Column> all = columns();
    std::string out = "scope,id,name";
    for (const Column& column : all) {
        out += ',';
        out += column.name;
    }
    out += '\n';
    // An account may have any id, but not the run's, which is none.
    add_row(out, all, FigureScope::run, "", summary.scenario, "", summary);
    for (const AccountSummary& account : summary.accounts) {
        add_row(out, all, FigureScope::account, account.id, account.name,
                account.skewed ? "true" : "false", account);
    }
    for (const WorkloadSummary& workload : summary.workloads) {
        add_row(out, all, FigureScope::workload, "", workload.name, "", workload);
    }
    return out;
}

} // namespace lockscope
