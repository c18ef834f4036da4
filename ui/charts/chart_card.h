// SPDX-License-Identifier: GPL-3.0-or-later
// One chart: what it shows on the left, the present value on the right, the curves below.
#pragma once

#include "ui/session/frame.h"
#include "ui/theme.h"

#include <QLabel>
#include <QWidget>

#include <functional>
#include <vector>

namespace lockscope::ui {

class PlotView;

/// What a chart shows and where it finds it; one row of the table in charts_panel.cpp.
struct ChartKind {
    struct Curve {
        const std::vector<double> ChartCurves::*values;
        QColor Theme::ChartLines::*colour;
    };
    enum class Unit { per_second, share, seconds, count };

    QString title; ///< `%1` stands for the account's name
    QString help;
    Unit unit = Unit::count;
    std::vector<Curve> curves;
    bool wait_limits = false; ///< lock time-out and long-running mark
};

class ChartCard : public QWidget {
    Q_OBJECT
public:
    explicit ChartCard(ChartKind kind, QWidget* parent = nullptr);

    void set_theme(const Theme& theme);
    void show_frame(const Frame& frame);
    void show_times(bool shown) { times_shown_ = shown; }
    [[nodiscard]] QString value_text() const { return value_->text(); }
    [[nodiscard]] PlotView& plot() { return *plot_; }

private:
    [[nodiscard]] QString present_value(const Frame& frame) const;
    [[nodiscard]] QString figure(double value, bool on_axis) const;

    ChartKind kind_;
    Theme theme_;
    QLabel* title_;
    QLabel* value_;
    PlotView* plot_;
    double value_end_ = 0.0;
    bool times_shown_ = false;
};

} // namespace lockscope::ui
