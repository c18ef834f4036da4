// SPDX-License-Identifier: GPL-3.0-or-later
// A recorded stream of arrivals as plain rows.
//
// A trace may have millions of rows and is never changed once read, so scenarios share it: copying
// a scenario copies a pointer.
#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace lockscope {

/// `records` of one account at one moment.
struct TraceRow {
    Duration at{0};            ///< from the start of the run
    AccountId account;         ///< among the scenario's accounts, groups written out
    std::uint32_t records = 1; ///< 1 to max_trace_row_records
    friend bool operator==(const TraceRow&, const TraceRow&) = default;
};

struct Trace {
    std::vector<TraceRow> rows; ///< ascending by time; equal times keep the order of the file
    /// The file it was read from, absolute, for whoever saves the scenario in another folder; empty
    /// if there was none. Rows are a trace's identity, this is not.
    std::string path;

    friend bool operator==(const Trace& a, const Trace& b) { return a.rows == b.rows; }
};

/// Most rows of all traces of a scenario together: 80 MB of memory.
inline constexpr std::size_t max_trace_rows = 5'000'000;
/// Most records of one row.
inline constexpr std::int64_t max_trace_row_records = 1'000'000;

} // namespace lockscope
