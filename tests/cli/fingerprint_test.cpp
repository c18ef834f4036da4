// SPDX-License-Identifier: GPL-3.0-or-later
// Equal seeds give equal runs, on every compiler, machine and version: the fingerprints of the
// examples and of some random scenarios are those in tests/data/golden/fingerprints.
//
// The random scenarios are files, so that a new parameter does not make other scenarios of them.
// Together they have every kind of event; a test below sees to it.
//
// If behaviour is meant to change: LOCKSCOPE_UPDATE_FINGERPRINTS=1 ctest -R fingerprint, and say in
// the commit which rule is another one now.
#include "core/engine/event.h"
#include "tests/cli/checks.h"
#include "tests/cli/csv.h"
#include "tests/cli/program.h"

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace lockscope::test {

namespace {

using Path = std::filesystem::path;

const Path golden = Path(LOCKSCOPE_TEST_DATA) / "golden";
constexpr const char* note = "# Fingerprint, events, scenario, seed: see fingerprint_test.cpp.\n";
constexpr int seeds = 3;

/// Every run that has a line: each example under several seeds, each golden scenario under its own.
struct GoldenRun {
    Path file;
    std::string seed; ///< empty: the scenario's own
};

std::vector<GoldenRun> golden_runs() {
    std::vector<GoldenRun> runs;
    for (const Path& file : scenarios_in(LOCKSCOPE_EXAMPLES)) {
        for (int seed = 1; seed <= seeds; ++seed) {
            runs.push_back({file, std::to_string(seed)});
        }
    }
    for (const Path& file : scenarios_in(golden / "scenarios")) {
        runs.push_back({file, ""});
    }
    return runs;
}

std::string line_of(const GoldenRun& golden_run) {
    std::vector<std::string> arguments{"run", golden_run.file.string(), "--format", "json"};
    if (!golden_run.seed.empty()) {
        arguments.insert(arguments.end(), {"--seed", golden_run.seed});
    }
    const Outcome outcome = run(arguments); // 1: a guardrail tripped, which is none of our business
    if (outcome.status != 0 && outcome.status != 1) {
        return golden_run.file.string() + ": " + outcome.err;
    }
    const auto report = nlohmann::json::parse(outcome.out);
    std::ostringstream line;
    line << report.at("fingerprint").get<std::string>() << ' ' << report.at("events") << ' '
         << golden_run.file.stem().string() << ' ' << report.at("seed");
    return line.str();
}

void equal_seeds_give_equal_runs_everywhere(Checks& checks) {
    std::string now = note;
    for (const GoldenRun& golden_run : golden_runs()) {
        now += line_of(golden_run) + '\n';
    }
    if (std::getenv("LOCKSCOPE_UPDATE_FINGERPRINTS") != nullptr) {
        std::ofstream(golden / "fingerprints", std::ios::binary) << now;
    }
    std::istringstream actual(now);
    std::istringstream expected(content_of(golden / "fingerprints"));
    std::string actual_line;
    std::string expected_line;
    while (std::getline(actual, actual_line)) {
        std::getline(expected, expected_line);
        checks.equal(actual_line, expected_line, "a run");
    }
    checks.that(!std::getline(expected, expected_line), "a line without a run: " + expected_line);
}

void every_kind_of_event_has_a_part_in_it(Checks& checks) {
    const ScratchFolder scratch;
    const std::string trace = (scratch.path() / "events.csv").string();
    std::set<std::string> kinds;
    for (const Path& file : scenarios_in(golden / "scenarios")) {
        run({"run", file.string(), "--quiet", "--trace", trace});
        const CsvTable table = parse_csv(content_of(trace));
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            kinds.insert(table.at(row, "event"));
        }
    }
    for (const std::string_view name : event_kind_names) {
        checks.that(kinds.contains(std::string(name)), name);
    }
}

constexpr Case cases[]{
    {"equal_seeds_give_equal_runs_everywhere", equal_seeds_give_equal_runs_everywhere},
    {"every_kind_of_event_has_a_part_in_it", every_kind_of_event_has_a_part_in_it},
};

} // namespace

} // namespace lockscope::test

int fingerprint_test(int argc, char** argv) {
    return lockscope::test::run_cases(argc, argv, lockscope::test::cases);
}
