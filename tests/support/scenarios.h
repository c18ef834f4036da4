// SPDX-License-Identifier: GPL-3.0-or-later
// Small scenarios in which every moment can be worked out by hand, and their events.
//
// A bare scenario has no time in it but work.insert, one second without variation: a transaction
// of one record asks for its lock at once, holds it for a second and is gone.
#pragma once

#include "core/engine/simulation.h"
#include "core/model/scenario.h"

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace lockscope::test {

inline AccountEntry account(std::string id, std::int64_t children = 0) {
    AccountEntry entry;
    entry.id = std::move(id);
    entry.children = children;
    return entry;
}

inline AccountEntry group(std::string id, std::int64_t count, std::int64_t children = 0) {
    AccountEntry entry = account(std::move(id), children);
    entry.count = count;
    return entry;
}

inline Parameters bare_parameters() {
    Parameters p;
    p.work_overhead = p.work_trigger = p.work_trigger_chunk = p.work_touch_base = p.work_commit =
        Duration(0);
    p.work_touched_fields = 0;
    p.work_insert = 1s;
    p.work_distribution = Distribution::constant;
    p.sharing_model = SharingModel::public_read_write;
    return p;
}

/// Accounts `a`, `b`, ... as many as asked for, and nothing that happens.
inline Scenario bare_scenario(int accounts = 1) {
    Scenario scenario;
    scenario.name = "bare";
    for (int i = 0; i < accounts; ++i) {
        scenario.accounts.push_back(account(std::string(1, static_cast<char>('a' + i))));
    }
    scenario.parameters = bare_parameters();
    return scenario;
}

inline Workload workload(std::string name, Arrivals arrivals, Targets targets) {
    Workload w;
    w.name = std::move(name);
    w.arrivals = std::move(arrivals);
    w.targets = std::move(targets);
    w.synchronous = false;
    return w;
}

inline Targets to(const std::string& account_id) {
    return WeightTargets{{{account_id, 1.0}}};
}

/// `records` orders for one account at one moment.
inline Workload once(std::string name, Duration at, const std::string& account_id,
                     std::int64_t records = 1) {
    Workload w = workload(std::move(name), OnceArrivals{at}, to(account_id));
    w.records = records;
    return w;
}

inline Rate per_second(double count) {
    return Rate{count, 1s};
}

inline constexpr SimTime at(Duration since_start) {
    return start_of_run + since_start;
}

/// Keeps every event.
class EventLog final : public EventSink {
public:
    std::vector<Event> events;

protected:
    void consume(std::span<const Event> batch) override {
        events.insert(events.end(), batch.begin(), batch.end());
    }
};

/// All events of a run to its end.
inline std::vector<Event> events_of(const Scenario& scenario) {
    Simulation simulation(scenario);
    EventLog log;
    simulation.run_until(end_of_time, &log);
    return std::move(log.events);
}

inline std::vector<Event> only(const std::vector<Event>& events, EventKind kind) {
    std::vector<Event> chosen;
    std::copy_if(events.begin(), events.end(), std::back_inserter(chosen),
                 [kind](const Event& event) { return event.kind == kind; });
    return chosen;
}

inline std::vector<Event> only(const std::vector<Event>& events, EventKind kind, WorkloadId from) {
    std::vector<Event> chosen = only(events, kind);
    std::erase_if(chosen, [from](const Event& event) { return event.workload != from; });
    return chosen;
}

/// Records told of by the events of one kind.
inline std::int64_t records_in(const std::vector<Event>& events, EventKind kind) {
    std::int64_t records = 0;
    for (const Event& event : events) {
        records += event.kind == kind ? event.records : 0;
    }
    return records;
}

inline std::vector<Duration> durations(const std::vector<Event>& events) {
    std::vector<Duration> result;
    for (const Event& event : events) {
        result.push_back(event.duration);
    }
    return result;
}

inline std::vector<SimTime> times(const std::vector<Event>& events) {
    std::vector<SimTime> result;
    for (const Event& event : events) {
        result.push_back(event.time);
    }
    return result;
}

/// The times of `seconds` after the start, for comparison with times().
inline std::vector<SimTime> at_each(std::initializer_list<Duration> since_start) {
    std::vector<SimTime> result;
    for (const Duration d : since_start) {
        result.push_back(at(d));
    }
    return result;
}

} // namespace lockscope::test
