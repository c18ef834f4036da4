// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/validation/experiment.h"

#include "core/engine/simulation.h"

#include <boost/math/distributions/students_t.hpp>
#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace lockscope::validation {

namespace {

/// Feeds Measurements and adds up what they do not keep: squares, and waits past a mark.
class WaitSink final : public EventSink {
public:
    WaitSink(Measurements& measurements, Duration mark)
        : measurements_(measurements)
        , mark_(mark) {}

    void restart(SimTime now) {
        measurements_.measure_from(now);
        square_s2 = past_mark_s = 0.0;
        waits = exceeding = 0;
    }

    double square_s2 = 0.0;
    double past_mark_s = 0.0;
    std::int64_t waits = 0;
    std::int64_t exceeding = 0;

protected:
    void consume(std::span<const Event> events) override {
        measurements_.add(events);
        for (const Event& event : events) {
            if (event.kind != EventKind::granted && event.kind != EventKind::withdrawn) {
                continue;
            }
            const double wait_s = seconds(event.duration);
            ++waits;
            square_s2 += wait_s * wait_s;
            if (event.duration > mark_) {
                ++exceeding;
                past_mark_s += wait_s - seconds(mark_);
            }
        }
    }

private:
    Measurements& measurements_;
    Duration mark_;
};

SimTime at_second(double s) {
    return start_of_run + from_seconds(s);
}

Observation observe_once(const Scenario& scenario, SimTime warm, const Plan& plan) {
    Simulation simulation(scenario);
    Measurements measurements(scenario);
    WaitSink sink(measurements, from_seconds(plan.mark_s));

    simulation.run_until(warm, &sink);
    measurements.advance(warm);
    const std::int32_t waiting_at_start = measurements.accounts()[0].waiting;
    sink.restart(warm);
    simulation.run_until(simulation.end(), &sink);
    measurements.advance(simulation.now());

    const AccountId account(0U);
    const AccountMeasures& lock = measurements.accounts()[0];
    const AccountDetail* detail = measurements.detail(account);
    const double measured_s = measurements.measured_s();
    Observation seen;
    seen.throughput_per_s = static_cast<double>(measurements.records().committed) / measured_s;
    seen.mean_latency_s = seconds(measurements.latency().mean());
    seen.mean_intake_wait_s = seconds(measurements.intake_wait().mean());
    seen.intake_mean = measurements.intake_mean();
    const AttemptCounts attempts = measurements.attempts();
    constexpr auto queue_full = static_cast<std::size_t>(FailureCause::queue_full);
    seen.refused = static_cast<double>(attempts.failed_by_cause[queue_full]) /
                   static_cast<double>(attempts.started);
    seen.utilisation = measurements.utilisation(account);
    seen.queue_mean = measurements.queue_mean(account);
    if (detail == nullptr) {
        return seen;
    }
    const double ended = static_cast<double>(lock.grants + lock.withdrawals);
    const double waited_s = detail->lock_wait.sum_s() + detail->lock_wait_failed.sum_s();
    seen.requests_per_s = (ended + lock.waiting - waiting_at_start) / measured_s;
    seen.mean_wait_s = waited_s / ended;
    seen.wait_square_s2 = sink.square_s2 / static_cast<double>(sink.waits);
    seen.exceeds_mark = static_cast<double>(sink.exceeding) / static_cast<double>(sink.waits);
    seen.waiters_past_mark = sink.past_mark_s / measured_s;
    seen.loss = static_cast<double>(lock.withdrawals) / ended;
    seen.mean_hold_s = seconds(detail->lock_hold.mean());
    // A wait that measuring cut contributes to one side only of Little's law; nobody's part is
    // longer than twice the longest wait that was seen to its end.
    const double longest_s =
        seconds(std::max(detail->lock_wait.max(), detail->lock_wait_failed.max()));
    seen.little_slack = (waiting_at_start + lock.waiting) * 2.0 * longest_s / measured_s + 1e-9;
    return seen;
}

} // namespace

PoissonArrivals poisson(double per_second) {
    return {Rate{per_second, std::chrono::seconds(1)}};
}

