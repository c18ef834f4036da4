// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/history.h"

#include "core/history/history.h"
#include "tests/bench/child.h"

#include <algorithm>
#include <random>
#include <vector>

namespace lockscope::bench {
namespace {

using namespace std::chrono_literals;

constexpr int seeks = 300;
constexpr int steps = 60;

/// 100,000 orders in an hour for twenty accounts, two of them hot.
Scenario busy_hour() {
    Scenario scenario;
    scenario.name = "Busy hour";
    scenario.seed = 11;
    scenario.duration = 1h;
    scenario.accounts = {{"acme", "Acme Corp", {}, 12000, {}, false},
                         {"globex", "Globex", {}, 9000, {}, false},
                         {"tail", "Tail", 18, 40, {}, false}};
    Workload feed;
    feed.name = "orders";
    feed.arrivals = PoissonArrivals{{100'000.0, 1h}};
    feed.targets = WeightTargets{{{"acme", 0.12}, {"globex", 0.1}, {"tail", 0.78}}};
    scenario.workloads = {feed};
    scenario.parameters.retry_max_attempts = 3;
    return scenario;
}

double quantile(std::vector<double> values, double q) {
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(q * static_cast<double>(values.size() - 1))];
}

template <class Work>
double milliseconds(Work&& work) {
    const double from = own_cpu_s();
    work();
    return (own_cpu_s() - from) * 1e3;
}

} // namespace

void measure_history(const Table& table) {
    table.section("Going back in an hour of 100,000 transactions");
    History history(busy_hour());
    const double straight = milliseconds([&] { history.seek(SimTime(1h)); });
    const double bare = milliseconds([] {
        Run run(busy_hour());
        run.advance_to(SimTime(1h));
    });
    table.row("the whole hour, keyframes included", straight, "ms");
    table.row("keyframes / the same without", straight / bare, "x");
    table.row("memory of the keyframes",
              static_cast<double>(history.keyframes().bytes()) / 1048576.0, "MiB", 256.0);
    std::mt19937_64 random(5);
    std::vector<double> seek_ms;
    for (int i = 0; i < seeks; ++i) {
        const SimTime t(std::chrono::milliseconds(random() % 3'600'000));
        seek_ms.push_back(milliseconds([&] { history.seek(t); }));
    }
    table.row("seek anywhere, median", quantile(seek_ms, 0.5), "ms");
    table.row("seek anywhere, longest of 300", quantile(seek_ms, 1.0), "ms", 100.0);
    std::vector<double> step_ms;
    for (int i = 0; i < steps; ++i) {
        step_ms.push_back(milliseconds([&] { history.step_event_back(); }));
    }
    table.row("one event back, longest of 60", quantile(step_ms, 1.0), "ms", 100.0);
    table.row("seek, longest / the whole hour", quantile(seek_ms, 1.0) / straight, "x");
}

} // namespace lockscope::bench
