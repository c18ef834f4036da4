// SPDX-License-Identifier: GPL-3.0-or-later
// Bad input and bad usage: exit status 2, one line for each mistake, and never a crash.
#include "tests/cli/checks.h"
#include "tests/cli/program.h"

#include <algorithm>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace lockscope::test {

namespace {

void refused(Checks& checks, const std::vector<std::string>& arguments, std::string_view because,
             Place place = Place::current()) {
    const Outcome outcome = run(arguments);
    checks.equal(outcome.signal, 0, "signal", place);
    checks.equal(outcome.status, 2, "exit status", place);
    checks.equal(outcome.out, "", "stdout", place);
    checks.contains(outcome.err, because, place);
}

// --- Usage --------------------------------------------------------------------------------------

void help_and_version_are_no_errors(Checks& checks) {
    const Outcome help = run({"--help"});
    checks.equal(help.status, 0, "exit status");
    for (const char* part :
         {"run", "check", "parameters", "examples", "Exit status", "Examples:"}) {
        checks.contains(help.out, part);
    }
    const Outcome run_help = run({"run", "--help"});
    checks.equal(run_help.status, 0, "exit status");
    for (const char* part :
         {"--set", "--seed", "--duration", "--format", "text|json|csv", "--output", "--trace",
          "--accounts", "--fail-if", "--quiet", "SCENARIO", "Ctrl-C"}) {
        checks.contains(run_help.out, part);
    }
    for (const std::string command : {"run", "check", "parameters", "examples"}) {
        const Outcome outcome = run({command, "--help"});
        checks.equal(outcome.status, 0, "exit status");
        checks.contains(outcome.out, "Examples:\n  lockscope-cli " + command);
    }
    const Outcome version = run({"--version"});
    checks.equal(version.status, 0, "exit status");
    checks.equal(version.out, "lockscope-cli " LOCKSCOPE_VERSION "\n", "version");
}

void usage_errors_are_refused(Checks& checks) {
    refused(checks, {}, "Usage:");
    refused(checks, {"simulate"}, "simulate");
    refused(checks, {"run"}, "SCENARIO");
    refused(checks, {"check"}, "SCENARIO");
    refused(checks, {"run", "quarterly-push", "--frmat", "json"}, "--frmat");
    refused(checks, {"run", "quarterly-push", "--format", "xml"}, "xml");
    refused(checks, {"run", "quarterly-push", "--set"}, "--set");
    refused(checks, {"run", "quarterly-push", "another"}, "another");
    refused(checks, {"parameters", "--format", "csv"}, "csv");
}

void bad_values_on_the_command_line_are_refused(Checks& checks) {
    for (const char* seed : {"-1", "1.5", "one", "", "18446744073709551616", "0x10", " 1"}) {
        refused(checks, {"run", "quarterly-push", std::string("--seed=") + seed}, "--seed");
    }
    for (const char* duration : {"60", "-1h", "soon", "1y", "nan"}) {
        refused(checks, {"run", "quarterly-push", std::string("--duration=") + duration},
                "--duration");
    }
    for (const char* accounts : {"-1", "most", "unlimited", "1.5"}) {
        refused(checks, {"run", "quarterly-push", std::string("--accounts=") + accounts},
                "--accounts");
    }
    refused(checks, {"run", "quarterly-push", "--set", "work.insert=8"}, "work.insert");
    refused(checks, {"run", "quarterly-push", "--set", "work.insert"}, "work.insert");
    refused(checks, {"run", "quarterly-push", "--set", "batch.size=0"}, "batch.size");
    refused(checks, {"run", "quarterly-push", "--set", "batch.size=nan"}, "batch.size");
    refused(checks, {"run", "quarterly-push", "--set", "load.factor=inf"}, "load.factor");
    refused(checks, {"run", "quarterly-push", "--set", "retry.backoff=often"}, "retry.backoff");
}

void a_misspelt_key_names_the_nearest(Checks& checks) {
    refused(checks, {"run", "quarterly-push", "--set", "batch.sise=5"}, "batch.size");
    refused(checks, {"run", "quarterly-push", "--set", "retry.max_atempts=5"},
            "retry.max_attempts");
}

void every_mistake_of_a_command_line_is_named(Checks& checks) {
    const Outcome outcome =
        run({"run", "quarterly-push", "--set", "batch.sise=5", "--set", "work.insert=8", "--seed",
             "x", "--duration", "7", "--accounts", "few"});
    checks.equal(outcome.status, 2, "exit status");
    checks.equal(outcome.error_lines().size(), 5U, "lines on stderr");
}

// --- Files --------------------------------------------------------------------------------------

void what_is_no_file_is_refused(Checks& checks) {
    const ScratchFolder scratch;
    refused(checks, {"run", "no-such-scenario"}, "no-such-scenario");
    refused(checks, {"check", "missing/day.yaml"}, "missing/day.yaml");
    refused(checks, {"check", scratch.path().string()}, scratch.path().string());
    refused(checks, {"check", scratch.file("empty.yaml", "")}, "empty.yaml");
    refused(checks, {"check", "/dev/zero"}, "/dev/zero");
    refused(checks, {"check", scratch.file("zeros.yaml", std::string(100, '\0'))}, "zeros.yaml");
    refused(checks, {"check", ""}, "no such file");
}

void examples_check_clean(Checks& checks) {
    std::vector<std::string> arguments{"check"};
    std::string expected;
    for (const auto& file : scenarios_in(LOCKSCOPE_EXAMPLES)) {
        for (const std::string& name : {file.string(), file.stem().string()}) {
            arguments.push_back(name);
            expected += name + ": ok\n";
        }
    }
    const Outcome outcome = run(arguments);
    checks.equal(outcome.status, 0, "exit status");
    checks.equal(outcome.out, expected, "stdout");
    checks.equal(outcome.err, "", "stderr");
}

/// Does the text begin with `LINE:COLUMN: `?
bool says_where(std::string_view text) {
    for (const std::string_view end : {":", ": "}) {
        const std::size_t digits = text.find_first_not_of("0123456789");
        if (digits == 0 || digits == std::string_view::npos ||
            !text.substr(digits).starts_with(end)) {
            return false;
        }
        text.remove_prefix(digits + end.size());
    }
    return !text.empty();
}

void bad_files_are_refused_with_positions(Checks& checks) {
    const auto files = scenarios_in(std::filesystem::path(LOCKSCOPE_TEST_DATA) / "bad");
    checks.that(!files.empty(), "there are bad files");
    for (const auto& file : files) {
        const std::string name = file.string();
        for (const char* command : {"check", "run"}) {
            const Outcome outcome = run({command, name});
            checks.equal(outcome.signal, 0, "signal for " + name);
            checks.equal(outcome.status, 2, "exit status for " + name);
            checks.equal(outcome.out, "", "stdout for " + name);
            const auto lines = outcome.error_lines();
            checks.that(!lines.empty(), "stderr says what is wrong with " + name);
            for (const std::string& line : lines) {
                // What is wrong with all of a file (its encoding, say) has no position in it.
                const bool positioned =
                    line.starts_with(name + ":") &&
                    (says_where(line.substr(name.size() + 1)) || file.stem() == "utf16");
                checks.that(positioned, "FILE:LINE:COLUMN: in '" + line + "'");
            }
        }
    }
}

void good_and_bad_files_are_told_apart(Checks& checks) {
    const ScratchFolder scratch;
    const std::string good = scratch.file("good.yaml", small_scenario);
    std::string text(small_scenario);
    const std::string one = scratch.file("one.yaml", text + "  batch.sise: 5\n");
    const std::string two =
        scratch.file("two.yaml", text + "  batch.sise: 5\n  retry.base: 3\ncolour: red\n");
    const Outcome outcome = run({"check", one, good, two});
    checks.equal(outcome.status, 2, "exit status");
    checks.equal(outcome.out, good + ": ok\n", "stdout");
    const auto lines = outcome.error_lines();
    checks.equal(lines.size(), 4U, "lines on stderr: " + outcome.err);
    checks.equal(std::ranges::count_if(lines, [&](auto& line) { return line.starts_with(two); }), 3,
                 "lines of the file with three mistakes");
}

void every_file_is_checked(Checks& checks) {
    const ScratchFolder scratch;
    const std::string bad = scratch.file("bad.yaml", std::string(small_scenario) + "colour: red\n");
    const std::string missing = (scratch.path() / "missing.yaml").string();
    const Outcome outcome = run({"check", missing, scratch.path().string(), "quarterly-push", bad});
    checks.equal(outcome.status, 2, "exit status");
    checks.equal(outcome.out, "quarterly-push: ok\n", "stdout");
    checks.equal(outcome.error_lines().size(), 3U, "lines on stderr: " + outcome.err);
    for (const std::string& name : {missing, scratch.path().string(), bad}) {
        checks.contains(outcome.err, name + ":");
    }
}

void a_dash_is_stdin(Checks& checks) {
    const ScratchFolder scratch;
    Surroundings around;
    around.in_file = scratch.file("good.yaml", small_scenario);
    checks.equal(run({"check", "-"}, around).out, "-: ok\n", "stdout");
    checks.contains(run({"run", "-", "--duration", "1s"}, around).out, "Small day");

    around.in_file = scratch.file("bad.yaml", std::string(small_scenario) + "colour: red\n");
    const Outcome bad = run({"check", "-"}, around);
    checks.equal(bad.status, 2, "exit status");
    checks.that(bad.err.starts_with("-:") && says_where(bad.err.substr(2)), bad.err);

    for (const char* odd : {"/dev/null", "/dev/zero"}) {
        around.in_file = odd;
        const Outcome outcome = run({"check", "-"}, around);
        checks.equal(outcome.status, 2, std::string("exit status for ") + odd);
        checks.that(outcome.err.starts_with("-:"), outcome.err);
    }
}

/// As a shell's `<(...)` and `cat day.yaml | lockscope-cli run /dev/stdin` are.
void pipes_are_read(Checks& checks) {
    const ScratchFolder scratch;
    const std::string pipe = (scratch.path() / "pipe").string();
    checks.equal(::mkfifo(pipe.c_str(), 0600), 0, "mkfifo");
    std::thread writer([&] {
        const int end = ::open(pipe.c_str(), O_WRONLY | O_CLOEXEC); // waits for a reader
        checks.equal(::write(end, small_scenario.data(), small_scenario.size()),
                     static_cast<ssize_t>(small_scenario.size()), "bytes written");
        ::close(end);
    });
    const Outcome outcome = run({"run", pipe, "--duration", "1s"});
    // Had nobody come to read, the writer would wait for ever.
    const int reader = ::open(pipe.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    writer.join();
    ::close(reader);
    checks.equal(outcome.status, 0, "exit status: " + outcome.err);
    checks.contains(outcome.out, "Small day");
}

void words_nobody_knows_have_a_neighbour(Checks& checks) {
    const auto says = [&](const std::vector<std::string>& arguments, std::string_view what) {
        const Outcome outcome = run(arguments);
        checks.equal(outcome.status, 2, "exit status of " + arguments.front());
        checks.contains(outcome.err, what);
    };
    says({"runn", "quarterly-push"}, "did you mean `run`?");
    says({"exmaples"}, "did you mean `examples`?");
    says({"sort", "--help"}, "no command `sort`; commands are run, ");
    says({"run", "quarterly-pusg"}, "did you mean `quarterly-push`?");
    says({"run", "quarterly-push", "--format", "jsn"}, "no format `jsn`; did you mean `json`?");
    says({"run", "quarterly-push", "--format", "1"},
         "no format `1`; choices are csv, json and text");
    says({"run", "quarterly-push", "--set", "seed=3"}, "use --seed 3");
}

void control_characters_stay_on_their_line(Checks& checks) {
    const ScratchFolder scratch;
    const std::string text = std::string(small_scenario) + "\"new\\nline \\e[31m\": 5\n";
    const Outcome outcome = run({"check", scratch.file("odd.yaml", text)});
    checks.equal(outcome.status, 2, "exit status");
    checks.equal(outcome.error_lines().size(), 1U, "lines on stderr: " + outcome.err);
    checks.lacks(outcome.err, "\x1b");
}

// --- Hostile files ------------------------------------------------------------------------------

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    all.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) {
        all += text;
    }
    return all;
}

