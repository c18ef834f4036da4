// SPDX-License-Identifier: GPL-3.0-or-later
// What the database and its clients add to every transaction by themselves.
//
// A hold of 50 ms holds the lock a little longer: pg_sleep counts in whole milliseconds, the
// commit and the next client's waking up take time. Lockscope is told so, or it would be compared
// with another load than the one the database had.
#pragma once

#include "tests/postgres/database.h"
#include "tests/validation/experiment.h"

namespace lockscope::postgres {

struct Calibration {
    validation::Interval constant_ms;    ///< added to every hold of the same length
    validation::Interval exponential_ms; ///< added to holds of all lengths
    validation::Interval trip_ms;        ///< from the request to the grant of a free lock

    [[nodiscard]] Duration overhead(Distribution distribution) const {
        const auto& added_ms =
            distribution == Distribution::constant ? constant_ms : exponential_ms;
        return from_seconds(added_ms.mean / 1e3);
    }
    [[nodiscard]] Duration trip() const { return from_seconds(trip_ms.mean / 1e3); }
};

/// Measures them for `length`, all at once, so that the machine is as busy as it will be.
[[nodiscard]] Calibration calibrate(Sessions& sessions, Duration length);

} // namespace lockscope::postgres
