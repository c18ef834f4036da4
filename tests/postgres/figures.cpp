// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/postgres/figures.h"

#include <algorithm>
#include <cmath>

namespace lockscope::postgres {

namespace {

bool is_in(Duration moment, Window window) {
    return moment >= window.from && moment < window.to;
}

} // namespace

double quantile(std::vector<double> samples, double q) {
    if (samples.empty()) {
        return 0.0;
    }
    const double rank = std::ceil(q * static_cast<double>(samples.size()));
    const auto index = static_cast<std::ptrdiff_t>(std::max(rank, 1.0)) - 1;
    std::nth_element(samples.begin(), samples.begin() + index, samples.end());
    return samples[static_cast<std::size_t>(index)];
}

std::vector<double> granted_waits_ms(const Lane& lane, Window window) {
    std::vector<double> waits;
    for (const Outcome& outcome : lane) {
        if (outcome.granted && is_in(outcome.request, window)) {
            waits.push_back(milliseconds(outcome.wait));
        }
    }
    return waits;
}

Figures figures_of(const Lane& lane, Window window) {
    double committed = 0.0;
    double requests = 0.0;
    double lost = 0.0;
    for (const Outcome& outcome : lane) {
        if (outcome.granted && outcome.ended && is_in(outcome.end, window)) {
            committed += outcome.records;
        }
        if (is_in(outcome.request, window)) {
            requests += 1.0;
            lost += outcome.granted ? 0.0 : 1.0;
        }
    }
    const std::vector<double> waits = granted_waits_ms(lane, window);
    Figures figures;
    figures.throughput_per_s = committed / seconds(window.to - window.from);
    figures.loss = requests > 0.0 ? lost / requests : 0.0;
    figures.wait_p50_ms = quantile(waits, 0.50);
    figures.wait_p95_ms = quantile(waits, 0.95);
    return figures;
}

double overtaking_share(const std::vector<Lane>& lanes) {
    double grants = 0.0;
    double overtaking = 0.0;
    for (const Lane& lane : lanes) {
        // Earlier requests only: a lane is in order of request.
        Duration latest_end_of_wait{0};
        for (const Outcome& outcome : lane) {
            if (outcome.granted) {
                grants += 1.0;
                overtaking += latest_end_of_wait > outcome.grant() ? 1.0 : 0.0;
            }
            latest_end_of_wait = std::max(latest_end_of_wait, outcome.grant());
        }
    }
    return grants > 0.0 ? overtaking / grants : 0.0;
}

} // namespace lockscope::postgres
