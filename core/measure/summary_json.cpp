// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/summary.h"

#include "core/measure/diagnosis_words.h"
#include "core/version.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace lockscope {

namespace {

// Keys come out in the order in which the contract lists them.
using Json = nlohmann::ordered_json;

Json duration_json(const DurationFigures& f) {
    return {{"mean", f.mean}, {"p50", f.p50}, {"p95", f.p95}, {"p99", f.p99}, {"max", f.max}};
}

Json causes_json(const std::array<std::int64_t, failure_cause_count>& by_cause) {
    Json causes = Json::object();
    for (std::size_t i = 0; i < failure_cause_count; ++i) {
        causes[std::string(failure_cause_names[i])] = by_cause[i];
    }
    return causes;
}

Json account_json(const AccountSummary& a) {
    return {{"id", a.id},
            {"committed", a.committed},
            {"failed", a.failed},
            {"utilisation", a.utilisation},
            {"queue_mean", a.queue_mean},
            {"queue_max", a.queue_max},
            {"lock_wait_ms", duration_json(a.lock_wait_ms)},
            {"lock_wait_failed_ms", duration_json(a.lock_wait_failed_ms)},
            {"lock_hold_ms", duration_json(a.lock_hold_ms)},
            {"retry_rate", a.retry_rate},
            {"children", a.children},
            {"skewed", a.skewed}};
}

Json alert_json(const Alert& alert) {
    Json json{{"guardrail", guardrail_names[static_cast<std::size_t>(alert.guardrail)]},
              {"at_s", seconds(alert.raised_at)},
              {"cleared_s", nullptr}};
    if (alert.cleared_at != end_of_time) {
        json["cleared_s"] = seconds(alert.cleared_at);
    }
    if (alert.is_wait()) {
        json["value_ms"] = milliseconds(alert.wait);
    } else {
        json["value"] = alert.share;
    }
    return json;
}

} // namespace

std::string to_json(const RunSummary& s) {
    Json json;
    json["lockscope"] = version;
    json["scenario"] = s.scenario;
    json["seed"] = s.seed;
    json["simulated_s"] = s.simulated_s;
    json["measured_s"] = s.measured_s;
    json["events"] = s.events;
    json["fingerprint"] = fmt::format("{:016x}", s.fingerprint);
    json["orders"] = {{"offered", s.records.offered},
                      {"committed", s.records.committed},
                      {"failed", s.records.failed},
                      {"in_flight", s.records.in_flight()},
                      {"duplicates", s.records.duplicates}};
    json["attempts"] = {{"started", s.attempts.started},
                        {"committed", s.attempts.committed},
                        {"failed", causes_json(s.attempts.failed_by_cause)},
                        {"retries", s.attempts.retries}};
    json["throughput_per_s"] = s.throughput_per_s;
    json["failure_rate"] = {{"attempts", s.failure_rate_attempts},
                            {"orders", s.failure_rate_records}};
    json["retries_per_success"] = s.retries_per_success;
    json["lock_wait_ms"] = duration_json(s.lock_wait_ms);
    json["lock_wait_failed_ms"] = duration_json(s.lock_wait_failed_ms);
    json["lock_hold_ms"] = duration_json(s.lock_hold_ms);
    json["latency_ms"] = duration_json(s.latency_ms);
    json["staleness_ms"] = duration_json(s.staleness_ms);
    json["long_running"] = {{"max", s.long_running_max}, {"mean", s.long_running_mean}};
    json["intake"] = {{"max", s.intake_max},
                      {"mean", s.intake_mean},
                      {"wait_ms", duration_json(s.intake_wait_ms)}};
    json["accounts"] = Json::array();
    for (const AccountSummary& account : s.accounts) {
        json["accounts"].push_back(account_json(account));
    }
    json["alerts"] = Json::array();
    for (const Alert& alert : s.alerts) {
        json["alerts"].push_back(alert_json(alert));
    }
    if (s.diagnosis) {
        json["diagnosis"] = diagnosis_json(*s.diagnosis);
    }
    // Names come from people's files; the reader guarantees UTF-8, `replace` is the safety net.
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace lockscope
