// SPDX-License-Identifier: GPL-3.0-or-later
// What the window asks for.
#include "core/study/mitigations.h"
#include "ui/session/session.h"

#include <algorithm>
#include <utility>

namespace lockscope::ui {

void Session::restart(std::uint64_t number) {
    take_what_is_settled();
    number_ = number;
    travel_to(start_of_run);
}

void Session::play() {
    playing_ = !main_.history().finished();
    paused_by_.reset();
    if (playing_) {
        if (hunting() != nullptr) {
            journey_ = {};
        }
        last_key_.clear();
        main_.moved();
        pacer_.anchor(Clock::now(), main_.now());
    }
}

void Session::pause() {
    playing_ = false;
    if (hunting() != nullptr) {
        abandon_journey();
        stand();
    }
}

// --- Steps ---

/// Stands still where a step can begin.
void Session::prepare_step() {
    end_journey();
    pause();
}

void Session::step_event() {
    prepare_step();
    main_.step_event();
    stand();
}

void Session::step_instant() {
    prepare_step();
    main_.step_instant();
    stand();
}

void Session::step_event_back() {
    prepare_step();
    main_.history().step_event_back();
    stand();
}

void Session::step_instant_back() {
    prepare_step();
    main_.history().step_instant_back();
    stand();
}

void Session::next_failure() {
    prepare_step();
    journey_ = Hunt::next;
}

void Session::previous_failure() {
    prepare_step();
    journey_ = Hunt::previous;
}

void Session::go_to_event(std::uint64_t event) {
    take_what_is_settled();
    if (event < main_.history().front().events()) { // else it is of a future that is gone
        pause();
        abandon_journey();
        main_.history().go_to_event(event);
        stand();
    }
}

// --- Time ---

void Session::seek(SimTime t) {
    take_what_is_settled();
    travel_to(t);
}

void Session::travel_to(SimTime t) {
    abandon_journey();
    t = std::min(t, main_.run().simulation().end());
    main_.history().approach(t);
    paused_by_.reset();
    stand();
    journey_ = t;
}

void Session::set_pause_conditions(const PauseConditions& conditions) {
    main_.pause_watch().set(conditions);
    main_.moved();
}

// --- Comparison ---

void Session::compare(Rival rival, const std::shared_ptr<const Scenario>& loaded) {
    take_what_is_settled();
    Scenario scenario = main_.history().recorded();
    if (rival == Rival::as_loaded && loaded != nullptr) {
        scenario = *loaded;
    } else if (rival == Rival::without_mitigations) {
        scenario = without_mitigations(std::move(scenario));
    }
    rival_ = std::make_unique<Side>(scenario);
    stand();
}

void Session::stop_comparing() {
    take_what_is_settled();
    rival_.reset();
    editing_rival_ = false;
    last_key_.clear();
}

void Session::edit_rival(bool rival) {
    take_what_is_settled();
    editing_rival_ = rival && rival_ != nullptr;
    last_key_.clear();
}

} // namespace lockscope::ui
