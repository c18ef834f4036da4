// SPDX-License-Identifier: GPL-3.0-or-later
// A frame with a history made by hand: what timeline and charts have to show.
#pragma once

#include "tests/support/frames.h"

#include <cmath>
#include <memory>
#include <vector>

namespace lockscope::ui::test {

inline SimTime at(double s) {
    return SimTime(from_seconds(s));
}

/// `count` points 5 s apart. Failures rise from `low` to `high` and fall again.
inline ChartCurves curves(std::size_t count, double low, double high, std::uint64_t seed = 3) {
    ChartCurves c;
    Dice dice(seed);
    c.bin_width = std::chrono::seconds(5);
    for (std::size_t i = 0; i < count; ++i) {
        const double share = static_cast<double>(i) / 720.0;
        const double hill = std::exp(-40.0 * (share - 0.25) * (share - 0.25));
        const double rate = low + (high - low) * hill + 0.02 * dice.share();
        c.time_s.push_back(static_cast<double>(i + 1) * 5.0);
        c.throughput_per_s.push_back(1.5 * (1.0 - rate) + 0.3 * dice.share());
        c.failure_rate.push_back(rate);
        c.lock_wait_p50_s.push_back(3.0 * rate + 0.1 * dice.share());
        c.lock_wait_p95_s.push_back(9.0 * rate + 0.4 * dice.share());
        c.lock_wait_p99_s.push_back(10.0 * rate + 0.5 * dice.share());
        c.queue.push_back(30.0 * rate + dice.share());
        c.retries_per_s.push_back(rate);
        c.staleness_s.push_back(i % 9 == 4 ? std::nan("") : 4.0 + dice.share());
        c.long_running.push_back(std::floor(8.0 * rate));
    }
    return c;
}

/// An hour's run at 25 minutes, simulated up to 40, with changes at 10, 18 and 30 minutes.
inline Frame timed_frame() {
    using namespace std::chrono_literals;
    Frame f = saturated_frame();
    f.number = 1;
    f.stage.now = SimTime(25min);
    f.front = SimTime(40min);
    f.end = SimTime(1h);
    f.chart_account_name = "Acme Corp";
    f.curves = std::make_shared<const ChartCurves>(curves(300, 0.04, 0.5));
    FailureDensity density;
    density.bin_width = 5s;
    for (const double rate : curves(480, 0.0, 0.8).failure_rate) {
        density.failures_per_s.push_back(static_cast<float>(rate));
    }
    f.density = std::make_shared<const FailureDensity>(std::move(density));
    f.interventions = std::make_shared<const std::vector<Intervention>>(std::vector<Intervention>{
        {10min, {{"batch.size", ParameterValue(std::int64_t{200})}}},
        {18min, {{"batch.size", ParameterValue(std::int64_t{50})}}},
        {30min, {{"decouple.enabled", ParameterValue(true)}}},
    });
    f.alerts = std::make_shared<const std::vector<Alert>>(std::vector<Alert>{
        {Guardrail::failure_rate, SimTime(8min), SimTime(21min), 0.31, {}},
        {Guardrail::lock_wait_critical, SimTime(12min), end_of_time, 0.0, 7400ms},
    });
    return f;
}

inline GhostCurves ghost(GhostCurves::Kind kind, std::size_t count, double low, double high) {
    return {kind, std::make_shared<const ChartCurves>(curves(count, low, high, 17)), nullptr};
}

} // namespace lockscope::ui::test
