// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/worker.h"

#include <algorithm>
#include <cmath>

namespace lockscope::ui {
namespace {

using namespace std::chrono_literals;

constexpr auto slice = 5ms;
// Engine steps between two looks at the clock: well below a millisecond.
constexpr std::uint64_t steps_per_look = 500;
// A little under 1/60 s, since timers ring late rather than early.
constexpr auto frame_every = 16ms;
constexpr auto curves_every = 100ms;

// As many points as a chart can tell apart, and each of enough transactions to be calm.
constexpr CurveDetail curve_detail{96, 2s};

// The order of the lanes looks back this far, in simulated and in the onlooker's time.
constexpr double horizon_simulated_s = 20.0;
constexpr double horizon_watched_s = 2.0;

} // namespace

Worker::Worker(FrameSlot& frames, SettingQueue& settings)
    : frames_(frames)
    , settings_(settings)
    , timer_(this) {
    timer_.setSingleShot(true);
    timer_.setTimerType(Qt::PreciseTimer);
    connect(&timer_, &QTimer::timeout, this, &Worker::tick);
}

void Worker::load(std::shared_ptr<const Scenario> scenario, std::uint64_t run_number) {
    selected_ = AccountId();
    begin(*scenario, run_number);
}

void Worker::restart(std::uint64_t run_number) {
    if (run_ == nullptr) {
        return;
    }
    apply_settings();
    begin(run_->recorded(), run_number);
}

void Worker::begin(Scenario scenario, std::uint64_t run_number) {
    run_ = std::make_unique<Run>(std::move(scenario));
    run_number_ = run_number;
    seek_to_.reset();
    curves_.reset();
    account_rows_.forget();
    follow_speed();
    wake();
}

void Worker::play() {
    playing_ = run_ != nullptr && !run_->finished();
    if (playing_) {
        pacer_.anchor(Clock::now(), run_->now());
    }
    wake();
}

void Worker::pause() {
    playing_ = false;
    wake();
}

void Worker::step_event() {
    if (run_ != nullptr) {
        playing_ = false;
        apply_settings();
        run_->step_event();
        wake();
    }
}

void Worker::step_instant() {
    if (run_ != nullptr) {
        playing_ = false;
        apply_settings();
        run_->step_instant();
        wake();
    }
}

void Worker::set_speed(double speed) {
    pacer_.set_speed(speed, Clock::now(), run_ == nullptr ? SimTime() : run_->now());
    follow_speed();
    wake();
}

void Worker::follow_speed() {
    const double speed = std::isinf(pacer_.speed()) ? 60.0 : pacer_.speed();
    if (run_ != nullptr) {
        run_->set_horizon(from_seconds(std::max(horizon_simulated_s, horizon_watched_s * speed)));
        pacer_.anchor(Clock::now(), run_->now());
    }
}

void Worker::seek(SimTime t) {
    if (run_ == nullptr) {
        return;
    }
    apply_settings();
    t = std::min(t, run_->simulation().end());
    if (t < run_->now()) {
        begin(run_->recorded(), run_number_);
    }
    seek_to_ = t;
    wake();
}

void Worker::select(AccountId account) {
    selected_ = account;
    wake();
}

void Worker::set_lane_count(std::size_t count) {
    lane_count_ = count;
    wake();
}

void Worker::watch_accounts(bool watched) {
    account_rows_.watch(watched);
    wake();
}

Scenario Worker::recorded() const {
    return run_ == nullptr ? Scenario() : run_->recorded();
}

/// Something has changed that the next frame must show, and soon.
void Worker::wake() {
    changed_ = true;
    timer_.start(0);
}

void Worker::tick() {
    if (run_ == nullptr) {
        return;
    }
    const auto started = Clock::now();
    if (!seek_to_.has_value()) {
        apply_settings(); // on the way they would act at an instant nobody chose
    }
    const bool busy = run_slice(started);
    const auto ended = Clock::now();
    if (playing_) {
        pacer_.reached(ended, run_->now());
    }
    // A frame nobody has fetched yet is not replaced: its motions would be lost, and making
    // pictures faster than they are seen only takes time from the simulation.
    const bool wanted = playing_ || seek_to_.has_value() || changed_;
    if (wanted && ended - published_ >= frame_every && frames_.empty()) {
        publish(ended);
    }
    schedule(busy);
}

void Worker::apply_settings() {
    SettingQueue::Batch batch = settings_.take(run_number_);
    ticket_ = batch.ticket;
    if (!batch.settings.empty()) {
        run_->change(batch.settings, !playing_);
        changed_ = true;
    }
}

/// True when there is more to do at once.
bool Worker::run_slice(Clock::time_point started) {
    if (!seek_to_.has_value() && !playing_) {
        return false;
    }
    const SimTime target = seek_to_.value_or(pacer_.target(started));
    bool there = run_->advance(target, steps_per_look);
    while (!there && Clock::now() - started < slice) {
        there = run_->advance(target, steps_per_look);
    }
    if (there && seek_to_.has_value()) {
        seek_to_.reset();
        pacer_.anchor(Clock::now(), run_->now());
        changed_ = true;
    }
    if (run_->finished() && playing_) {
        playing_ = false;
        changed_ = true;
    }
    return !there;
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

void Worker::publish(Clock::time_point at) {
    auto frame = std::make_shared<Frame>();
    frame->number = ++frame_number_;
    frame->run = run_number_;
    const auto lanes = run_->lanes(lane_count_);
    frame->chart_account = selected_;
    if (!selected_.valid() && !lanes.empty()) {
        frame->chart_account = lanes.front();
    }
    frame->stage = capture(run_->simulation(), lanes);
    frame->motions_dropped = run_->motions().drain(frame->motions);
    frame->records = run_->measurements().records();
    frame->attempts = run_->measurements().attempts();
    frame->throughput_per_s = run_->recent_throughput();
    frame->events = run_->simulation().events();
    frame->fingerprint = run_->simulation().fingerprint();
    frame->scenario = run_->present();
    frame->changes = run_->changes();
    frame->end = run_->simulation().end();
    frame->seed = run_->recorded().seed;
    frame->playing = playing_;
    frame->seeking = seek_to_.has_value();
    frame->finished = run_->finished();
    frame->wanted_speed = pacer_.speed();
    frame->achieved_speed = playing_ ? pacer_.achieved() : 0.0;
    frame->commands_done = commands_done_;
    frame->settings_applied = ticket_;
    fill_curves(*frame, at);
    frame->accounts = account_rows_.of(*run_, !playing_ && !seek_to_.has_value(), at);
    changed_ = false;
    published_ = at;
    if (frames_.put(std::move(frame))) {
        Q_EMIT frame_ready();
    }
}

void Worker::fill_curves(Frame& frame, Clock::time_point at) {
    const bool settled = !playing_ && !seek_to_.has_value();
    const bool stale = run_->now() != curves_at_ || frame.chart_account != curves_of_;
    // Standing still, the curves must be those of this very instant.
    if (curves_ == nullptr || (stale && (settled || at - curves_made_ >= curves_every))) {
        run_->bring_up_to_date();
        curves_ = std::make_shared<const ChartCurves>(
            chart_curves(run_->measurements(), frame.chart_account, curve_detail));
        curves_made_ = at;
        curves_at_ = run_->now();
        curves_of_ = frame.chart_account;
    }
    frame.curves = curves_;
    frame.chart_account_name = run_->simulation().account_name(frame.chart_account);
}

void Worker::step_event_back() {}
void Worker::step_instant_back() {}
void Worker::next_failure() {}
void Worker::previous_failure() {}
void Worker::go_to_event(std::uint64_t) {}
void Worker::set_pause_conditions(const PauseConditions&) {}
void Worker::undo() {}
void Worker::redo() {}
void Worker::remove_intervention(const Intervention&) {}
void Worker::show_ghost(GhostCurves::Kind, bool) {}
void Worker::compare(Rival, const std::shared_ptr<const Scenario>&) {}
void Worker::stop_comparing() {}
void Worker::edit_rival(bool) {}
void Worker::watch_events(bool) {}
void Worker::watch_transactions(bool) {}
void Worker::watch_diagnosis(bool) {}
void Worker::watch_prices(bool) {}

} // namespace lockscope::ui
