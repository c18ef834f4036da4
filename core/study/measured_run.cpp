// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/measured_run.h"

#include <cassert>
#include <utility>

namespace lockscope {
namespace {

constexpr std::uint64_t slice = 20'000; ///< engine steps between two looks at the limits

std::optional<Run> finished(Run run, SimTime to, const StudyLimits& limits) {
    while (!run.advance(to, slice)) {
        if (limits.stop != nullptr && limits.stop->load(std::memory_order_relaxed)) {
            return std::nullopt;
        }
        if (run.events() >= limits.events) {
            break;
        }
    }
    run.bring_up_to_date();
    return run;
}

} // namespace

std::optional<Run> measured_run(const Scenario& scenario, SimTime to, const StudyLimits& limits) {
    return finished(Run(scenario), to, limits);
}

std::optional<Run> measured_stretch(Run known, SimTime from, SimTime to,
                                    const StudyLimits& limits) {
    assert(known.now() <= from && from < to);
    known.measure_from(from);
    return finished(std::move(known), to, limits);
}

RunSummary figures_of(Run& run) {
    run.bring_up_to_date();
    return summarize(run.simulation(), run.measurements(), 0);
}

} // namespace lockscope
