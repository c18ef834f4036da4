// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/worker.h"

#include "core/study/mitigations.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace lockscope::ui {
namespace {

using namespace std::chrono_literals;

// A little under 1/60 s, since timers ring late rather than early.
constexpr auto frame_every = 16ms;
constexpr auto prices_every = 5s;
constexpr auto judged_every = 1s;

} // namespace

Worker::Worker(FrameSlot& frames, SettingQueue& settings, RecordSlot& record)
    : calls_(this)
    , frames_(frames)
    , settings_(settings)
    , record_(record)
    , timer_(this)
    , background_(this)
    , ghosts_(
          background_,
          [this] {
              home_.assert_is_here();
              wake();
          },
          this) {
    timer_.setSingleShot(true);
    timer_.setTimerType(Qt::PreciseTimer);
    connect(&timer_, &QTimer::timeout, this, &Worker::tick);
}

// --- Commands ---

void Worker::load(const std::shared_ptr<const Scenario>& scenario, std::uint64_t run_number) {
    home_.assert_is_here();
    auto next = std::make_unique<Session>(*scenario, run_number, settings_, pacer_);
    if (session_ != nullptr) {
        next->go_on_as(*session_);
    }
    session_ = std::move(next);
    session_->main().watch(watched_);
    selected_ = AccountId();
    ghosts_.clear();
    if (stretch_.kind == JudgedTime::range) { // it was of another run
        stretch_ = JudgedTime::since_change;
    }
    follow_record();
    wake();
}

void Worker::tell(const std::function<void(Session&)>& command) {
    home_.assert_is_here();
    if (session_ != nullptr) {
        command(*session_);
        follow_record();
        wake();
    }
}

void Worker::set_speed(double speed) {
    home_.assert_is_here();
    pacer_.set_speed(speed, Clock::now(), SimTime());
    tell([](Session& session) { session.follow_speed(); });
}

void Worker::show_ghost(GhostCurves::Kind kind, bool shown) {
    home_.assert_is_here();
    ghosts_.show(kind, shown);
}

void Worker::select(AccountId account) {
    home_.assert_is_here();
    selected_ = account;
    wake();
}

void Worker::set_lane_count(std::size_t count) {
    home_.assert_is_here();
    lane_count_ = count;
    wake();
}

void Worker::watch(const WatchSet& watched) {
    home_.assert_is_here();
    watched_ = watched;
    tell([&watched](Session& session) { session.main().watch(watched); });
}

void Worker::take_settings() {
    home_.assert_is_here();
    wake();
}

void Worker::count_command() {
    home_.assert_is_here();
    ++commands_done_;
}

// --- On and on ---

/// Something has changed that the next frame must show, and soon.
void Worker::wake() {
    changed_ = true;
    timer_.start(0);
}

void Worker::tick() {
    home_.assert_is_here();
    if (session_ == nullptr) {
        return;
    }
    const auto started = Clock::now();
    session_->take_what_is_settled();
    follow_record();
    const bool busy = session_->run_slice(started);
    changed_ = session_->take_changed() || changed_;
    const auto ended = Clock::now();
    if (session_->playing()) {
        pacer_.reached(ended, session_->now());
    }
    measure_prices(ended);
    measure_judgement(ended);
    // A frame nobody has fetched yet is not replaced: its motions would be lost, and making
    // pictures faster than they are seen only takes time from the simulation. Two runs are shown
    // together or not at all.
    const bool under_way = session_->under_way();
    const bool wanted = session_->playing() || under_way || changed_;
    if (wanted && (session_->together() || under_way) && ended - published_ >= frame_every &&
        frames_.empty()) {
        publish(ended);
    }
    schedule(busy);
}

void Worker::schedule(bool busy) {
    if (busy) {
        timer_.start(0);
    } else if (session_->playing() || changed_) {
        const auto next = published_ + frame_every - Clock::now();
        const auto wait = std::chrono::ceil<std::chrono::milliseconds>(next);
        timer_.start(std::clamp(wait, 1ms, std::chrono::milliseconds(frame_every)));
    }
}

