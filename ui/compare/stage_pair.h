// SPDX-License-Identifier: GPL-3.0-or-later
// The stage, and beside it a second one while two runs are compared.
#pragma once

#include "ui/kit/theme.h"
#include "ui/session/frame.h"

#include <QWidget>

#include <cstdint>

class QAction;
class QLabel;

namespace lockscope::ui {

class Controller;
class DifferenceBar;
class StageWidget;
class TimeCursor;
class ToolButton;

class StagePair : public QWidget {
    Q_OBJECT
public:
    /// `controller` and `cursor` outlive it.
    StagePair(Controller& controller, const TimeCursor& cursor, QWidget* parent = nullptr);

    /// Of the present run, and of the other one, which hides while nothing is compared.
    [[nodiscard]] StageWidget& stage() { return *stage_; }
    [[nodiscard]] StageWidget& other_stage() { return *other_stage_; }
    [[nodiscard]] DifferenceBar& difference() { return *difference_; }
    [[nodiscard]] bool comparing() const { return comparing_; }
    /// What a menu offers: ways to begin a comparison, whose run changes go to, the end.
    [[nodiscard]] const QList<QAction*>& actions_of_comparison() const { return actions_; }

    /// Begins a comparison, or begins it anew.
    void compare(Rival rival);
    void set_theme(const Theme& theme);
    void show_frame(const FramePtr& frame);

Q_SIGNALS:
    void comparing_changed(bool comparing);

private:
    void make_actions();
    void show_pointed(const TimeCursor& cursor);
    void set_comparing(bool comparing);
    enum class Run : std::uint8_t { a, b };
    [[nodiscard]] ToolButton* heading(QWidget* parent, Run run);

    Controller& controller_;
    StageWidget* stage_;
    StageWidget* other_stage_;
    QWidget* heading_;
    QWidget* other_heading_;
    ToolButton* edit_a_;
    ToolButton* edit_b_;
    ToolButton* close_;
    DifferenceBar* difference_;
    QLabel* pointed_; ///< the moment under the pointer, somewhere else in the window
    QList<QAction*> actions_;
    QAction* stop_ = nullptr;
    QAction* switch_ = nullptr;
    bool comparing_ = false;
};

} // namespace lockscope::ui
