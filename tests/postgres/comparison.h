// SPDX-License-Identifier: GPL-3.0-or-later
// The database and Lockscope side by side, and whether they agree.
//
// Lanes are independent replications, so a lane's figure is one independent sample, whatever the
// correlation of waits within it, and Student's t gives an honest interval. Both sides of a lane
// had the same arrivals and holds; their difference is therefore taken lane by lane.
#pragma once

#include "tests/postgres/calibration.h"
#include "tests/postgres/cases.h"
#include "tests/postgres/driver.h"
#include "tests/postgres/figures.h"
#include "tests/validation/experiment.h"

#include <string>
#include <vector>

namespace lockscope::postgres {

inline constexpr double confidence = 0.99;
/// A difference that small counts as agreement even where the interval is narrower.
inline constexpr double tolerance = 0.05;

struct Row {
    std::string figure;
    validation::Interval database;
    validation::Interval lockscope;
    validation::Interval difference; ///< database - Lockscope

    [[nodiscard]] bool agrees() const;
};

/// How many of the figures disagree when Lockscope is wrong on purpose.
struct ControlResult {
    std::string what;
    std::vector<Row> rows;

    [[nodiscard]] std::size_t disagreeing() const;
};

struct Comparison {
    std::string name;
    std::string what;
    std::vector<Row> rows;
    std::vector<ControlResult> controls;
    Calibration calibration;
    std::size_t transactions = 0;
    std::size_t same_outcome = 0; ///< granted in both, or timed out in both
    double wait_off_p50_ms = 0.0; ///< of transactions granted in both: how far their waits differ
    double wait_off_p95_ms = 0.0;
    Duration latest_start{0};

    [[nodiscard]] bool agrees() const;
};

/// Runs `lanes` replications of the case on the database, in real time, and in Lockscope, with what
/// `calibrating` sessions measured meanwhile.
[[nodiscard]] Comparison compare(Sessions& sessions, Sessions& calibrating, const Case& one,
                                 std::size_t lanes);

} // namespace lockscope::postgres
