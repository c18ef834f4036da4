// SPDX-License-Identifier: GPL-3.0-or-later
// The animated lock lanes as a widget.
//
// Give it frames as they come; it paints at the screen's pace while the run plays or something
// still moves, and does nothing at all otherwise. It never asks back: what it can show and what is
// chosen on it goes out as signals.
//
// Keys, with the focus on it: Up and Down walk the lanes, Ctrl+Left and Ctrl+Right the transactions
// of a lane, `]` and `[` the blocking chain, Enter asks for the row in the instruments, T changes
// the order, Esc chooses nothing. As long as somebody has chosen a transaction, the inspector tells
// of it. The actions are for menus and buttons; a window that makes their shortcuts its own sets
// their shortcutContext().
#pragma once

// Before everything else: the moc of Qt 6.4 stumbles over <concepts> where that comes first.
#include <QWidget>

#include "ui/kit/theme.h"
#include "ui/session/frame.h"
#include "ui/stage/scene.h"
#include "ui/stage/stage_painter.h"

#include <QBasicTimer>
#include <QElapsedTimer>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

class QAction;

namespace lockscope::ui {

class InspectorPanel;

class StageWidget : public QWidget {
    Q_OBJECT
public:
    explicit StageWidget(QWidget* parent = nullptr);

    /// Null empties the stage.
    void set_frame(lockscope::ui::FramePtr frame);
    /// Without this the theme follows the widget's palette.
    void set_theme(const Theme& theme);
    /// What its header is called; empty: as ever, "Locks".
    void set_title(const QString& title);
    /// The lane that is outlined; an invalid id selects none. Does not emit account_selected().
    void select_account(lockscope::AccountId account);
    [[nodiscard]] AccountId selected_account() const { return scene_.selected(); }
    /// The transaction with a ring, in its lane; 0 none. Does not emit transaction_selected().
    void select_transaction(lockscope::TransactionSerial transaction);
    [[nodiscard]] TransactionSerial selected_transaction() const {
        return scene_.selected_transaction();
    }

    /// Chooses it as soon as a frame has it on the stage: it is on its way there.
    void await_transaction(lockscope::TransactionSerial transaction);
    /// Open while a transaction is chosen on the stage.
    [[nodiscard]] const InspectorPanel& inspector() const { return *inspector_; }

    /// By wait time or in plain queue order; tokens walk there if the stage is seen. Emits
    /// order_changed() if it is another one.
    void set_order(lockscope::ui::StageOrder order);
    [[nodiscard]] StageOrder order() const { return scene_.order(); }
    /// Checkable, checked in queue order; its text is the order shown.
    [[nodiscard]] QAction* order_action() const { return order_action_; }
    /// From the chosen transaction to the one that blocks it, and back.
    [[nodiscard]] QAction* chain_to_blocker_action() const { return to_blocker_action_; }
    [[nodiscard]] QAction* chain_back_action() const { return back_action_; }
    void chain_to_blocker();
    void chain_back();

    /// How many lanes fit at the present size: as many are worth asking for.
    [[nodiscard]] int lane_capacity() const;
    /// Tokens in the last picture.
    [[nodiscard]] std::size_t tokens() const { return painter_.tokens(); }
    /// Is it repainting by itself?
    [[nodiscard]] bool animating() const { return timer_.isActive(); }
    /// For tests and tools that ask where something is.
    [[nodiscard]] const StageScene& scene() const { return scene_; }
    /// What is under a point, in words; empty over bare ground.
    [[nodiscard]] QString tip(QPointF point) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The user chose a lane, or with an invalid id none.
    void account_selected(lockscope::AccountId account);
    void lane_capacity_changed(int lanes);
    /// The user chose a transaction where it waits, or which holds the account; 0: none any more,
    /// also when it is gone.
    void transaction_selected(lockscope::TransactionSerial transaction,
                              lockscope::AccountId account);
    /// Enter or a double click; 0 when only a lane is chosen.
    void inspector_requested(lockscope::TransactionSerial transaction,
                             lockscope::AccountId account);
    /// A failed attempt, counted from 1 over the run; -1: the last one.
    void failure_selected(std::int64_t number);
    void order_changed(lockscope::ui::StageOrder order);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] double now_s() const;
    [[nodiscard]] double font_px() const;
    void follow_size();
    void note_capacity();
    void animate();
    void choose(AccountId account);
    void choose_transaction(TransactionSerial transaction, AccountId account);
    void step_selection(int by);
    void step_token(int by);
    void request_inspector();
    // stage_inspector.cpp
    void make_inspector();
    void inspect_chosen(bool at_once);
    void place_inspector();
    void follow_transaction();
    void make_actions();
    [[nodiscard]] QAction* chain_step(const QKeyEvent& event) const;
    void name_actions();
    void hover(const StageHit& hit);
    void show_tip(QPoint global, QPointF point);
    void describe();

    StageScene scene_;
    StagePainter painter_;
    StagePainter::Look look_;
    bool own_theme_ = false;
    int capacity_ = 0;
    QBasicTimer timer_;
    QElapsedTimer clock_;
    QAction* order_action_ = nullptr;
    QAction* to_blocker_action_ = nullptr;
    QAction* back_action_ = nullptr;
    InspectorPanel* inspector_ = nullptr;
    bool inspecting_ = false;  ///< somebody chose here
    double inspected_s_ = 0.0; ///< when, in real time, it was told last
    TransactionSerial awaited_ = 0;
    std::vector<TransactionSerial> trail_; ///< of the blocking chain walked so far
    QBasicTimer describe_timer_;           ///< while a newer description is due
    std::optional<double> described_s_;    ///< when, in real time
};

} // namespace lockscope::ui
