// SPDX-License-Identifier: GPL-3.0-or-later
// An autopsy as JSON: every figure of the text and those it leaves out. Times are whole nanoseconds
// since the start of the run.
#include "core/measure/autopsy.h"
#include "core/version.h"

#include <nlohmann/json.hpp>

#include <array>
#include <string_view>

namespace lockscope {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 3> end_names{"granted", "failed", "under way"};
constexpr std::array<std::string_view, 3> cut_names{"", "deadlock", "too deep"};
constexpr std::array<std::string_view, 7> turning_names{
    "asked", "overtaken", "holder waited", "circle closed", "limit reached", "own work", "at once"};

Json ns(SimTime time) {
    return time.time_since_epoch().count();
}

Json party_json(const Party& who) {
    if (who.transaction == 0) {
        return nullptr;
    }
    return {{"transaction", who.transaction},
            {"workload", who.workload_name},
            {"kind", name_of(who.kind)},
            {"records", who.records},
            {"attempt", who.attempt}};
}

Json stretch_json(const Stretch& stretch);

Json wait_json(const Wait& wait) {
    Json json{{"account", wait.account_name},
              {"from_ns", ns(wait.from)},
              {"to_ns", ns(wait.to)},
              {"since_ns", ns(wait.since)},
              {"wait_ns", wait.length().count()},
              {"end", end_names[static_cast<std::size_t>(wait.end)]}};
    if (wait.cut != Cut::none) {
        json["cut"] = cut_names[static_cast<std::size_t>(wait.cut)];
    }
    json["holders"] = Json::array();
    for (const Stretch& holder : wait.holders) {
        json["holders"].push_back(stretch_json(holder));
    }
    return json;
}

Json stretch_json(const Stretch& s) {
    Json json{{"who", party_json(s.who)},
              {"from_ns", ns(s.from)},
              {"to_ns", ns(s.to)},
              {"since_ns", ns(s.since)},
              {"length_ns", s.length().count()},
              {"intake_ns", s.work.intake.count()},
              {"overhead_ns", s.work.overhead.count()},
              {"insert_ns", s.work.insert.count()},
              {"triggers_ns", s.work.trigger.count()},
              {"sharing_ns", s.work.sharing.count()},
              {"account_touch_ns", s.work.touch.count()},
              {"commit_ns", s.work.commit.count()},
              {"other_ns", s.work.other.count()},
              {"on_other_accounts_ns", s.elsewhere.count()},
              {"children", s.children},
              {"estimated", s.estimated}};
    json["waits"] = Json::array();
    for (const Wait& wait : s.waits) {
        json["waits"].push_back(wait_json(wait));
    }
    return json;
}

Json inevitable_json(const Inevitable& i) {
    Json json{{"at_ns", ns(i.at)}, {"because", turning_names[static_cast<std::size_t>(i.turning)]}};
    if (i.turning == Turning::asked) {
        json["before"] = i.before;
    }
    if (i.by.transaction != 0) {
        json["by"] = party_json(i.by);
    }
    if (!i.account.empty()) {
        json["account"] = i.account;
    }
    return json;
}

} // namespace

std::string to_json(const Autopsy& a) {
    Json json;
    json["lockscope"] = version;
    json["scenario"] = a.scenario;
    json["seed"] = a.seed;
    json["failure"] = a.failure;
    json["cause"] = name_of(a.cause);
    json["time_ns"] = ns(a.time);
    json["account"] = a.account;
    json["attempt"] = stretch_json(a.attempt);
    json["inevitable"] = inevitable_json(a.inevitable);
    if (a.cause == FailureCause::deadlock) {
        json["circle"] = Json::array();
        for (const CircleLink& link : a.circle) {
            json["circle"].push_back({{"who", party_json(link.who)},
                                      {"waits_for", link.waits_for},
                                      {"since_ns", ns(link.since)}});
        }
    }
    if (a.cause == FailureCause::concurrent_limit) {
        json["long_running_limit"] = a.long_running_limit;
        json["long_running"] = Json::array();
        for (const Stretch& request : a.long_running) {
            json["long_running"].push_back(stretch_json(request));
        }
    }
    if (a.cause == FailureCause::api_limit) {
        json["api_calls"] = a.api_calls;
        json["api_window_from_ns"] = ns(a.api_window_from);
        json["api_window_to_ns"] = ns(a.api_window_to);
    }
    // Names come from people's files; the reader guarantees UTF-8, `replace` is the safety net.
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace lockscope
