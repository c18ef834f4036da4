// SPDX-License-Identifier: GPL-3.0-or-later
// What there is once a scenario is loaded: its run, perhaps a second one that is compared with it,
// and where the two are on their way to.
//
// Belongs to the simulation's thread. Works in slices of a few milliseconds: run_slice() is called
// again and again, and a command finds it between two of them.
#pragma once

#include "ui/session/frame.h"
#include "ui/session/mailbox.h"
#include "ui/session/pacer.h"
#include "ui/session/side.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace lockscope::ui {

class Session {
public:
    using Clock = Pacer::Clock;

    /// `number` tells runs apart, see Frame::run. The others outlive it.
    /// REQUIRES: validate(scenario).empty().
    Session(const Scenario& scenario, std::uint64_t number, SettingQueue& settings, Pacer& pacer);

    /// Plays if the one before it did, and would stop for the same reasons.
    void go_on_as(const Session& former);

    // --- Commands: session_commands.cpp, session_changes.cpp; see Controller ---
    /// From the start, with its recorded changes; counts as another run.
    void restart(std::uint64_t number);
    void play();
    void pause();
    void step_event();
    void step_instant();
    void step_event_back();
    void step_instant_back();
    void next_failure();
    void previous_failure();
    void go_to_event(std::uint64_t event);
    void seek(SimTime t);
    void set_pause_conditions(const PauseConditions& conditions);
    void undo();
    void redo();
    void remove_intervention(const Intervention& intervention);
    void change_from_start(const std::vector<Setting>& settings);
    void compare(Rival rival, const std::shared_ptr<const Scenario>& loaded);
    void stop_comparing();
    void edit_rival(bool rival);
    /// The pacer has another speed.
    void follow_speed();

    // --- Going on ---
    /// Settings that wait act now, unless a run is still on its way: they would act at an instant
    /// nobody chose.
    void take_what_is_settled();
    /// True when there is more to do at once.
    bool run_slice(Clock::time_point started);

    // --- As it is ---
    [[nodiscard]] std::uint64_t number() const { return number_; }
    [[nodiscard]] Side& main() { return main_; }
    [[nodiscard]] const Side& main() const { return main_; }
    [[nodiscard]] SimTime now() const { return main_.now(); }
    /// Null when nothing is compared.
    [[nodiscard]] Side* rival() { return rival_.get(); }
    [[nodiscard]] bool editing_rival() const { return editing_rival_; }
    [[nodiscard]] bool playing() const { return playing_; }
    /// On the way to somewhere?
    [[nodiscard]] bool under_way() const {
        return !std::holds_alternative<std::monostate>(journey_);
    }
    /// Do both runs stand at the same instant? One that has ended cannot follow further.
    [[nodiscard]] bool together() const {
        return rival_ == nullptr || rival_->now() == main_.now() ||
               (rival_->history().finished() && rival_->now() < main_.now());
    }
    [[nodiscard]] std::optional<PauseReason> paused_by() const { return paused_by_; }
    /// Of the last setting that has acted.
    [[nodiscard]] std::uint64_t ticket() const { return ticket_; }
    /// Has something happened since this was last asked that a frame must show?
    [[nodiscard]] bool take_changed() { return std::exchange(changed_, false); }
    /// Has the record become another one?
    [[nodiscard]] bool take_record_changed() { return std::exchange(record_changed_, false); }

private:
    enum class Hunt : std::uint8_t { next, previous }; ///< for a failure
    /// To nowhere, to an instant, to a failure.
    using Journey = std::variant<std::monostate, SimTime, Hunt>;

    [[nodiscard]] const SimTime* seeking() const { return std::get_if<SimTime>(&journey_); }
    [[nodiscard]] const Hunt* hunting() const { return std::get_if<Hunt>(&journey_); }
    [[nodiscard]] Side& edited() { return editing_rival_ ? *rival_ : main_; }

    void apply_settings();
    bool run_main(Clock::time_point started);
    bool go_on_hunting(Hunt wanted);
    void rival_follows(Clock::time_point started);
    void arrived();
    void stop_at(const PauseWatch::Hit& hit);
    void stand();
    void prepare_step();
    void travel_to(SimTime t);
    void return_to(Side& side, SimTime here);
    void abandon_journey();
    void end_journey();

    SettingQueue& settings_;
    Pacer& pacer_;
    std::uint64_t number_;
    Side main_;
    std::unique_ptr<Side> rival_;
    bool editing_rival_ = false; ///< only while there is one
    bool playing_ = false;       ///< also on a journey: it goes on from its end
    Journey journey_;
    std::optional<PauseReason> paused_by_;
    bool changed_ = false;
    bool record_changed_ = true; ///< nobody knows it yet
    std::uint64_t ticket_ = 0;
    std::string last_key_; ///< of the change before, for undoing a slider's way at once
    Clock::time_point last_change_{};
};

} // namespace lockscope::ui
