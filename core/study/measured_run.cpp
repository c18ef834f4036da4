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

std::optional<ComparedRun> compared_run(const Scenario& scenario, SimTime to,
                                        const StudyLimits& limits) {
    // Each copy has a row for every account, and there may be twenty of them.
    constexpr std::int64_t most_accounts = 20'000;
    ComparedRun compared{Run(scenario), {}};
    const bool copies = account_count(scenario) <= most_accounts;
    const TimeSeries unused;
    for (Duration width = unused.bin_width();; width *= 2) {
        // Just before the event that would widen them.
        const SimTime full(width * static_cast<Duration::rep>(TimeSeries::max_bins) - Duration(1));
        auto leg = finished(std::move(compared.run), copies ? std::min(full, to) : to, limits);
        if (!leg) {
            return std::nullopt;
        }
        compared.run = std::move(*leg);
        if (!copies || compared.run.now() < full || full >= to || compared.run.finished()) {
            return compared;
        }
        compared.earlier.push_back(compared.run.measurements());
    }
}

ChartCurves curves_in_steps(const ComparedRun& compared, AccountId account, Duration width) {
    const auto known_by = [account](const Measurements& measurements) {
        return account.valid() && account.index() < measurements.accounts().size() ? account
                                                                                   : AccountId();
    };
    const Measurements& whole = compared.run.measurements();
    if (width > Duration(0)) {
        for (auto fine = compared.earlier.rbegin(); fine != compared.earlier.rend(); ++fine) {
            if (fine->series().bin_width() <= width && whole.series().bin_width() > width) {
                ChartCurves curves = chart_curves_in_steps(*fine, known_by(*fine), width);
                append_later(curves, chart_curves(whole, known_by(whole), screen_curves));
                return curves;
            }
        }
        return chart_curves_in_steps(whole, known_by(whole), width);
    }
    return chart_curves(whole, known_by(whole), screen_curves);
}

std::optional<Run> measured_run(const Scenario& scenario, SimTime from, SimTime to,
                                const StudyLimits& limits) {
    Run run(scenario);
    if (from > SimTime(scenario.warm_up)) {
        run.measure_from(from);
    }
    return finished(std::move(run), to, limits);
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
