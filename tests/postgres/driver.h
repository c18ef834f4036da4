// SPDX-License-Identifier: GPL-3.0-or-later
// Puts load on the database: an open stream of transactions at given moments, or clients that go
// round and round.
//
// Every lane has a lock of its own, so lanes that run side by side are independent replications.
// The time of the database is real time.
#pragma once

#include "tests/postgres/database.h"
#include "tests/postgres/outcome.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace lockscope::postgres {

struct PlannedTransaction {
    Duration at{0};
    Duration hold{0};
    std::uint32_t records = 1;
};

/// What arrives in one lane.
struct LanePlan {
    std::vector<PlannedTransaction> transactions; ///< ascending by time
    std::vector<Duration> updater_holds;          ///< of the decoupled updater, in order
};

struct OpenRun {
    std::vector<Lane> lanes;
    Duration latest_start{0}; ///< the most that a transaction was sent after its arrival
};

/// Sends every transaction at its moment, whatever became of those before it: each waits for its
/// lock on a connection of its own. With an `updater_interval` each lane also has an updater that
/// comes at multiples of it and takes the lock once if anything was committed since.
/// The lock of lane i has the key i. REQUIRES: more sessions than lanes.
[[nodiscard]] OpenRun drive_open(Sessions& sessions, const std::vector<LanePlan>& plans,
                                 std::optional<Duration> updater_interval, Duration length);

/// Clients that each ask again as soon as their last transaction ended.
struct ClosedLane {
    std::size_t clients = 1;
    Duration hold{0};
    bool exponential = false; ///< else constant
};

/// The lock of lane i has the key `first_key` + i. REQUIRES: a session for every client.
[[nodiscard]] std::vector<Lane> drive_closed(Sessions& sessions, LockKind kind,
                                             std::size_t first_key,
                                             const std::vector<ClosedLane>& plans, Duration length);

} // namespace lockscope::postgres
