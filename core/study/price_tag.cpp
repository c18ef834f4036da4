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

/// The figures of a run in the time from `from` to `to`, and how far it came.
struct Measured {
    RunSummary figures;
    SimTime to{};
};

std::optional<Measured> measured(const Scenario& scenario, SimTime from, SimTime to,
                                 const StudyLimits& limits) {
    auto run = measured_run(scenario, from, to, limits);
    if (!run) {
        return std::nullopt;
    }
    return Measured{figures_of(*run), run->now()};
}

/// Is the run worse without all those that change nothing by themselves?
std::optional<bool> worse_without(const Scenario& recorded, const std::vector<PriceTag*>& idle,
                                  const StudyLimits& limits) {
    Scenario scenario = recorded;
    for (const PriceTag* tag : idle) {
        scenario = without(std::move(scenario), tag->key);
    }
    if (!validate(scenario).empty()) {
        return false;
    }
    const PriceTag& first = *idle.front();
    const auto off = measured(scenario, first.from, first.to, limits);
    if (!off) {
        return std::nullopt;
    }
    return off->to == first.to && off->figures.records.failed > first.with.records.failed;
}

} // namespace

std::optional<std::vector<PriceTag>> price_tags(const Scenario& recorded,
                                                const std::vector<std::string>& keys, SimTime from,
                                                SimTime to, const StudyLimits& limits) {
    std::vector<PriceTag> tags;
    if (keys.empty()) {
        return tags;
    }
    const auto as_is = measured(recorded, from, to, limits);
    if (!as_is || as_is->to <= from) {
        return std::nullopt;
    }
    const SimTime end = as_is->to;
    for (const std::string& key : keys) {
        const Parameter* row = find_parameter(key);
        if (row == nullptr) {
            continue;
        }
        const Scenario scenario = without(recorded, key);
        if (!validate(scenario).empty()) {
            continue; // its default does not go together with the rest
        }
        auto off = measured(scenario, from, end, limits);
        if (!off || off->to <= from) {
            return std::nullopt;
        }
        PriceTag& tag = tags.emplace_back();
        tag.key = key;
        tag.value = value_at(recorded, *row, end);
        tag.off_value = off_value(*row);
        tag.from = from;
        tag.to = off->to;
        tag.with = as_is->figures;
        tag.without = std::move(off->figures);
        if (off->to < end) {
            // It made more events on its way and met the limit: compare what both went through.
            auto shorter = measured(recorded, from, off->to, {limits.stop, ~std::uint64_t{0}});
            if (!shorter) {
                return std::nullopt;
            }
            tag.with = std::move(shorter->figures);
        }
    }
    std::vector<PriceTag*> idle;
    for (PriceTag& tag : tags) {
        if (tag.to == end && tag.with.records.failed == tag.without.records.failed) {
            idle.push_back(&tag);
        }
    }
    if (idle.size() > 1) {
        const std::optional<bool> redundant = worse_without(recorded, idle, limits);
        if (!redundant) {
            return std::nullopt;
        }
        for (PriceTag* tag : idle) {
            tag->redundant = *redundant;
        }
    }
    return tags;
}

} // namespace lockscope
