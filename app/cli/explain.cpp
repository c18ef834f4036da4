// SPDX-License-Identifier: GPL-3.0-or-later
// lockscope-cli explain: the autopsy of the K-th failure, in words.
#include "app/cli/console.h"
#include "app/cli/destinations.h"
#include "app/cli/interrupt.h"
#include "app/cli/options.h"
#include "app/cli/overrides.h"
#include "app/cli/scenario_source.h"
#include "core/measure/autopsy.h"
#include "core/model/units.h"

#include <string>

namespace lockscope::cli {

namespace {

Result<std::int64_t> parse_failure(const std::string& text) {
    const Result<std::int64_t> number = parse_count(text);
    if (!number || number.value() < 1 || number.value() == unlimited) {
        return option_error("--failure", "'" + text + "' is not the number of a failure",
                            "a whole number from 1 on");
    }
    return number.value();
}

} // namespace

ExitStatus execute(const ExplainOptions& options) {
    Result<Scenario> loaded = load_scenario(options.scenario);
    if (!loaded) {
        return complain(loaded.errors());
    }
    Scenario& scenario = loaded.value();
    Errors errors = apply_overrides(scenario, options);
    const Result<std::int64_t> failure = parse_failure(options.failure);
    if (!failure) {
        errors.insert(errors.end(), failure.errors().begin(), failure.errors().end());
    }
    const Errors clashes =
        check_destinations({{"--output", options.output, true}}, options.scenario, scenario);
    errors.insert(errors.end(), clashes.begin(), clashes.end());
    if (!errors.empty()) {
        return complain(errors);
    }
    const Result<Autopsy> autopsy = explain_failure(scenario, failure.value());
    if (!autopsy) {
        return complain(autopsy.errors());
    }
    const InterruptWatch watch; // or a file might be left half written
    return deliver(options.format == ReportFormat::json ? to_json(autopsy.value())
                                                        : to_text(autopsy.value()),
                   options.output);
}

} // namespace lockscope::cli
