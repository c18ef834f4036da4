// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/postgres/report.h"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>

namespace lockscope::postgres {

namespace {

using validation::Interval;

std::string text(const Interval& interval) {
    return fmt::format("{:.2f} ± {:.2f}", interval.mean, interval.half_width);
}

std::string agreement_table(const Report& report) {
    std::string page = "| scenario | figure | PostgreSQL | Lockscope | difference | agree |\n"
                       "| --- | --- | ---: | ---: | ---: | --- |\n";
    auto out = std::back_inserter(page);
    for (const Comparison& comparison : report.comparisons) {
        std::string name = fmt::format("**{}**: {}", comparison.name, comparison.what);
        for (const Row& row : comparison.rows) {
            fmt::format_to(out, "| {} | {} | {} | {:.2f} | {} | {} |\n", name, row.figure,
                           text(row.database), row.lockscope.mean, text(row.difference),
                           row.agrees() ? "yes" : "**no**");
            name.clear(); // once for its four rows
        }
    }
    return page;
}

std::string control_table(const Report& report) {
    std::string page =
        "Would a wrong engine be noticed? The same measurement beside a Lockscope that is wrong "
        "on\n"
        "purpose:\n\n"
        "| scenario | Lockscope's error | figures that disagree |\n| --- | --- | ---: |\n";
    for (const Comparison& comparison : report.comparisons) {
        for (const ControlResult& control : comparison.controls) {
            fmt::format_to(std::back_inserter(page), "| {} | {} | {} of {} |\n", comparison.name,
                           control.what, control.disagreeing(), control.rows.size());
        }
    }
    return page;
}

std::string overhead_table(const Report& report) {
    std::string page =
        "## Overhead, and transaction by transaction\n\n"
        "A lock held with `pg_sleep` stays taken longer than asked for: `pg_sleep` counts whole\n"
        "milliseconds, the commit takes time, the next client has to wake up. This *overhead* is\n"
        "measured during every scenario on other locks, which change hands without a pause, and\n"
        "given to Lockscope as `work.commit`. The *trip*, from the request to the grant of a free\n"
        "lock, is added to Lockscope's waits. \"Latest start\" is the most that any request was\n"
        "sent after its arrival: it tells whether something else disturbed the machine.\n\n"
        "Every transaction exists on both sides, so its fate can be compared too: \"same fate\" "
        "is\n"
        "granted in both or timed out in both, \"waits differ by\" is for those granted in both.\n"
        "Overload parts them most: who comes just too late is a matter of a millisecond there.\n\n"
        "| scenario | overhead, ms | trip, ms | latest start | transactions | same fate | waits "
        "differ by, p50 | p95 |\n"
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n";
    for (const Comparison& c : report.comparisons) {
        fmt::format_to(std::back_inserter(page),
                       "| {} | {} | {} | {:.1f} ms | {} | {:.2f} % | {:.1f} ms | {:.1f} ms |\n",
                       c.name, text(c.calibration.overhead_ms), text(c.calibration.trip_ms),
                       milliseconds(c.latest_start), c.transactions,
                       100.0 * static_cast<double>(c.same_outcome) /
                           static_cast<double>(std::max<std::size_t>(c.transactions, 1)),
                       c.wait_off_p50_ms, c.wait_off_p95_ms);
    }
    return page;
}

std::string row_update_section(const Report& report) {
    std::string page = fmt::format(
        "## The row itself\n\n"
        "{} clients update the same row in transactions of {:.0f} ms and begin again at once.\n\n"
        "| | commits/s | lost | wait p50 | wait p95 | longest wait | grants that overtook |\n"
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n",
        clients_of_row, milliseconds(hold_of_row));
    for (const RowUpdateFigures& row : report.row_updates) {
        fmt::format_to(std::back_inserter(page),
                       "| {} | {:.1f} | {:.1f} % | {:.0f} ms | {:.0f} ms | {:.0f} ms | {:.0f} % "
                       "|\n",
                       row.what, row.throughput_per_s, 100.0 * row.lost, row.wait_p50_ms,
                       row.wait_p95_ms, row.longest_wait_ms, 100.0 * row.overtaking);
    }
    const RowUpdateFigures& database = report.row_updates.at(0);
    const RowUpdateFigures& endless = report.row_updates.at(1);
    const RowUpdateFigures& bounded = report.row_updates.at(2);
    const RowUpdateFigures& fifo = report.row_updates.at(3);
    fmt::format_to(
        std::back_inserter(page),
        "\nWhat `random` explains: overtaking ({:.0f} % of grants; Lockscope {:.0f} %) and the "
        "heavy\ntail (longest wait {:.1f} s; Lockscope {:.1f} s, first in first out {:.1f} s).\n"
        "What it does not: PostgreSQL's `lock_timeout` of 500 ms ended {:.1f} % of the requests, "
        "although\nhalf of them waited {:.0f} ms or longer, because each wait in the chain is a "
        "new one that starts\nthe clock again; Lockscope's time-out counts the whole wait and "
        "ends {:.0f} %.\n",
        100.0 * database.overtaking, 100.0 * endless.overtaking, database.longest_wait_ms / 1e3,
        endless.longest_wait_ms / 1e3, fifo.longest_wait_ms / 1e3, 100.0 * database.lost,
        database.wait_p50_ms, 100.0 * bounded.lost);
    return page;
}

std::string verdict(const Report& report) {
    std::size_t rows = 0;
    std::size_t agreeing = 0;
    for (const Comparison& comparison : report.comparisons) {
        rows += comparison.rows.size();
        agreeing +=
            static_cast<std::size_t>(std::count_if(comparison.rows.begin(), comparison.rows.end(),
                                                   [](const Row& row) { return row.agrees(); }));
    }
    return fmt::format("**{} of {} figures agree.**\n\n", agreeing, rows);
}

} // namespace

bool Report::agrees() const {
    return std::all_of(comparisons.begin(), comparisons.end(),
                       [](const Comparison& comparison) { return comparison.agrees(); });
}

std::string markdown(const Report& report) {
    return fmt::format(
               "## Advisory locks\n\n"
               "PostgreSQL {}, {} replications of {:.0f} s for each scenario, `lock_timeout` "
               "500 ms.\n\n",
               report.server_version, report.lanes, seconds(report.length)) +
           verdict(report) + agreement_table(report) + "\n" + control_table(report) + "\n" +
           overhead_table(report) + "\n" + row_update_section(report);
}

} // namespace lockscope::postgres
