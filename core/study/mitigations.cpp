// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/mitigations.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace lockscope {
namespace {

constexpr std::array<std::string_view, 8> groups{"Mitigations", "Intake",       "Partitions",
                                                 "Bulk",        "Account pool", "Redistribution",
                                                 "Staggering",  "Retries"};
/// Of the group, but a fact about clients rather than something one would switch on.
constexpr std::string_view client_timeout = "client.timeout";

void drop_key(std::vector<Setting>& settings, const std::string& key) {
    std::erase_if(settings, [&](const Setting& setting) { return setting.key == key; });
}

bool sets(const std::vector<Setting>& settings, const Parameter& row) {
    return std::any_of(settings.begin(), settings.end(), [&](const Setting& setting) {
        return setting.key == row.key && setting.value != row.default_value;
    });
}

} // namespace

bool is_mitigation(const Parameter& parameter) {
    return std::find(groups.begin(), groups.end(), parameter.group) != groups.end() &&
           parameter.key != client_timeout;
}

std::vector<std::string> mitigations_on(const Scenario& scenario) {
    std::vector<std::string> keys;
    for (const Parameter& row : parameter_table()) {
        const bool in_block =
            std::any_of(scenario.workloads.begin(), scenario.workloads.end(),
                        [&](const Workload& w) { return sets(w.parameters, row); });
        if (is_mitigation(row) && (in_block || row.get(scenario) != row.default_value)) {
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
        if (is_mitigation(row)) {
            scenario = without(std::move(scenario), row.key);
        }
    }
    return scenario;
}

} // namespace lockscope
