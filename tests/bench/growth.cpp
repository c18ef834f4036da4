// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/growth.h"

#include "core/engine/simulation.h"
#include "core/measure/measurements.h"
#include "tests/bench/child.h"

#include <fmt/core.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace lockscope::bench {

namespace {

/// Work of a millisecond under the lock and nothing else.
Scenario bare_scenario() {
    Scenario scenario;
    scenario.name = "growth";
    Parameters& p = scenario.parameters;
    p.work_overhead = p.work_trigger = p.work_trigger_chunk = p.work_touch_base = p.work_commit =
        Duration(0);
    p.work_touched_fields = 0;
    p.work_insert = 1ms;
    p.sharing_model = SharingModel::public_read_write;
    // Finite, so that every waiter has a time-out pending, but longer than any wait.
    p.platform_lock_timeout = 1h;
    return scenario;
}

/// So many clients at one lock that all but one always wait.
Scenario crowd(std::int64_t waiters) {
    Scenario scenario = bare_scenario();
    AccountEntry acme;
    acme.id = "acme";
    scenario.accounts.push_back(acme);
    Workload workload;
    workload.name = "crowd";
    workload.arrivals = ClosedArrivals{.processes = waiters + 1, .think = 0ms};
    workload.targets = WeightTargets{{{"acme", 1.0}}};
    workload.synchronous = false;
    scenario.workloads.push_back(workload);
    return scenario;
}

/// The same stream over more and more accounts, hardly anybody waiting.
Scenario spread(std::int64_t accounts) {
    Scenario scenario = bare_scenario();
    AccountEntry tail;
    tail.id = "tail";
    tail.count = accounts;
    scenario.accounts.push_back(tail);
    Workload workload;
    workload.name = "spread";
    workload.arrivals = PoissonArrivals{Rate{100.0, 1s}};
    workload.targets = UniformTargets{"tail"};
    workload.synchronous = false;
    scenario.workloads.push_back(workload);
    return scenario;
}

/// One scenario in mid-run, measured a slice at a time so that slices of several can alternate.
class Runner {
public:
    Runner(const Scenario& scenario, Duration warm_up)
        : simulation_(scenario)
        , measurements_(scenario)
        , sink_(measurements_) {
        simulation_.run_until(start_of_run + warm_up, &sink_);
    }

    /// Nanoseconds of processor time per transaction over the next `slice` of simulated time.
    double slice_ns(Duration slice) {
        const std::int64_t before = measurements_.attempts().committed;
        const double from = own_cpu_s();
        simulation_.run_until(simulation_.now() + slice, &sink_);
        const double used = own_cpu_s() - from;
        return used * 1e9 / static_cast<double>(measurements_.attempts().committed - before);
    }

private:
    Simulation simulation_;
    Measurements measurements_;
    MeasuringSink sink_;
};

void measure_series(const Table& table, const std::string& what,
                    const std::vector<std::int64_t>& sizes,
                    const std::function<Scenario(std::int64_t)>& scenario_of, Duration warm_up,
                    Duration slice) {
    constexpr int repetitions = 7;
    std::vector<std::unique_ptr<Runner>> runners;
    for (const std::int64_t size : sizes) {
        runners.push_back(std::make_unique<Runner>(scenario_of(size), warm_up));
    }
    std::vector<std::vector<double>> times(sizes.size());
    for (int i = 0; i < repetitions; ++i) {
        for (std::size_t k = 0; k < sizes.size(); ++k) {
            times[k].push_back(runners[k]->slice_ns(slice));
        }
    }
    const double base = median(times[0]);
    for (std::size_t k = 0; k < sizes.size(); ++k) {
        const double time = median(times[k]);
        table.row(fmt::format("{} {}: {:.0f} ns per transaction", sizes[k], what, time),
                  time / base, "x");
    }
}

} // namespace

void measure_growth(const Table& table) {
    table.section("Growth of the time per transaction, all measurement on");
    // A slice is a quarter of a million transactions; the warm-up fills the queue, or touches
    // most of a million accounts once.
    measure_series(table, "waiters", {10, 1'000, 100'000}, crowd, 200s, 250s);
    measure_series(table, "accounts", {10, 1'000, 1'000'000}, spread, 10'000s, 2'500s);
}

} // namespace lockscope::bench
