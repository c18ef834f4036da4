// SPDX-License-Identifier: GPL-3.0-or-later
// lockscope-cli run --format csv and --accounts: the same figures as in the JSON, as a table.
#include "tests/cli/checks.h"
#include "tests/cli/csv.h"
#include "tests/cli/program.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

namespace lockscope::test {

namespace {

using Json = nlohmann::json;

CsvTable run_csv(const std::string& scenario, const std::vector<std::string>& more = {}) {
    std::vector<std::string> arguments{"run", scenario, "--format", "csv"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return parse_csv(run(arguments).out);
}

/// What the JSON has at `a.b.c`, as text.
std::string at_path(const Json& json, std::string path) {
    std::ranges::replace(path, '.', '/');
    return json.at(Json::json_pointer("/" + path)).dump();
}

/// A row of the CSV against its object in the JSON: every figure of its scope is there under the
/// name of its column, and nothing else.
void compare(Checks& checks, const CsvTable& csv, std::size_t row, const Json& object,
             const std::string& scope, std::string_view prefix) {
    std::set<std::string> filled{"scope", "name"};
    for (const Json& figure : Json::parse(run({"figures", "--format", "json"}).out)) {
        if (figure.at("scope") == scope) {
            const auto path = figure.at("path").get<std::string>().substr(prefix.size());
            const auto column = figure.at("column").get<std::string>();
            checks.equal(csv.at(row, column), at_path(object, path), scope + ": " + path);
            filled.insert(column);
        }
    }
    checks.equal(csv.at(row, "scope"), scope, "scope");
    for (const std::string& column : csv.header) {
        const bool of_an_account = column == "id" || column == "skewed";
        checks.equal(!csv.at(row, column).empty(),
                     filled.contains(column) || (of_an_account && scope == "account"),
                     scope + ": the column " + column + " says something");
    }
}

void csv_has_the_figures_of_the_json(Checks& checks) {
    const ScratchFolder scratch;
    const std::string small = scratch.file("small.yaml", small_scenario);
    const CsvTable csv = run_csv(small, {"--accounts", "all"});
    const Json json = run_json(small, {"--accounts", "all"});
    checks.equal(csv.rows.size(), 8U, "a row for the run, each account and each workload");

    compare(checks, csv, 0, json, "run", "");
    checks.equal(csv.at(0, "name"), "Small day", "name");
    for (std::size_t row = 1; row < 7; ++row) {
        const Json& account = json.at("accounts").at(row - 1);
        compare(checks, csv, row, account, "account", "accounts.ID.");
        checks.equal(csv.at(row, "id"), account.at("id").get<std::string>(), "id");
        checks.equal(csv.at(row, "skewed"), account.at("skewed").dump(), "skewed");
    }
    checks.equal(csv.at(1, "name"), "Acme", "name");
    compare(checks, csv, 7, json.at("workloads").at(0), "workload", "workloads.NAME.");
    checks.equal(csv.at(7, "name"), "feed", "name");
}

void the_first_columns_have_their_places(Checks& checks) {
    // Since version 1.0.0: who reads them by their names may also read these by their places.
    const ScratchFolder scratch;
    const std::string out =
        run({"run", scratch.file("small.yaml", small_scenario), "--format", "csv"}).out;
    checks.that(out.starts_with("scope,id,name,committed,failed,utilisation,queue_mean,queue_max,"
                                "lock_wait_ms.mean,lock_wait_ms.p50,lock_wait_ms.p95,"),
                out.substr(0, out.find('\n')));
    for (const char* column :
         {"lock_hold_ms.max", "retry_rate", "children", "skewed", "offered", "in_flight",
          "duplicates", "throughput_per_s", "failure_rate.attempts", "failure_rate.orders",
          "latency_ms.mean", "staleness_ms.p99"}) {
        checks.contains(out, "," + std::string(column) + ",");
    }
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
        return run_csv(wide, more).rows.size() - 2; // without the run and its workload
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
    {"the_first_columns_have_their_places", the_first_columns_have_their_places},
    {"odd_names_stay_in_their_field", odd_names_stay_in_their_field},
    {"every_format_lists_the_accounts_asked_for", every_format_lists_the_accounts_asked_for},
};

} // namespace

} // namespace lockscope::test

int csv_test(int argc, char** argv) {
    return lockscope::test::run_cases(argc, argv, lockscope::test::cases);
}
