// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transport/run_actions.h"

#include "ui/transport/speed_scale.h"

#include <QWidget>

#include <algorithm>
#include <cmath>

namespace lockscope::ui {
namespace {

using namespace std::chrono_literals;

constexpr double fast_speed = 60.0;
constexpr int steps_of_a_leap = 10;

} // namespace

Duration seek_step(SimTime end) {
    if (end == end_of_time) {
        return 10s;
    }
    const Duration share = end.time_since_epoch() / 100;
    return std::max<Duration>(std::chrono::floor<std::chrono::seconds>(share), 1s);
}

RunActions::RunActions(Controller& controller, QWidget& host)
    : QObject(&host)
    , controller_(controller)
    , host_(host) {
    make_run();
    make_steps();
    make_seeks();
    make_speeds();
    make_edits();
}

QAction* RunActions::add(const char* name, const QString& text, const QList<QKeySequence>& keys,
                         const QString& help) {
    auto* action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcuts(keys);
    action->setToolTip(
        keys.isEmpty() ? help
                       : tr("%1 (%2)").arg(help, keys.front().toString(QKeySequence::NativeText)));
    action->setStatusTip(help);
    action->setAutoRepeat(false);
    // Beside its menu the action belongs to a widget that is always there: keys of a hidden menu
    // bar would be dead.
    host_.addAction(action);
    filled_->append(action);
    return action;
}

void RunActions::make_run() {
    filled_ = &run_;
    QAction* play = add("play", tr("&Play"), {Qt::Key_Space}, tr("Play or pause"));
    connect(play, &QAction::triggered, &controller_, &Controller::toggle_play);
    QAction* run = add("run", tr("R&un"), {Qt::Key_F5}, tr("Play at the chosen speed"));
    connect(run, &QAction::triggered, this,
            [this] { run_at(std::isinf(speed_) ? speed_before_fastest_ : speed_); });
    QAction* fast = add("run-fast", tr("Run &fast"), {Qt::Key_F6}, tr("Play a minute a second"));
    connect(fast, &QAction::triggered, this, [this] { run_at(fast_speed); });
    QAction* fastest = add("fastest", tr("As fast as p&ossible"), {Qt::Key_F7},
                           tr("Play as fast as possible, or as before"));
    fastest->setCheckable(true);
    connect(fastest, &QAction::triggered, this, &RunActions::toggle_fastest);
    QAction* until = add("run-until", tr("Run un&til…"), {QKeySequence(Qt::CTRL | Qt::Key_F5)},
                         tr("Play up to a moment, as fast as possible"));
    connect(until, &QAction::triggered, this, [this] { Q_EMIT stop_conditions_requested(true); });
    QAction* stop = add("stop", tr("&Stop"), {Qt::Key_F8}, tr("Pause"));
    connect(stop, &QAction::triggered, &controller_, &Controller::pause);
    QAction* when = add("stop-when", tr("Stop &when…"), {},
                        tr("Pause by itself: at a moment, at a failure, at a queue, at an alert"));
    connect(when, &QAction::triggered, this, [this] { Q_EMIT stop_conditions_requested(false); });
    QAction* restart =
        add("restart", tr("&Restart…"), {Qt::Key_R}, tr("Start again from the beginning"));
    connect(restart, &QAction::triggered, this, &RunActions::restart_requested);
}

void RunActions::make_steps() {
    filled_ = &step_;
    // One sequence for each key, however a keyboard names it: two that match the same press would
    // be ambiguous.
    QAction* event = add("step-event", tr("Step one &event"), {Qt::Key_Period, Qt::Key_F4},
                         tr("Let the next event happen"));
    connect(event, &QAction::triggered, &controller_, &Controller::step_event);
    QAction* instant =
        add("step-instant", tr("Step one &instant"), {QKeySequence(Qt::SHIFT | Qt::Key_Period)},
            tr("Let everything of the next instant happen"));
    connect(instant, &QAction::triggered, &controller_, &Controller::step_instant);
    QAction* event_back = add("step-event-back", tr("Step one event &back"), {Qt::Key_Comma},
                              tr("Back to before the last event"));
    connect(event_back, &QAction::triggered, &controller_, &Controller::step_event_back);
    QAction* instant_back = add("step-instant-back", tr("Step one instant bac&k"),
                                {QKeySequence(Qt::SHIFT | Qt::Key_Comma)},
                                tr("Back to before the last instant in which something happened"));
    connect(instant_back, &QAction::triggered, &controller_, &Controller::step_instant_back);
    for (QAction* action : step_) {
        action->setAutoRepeat(true);
    }
    QAction* next =
        add("next-failure", tr("&Next failure"), {Qt::Key_N}, tr("To the next failed attempt"));
    connect(next, &QAction::triggered, &controller_, &Controller::next_failure);
    QAction* previous =
        add("previous-failure", tr("Pre&vious failure"), {QKeySequence(Qt::SHIFT | Qt::Key_N)},
            tr("To the failed attempt before"));
    connect(previous, &QAction::triggered, &controller_, &Controller::previous_failure);
}

void RunActions::make_seeks() {
    filled_ = &seek_;
    const auto leap = [this](const char* name, const QString& text, const QList<QKeySequence>& keys,
                             const QString& help, int steps) {
        QAction* action = add(name, text, keys, help);
        action->setAutoRepeat(true);
        connect(action, &QAction::triggered, this, [this, steps] { seek_by(steps); });
    };
    leap("seek-forward", tr("&Forward"), {Qt::Key_Right}, tr("A hundredth of the run forward"), 1);
    leap("seek-back", tr("&Back"), {Qt::Key_Left}, tr("A hundredth of the run back"), -1);
    // Ctrl with an arrow belongs to what has the focus: tokens on the stage, flags on the timeline.
    leap("leap-forward", tr("F&ar forward"), {QKeySequence(Qt::SHIFT | Qt::Key_Right)},
         tr("A tenth of the run forward"), steps_of_a_leap);
    leap("leap-back", tr("Fa&r back"), {QKeySequence(Qt::SHIFT | Qt::Key_Left)},
         tr("A tenth of the run back"), -steps_of_a_leap);
    QAction* start = add("seek-start", tr("To the &start"), {Qt::Key_Home},
                         tr("To the start, with every change at its moment"));
    connect(start, &QAction::triggered, this, [this] { seek_to(start_of_run); });
    QAction* end = add("seek-end", tr("To the &end"), {Qt::Key_End},
                       tr("To the furthest moment simulated, and from there to the end"));
    connect(end, &QAction::triggered, this, &RunActions::go_to_end);
}

void RunActions::make_speeds() {
    filled_ = &speeds_;
    QAction* slower = add("slower", tr("&Slower"), {Qt::Key_Minus}, tr("Next lower speed"));
    connect(slower, &QAction::triggered, this, [this] { request_speed(next_lower_speed(speed_)); });
    QAction* faster =
        add("faster", tr("&Faster"), {Qt::Key_Plus, Qt::Key_Equal}, tr("Next higher speed"));
    connect(faster, &QAction::triggered, this,
            [this] { request_speed(next_higher_speed(speed_)); });
    slower->setAutoRepeat(true);
    faster->setAutoRepeat(true);
    QAction* real =
        add("real-time", tr("&Real time"), {Qt::Key_0}, tr("One simulated second each second"));
    connect(real, &QAction::triggered, this, [this] { request_speed(1.0); });
}

void RunActions::make_edits() {
    filled_ = &edit_;
    // Named one by one: what the platform calls Redo is Ctrl+Y on some, and people look for both.
    QAction* undo = add("undo", tr("&Undo change"), {QKeySequence(Qt::CTRL | Qt::Key_Z)},
                        tr("Take the last change of the controls back"));
    connect(undo, &QAction::triggered, &controller_, &Controller::undo);
    QAction* redo =
        add("redo", tr("&Redo change"),
            {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)},
            tr("Make the change that was taken back again"));
    connect(redo, &QAction::triggered, &controller_, &Controller::redo);
    for (QAction* action : edit_) {
        action->setAutoRepeat(true);
        action->setEnabled(false);
    }
}

