// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include "app/cli/console.h"
#include "core/model/wording.h"
#include "core/version.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace lockscope::cli {

namespace {

constexpr const char* description =
    "Simulates the lock queues of a platform on which every new child record locks its parent\n"
    "account, and reports waits, failures and throughput.";

constexpr const char* scenario_help =
    "Scenario file or pipe, name of a built-in example, or - for standard input";

constexpr const char* footer = R"(
Examples:
  lockscope-cli run quarterly-push
  lockscope-cli run my-day.yaml --set batch.size=50 --seed 7 --format json --output result.json
  lockscope-cli explain owner-change --failure 1
  lockscope-cli check my-day.yaml
  lockscope-cli parameters --format markdown
  lockscope-cli figures

Exit status: 0 done, 1 a guardrail or --fail-if tripped, 2 bad input or usage, 3 could not write
output, 4 interrupted.
`lockscope-cli COMMAND --help` tells more about a command.)";

constexpr const char* run_footer = R"(
The text report is for people. JSON and CSV have every figure of `lockscope-cli figures`. CSV is one
table: a row for the run, then one for each account and each workload; the column `scope` tells them
apart.

--trace logs every event, the warm-up included: time_s, event, transaction, workload, account,
records, attempt, duration_s (of the wait, hold or latency that ends), cause. It is written while
the run goes on, so it may be longer than memory.

--fail-if takes METRIC OP NUMBER: any of `lockscope-cli figures` by its path, one of > >= < <= ==
!=, and a number; times take units. failure_rate alone means records, failure_rate.orders. The report is
written all the same, and stderr says what tripped.

Ctrl-C stops the run and reports what was simulated so far; the JSON then says "complete": false and
what stopped it, and the exit status is 4. Files appear whole or not at all, only plain files are
replaced, and - is standard output.

Examples:
  lockscope-cli run quarterly-push --set decouple.enabled=true
  lockscope-cli run my-day.yaml --duration 10m --format json --output result.json
  lockscope-cli run my-day.yaml --format csv --accounts all > accounts.csv
  lockscope-cli run my-day.yaml --quiet --trace events.csv
  lockscope-cli run my-day.yaml --fail-if 'failure_rate>0.01' --fail-if 'lock_wait_ms.p95>5s' \
                                --fail-if 'accounts.acme.failed>0'

Exit status: 0 done, 1 a guardrail or --fail-if tripped, 2 bad input or usage, 3 could not write
output, 4 interrupted.)";

constexpr const char* check_footer = R"(
Reads scenarios without running them. Each mistake is one line on stderr,
FILE:LINE:COLUMN: key: what is wrong; what would be right. All mistakes of all files are reported.

