// SPDX-License-Identifier: GPL-3.0-or-later
// The animated lock lanes as a widget.
//
// Give it frames as they come; it paints at the screen's pace while the run plays or something
// still moves, and does nothing at all otherwise. It never asks back: what it can show and what is
// chosen on it goes out as signals.
#pragma once

// Before everything else: the moc of Qt 6.4 stumbles over <concepts> where that comes first.
#include <QWidget>

#include "ui/session/frame.h"
#include "ui/stage/scene.h"
#include "ui/stage/stage_painter.h"
#include "ui/theme.h"

#include <QBasicTimer>
#include <QElapsedTimer>

#include <cstddef>

namespace lockscope::ui {

class StageWidget : public QWidget {
    Q_OBJECT
public:
    explicit StageWidget(QWidget* parent = nullptr);

    /// Null empties the stage.
    void set_frame(lockscope::ui::FramePtr frame);
    /// Without this the theme follows the widget's palette.
    void set_theme(const Theme& theme);
    /// The lane that is outlined; an invalid id selects none. Does not emit account_selected().
    void select_account(lockscope::AccountId account);
    [[nodiscard]] AccountId selected_account() const { return scene_.selected(); }

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

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] double now_s() const;
    [[nodiscard]] double font_px() const;
    void follow_size();
    void animate();
    void choose(AccountId account);
    void step_selection(int by);
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
    double described_s_ = -1e9;
    std::uint64_t described_ = 0; ///< number of the frame
};

} // namespace lockscope::ui
