// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/postgres/calibration.h"

#include "tests/postgres/driver.h"
#include "tests/postgres/figures.h"

#include <algorithm>
#include <chrono>

namespace lockscope::postgres {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t lanes_of_each = 7;
/// One client always waits while another is on its way.
constexpr std::size_t clients_of_busy_lock = 3;
static_assert(lanes_of_each * (clients_of_busy_lock + 1) == calibrating_sessions);
constexpr Duration usual_hold = 50ms;
/// Above those of the measurement itself.
constexpr std::size_t first_key = 1'000'000;

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

Calibration calibrate(Sessions& sessions, Distribution distribution, Duration length) {
    const bool exponential = distribution == Distribution::exponential;
    std::vector<ClosedLane> plans;
    plans.insert(plans.end(), lanes_of_each, {clients_of_busy_lock, usual_hold, exponential});
    plans.insert(plans.end(), lanes_of_each, {1, usual_hold, exponential}); // never waits
    const std::vector<Lane> lanes =
        drive_closed(sessions, LockKind::advisory, first_key, plans, length);

    std::vector<double> overheads_ms;
    std::vector<double> trips_ms;
    for (std::size_t i = 0; i < lanes_of_each; ++i) {
        overheads_ms.push_back(overhead_ms(lanes[i]));
        trips_ms.push_back(trip_ms(lanes[lanes_of_each + i]));
    }
    return {validation::student_interval(overheads_ms, 0.99),
            validation::student_interval(trips_ms, 0.99)};
}

} // namespace lockscope::postgres
