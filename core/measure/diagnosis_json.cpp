// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/diagnosis_words.h"

#include "core/model/units.h"

#include <nlohmann/json.hpp>

namespace lockscope {

nlohmann::ordered_json diagnosis_json(const Diagnosis& diagnosis) {
    using Json = nlohmann::ordered_json;
    Json json;
    json["from"] = format_duration(diagnosis.from.time_since_epoch());
    json["to"] = format_duration(diagnosis.to.time_since_epoch());
    json["headline"] = to_english(diagnosis.headline);
    json["verdicts"] = Json::array();
    for (const Verdict& verdict : diagnosis.verdicts) {
        Json mitigations = Json::array();
        for (const Mitigation& mitigation : verdict.mitigations) {
            mitigations.push_back(
                {{"parameter", mitigation.parameter}, {"why", to_english(mitigation.why)}});
        }
        Json reasons = Json::array();
        for (const Sentence& reason : verdict.reasons) {
            reasons.push_back(to_english(reason));
        }
        json["verdicts"].push_back(
            {{"cause", suspect_names[static_cast<std::size_t>(verdict.suspect)]},
             {"verdict", grade_names[static_cast<std::size_t>(verdict.grade)]},
             {"strength", verdict.strength},
             {"reasons", reasons},
             {"mitigations", mitigations}});
    }
    json["evidence"] = Json::array();
    for (const Evidence& item : diagnosis.evidence) {
        json["evidence"].push_back(
            {{"name", item.name},
             {"cause", suspect_names[static_cast<std::size_t>(item.suspect)]},
             {"figure", item.figure},
             {"support", item.support},
             {"weight", item.weight},
             {"says", to_english(item.says)}});
    }
    json["peaks"] = Json::array();
    for (const Peak& peak : diagnosis.peaks) {
        json["peaks"].push_back({{"from", format_duration(peak.from.time_since_epoch())},
                                 {"to", format_duration(peak.to.time_since_epoch())},
                                 {"failure_rate", peak.failure_rate}});
    }
    const Blockers& blockers = diagnosis.blockers;
    Json workloads = Json::array();
    for (const auto& [name, share] : blockers.workloads) {
        workloads.push_back({{"workload", name}, {"share", share}});
    }
    json["waited_for"] = {{"insert", blockers.insert},   {"triggers", blockers.trigger},
                          {"sharing", blockers.sharing}, {"account_touch", blockers.touch},
                          {"commit", blockers.commit},   {"by_children", blockers.by_children},
                          {"workloads", workloads}};
    return json;
}

} // namespace lockscope
