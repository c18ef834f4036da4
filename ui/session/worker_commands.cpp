// SPDX-License-Identifier: GPL-3.0-or-later
// What the window asks the simulation's thread to do.
#include "core/study/mitigations.h"
#include "ui/session/worker.h"

#include <utility>

namespace lockscope::ui {

void Worker::load(std::shared_ptr<const Scenario> scenario, std::uint64_t run_number) {
    selected_ = AccountId();
    begin(*scenario, run_number);
}

void Worker::restart(std::uint64_t run_number) {
    if (main_ == nullptr) {
        return;
    }
    apply_settings();
    run_number_ = run_number;
    travel_to(start_of_run);
}

void Worker::play() {
    playing_ = main_ != nullptr && !main_->history().finished();
    paused_by_.reset();
    hunting_ = false;
    if (playing_) {
        main_->moved();
        pacer_.anchor(Clock::now(), main_->now());
    }
    wake();
}

void Worker::pause() {
    playing_ = false;
    hunting_ = false;
    wake();
}

// --- Steps ---

void Worker::step_event() {
    if (main_ != nullptr) {
        pause();
        apply_settings();
        main_->step_event();
        stand();
    }
}

void Worker::step_instant() {
    if (main_ != nullptr) {
        pause();
        apply_settings();
        main_->step_instant();
        stand();
    }
}

void Worker::step_event_back() {
    if (main_ != nullptr) {
        pause();
        apply_settings();
        main_->history().step_event_back();
        stand();
    }
}

void Worker::step_instant_back() {
    if (main_ != nullptr) {
        pause();
        apply_settings();
        main_->history().step_instant_back();
        stand();
    }
}

void Worker::next_failure() {
    if (main_ != nullptr) {
        pause();
        apply_settings();
        hunting_ = true;
        wake();
    }
}

void Worker::previous_failure() {
    if (main_ != nullptr) {
        pause();
        apply_settings();
        main_->history().previous_failure();
        stand();
    }
}

void Worker::go_to_event(std::uint64_t event) {
    if (main_ != nullptr && event < main_->history().front().events()) {
        pause();
        apply_settings();
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
        apply_settings();
        hunting_ = false;
        travel_to(t);
    }
}

void Worker::travel_to(SimTime t) {
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

void Worker::undo() {
    if (main_ == nullptr) {
        return;
    }
    apply_settings();
    if (Side& side = edited(); side.history().can_undo()) {
        const SimTime here = side.history().undo();
        side.forked();
        last_key_.clear();
        another_record();
        seek_to_ = here;
    }
    wake();
}

void Worker::redo() {
    if (main_ == nullptr) {
        return;
    }
    apply_settings();
    if (Side& side = edited(); side.history().can_redo()) {
        const SimTime here = side.history().redo();
        side.forked();
        last_key_.clear();
        another_record();
        seek_to_ = here;
    }
    wake();
}

void Worker::remove_intervention(const Intervention& intervention) {
    if (main_ == nullptr) {
        return;
    }
    apply_settings();
    const SimTime here = edited().history().remove(intervention);
    edited().forked();
    last_key_.clear();
    another_record();
    seek_to_ = here;
    wake();
}

// --- Comparison ---

void Worker::show_ghost(GhostCurves::Kind kind, bool shown) {
    ghosts_.show(kind, shown);
}

void Worker::compare(Rival rival, const std::shared_ptr<const Scenario>& loaded) {
    if (main_ == nullptr) {
        return;
    }
    apply_settings();
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
    apply_settings();
    rival_.reset();
    editing_rival_ = false;
    wake();
}

void Worker::edit_rival(bool rival) {
    apply_settings();
    editing_rival_ = rival && rival_ != nullptr;
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

void Worker::watch_accounts(bool watched) {
    watching_accounts_ = watched;
    if (main_ != nullptr) {
        main_->watch_accounts(watched);
    }
    wake();
}

void Worker::watch_events(bool watched) {
    watching_events_ = watched;
    if (main_ != nullptr) {
        main_->watch_events(watched);
    }
    wake();
}

void Worker::watch_transactions(bool watched) {
    watching_transactions_ = watched;
    if (main_ != nullptr) {
        main_->watch_transactions(watched);
    }
    wake();
}

void Worker::watch_diagnosis(bool watched) {
    watching_diagnosis_ = watched;
    if (main_ != nullptr) {
        main_->watch_diagnosis(watched);
    }
    wake();
}

void Worker::watch_prices(bool watched) {
    watching_prices_ = watched;
    wake();
}

Scenario Worker::recorded() const {
    return main_ == nullptr ? Scenario() : main_->history().recorded();
}

} // namespace lockscope::ui
