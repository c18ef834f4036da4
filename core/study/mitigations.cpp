// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/mitigations.h"

#include <algorithm>

namespace lockscope {
namespace {

void drop_key(std::vector<Setting>& settings, const std::string& key) {
    std::erase_if(settings, [&](const Setting& setting) { return setting.key == key; });
}

bool sets(const std::vector<Setting>& settings, const Parameter& row) {
    return std::any_of(settings.begin(), settings.end(), [&](const Setting& setting) {
        return setting.key == row.key && setting.value != row.default_value;
    });
}

} // namespace

std::vector<std::string> mitigations_on(const Scenario& scenario) {
    std::vector<std::string> keys;
    for (const Parameter& row : parameter_table()) {
        const bool in_block =
            std::any_of(scenario.workloads.begin(), scenario.workloads.end(),
                        [&](const Workload& w) { return sets(w.parameters, row); });
        if (row.role == Role::mitigation && (in_block || row.get(scenario) != row.default_value)) {
            keys.push_back(row.key);
        }
    }
    return keys;
}

Scenario without(Scenario scenario, const std::string& key) {
    const Parameter* row = find_parameter(key);
    if (row == nullptr) {
        return scenario;
    }
    row->set(scenario, row->default_value);
    for (Workload& workload : scenario.workloads) {
        drop_key(workload.parameters, key);
    }
    for (Intervention& intervention : scenario.interventions) {
        drop_key(intervention.set, key);
    }
    std::erase_if(scenario.interventions, [](const Intervention& i) { return i.set.empty(); });
    return scenario;
}

Scenario without_mitigations(Scenario scenario) {
    for (const Parameter& row : parameter_table()) {
        if (row.role == Role::mitigation) {
            scenario = without(std::move(scenario), row.key);
        }
    }
    return scenario;
}

} // namespace lockscope
