// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/postgres/comparison.h"

#include "tests/postgres/simulated.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <functional>
#include <future>

namespace lockscope::postgres {

namespace {

using namespace std::chrono_literals;

/// The queue starts empty, which no lane is meant to show.
constexpr Duration warm_up = 2s;
/// What is requested later may not be through when the run ends.
constexpr Duration cool_down = 2s;

Row row_of(const std::string& figure, const std::vector<Figures>& database,
           const std::vector<Figures>& lockscope, double Figures::*value, double unit = 1.0) {
    std::vector<double> left;
    std::vector<double> right;
    std::vector<double> differences;
    for (std::size_t i = 0; i < database.size(); ++i) {
        left.push_back(database[i].*value * unit);
        right.push_back(lockscope[i].*value * unit);
        differences.push_back(left.back() - right.back());
    }
    return {figure, validation::student_interval(left, confidence),
            validation::student_interval(right, confidence),
            validation::student_interval(differences, confidence)};
}

std::vector<Figures> figures_of_lanes(const std::vector<Lane>& lanes, Window window) {
    std::vector<Figures> figures;
    for (const Lane& lane : lanes) {
        figures.push_back(figures_of(lane, window));
    }
    return figures;
}

std::vector<Row> rows_of(const std::vector<Lane>& database, const std::vector<Lane>& lockscope,
                         Window window) {
    const std::vector<Figures> left = figures_of_lanes(database, window);
    const std::vector<Figures> right = figures_of_lanes(lockscope, window);
    return {
        row_of("throughput, records/s", left, right, &Figures::throughput_per_s),
        row_of("lost, %", left, right, &Figures::loss, 100.0),
        row_of("wait p50, ms", left, right, &Figures::wait_p50_ms),
        row_of("wait p95, ms", left, right, &Figures::wait_p95_ms),
    };
}

/// `calibration`: its trip is added to every wait, as the database's waits are seen from the
/// client.
std::vector<Lane> simulate_lanes(const Scenario& scenario, std::size_t count,
                                 const Calibration& calibration) {
    const Scenario slowed = with_overhead(scenario, calibration.overhead());
    std::vector<Lane> lanes;
    for (std::size_t seed = 1; seed <= count; ++seed) {
        lanes.push_back(simulate(slowed, seed));
        for (Outcome& outcome : lanes.back()) {
            outcome.wait += calibration.trip();
        }
    }
    return lanes;
}

/// Transaction by transaction: did the same happen to it?
void count_same(const Lane& database, const Lane& lockscope, Window window, Comparison& comparison,
                std::vector<double>& off_ms) {
    for (std::size_t i = 0; i < std::min(database.size(), lockscope.size()); ++i) {
        if (database[i].request < window.from || database[i].request >= window.to) {
            continue;
        }
        ++comparison.transactions;
        if (database[i].granted != lockscope[i].granted) {
            continue;
        }
        ++comparison.same_outcome;
        if (database[i].granted) {
            off_ms.push_back(std::abs(milliseconds(database[i].wait - lockscope[i].wait)));
        }
    }
}

} // namespace

bool Row::agrees() const {
    const double allowed = std::max(difference.half_width, tolerance * lockscope.mean);
    return std::abs(difference.mean) <= allowed;
}

std::size_t ControlResult::disagreeing() const {
    return static_cast<std::size_t>(
        std::count_if(rows.begin(), rows.end(), [](const Row& row) { return !row.agrees(); }));
}

bool Comparison::agrees() const {
    return std::all_of(rows.begin(), rows.end(), [](const Row& row) { return row.agrees(); });
}

Comparison compare(Sessions& sessions, Sessions& calibrating, const Case& one, std::size_t lanes) {
    const Scenario& scenario = one.scenario;
    const Duration length = *scenario.duration;
    std::vector<LanePlan> plans;
    for (std::size_t seed = 1; seed <= lanes; ++seed) {
        plans.push_back(plan_of(scenario, seed));
    }
    std::optional<Duration> updater_interval;
    if (scenario.parameters.decouple_enabled) {
        updater_interval = scenario.parameters.decouple_interval;
    }
    auto measured = std::async(std::launch::async, calibrate, std::ref(calibrating),
                               scenario.parameters.work_distribution, length);
    const OpenRun run = drive_open(sessions, plans, updater_interval, length);
    const Calibration calibration = measured.get();
    const std::vector<Lane> simulated = simulate_lanes(scenario, lanes, calibration);

    const Window window{warm_up, length - cool_down};
    Comparison comparison;
    comparison.name = one.name;
    comparison.what = one.what;
    comparison.calibration = calibration;
    comparison.latest_start = run.latest_start;
    comparison.rows = rows_of(run.lanes, simulated, window);
    for (const Control& control : one.controls) {
        comparison.controls.push_back(
            {control.what,
             rows_of(run.lanes, simulate_lanes(control.scenario, lanes, calibration), window)});
    }
    std::vector<double> off_ms;
    for (std::size_t i = 0; i < lanes; ++i) {
        count_same(run.lanes[i], simulated[i], window, comparison, off_ms);
    }
    comparison.wait_off_p50_ms = quantile(off_ms, 0.50);
    comparison.wait_off_p95_ms = quantile(off_ms, 0.95);
    return comparison;
}

} // namespace lockscope::postgres
