// SPDX-License-Identifier: GPL-3.0-or-later
// lockscope-cli run: what it reports, and that it reports what it was told to simulate.
#include "tests/cli/checks.h"
#include "tests/cli/program.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <csignal>
#include <string>

namespace lockscope::test {

namespace {

using Json = nlohmann::json;

/// A run nobody would wait for.
constexpr std::string_view endless = R"(lockscope: 1
name: A century
seed: 1
duration: 36500d
accounts: [{ id: acme, children: 1 }]
workloads:
  - { name: feed, kind: order_insert, arrivals: { process: poisson, rate: 3/s }, targets: { acme: 1 } }
)";

// --- The document of the contract ---------------------------------------------------------------

void has_integers(Checks& checks, const Json& object, std::initializer_list<const char*> keys) {
    for (const char* key : keys) {
        checks.that(object.contains(key) && object[key].is_number_integer(),
                    std::string(key) + " is an integer");
    }
}

void has_numbers(Checks& checks, const Json& object, std::initializer_list<const char*> keys) {
    for (const char* key : keys) {
        checks.that(object.contains(key) && object[key].is_number(),
                    std::string(key) + " is a number");
    }
}

void has_durations(Checks& checks, const Json& object, std::initializer_list<const char*> keys) {
    for (const char* key : keys) {
        checks.that(object.contains(key) && object[key].is_object(),
                    std::string(key) + " is an object");
        if (object.contains(key) && object[key].is_object()) {
            has_numbers(checks, object[key], {"mean", "p50", "p95", "p99", "max"});
        }
    }
}

void records_balance(Checks& checks, const Json& report) {
    const Json& orders = report.at("orders");
    checks.equal(orders.at("offered").get<std::int64_t>(),
                 orders.at("committed").get<std::int64_t>() +
                     orders.at("failed").get<std::int64_t>() +
                     orders.at("in_flight").get<std::int64_t>(),
                 "offered = committed + failed + in flight");
}

void json_is_the_documented_one(Checks& checks) {
    const ScratchFolder scratch;
    const Json report = run_json(scratch.file("small.yaml", small_scenario));

    checks.equal(report.at("lockscope").get<std::string>(), LOCKSCOPE_VERSION, "version");
    checks.equal(report.at("scenario").get<std::string>(), "Small day", "scenario");
    checks.equal(report.at("seed").get<std::uint64_t>(), 7U, "seed");
    checks.equal(report.at("simulated_s").get<double>(), 120.0, "simulated_s");
    has_integers(checks, report, {"seed", "events"});
    checks.that(report.at("fingerprint").is_string(), "fingerprint is a string");
    checks.that(!report.at("fingerprint").get<std::string>().empty(), "fingerprint says something");
    has_integers(checks, report.at("orders"),
                 {"offered", "committed", "failed", "in_flight", "duplicates"});
    has_integers(checks, report.at("attempts"), {"started", "committed", "partial"});
    has_integers(checks, report.at("attempts").at("failed"),
                 {"UNABLE_TO_LOCK_ROW", "CONCURRENT_LIMIT", "API_LIMIT", "CLIENT_TIMEOUT",
                  "DEADLOCK", "QUEUE_FULL"});
    has_numbers(checks, report, {"throughput_per_s"});
    has_numbers(checks, report.at("failure_rate"), {"attempts", "orders"});
    has_durations(
        checks, report,
        {"lock_wait_ms", "lock_wait_failed_ms", "lock_hold_ms", "latency_ms", "staleness_ms"});
    has_integers(checks, report.at("long_running"), {"max"});
    has_numbers(checks, report.at("long_running"), {"mean"});
    checks.that(report.at("alerts").is_array(), "alerts is an array");
    const Json& verdicts = report.at("diagnosis").at("verdicts");
    checks.equal(verdicts.size(), 4U, "verdicts of the diagnosis");
    checks.that(report.at("diagnosis").at("headline").is_string(), "the diagnosis in a sentence");
    for (const Json& peak : report.at("diagnosis").at("peaks")) {
        has_numbers(checks, peak, {"failure_rate"});
        checks.that(peak.at("from").is_string() && peak.at("to").is_string(), "a peak has moments");
    }
    for (const Json& verdict : verdicts) {
        has_numbers(checks, verdict, {"strength"});
        checks.that(verdict.at("verdict").is_string(), "a verdict is a word");
    }

    const Json& accounts = report.at("accounts");
    checks.that(accounts.is_array() && !accounts.empty(), "accounts are listed");
    for (const Json& account : accounts) {
        checks.that(account.at("id").is_string(), "an account's id is a string");
        has_integers(checks, account, {"committed", "failed", "queue_max", "children"});
        has_numbers(checks, account, {"utilisation", "queue_mean", "retry_rate"});
        has_durations(checks, account, {"lock_wait_ms", "lock_hold_ms"});
    }
    checks.equal(accounts.at(0).at("id").get<std::string>(), "acme", "most contended account");
}

void json_figures_fit_together(Checks& checks) {
    const ScratchFolder scratch;
    const Json report = run_json(scratch.file("small.yaml", small_scenario), {"--accounts", "all"});
    records_balance(checks, report);

    const Json& orders = report.at("orders");
    const Json& attempts = report.at("attempts");
    const auto committed = orders.at("committed").get<double>();
    const auto failed = orders.at("failed").get<double>();
    double failed_attempts = 0;
    for (const auto& [cause, count] : attempts.at("failed").items()) {
        failed_attempts += count.get<double>();
    }
    checks.that(failed > 0, "the small scenario has failures to speak of");
    const auto close = [&checks](const Json& actual, double expected, std::string_view what) {
        const double difference = std::abs(actual.get<double>() - expected);
        checks.that(difference <= 1e-9 + 1e-6 * std::abs(expected), what);
    };
    close(report.at("throughput_per_s"), committed / 120.0, "throughput");
    close(report.at("failure_rate").at("orders"), failed / (committed + failed), "orders failed");
    close(report.at("failure_rate").at("attempts"),
          failed_attempts / attempts.at("started").get<double>(), "attempts failed");

    double committed_by_account = 0;
    double failed_by_account = 0;
    for (const Json& account : report.at("accounts")) {
        committed_by_account += account.at("committed").get<double>();
        failed_by_account += account.at("failed").get<double>();
    }
    checks.equal(committed_by_account, committed, "committed, account by account");
    checks.equal(failed_by_account, failed, "failed, account by account");
}

void text_report_reads_well(Checks& checks) {
    const ScratchFolder scratch;
    const Outcome outcome = run({"run", scratch.file("small.yaml", small_scenario)});
    checks.equal(outcome.status, 0, "exit status");
    checks.equal(outcome.err, "", "stderr");
    checks.contains(outcome.out, "Small day");
    checks.contains(outcome.out, "Acme");
    checks.contains(outcome.out, "UNABLE_TO_LOCK_ROW");
    checks.contains(outcome.out, "lock contention     strong");
    checks.contains(outcome.out, "Lock contention: 100 % of the 32 failed attempts");
    checks.lacks(outcome.out, "nan");
}

// --- Seeds and fingerprints ---------------------------------------------------------------------

std::string fingerprint(const Json& report) {
    return report.at("fingerprint").get<std::string>();
}

void equal_seeds_give_equal_runs(Checks& checks) {
    const ScratchFolder scratch;
    const std::string small = scratch.file("small.yaml", small_scenario);
    const Json first = run_json(small);
    checks.equal(run_json(small).dump(), first.dump(), "the same run again");
    checks.equal(run_json(small, {"--seed", "7"}).dump(), first.dump(), "the file's seed, said");
    const Json other = run_json(small, {"--seed", "8"});
    checks.equal(other.at("seed").get<int>(), 8, "the seed on the command line wins");
    checks.that(fingerprint(other) != fingerprint(first), "another seed is another run");
    const Json largest = run_json(small, {"--seed", "18446744073709551615"});
    checks.equal(largest.at("seed").get<std::uint64_t>(), UINT64_MAX, "the largest seed");
}

// --- Overrides ----------------------------------------------------------------------------------

void duration_on_the_command_line_wins(Checks& checks) {
    const ScratchFolder scratch;
    const Json report = run_json(scratch.file("small.yaml", small_scenario), {"--duration", "30s"});
    checks.equal(report.at("simulated_s").get<double>(), 30.0, "simulated_s");
}

void settings_act(Checks& checks) {
    const ScratchFolder scratch;
    const std::string small = scratch.file("small.yaml", small_scenario);
    const auto hold_ms = [&small](const std::vector<std::string>& more) {
        return run_json(small, more).at("lock_hold_ms").at("mean").get<double>();
    };
    const double before = hold_ms({});
    checks.that(hold_ms({"--set", "work.insert=500ms"}) > before + 300.0,
                "longer work, longer hold");
    checks.equal(hold_ms({"--set", "work.insert=500ms", "--set", "work.insert=4ms"}), before,
                 "the last setting of a key wins");
    checks.that(hold_ms({"--set=work.insert=500ms"}) > before + 300.0, "--set=KEY=VALUE");
}

void settings_reach_the_scenarios_own_rows(Checks& checks) {
    const ScratchFolder scratch;
    const std::string small = scratch.file("small.yaml", small_scenario);
    const auto before = run_json(small).at("orders").at("offered").get<std::int64_t>();
    const auto after =
        run_json(small, {"--set", "workload.feed.rate=1/m"}).at("orders").at("offered");
    checks.that(after.get<std::int64_t>() < before / 10, "a lower rate offers fewer orders");

    const Json grown = run_json(small, {"--set", "account.acme.children=5000"});
    checks.that(grown.at("accounts").at(0).at("children").get<std::int64_t>() >= 5000,
                "children of the account");
}

void the_order_of_options_does_not_matter(Checks& checks) {
    const ScratchFolder scratch;
    const std::string small = scratch.file("small.yaml", small_scenario);
    const Outcome after = run({"run", small, "--set", "batch.size=3", "--format", "json"});
    const Outcome before = run({"run", "--set", "batch.size=3", "--format", "json", small});
    checks.equal(before.status, 0, "exit status");
    checks.equal(before.out, after.out, "report");
}

// --- The measured part --------------------------------------------------------------------------

void warm_up_is_not_measured(Checks& checks) {
    const ScratchFolder scratch;
    std::string text(small_scenario);
    text.insert(text.find("accounts:"), "warm_up: 1m\n");
    const Json report = run_json(scratch.file("warm.yaml", text));
    const Json whole = run_json(scratch.file("small.yaml", small_scenario));
    checks.equal(report.at("simulated_s").get<double>(), 120.0, "the warm-up is simulated");
    checks.equal(fingerprint(report), fingerprint(whole), "the run itself is the same");
    records_balance(checks, report);
    const auto committed = report.at("orders").at("committed").get<double>();
    checks.that(committed < whole.at("orders").at("committed").get<double>(), "committed is less");
    checks.that(std::abs(report.at("throughput_per_s").get<double>() - committed / 60.0) < 1e-6,
                "throughput is that of the measured minute");
}

void a_finite_workload_needs_no_duration(Checks& checks) {
    const ScratchFolder scratch;
    const Json report = run_json(scratch.file("once.yaml", R"(lockscope: 1
name: Forty orders
accounts: [{ id: acme, children: 1 }]
workloads:
  - { name: job, kind: order_insert, arrivals: { process: once, at: 10s }, records: 40, targets: { acme: 1 } }
parameters: { platform.lock_timeout: never }
)"));
    checks.equal(report.at("orders").at("offered").get<int>(), 40, "offered");
    checks.equal(report.at("orders").at("committed").get<int>(), 40, "committed");
    checks.that(report.at("simulated_s").get<double>() > 10.0, "it ran to the last commit");
}

void accounts_are_listed_as_asked(Checks& checks) {
    const ScratchFolder scratch;
    const std::string small = scratch.file("small.yaml", small_scenario);
    const auto rows = [&small](const std::string& count) {
        return run_json(small, {"--accounts", count}).at("accounts").size();
    };
    checks.equal(rows("2"), 2U, "two");
    checks.equal(rows("0"), 0U, "none");
    checks.equal(rows("all"), 6U, "all");
}

// --- Progress and interruption ------------------------------------------------------------------

void progress_shows_on_a_terminal_only(Checks& checks) {
    const ScratchFolder scratch;
    const std::string century = scratch.file("century.yaml", endless);
    const auto interrupted = [](const std::vector<std::string>& arguments, Stream err) {
        Surroundings around;
        around.err = err;
        Program program(arguments, around);
        program.wait_until_it_catches(SIGTERM);
        program.send(SIGTERM);
        return program.finish();
    };
    checks.lacks(interrupted({"run", century}, Stream::captured).err, "\r");
    checks.equal(interrupted({"run", century, "--quiet"}, Stream::terminal).err, "",
                 "stderr when quiet");

    // Long enough for at least one look at the clock.
    Surroundings terminal;
    terminal.err = Stream::terminal;
    const Outcome shown = run({"run", century, "--duration", "5d"}, terminal);
    checks.equal(shown.status, 0, "exit status");
    checks.contains(shown.err, "%");
    checks.contains(shown.err, "of 120:00:00");
    checks.that(shown.err.ends_with("\r\x1b[K"), "the bar is wiped at the end");
}

void a_signal_ends_the_run_with_a_report(Checks& checks) {
    const ScratchFolder scratch;
    const std::string century = scratch.file("century.yaml", endless);
    const std::vector<std::pair<int, std::string>> signals{{SIGINT, "SIGINT"},
                                                           {SIGTERM, "SIGTERM"},
                                                           {SIGHUP, "SIGHUP"},
                                                           {SIGQUIT, "SIGQUIT"},
                                                           {SIGXCPU, "SIGXCPU"}};
    for (const auto& [signal, name] : signals) {
        const std::string trace = (scratch.path() / (name + ".csv")).string();
        Program program({"run", century, "--format", "json", "--trace", trace});
        program.wait_until_it_catches(SIGXCPU);
        program.send(signal);
        const Outcome outcome = program.finish();
        checks.equal(outcome.signal, 0, "signal that killed it");
        checks.equal(outcome.status, 4, "exit status");
        checks.contains(outcome.err, "interrupted by " + name);
        const Json report = Json::parse(outcome.out);
        checks.that(!report.at("complete").get<bool>(), "it says that it is not complete");
        checks.equal(report.at("stopped_by").get<std::string>(), name, "what stopped it");
        records_balance(checks, report);
        checks.that(report.at("simulated_s").get<double>() < 36500.0 * 86400.0, "it stopped early");
    }
    checks.equal(scratch.entries(), 1 + signals.size(), "files: the scenario and whole traces");
    const Json whole = run_json(scratch.file("small.yaml", small_scenario));
    checks.that(whole.at("complete").get<bool>() && !whole.contains("stopped_by"),
                "a run that went to its end is complete");
}

void a_signal_during_the_warm_up_ends_the_run_too(Checks& checks) {
    const ScratchFolder scratch;
    std::string text(endless);
    text.insert(text.find("accounts:"), "warm_up: 36000d\n");
    Program program({"run", scratch.file("warm.yaml", text), "--format", "json"});
    program.wait_until_it_catches(SIGTERM);
    program.send(SIGINT);
    const Outcome outcome = program.finish();
    checks.equal(outcome.status, 4, "exit status");
    records_balance(checks, Json::parse(outcome.out));
}

// --- Examples -----------------------------------------------------------------------------------

void every_example_runs(Checks& checks) {
    // An alert of its guardrails is part of a story.
    const auto report_of = [&checks](const std::string& scenario) {
        const Outcome outcome = run({"run", scenario, "--duration", "2m", "--format", "json"});
        checks.that(outcome.status == 0 || outcome.status == 1, scenario + ": " + outcome.err);
        return Json::parse(outcome.out);
    };
    for (const auto& file : scenarios_in(LOCKSCOPE_EXAMPLES)) {
        const Json report = report_of(file.stem().string());
        records_balance(checks, report);
        checks.equal(fingerprint(report_of(file.string())), fingerprint(report),
                     file.filename().string() + ", built in and from its file");
    }
}

void a_file_wins_over_an_example_of_its_name(Checks& checks) {
    const ScratchFolder scratch;
    Surroundings around;
    around.folder = scratch.path();
    const std::vector<std::string> arguments{"run", "quarterly-push", "--duration", "1s"};
    checks.lacks(run(arguments, around).out, "Small day");
    const std::string file = scratch.file("quarterly-push", small_scenario);
    checks.contains(run(arguments, around).out, "Small day");
}

constexpr Case cases[]{
    {"json_is_the_documented_one", json_is_the_documented_one},
    {"json_figures_fit_together", json_figures_fit_together},
    {"text_report_reads_well", text_report_reads_well},
    {"equal_seeds_give_equal_runs", equal_seeds_give_equal_runs},
    {"duration_on_the_command_line_wins", duration_on_the_command_line_wins},
    {"settings_act", settings_act},
    {"settings_reach_the_scenarios_own_rows", settings_reach_the_scenarios_own_rows},
    {"the_order_of_options_does_not_matter", the_order_of_options_does_not_matter},
    {"warm_up_is_not_measured", warm_up_is_not_measured},
    {"a_finite_workload_needs_no_duration", a_finite_workload_needs_no_duration},
    {"accounts_are_listed_as_asked", accounts_are_listed_as_asked},
    {"progress_shows_on_a_terminal_only", progress_shows_on_a_terminal_only},
    {"a_signal_ends_the_run_with_a_report", a_signal_ends_the_run_with_a_report},
    {"a_signal_during_the_warm_up_ends_the_run_too", a_signal_during_the_warm_up_ends_the_run_too},
    {"every_example_runs", every_example_runs},
    {"a_file_wins_over_an_example_of_its_name", a_file_wins_over_an_example_of_its_name},
};

} // namespace

} // namespace lockscope::test

int run_test(int argc, char** argv) {
    return lockscope::test::run_cases(argc, argv, lockscope::test::cases);
}
