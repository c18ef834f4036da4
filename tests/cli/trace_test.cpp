// SPDX-License-Identifier: GPL-3.0-or-later
// lockscope-cli run --trace: the event log tells the whole run, and is whole or absent.
#include "core/engine/event.h"
#include "tests/cli/checks.h"
#include "tests/cli/csv.h"
#include "tests/cli/program.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <csignal>
#include <map>
#include <set>
#include <string>

namespace lockscope::test {

namespace {

using Json = nlohmann::json;

struct TracedRun {
    Json report;
    CsvTable trace;
};

TracedRun traced(const ScratchFolder& scratch, const std::string& scenario,
                 const std::vector<std::string>& more = {}) {
    const std::string file = (scratch.path() / "events.csv").string();
    std::vector<std::string> arguments{"--trace", file, "--accounts", "all"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Json report = run_json(scenario, arguments);
    return {report, parse_csv(content_of(file))};
}

/// The compiler sees to it that no kind is left out here; the array must have as many names.
std::string_view expected_name(EventKind kind) {
    switch (kind) {
    case EventKind::offered:
        return "offered";
    case EventKind::started:
        return "started";
    case EventKind::waiting:
        return "waiting";
    case EventKind::granted:
        return "granted";
    case EventKind::withdrawn:
        return "withdrawn";
    case EventKind::released:
        return "released";
    case EventKind::refused:
        return "refused";
    case EventKind::attempt_committed:
        return "attempt_committed";
    case EventKind::attempt_failed:
        return "attempt_failed";
    case EventKind::attempt_abandoned:
        return "attempt_abandoned";
    case EventKind::record_committed:
        return "record_committed";
    case EventKind::record_duplicated:
        return "record_duplicated";
    case EventKind::record_failed:
        return "record_failed";
    case EventKind::backoff:
        return "backoff";
    case EventKind::long_running_began:
        return "long_running_began";
    case EventKind::long_running_ended:
        return "long_running_ended";
    case EventKind::queued:
        return "queued";
    case EventKind::dequeued:
        return "dequeued";
    case EventKind::requeued:
        return "requeued";
    case EventKind::account_added:
        return "account_added";
    case EventKind::alert_raised:
        return "alert_raised";
    case EventKind::alert_cleared:
        return "alert_cleared";
    case EventKind::summary_touched:
        return "summary_touched";
    case EventKind::parameters_changed:
        return "parameters_changed";
    }
    return "";
}

void every_kind_of_event_has_its_name(Checks& checks) {
    for (std::size_t i = 0; i < event_kind_names.size(); ++i) {
        checks.equal(event_kind_names[i], expected_name(static_cast<EventKind>(i)),
                     "name of kind " + std::to_string(i));
    }
    checks.equal(expected_name(static_cast<EventKind>(event_kind_names.size())), "",
                 "a kind after the last name");
}

// --- What it says -------------------------------------------------------------------------------

/// Of the field `column`, over the rows of one kind of event.
double sum(const CsvTable& trace, std::string_view event, std::string_view column) {
    double total = 0;
    for (std::size_t row = 0; row < trace.rows.size(); ++row) {
        if (trace.at(row, "event") == event) {
            total += std::stod(trace.at(row, column));
        }
    }
    return total;
}

void the_trace_tells_the_whole_run(Checks& checks) {
    const ScratchFolder scratch;
    const std::string small = scratch.file("small.yaml", small_scenario);
    const auto [report, trace] =
        traced(scratch, small, {"--set", "retry.max_attempts=3", "--set", "retry.backoff=fixed"});
    checks.equal(trace.rows.size(), report.at("events").get<std::size_t>(), "rows");
    const Json& orders = report.at("orders");
    checks.equal(sum(trace, "offered", "records"), orders.at("offered").get<double>(), "offered");
    checks.equal(sum(trace, "record_committed", "records"), orders.at("committed").get<double>(),
                 "committed");
    checks.equal(sum(trace, "record_failed", "records"), orders.at("failed").get<double>(),
                 "failed");

    std::map<std::string, std::int64_t> attempts;
    double longest_wait_ms = 0;
    for (std::size_t row = 0; row < trace.rows.size(); ++row) {
        const std::string& event = trace.at(row, "event");
        ++attempts[event];
        if (event == "attempt_failed") {
            ++attempts[trace.at(row, "cause")];
        } else if (event == "granted") {
            longest_wait_ms =
                std::max(longest_wait_ms, 1e3 * std::stod(trace.at(row, "duration_s")));
        }
    }
    checks.equal(attempts["started"], report.at("attempts").at("started").get<std::int64_t>(),
                 "started");
    checks.equal(attempts["UNABLE_TO_LOCK_ROW"],
                 report.at("attempts").at("failed").at("UNABLE_TO_LOCK_ROW").get<std::int64_t>(),
                 "attempts that could not lock");
    checks.that(attempts["backoff"] > 0, "there are retries");
    checks.that(std::abs(longest_wait_ms - report.at("lock_wait_ms").at("max").get<double>()) <
                    1e-6 * longest_wait_ms,
                "the longest wait");
}

void rows_are_exact_and_in_order(Checks& checks) {
    const ScratchFolder scratch;
    const std::string small = scratch.file("small.yaml", small_scenario);
    const CsvTable trace = traced(scratch, small, {"--set", "decouple.enabled=true"}).trace;
    const std::vector<std::string> header{"time_s",  "event",   "transaction", "workload",
                                          "account", "records", "attempt",     "duration_s",
                                          "cause",   "detail"};
    checks.that(trace.header == header, "the columns of the documentation");
    const auto exact = [](const std::string& time) {
        const std::size_t point = time.find('.');
        return point != std::string::npos && time.size() - point == 10 &&
               time.find_first_not_of("0123456789.") == std::string::npos;
    };
    std::uint64_t last_ns = 0;
    std::set<std::string> events;
    std::set<std::string> workloads;
    std::set<std::string> accounts;
    for (std::size_t row = 0; row < trace.rows.size(); ++row) {
        std::string time = trace.at(row, "time_s");
        checks.that(exact(time), "nine digits: " + time);
        const std::string& duration = trace.at(row, "duration_s");
        checks.that(duration.empty() || exact(duration), "nine digits: " + duration);
        const std::uint64_t ns = std::stoull(time.erase(time.find('.'), 1));
        checks.that(ns >= last_ns, "time goes on");
        last_ns = ns;
        events.insert(trace.at(row, "event"));
        workloads.insert(trace.at(row, "workload"));
        accounts.insert(trace.at(row, "account"));
    }
    for (const std::string& event : events) {
        checks.that(std::ranges::find(event_kind_names, event) != event_kind_names.end(), event);
    }
    checks.that(events.contains("summary_touched"), "the updater is there");
    checks.that(workloads == std::set<std::string>{"feed", "parent updater"}, "workloads");
    checks.that(accounts ==
                    std::set<std::string>{"acme", "tail-1", "tail-2", "tail-3", "tail-4", "tail-5"},
                "accounts");
}

void odd_names_are_quoted(Checks& checks) {
    const ScratchFolder scratch;
    const CsvTable trace = traced(scratch, scratch.file("odd.yaml", R"(lockscope: 1
name: Odd names
duration: 1m
accounts: [{ id: 'a, "b"', children: 1 }, { id: 'c, "d"', count: 2 }]
workloads:
  - { name: 'feed, "fast"', kind: order_insert, arrivals: { process: constant, rate: 1/s }, targets: { 'a, "b"': 1, 'c, "d"': 1 } }
)"))
                               .trace;
    std::set<std::string> accounts;
    for (std::size_t row = 0; row < trace.rows.size(); ++row) {
        accounts.insert(trace.at(row, "account"));
        checks.equal(trace.at(row, "workload"), R"(feed, "fast")", "workload");
    }
    checks.that(accounts == std::set<std::string>{R"(a, "b")", R"(c, "d"-1)", R"(c, "d"-2)"},
                "accounts");
}

void an_odd_name_stays_one_in_a_pool(Checks& checks) {
    const ScratchFolder scratch;
    const CsvTable trace = traced(scratch, scratch.file("odd.yaml", R"(lockscope: 1
name: Odd names in a pool
duration: 1m
accounts: [{ id: 'a, "b"', children: 1, pool: true }]
workloads:
  - { name: feed, kind: order_insert, arrivals: { process: constant, rate: 1/s }, targets: { 'a, "b"': 1 } }
parameters: { pool.enabled: true, pool.size: 2 }
)"))
                               .trace;
    std::set<std::string> accounts;
    std::set<std::string> details;
    for (std::size_t row = 0; row < trace.rows.size(); ++row) {
        accounts.insert(trace.at(row, "account"));
        details.insert(trace.at(row, "detail"));
    }
    const std::set<std::string> expected{R"(a, "b")", R"(a, "b"/pool-1)", R"(a, "b"/pool-2)"};
    checks.that(accounts == expected, "accounts");
    checks.that(details == std::set<std::string>{"", R"(in the pool of a, "b")"}, "details");
}

/// A row has what its kind has, and no number stands in the column of another.
void check_row(Checks& checks, const CsvTable& trace, std::size_t row) {
    const std::string& name = trace.at(row, "event");
    const auto kind = static_cast<EventKind>(std::ranges::find(event_kind_names, name) -
                                             event_kind_names.begin());
    const EventKindRules& rules = rules_of(kind);
    const auto has = [&](std::string_view column) { return !trace.at(row, column).empty(); };
    checks.equal(has("duration_s"), rules.has_duration(), name + ": a duration");
    const bool of_a_job = kind == EventKind::offered && !has("account");
    checks.that(of_a_job || has("account") == (rules.account != EventAccount::none),
                name + ": an account");
    if (has_payload(kind)) {
        for (const char* column : {"transaction", "workload", "records", "attempt", "cause"}) {
            checks.that(!has(column), name + ": no " + column);
        }
        checks.that(has("detail"), name + ": a detail");
        return;
    }
    checks.that(has("workload"), name + ": a workload");
    checks.equal(has("attempt"), kind != EventKind::offered, name + ": an attempt");
    checks.equal(has("transaction"), kind != EventKind::offered, name + ": a transaction");
    checks.that(!has("detail") || (rules.account == EventAccount::first &&
                                   trace.at(row, "detail") == "first of several accounts"),
                name + ": a detail");
}

void columns_are_true_for_every_kind_of_event(Checks& checks) {
    const ScratchFolder scratch;
    const std::string file = (scratch.path() / "events.csv").string();
    std::set<std::string> kinds;
    std::set<std::string> alerts;
    for (const auto& scenario :
         scenarios_in(std::filesystem::path(LOCKSCOPE_TEST_DATA) / "golden" / "scenarios")) {
        run({"run", scenario.string(), "--quiet", "--trace", file});
        const CsvTable trace = parse_csv(content_of(file));
        for (std::size_t row = 0; row < trace.rows.size(); ++row) {
            check_row(checks, trace, row);
            kinds.insert(trace.at(row, "event"));
            if (trace.at(row, "event") == "alert_raised") {
                alerts.insert(trace.at(row, "detail"));
            }
        }
    }
    checks.equal(kinds.size(), event_kind_count, "kinds of events");
    // What was measured, as the report has it: a share, and a wait with its unit.
    checks.that(alerts.contains("failure_rate 0.304348"), "the share of an alert");
    checks.that(alerts.contains("lock_wait_critical 0.324878170 s"), "the wait of an alert");
}

void the_trace_begins_before_the_warm_up_ends(Checks& checks) {
    const ScratchFolder scratch;
    std::string text(small_scenario);
    text.insert(text.find("accounts:"), "warm_up: 1m\n");
    const auto [report, trace] = traced(scratch, scratch.file("warm.yaml", text));
    checks.equal(trace.rows.size(), report.at("events").get<std::size_t>(), "rows");
    checks.that(std::stod(trace.at(0, "time_s")) < 60.0, "the first event is of the warm-up");
}

void a_trace_changes_nothing_in_the_report(Checks& checks) {
    const ScratchFolder scratch;
    const std::string small = scratch.file("small.yaml", small_scenario);
    checks.equal(traced(scratch, small).report.dump(), run_json(small).dump(), "report");
}

// --- Whole or absent ----------------------------------------------------------------------------

void a_signal_leaves_a_whole_trace(Checks& checks) {
    const ScratchFolder scratch;
    std::string text(small_scenario);
    text.replace(text.find("duration: 2m"), 12, "duration: 36500d");
    const std::string target = scratch.file("events.csv", "older");
    Program program(
        {"run", scratch.file("century.yaml", text), "--format", "json", "--trace", target});
    program.wait_until_it_catches(SIGTERM);
    program.send(SIGINT);
    const Outcome outcome = program.finish();
    checks.equal(outcome.status, 4, "exit status");
    checks.contains(outcome.err, "interrupted");
    const CsvTable trace = parse_csv(content_of(target));
    checks.equal(trace.rows.size(), Json::parse(outcome.out).at("events").get<std::size_t>(),
                 "rows");
    checks.equal(scratch.entries(), 2U, "files left in the folder");
}

void a_full_disk_leaves_no_half_trace(Checks& checks) {
    const ScratchFolder scratch;
    std::string text(small_scenario);
    text.replace(text.find("duration: 2m"), 12, "duration: 36500d");
    const std::string century = scratch.file("century.yaml", text);
    const std::string target = scratch.file("events.csv", "older");
    // Full at the very end, and full in the midst of a run that nobody would wait for.
    for (const std::vector<std::string>& more :
         {std::vector<std::string>{"--duration", "2m"}, std::vector<std::string>{}}) {
        Surroundings full;
        full.file_size_limit = 10'000;
        std::vector<std::string> arguments{"run", century, "--trace", target};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const Outcome outcome = run(arguments, full);
        checks.equal(outcome.status, 3, "exit status");
        checks.equal(outcome.out, "", "stdout");
        checks.contains(outcome.err, "events.csv: cannot be written");
        checks.equal(outcome.error_lines().size(), 1U, "lines on stderr");
        checks.equal(content_of(target), "older", "the file");
        checks.equal(scratch.entries(), 2U, "files left in the folder");
    }
}

void a_trace_that_cannot_be_written_is_said_to_be_so(Checks& checks) {
    const ScratchFolder scratch;
    const std::string small = scratch.file("small.yaml", small_scenario);
    const std::string nowhere = (scratch.path() / "missing" / "events.csv").string();
    for (const std::string& target : {nowhere, scratch.path().string(), std::string("/dev/full"),
                                      std::string("/proc/events.csv")}) {
        const Outcome outcome = run({"run", small, "--trace", target});
        checks.equal(outcome.status, 3, "exit status for " + target);
        checks.equal(outcome.out, "", "stdout");
        checks.contains(outcome.err, target);
        checks.equal(outcome.error_lines().size(), 1U, "lines on stderr");
    }
}

void results_do_not_share_a_file(Checks& checks) {
    const ScratchFolder scratch;
    const std::string small = scratch.file("small.yaml", small_scenario);
    const std::string target = (scratch.path() / "result").string();
    const std::string other_way = (scratch.path() / "." / "result").string();
    const Outcome same = run({"run", small, "--output", target, "--trace", other_way});
    checks.equal(same.status, 2, "exit status");
    checks.contains(same.err, "--trace: is the same file as --output");
    checks.equal(scratch.entries(), 1U, "files left in the folder");

    const std::string link = (scratch.path() / "link").string();
    std::filesystem::create_symlink(small, link);
    for (const char* option : {"--output", "--trace"}) {
        const Outcome outcome = run({"run", small, option, link});
        checks.equal(outcome.status, 2, "exit status");
        checks.contains(outcome.err, std::string(option) + ": is the scenario itself");
        checks.equal(content_of(small), std::string(small_scenario), "the scenario");
    }
    Surroundings around;
    around.folder = scratch.path();
    checks.equal(
        run({"run", "quarterly-push", "--duration", "1s", "--output", "quarterly-push"}, around)
            .status,
        0, "a file that has the name of the built-in example");
}

constexpr Case cases[]{
    {"every_kind_of_event_has_its_name", every_kind_of_event_has_its_name},
    {"the_trace_tells_the_whole_run", the_trace_tells_the_whole_run},
    {"rows_are_exact_and_in_order", rows_are_exact_and_in_order},
    {"odd_names_are_quoted", odd_names_are_quoted},
    {"an_odd_name_stays_one_in_a_pool", an_odd_name_stays_one_in_a_pool},
    {"columns_are_true_for_every_kind_of_event", columns_are_true_for_every_kind_of_event},
    {"the_trace_begins_before_the_warm_up_ends", the_trace_begins_before_the_warm_up_ends},
    {"a_trace_changes_nothing_in_the_report", a_trace_changes_nothing_in_the_report},
    {"a_signal_leaves_a_whole_trace", a_signal_leaves_a_whole_trace},
    {"a_full_disk_leaves_no_half_trace", a_full_disk_leaves_no_half_trace},
    {"a_trace_that_cannot_be_written_is_said_to_be_so",
     a_trace_that_cannot_be_written_is_said_to_be_so},
    {"results_do_not_share_a_file", results_do_not_share_a_file},
};

} // namespace

} // namespace lockscope::test

int trace_test(int argc, char** argv) {
    return lockscope::test::run_cases(argc, argv, lockscope::test::cases);
}