/// When what is simulated has become something else, what was measured of it is out of date.
void Worker::follow_record() {
    History& history = session_->main().history();
    record_.put(session_->number(), history.interventions());
    if (auto original = history.take_abandoned()) {
        Scenario recorded = history.recorded();
        recorded.interventions = history.abandoned_record();
        ghosts_.set_original(std::move(*original), std::move(recorded));
    }
    if (!session_->take_record_changed()) {
        return;
    }
    ghosts_.follow(history.recorded());
    forget_judgements();
    if (mitigations_on(*history.present()).empty()) {
        price_tags_.reset();
    }
}

void Worker::forget_judgements() {
    background_.cancel(Background::Request::prices);
    background_.cancel(Background::Request::judgement);
    priced_of_ = 0;
    judged_of_ = 0;
    judgements_.clear();
}

void Worker::judge(const JudgedStretch& stretch) {
    home_.assert_is_here();
    if (stretch_ != stretch) {
        stretch_ = stretch;
        forget_judgements();
        price_tags_.reset();
    }
    wake();
}

/// Where the stretch that is judged begins: of two runs at the last change of either.
SimTime Worker::judged_from() {
    if (stretch_.kind == JudgedTime::range) {
        return stretch_.from;
    }
    SimTime from = start_of_run;
    const std::array<const Side*, 2> sides{&session_->main(), session_->rival()};
    for (const Side* side : sides) {
        if (side == nullptr || stretch_.kind == JudgedTime::whole_run) {
            continue;
        }
        const Simulation& simulation = side->run().simulation();
        if (const std::size_t done = simulation.interventions_done(); done > 0) {
            from = std::max(from, SimTime(simulation.interventions()[done - 1].at));
        }
    }
    return from;
}

/// Where it ends: at the present, unless the range lies before it.
SimTime Worker::judged_to() {
    const SimTime now = session_->main().now();
    return stretch_.kind == JudgedTime::range ? std::min(stretch_.to, now) : now;
}

void Worker::measure_judgement(Clock::time_point at) {
    const Side& side = session_->main();
    const Side* const rival = session_->rival();
    const SimTime from = judged_from();
    const SimTime to = judged_to();
    if ((!watched_.contains(Watched::diagnosis) && rival == nullptr) || from == start_of_run) {
        judgements_.clear();
        judged_of_ = 0;
        return;
    }
    const std::uint64_t of_rival =
        rival == nullptr ? 0 : rival->run().simulation().fingerprint() * 31;
    const std::uint64_t fingerprint = side.run().simulation().fingerprint() + of_rival;
    if (session_->under_way() || !session_->together() ||
        background_.busy(Background::Request::judgement) || to <= from ||
        (session_->playing() && at - judged_ < judged_every) ||
        (judged_of_ != 0 && to == judged_to_ && (fingerprint == judged_of_ || to < side.now()))) {
        return;
    }
    judged_of_ = fingerprint;
    judged_to_ = to;
    judged_ = at;
    std::vector<Run> known{side.history().known_before(from)};
    if (rival != nullptr) {
        known.push_back(rival->history().known_before(from));
    }
    background_.judge(std::move(known), from, to,
                      [this](std::vector<Background::JudgementPtr> judgements) {
                          home_.assert_is_here();
                          judgements_ = std::move(judgements);
                          wake();
                      });
}

/// Of the run that is measured as that one, if it is what the frame is to tell.
std::shared_ptr<const Judgement> Worker::judgement_for(const Frame& frame, std::size_t run) {
    const bool there = run < judgements_.size() && judgements_[run] != nullptr &&
                       judgements_[run]->from == frame.judged_from &&
                       judgements_[run]->to <= frame.stage.now;
    return there ? judgements_[run] : nullptr;
}

