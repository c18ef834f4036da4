// SPDX-License-Identifier: GPL-3.0-or-later
// The whole run as a strip: how dense failures were, where parameters changed, where alerts stood,
// how far it is simulated and where it stands now. Drag or click = go there.
//
// Lives in the GUI thread. Decides nothing: it asks by signals, and shows what frames say.
#pragma once

#include "ui/kit/theme.h"
#include "ui/kit/time_cursor.h"
#include "ui/kit/time_range.h"
#include "ui/session/frame.h"
#include "ui/timeline/changes.h"
#include "ui/timeline/flag_layout.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QMenu;

namespace lockscope::ui {

class TimelineWidget : public QWidget {
    Q_OBJECT
public:
    /// `cursor` and `range` outlive it.
    TimelineWidget(TimeCursor& cursor, TimeRange& range, QWidget* parent = nullptr);

    void set_theme(const Theme& theme);
    /// The scenario as it began: what the first change of a parameter is told against.
    void set_loaded(std::shared_ptr<const Scenario> loaded);
    /// `run`: its letter, while two are compared.
    void show_frame(const FramePtr& frame, const QString& run = {});
    [[nodiscard]] const QString& run_letter() const { return run_letter_; }
    /// What was asked for by seek_requested() has been reached: the knob follows the run again.
    void seek_done();

    [[nodiscard]] TimeScale scale() const;
    /// Height of the line that the bars stand on.
    [[nodiscard]] double line_y() const { return rows().base; }
    /// Those in the span that is shown.
    [[nodiscard]] const std::vector<TimelineFlag>& flags() const { return flags_; }
    [[nodiscard]] QString flag_text(const TimelineFlag& flag) const;
    /// Where a flag can be clicked: its words, or the head of its pole.
    [[nodiscard]] QRectF flag_rect(const TimelineFlag& flag) const;
    /// The flag that keys act on, as an index of Frame::interventions.
    [[nodiscard]] std::optional<std::size_t> selected_change() const { return selected_; }
    /// What the context menu offers at a place.
    void fill_menu(QMenu& menu, const QPointF& at);
    [[nodiscard]] QString tip(const QPointF& at) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void seek_requested(lockscope::SimTime to);
    void remove_requested(const lockscope::Intervention& intervention);
    /// A drag with Ctrl held, or the menu.
    void judge_requested(lockscope::ui::JudgedStretch stretch);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    /// Heights of what lies above each other; from the font.
    struct Rows {
        double line = 0.0;   ///< height of a line of words
        double labels = 0.0; ///< top of the upper row of words
        double base = 0.0;   ///< the line that the bars stand on
        double alerts = 0.0; ///< middle of the alerts' signs
        double times = 0.0;  ///< top of the words at the ticks
        double bottom = 0.0;
    };
    static constexpr double side_margin_px = 18.0;

    [[nodiscard]] QFont small_font() const;
    [[nodiscard]] Rows rows() const;
    [[nodiscard]] double now_s() const;
    [[nodiscard]] double front_s() const;
    [[nodiscard]] double whole_s() const;
    [[nodiscard]] TimeSpan shown() const;
    [[nodiscard]] double flag_top(const TimelineFlag& flag) const;
    [[nodiscard]] const TimelineFlag* flag_at(const QPointF& at) const;
    [[nodiscard]] const TimelineFlag* flag_of(std::optional<std::size_t> change) const;

    void lay_out();
    void keep_selection(const Frame* before, const Frame& frame);
    void describe();
    void seek(double t);
    void judge(TimeSpan span);
    void zoom(double about, double factor);
    void step_to_flag(bool forward);
    void remove_change(std::size_t change);
    void point_at(const QPointF& at);
    void update_cursor();
    [[nodiscard]] bool is_own_key(const QKeyEvent& key) const;

    void paint_alerts(QPainter& painter) const;
    void paint_judged(QPainter& painter) const;
    void paint_density(QPainter& painter) const;
    void paint_progress(QPainter& painter) const;
    void paint_ticks(QPainter& painter) const;
    void paint_flag(QPainter& painter, const TimelineFlag& flag) const;
    void paint_knob(QPainter& painter) const;
    void paint_cursor(QPainter& painter) const;
    void paint_overview(QPainter& painter) const;

    TimeCursor& cursor_;
    TimeRange& range_;
    Theme theme_;
    FramePtr frame_;
    QString run_letter_;
    std::optional<TimeSpan> judging_; ///< while it is being chosen
    std::shared_ptr<const Scenario> loaded_;
    std::vector<ChangeWords> changes_;
    std::vector<double> changes_s_;
    std::vector<TimeSpan> alert_spans_;
    std::vector<TimelineFlag> flags_;
    std::optional<double> laid_out_whole_s_;
    std::optional<double> target_;        ///< where it is asked to go
    std::optional<std::size_t> selected_; ///< a change
    std::optional<std::size_t> hovered_;  ///< the first change of a flag
    enum class Drag { none, seek, flag, pan, judge } drag_ = Drag::none;
    QPointF pressed_;
    TimeSpan pressed_span_;
    std::optional<double> cursor_x_;       ///< where the shared cursor is drawn
    std::optional<double> described_at_s_; ///< of the run
};

} // namespace lockscope::ui
