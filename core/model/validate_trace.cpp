// SPDX-License-Identifier: GPL-3.0-or-later
// Traces: the reader of their files tells people of every bad row; here it is enough to keep a
// scenario made by a program from breaking what the engine relies on.
#include "core/model/findings.h"
#include "core/model/wording.h"

#include <fmt/format.h>

namespace lockscope {

namespace {

constexpr std::size_t file_bytes_max = 4096; // what Linux takes for a path

void check_file(Findings& findings, const std::string& key, const std::string& file) {
    constexpr std::string_view remedy = "name a CSV file, such as `file: orders.csv`";
    if (file.empty()) {
        findings.add(key, "is empty", std::string(remedy));
    } else if (file.size() > file_bytes_max || has_control_characters(file) || !is_utf8(file)) {
        findings.add(key, fmt::format("{} is no name of a file", in_backticks(file)),
                     std::string(remedy));
    }
}

/// What is wrong with a row that comes after `before` (null for the first); empty if nothing.
std::string_view flaw_of(const TraceRow& row, const TraceRow* before, std::int64_t accounts) {
    if (row.at < Duration::zero() || row.at == never) {
        return "is at no moment of the run";
    }
    if (before != nullptr && row.at < before->at) {
        return "is earlier than the row before it";
    }
    if (row.records < 1 || row.records > max_trace_row_records) {
        return "has a number of records out of range";
    }
    return static_cast<std::int64_t>(row.account.value) >= accounts ? "names no account" : "";
}

} // namespace

void check_trace(Findings& findings, const Surroundings& around, const std::string& path,
                 const TraceArrivals& arrivals) {
    check_file(findings, path + ".file", arrivals.file);
    if (!arrivals.trace) {
        findings.add(path + ".file", "has not been read", "read the rows of the trace");
        return;
    }
    const std::vector<TraceRow>& rows = arrivals.trace->rows;
    if (rows.size() > max_trace_rows) {
        findings.add(path + ".file", fmt::format("has more than {} rows", max_trace_rows),
                     "use a shorter trace");
        return;
    }
    const std::int64_t accounts = around.accounts.account_count();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string_view flaw = flaw_of(rows[i], i > 0 ? &rows[i - 1] : nullptr, accounts);
        if (!flaw.empty()) {
            findings.add(path + ".file", fmt::format("row {} {}", i + 1, flaw),
                         "mend the rows of the trace");
            return; // one is enough to refuse it
        }
    }
}

} // namespace lockscope
