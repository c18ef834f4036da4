// SPDX-License-Identifier: GPL-3.0-or-later
// The intake's queue and workers as textbook queues, and what batches can carry.
//
// The workers' accounts are distinct (twenty thousand, evenly), so locks play no part: what
// waits, waits for a worker.
#include "tests/support/test_entry.h"
#include "tests/validation/closed_forms.h"
#include "tests/validation/experiment.h"

#include "core/base/random.h"
#include "core/engine/simulation.h"

#include <fmt/core.h>

#include <cmath>
#include <memory>

#include <QTest>

using namespace lockscope;
using namespace lockscope::validation;

namespace {

Scenario intake_of(double lambda, double hold_s, std::int64_t workers) {
    LockModel model;
    model.arrivals = poisson(lambda);
    model.hold_s = hold_s;
    Scenario scenario = scenario_of(model);
    scenario.accounts.front().id = "many";
    scenario.accounts.front().count = 20'000;
    scenario.workloads.front().targets = UniformTargets{"many"};
    scenario.parameters.intake_enabled = true;
    scenario.parameters.intake_workers = workers;
    return scenario;
}

// Waits and refusals are steep: a hold 2 % longer lengthens the wait at load 0.8 by a tenth.
Plan plan_of(double requests) {
    Plan plan;
    plan.requests = requests;
    plan.replications = 64;
    plan.warm_up_s = 500.0;
    return plan;
}

/// Poisson moments, `batches_per_s` of them, with 1, 2, ... records each.
std::shared_ptr<const Trace> geometric_batches(double batches_per_s, double mean, double records,
                                               std::uint64_t seed) {
    const RandomSource random(seed + 1'000'000);
    Trace trace;
    double at_s = 0.0;
    double made = 0.0;
    for (std::uint64_t i = 0; made < 1.1 * records; ++i) {
        at_s += random.exponential(Purpose::arrival, 0, i) / batches_per_s;
        const double size =
            std::floor(std::log(random.uniform(Purpose::target, 0, i)) / std::log1p(-1.0 / mean));
        trace.rows.push_back(
            {from_seconds(at_s), AccountId(0U), static_cast<std::uint32_t>(size) + 1});
        made += size + 1.0;
    }
    return std::make_shared<const Trace>(std::move(trace));
}

} // namespace

class TestIntake : public QObject {
    Q_OBJECT

    IntervalFamily family_{intervals_of_intake};

private Q_SLOTS:
    void workers_are_erlangs_servers() {
        struct Point {
            double lambda;
            int workers;
        };
        for (const Point& point : {Point{3.2, 4}, Point{1.5, 2}}) {
            const ErlangC theory(point.lambda, 1.0, point.workers);
            const auto seen =
                observe(intake_of(point.lambda, 1.0, point.workers), point.lambda, plan_of(9e6));
            const std::string name =
                fmt::format("M/M/{} at load {:.2g}: ", point.workers, point.lambda / point.workers);
            QVERIFY(holds(family_.compare(
                name + "mean wait", seen, [](const auto& o) { return o.mean_intake_wait_s; },
                theory.mean_wait(), sharp_enough_if_steep)));
            QVERIFY(holds(family_.compare(
                name + "queue", seen, [](const auto& o) { return o.intake_mean; },
                point.lambda * theory.mean_wait(), sharp_enough_if_steep)));
        }
    }

    void a_bounded_queue_refuses_as_many_as_find_it_full() {
        // The worker's own transaction is in the station but not in the queue.
        for (const int k : {3, 8}) {
            for (const double rho : {0.8, 1.2}) {
                Scenario scenario = intake_of(rho, 1.0, 1);
                scenario.parameters.intake_capacity = k - 1;
                const auto seen = observe(scenario, rho, plan_of(5e6));
                QVERIFY(holds(family_.compare(
                    fmt::format("M/M/1/{} at load {:.2g}: refused", k, rho), seen,
                    [](const auto& o) { return o.refused; }, mm1k_blocked(rho, k),
                    sharp_enough_if_steep)));
            }
        }
    }

    void records_that_arrive_together_queue_as_bailey_says() {
        // Geometric batches of mean 3 at Poisson moments, played as a trace: each record is a
        // transaction of its own.
        constexpr double mean = 3.0;
        constexpr double rho = 0.6;
        constexpr int replications = 64;
        const double records = 4e6 * length_scale / replications;
        std::vector<Observation> seen;
        for (std::uint64_t seed = 1; seed <= replications; ++seed) {
            Scenario scenario = scenario_of({});
            scenario.workloads.front().arrivals =
                TraceArrivals{"batches.csv", geometric_batches(rho / mean, mean, records, seed)};
            scenario.workloads.front().targets = WeightTargets{};
            scenario.seed = seed;
            scenario.duration = from_seconds(records / rho);
            Simulation simulation(scenario);
            Measurements measurements(scenario);
            MeasuringSink sink(measurements);
            simulation.run_until(simulation.end(), &sink);
            measurements.advance(simulation.now());
            Observation one;
            one.queue_mean =
                measurements.queue_mean(AccountId(0U)) + measurements.utilisation(AccountId(0U));
            seen.push_back(one);
        }
        // E[X^2] of a geometric batch from 1 on is m (2 m - 1).
        const Moments batch{mean, mean * (2.0 * mean - 1.0), 0.0};
        QVERIFY(holds(family_.compare(
            "M[X]/M/1, geometric batches of 3: in the station", seen,
            [](const auto& o) { return o.queue_mean; }, batch_arrivals_in_station(rho, batch),
            sharp_enough_if_steep)));
    }

    void the_family_keeps_to_its_share() { QVERIFY(family_.within_share()); }

    void batches_reach_their_ceiling_and_no_more() {
        for (const std::int64_t batch : {1, 10, 50, 200}) {
            Scenario scenario = scenario_of({});
            Parameters& p = scenario.parameters;
            p.work_distribution = Distribution::constant;
            p.work_insert = 6ms;
            p.work_trigger_chunk = 50ms;
            p.work_touch_base = 145ms;
            p.work_commit = 20ms;
            p.batch_size = batch;
            const double ceiling = batch_ceiling_per_s(0.215, 0.006, static_cast<double>(batch));
            scenario.workloads.front().arrivals = poisson(2.0 * ceiling);
            scenario.duration = 1h;
            Simulation simulation(scenario);
            Measurements measurements(scenario);
            MeasuringSink sink(measurements);
            simulation.run_until(simulation.end(), &sink);
            const double rate = static_cast<double>(measurements.records().committed) / 3600.0;
            QVERIFY(rate <= ceiling);
            QVERIFY(rate > 0.99 * ceiling); // the first batch has to fill up
        }
    }
};

LOCKSCOPE_TEST(test_intake, TestIntake)
#include "test_intake.moc"
