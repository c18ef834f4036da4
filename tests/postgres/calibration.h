// SPDX-License-Identifier: GPL-3.0-or-later
// What the database and its clients add to every transaction by themselves.
//
// A hold of 50 ms holds the lock a little longer: pg_sleep counts in whole milliseconds, the
// commit and the next client's waking up take time. Lockscope is told so, or it would be compared
// with another load than the one the database had. How much it is depends on what else the machine
// does, so it is measured on locks of its own during every measurement, not once before them all.
#pragma once

#include "core/model/choices.h"
#include "tests/postgres/database.h"
#include "tests/validation/experiment.h"

namespace lockscope::postgres {

struct Calibration {
    validation::Interval overhead_ms; ///< added to every hold
    validation::Interval trip_ms;     ///< from the request to the grant of a free lock

    [[nodiscard]] Duration overhead() const { return from_seconds(overhead_ms.mean / 1e3); }
    [[nodiscard]] Duration trip() const { return from_seconds(trip_ms.mean / 1e3); }
};

/// Sessions that calibrate() needs.
inline constexpr std::size_t calibrating_sessions = 28;

/// Measures both for `length`. REQUIRES: nobody else uses these sessions meanwhile.
[[nodiscard]] Calibration calibrate(Sessions& sessions, Distribution distribution, Duration length);

} // namespace lockscope::postgres