void hostile_files_are_refused(Checks& checks) {
    const ScratchFolder scratch;
    const auto refuse = [&](std::string_view name, const std::string& text) {
        const std::string file = scratch.file(name, text);
        refused(checks, {"check", file}, file);
    };
    const std::string head = "lockscope: 1\nname: ";
    refuse("nested-flow.yaml", head + repeated("[", 100'000));
    refuse("nested-map.yaml", head + repeated("{a: ", 100'000));
    refuse("nested-dashes.yaml", "lockscope: 1\nname:\n " + repeated("- ", 100'000) + "x\n");
    refuse("long.yaml", head + std::string(60'000'000, 'x') + "\n");

    std::string bomb = "lockscope: 1\na0: &a0 [x, x, x, x, x, x, x, x, x]\n";
    for (int level = 1; level <= 30; ++level) {
        const std::string before = "*a" + std::to_string(level - 1);
        const std::string here = "a" + std::to_string(level);
        bomb += here + ": &" + here + " [" + before + repeated(", " + before, 8) + "]\n";
    }
    refuse("bomb.yaml", bomb + "accounts: *a30\n");

    std::string many(small_scenario);
    many.replace(many.find("count: 5"), 8, "count: 1000000000000");
    refuse("many.yaml", many);
}

constexpr Case cases[]{
    {"help_and_version_are_no_errors", help_and_version_are_no_errors},
    {"usage_errors_are_refused", usage_errors_are_refused},
    {"bad_values_on_the_command_line_are_refused", bad_values_on_the_command_line_are_refused},
    {"a_misspelt_key_names_the_nearest", a_misspelt_key_names_the_nearest},
    {"every_mistake_of_a_command_line_is_named", every_mistake_of_a_command_line_is_named},
    {"what_is_no_file_is_refused", what_is_no_file_is_refused},
    {"examples_check_clean", examples_check_clean},
    {"bad_files_are_refused_with_positions", bad_files_are_refused_with_positions},
    {"good_and_bad_files_are_told_apart", good_and_bad_files_are_told_apart},
    {"every_file_is_checked", every_file_is_checked},
    {"a_dash_is_stdin", a_dash_is_stdin},
    {"pipes_are_read", pipes_are_read},
    {"words_nobody_knows_have_a_neighbour", words_nobody_knows_have_a_neighbour},
    {"control_characters_stay_on_their_line", control_characters_stay_on_their_line},
    {"hostile_files_are_refused", hostile_files_are_refused},
};

} // namespace

} // namespace lockscope::test

int bad_input_test(int argc, char** argv) {
    return lockscope::test::run_cases(argc, argv, lockscope::test::cases);
}
