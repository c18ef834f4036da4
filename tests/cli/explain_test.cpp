// SPDX-License-Identifier: GPL-3.0-or-later
// lockscope-cli explain: the autopsy of a failure, its figures, and what it says of a failure that
// does not happen.
#include "tests/cli/checks.h"
#include "tests/cli/program.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>

namespace lockscope::test {

namespace {

using Json = nlohmann::json;

Json explain_json(const std::string& scenario, int failure) {
    const Outcome outcome =
        run({"explain", scenario, "--failure", std::to_string(failure), "--format", "json"});
    return Json::parse(outcome.out);
}

void it_reads_like_a_story(Checks& checks) {
    const Outcome outcome = run({"explain", "owner-change", "--failure", "12"});
    checks.equal(outcome.status, 0, "exit status");
    checks.equal(outcome.err, "", "stderr");
    checks.contains(outcome.out, "One owner change: failure 12");
    checks.contains(outcome.out, "failed with UNABLE_TO_LOCK_ROW");
    checks.contains(outcome.out, "by owner change #");
    checks.contains(outcome.out, "It waited 10.0 s for Acme Corp, which was held:");
    checks.contains(outcome.out, "(the owner change)");
    checks.contains(outcome.out, "Inevitable from ");
}

/// Every stretch is the sum of its work and its waits, every wait that of its holders.
void adds_up(Checks& checks, const Json& stretch) {
    std::int64_t sum = 0;
    for (const char* part : {"intake_ns", "overhead_ns", "insert_ns", "triggers_ns", "sharing_ns",
                             "account_touch_ns", "commit_ns", "other_ns"}) {
        checks.that(stretch.at(part).is_number_integer(), part);
        sum += stretch.at(part).get<std::int64_t>();
    }
    for (const Json& wait : stretch.at("waits")) {
        const auto length = wait.at("wait_ns").get<std::int64_t>();
        sum += length;
        if (wait.contains("cut")) {
            continue;
        }
        std::int64_t held = 0;
        for (const Json& holder : wait.at("holders")) {
            held += holder.at("length_ns").get<std::int64_t>();
            adds_up(checks, holder);
        }
        checks.equal(held, length, "the holders' time");
    }
    checks.equal(sum, stretch.at("length_ns").get<std::int64_t>(), "work and waits");
}

void json_adds_up_to_the_nanosecond(Checks& checks) {
    for (const char* name : {"owner-change", "quarterly-push", "ping-pong", "hot-among-many"}) {
        for (const int failure : {1, 7, 17}) {
            const Json autopsy = explain_json(name, failure);
            checks.equal(autopsy.at("failure").get<int>(), failure, "failure");
            adds_up(checks, autopsy.at("attempt"));
            checks.equal(autopsy.at("attempt").at("to_ns").get<std::int64_t>(),
                         autopsy.at("time_ns").get<std::int64_t>(), "it ends with the failure");
        }
    }
}

void overrides_choose_the_run(Checks& checks) {
    const Outcome other = run({"explain", "quarterly-push", "--failure", "1", "--seed", "9"});
    checks.equal(other.status, 0, "exit status");
    checks.contains(other.out, "seed 9");
    const Outcome limited = run({"explain", "quarterly-push", "--failure", "1", "--set",
                                 "platform.api_calls=10", "--set=platform.api_window=1h"});
    checks.contains(limited.out, "was refused with API_LIMIT");
    checks.contains(limited.out, "The 10 calls of the window");
}

void a_failure_out_of_range_is_a_usage_error(Checks& checks) {
    const Outcome beyond = run({"explain", "owner-change", "--failure", "1000"});
    checks.equal(beyond.status, 2, "exit status");
    checks.equal(beyond.out, "", "stdout");
    checks.contains(beyond.err, "--failure: there is no failure 1000: only 17 attempts failed");
    const Outcome calm = run(
        {"explain", "owner-change", "--failure", "1", "--set", "sharing.model=public_read_write"});
    checks.equal(calm.status, 2, "exit status of a calm run");
    checks.contains(calm.err, "no attempt failed");
    for (const char* nonsense : {"0", "-1", "first", "1.5", "unlimited"}) {
        const Outcome outcome =
            run({"explain", "owner-change", std::string("--failure=") + nonsense});
        checks.equal(outcome.status, 2, nonsense);
        checks.contains(outcome.err, "--failure");
    }
    checks.equal(run({"explain", "owner-change"}).status, 2, "without --failure");
}

constexpr Case cases[]{
    {"it_reads_like_a_story", it_reads_like_a_story},
    {"json_adds_up_to_the_nanosecond", json_adds_up_to_the_nanosecond},
    {"overrides_choose_the_run", overrides_choose_the_run},
    {"a_failure_out_of_range_is_a_usage_error", a_failure_out_of_range_is_a_usage_error},
};

} // namespace

} // namespace lockscope::test

int explain_test(int argc, char** argv) {
    return lockscope::test::run_cases(argc, argv, lockscope::test::cases);
}
