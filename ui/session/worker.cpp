// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/worker.h"

#include "core/study/mitigations.h"

#include <algorithm>
#include <cmath>

namespace lockscope::ui {
namespace {

using namespace std::chrono_literals;

constexpr auto slice = 5ms;
// Of a search for a failure, which goes step by step: some milliseconds.
constexpr std::uint64_t steps_per_search = 10'000;
// A little under 1/60 s, since timers ring late rather than early.
constexpr auto frame_every = 16ms;
// Changes of one key that follow each other this closely are one movement of a slider.
constexpr auto one_movement = 1s;
constexpr auto prices_every = 5s;

// The order of the lanes looks back this far, in simulated and in the onlooker's time.
constexpr double horizon_simulated_s = 20.0;
constexpr double horizon_watched_s = 2.0;

} // namespace

Worker::Worker(FrameSlot& frames, SettingQueue& settings, RecordSlot& record)
    : frames_(frames)
    , settings_(settings)
    , record_(record)
    , timer_(this)
    , background_(this)
    , ghosts_(
          background_, [this] { wake(); }, this) {
    timer_.setSingleShot(true);
    timer_.setTimerType(Qt::PreciseTimer);
    connect(&timer_, &QTimer::timeout, this, &Worker::tick);
}

/// Something has changed that the next frame must show, and soon.
void Worker::wake() {
    changed_ = true;
    timer_.start(0);
}

void Worker::begin(const Scenario& scenario, std::uint64_t run_number) {
    PauseConditions conditions;
    if (main_ != nullptr) {
        conditions = main_->pause_watch().conditions();
    }
    main_ = std::make_unique<Side>(scenario);
    main_->pause_watch().set(conditions);
    main_->watch(watched_);
    main_->moved();
    rival_.reset();
    editing_rival_ = false;
    run_number_ = run_number;
    seek_to_.reset();
    hunt_ = Hunt::none;
    last_key_.clear();
    paused_by_.reset();
    ghosts_.clear();
    another_record();
    follow_speed();
    wake();
}

void Worker::follow_speed() {
    if (main_ == nullptr) {
        return;
    }
    const double speed = std::isinf(pacer_.speed()) ? 60.0 : pacer_.speed();
    main_->history().set_horizon(
        from_seconds(std::max(horizon_simulated_s, horizon_watched_s * speed)));
    pacer_.anchor(Clock::now(), main_->now());
}

/// What is simulated has become something else: what was measured of it is out of date.
void Worker::another_record() {
    record_.put(run_number_, main_->history().interventions());
    ghosts_.follow(main_->history().recorded());
    background_.cancel(Background::Request::prices);
    priced_of_ = 0;
    if (mitigations_on(*main_->history().present()).empty()) {
        price_tags_.reset();
    }
}

void Worker::tick() {
    if (main_ == nullptr) {
        return;
    }
    const auto started = Clock::now();
    take_what_is_settled();
    const bool busy = run_slice(started);
    const auto ended = Clock::now();
    if (playing_) {
        pacer_.reached(ended, main_->now());
    }
    measure_prices(ended);
    // A frame nobody has fetched yet is not replaced: its motions would be lost, and making
    // pictures faster than they are seen only takes time from the simulation. Two runs are shown
    // together or not at all.
    const bool wanted = playing_ || under_way() || changed_;
    if (wanted && (together() || under_way()) && ended - published_ >= frame_every &&
        frames_.empty()) {
        publish(ended);
    }
    schedule(busy);
}

void Worker::take_what_is_settled() {
    if (main_ != nullptr && !under_way() && together()) {
        apply_settings();
    }
}

void Worker::apply_settings() {
    SettingQueue::Batch batch = settings_.take(run_number_);
    ticket_ = batch.ticket;
    if (batch.settings.empty()) {
        return;
    }
    const auto at = Clock::now();
    const bool joined = batch.settings.size() == 1 && batch.settings[0].key == last_key_ &&
                        at - last_change_ < one_movement;
    last_key_ = batch.settings.size() == 1 ? batch.settings[0].key : std::string();
    last_change_ = at;
    edited().change(batch.settings, !playing_, joined);
    if (&edited() == main_.get()) {
        if (auto original = main_->history().take_abandoned()) {
            Scenario recorded = main_->history().recorded();
            recorded.interventions = main_->history().abandoned_record();
            ghosts_.set_original(std::move(*original), std::move(recorded));
        }
        another_record();
    }
    changed_ = true;
}

/// True when there is more to do at once.
bool Worker::run_slice(Clock::time_point started) {
    // The faster of two runs waits for the slower one, or they would never be seen together.
    const bool waited = !together();
    const bool there = !waited && run_main(started);
    rival_follows(started);
    return !there || !together(); // who waited has still to go on
}

/// True when it is over.
bool Worker::hunt() {
    const auto search = hunt_ == Hunt::next ? main_->next_failure(steps_per_search)
                                            : main_->history().previous_failure();
    if (search == History::Search::going_on) {
        return false;
    }
    hunt_ = Hunt::none;
    stand();
    return true;
}

bool Worker::run_main(Clock::time_point started) {
    if (hunt_ != Hunt::none) {
        return hunt();
    }
    if (!seek_to_.has_value() && !playing_) {
        return true;
    }
    SimTime target = seek_to_.value_or(pacer_.target(started));
    const auto& stop = main_->pause_watch().conditions().at;
    const bool stops = !seek_to_.has_value() && stop && main_->now() < *stop && target >= *stop;
    if (stops) {
        target = *stop;
    }
    const auto hit = [this] { return !seek_to_.has_value() && main_->pause_watch().hit(); };
    bool there = main_->advance(target, steps_per_look);
    while (!there && !hit() && Clock::now() - started < slice) {
        there = main_->advance(target, steps_per_look);
    }
    if (hit()) {
        stop_at(*main_->pause_watch().hit());
        return true;
    }
    if (there && stops) {
        playing_ = false;
        paused_by_ = PauseReason::time;
        changed_ = true;
    }
    if (there && seek_to_.has_value()) {
        seek_to_.reset();
        arrived();
    }
    if (main_->history().finished() && playing_) {
        playing_ = false;
        changed_ = true;
    }
    return there;
}

/// The slice went past the event: back to exactly there.
void Worker::stop_at(const PauseWatch::Hit& hit) {
    playing_ = false;
    paused_by_ = hit.reason;
    main_->history().go_to_event(hit.event);
    stand();
}

void Worker::arrived() {
    main_->moved();
    pacer_.anchor(Clock::now(), main_->now());
    changed_ = true;
}

/// The main run has been put somewhere; the other one goes there, too.
void Worker::stand() {
    arrived();
    last_key_.clear();
    if (rival_ != nullptr) {
        rival_->history().approach(main_->now());
        rival_->moved();
    }
    wake();
}

void Worker::rival_follows(Clock::time_point started) {
    while (!together() && Clock::now() - started < 2 * slice) {
        rival_->advance(main_->now(), steps_per_look);
    }
}

void Worker::schedule(bool busy) {
    if (busy) {
        timer_.start(0);
    } else if (playing_ || changed_) {
        const auto next = published_ + frame_every - Clock::now();
        const auto wait = std::chrono::ceil<std::chrono::milliseconds>(next);
        timer_.start(std::clamp(wait, 1ms, std::chrono::milliseconds(frame_every)));
    }
}

void Worker::measure_prices(Clock::time_point at) {
    const bool too_fast = playing_ && std::isinf(pacer_.speed());
    const std::uint64_t fingerprint = main_->run().simulation().fingerprint();
    if (!watched_.contains(Watched::prices) || under_way() || too_fast ||
        background_.busy(Background::Request::prices) || main_->run().events() == 0 ||
        (playing_ && at - priced_ < prices_every) ||
        (fingerprint == priced_of_ && main_->now() == priced_at_)) {
        return;
    }
    auto keys = mitigations_on(*main_->history().present());
    priced_of_ = fingerprint;
    priced_at_ = main_->now();
    priced_ = at;
    if (keys.empty()) {
        price_tags_.reset();
        return;
    }
    background_.measure_prices(main_->history().recorded(), std::move(keys), main_->now(),
                               [this](Background::TagsPtr tags) {
                                   price_tags_ = std::move(tags);
                                   wake();
                               });
}

Side::View Worker::view_of(const Side& side, Clock::time_point at) const {
    Side::View view;
    // The same accounts in the same order on both stages, or they could not be compared.
    for (const AccountId account : main_->run().lanes(lane_count_)) {
        if (const AccountId here = side.counterpart(main_->run(), account); here.valid()) {
            view.lanes.push_back(here);
        }
    }
    view.chart_account = side.counterpart(main_->run(), selected_);
    if (!selected_.valid() && !view.lanes.empty()) {
        view.chart_account = view.lanes.front();
    }
    view.settled = !playing_ && !under_way();
    view.travelling = under_way();
    view.at = at;
    return view;
}

std::shared_ptr<Frame> Worker::frame_of(Side& side, Clock::time_point at,
                                        std::optional<bool> figures_due) {
    auto frame = std::make_shared<Frame>();
    frame->number = frame_number_;
    frame->run = run_number_;
    Side::View view = view_of(side, at);
    view.figures_due = figures_due;
    side.fill(*frame, view);
    frame->playing = playing_;
    frame->seeking = under_way();
    frame->wanted_speed = pacer_.speed();
    frame->achieved_speed = playing_ ? pacer_.achieved() : 0.0;
    frame->commands_done = commands_done_;
    frame->settings_applied = ticket_;
    return frame;
}

void Worker::publish(Clock::time_point at) {
    ++frame_number_;
    const auto frame = frame_of(*main_, at);
    frame->ghosts = ghosts_.curves(frame->chart_account);
    frame->pause_conditions = main_->pause_watch().conditions();
    frame->paused_by = paused_by_;
    frame->price_tags = watched_.contains(Watched::prices) ? price_tags_ : nullptr;
    frame->studying = ghosts_.settling() || background_.busy();
    if (rival_ != nullptr) {
        // Both of one moment, or they could not be compared.
        frame->rival = frame_of(*rival_, at, frame->figures != figures_);
        frame->editing_rival = editing_rival_;
        if (editing_rival_) {
            frame->can_undo = frame->rival->can_undo;
            frame->can_redo = frame->rival->can_redo;
        }
    }
    figures_ = frame->figures;
    changed_ = false;
    published_ = at;
    if (frames_.put(frame)) {
        Q_EMIT frame_ready();
    }
}

} // namespace lockscope::ui
