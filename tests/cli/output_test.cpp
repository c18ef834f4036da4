// SPDX-License-Identifier: GPL-3.0-or-later
// Results that cannot be written are said to be so, and never leave half a file.
#include "tests/cli/checks.h"
#include "tests/cli/program.h"

#include <array>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace lockscope::test {

namespace {

void a_result_goes_to_the_file_asked_for(Checks& checks) {
    const ScratchFolder scratch;
    const std::string small = scratch.file("small.yaml", small_scenario);
    const std::string target = scratch.file("result.json", "an older and much longer result");
    const Outcome shown = run({"run", small, "--format", "json"});
    const Outcome kept = run({"run", small, "--format", "json", "--output", target});
    checks.equal(kept.status, 0, "exit status");
    checks.equal(kept.out, "", "stdout");
    checks.equal(content_of(target), shown.out, "the file");
    checks.equal(scratch.entries(), 2U, "files left in the folder");
}

void a_failed_run_leaves_the_target_alone(Checks& checks) {
    const ScratchFolder scratch;
    const std::string small = scratch.file("small.yaml", small_scenario);
    const std::string target = scratch.file("result.txt", "older");
    const Outcome outcome = run({"run", small, "--set", "no.such=1", "--output", target});
    checks.equal(outcome.status, 2, "exit status");
    checks.equal(content_of(target), "older", "the file");
}

void a_full_disk_leaves_the_target_alone(Checks& checks) {
    const ScratchFolder scratch;
    const std::string small = scratch.file("small.yaml", small_scenario);
    const std::string target = scratch.file("result.json", "older");
    Surroundings full;
    full.file_size_limit = 100;
    const Outcome outcome = run({"run", small, "--format", "json", "--output", target}, full);
    checks.equal(outcome.status, 3, "exit status");
    checks.contains(outcome.err, "result.json");
    checks.equal(content_of(target), "older", "the file");
    checks.equal(scratch.entries(), 2U, "files left in the folder");
}

void a_target_that_cannot_be_written_is_said_to_be_so(Checks& checks) {
    const ScratchFolder scratch;
    const std::string small = scratch.file("small.yaml", small_scenario);
    const std::string nowhere = (scratch.path() / "missing" / "result.txt").string();
    for (const std::string& target : {nowhere, scratch.path().string(), std::string("/dev/full"),
                                      std::string("/proc/result.txt")}) {
        const Outcome outcome = run({"run", small, "--output", target});
        checks.equal(outcome.status, 3, "exit status");
        checks.equal(outcome.out, "", "stdout");
        checks.contains(outcome.err, target);
        checks.equal(outcome.error_lines().size(), 1U, "lines on stderr");
    }
}

void a_pipe_is_written_to_and_not_replaced(Checks& checks) {
    const ScratchFolder scratch;
    const std::string small = scratch.file("small.yaml", small_scenario);
    const std::string pipe = (scratch.path() / "pipe").string();
    checks.equal(::mkfifo(pipe.c_str(), 0600), 0, "mkfifo");
    const int reader = ::open(pipe.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    // Less than a pipe holds, so that nobody need read while it runs.
    const Outcome outcome = run({"run", small, "--accounts", "1", "--output", pipe});
    checks.equal(outcome.status, 0, "exit status");
    std::array<char, 65536> buffer{};
    const ssize_t size = ::read(reader, buffer.data(), buffer.size());
    ::close(reader);
    checks.that(size > 0, "something came through the pipe");
    struct stat status {};
    checks.equal(::stat(pipe.c_str(), &status), 0, "stat");
    checks.that(S_ISFIFO(status.st_mode), "it is still a pipe");
}

const std::vector<std::vector<std::string>>& every_command() {
    static const std::vector<std::vector<std::string>> commands{
        {"run", "quarterly-push", "--duration", "1s"},
        {"run", "quarterly-push", "--duration", "1s", "--format", "json"},
        {"run", "quarterly-push", "--duration", "1s", "--format", "csv"},
        {"check", "quarterly-push"},
        {"parameters"},
        {"parameters", "--format", "json"},
        {"parameters", "--format", "markdown"},
        {"examples"},
        {"examples", "quarterly-push"},
        {"--help"},
        {"run", "--help"},
        {"--version"},
    };
    return commands;
}

void a_dash_is_stdout(Checks& checks) {
    const ScratchFolder scratch;
    Surroundings here;
    here.folder = scratch.path();
    const std::string small = scratch.file("small.yaml", small_scenario);
    checks.equal(run({"run", small, "--output", "-"}, here).out, run({"run", small}).out, "stdout");

    const std::string kept = (scratch.path() / "events.csv").string();
    const std::string report = (scratch.path() / "report.json").string();
    checks.equal(run({"run", small, "--trace", kept, "--output", report}).status, 0, "exit status");
    const Outcome streamed = run({"run", small, "--trace", "-", "--output", report}, here);
    checks.equal(streamed.status, 0, "exit status");
    checks.equal(streamed.out, content_of(kept), "the trace on stdout");
    checks.equal(scratch.entries(), 3U, "files: none is called -");

    // Appended to what is there, as a shell would have it.
    const std::string log = scratch.file("log.txt", "");
    here.out_file = log;
    checks.equal(run({"run", small, "--trace", "-", "--output", report}, here).status, 0, "status");
    checks.equal(content_of(log), content_of(kept), "the trace in a redirected stdout");
    here.out_file.reset();

    for (const std::vector<std::string>& both :
         {std::vector<std::string>{"run", small, "--trace", "-"},
          {"run", small, "--trace", "-", "--output", "-"}}) {
        const Outcome clash = run(both, here);
        checks.equal(clash.status, 2, "exit status");
        checks.contains(clash.err, "standard output is where --output goes");
    }
}

void an_input_is_never_written_over(Checks& checks) {
    const ScratchFolder scratch;
    const std::string rows = "time,account,records\n1s,acme,1\n400s,acme,1\n";
    const std::string trace = scratch.file("day.csv", rows);
    const std::string text = "lockscope: 1\nname: Recorded\nduration: 100s\n"
                             "accounts: [{id: acme}]\n"
                             "workloads: [{name: feed, kind: order_insert, "
                             "arrivals: {process: trace, file: day.csv}}]\n";
    const std::string scenario = scratch.file("day.yaml", text);
    const std::vector<std::vector<std::string>> attempts{
        {"run", scenario, "--output", scenario},
        {"run", scenario, "--trace", trace},
        {"run", scenario, "--output", trace},
        {"explain", scenario, "--failure", "1", "--output", scenario}};
    for (const std::vector<std::string>& attempt : attempts) {
        const Outcome outcome = run(attempt);
        checks.equal(outcome.status, 2, "exit status");
        checks.contains(outcome.err, attempt[attempt.size() - 2]);
    }
    checks.equal(content_of(scenario), text, "the scenario");
    checks.equal(content_of(trace), rows, "the trace");
    // Nothing is dropped in silence, either.
    checks.contains(run({"run", scenario}).err, "1 of 2 rows of day.csv lie beyond the end");
    checks.contains(run({"check", scenario}).err, "1 of 2 rows of day.csv lie beyond the end");
}

void a_full_stdout_is_an_error(Checks& checks) {
    Surroundings full;
    full.out_file = "/dev/full";
    for (const auto& command : every_command()) {
        const Outcome outcome = run(command, full);
        checks.equal(outcome.status, 3, "exit status of " + command.back());
        checks.contains(outcome.err, "stdout: cannot write");
    }
}

void a_closed_stdout_is_an_error(Checks& checks) {
    Surroundings closed;
    closed.out = Stream::closed;
    for (const auto& command : every_command()) {
        checks.equal(run(command, closed).status, 3, "exit status of " + command.back());
    }
}

void a_closed_stderr_harms_nobody(Checks& checks) {
    const ScratchFolder scratch;
    const std::string small = scratch.file("small.yaml", small_scenario);
    const std::string target = (scratch.path() / "result.txt").string();
    Surroundings closed;
    closed.err = Stream::closed;
    checks.equal(run({"run", small, "--output", target}, closed).status, 0, "exit status");
    checks.contains(content_of(target), "Small day");
    checks.equal(run({"run", "no-such-scenario"}, closed).status, 2, "exit status of bad input");
}

constexpr Case cases[]{
    {"a_result_goes_to_the_file_asked_for", a_result_goes_to_the_file_asked_for},
    {"a_failed_run_leaves_the_target_alone", a_failed_run_leaves_the_target_alone},
    {"a_full_disk_leaves_the_target_alone", a_full_disk_leaves_the_target_alone},
    {"a_target_that_cannot_be_written_is_said_to_be_so",
     a_target_that_cannot_be_written_is_said_to_be_so},
    {"a_pipe_is_written_to_and_not_replaced", a_pipe_is_written_to_and_not_replaced},
    {"a_dash_is_stdout", a_dash_is_stdout},
    {"an_input_is_never_written_over", an_input_is_never_written_over},
    {"a_full_stdout_is_an_error", a_full_stdout_is_an_error},
    {"a_closed_stdout_is_an_error", a_closed_stdout_is_an_error},
    {"a_closed_stderr_harms_nobody", a_closed_stderr_harms_nobody},
};

} // namespace

} // namespace lockscope::test

int output_test(int argc, char** argv) {
    return lockscope::test::run_cases(argc, argv, lockscope::test::cases);
}
