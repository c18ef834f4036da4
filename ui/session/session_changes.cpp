// SPDX-License-Identifier: GPL-3.0-or-later
// How changes enter the run, those of a slider first of all: they wait in the queue of settings
// until no run is on its way, then become part of the record. Undo and redo take them out and in.
#include "ui/session/session.h"

#include <chrono>

namespace lockscope::ui {
namespace {

using namespace std::chrono_literals;

// Changes of one key that follow each other this closely are one movement of a slider.
constexpr auto one_movement = 1s;

} // namespace

void Session::take_what_is_settled() {
    if (!under_way() && together()) {
        apply_settings();
    }
}

void Session::apply_settings() {
    SettingQueue::Batch batch = settings_.take(number_);
    ticket_ = batch.ticket;
    if (batch.settings.empty()) {
        return;
    }
    const auto at = Clock::now();
    const bool joined = batch.settings.size() == 1 && batch.settings[0].key == last_key_ &&
                        at - last_change_ < one_movement;
    last_key_ = batch.settings.size() == 1 ? batch.settings[0].key : std::string();
    last_change_ = at;
    changed_ = true;
    if (!playing_ && edited().history().is_changed_here(batch.settings)) {
        return_to(edited(), edited().history().change_here(batch.settings));
        return;
    }
    edited().change(batch.settings, {.standing = !playing_, .joined = joined});
    record_changed_ = record_changed_ || &edited() == &main_;
}

/// The record of a side has become another one, and its run is on its way back to `here`. A journey
/// that was under way goes on to where it was going.
void Session::return_to(Side& side, SimTime here) {
    side.forked();
    last_key_.clear();
    record_changed_ = true;
    if (&side == &main_ && seeking() == nullptr) {
        main_.history().stop_searching();
        journey_ = here;
    }
}

void Session::undo() {
    take_what_is_settled();
    if (Side& side = edited(); side.history().can_undo()) {
        return_to(side, side.history().undo());
    }
}

void Session::redo() {
    take_what_is_settled();
    if (Side& side = edited(); side.history().can_redo()) {
        return_to(side, side.history().redo());
    }
}

void Session::remove_intervention(const Intervention& intervention) {
    take_what_is_settled();
    return_to(edited(), edited().history().remove(intervention));
}

void Session::change_from_start(const std::vector<Setting>& settings) {
    take_what_is_settled();
    return_to(edited(), edited().history().change_from_start(settings));
}

} // namespace lockscope::ui