void Worker::measure_prices(Clock::time_point at) {
    Side& side = session_->main();
    const bool playing = session_->playing();
    const bool too_fast = playing && std::isinf(pacer_.speed());
    const std::uint64_t fingerprint = side.run().simulation().fingerprint();
    if (!watched_.contains(Watched::prices) || session_->under_way() || too_fast ||
        background_.busy(Background::Request::prices) || side.run().events() == 0 ||
        (playing && at - priced_ < prices_every) ||
        (priced_of_ != 0 && judged_to() == priced_at_ && judged_from() == priced_from_ &&
         (fingerprint == priced_of_ || judged_to() < side.now()))) {
        return;
    }
    const SimTime from = judged_from();
    const SimTime to = judged_to();
    auto keys = mitigations_on(*side.history().present());
    priced_of_ = fingerprint;
    priced_at_ = to;
    priced_from_ = from;
    priced_ = at;
    if (keys.empty() || to <= from) {
        price_tags_.reset();
        return;
    }
    background_.measure_prices(side.history().recorded(), std::move(keys), from, to,
                               [this](Background::TagsPtr tags) {
                                   home_.assert_is_here();
                                   price_tags_ = std::move(tags);
                                   wake();
                               });
}

// --- Frames ---

Side::View Worker::view_of(const Side& side, Clock::time_point at) {
    Side::View view;
    const Run& main = session_->main().run();
    // The same accounts in the same order on both stages, or they could not be compared.
    for (const AccountId account : main.lanes(lane_count_)) {
        if (const AccountId here = side.counterpart(main, account); here.valid()) {
            view.lanes.push_back(here);
        }
    }
    view.chart_account = side.counterpart(main, selected_);
    if (!selected_.valid() && !view.lanes.empty()) {
        view.chart_account = view.lanes.front();
    }
    view.travelling = session_->under_way();
    view.settled = !session_->playing() && !view.travelling;
    view.at = at;
    return view;
}

std::shared_ptr<Frame> Worker::frame_of(Side& side, const Side::View& view) {
    auto frame = std::make_shared<Frame>();
    frame->number = frame_number_;
    frame->run = session_->number();
    side.fill(*frame, view);
    frame->playing = session_->playing();
    frame->seeking = session_->under_way();
    frame->wanted_speed = pacer_.speed();
    frame->achieved_speed = session_->playing() ? pacer_.achieved() : 0.0;
    frame->commands_done = commands_done_;
    frame->settings_applied = session_->ticket();
    return frame;
}

void Worker::publish(Clock::time_point at) {
    ++frame_number_;
    const auto frame = frame_of(session_->main(), view_of(session_->main(), at));
    frame->ghosts = ghosts_.curves(frame->chart_account,
                                   frame->curves ? frame->curves->bin_width : Duration(0));
    frame->pause_conditions = session_->main().pause_watch().conditions();
    frame->paused_by = session_->paused_by();
    frame->price_tags = watched_.contains(Watched::prices) ? price_tags_ : nullptr;
    frame->stretch = stretch_;
    frame->judged_from = judged_from();
    frame->judgement = judgement_for(*frame, 0);
    frame->studying = ghosts_.settling() || background_.busy();
    if (Side* const rival = session_->rival(); rival != nullptr) {
        // Figures and curves of both of one moment, or they could not be compared.
        Side::View view = view_of(*rival, at);
        view.figures_due = frame->figures != figures_;
        view.curves_due = frame->curves != curves_;
        const auto other = frame_of(*rival, view);
        other->recorded = rival->recorded();
        other->stretch = frame->stretch;
        other->judged_from = frame->judged_from;
        other->judgement = judgement_for(*other, 1);
        frame->rival = other;
        frame->editing_rival = session_->editing_rival();
        if (frame->editing_rival) {
            frame->can_undo = frame->rival->can_undo;
            frame->can_redo = frame->rival->can_redo;
        }
    }
    figures_ = frame->figures;
    curves_ = frame->curves;
    changed_ = false;
    published_ = at;
    if (frames_.put(frame)) {
        Q_EMIT frame_ready();
    }
}

} // namespace lockscope::ui
