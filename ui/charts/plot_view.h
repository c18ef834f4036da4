// SPDX-License-Identifier: GPL-3.0-or-later
// A bare plot: curves over time, a faint grid, dashed limits, ticks where a parameter changed.
#pragma once

#include "ui/theme.h"

#include <QtCharts/QChartView>

#include <QList>
#include <QPointF>
#include <QString>

#include <vector>

class QLineSeries;
class QValueAxis;

namespace lockscope::ui {

class PlotView : public QChartView {
    Q_OBJECT
public:
    explicit PlotView(int curves, QWidget* parent = nullptr);

    struct Limit {
        double value = 0.0;
        QString label;
        QColor colour;
    };

    void set_theme(const Theme& theme, const QList<QColor>& colours);
    void set_curve(int index, const QList<QPointF>& points);
    void set_ranges(double time_end, double value_end);
    /// Drawn where they fall into the range.
    void set_limits(std::vector<Limit> limits);
    void set_changes(std::vector<double> times_s);
    /// Words at the top grid line and, if wanted, at both ends of the time axis. `empty` stands in
    /// the middle, for a plot that has nothing to show.
    void set_labels(const QString& top, bool times, const QString& empty);

    [[nodiscard]] QSize sizeHint() const override { return {200, 90}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {80, 40}; }

protected:
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    /// Nothing in a plot reacts to the mouse; let what lies around it scroll.
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }

private:
    Theme theme_;
    QList<QLineSeries*> series_;
    QValueAxis* time_;
    QValueAxis* value_;
    std::vector<Limit> limits_;
    std::vector<double> changes_;
    QString top_label_;
    QString empty_label_;
    bool time_labels_ = false;
};

} // namespace lockscope::ui