Scenario scenario_of(const LockModel& model) {
    Scenario scenario;
    scenario.name = "one lock";
    AccountEntry acme;
    acme.id = "acme";
    scenario.accounts.push_back(acme);
    Workload workload;
    workload.name = "requests";
    workload.arrivals = model.arrivals;
    workload.targets = WeightTargets{{{"acme", 1.0}}};
    workload.synchronous = false; // the limit on long-running requests is another queue
    scenario.workloads.push_back(workload);

    Parameters& p = scenario.parameters;
    p.work_overhead = p.work_trigger = p.work_trigger_chunk = p.work_touch_base = p.work_commit =
        Duration(0);
    p.work_touched_fields = 0;
    p.sharing_model = SharingModel::public_read_write;
    p.work_insert = from_seconds(model.hold_s);
    p.work_distribution = model.distribution;
    p.work_cv = model.cv;
    p.platform_lock_timeout = model.patience_s ? from_seconds(*model.patience_s) : never;
    p.retry_max_attempts = 1;
    p.lock_discipline = model.discipline;
    return scenario;
}

std::vector<Observation> observe(const Scenario& scenario, double rate_per_s, const Plan& plan) {
    const double measured_s = plan.requests * length_scale / plan.replications / rate_per_s;
    const SimTime warm = at_second(plan.warm_up_s);
    Scenario run = scenario;
    run.duration = from_seconds(plan.warm_up_s + measured_s);
    std::vector<Observation> observations;
    for (int seed = 1; seed <= plan.replications; ++seed) {
        run.seed = static_cast<std::uint64_t>(seed);
        observations.push_back(observe_once(run, warm, plan));
    }
    return observations;
}

bool obeys_little(const Observation& observation) {
    const double expected = observation.requests_per_s * observation.mean_wait_s;
    return std::abs(observation.queue_mean - expected) <= observation.little_slack;
}

bool all_obey_little(const std::vector<Observation>& observations) {
    return std::all_of(observations.begin(), observations.end(), obeys_little);
}

Interval student_interval(const std::vector<double>& samples, double confidence) {
    const auto n = static_cast<double>(samples.size());
    double sum = 0.0;
    for (const double x : samples) {
        sum += x;
    }
    const double mean = sum / n;
    double squares = 0.0;
    for (const double x : samples) {
        squares += (x - mean) * (x - mean);
    }
    const boost::math::students_t student(n - 1.0);
    const double t =
        boost::math::quantile(boost::math::complement(student, (1.0 - confidence) / 2));
    return {mean, t * std::sqrt(squares / (n - 1.0) / n)};
}

bool holds(const Comparison& comparison) {
    if (!comparison.agrees()) {
        fmt::print(stderr, "{:.8g} is outside {:.8g} +- {:.8g}\n", comparison.formula,
                   comparison.measured.mean, comparison.measured.half_width);
    }
    if (!comparison.sharp()) {
        fmt::print(stderr, "the interval is {:.2f} % wide on each side, more than {:.2f} %\n",
                   100.0 * comparison.relative_half_width(), 100.0 * comparison.widest);
    }
    return comparison.agrees() && comparison.sharp();
}

double error_to_find() {
    return 0.02 / std::sqrt(std::min(length_scale, 1.0));
}

Comparison IntervalFamily::compare(const std::string& what,
                                   const std::vector<Observation>& observations,
                                   const Figure& figure, double formula, double widest) {
    ++used_;
    std::vector<double> samples;
    for (const Observation& observation : observations) {
        samples.push_back(figure(observation));
    }
    // A shortened run is no proof of precision, and its own width is uncertain.
    const double shortened = length_scale < 1.0 ? 1.25 / std::sqrt(length_scale) : 1.0;
    const Comparison comparison{student_interval(samples, confidence_of_each), formula,
                                widest * shortened};
    fmt::print("    {:<58} {:>10.6g} expected {:>10.6g} off {:+.2f} % of +-{:.2f} %\n", what,
               comparison.measured.mean, formula,
               100.0 * (comparison.measured.mean / formula - 1.0),
               100.0 * comparison.relative_half_width());
    std::fflush(stdout);
    return comparison;
}

} // namespace lockscope::validation
