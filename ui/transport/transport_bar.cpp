// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transport/transport_bar.h"

#include "ui/kit/clock_text.h"
#include "ui/kit/icons.h"
#include "ui/kit/tool_button.h"
#include "ui/kit/track_slider.h"
#include "ui/transport/clock_label.h"
#include "ui/transport/speed_scale.h"
#include "ui/transport/stop_dialog.h"
#include "ui/transport/stop_words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>

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
    , controller_(controller)
    , actions_(controller, *this) {
    setObjectName(QStringLiteral("transport"));
    setFixedHeight(bar_height);
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
    make_stops();
    show_speed(actions_.speed());
    connect(&actions_, &RunActions::speed_chosen, this, &TransportBar::show_speed);
    connect(&actions_, &RunActions::restart_requested, this, &TransportBar::restart_requested);
    connect(&actions_, &RunActions::stop_conditions_requested, this, &TransportBar::open_stops);
}

ToolButton* TransportBar::add_tool(QHBoxLayout& line, QAction* action) {
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
    add_tool(line, actions_.action("restart"));
    line.addSpacing(14);
    add_tool(line, actions_.action("step-event-back"));
    add_tool(line, actions_.action("play"));
    add_tool(line, actions_.action("step-event"));
    line.addSpacing(4);
    add_tool(line, actions_.action("fastest"));
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
            [this](int place) { actions_.request_speed(speed_at(place)); });
    connect(slider_, &TrackSlider::stepped, this, [this](int steps) {
        double speed = actions_.speed();
        for (int i = 0; i != std::abs(steps); ++i) {
            speed = steps > 0 ? next_higher_speed(speed) : next_lower_speed(speed);
        }
        actions_.request_speed(speed);
    });
    connect(slider_, &TrackSlider::reset_requested, this, [this] { actions_.request_speed(1.0); });
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
    if (!tools_.empty()) {
        setTabOrder(tools_.back(), tool); // made late, after the panes, but read before them
    }
    tools_.append(tool);
    tool->set_theme(theme_);
    extras_->addWidget(tool);
}

void TransportBar::make_stops() {
    stops_ = new QAction(this);
    stops_->setObjectName(QStringLiteral("stops"));
    connect(stops_, &QAction::triggered, this, [this] { open_stops(false); });
    add_button(stops_);
    stops_tool_ = tools_.back();
    stops_tool_->setAccessibleName(tr("Stop conditions"));
    stops_tool_->hide();
}

void TransportBar::show_stops(const Frame& frame) {
    const bool stopped = frame.paused_by.has_value() && !frame.playing;
    const QString text = stopped ? stopped_text(*frame.paused_by, frame.pause_conditions)
                                 : stops_text(frame.pause_conditions);
    if (text == stops_->text() && stopped == stops_tool_->warns()) {
        return;
    }
    stops_->setText(text);
    stops_->setToolTip(text.isEmpty() ? QString() : tr("%1: click to change").arg(text));
    stops_tool_->set_warning(stopped);
    stops_tool_->setVisible(!text.isEmpty());
}

void TransportBar::open_stops(bool until) {
    const FramePtr& frame = controller_.frame();
    if (frame == nullptr) {
        return;
    }
    auto* dialog = new StopDialog(frame->pause_conditions, frame->stage.now, until, window());
    connect(dialog, &StopDialog::chosen, this, [this, until](const PauseConditions& conditions) {
        controller_.set_pause_conditions(conditions);
        if (until) {
            actions_.request_speed(as_fast_as_possible);
            controller_.play();
        }
    });
    dialog->open();
}

void TransportBar::show_speed(double speed) {
    wanted_->setText(speed_text(speed));
    if (!slider_->isSliderDown()) {
        slider_->setValue(speed_place(speed));
    }
    slider_->setAccessibleDescription(speed_text(speed));
}

void TransportBar::show_frame(const FramePtr& frame) {
    actions_.show_frame(frame);
    if (frame->playing != playing_) {
        playing_ = frame->playing;
        refresh_icons();
    }
    show_stops(*frame);
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
    actions_.action("play")->setIcon(themed_icon(
        playing_ ? QStringLiteral("pause") : QStringLiteral("play"), theme_.text, theme_.faint));
    for (const char* name : {"restart", "step-event-back", "step-event", "fastest"}) {
        actions_.action(name)->setIcon(
            themed_icon(QString::fromLatin1(name), theme_.text, theme_.faint));
    }
}

void TransportBar::set_theme(const Theme& theme) {
    theme_ = theme;
    slider_->set_theme(theme);
    for (ToolButton* tool : tools_) {
        tool->set_theme(theme);
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
