// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/postgres/cases.h"

#include "tests/validation/experiment.h"

#include <chrono>

namespace lockscope::postgres {

namespace {

using namespace std::chrono_literals;

Scenario base(Distribution distribution, double rate_per_s, Duration hold, Duration length) {
    validation::LockModel model;
    model.arrivals = validation::poisson(rate_per_s);
    model.hold_s = seconds(hold);
    model.distribution = distribution;
    model.patience_s = seconds(lock_timeout);
    Scenario scenario = validation::scenario_of(model);
    scenario.duration = length;
    return scenario;
}

/// Errors of an engine that the comparison has to notice.
std::vector<Control> controls_of(const Scenario& right) {
    const auto with = [&right](const std::string& what, const auto& change) {
        Control control{what, right};
        change(control.scenario.parameters);
        return control;
    };
    return {
        with("holds 2 % longer", [](Parameters& p) { p.work_insert += p.work_insert / 50; }),
        with("holds 5 % longer", [](Parameters& p) { p.work_insert += p.work_insert / 20; }),
        with("time-out 10 % longer",
             [](Parameters& p) { p.platform_lock_timeout += p.platform_lock_timeout / 10; }),
        with("`lock.discipline: random`",
             [](Parameters& p) { p.lock_discipline = Discipline::random; }),
        with("`lock.discipline: lifo`",
             [](Parameters& p) { p.lock_discipline = Discipline::lifo; }),
    };
}

} // namespace

std::vector<Case> cases(Duration length) {
    constexpr auto exponential = Distribution::exponential;
    constexpr auto constant = Distribution::constant;
    const auto plain = [&](Distribution distribution, double rate_per_s) {
        return base(distribution, rate_per_s, 50ms, length);
    };
    std::vector<Case> all{
        {"light", "12/s, exponential hold of 50 ms (load 0.6)", plain(exponential, 12.0), {}},
        {"busy", "16/s, exponential hold of 50 ms (load 0.8)", plain(exponential, 16.0), {}},
        {"overload", "24/s, exponential hold of 50 ms (load 1.2)", plain(exponential, 24.0), {}},
        {"busy, constant", "16/s, constant hold of 50 ms (load 0.8)", plain(constant, 16.0), {}},
        {"overload, constant",
         "24/s, constant hold of 50 ms (load 1.2)",
         plain(constant, 24.0),
         {}},
    };
    all[1].controls = controls_of(all[1].scenario);

    Scenario single = base(exponential, 24.0, 15ms, length);
    single.parameters.work_trigger_chunk = 45ms; // the fixed part of every transaction
    single.parameters.batch_linger = 1h;         // only full batches
    Scenario batched = single;
    batched.parameters.batch_size = 3;
    all.push_back({"one by one", "24 records/s, hold 45 ms + 15 ms per record", single, {}});
    all.push_back({"batches of 3", "24 records/s, hold 45 ms + 15 ms per record", batched, {}});

    Scenario coupled = base(exponential, 28.0, 20ms, length);
    coupled.parameters.work_touch_base = 30ms;
    coupled.parameters.decouple_interval = 500ms;
    Scenario decoupled = coupled;
    decoupled.parameters.decouple_enabled = true;
    all.push_back({"coupled", "28/s, hold 20 ms + 30 ms touch", coupled, {}});
    all.push_back(
        {"decoupled", "28/s, hold 20 ms; an updater holds 30 ms every 500 ms", decoupled, {}});
    return all;
}

} // namespace lockscope::postgres
