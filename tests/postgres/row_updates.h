// SPDX-License-Identifier: GPL-3.0-or-later
// The row itself instead of an advisory lock: `UPDATE account SET ... WHERE id = 1`.
//
// PostgreSQL does not queue for a row in order, and its lock_timeout bounds one wait of a chain of
// waits. Lockscope's nearest discipline is `random`; this shows how near. Nothing here passes or
// fails.
#pragma once

#include "tests/postgres/calibration.h"
#include "tests/postgres/database.h"

#include <string>
#include <vector>

namespace lockscope::postgres {

inline constexpr std::size_t clients_of_row = 20;
inline constexpr Duration hold_of_row = std::chrono::milliseconds(50);

struct RowUpdateFigures {
    std::string what;
    double throughput_per_s = 0.0; ///< of one row
    double lost = 0.0;             ///< share of requests
    double wait_p50_ms = 0.0;
    double wait_p95_ms = 0.0;
    double longest_wait_ms = 0.0;
    double overtaking = 0.0; ///< share of grants
};

/// The database first, then Lockscope with the disciplines that could explain it.
[[nodiscard]] std::vector<RowUpdateFigures>
compare_row_updates(Sessions& sessions, Sessions& calibrating, Duration length);

} // namespace lockscope::postgres
