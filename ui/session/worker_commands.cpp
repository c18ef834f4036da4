// SPDX-License-Identifier: GPL-3.0-or-later
// What the window asks the simulation's thread to do.
#include "core/study/mitigations.h"
#include "ui/session/worker.h"

#include <utility>

namespace lockscope::ui {
namespace {

// What nobody notices as waiting.
constexpr auto short_journey = std::chrono::milliseconds(50);

} // namespace

void Worker::load(std::shared_ptr<const Scenario> scenario, std::uint64_t run_number) {
    selected_ = AccountId();
    begin(*scenario, run_number);
}

void Worker::restart(std::uint64_t run_number) {
    if (main_ != nullptr) {
        take_what_is_settled();
        run_number_ = run_number;
        record_.put(run_number_, main_->history().interventions());
        travel_to(start_of_run);
    }
}

/// Goes the rest of the way if that is short, else stops where it is.
void Worker::end_journey() {
    const auto started = Clock::now();
    while (seek_to_ && Clock::now() - started < short_journey) {
        if (main_->advance(*seek_to_, steps_per_look)) {
            break;
        }
    }
    abandon_journey();
    take_what_is_settled();
}

/// Settings that wait for its end wait for the end of the next one.
void Worker::abandon_journey() {
    seek_to_.reset();
    hunt_ = Hunt::none;
    main_->history().stop_searching();
}

void Worker::play() {
    playing_ = main_ != nullptr && !main_->history().finished();
    paused_by_.reset();
    if (playing_) {
        hunt_ = Hunt::none;
        last_key_.clear();
        main_->moved();
        pacer_.anchor(Clock::now(), main_->now());
    }
    wake();
}

void Worker::pause() {
    playing_ = false;
    if (main_ != nullptr && hunt_ != Hunt::none) {
        abandon_journey();
        stand();
    }
    wake();
}

// --- Steps ---

void Worker::step_event() {
    if (main_ != nullptr) {
        end_journey();
        pause();
        main_->step_event();
        stand();
    }
}

void Worker::step_instant() {
    if (main_ != nullptr) {
        end_journey();
        pause();
        main_->step_instant();
        stand();
    }
}

void Worker::step_event_back() {
    if (main_ != nullptr) {
        end_journey();
        pause();
        main_->history().step_event_back();
        stand();
    }
}

void Worker::step_instant_back() {
    if (main_ != nullptr) {
        end_journey();
        pause();
        main_->history().step_instant_back();
        stand();
    }
}

void Worker::next_failure() {
    if (main_ != nullptr) {
        end_journey();
        pause();
        hunt_ = Hunt::next;
        wake();
    }
}

void Worker::previous_failure() {
    if (main_ != nullptr) {
        end_journey();
        pause();
        hunt_ = Hunt::previous;
        wake();
    }
}

void Worker::go_to_event(std::uint64_t event) {
    if (main_ == nullptr) {
        return;
    }
    take_what_is_settled();
    if (event < main_->history().front().events()) { // else it is of a future that is gone
        pause();
        abandon_journey();
        main_->history().go_to_event(event);
        stand();
    }
}

// --- Time ---

void Worker::set_speed(double speed) {
    pacer_.set_speed(speed, Clock::now(), main_ == nullptr ? SimTime() : main_->now());
    follow_speed();
    wake();
}

void Worker::seek(SimTime t) {
    if (main_ != nullptr) {
        take_what_is_settled();
        travel_to(t);
    }
}

void Worker::travel_to(SimTime t) {
    abandon_journey();
    t = std::min(t, main_->run().simulation().end());
    main_->history().approach(t);
    paused_by_.reset();
    stand();
    seek_to_ = t;
}

void Worker::set_pause_conditions(const PauseConditions& conditions) {
    if (main_ != nullptr) {
        main_->pause_watch().set(conditions);
        main_->moved();
        wake();
    }
}

// --- Changes ---

/// The record of a side has become another one, and its run is on its way back to `here`. A journey
/// that was under way goes on to where it was going.
void Worker::return_to(Side& side, SimTime here) {
    side.forked();
    last_key_.clear();
    another_record();
    if (&side == main_.get() && !seek_to_) {
        hunt_ = Hunt::none;
        main_->history().stop_searching();
        seek_to_ = here;
    }
    wake();
}

void Worker::undo() {
    if (main_ != nullptr) {
        take_what_is_settled();
        if (Side& side = edited(); side.history().can_undo()) {
            return_to(side, side.history().undo());
        }
    }
}

void Worker::redo() {
    if (main_ != nullptr) {
        take_what_is_settled();
        if (Side& side = edited(); side.history().can_redo()) {
            return_to(side, side.history().redo());
        }
    }
}

void Worker::remove_intervention(const Intervention& intervention) {
    if (main_ != nullptr) {
        take_what_is_settled();
        return_to(*main_, main_->history().remove(intervention));
    }
}

// --- Comparison ---

void Worker::show_ghost(GhostCurves::Kind kind, bool shown) {
    ghosts_.show(kind, shown);
}

void Worker::compare(Rival rival, const std::shared_ptr<const Scenario>& loaded) {
    if (main_ == nullptr) {
        return;
    }
    take_what_is_settled();
    Scenario scenario = main_->history().recorded();
    if (rival == Rival::as_loaded && loaded != nullptr) {
        scenario = *loaded;
    } else if (rival == Rival::without_mitigations) {
        scenario = without_mitigations(std::move(scenario));
    }
    rival_ = std::make_unique<Side>(scenario);
    stand();
}

void Worker::stop_comparing() {
    take_what_is_settled();
    rival_.reset();
    editing_rival_ = false;
    last_key_.clear();
    wake();
}

void Worker::edit_rival(bool rival) {
    if (main_ != nullptr) {
        take_what_is_settled();
    }
    editing_rival_ = rival && rival_ != nullptr;
    last_key_.clear();
    wake();
}

// --- What is looked at ---

void Worker::select(AccountId account) {
    selected_ = account;
    wake();
}

void Worker::set_lane_count(std::size_t count) {
    lane_count_ = count;
    wake();
}

void Worker::watch(const WatchSet& watched) {
    watched_ = watched;
    if (main_ != nullptr) {
        main_->watch(watched);
    }
    wake();
}

} // namespace lockscope::ui
