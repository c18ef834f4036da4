// SPDX-License-Identifier: GPL-3.0-or-later
// lockscope-cli run: simulate a scenario and report.
#include "app/cli/conditions.h"
#include "app/cli/console.h"
#include "app/cli/destinations.h"
#include "app/cli/interrupt.h"
#include "app/cli/options.h"
#include "app/cli/overrides.h"
#include "app/cli/progress.h"
#include "app/cli/remarks.h"
#include "app/cli/scenario_source.h"
#include "core/engine/simulation.h"
#include "core/measure/diagnosis.h"
#include "core/measure/event_file.h"
#include "core/measure/figure_text.h"
#include "core/measure/measurements.h"
#include "core/measure/summary.h"
#include "core/model/units.h"

#include <fmt/format.h>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace lockscope::cli {

namespace {

/// Engine steps between two looks at the clock and the signals: a few milliseconds, so that both
/// cost nothing and Ctrl-C still feels instant.
constexpr std::uint64_t slice = 1 << 16;

/// Accounts a person reads at a terminal.
constexpr std::size_t text_account_rows = 10;

/// Rows of the accounts table.
Result<std::size_t> parse_rows(const RunOptions& options) {
    if (!options.accounts) {
        return options.format == ReportFormat::text ? text_account_rows : default_account_rows;
    }
    const std::string& text = *options.accounts;
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

/// What the options say, checked against the scenario.
struct Wishes {
    std::size_t rows = 0;
    std::vector<Condition> fail_if;
};

template <class Value>
void take(Value& target, Result<Value> wish, Errors& errors) {
    if (wish) {
        target = std::move(wish).value();
    } else {
        errors.insert(errors.end(), wish.errors().begin(), wish.errors().end());
    }
}

Wishes read_wishes(const Scenario& scenario, const RunOptions& options, Errors& errors) {
    Wishes wishes;
    take(wishes.rows, parse_rows(options), errors);
    take(wishes.fail_if, parse_conditions(scenario, options.fail_if), errors);
    const Errors clashes =
        check_destinations({{"--output", options.output, true}, {"--trace", options.trace}},
                           options.scenario, scenario);
    errors.insert(errors.end(), clashes.begin(), clashes.end());
    return wishes;
}

/// Measures what happens and, if there is a trace, writes it down.
class RunSink final : public EventSink {
public:
    RunSink(Measurements& measurements, EventFile* trace)
        : measurements_(measurements)
        , trace_(trace) {}

    [[nodiscard]] bool failed() const { return trace_ != nullptr && trace_->error(); }

protected:
    void consume(std::span<const Event> events) override {
        measurements_.add(events);
        if (trace_ != nullptr) {
            trace_->deliver(events);
        }
    }

private:
    Measurements& measurements_;
    EventFile* trace_;
};

/// Simulates up to `end`; false when a signal or a full disk stopped it before.
bool simulate(Simulation& simulation, SimTime end, RunSink& sink, Progress& progress) {
    while (!simulation.run_some(end, slice, &sink)) {
        if (InterruptWatch::interrupted() || sink.failed()) {
            return false;
        }
        progress.update(simulation.now(), simulation.events());
    }
    return true;
}

/// True when the run came to its end.
bool simulate_and_measure(Simulation& simulation, Measurements& measurements, EventFile* trace,
                          bool show_progress) {
    Progress progress(simulation.end(), show_progress);
    RunSink sink(measurements, trace);
    const bool complete = simulate(simulation, simulation.end(), sink, progress);
    measurements.advance(simulation.now());
    return complete;
}

std::string report(const RunSummary& summary, ReportFormat format) {
    switch (format) {
    case ReportFormat::json:
        return to_json(summary);
    case ReportFormat::csv:
        return to_csv(summary);
    case ReportFormat::text:
        break;
    }
    return to_text(summary);
}

/// `trace` is where the event log goes, if anywhere.
ExitStatus run(const Scenario& scenario, const RunOptions& options, const Wishes& wishes,
               EventFile* trace) {
    Simulation simulation(scenario);
    Measurements measurements(scenario);
    const bool complete = simulate_and_measure(simulation, measurements, trace,
                                               !options.quiet && stderr_is_terminal());
    if (trace != nullptr) {
        trace->finish();
        if (trace->error()) {
            complain(to_string(*trace->error()));
            return ExitStatus::cannot_write;
        }
    }
    RunSummary summary = summarize(simulation, measurements, wishes.rows);
    if (!complete) {
        summary.stopped_by = InterruptWatch::by();
        if (!options.quiet) {
            complain(fmt::format("interrupted by {}: this is what happened in the first {:.3f} s",
                                 summary.stopped_by, seconds(simulation.now())));
        }
    }
    summary.diagnosis = diagnose(simulation, measurements);
    const ExitStatus delivered = deliver(report(summary, options.format), options.output);
    const auto held = conditions_that_hold(wishes.fail_if, summary, simulation, measurements);
    for (const AlertSummary& alert : summary.alerts) {
        complain(alert_text(alert));
    }
    for (const std::string& line : held) {
        complain(line);
    }
    if (delivered != ExitStatus::done) {
        return delivered;
    }
    if (!complete) {
        return ExitStatus::interrupted;
    }
    return summary.alerts.empty() && held.empty() ? ExitStatus::done : ExitStatus::tripped;
}

} // namespace

ExitStatus execute(const RunOptions& options) {
    Result<Scenario> loaded = load_scenario(options.scenario);
    if (!loaded) {
        return complain(loaded.errors());
    }
    Scenario& scenario = loaded.value();
    Errors errors = apply_overrides(scenario, options);
    const Wishes wishes = read_wishes(scenario, options, errors);
    if (!errors.empty()) {
        return complain(errors);
    }
    if (!options.quiet) {
        for (const std::string& remark : remarks_on(scenario, options.scenario)) {
            complain(remark);
        }
    }
    if (options.output && !has_a_place(*options.output)) {
        return ExitStatus::cannot_write;
    }
    // From here on files are under way: whoever wants the program to end shall find none half done.
    const InterruptWatch watch;
    std::optional<EventFile> trace;
    if (options.trace) {
        Result<WholeFile> file = create_file(*options.trace);
        if (!file) {
            complain(file.errors());
            return ExitStatus::cannot_write;
        }
        trace.emplace(std::move(file).value(), scenario);
    }
    return run(scenario, options, wishes, trace ? &*trace : nullptr);
}

} // namespace lockscope::cli
