// SPDX-License-Identifier: GPL-3.0-or-later
// lockscope_validate_postgres CONNECTION [SECONDS]: measures the database behind CONNECTION, runs
// the same in Lockscope, and prints both as Markdown. SECONDS (24) is the length of each scenario.
// Exit status: 0 all advisory rows agree, 1 they do not or something failed.
//
// tests/postgres/run.sh starts a database for it.
#include "tests/postgres/calibration.h"
#include "tests/postgres/cases.h"
#include "tests/postgres/comparison.h"
#include "tests/postgres/database.h"
#include "tests/postgres/report.h"
#include "tests/postgres/row_updates.h"

#include <fmt/core.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>

namespace lockscope::postgres {

namespace {

using namespace std::chrono_literals;

/// Replications of each scenario, side by side.
constexpr std::size_t lanes = 20;
/// Overloaded, each lane has about ten requests waiting. There must be an idle connection at every
/// moment, or requests would be late; the report says how late the latest was.
constexpr std::size_t connections = 450;
/// What PostgreSQL writes as 0.
constexpr Duration never_times_out{0};

void progress(const std::string& text) {
    fmt::print(stderr, "{}\n", text);
}

Report measure(const std::string& connection, Duration length) {
    Sessions sessions = connect(connection, connections, lock_timeout);
    // Of these some wait for long without any fault: all of them for the same lock.
    Sessions calibrating = connect(connection, calibrating_sessions, never_times_out);
    Report report;
    report.server_version = sessions.front().server_version();
    report.lanes = lanes;
    report.length = length;
    for (const Case& one : cases(length)) {
        progress(fmt::format("Measuring: {}, {}", one.name, one.what));
        report.comparisons.push_back(compare(sessions, calibrating, one, lanes));
    }
    progress("Measuring: row updates");
    report.row_updates = compare_row_updates(sessions, calibrating, 30s);
    return report;
}

} // namespace

} // namespace lockscope::postgres

int main(int argc, char** argv) {
    if (argc != 2 && argc != 3) {
        fmt::print(stderr, "Usage: lockscope_validate_postgres CONNECTION [SECONDS]\n");
        return EXIT_FAILURE;
    }
    try {
        const double length_s = argc == 3 ? std::stod(argv[2]) : 24.0;
        const auto report =
            lockscope::postgres::measure(argv[1], lockscope::from_seconds(length_s));
        fmt::print("{}", lockscope::postgres::markdown(report));
        return std::fflush(stdout) == 0 && report.agrees() ? EXIT_SUCCESS : EXIT_FAILURE;
    } catch (const std::exception& error) {
        fmt::print(stderr, "lockscope_validate_postgres: {}\n", error.what());
        return EXIT_FAILURE;
    }
}
