// SPDX-License-Identifier: GPL-3.0-or-later
// A simulation with all that is measured of it: what one keyframe of a history is made of.
//
// A plain value without clock or thread. Where its work is cut into slices or steps makes no
// difference: the review of the lanes, due at certain moments, is done exactly there. The order of
// the lanes also depends on set_horizon().
#pragma once

#include "core/engine/simulation.h"
#include "core/measure/contention_ranking.h"
#include "core/measure/measurements.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace lockscope {

class Run {
public:
    /// REQUIRES: validate(scenario).empty().
    explicit Run(const Scenario& scenario);

    [[nodiscard]] const Simulation& simulation() const { return simulation_; }
    [[nodiscard]] const Measurements& measurements() const { return measurements_; }
    /// Brings the averages up to now().
    void bring_up_to_date() { measurements_.advance(now()); }
    [[nodiscard]] SimTime now() const { return simulation_.now(); }
    [[nodiscard]] bool finished() const { return simulation_.finished(); }
    [[nodiscard]] std::uint64_t events() const { return simulation_.events(); }
    /// Failed attempts since the start, warm-up included.
    [[nodiscard]] std::int64_t failures() const;

    /// Goes on towards `t`, at most about `limit` engine steps; true when it got there. All events
    /// also go to `watcher`, if there is one.
    bool advance(SimTime t, std::uint64_t limit, EventSink* watcher = nullptr);
    /// The same without a limit.
    void advance_to(SimTime t, EventSink* watcher = nullptr);
    /// Lets the next event happen; false if nothing is left.
    bool step(EventSink* watcher = nullptr);
    /// Lets what is left of this instant happen.
    void end_instant(EventSink* watcher = nullptr);
    /// Changes parameters now. REQUIRES: settings fit the scenario.
    void apply(std::span<const Setting> settings, EventSink* watcher = nullptr);
    /// Measures from that instant on: see Measurements::measure_from(). REQUIRES: now() <= from.
    void measure_from(SimTime from) { measurements_.measure_from(from); }
    /// See Simulation::set_interventions.
    void set_interventions(std::shared_ptr<const std::vector<Intervention>> all) {
        simulation_.set_interventions(std::move(all));
    }

    /// At most `count` accounts that deserve a lane, most contended first.
    [[nodiscard]] std::span<const AccountId> lanes(std::size_t count) const;
    /// How much simulated time the order of the lanes looks back on.
    void set_horizon(Duration horizon) { horizon_ = horizon; }
    /// Committed records per second, lately.
    [[nodiscard]] double recent_throughput() const;
    /// Memory that a copy takes, roughly.
    [[nodiscard]] std::size_t bytes() const;

private:
    class Sink;

    void settle();
    [[nodiscard]] bool quiet() const;
    [[nodiscard]] SimTime next_stop(SimTime t) const;

    Simulation simulation_;
    Measurements measurements_;
    ContentionRanking ranking_;
    std::vector<AccountId> ranked_accounts_;
    SimTime ranked_{};
    std::uint64_t ranked_events_ = 0; ///< events() at that moment
    Duration horizon_;
};

} // namespace lockscope
