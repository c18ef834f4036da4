// SPDX-License-Identifier: GPL-3.0-or-later
// One chart: what it shows on the left, the present value on the right, the curves below.
//
// While the shared time cursor points at a moment, the values are those of that moment. Lives in
// the GUI thread.
#pragma once

#include "ui/charts/chart_export.h"
#include "ui/charts/chart_kinds.h"
#include "ui/kit/theme.h"
#include "ui/kit/time_cursor.h"
#include "ui/kit/time_range.h"
#include "ui/session/frame.h"

#include <QLabel>
#include <QWidget>

#include <vector>

namespace lockscope::ui {

class PlotView;

class ChartCard : public QWidget {
    Q_OBJECT
public:
    /// `cursor` and `range` outlive it.
    ChartCard(ChartKind kind, TimeCursor& cursor, TimeRange& range, QWidget* parent = nullptr);

    [[nodiscard]] const ChartKind& kind() const { return kind_; }
    void set_theme(const Theme& theme);
    void show_frame(const FramePtr& frame);
    void show_times(bool shown) { times_shown_ = shown; }
    [[nodiscard]] QString title_text() const { return title_->text(); }
    /// Plain text: of this run, and of the runs beside it.
    [[nodiscard]] QString value_text() const { return value_plain_; }
    [[nodiscard]] QString others_text() const { return others_plain_; }
    /// All that the card says beside its title.
    [[nodiscard]] QString spoken_text() const {
        return others_plain_.isEmpty() ? value_plain_ : value_plain_ + u' ' + others_plain_;
    }
    [[nodiscard]] PlotView& plot() { return *plot_; }
    /// Every curve of the chart, of this run and of the others. Point into the frame shown last.
    [[nodiscard]] std::vector<CsvCurve> csv_curves() const;

Q_SIGNALS:
    void seek_requested(lockscope::SimTime to);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    static constexpr int words_gap_px = 10;

    void connect_plot();
    void point();
    void refresh();
    void show_curves();
    void show_marks();
    void show_values();
    void arrange_words();
    [[nodiscard]] double present_s() const;
    [[nodiscard]] double whole_s() const;
    [[nodiscard]] double value_of(Curve curve) const;
    [[nodiscard]] double value_of(Curve curve, const ChartCurves& other) const;

    ChartKind kind_;
    TimeCursor& cursor_;
    TimeRange& range_;
    Theme theme_;
    FramePtr frame_;
    QLabel* title_;
    QLabel* value_;
    QLabel* others_;
    PlotView* plot_;
    QString value_plain_;
    QString others_plain_;
    double value_end_ = 0.0;
    bool times_shown_ = false;
    bool others_below_ = false;
};

} // namespace lockscope::ui
