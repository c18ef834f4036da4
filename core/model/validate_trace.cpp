// SPDX-License-Identifier: GPL-3.0-or-later
// Traces: the reader of their files tells people of every bad row; here it is enough to keep a
// scenario made by a program from breaking what the engine relies on.
#include "core/base/say.h"
#include "core/model/findings.h"
#include "core/model/wording.h"

#include <utility>

namespace lockscope {

namespace {

using S = SentenceId;

constexpr std::size_t file_bytes_max = 4096; // what Linux takes for a path

void check_file(Findings& findings, const std::string& key, const std::string& file) {
    if (file.empty()) {
        findings.add(key, say<S::is_empty>(), say<S::name_a_csv_file>());
    } else if (file.size() > file_bytes_max || has_control_characters(file) || !is_utf8(file)) {
        findings.add(key, say<S::is_no_file_name>(in_backticks(file)), say<S::name_a_csv_file>());
    }
}

/// What is wrong with row `i`; empty if nothing.
Sentence flaw_of(const std::vector<TraceRow>& rows, std::size_t i, std::int64_t accounts) {
    const TraceRow& row = rows[i];
    if (row.at < Duration::zero() || row.at == never) {
        return say<S::row_at_no_moment>(Number(i + 1));
    }
    if (i > 0 && row.at < rows[i - 1].at) {
        return say<S::row_is_too_early>(Number(i + 1));
    }
    if (row.records < 1 || row.records > max_trace_row_records) {
        return say<S::row_has_wrong_records>(Number(i + 1));
    }
    if (static_cast<std::int64_t>(row.account.value) >= accounts) {
        return say<S::row_names_no_account>(Number(i + 1));
    }
    return {};
}

} // namespace

void check_trace(Findings& findings, const Surroundings& around, const std::string& path,
                 const TraceArrivals& arrivals) {
    check_file(findings, path + ".file", arrivals.file);
    if (!arrivals.trace) {
        findings.add(path + ".file", say<S::has_not_been_read>(), say<S::read_the_trace>());
        return;
    }
    const std::vector<TraceRow>& rows = arrivals.trace->rows;
    if (rows.size() > max_trace_rows) {
        findings.add(path + ".file", say<S::has_too_many_rows>(Number(max_trace_rows)),
                     say<S::use_a_shorter_trace>());
        return;
    }
    const std::int64_t accounts = around.accounts.account_count();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Sentence flaw = flaw_of(rows, i, accounts);
        if (!flaw.empty()) {
            findings.add(path + ".file", std::move(flaw), say<S::mend_the_trace>());
            return; // one is enough to refuse it
        }
    }
}

} // namespace lockscope
