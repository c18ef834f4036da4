// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that can be done to the run, as actions with their keys: menus, buttons and the sheet
// of keys all show these same objects.
#pragma once

#include "ui/session/controller.h"

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QObject>

#include <optional>

namespace lockscope::ui {

class RunActions : public QObject {
    Q_OBJECT
public:
    /// `host` is the widget whose window the keys work in. Both outlive this object.
    RunActions(Controller& controller, QWidget& host);

    void show_frame(const FramePtr& frame);
    /// A speed somebody chose; stays until a frame shows another one.
    void request_speed(double speed);
    [[nodiscard]] double speed() const { return speed_; }

    // In the order of a menu.
    [[nodiscard]] const QList<QAction*>& run_actions() const { return run_; }
    [[nodiscard]] const QList<QAction*>& step_actions() const { return step_; }
    [[nodiscard]] const QList<QAction*>& seek_actions() const { return seek_; }
    [[nodiscard]] const QList<QAction*>& speed_actions() const { return speeds_; }
    [[nodiscard]] const QList<QAction*>& edit_actions() const { return edit_; }
    /// REQUIRES: an action of this name (QObject::objectName) exists.
    [[nodiscard]] QAction* action(const char* name) const;

Q_SIGNALS:
    /// Whoever hears this asks first if something would be lost.
    void restart_requested();
    /// Somebody wants to say when the run shall stop; `until`: and then let it run there.
    void stop_conditions_requested(bool until);
    void speed_chosen(double speed);

private:
    /// Adds to the list that is being filled.
    QAction* add(const char* name, const QString& text, const QList<QKeySequence>& keys,
                 const QString& help);
    void make_run();
    void make_steps();
    void make_seeks();
    void make_speeds();
    void make_edits();
    void run_at(double speed);
    void toggle_fastest(bool on);
    void seek_by(int steps);
    void seek_to(SimTime t);
    void go_to_end();
    [[nodiscard]] SimTime here() const;

    Controller& controller_;
    QWidget& host_;
    QList<QAction*>* filled_ = nullptr;
    QList<QAction*> run_;
    QList<QAction*> step_;
    QList<QAction*> seek_;
    QList<QAction*> speeds_;
    QList<QAction*> edit_;
    double speed_ = 1.0;
    std::optional<double> asked_; ///< not yet seen in a frame
    double speed_before_fastest_ = 60.0;
    std::optional<SimTime> seeking_to_; ///< not yet reached
};

/// How far an arrow key goes: a hundredth of the run, in whole seconds; 10 s where it has no end.
[[nodiscard]] Duration seek_step(SimTime end);

} // namespace lockscope::ui
