// SPDX-License-Identifier: GPL-3.0-or-later
// Run, pause, step, speed; what time it is in there, and why it stopped.
#pragma once

#include "ui/kit/theme.h"
#include "ui/session/controller.h"
#include "ui/transport/run_actions.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace lockscope::ui {

class ClockLabel;
class ToolButton;
class TrackSlider;

class TransportBar : public QWidget {
    Q_OBJECT
public:
    explicit TransportBar(Controller& controller, QWidget* parent = nullptr);

    void set_theme(const Theme& theme);
    void show_frame(const FramePtr& frame);
    /// What can be done to the run, keys included: for menus.
    [[nodiscard]] RunActions& actions() { return actions_; }
    /// A further button at the right end.
    void add_button(QAction* action);

Q_SIGNALS:
    /// Whoever hears this asks first if something would be lost.
    void restart_requested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void make_buttons(QHBoxLayout& line);
    void make_speed(QHBoxLayout& line);
    void make_clock(QHBoxLayout& line);
    void make_stops();
    ToolButton* add_tool(QHBoxLayout& line, QAction* action);
    void show_speed(double speed);
    void show_stops(const Frame& frame);
    void open_stops(bool until);
    void refresh_icons();

    Controller& controller_;
    RunActions actions_;
    Theme theme_;
    QList<ToolButton*> tools_;
    QHBoxLayout* extras_ = nullptr;
    TrackSlider* slider_ = nullptr;
    QLabel* wanted_ = nullptr;
    QLabel* achieved_ = nullptr;
    ClockLabel* clock_ = nullptr;
    QLabel* length_ = nullptr;
    QAction* stops_ = nullptr; ///< the conditions that stop the run, or the one that did
    ToolButton* stops_tool_ = nullptr;
    bool playing_ = false;
};

} // namespace lockscope::ui