void RunActions::request_speed(double speed) {
    if (std::isinf(speed) && !std::isinf(speed_)) {
        speed_before_fastest_ = speed_;
    }
    controller_.set_speed(speed);
    asked_ = speed;
    speed_ = speed;
    action("fastest")->setChecked(std::isinf(speed));
    Q_EMIT speed_chosen(speed);
}

void RunActions::run_at(double speed) {
    request_speed(speed);
    controller_.play();
}

void RunActions::toggle_fastest(bool on) {
    request_speed(on ? as_fast_as_possible : speed_before_fastest_);
    if (on) {
        controller_.play();
    }
}

SimTime RunActions::here() const {
    if (seeking_to_.has_value()) {
        return *seeking_to_;
    }
    return controller_.frame() == nullptr ? start_of_run : controller_.frame()->stage.now;
}

void RunActions::seek_by(int steps) {
    const FramePtr& frame = controller_.frame();
    if (frame == nullptr) {
        return;
    }
    const Duration by = seek_step(frame->end) * steps;
    const SimTime from = here();
    // Written so that neither end can overflow.
    if (by < Duration::zero()) {
        seek_to(from - start_of_run > -by ? from + by : start_of_run);
    } else {
        seek_to(frame->end - from > by ? from + by : frame->end);
    }
}

void RunActions::seek_to(SimTime t) {
    seeking_to_ = t;
    controller_.seek(t);
}

void RunActions::go_to_end() {
    const FramePtr& frame = controller_.frame();
    if (frame == nullptr) {
        return;
    }
    if (here() < frame->front) {
        seek_to(frame->front);
    } else if (frame->end != end_of_time) {
        seek_to(frame->end);
    }
}

void RunActions::show_frame(const FramePtr& frame) {
    if (asked_ == frame->wanted_speed) {
        asked_.reset();
    }
    if (!asked_.has_value() && frame->wanted_speed != speed_) {
        speed_ = frame->wanted_speed;
        action("fastest")->setChecked(std::isinf(speed_));
        Q_EMIT speed_chosen(speed_);
    }
    if (controller_.caught_up(*frame)) {
        seeking_to_.reset();
    }
    action("play")->setText(frame->playing ? tr("&Pause") : tr("&Play"));
    action("undo")->setEnabled(frame->can_undo);
    action("redo")->setEnabled(frame->can_redo);
}

QAction* RunActions::action(const char* name) const {
    auto* found = findChild<QAction*>(QString::fromLatin1(name), Qt::FindDirectChildrenOnly);
    Q_ASSERT(found != nullptr);
    return found;
}

} // namespace lockscope::ui
