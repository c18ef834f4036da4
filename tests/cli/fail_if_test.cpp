// SPDX-License-Identifier: GPL-3.0-or-later
// lockscope-cli run --fail-if: a run as a test that passes or fails.
#include "tests/cli/checks.h"
#include "tests/cli/program.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace lockscope::test {

namespace {

using Json = nlohmann::json;

/// One batch of eight orders for two accounts, one of which is locked for too long.
constexpr const char* partial_scenario = R"(lockscope: 1
name: In part
seed: 1
accounts: [{ id: acme }, { id: globex }]
workloads:
  - name: a save
    kind: account_update
    arrivals: { process: once, at: 0s }
    targets: { acme: 1 }
    parameters: { work.touch_base: 20s }
  - name: feed
    kind: order_insert
    arrivals: { process: once, at: 1s }
    records: 8
    targets: { acme: 1, globex: 1 }
parameters:
  batch.size: 8
  platform.all_or_none: false
  platform.partial_attempts: 1
  platform.lock_timeout: 5s
)";

/// The small scenario, and what its report says.
class Small {
public:
    [[nodiscard]] Outcome judged(const std::vector<std::string>& conditions,
                                 std::vector<std::string> more = {}) const {
        for (const std::string& condition : conditions) {
            more.insert(more.end(), {"--fail-if", condition});
        }
        more.insert(more.begin(), {"run", file_, "--format", "json"});
        return run(more);
    }
    [[nodiscard]] Json report() const { return run_json(file_, {"--accounts", "all"}); }
    [[nodiscard]] const ScratchFolder& folder() const { return scratch_; }

private:
    ScratchFolder scratch_;
    std::string file_ = scratch_.file("small.yaml", small_scenario);
};

void a_condition_that_holds_trips(Checks& checks) {
    const Small small;
    const Outcome outcome = small.judged({"failure_rate>0.01"});
    checks.equal(outcome.status, 1, "exit status");
    const Json report = Json::parse(outcome.out);
    checks.equal(outcome.err,
                 "--fail-if 'failure_rate>0.01': failure_rate.orders is " +
                     report.at("failure_rate").at("orders").dump() + "\n",
                 "stderr");
    checks.equal(small.judged({"failure_rate>0.01"}, {"--quiet"}).err, outcome.err,
                 "stderr when quiet");

    const Outcome passed = small.judged({"failure_rate>0.99"});
    checks.equal(passed.status, 0, "exit status");
    checks.equal(passed.err, "", "stderr");
    checks.equal(passed.out, outcome.out, "the report");
}

/// All attempts commit, and yet records are lost.
void a_failure_rate_alone_is_of_records(Checks& checks) {
    const ScratchFolder scratch;
    const std::string file = scratch.file("partial.yaml", partial_scenario);
    const Json report = run_json(file);
    checks.equal(report.at("failure_rate").at("attempts").get<double>(), 0.0, "failed attempts");
    checks.equal(report.at("attempts").at("partial").get<int>(), 1, "partial attempts");
    const double lost = report.at("failure_rate").at("orders").get<double>();
    checks.that(lost > 0.1 && lost < 0.9, "some records of the batch failed");
    checks.equal(run({"run", file, "--quiet", "--fail-if", "failure_rate>0.1"}).status, 1,
                 "exit status");
    checks.equal(run({"run", file, "--quiet", "--fail-if", "failure_rate.attempts>0"}).status, 0,
                 "exit status by attempts");
    checks.equal(run({"run", file, "--quiet", "--fail-if", "attempts.partial>0"}).status, 1,
                 "exit status by partial attempts");
    checks.contains(run({"run", file}).out, "2 committed (1 of them in part), 0 failed");
}

void every_condition_is_judged(Checks& checks) {
    const Small small;
    const Outcome outcome =
        small.judged({"simulated_s<100s", "simulated_s>100s", "orders.offered==0", "seed==7"});
    checks.equal(outcome.status, 1, "exit status");
    checks.equal(outcome.error_lines().size(), 2U, "lines on stderr: " + outcome.err);
    checks.contains(outcome.err, "simulated_s is 120s");
    checks.contains(outcome.err, "seed is 7");
}

void operators_mean_what_they_say(Checks& checks) {
    const Small small;
    const auto status = [&small](const std::string& condition) {
        return small.judged({condition}).status;
    };
    for (const char* holds : {"seed==7", "seed>=7", "seed<=7", "seed>6.5", "seed<7.5", "seed!=8",
                              " seed  ==  7 ", "seed>-1"}) {
        checks.equal(status(holds), 1, holds);
    }
    for (const char* not_so :
         {"seed!=7", "seed>7", "seed<7", "seed>=7.5", "seed<=6.5", "seed==8"}) {
        checks.equal(status(not_so), 0, not_so);
    }
}

void times_take_units(Checks& checks) {
    const Small small;
    const auto status = [&small](const std::string& condition) {
        return small.judged({condition}).status;
    };
    checks.equal(status("lock_wait_failed_ms.max==2s"), 1, "a wait up to the time-out");
    checks.equal(status("lock_wait_failed_ms.max==2000ms"), 1, "in milliseconds");
    checks.equal(status("lock_wait_failed_ms.max==2000"), 1, "without a unit");
    checks.equal(status("lock_wait_failed_ms.max>2s"), 0, "not more");
    checks.equal(status("simulated_s==2m"), 1, "in minutes");
    checks.equal(status("simulated_s==120"), 1, "seconds without a unit");
}

