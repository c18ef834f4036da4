// SPDX-License-Identifier: GPL-3.0-or-later
// One run of one scenario with all that is measured of it, and the record of what was changed.
//
// No clock and no thread in here: whoever owns a Run decides when it advances. What recorded()
// says, run again from the start, gives the same run, event by event.
#pragma once

#include "core/engine/simulation.h"
#include "core/measure/contention_ranking.h"
#include "core/measure/measurements.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace lockscope {

/// Keeps the newest events that are worth a motion.
class MotionLog {
public:
    static constexpr std::size_t capacity = 256;

    void add(const Event& event);
    /// Hands out what was kept, oldest first, and how many were not; then starts afresh.
    std::uint64_t drain(std::vector<Event>& into);

private:
    std::array<Event, capacity> events_;
    std::uint64_t count_ = 0;
};

class Run {
public:
    /// REQUIRES: validate(scenario).empty().
    explicit Run(Scenario scenario);
    Run(const Run&) = delete;
    Run& operator=(const Run&) = delete;

    /// The scenario as it began, with every change made since as an intervention.
    [[nodiscard]] const Scenario& recorded() const { return recorded_; }
    /// The scenario with all changes so far; the same object until something changes.
    [[nodiscard]] std::shared_ptr<const Scenario> present();
    [[nodiscard]] const Simulation& simulation() const { return simulation_; }
    [[nodiscard]] const Measurements& measurements() const { return measurements_; }
    /// Brings the averages up to now().
    void bring_up_to_date() { measurements_.advance(now()); }
    [[nodiscard]] SimTime now() const { return simulation_.now(); }
    [[nodiscard]] bool finished() const { return simulation_.finished(); }

    /// Goes on towards `t`, at most about `limit` engine steps; true when it got there.
    bool advance(SimTime t, std::uint64_t limit);
    /// Lets the next event happen; false if nothing is left.
    bool step_event();
    /// Lets the next event and all others of its instant happen; false if nothing is left.
    bool step_instant();

    /// Changes parameters from now on and records it. With `standing`, time stands still around it
    /// (a slider dragged in a pause): then only the last value of each key at this instant counts.
    /// REQUIRES: settings fit the scenario.
    void change(std::span<const Setting> settings, bool standing);

    /// At most `count` accounts that deserve a lane, most contended first.
    [[nodiscard]] std::span<const AccountId> lanes(std::size_t count) const;
    /// How much simulated time the order of the lanes looks back on.
    void set_horizon(Duration horizon) { horizon_ = horizon; }
    /// Committed records per second, lately.
    [[nodiscard]] double recent_throughput() const;
    /// When parameters changed, a mark for each simulated second at most; ascending.
    [[nodiscard]] const std::shared_ptr<const std::vector<SimTime>>& changes() const {
        return changes_;
    }
    MotionLog& motions() { return sink_.motions; }

private:
    struct Sink final : EventSink {
        explicit Sink(Run& owner)
            : run(owner) {}
        void consume(std::span<const Event> events) override;
        Run& run;
        MotionLog motions;
    };
    /// Changes made while time stands still, and what stood before them.
    struct Standing {
        Simulation simulation;
        Measurements measurements;
        std::shared_ptr<const std::vector<SimTime>> marks;
        std::vector<Setting> changes;
        std::optional<std::size_t> record; ///< place in recorded_.interventions
    };

    void settle();
    void mark_change(SimTime t);
    void change_standing(std::span<const Setting> settings);
    std::size_t record(std::span<const Setting> settings);

    Scenario recorded_;
    std::vector<Parameter> rows_;
    Simulation simulation_;
    Measurements measurements_;
    ContentionRanking ranking_;
    std::vector<AccountId> ranked_accounts_;
    Sink sink_;
    SimTime ranked_{};
    Duration horizon_;
    bool warm_ = false;
    std::shared_ptr<const Scenario> present_;
    std::shared_ptr<const std::vector<SimTime>> changes_;
    std::optional<Standing> standing_;
};

} // namespace lockscope
