// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transport/transport_bar.h"

#include "ui/controls/track_slider.h"
#include "ui/icons.h"
#include "ui/transport/clock_label.h"
#include "ui/transport/clock_text.h"
#include "ui/transport/speed_scale.h"
#include "ui/transport/tool_button.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QSignalBlocker>

#include <cmath>

namespace lockscope::ui {
namespace {

constexpr int bar_height = 52;
constexpr int side_margin = 16;
constexpr int icon_size = 18;

QFont scaled(QFont font, double factor, QFont::Weight weight) {
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setWeight(weight);
    return font;
}

/// A label of constant width, wide enough for the longest thing it will say.
QLabel* steady_label(QWidget* parent, const QString& longest) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setMinimumWidth(label->fontMetrics().horizontalAdvance(longest) + 4);
    return label;
}

} // namespace

TransportBar::TransportBar(Controller& controller, QWidget* parent)
    : QWidget(parent)
    , controller_(controller) {
    setObjectName(QStringLiteral("transport"));
    setFixedHeight(bar_height);
    make_actions();
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(side_margin, 0, side_margin, 0);
    line->setSpacing(6);
    make_buttons(*line);
    line->addSpacing(14);
    make_speed(*line);
    line->addStretch(1);
    make_clock(*line);
    line->addStretch(1);
    extras_ = new QHBoxLayout;
    extras_->setSpacing(8);
    line->addLayout(extras_);
    show_speed(speed_);
}

QAction* TransportBar::add_action(QList<QAction*>& list, const char* name, const QString& text,
                                  const QList<QKeySequence>& keys, const QString& help) {
    auto* action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcuts(keys);
    action->setToolTip(
        keys.isEmpty() ? help
                       : tr("%1 (%2)").arg(help, keys.front().toString(QKeySequence::NativeText)));
    action->setStatusTip(help);
    action->setAutoRepeat(false);
    addAction(action);
    list.append(action);
    return action;
}

void TransportBar::make_actions() {
    play_ = add_action(run_actions_, "play", tr("&Play"), {Qt::Key_Space, Qt::Key_F5},
                       tr("Play or pause"));
    connect(play_, &QAction::triggered, &controller_, &Controller::toggle_play);
    QAction* event = add_action(run_actions_, "step-event", tr("Step one &event"),
                                {Qt::Key_Period, Qt::Key_F4}, tr("Let the next event happen"));
    event->setAutoRepeat(true);
    connect(event, &QAction::triggered, &controller_, &Controller::step_event);
    // One sequence for each key, however a keyboard names it: two that match the same press would
    // be ambiguous.
    QAction* instant = add_action(run_actions_, "step-instant", tr("Step one &instant"),
                                  {QKeySequence(Qt::SHIFT | Qt::Key_Period)},
                                  tr("Let everything of the next instant happen"));
    instant->setAutoRepeat(true);
    connect(instant, &QAction::triggered, &controller_, &Controller::step_instant);
    QAction* restart = add_action(run_actions_, "restart", tr("&Restart…"), {Qt::Key_R},
                                  tr("Start again from the beginning"));
    connect(restart, &QAction::triggered, this, &TransportBar::restart_requested);

    QAction* slower = add_action(speed_actions_, "slower", tr("&Slower"), {Qt::Key_Minus},
                                 tr("Next lower speed"));
    connect(slower, &QAction::triggered, this,
            [this] { request_speed(next_speed(speed_, false)); });
    QAction* faster = add_action(speed_actions_, "faster", tr("&Faster"),
                                 {Qt::Key_Plus, Qt::Key_Equal}, tr("Next higher speed"));
    connect(faster, &QAction::triggered, this, [this] { request_speed(next_speed(speed_, true)); });
    QAction* real = add_action(speed_actions_, "real-time", tr("&Real time"), {Qt::Key_0},
                               tr("One simulated second each second"));
    connect(real, &QAction::triggered, this, [this] { request_speed(1.0); });
    fastest_ = add_action(speed_actions_, "fastest", tr("As fast as &possible"),
                          {Qt::Key_F7, Qt::Key_F6}, tr("As fast as possible"));
    fastest_->setCheckable(true);
    connect(fastest_, &QAction::triggered, this,
            [this](bool on) { request_speed(on ? as_fast_as_possible : speed_before_fastest_); });
}

QToolButton* TransportBar::add_tool(QHBoxLayout& line, QAction* action) {
    auto* tool = new ToolButton(this);
    tool->setDefaultAction(action);
    tool->setIconSize({icon_size, icon_size});
    tool->setAccessibleName(action->statusTip());
    tool->setAutoRaise(true);
    tools_.append(tool);
    line.addWidget(tool);
    return tool;
}

void TransportBar::make_buttons(QHBoxLayout& line) {
    // Restart sits away from Play: hit by mistake it would cost the run.
    add_tool(line, run_actions_.at(3));
    line.addSpacing(14);
    add_tool(line, play_);
    add_tool(line, run_actions_.at(1));
    add_tool(line, run_actions_.at(2));
    line.addSpacing(4);
    add_tool(line, fastest_);
}

