// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/postgres/calibration.h"

#include "tests/postgres/driver.h"
#include "tests/postgres/figures.h"

#include <algorithm>
#include <chrono>

namespace lockscope::postgres {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t lanes_of_each = 8;
constexpr Duration usual_hold = 50ms;

/// A lock that somebody always waits for changes hands once per hold, so what lies between two
/// grants beyond the hold that was asked for is the overhead.
double overhead_ms(Lane lane) {
    std::sort(lane.begin(), lane.end(),
              [](const Outcome& a, const Outcome& b) { return a.grant() < b.grant(); });
    Duration asked{0};
    for (const Outcome& outcome : lane) {
        asked += outcome.hold;
    }
    asked -= lane.back().hold;
    const Duration taken = lane.back().grant() - lane.front().grant();
    return milliseconds(taken - asked) / static_cast<double>(lane.size() - 1);
}

double trip_ms(const Lane& lane) {
    return quantile(granted_waits_ms(lane, {0ns, never}), 0.5);
}

} // namespace

Calibration calibrate(Sessions& sessions, Duration length) {
    // Three clients, so that one always waits while another is on its way; one alone never waits.
    std::vector<ClosedLane> plans;
    plans.insert(plans.end(), lanes_of_each, {3, usual_hold, false});
    plans.insert(plans.end(), lanes_of_each, {3, usual_hold, true});
    plans.insert(plans.end(), lanes_of_each, {1, usual_hold, false});
    const std::vector<Lane> lanes = drive_closed(sessions, LockKind::advisory, plans, length);

    std::vector<double> constant;
    std::vector<double> exponential;
    std::vector<double> trips;
    for (std::size_t i = 0; i < lanes_of_each; ++i) {
        constant.push_back(overhead_ms(lanes[i]));
        exponential.push_back(overhead_ms(lanes[lanes_of_each + i]));
        trips.push_back(trip_ms(lanes[2 * lanes_of_each + i]));
    }
    return {validation::student_interval(constant, 0.99),
            validation::student_interval(exponential, 0.99),
            validation::student_interval(trips, 0.99)};
}

} // namespace lockscope::postgres
