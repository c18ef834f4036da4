// SPDX-License-Identifier: GPL-3.0-or-later
// lockscope-cli run --format csv and --accounts: the same figures as in the JSON, as a table.
#include "tests/cli/checks.h"
#include "tests/cli/csv.h"
#include "tests/cli/program.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>

namespace lockscope::test {

namespace {

using Json = nlohmann::json;

CsvTable run_csv(const std::string& scenario, const std::vector<std::string>& more = {}) {
    std::vector<std::string> arguments{"run", scenario, "--format", "csv"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return parse_csv(run(arguments).out);
}

/// What the JSON has at `a.b.c`, as text; empty if it has nothing there.
std::string at_path(const Json& json, std::string path) {
    std::ranges::replace(path, '.', '/');
    const Json::json_pointer pointer("/" + path);
    if (!json.contains(pointer)) {
        return "";
    }
    const Json& value = json.at(pointer);
    return value.is_string() ? value.get<std::string>() : value.dump();
}

void csv_has_the_figures_of_the_json(Checks& checks) {
    const ScratchFolder scratch;
    const std::string small = scratch.file("small.yaml", small_scenario);
    const CsvTable csv = run_csv(small, {"--accounts", "all"});
    const Json json = run_json(small, {"--accounts", "all"});
    checks.equal(csv.rows.size(), 7U, "a row for the run and each account");

    checks.equal(csv.at(0, "scope"), "run", "scope");
    checks.equal(csv.at(0, "id"), "", "id");
    checks.equal(csv.at(0, "name"), "Small day", "name");
    for (const char* count : {"offered", "committed", "failed", "in_flight", "duplicates"}) {
        checks.equal(csv.at(0, count), at_path(json, std::string("orders.") + count), count);
    }
    for (const std::string& column : csv.header) {
        if (column.find('.') != std::string::npos || column == "throughput_per_s") {
            checks.equal(csv.at(0, column), at_path(json, column), column);
            checks.that(!csv.at(0, column).empty(), column + " says something");
        }
    }
    for (std::size_t row = 1; row < csv.rows.size(); ++row) {
        const Json& account = json.at("accounts").at(row - 1);
        checks.equal(csv.at(row, "scope"), "account", "scope");
        for (const std::string& column : csv.header) {
            if (column != "scope" && column != "name") {
                checks.equal(csv.at(row, column), at_path(account, column), column);
            }
        }
        for (const auto& [key, value] : account.items()) {
            checks.that(std::ranges::any_of(csv.header,
                                            [&key = key](const std::string& column) {
                                                return column.starts_with(key);
                                            }),
                        key + " is a column");
        }
    }
    checks.equal(csv.at(1, "name"), "Acme", "name");
}

void odd_names_stay_in_their_field(Checks& checks) {
    const ScratchFolder scratch;
    const CsvTable csv = run_csv(scratch.file("odd.yaml", R"(lockscope: 1
name: 'One, "two"'
duration: 1m
accounts: [{ id: acme, name: "Smith, \"Sons\" & Co\nLtd", children: 1 }, { id: '*, "x"', count: 2 }]
workloads:
  - { name: feed, kind: order_insert, arrivals: { process: constant, rate: 1/s }, targets: { acme: 1 } }
)"));
    checks.equal(csv.at(0, "name"), R"(One, "two")", "name of the scenario");
    checks.equal(csv.at(1, "name"), "Smith, \"Sons\" & Co\nLtd", "name of the account");
    checks.equal(csv.at(2, "id"), R"(*, "x"-1)", "id of a member");
}

void every_format_lists_the_accounts_asked_for(Checks& checks) {
    const ScratchFolder scratch;
    std::string text(small_scenario);
    text.replace(text.find("count: 5"), 8, "count: 150, name: Tail");
    const std::string wide = scratch.file("wide.yaml", text);
    const auto csv_rows = [&wide](const std::vector<std::string>& more) {
        return run_csv(wide, more).rows.size() - 1;
    };
    const auto text_rows = [&wide](std::vector<std::string> more) {
        more.insert(more.begin(), {"run", wide});
        const std::string out = run(more).out;
        std::size_t rows = out.find("\n  Acme ") != std::string::npos ? 1 : 0;
        for (std::size_t at = 0; (at = out.find("\n  Tail ", at)) != std::string::npos; ++at) {
            ++rows;
        }
        return rows;
    };
    checks.equal(csv_rows({}), 100U, "CSV, as it comes");
    checks.equal(run_json(wide).at("accounts").size(), 100U, "JSON, as it comes");
    checks.equal(text_rows({}), 10U, "text, as it comes");
    for (const auto& [asked, expected] :
         {std::pair{"0", 0U}, std::pair{"3", 3U}, std::pair{"120", 120U}, std::pair{"all", 151U},
          std::pair{"1000", 151U}}) {
        checks.equal(csv_rows({"--accounts", asked}), expected, "CSV");
        checks.equal(text_rows({"--accounts", asked}), expected, "text");
        checks.equal(run_json(wide, {"--accounts", asked}).at("accounts").size(), expected, "JSON");
    }
    checks.contains(run({"run", wide}).out, "141 more; --accounts all");
    checks.lacks(run({"run", wide, "--accounts", "all"}).out, "more");
}

constexpr Case cases[]{
    {"csv_has_the_figures_of_the_json", csv_has_the_figures_of_the_json},
    {"odd_names_stay_in_their_field", odd_names_stay_in_their_field},
    {"every_format_lists_the_accounts_asked_for", every_format_lists_the_accounts_asked_for},
};

} // namespace

} // namespace lockscope::test

int csv_test(int argc, char** argv) {
    return lockscope::test::run_cases(argc, argv, lockscope::test::cases);
}
