// SPDX-License-Identifier: GPL-3.0-or-later
// lockscope-cli parameters and examples: the reference that the program carries with it.
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
    const auto file = std::filesystem::path(LOCKSCOPE_REFERENCE) / "parameters.md";
    checks.that(content_of(file) == run({"parameters", "--format", "markdown"}).out,
                "resources/reference/parameters.md is not current; refresh it with `lockscope-cli "
                "parameters --format markdown > resources/reference/parameters.md`");
}

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
    {"examples_are_listed", examples_are_listed},
    {"examples_are_printed_as_they_are", examples_are_printed_as_they_are},
    {"an_unknown_example_names_the_nearest", an_unknown_example_names_the_nearest},
};

} // namespace

} // namespace lockscope::test

int catalogue_test(int argc, char** argv) {
    return lockscope::test::run_cases(argc, argv, lockscope::test::cases);
}
