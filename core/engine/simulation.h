// SPDX-License-Identifier: GPL-3.0-or-later
// The discrete-event engine: one run of one scenario, as a value.
//
// `Simulation copy = sim;` is a snapshot: all state is held by value, with indices instead of
// pointers, and two copies that are given the same changes stay identical to the last bit. What
// never changes during a run (the scenario as prepared for running) is shared between copies.
//
// Thread contract: one thread at a time per Simulation; copies are independent.
#pragma once

#include "core/base/time.h"
#include "core/engine/event.h"
#include "core/model/scenario.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace lockscope {

class Engine; // the state itself, core/engine/engine.h

class Simulation {
public:
    /// REQUIRES: validate(scenario).empty().
    explicit Simulation(const Scenario& scenario);
    Simulation(const Simulation& other);
    Simulation(Simulation&& other) noexcept;
    Simulation& operator=(const Simulation& other);
    Simulation& operator=(Simulation&& other) noexcept;
    ~Simulation();

    [[nodiscard]] SimTime now() const;
    /// True when the scenario's duration is reached or nothing more will ever happen.
    [[nodiscard]] bool finished() const;
    /// When the scenario's duration ends; end_of_time if it has none.
    [[nodiscard]] SimTime end() const;

    /// Lets everything up to and including `t` (at most end()) happen; now() is then `t`, or, when
    /// nothing more will ever happen in a scenario without a duration, the time of the last event.
    void run_until(SimTime t, EventSink* sink = nullptr);
    /// At most `limit` engine steps up to and including `t`; false when it stopped for the limit.
    bool run_some(SimTime t, std::uint64_t limit, EventSink* sink = nullptr);
    /// Lets the next thing happen, if it is not after end(); false if nothing did.
    bool step(EventSink* sink = nullptr);

    /// Changes parameters now, as an intervention would: what is left of this instant happens
    /// first. REQUIRES: settings fit scenario().
    void apply(std::span<const Setting> settings, EventSink* sink = nullptr);

    /// The scenario with all changes so far applied to it.
    [[nodiscard]] const Scenario& scenario() const;
    /// Every change of parameters, ascending: those of the scenario and those applied since, each
    /// at its moment. The first interventions_done() have acted.
    [[nodiscard]] const std::vector<Intervention>& interventions() const;
    [[nodiscard]] std::size_t interventions_done() const;
    /// What is still to come is something else from now on.
    /// REQUIRES: ascending; the first interventions_done() are those that have acted, the others
    /// fit the scenario and are not before now().
    void set_interventions(std::shared_ptr<const std::vector<Intervention>> all);
    /// Memory that a copy takes, roughly.
    [[nodiscard]] std::size_t bytes() const;
    /// Events written so far.
    [[nodiscard]] std::uint64_t events() const;
    /// Hash of all events so far: equal runs have equal fingerprints, on every machine.
    [[nodiscard]] std::uint64_t fingerprint() const;
    /// Records offered and not yet committed or failed, counted by the engine itself.
    [[nodiscard]] std::int64_t in_flight_records() const;
    /// Child records of an account now.
    [[nodiscard]] std::int64_t children(AccountId account) const;
    /// Records committed for an account and not yet covered by the parent updater, now.
    [[nodiscard]] std::int64_t pending_records(AccountId account) const;

    /// All accounts, those included that a pool has added during the run.
    [[nodiscard]] std::size_t account_count() const;
    /// Nothing for an account of the scenario.
    [[nodiscard]] std::optional<PoolMember> pool_member(AccountId account) const;
    /// `acme`, `tail-17`, or `acme/pool-3` for an account of acme's pool.
    [[nodiscard]] std::string account_id(AccountId account) const;
    /// What people read: `Acme Corp`, `Tail 17`, `Acme Corp, Pool 3`.
    [[nodiscard]] std::string account_name(AccountId account) const;

    /// For core/engine/snapshot and tests that look inside.
    [[nodiscard]] const Engine& engine() const { return *engine_; }

private:
    std::unique_ptr<Engine> engine_;
};

} // namespace lockscope
