// SPDX-License-Identifier: GPL-3.0-or-later
// lockscope-cli run: simulate a scenario and report.
#include "app/cli/console.h"
#include "app/cli/interrupt.h"
#include "app/cli/options.h"
#include "app/cli/overrides.h"
#include "app/cli/progress.h"
#include "app/cli/scenario_source.h"
#include "core/engine/simulation.h"
#include "core/measure/measurements.h"
#include "core/measure/summary.h"
#include "core/model/units.h"

#include <fmt/format.h>

#include <cstdint>
#include <limits>

namespace lockscope::cli {

namespace {

/// Engine steps between two looks at the clock and the signals: a few milliseconds, so that both
/// cost nothing and Ctrl-C still feels instant.
constexpr std::uint64_t slice = 1 << 16;

/// Rows of the accounts table.
Result<std::size_t> parse_rows(const std::string& text) {
    if (text == "all") {
        return std::numeric_limits<std::size_t>::max();
    }
    const Result<std::int64_t> rows = parse_count(text);
    if (!rows || rows.value() < 0 || rows.value() == unlimited) {
        return option_error("--accounts", "'" + text + "' is not a number of accounts",
                            "a whole number, or all");
    }
    return static_cast<std::size_t>(rows.value());
}

/// Simulates up to `end`; false when a signal stopped it before.
bool simulate(Simulation& simulation, SimTime end, EventSink& sink, Progress& progress) {
    while (!simulation.run_some(end, slice, &sink)) {
        if (InterruptWatch::interrupted()) {
            return false;
        }
        progress.update(simulation.now(), simulation.events());
    }
    return true;
}

/// True when the run came to its end.
bool simulate_and_measure(const Scenario& scenario, Simulation& simulation,
                          Measurements& measurements, bool show_progress) {
    const InterruptWatch watch;
    Progress progress(simulation.end(), show_progress);
    MeasuringSink sink(measurements);
    bool complete = true;
    if (scenario.warm_up > Duration{0}) {
        complete = simulate(simulation, after(start_of_run, scenario.warm_up), sink, progress);
        if (complete) {
            measurements.restart(simulation.now());
        }
    }
    complete = complete && simulate(simulation, simulation.end(), sink, progress);
    measurements.advance(simulation.now());
    return complete;
}

/// A long run should not end with the news that its result has nowhere to go.
bool has_a_place(const std::filesystem::path& output) {
    const auto folder = output.has_parent_path() ? output.parent_path() : ".";
    std::error_code unknown;
    if (std::filesystem::is_directory(folder, unknown)) {
        return true;
    }
    complain(fmt::format("{}: cannot write: no such folder", output.native()));
    return false;
}

} // namespace

ExitStatus execute(const RunOptions& options) {
    Result<Scenario> loaded = load_scenario(options.scenario);
    if (!loaded) {
        return complain(loaded.errors());
    }
    Scenario& scenario = loaded.value();
    Errors errors = apply_overrides(scenario, options);
    const Result<std::size_t> rows = parse_rows(options.accounts);
    if (!rows) {
        errors.insert(errors.end(), rows.errors().begin(), rows.errors().end());
    }
    if (!errors.empty()) {
        return complain(errors);
    }
    if (options.output && !has_a_place(*options.output)) {
        return ExitStatus::cannot_write;
    }

    Simulation simulation(scenario);
    Measurements measurements(scenario);
    const bool complete = simulate_and_measure(scenario, simulation, measurements,
                                               !options.quiet && stderr_is_terminal());
    if (!complete && !options.quiet) {
        complain(fmt::format("interrupted: this is what happened in the first {:.3f} s",
                             seconds(simulation.now())));
    }
    RunSummary summary = summarize(simulation, measurements, rows.value());
    summary.diagnosis = diagnose(simulation, measurements);
    return deliver(options.format == ReportFormat::json ? to_json(summary) : to_text(summary),
                   options.output);
}

} // namespace lockscope::cli
