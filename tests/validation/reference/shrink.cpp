// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/validation/reference/shrink.h"

#include "core/scenario/writer.h"

#include <algorithm>
#include <type_traits>
#include <vector>

namespace lockscope::reference {

namespace {

using Edit = std::function<void(Scenario&)>;
using Edits = std::vector<Edit>;

/// A vector without its place i.
template <class T>
void drop(std::vector<T>& from, std::size_t i) {
    from.erase(from.begin() + static_cast<std::ptrdiff_t>(i));
}

/// Interventions may speak of what is gone, or say nothing any more.
void tidy_interventions(Scenario& scenario) {
    for (Intervention& intervention : scenario.interventions) {
        std::erase_if(intervention.set, [&](const Setting& setting) {
            return !find_parameter(scenario, setting.key);
        });
    }
    std::erase_if(scenario.interventions, [](const Intervention& i) { return i.set.empty(); });
}

/// Without the account of this id, whose records go to the first one that is left.
void drop_account(Scenario& scenario, std::size_t entry) {
    const std::string id = scenario.accounts[entry].id;
    drop(scenario.accounts, entry);
    const std::string& other = scenario.accounts.front().id;
    for (Workload& workload : scenario.workloads) {
        if (auto* weights = std::get_if<WeightTargets>(&workload.targets)) {
            std::erase_if(weights->weights, [&](const auto& weight) { return weight.first == id; });
            if (weights->weights.empty()) {
                weights->weights.emplace_back(other, 1.0);
            }
        } else if (auto* zipf = std::get_if<ZipfTargets>(&workload.targets)) {
            std::erase(zipf->accounts, id);
            if (zipf->accounts.empty()) {
                zipf->accounts.push_back(other);
            }
        } else if (std::get<UniformTargets>(workload.targets).group == id) {
            workload.targets = WeightTargets{{{other, 1.0}}};
        }
    }
}

void edit_interventions(Edits& edits, const Scenario& scenario) {
    edits.push_back([](Scenario& s) { s.interventions.clear(); });
    for (std::size_t i = 0; i < scenario.interventions.size(); ++i) {
        edits.push_back([i](Scenario& s) { drop(s.interventions, i); });
        for (std::size_t k = 0; k < scenario.interventions[i].set.size(); ++k) {
            edits.push_back([i, k](Scenario& s) { drop(s.interventions[i].set, k); });
        }
    }
}

void edit_parameters(Edits& edits) {
    edits.push_back([](Scenario& s) { s.parameters = Parameters(); });
    for (const Parameter& row : parameter_table()) {
        edits.push_back([&row](Scenario& s) { row.set(s, row.default_value); });
    }
}

void edit_accounts(Edits& edits, const Scenario& scenario) {
    for (std::size_t i = 0; i < scenario.accounts.size(); ++i) {
        if (scenario.accounts.size() > 1) {
            edits.push_back([i](Scenario& s) { drop_account(s, i); });
        }
        edits.push_back([i](Scenario& s) { s.accounts[i].children = 0; });
        edits.push_back([i](Scenario& s) { s.accounts[i].children /= 2; });
        edits.push_back([i](Scenario& s) { s.accounts[i].region.clear(); });
        edits.push_back([i](Scenario& s) { s.accounts[i].pool = false; });
        if (const auto count = scenario.accounts[i].count) {
            for (const std::int64_t less : {std::int64_t{1}, *count / 2, *count - 1}) {
                edits.push_back([i, less](Scenario& s) { s.accounts[i].count = less; });
            }
        }
    }
}

Edits simpler_arrivals(std::size_t w, const Arrivals& arrivals) {
    const auto become = [w](Arrivals other) -> Edit {
        return [w, other](Scenario& s) {
            s.workloads[w].arrivals = other;
            s.workloads[w].records =
                std::holds_alternative<OnceArrivals>(other) ? s.workloads[w].records : 1;
        };
    };
    Edits edits;
    if (const auto* once = std::get_if<OnceArrivals>(&arrivals)) {
        edits.push_back(become(OnceArrivals{Duration(0)}));
        edits.push_back(become(OnceArrivals{once->at / 2s * Duration(1s)}));
        return edits;
    }
    edits.push_back(become(OnceArrivals{Duration(0)}));
    edits.push_back(become(OnceArrivals{1s}));
    if (!std::holds_alternative<ConstantArrivals>(arrivals)) {
        edits.push_back(become(ConstantArrivals{Rate{1.0, 1s}}));
        edits.push_back(become(ConstantArrivals{Rate{10.0, 1s}}));
    }
    if (const auto* bursts = std::get_if<BurstArrivals>(&arrivals)) {
        edits.push_back(become(BurstArrivals{Rate{0.0, 1s}, bursts->size, bursts->every}));
        edits.push_back(become(BurstArrivals{bursts->rate, bursts->size / 2, bursts->every}));
        edits.push_back(become(BurstArrivals{bursts->rate, bursts->size - 1, bursts->every}));
    }
    if (const auto* closed = std::get_if<ClosedArrivals>(&arrivals)) {
        edits.push_back(become(ClosedArrivals{closed->processes / 2, closed->think}));
        edits.push_back(become(ClosedArrivals{closed->processes - 1, closed->think}));
    }
    if (const auto* windows = std::get_if<WindowArrivals>(&arrivals)) {
        for (std::size_t i = 0; i < windows->windows.size(); ++i) {
            WindowArrivals fewer = *windows;
            drop(fewer.windows, i);
            edits.push_back(become(fewer));
        }
    }
    return edits;
}

void edit_workloads(Edits& edits, const Scenario& scenario) {
    for (std::size_t w = 0; scenario.workloads.size() > 1 && w < scenario.workloads.size(); ++w) {
        edits.push_back([w](Scenario& s) { drop(s.workloads, w); });
    }
    for (std::size_t w = 0; w < scenario.workloads.size(); ++w) {
        const Workload& workload = scenario.workloads[w];
        for (std::size_t k = 0; k < workload.parameters.size(); ++k) {
            edits.push_back([w, k](Scenario& s) { drop(s.workloads[w].parameters, k); });
        }
        const std::string& first = scenario.accounts.front().id;
        edits.push_back([w, first](Scenario& s) {
            s.workloads[w].targets = WeightTargets{{{first, 1.0}}};
        });
        edits.push_back([w](Scenario& s) {
            s.workloads[w].kind = WorkloadKind::order_insert;
            s.workloads[w].changes_owner = false;
        });
        edits.push_back([w](Scenario& s) { s.workloads[w].synchronous = false; });
        edits.push_back([w](Scenario& s) { s.workloads[w].changes_owner = false; });
        edits.push_back([w](Scenario& s) { s.workloads[w].processes = unlimited; });
        for (const std::int64_t less : {workload.records / 2, workload.records - 1}) {
            edits.push_back([w, less](Scenario& s) { s.workloads[w].records = less; });
        }
        const Edits arrivals = simpler_arrivals(w, workload.arrivals);
        edits.insert(edits.end(), arrivals.begin(), arrivals.end());
    }
}

/// What could be simpler, the biggest steps first.
Edits edits_of(const Scenario& scenario) {
    Edits edits;
    edit_interventions(edits, scenario);
    if (scenario.duration) {
        const Duration length = *scenario.duration;
        for (const Duration shorter : {length / 2s * Duration(1s), length - 1s}) {
            edits.push_back([shorter](Scenario& s) {
                s.duration = shorter;
                std::erase_if(s.interventions,
                              [&](const Intervention& i) { return i.at > shorter; });
            });
        }
    }
    edit_workloads(edits, scenario);
    edit_accounts(edits, scenario);
    edit_parameters(edits);
    return edits;
}

} // namespace

Scenario shrink(Scenario scenario, const Fails& fails) {
    for (bool smaller = true; smaller;) {
        smaller = false;
        for (std::size_t i = 0;; ++i) {
            // Made anew each time: an edit that worked has moved the places they speak of.
            const Edits edits = edits_of(scenario);
            if (i >= edits.size()) {
                break;
            }
            Scenario candidate = scenario;
            edits[i](candidate);
            tidy_interventions(candidate);
            if (candidate != scenario && validate(candidate).empty() && fails(candidate)) {
                scenario = std::move(candidate);
                smaller = true;
                --i; // the next one stands here now
            }
        }
    }
    return scenario;
}

std::string save(const Scenario& scenario, const std::string& name) {
    std::error_code error;
    const std::filesystem::path folder = std::filesystem::temp_directory_path(error);
    const std::filesystem::path path = folder / (name + ".yaml");
    const auto written = write_scenario_file(path, scenario);
    return written ? path.string() : to_string(written.errors().front());
}

} // namespace lockscope::reference
