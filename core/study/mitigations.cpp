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
        return setting.key == row.key && setting.value != off_value(row);
    });
}

/// Redistribution is on by default, and does nothing without a workload of its kind.
bool acts(const Scenario& scenario, const Parameter& row) {
    return row.key != "redistribution.enabled" ||
           std::any_of(scenario.workloads.begin(), scenario.workloads.end(),
                       [](const Workload& w) { return w.kind == WorkloadKind::redistribution; });
}

} // namespace

ParameterValue off_value(const Parameter& row) {
    return row.type == ParameterType::boolean ? ParameterValue(false) : row.default_value;
}

std::vector<std::string> mitigations_on(const Scenario& scenario) {
    std::vector<std::string> keys;
    for (const Parameter& row : parameter_table()) {
        const bool in_block =
            std::any_of(scenario.workloads.begin(), scenario.workloads.end(),
                        [&](const Workload& w) { return sets(w.parameters, row); });
        if (row.role == Role::mitigation && acts(scenario, row) &&
            (in_block || row.get(scenario) != off_value(row))) {
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
    row->set(scenario, off_value(*row));
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
        if (row.role == Role::mitigation && acts(scenario, row)) {
            scenario = without(std::move(scenario), row.key);
        }
    }
    return scenario;
}

} // namespace lockscope