void TransportBar::make_speed(QHBoxLayout& line) {
    auto* name = new QLabel(tr("Speed"), this);
    name->setForegroundRole(QPalette::PlaceholderText);
    slider_ = new TrackSlider(this);
    slider_->setObjectName(QStringLiteral("speed"));
    slider_->setRange(0, last_speed_place);
    slider_->setFixedWidth(150);
    slider_->setAccessibleName(tr("Speed"));
    slider_->setToolTip(tr("Simulated seconds per second; the right end is as fast as possible.\n"
                           "The mark is real time."));
    slider_->set_mark(speed_place(1.0));
    name->setBuddy(slider_);
    wanted_ = steady_label(this, QStringLiteral("×3,600"));
    wanted_->setFont(scaled(wanted_->font(), 1.0, QFont::DemiBold));
    wanted_->setMinimumWidth(wanted_->fontMetrics().horizontalAdvance(QStringLiteral("×3,600")) +
                             4);
    achieved_ = steady_label(this, tr("running %1").arg(QStringLiteral("×99,999")));
    achieved_->setForegroundRole(QPalette::PlaceholderText);
    achieved_->setToolTip(tr("The speed really reached, over the last second"));
    line.addWidget(name);
    line.addWidget(slider_);
    line.addSpacing(4);
    line.addWidget(wanted_);
    line.addWidget(achieved_);
    connect(slider_, &QSlider::sliderMoved, this,
            [this](int place) { request_speed(speed_at(place)); });
    connect(slider_, &TrackSlider::stepped, this, [this](int steps) {
        double speed = speed_;
        for (int i = 0; i != std::abs(steps); ++i) {
            speed = next_speed(speed, steps > 0);
        }
        request_speed(speed);
    });
    connect(slider_, &TrackSlider::reset_requested, this, [this] { request_speed(1.0); });
}

void TransportBar::make_clock(QHBoxLayout& line) {
    clock_ = new ClockLabel(clock_text(SimTime()), this);
    clock_->setObjectName(QStringLiteral("clock"));
    clock_->setFont(scaled(clock_->font(), 1.55, QFont::Medium));
    clock_->setAccessibleName(tr("Simulated time"));
    length_ = new QLabel(this);
    length_->setTextFormat(Qt::PlainText);
    length_->setForegroundRole(QPalette::PlaceholderText);
    line.addWidget(clock_);
    line.addSpacing(8);
    line.addWidget(length_);
}

void TransportBar::add_button(QAction* action) {
    auto* tool = new ToolButton(this);
    tool->setDefaultAction(action);
    tool->setToolButtonStyle(Qt::ToolButtonTextOnly);
    if (action->menu() != nullptr) {
        tool->setPopupMode(QToolButton::InstantPopup);
    }
    tools_.append(tool);
    tool->set_theme(theme_);
    extras_->addWidget(tool);
}

void TransportBar::request_speed(double speed) {
    if (std::isinf(speed) && !std::isinf(speed_)) {
        speed_before_fastest_ = speed_;
    }
    controller_.set_speed(speed);
    asked_ = speed;
    show_speed(speed);
}

void TransportBar::show_speed(double speed) {
    speed_ = speed;
    wanted_->setText(speed_text(speed));
    fastest_->setChecked(std::isinf(speed));
    if (!slider_->isSliderDown()) {
        slider_->setValue(speed_place(speed));
    }
    slider_->setAccessibleDescription(speed_text(speed));
}

void TransportBar::show_frame(const FramePtr& frame) {
    if (frame->playing != playing_) {
        playing_ = frame->playing;
        play_->setText(playing_ ? tr("&Pause") : tr("&Play"));
        refresh_icons();
    }
    if (asked_ == frame->wanted_speed) {
        asked_.reset();
    }
    if (!asked_.has_value() && frame->wanted_speed != speed_) {
        show_speed(frame->wanted_speed);
    }
    if (frame->seeking) {
        achieved_->setText(tr("seeking…"));
    } else if (frame->finished) {
        achieved_->setText(tr("finished"));
    } else if (!frame->playing) {
        achieved_->setText(tr("paused"));
    } else {
        achieved_->setText(tr("running %1").arg(speed_text(frame->achieved_speed)));
    }
    clock_->setText(clock_text(frame->stage.now));
    length_->setText(
        tr("of %1   seed %2").arg(length_text(frame->end), QString::number(frame->seed)));
}

void TransportBar::refresh_icons() {
    play_->setIcon(themed_icon(playing_ ? QStringLiteral("pause") : QStringLiteral("play"),
                               theme_.text, theme_.faint));
    for (QAction* action : {run_actions_.at(1), run_actions_.at(2), run_actions_.at(3), fastest_}) {
        action->setIcon(themed_icon(action->objectName(), theme_.text, theme_.faint));
    }
}

void TransportBar::set_theme(const Theme& theme) {
    theme_ = theme;
    slider_->set_theme(theme);
    for (QToolButton* tool : tools_) {
        static_cast<ToolButton*>(tool)->set_theme(theme);
    }
    refresh_icons();
    update();
}

void TransportBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme_.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme_.border);
}

} // namespace lockscope::ui
