// SPDX-License-Identifier: GPL-3.0-or-later
// The stage, and a second one while two runs are compared: beside it where both have room, else
// below.
#pragma once

#include "ui/kit/theme.h"
#include "ui/session/frame.h"

#include <QWidget>

#include <cstdint>
#include <optional>

class QAction;
class QGridLayout;
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
    /// Does the second stage stand below the first, which is too narrow to share its row?
    [[nodiscard]] bool stacked() const { return stacked_.value_or(false); }
    /// As wide as this the pair stands side by side.
    [[nodiscard]] int side_by_side_width() const;
    /// What a menu offers: ways to begin a comparison, whose run changes go to, the end.
    [[nodiscard]] const QList<QAction*>& actions_of_comparison() const { return actions_; }

    /// Begins a comparison, or begins it anew.
    void compare(Rival rival);
    void set_theme(const Theme& theme);
    void show_frame(const FramePtr& frame);

Q_SIGNALS:
    void comparing_changed(bool comparing);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void make_actions();
    void show_pointed(const TimeCursor& cursor);
    void set_comparing(bool comparing);
    void arrange();
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
    QGridLayout* grid_;
    QLabel* pointed_; ///< the moment under the pointer, somewhere else in the window
    QList<QAction*> actions_;
    QAction* stop_ = nullptr;
    QAction* switch_ = nullptr;
    bool comparing_ = false;
    std::optional<bool> stacked_; ///< none: not arranged yet
};

} // namespace lockscope::ui
