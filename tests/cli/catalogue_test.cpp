// SPDX-License-Identifier: GPL-3.0-or-later
// lockscope-cli parameters, figures and examples: the reference that the program carries with it.
#include "tests/cli/checks.h"
#include "tests/cli/program.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <set>
#include <string>

namespace lockscope::test {

namespace {

using Json = nlohmann::json;

Json parameters() {
    return Json::parse(run({"parameters", "--format", "json"}).out);
}

void parameters_are_the_documented_document(Checks& checks) {
    const std::set<std::string> types{"duration", "integer", "real", "boolean", "choice"};
    const Json rows = parameters();
    checks.that(rows.is_array() && rows.size() > 30, "an array of parameters");
    std::set<std::string> keys;
    for (const Json& row : rows) {
        const auto key = row.at("key").get<std::string>();
        checks.that(keys.insert(key).second, key + " is there once");
        for (const char* text : {"label", "group", "unit", "default", "help"}) {
            checks.that(row.at(text).is_string(), key + "." + text + " is a string");
        }
        checks.that(row.at("needs").is_array(), key + ".needs is an array");
        const auto type = row.at("type").get<std::string>();
        checks.that(types.contains(type), key + " is of a known type");
        checks.equal(row.at("choices").empty(), type != "choice", key + " has choices");
        for (const char* bound : {"min", "max"}) {
            const bool ranged = type != "choice" && type != "boolean";
            checks.equal(row.at(bound).is_string(), ranged, key + "." + bound + " is a string");
            checks.equal(row.at(bound).is_null(), !ranged, key + "." + bound + " is null");
        }
    }
    for (const char* key :
         {"batch.size", "platform.lock_timeout", "retry.backoff", "work.insert"}) {
        checks.that(keys.contains(key), key);
    }
    for (const Json& row : rows) {
        if (row.at("key") == "retry.multiplier") {
            checks.that(row.at("needs") ==
                            Json({"retry.max_attempts > 1", "retry.backoff = exponential"}),
                        "what retry.multiplier needs");
        }
    }
}

void defaults_and_bounds_are_written_as_a_scenario_would(Checks& checks) {
    const ScratchFolder scratch;
    const std::string small = scratch.file("small.yaml", small_scenario);
    std::vector<std::string> arguments{"run", small, "--duration", "1s"};
    std::string block;
    for (const Json& row : parameters()) {
        const auto key = row.at("key").get<std::string>();
        const auto value = row.at("default").get<std::string>();
        arguments.insert(arguments.end(), {"--set", key + "=" + value});
        block += "  " + key + ": " + value + "\n";
    }
    const Outcome set = run(arguments);
    checks.equal(set.status, 0, "exit status with every default set: " + set.err);

    std::string text(small_scenario);
    text.erase(text.find("  platform.lock_timeout")); // the whole block
    const Outcome read = run({"check", scratch.file("all.yaml", text + block)});
    checks.equal(read.status, 0, "exit status with every default in the file: " + read.err);

    for (const Json& row : parameters()) {
        for (const char* bound : {"min", "max"}) {
            if (row.at(bound).is_string()) {
                const std::string setting =
                    row.at("key").get<std::string>() + "=" + row.at(bound).get<std::string>();
                // A bound may not go together with the rest, but it must be read as a value.
                checks.lacks(run({"run", small, "--duration", "1ms", "--set", setting}).err,
                             row.at("key").get<std::string>() + ":");
            }
        }
    }
}

/// Line breaks and indentation as single spaces.
std::string unwrapped(std::string_view text) {
    std::string words;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n';
        if (!space || (!words.empty() && words.back() != ' ')) {
            words += space ? ' ' : c;
        }
    }
    return words;
}

void text_and_markdown_name_every_parameter(Checks& checks) {
    const Outcome text = run({"parameters"});
    const std::string words = unwrapped(text.out);
    const Outcome markdown = run({"parameters", "--format", "markdown"});
    for (const Json& row : parameters()) {
        const auto key = row.at("key").get<std::string>();
        const auto help = row.at("help").get<std::string>();
        checks.contains(text.out, "  " + key + " ");
        checks.contains(words, unwrapped(help));
        checks.contains(markdown.out, "| `" + key + "` |");
        checks.contains(markdown.out, help);
    }
}

void the_reference_is_current(Checks& checks) {
    for (const std::string table : {"parameters", "figures"}) {
        const auto file = std::filesystem::path(LOCKSCOPE_REFERENCE) / (table + ".md");
        checks.that(content_of(file) == run({table, "--format", "markdown"}).out,
                    "resources/reference/" + table + ".md is not current; refresh it with " +
                        "`lockscope-cli " + table + " --format markdown > resources/reference/" +
                        table + ".md`");
    }
}

// --- Figures ------------------------------------------------------------------------------------

Json figures() {
    return Json::parse(run({"figures", "--format", "json"}).out);
}

void figures_are_the_documented_document(Checks& checks) {
    const std::set<std::string> kinds{"given", "count", "stock",    "share",  "ratio",
                                      "rate",  "mean",  "quantile", "maximum"};
    const std::set<std::string> directions{"lower", "higher", "neither"};
    const std::set<std::string> scopes{"run", "workload", "account"};
    std::set<std::string> paths;
    for (const Json& row : figures()) {
        const auto path = row.at("path").get<std::string>();
        checks.that(paths.insert(path).second, path + " is there once");
        for (const char* text : {"label", "column", "help"}) {
            checks.that(!row.at(text).get<std::string>().empty(), path + "." + text);
        }
        checks.that(row.at("unit").is_string(), path + ".unit");
        checks.that(kinds.contains(row.at("kind").get<std::string>()), path + ".kind");
        checks.that(directions.contains(row.at("better").get<std::string>()), path + ".better");
        checks.that(scopes.contains(row.at("scope").get<std::string>()), path + ".scope");
    }
}

/// The paths of all numbers inside, objects of lists under one name.
void add_numbers(std::multiset<std::string>& paths, const Json& object, const std::string& prefix) {
    for (const auto& [key, value] : object.items()) {
        if (value.is_object()) {
            add_numbers(paths, value, prefix + key + '.');
        } else if (value.is_number()) {
            paths.insert(prefix + key);
        }
    }
}

void every_number_of_the_json_is_a_figure(Checks& checks) {
    const Json report = run_json("queue-driven-intake", {"--duration", "2m"});
    std::multiset<std::string> numbers;
    add_numbers(numbers, report, "");
    std::erase_if(numbers, [](const std::string& path) { return path.starts_with("diagnosis."); });
    add_numbers(numbers, report.at("workloads").at(0), "workloads.NAME.");
    add_numbers(numbers, report.at("accounts").at(0), "accounts.ID.");
    std::multiset<std::string> rows;
    for (const Json& row : figures()) {
        rows.insert(row.at("path").get<std::string>());
    }
    for (const std::string& path : numbers) {
        checks.equal(rows.count(path), 1U, path + " is a row of the table");
    }
    for (const std::string& path : rows) {
        checks.equal(numbers.count(path), 1U, path + " is a number of the JSON");
    }
}

void text_and_markdown_name_every_figure(Checks& checks) {
    const Outcome text = run({"figures"});
    const std::string words = unwrapped(text.out);
    const Outcome markdown = run({"figures", "--format", "markdown"});
    for (const Json& row : figures()) {
        const auto path = row.at("path").get<std::string>();
        const auto help = row.at("help").get<std::string>();
        checks.contains(text.out, "  " + path + " ");
        checks.contains(words, help);
        checks.contains(markdown.out, "| `" + path + "` |");
        checks.contains(markdown.out, help);
    }
}

// --- Examples -----------------------------------------------------------------------------------

void examples_are_listed(Checks& checks) {
    const Outcome list = run({"examples"});
    checks.equal(list.status, 0, "exit status");
    checks.contains(list.out, "quarterly-push");
    checks.contains(list.out, "Quarterly sales push");
    for (const auto& file : scenarios_in(LOCKSCOPE_EXAMPLES)) {
        checks.contains(list.out, file.stem().string() + " ");
    }
}

void examples_are_printed_as_they_are(Checks& checks) {
    for (const auto& file : scenarios_in(LOCKSCOPE_EXAMPLES)) {
        const Outcome printed = run({"examples", file.stem().string()});
        checks.equal(printed.status, 0, "exit status");
        checks.equal(printed.out, content_of(file), file.filename().string());
    }
}

void an_unknown_example_names_the_nearest(Checks& checks) {
    const Outcome outcome = run({"examples", "quaterly-push"});
    checks.equal(outcome.status, 2, "exit status");
    checks.equal(outcome.out, "", "stdout");
    checks.contains(outcome.err, "quaterly-push");
    checks.contains(outcome.err, "quarterly-push");
}

constexpr Case cases[]{
    {"parameters_are_the_documented_document", parameters_are_the_documented_document},
    {"defaults_and_bounds_are_written_as_a_scenario_would",
     defaults_and_bounds_are_written_as_a_scenario_would},
    {"text_and_markdown_name_every_parameter", text_and_markdown_name_every_parameter},
    {"the_reference_is_current", the_reference_is_current},
    {"figures_are_the_documented_document", figures_are_the_documented_document},
    {"every_number_of_the_json_is_a_figure", every_number_of_the_json_is_a_figure},
    {"text_and_markdown_name_every_figure", text_and_markdown_name_every_figure},
    {"examples_are_listed", examples_are_listed},
    {"examples_are_printed_as_they_are", examples_are_printed_as_they_are},
    {"an_unknown_example_names_the_nearest", an_unknown_example_names_the_nearest},
};

} // namespace

} // namespace lockscope::test

int catalogue_test(int argc, char** argv) {
    return lockscope::test::run_cases(argc, argv, lockscope::test::cases);
}
