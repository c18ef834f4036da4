// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace lockscope::ui {
namespace {

using namespace std::chrono_literals;

constexpr auto slice = 5ms;
// Engine steps between two looks at the clock: well below a millisecond.
constexpr std::uint64_t steps_per_look = 2'000;
// Of a search for a failure, which goes step by step: some milliseconds.
constexpr std::uint64_t steps_per_search = 10'000;
// A journey that nobody notices as waiting is not broken off.
constexpr auto short_journey = 50ms;

// The order of the lanes looks back this far, in simulated and in the onlooker's time.
constexpr double horizon_simulated_s = 20.0;
constexpr double horizon_watched_s = 2.0;

} // namespace

Session::Session(const Scenario& scenario, std::uint64_t number, SettingQueue& settings,
                 Pacer& pacer)
    : settings_(settings)
    , pacer_(pacer)
    , number_(number)
    , main_(scenario) {
    main_.moved();
    follow_speed();
}

void Session::go_on_as(const Session& former) {
    set_pause_conditions(former.main_.pause_watch().conditions());
    if (former.playing_) {
        play();
    }
}

void Session::follow_speed() {
    const double speed = std::isinf(pacer_.speed()) ? 60.0 : pacer_.speed();
    main_.history().set_horizon(
        from_seconds(std::max(horizon_simulated_s, horizon_watched_s * speed)));
    pacer_.anchor(Clock::now(), main_.now());
}

bool Session::run_slice(Clock::time_point started) {
    // The faster of two runs waits for the slower one, or they would never be seen together.
    const bool waited = !together();
    const bool there = !waited && run_main(started);
    rival_follows(started);
    return !there || !together(); // who waited has still to go on
}

/// True when it is over.
bool Session::go_on_hunting(Hunt wanted) {
    const auto search = wanted == Hunt::next ? main_.next_failure(steps_per_search)
                                             : main_.history().previous_failure();
    if (search == History::Search::going_on) {
        return false;
    }
    journey_ = {};
    stand();
    return true;
}

bool Session::run_main(Clock::time_point started) {
    if (const Hunt* const wanted = hunting()) {
        return go_on_hunting(*wanted);
    }
    const bool travelling = seeking() != nullptr;
    if (!travelling && !playing_) {
        return true;
    }
    SimTime target = travelling ? *seeking() : pacer_.target(started);
    const auto& stop = main_.pause_watch().conditions().at;
    const bool stops = !travelling && stop && main_.now() < *stop && target >= *stop;
    if (stops) {
        target = *stop;
    }
    const auto hit = [this, travelling] { return !travelling && main_.pause_watch().hit(); };
    bool there = main_.advance(target, steps_per_look);
    while (!there && !hit() && Clock::now() - started < slice) {
        there = main_.advance(target, steps_per_look);
    }
    if (hit()) {
        stop_at(*main_.pause_watch().hit());
        return true;
    }
    if (there && stops) {
        playing_ = false;
        paused_by_ = PauseReason::time;
        changed_ = true;
    }
    if (there && travelling) {
        journey_ = {};
        arrived();
    }
    if (main_.history().finished() && playing_) {
        playing_ = false;
        changed_ = true;
    }
    return there;
}

/// The slice went past the event: back to exactly there.
void Session::stop_at(const PauseWatch::Hit& hit) {
    playing_ = false;
    paused_by_ = hit.reason;
    main_.history().go_to_event(hit.event);
    stand();
}

void Session::arrived() {
    main_.moved();
    pacer_.anchor(Clock::now(), main_.now());
    changed_ = true;
}

/// The main run has been put somewhere; the other one goes there, too.
void Session::stand() {
    arrived();
    last_key_.clear();
    if (rival_ != nullptr) {
        rival_->history().approach(main_.now());
        rival_->moved();
    }
}

void Session::rival_follows(Clock::time_point started) {
    while (!together() && Clock::now() - started < 2 * slice) {
        rival_->advance(main_.now(), steps_per_look);
    }
}

/// Goes the rest of the way if that is short, else stops where it is.
void Session::end_journey() {
    const auto started = Clock::now();
    if (const SimTime* const to = seeking()) {
        while (Clock::now() - started < short_journey && !main_.advance(*to, steps_per_look)) {
        }
    }
    abandon_journey();
    take_what_is_settled();
}

/// Settings that wait for its end wait for the end of the next one.
void Session::abandon_journey() {
    journey_ = {};
    main_.history().stop_searching();
}

} // namespace lockscope::ui