/// What the report has at a path of the table, `accounts.ID.` and `workloads.NAME.` being the
/// first.
std::string at_path(const Json& report, std::string path) {
    const auto replace = [&path](const std::string& part, const std::string& by) {
        if (const std::size_t at = path.find(part); at != std::string::npos) {
            path.replace(at, part.size(), by);
        }
    };
    replace(".ID.", ".0.");
    replace(".NAME.", ".0.");
    std::ranges::replace(path, '.', '/');
    return report.at(Json::json_pointer("/" + path)).dump();
}

void every_figure_may_be_asked_for(Checks& checks) {
    const Small small;
    const Json report = small.report();
    std::vector<std::string> conditions;
    for (const Json& figure : Json::parse(run({"figures", "--format", "json"}).out)) {
        const auto path = figure.at("path").get<std::string>();
        std::string asked = path;
        if (path.starts_with("accounts.ID.")) {
            asked.replace(9, 2, report.at("accounts").at(0).at("id").get<std::string>());
        } else if (path.starts_with("workloads.NAME.")) {
            asked.replace(10, 4, "feed");
        }
        conditions.push_back(asked + "==" + at_path(report, path));
    }
    checks.that(conditions.size() > 80, "conditions");
    // Accounts the report leaves out are judged all the same.
    for (const Json& account : report.at("accounts")) {
        conditions.push_back("accounts." + account.at("id").get<std::string>() +
                             ".failed==" + account.at("failed").dump());
    }
    const Outcome outcome = small.judged(conditions, {"--accounts", "0"});
    checks.equal(outcome.status, 1, "exit status: " + outcome.err);
    checks.equal(outcome.error_lines().size(), conditions.size(), "lines on stderr");
}

void accounts_may_have_dots(Checks& checks) {
    const ScratchFolder scratch;
    const std::string file = scratch.file("dots.yaml", R"(lockscope: 1
name: Dots
duration: 1m
accounts: [{ id: acme.com, children: 3 }, { id: other, children: 5 }]
workloads:
  - { name: feed, kind: order_insert, arrivals: { process: constant, rate: 1/s }, targets: { acme.com: 1 } }
)");
    const Outcome outcome = run({"run", file, "--fail-if", "accounts.other.children==5",
                                 "--fail-if", "accounts.acme.com.lock_wait_ms.p95<1ms"});
    checks.equal(outcome.status, 1, "exit status");
    checks.equal(outcome.error_lines().size(), 2U, "lines on stderr: " + outcome.err);
}

void bad_conditions_are_refused(Checks& checks) {
    const Small small;
    const auto refused = [&](const std::string& condition, std::string_view because) {
        const Outcome outcome = small.judged({condition});
        checks.equal(outcome.status, 2, "exit status for " + condition);
        checks.equal(outcome.out, "", "stdout for " + condition);
        checks.equal(outcome.error_lines().size(), 1U, "lines on stderr for " + condition);
        checks.that(outcome.err.starts_with("--fail-if: "), outcome.err);
        checks.contains(outcome.err, because);
    };
    refused("failurerate>0.01", "did you mean `failure_rate`?");
    refused("failure_rate.order>0.01", "did you mean `failure_rate.orders`?");
    refused("lock_wait.p95>5s", "did you mean `lock_wait_ms.p95`?");
    refused("lock_wait_ms>5s", "lock_wait_ms.p95");
    refused("accounts.acm.failed>0", "did you mean `acme`?");
    refused("accounts.acme.fialed>0", "did you mean `accounts.acme.failed`?");
    refused("accounts.tail.failed>0", "tail-1");
    refused("accounts.tail-6.failed>0", "no account `tail-6`");
    refused("accounts.acme>0", "accounts.ID.failed");
    refused("scenario==1", "no figure `scenario`");
    refused("colour>1", "lockscope-cli figures");
    refused("workloads.fed.orders.failed>0", "did you mean `feed`?");
    refused("workloads.feed.orders.fialed>0", "did you mean `workloads.feed.orders.failed`?");
    refused("failure_rate", "METRIC OP NUMBER");
    refused("", "METRIC OP NUMBER");
    refused("failure_rate=0.01", "==");
    refused("failure_rate>", "not a number");
    refused("failure_rate>many", "not a number");
    refused("failure_rate>nan", "not a number");
    refused("failure_rate>5s", "no time");
    refused("lock_wait_ms.p95>5x", "a time with its unit");
    const Outcome both = small.judged({"colour>1", "seed>x"}, {"--set", "no.such=1"});
    checks.equal(both.error_lines().size(), 3U, "everything at once: " + both.err);
}

void what_cannot_be_written_outweighs_a_condition(Checks& checks) {
    const Small small;
    checks.equal(small.judged({"seed==7"}, {"--output", "/dev/full"}).status, 3, "exit status");
    const std::string target = (small.folder().path() / "result.json").string();
    checks.equal(small.judged({"seed==7"}, {"--output", target}).status, 1, "exit status");
    checks.contains(content_of(target), "\"seed\": 7");
}

constexpr Case cases[]{
    {"a_condition_that_holds_trips", a_condition_that_holds_trips},
    {"a_failure_rate_alone_is_of_records", a_failure_rate_alone_is_of_records},
    {"every_condition_is_judged", every_condition_is_judged},
    {"operators_mean_what_they_say", operators_mean_what_they_say},
    {"times_take_units", times_take_units},
    {"every_figure_may_be_asked_for", every_figure_may_be_asked_for},
    {"accounts_may_have_dots", accounts_may_have_dots},
    {"bad_conditions_are_refused", bad_conditions_are_refused},
    {"what_cannot_be_written_outweighs_a_condition", what_cannot_be_written_outweighs_a_condition},
};

} // namespace

} // namespace lockscope::test

int fail_if_test(int argc, char** argv) {
    return lockscope::test::run_cases(argc, argv, lockscope::test::cases);
}
