// SPDX-License-Identifier: GPL-3.0-or-later
// A scenario in which one account's lock is asked for more than it can give.
#pragma once

#include "core/model/scenario.h"

namespace lockscope::test {

/// 8 orders a second for one account: coupled, each holds the lock for about 0.22 s and most time
/// out; decoupled, the lock is busy three fifths of the time and none does.
inline Scenario busy_scenario() {
    using namespace std::chrono_literals;
    Scenario scenario;
    scenario.name = "Busy";
    scenario.seed = 7;
    scenario.duration = 1h;
    scenario.accounts = {{"acme", "Acme Corp", {}, 12000, {}, false},
                         {"tail", "Tail", 20, 40, {}, false}};
    Workload feed;
    feed.name = "orders";
    feed.arrivals = PoissonArrivals{{8.0, 1s}};
    feed.targets = WeightTargets{{{"acme", 0.97}, {"tail", 0.03}}};
    scenario.workloads = {feed};
    return scenario;
}

} // namespace lockscope::test