Examples:
  lockscope-cli check my-day.yaml
  lockscope-cli check examples/*.yaml
  lockscope-cli examples quarterly-push | sed s/5000/9000/ | lockscope-cli check -

Exit status: 0 all are good, 2 one is not.)";

constexpr const char* parameters_footer = R"(
Every key that may stand in a scenario's `parameters:` block or after --set, with its default, its
range and what it does. A scenario adds keys of its own: workload.NAME.rate, account.ID.children.

Examples:
  lockscope-cli parameters
  lockscope-cli parameters --format json | jq '.[] | select(.group == "Retries").key')";

constexpr const char* figures_footer = R"(
Every number that a run is judged by: its path in the JSON report, by which --fail-if takes it, what
it means and which way it goes when a run does better. Of a workload it is asked for by the
workload's name, of an account by the account's id.

Examples:
  lockscope-cli figures
  lockscope-cli figures --format json | jq '.[] | select(.kind == "share").path'
  lockscope-cli run quarterly-push --fail-if 'workloads.order feed.latency_ms.p95>2s')";

constexpr const char* examples_footer = R"(
The built-in scenarios can be run by name, and are a good start for your own.

Examples:
  lockscope-cli examples
  lockscope-cli examples quarterly-push > my-day.yaml)";

constexpr const char* explain_footer = R"(
Every wait is split to the nanosecond by who held the lock meanwhile and what they did with it;
JSON has the whole chain of waits, in nanoseconds.

Examples:
  lockscope-cli explain owner-change --failure 1
  lockscope-cli explain my-day.yaml --failure 12 --seed 7 --format json)";

/// A choice of words for an enumeration, shown as such in the help.
template <class Format>
void add_format(CLI::App& command, Format& format, const std::map<std::string, Format>& words,
                const std::string& list) {
    const auto take = [&format, words](const std::string& word) {
        const auto found = words.find(word);
        if (found == words.end()) {
            std::vector<std::string_view> known;
            known.reserve(words.size());
            for (const auto& [name, value] : words) {
                known.emplace_back(name);
            }
            const std::string_view guess = nearest(word, known);
            throw CLI::ValidationError(
                "--format", fmt::format("no format {}; {}", in_backticks(word),
                                        guess.empty() ? fmt::format("choices are {}", listed(known))
                                                      : fmt::format("did you mean `{}`?", guess)));
        }
        format = found->second;
    };
    command.add_option_function<std::string>("--format", take, "How to write the result")
        ->option_text(list + " (text)");
}

/// Which run of which scenario.
void add_scenario(CLI::App& command, ScenarioOptions& options) {
    command.add_option("SCENARIO", options.scenario, scenario_help)->required()->option_text(" ");
    command
        .add_option("--set", options.settings, "Set a parameter, e.g. batch.size=50; repeatable")
        ->allow_extra_args(false)
        ->option_text("KEY=VALUE");
    command.add_option("--seed", options.seed, "Seed of the random numbers")->option_text("N");
    command.add_option("--duration", options.duration, "Simulated time, e.g. 90m")
        ->option_text("TIME");
}

CLI::App* add_run(CLI::App& app, RunOptions& options) {
    CLI::App* command = app.add_subcommand("run", "Simulate a scenario and report on it");
    add_scenario(*command, options);
    add_format<ReportFormat>(
        *command, options.format,
        {{"text", ReportFormat::text}, {"json", ReportFormat::json}, {"csv", ReportFormat::csv}},
        "text|json|csv");
    command->add_option("--output", options.output, "Write the result there instead of to stdout")
        ->option_text("FILE");
    command->add_option("--trace", options.trace, "Write every event there, as CSV")
        ->option_text("FILE.csv");
    command
        ->add_option("--accounts", options.accounts,
                     "Accounts to list, most contended first (text: 10, else 100)")
        ->option_text("N|all");
    command
        ->add_option("--fail-if", options.fail_if,
                     "Exit status 1 if that is so, e.g. 'failure_rate>0.01'; repeatable")
        ->allow_extra_args(false)
        ->option_text("CONDITION");
    command->add_flag("--quiet", options.quiet, "No progress bar and no remarks on stderr");
    command->footer(run_footer);
    return command;
}

CLI::App* add_explain(CLI::App& app, ExplainOptions& options) {
    CLI::App* command =
        app.add_subcommand("explain", "The autopsy of one failure: who held its lock, and why");
    add_scenario(*command, options);
    command
        ->add_option("--failure", options.failure,
                     "Which one: failed attempts are counted from 1 in the order in which they "
                     "fail, warm-up included")
        ->required()
        ->option_text("K");
    add_format<ReportFormat>(*command, options.format,
                             {{"text", ReportFormat::text}, {"json", ReportFormat::json}},
                             "text|json");
    command->add_option("--output", options.output, "Write the result there instead of to stdout")
        ->option_text("FILE");
    command->footer(explain_footer);
    return command;
}

CLI::App* add_check(CLI::App& app, CheckOptions& options) {
    CLI::App* command = app.add_subcommand("check", "Say what is wrong with scenarios");
    command->add_option("SCENARIO", options.scenarios, scenario_help)
        ->required()
        ->option_text("...");
    command->footer(check_footer);
    return command;
}

CLI::App* add_parameters(CLI::App& app, ParametersOptions& options) {
    CLI::App* command = app.add_subcommand("parameters", "List every parameter");
    add_format<TableFormat>(*command, options.format,
                            {{"text", TableFormat::text},
                             {"json", TableFormat::json},
                             {"markdown", TableFormat::markdown}},
                            "text|json|markdown");
    command->footer(parameters_footer);
    return command;
}

CLI::App* add_figures(CLI::App& app, FiguresOptions& options) {
    CLI::App* command = app.add_subcommand("figures", "List every figure of a run");
    add_format<TableFormat>(*command, options.format,
                            {{"text", TableFormat::text},
                             {"json", TableFormat::json},
                             {"markdown", TableFormat::markdown}},
                            "text|json|markdown");
    command->footer(figures_footer);
    return command;
}

CLI::App* add_examples(CLI::App& app, ExamplesOptions& options) {
    CLI::App* command = app.add_subcommand("examples", "List the built-in examples, or print one");
    command->add_option("NAME", options.name, "The example to print")->option_text(" ");
    command->footer(examples_footer);
    return command;
}

/// A first word that is no command. CLI11 would call it an argument too many, or, with --help
/// beside it, not mention it at all.
std::optional<std::string> unknown_command(const CLI::App& app, int argc, const char* const* argv) {
    if (argc < 2 || argv[1][0] == '-' || argv[1][0] == '\0') {
        return std::nullopt;
    }
    const std::string_view word = argv[1];
    std::vector<std::string> names;
    for (const CLI::App* command : app.get_subcommands({})) {
        names.push_back(command->get_name());
    }
    if (std::find(names.begin(), names.end(), word) != names.end()) {
        return std::nullopt;
    }
    const std::vector<std::string_view> known(names.begin(), names.end());
    const std::string_view guess = nearest(word, known);
    return fmt::format("no command {}; {}", in_backticks(word),
                       guess.empty() ? fmt::format("commands are {}", listed(known))
                                     : fmt::format("did you mean `{}`?", guess));
}

/// Prints what CLI11 has to say: help and version to stdout, usage errors to stderr.
ExitStatus answer(const CLI::App& app, const CLI::ParseError& error) {
    std::ostringstream out;
    std::ostringstream err;
    const int status = app.exit(error, out, err);
    write_to_stderr(err.str());
    if (status != 0) {
        return ExitStatus::bad_input;
    }
    return deliver(out.str());
}

} // namespace

std::variant<Options, ExitStatus> parse_command_line(int argc, const char* const* argv) {
    CLI::App app(description, "lockscope-cli");
    app.set_version_flag("--version", fmt::format("lockscope-cli {}", version));
    // None at all is answered below: CLI11 would not say which word it does not know.
    app.require_subcommand(0, 1);
    app.footer(footer);
    app.get_formatter()->column_width(34);

    RunOptions run;
    ExplainOptions explain;
    CheckOptions check;
    ParametersOptions parameters;
    FiguresOptions figures;
    ExamplesOptions examples;
    const CLI::App* run_command = add_run(app, run);
    const CLI::App* explain_command = add_explain(app, explain);
    const CLI::App* check_command = add_check(app, check);
    const CLI::App* parameters_command = add_parameters(app, parameters);
    const CLI::App* figures_command = add_figures(app, figures);
    const CLI::App* examples_command = add_examples(app, examples);

    if (const std::optional<std::string> problem = unknown_command(app, argc, argv)) {
        complain(*problem);
        return ExitStatus::bad_input;
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return answer(app, error);
    }
    if (run_command->parsed()) {
        return Options(run);
    }
    if (explain_command->parsed()) {
        return Options(explain);
    }
    if (check_command->parsed()) {
        return Options(check);
    }
    if (parameters_command->parsed()) {
        return Options(parameters);
    }
    if (figures_command->parsed()) {
        return Options(figures);
    }
    if (examples_command->parsed()) {
        return Options(examples);
    }
    write_to_stderr(app.help());
    return ExitStatus::bad_input;
}

} // namespace lockscope::cli
