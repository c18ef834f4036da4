// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/price_tag.h"

#include "core/study/measured_run.h"
#include "core/study/mitigations.h"

namespace lockscope {
namespace {

/// The value in force at an instant, of a workload's block if the scenario's own is at its default.
ParameterValue value_at(const Scenario& recorded, const Parameter& row, SimTime t) {
    Scenario scenario = recorded;
    for (const Intervention& intervention : recorded.interventions) {
        if (SimTime(intervention.at) <= t) {
            for (const Setting& setting : intervention.set) {
                apply_setting(scenario, setting);
            }
        }
    }
    const ParameterValue value = row.get(scenario);
    if (value == row.default_value) {
        for (const Workload& workload : scenario.workloads) {
            for (const Setting& setting : workload.parameters) {
                if (setting.key == row.key) {
                    return setting.value;
                }
            }
        }
    }
    return value;
}

} // namespace

std::optional<std::vector<PriceTag>> price_tags(const Scenario& recorded,
                                                const std::vector<std::string>& keys, SimTime to,
                                                const StudyLimits& limits) {
    std::vector<PriceTag> tags;
    if (keys.empty()) {
        return tags;
    }
    auto as_is = measured_run(recorded, to, limits);
    if (!as_is) {
        return std::nullopt;
    }
    const SimTime end = as_is->now();
    const RunSummary with = figures_of(*as_is);
    for (const std::string& key : keys) {
        const Parameter* row = find_parameter(key);
        if (row == nullptr) {
            continue;
        }
        const Scenario scenario = without(recorded, key);
        if (!validate(scenario).empty()) {
            continue; // its default does not go together with the rest
        }
        auto off = measured_run(scenario, end, limits);
        if (!off) {
            return std::nullopt;
        }
        tags.push_back({key, value_at(recorded, *row, end), row->default_value, off->now(), with,
                        figures_of(*off)});
        if (off->now() < end) {
            // It made more events on its way and met the limit: compare what both went through.
            auto shorter = measured_run(recorded, off->now(), {limits.stop, ~std::uint64_t{0}});
            if (!shorter) {
                return std::nullopt;
            }
            tags.back().with = figures_of(*shorter);
        }
    }
    return tags;
}

} // namespace lockscope
