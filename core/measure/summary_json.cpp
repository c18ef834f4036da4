// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/summary.h"

#include "core/measure/diagnosis_words.h"
#include "core/measure/figures.h"
#include "core/version.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string_view>

namespace lockscope {

namespace {

// Keys come out in the order in which the contract lists them.
using Json = nlohmann::ordered_json;

/// Puts the figure where its path says, making objects on the way.
void put(Json& object, const Figure& figure, const FigureValue& figure_value) {
    Json* place = &object;
    std::string_view path = figure.path;
    while (!path.empty()) {
        const std::string_view key = path.substr(0, path.find('.'));
        place = &(*place)[std::string(key)];
        path.remove_prefix(std::min(path.size(), key.size() + 1));
    }
    std::visit([place](auto number) { *place = number; }, figure_value);
}

template <class Summary>
void put_figures(Json& object, FigureScope scope, const Summary& summary) {
    for (const Figure& figure : figure_table(scope)) {
        put(object, figure, value(figure, summary));
    }
}

/// Who it is comes first: what is given, then the fingerprint, then how it went.
void put_run(Json& json, const RunSummary& s) {
    const auto rows = figure_table(FigureScope::run);
    for (const Figure& figure : rows) {
        if (figure.kind == FigureKind::given) {
            put(json, figure, value(figure, s));
        }
    }
    json["fingerprint"] = fmt::format("{:016x}", s.fingerprint);
    json["complete"] = s.stopped_by.empty();
    if (!s.stopped_by.empty()) {
        json["stopped_by"] = s.stopped_by;
    }
    for (const Figure& figure : rows) {
        if (figure.kind != FigureKind::given) {
            put(json, figure, value(figure, s));
        }
    }
}

Json workload_json(const WorkloadSummary& w) {
    Json json{{"name", w.name}};
    put_figures(json, FigureScope::workload, w);
    return json;
}

Json account_json(const AccountSummary& a) {
    Json json{{"id", a.id}};
    put_figures(json, FigureScope::account, a);
    json["skewed"] = a.skewed;
    return json;
}

Json alert_json(const AlertSummary& alert) {
    Json json{{"guardrail", name_of(alert.guardrail)},
              {"at_s", seconds(alert.raised_at)},
              {"cleared_s", nullptr}};
    if (alert.cleared_at != end_of_time) {
        json["cleared_s"] = seconds(alert.cleared_at);
    }
    if (alert.is_time()) {
        json["value_ms"] = milliseconds(alert.wait);
    } else {
        json["value"] = alert.share;
    }
    json["account"] = alert.account_id;
    return json;
}

} // namespace

std::string to_json(const RunSummary& s) {
    Json json;
    json["lockscope"] = version;
    json["scenario"] = s.scenario;
    put_run(json, s);
    json["workloads"] = Json::array();
    for (const WorkloadSummary& workload : s.workloads) {
        json["workloads"].push_back(workload_json(workload));
    }
    json["accounts"] = Json::array();
    for (const AccountSummary& account : s.accounts) {
        json["accounts"].push_back(account_json(account));
    }
    json["alerts"] = Json::array();
    for (const AlertSummary& alert : s.alerts) {
        json["alerts"].push_back(alert_json(alert));
    }
    if (s.diagnosis) {
        json["diagnosis"] = diagnosis_json(*s.diagnosis);
    }
    // Names come from people's files; the reader guarantees UTF-8, `replace` is the safety net.
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace lockscope
