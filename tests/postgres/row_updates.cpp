// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/postgres/row_updates.h"

#include "tests/postgres/cases.h"
#include "tests/postgres/driver.h"
#include "tests/postgres/figures.h"
#include "tests/postgres/simulated.h"

#include <algorithm>
#include <functional>
#include <future>

namespace lockscope::postgres {

namespace {

constexpr std::size_t rows = 8;

RowUpdateFigures summarise(const std::string& what, std::vector<Lane> lanes, Duration length) {
    RowUpdateFigures figures;
    figures.what = what;
    std::vector<double> waits_ms;
    double ended = 0.0;
    for (Lane& lane : lanes) {
        // The database's clients finish what they began, Lockscope stops at the end.
        std::erase_if(lane, [length](const Outcome& outcome) {
            return !outcome.ended || outcome.grant() >= length;
        });
        const std::vector<double> waits = granted_waits_ms(lane, {Duration(0), never});
        waits_ms.insert(waits_ms.end(), waits.begin(), waits.end());
        ended += static_cast<double>(lane.size());
    }
    const auto granted = static_cast<double>(waits_ms.size());
    figures.throughput_per_s = granted / seconds(length) / static_cast<double>(lanes.size());
    figures.lost = 1.0 - granted / ended;
    figures.wait_p50_ms = quantile(waits_ms, 0.50);
    figures.wait_p95_ms = quantile(waits_ms, 0.95);
    figures.longest_wait_ms = quantile(waits_ms, 1.0);
    figures.overtaking = overtaking_share(lanes);
    return figures;
}

RowUpdateFigures simulated(const std::string& what, Discipline discipline,
                           std::optional<Duration> timeout, const Calibration& calibration,
                           Duration length) {
    validation::LockModel model;
    model.arrivals = ClosedArrivals{static_cast<std::int64_t>(clients_of_row), Duration(0)};
    model.hold_s = seconds(hold_of_row);
    model.distribution = Distribution::constant;
    model.discipline = discipline;
    if (timeout) {
        model.patience_s = seconds(*timeout);
    }
    Scenario scenario = validation::scenario_of(model);
    scenario.duration = length;
    scenario = with_overhead(scenario, calibration.overhead());
    std::vector<Lane> lanes;
    for (std::size_t seed = 1; seed <= rows; ++seed) {
        lanes.push_back(simulate(scenario, seed));
    }
    return summarise(what, lanes, length);
}

} // namespace

std::vector<RowUpdateFigures> compare_row_updates(Sessions& sessions, Sessions& calibrating,
                                                  Duration length) {
    sessions.front().create_accounts(rows);
    const std::vector<ClosedLane> plans(rows, {clients_of_row, hold_of_row, false});
    auto measured = std::async(std::launch::async, calibrate, std::ref(calibrating),
                               Distribution::constant, length);
    const std::vector<Lane> database =
        drive_closed(sessions, LockKind::row_update, 0, plans, length);
    const Calibration calibration = measured.get();
    return {
        summarise("PostgreSQL `UPDATE`, `lock_timeout` 500 ms", database, length),
        simulated("Lockscope `random`, no time-out", Discipline::random, std::nullopt, calibration,
                  length),
        simulated("Lockscope `random`, time-out 500 ms", Discipline::random, lock_timeout,
                  calibration, length),
        simulated("Lockscope `fifo`, no time-out", Discipline::fifo, std::nullopt, calibration,
                  length),
    };
}

} // namespace lockscope::postgres
