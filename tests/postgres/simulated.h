// SPDX-License-Identifier: GPL-3.0-or-later
// Lockscope's side: what it makes of a scenario, and the load it puts on the database.
//
// The database is given the very arrivals and holds that Lockscope drew. Chance is then the same
// on both sides, and what remains of a difference is the lock: far fewer transactions are needed
// than if two independent streams were compared.
#pragma once

#include "core/model/scenario.h"
#include "tests/postgres/driver.h"
#include "tests/postgres/outcome.h"

#include <cstdint>

namespace lockscope::postgres {

/// The scenario as the database runs it. The overhead is constant, unlike the work: as much is
/// added to a short hold as to a long one.
[[nodiscard]] Scenario with_overhead(Scenario scenario, Duration overhead);

/// Every transaction of the scenario's first workload in order of its start. REQUIRES: a valid
/// scenario of one account with a duration; no retries.
[[nodiscard]] Lane simulate(Scenario scenario, std::uint64_t seed);

/// What arrives in that run, whatever becomes of it. REQUIRES: a scenario without overhead.
[[nodiscard]] LanePlan plan_of(Scenario scenario, std::uint64_t seed);

} // namespace lockscope::postgres
