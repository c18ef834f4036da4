// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/postgres/simulated.h"

#include "core/engine/simulation.h"

#include <fmt/core.h>

#include <algorithm>
#include <stdexcept>
#include <unordered_map>

namespace lockscope::postgres {

namespace {

/// Puts the outcomes of one workload together from the events.
class OutcomeSink final : public EventSink {
public:
    explicit OutcomeSink(WorkloadId workload)
        : workload_(workload) {}

    Lane lane;

protected:
    void consume(std::span<const Event> events) override {
        for (const Event& event : events) {
            if (event.transaction != 0 && event.workload == workload_) {
                take(event);
            }
        }
    }

private:
    void take(const Event& event) {
        if (event.kind == EventKind::started) {
            place_[event.transaction] = lane.size();
            Outcome outcome;
            outcome.request = event.time - start_of_run;
            outcome.records = event.records;
            lane.push_back(outcome);
            return;
        }
        Outcome& outcome = lane[place_.at(event.transaction)];
        if (event.kind == EventKind::granted) {
            outcome.wait = event.duration;
            outcome.granted = true;
        } else if (event.kind == EventKind::withdrawn) {
            outcome.wait = event.duration;
            outcome.ended = true;
        } else if (event.kind == EventKind::released) {
            outcome.hold = event.duration;
            outcome.end = event.time - start_of_run;
            outcome.ended = true;
        }
    }

    WorkloadId workload_;
    std::unordered_map<TransactionSerial, std::size_t> place_;
};

Lane lane_of(const Scenario& scenario, WorkloadId workload) {
    const Errors errors = validate(scenario);
    if (!errors.empty()) {
        throw std::runtime_error(scenario.name + ": " + to_string(errors.front()));
    }
    Simulation simulation(scenario);
    OutcomeSink sink(workload);
    simulation.run_until(simulation.end(), &sink);
    return std::move(sink.lane);
}

} // namespace

Scenario with_overhead(Scenario scenario, Duration overhead) {
    scenario.parameters.work_commit = overhead;
    return scenario;
}

Lane simulate(Scenario scenario, std::uint64_t seed) {
    scenario.seed = seed;
    return lane_of(scenario, WorkloadId(0U));
}

LanePlan plan_of(Scenario scenario, std::uint64_t seed) {
    scenario.seed = seed;
    const Duration length = *scenario.duration;
    // Draws belong to transactions, not to what became of them. If nobody gives up and the run
    // goes on until all are through, every hold that was drawn is seen.
    scenario.parameters.platform_lock_timeout = never;
    scenario.duration = length * 8;

    LanePlan plan;
    for (const Outcome& outcome : lane_of(scenario, WorkloadId(0U))) {
        if (outcome.request >= length) {
            break;
        }
        if (!outcome.ended) {
            throw std::runtime_error(scenario.name + ": a transaction was not through in time");
        }
        plan.transactions.push_back({outcome.request, outcome.hold, outcome.records});
    }
    for (const Outcome& outcome : lane_of(scenario, WorkloadId(1U))) {
        if (outcome.ended) {
            plan.updater_holds.push_back(outcome.hold);
        }
    }
    return plan;
}

} // namespace lockscope::postgres
