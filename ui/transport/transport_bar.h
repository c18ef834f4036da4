// SPDX-License-Identifier: GPL-3.0-or-later
// Run, pause, step, speed; what time it is in there.
//
// Owns the actions of the simulation, keys included, so that a menu can offer the same ones.
#pragma once

#include "ui/session/controller.h"
#include "ui/theme.h"

#include <QWidget>

#include <optional>

class QAction;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace lockscope::ui {

class ClockLabel;
class TrackSlider;

class TransportBar : public QWidget {
    Q_OBJECT
public:
    explicit TransportBar(Controller& controller, QWidget* parent = nullptr);

    void set_theme(const Theme& theme);
    void show_frame(const FramePtr& frame);
    /// In the order of a menu.
    [[nodiscard]] const QList<QAction*>& run_actions() const { return run_actions_; }
    [[nodiscard]] const QList<QAction*>& speed_actions() const { return speed_actions_; }
    /// A further button at the right end.
    void add_button(QAction* action);

Q_SIGNALS:
    /// Whoever hears this asks first if something would be lost.
    void restart_requested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void make_actions();
    void make_buttons(QHBoxLayout& line);
    void make_speed(QHBoxLayout& line);
    void make_clock(QHBoxLayout& line);
    QAction* add_action(QList<QAction*>& list, const char* name, const QString& text,
                        const QList<QKeySequence>& keys, const QString& help);
    QToolButton* add_tool(QHBoxLayout& line, QAction* action);
    void show_speed(double speed);
    void request_speed(double speed);
    void refresh_icons();

    Controller& controller_;
    Theme theme_;
    QList<QAction*> run_actions_;
    QList<QAction*> speed_actions_;
    QList<QToolButton*> tools_;
    QHBoxLayout* extras_ = nullptr;
    QAction* play_ = nullptr;
    QAction* fastest_ = nullptr;
    TrackSlider* slider_ = nullptr;
    QLabel* wanted_ = nullptr;
    QLabel* achieved_ = nullptr;
    ClockLabel* clock_ = nullptr;
    QLabel* length_ = nullptr;
    double speed_ = 1.0;
    std::optional<double> asked_; ///< not yet seen in a frame
    double speed_before_fastest_ = 60.0;
    bool playing_ = false;
};

} // namespace lockscope::ui
