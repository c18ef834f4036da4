// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot_view.h"

#include "ui/charts/plot_scale.h"

#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>

#include <QGraphicsLayout>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace lockscope::ui {
namespace {

constexpr double line_width = 1.6;
constexpr int label_room = 14; // below the plot, for the times

} // namespace

PlotView::PlotView(int curves, QWidget* parent)
    : QChartView(parent)
    , time_(new QValueAxis(this))
    , value_(new QValueAxis(this)) {
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::NoFocus);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    QChart* plot = chart();
    plot->legend()->hide();
    plot->setMargins({0, 0, 0, 0});
    plot->layout()->setContentsMargins(0, 0, 0, 0);
    plot->setBackgroundRoundness(0.0);
    plot->setPlotAreaBackgroundVisible(false);
    for (QValueAxis* axis : {time_, value_}) {
        axis->setLabelsVisible(false);
        axis->setLineVisible(false);
        axis->setTitleVisible(false);
    }
    time_->setGridLineVisible(false);
    value_->setTickCount(3);
    plot->addAxis(time_, Qt::AlignBottom);
    plot->addAxis(value_, Qt::AlignLeft);
    for (int i = 0; i < curves; ++i) {
        auto* series = new QLineSeries(this);
        plot->addSeries(series);
        series->attachAxis(time_);
        series->attachAxis(value_);
        series_.append(series);
    }
}

void PlotView::set_theme(const Theme& theme, const QList<QColor>& colours) {
    theme_ = theme;
    setBackgroundBrush(theme.surface);
    chart()->setBackgroundVisible(false);
    value_->setGridLinePen(QPen(theme.grid, 1.0));
    for (qsizetype i = 0; i < series_.size(); ++i) {
        QPen pen(colours.value(i, theme.text), line_width);
        pen.setJoinStyle(Qt::BevelJoin); // mitres of a jagged line would stand out as spikes
        series_[i]->setPen(pen);
    }
}

void PlotView::set_curve(int index, const QList<QPointF>& points) {
    series_[index]->replace(points);
}

void PlotView::set_ranges(double time_end, double value_end) {
    // Setting a range lays the whole chart out anew, so only when it is another one.
    if (time_->max() != time_end) {
        time_->setRange(0.0, time_end);
    }
    if (value_->max() != value_end) {
        value_->setRange(0.0, value_end);
    }
}

void PlotView::set_limits(std::vector<Limit> limits) {
    limits_ = std::move(limits);
}

void PlotView::set_changes(std::vector<double> times_s) {
    changes_ = std::move(times_s);
}

void PlotView::set_labels(const QString& top, bool times, const QString& empty) {
    top_label_ = top;
    empty_label_ = empty;
    if (times != time_labels_) {
        time_labels_ = times;
        chart()->setMargins({0, 0, 0, times ? label_room : 0});
    }
}

void PlotView::drawForeground(QPainter* painter, const QRectF&) {
    const QRectF plot = chart()->plotArea();
    const double value_end = value_->max();
    const double time_end = time_->max();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.8);
    painter->setFont(small);
    const double text_height = QFontMetricsF(small).height();

    for (const double change : changes_) {
        const double x = std::round(plot.left() + change / time_end * plot.width()) + 0.5;
        painter->setPen(QPen(with_opacity(theme_.contended.fill, 0.45), 1.0));
        painter->drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    }
    for (const Limit& limit : limits_) {
        if (limit.value > value_end) {
            continue;
        }
        const double y = std::round(plot.bottom() - limit.value / value_end * plot.height()) + 0.5;
        painter->setPen(QPen(with_opacity(limit.colour, 0.8), 1.0, Qt::DashLine));
        painter->drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        if (!limit.label.isEmpty()) {
            painter->setPen(theme_.muted);
            painter->drawText(QRectF(plot.left(), y - text_height, plot.width(), text_height),
                              Qt::AlignRight | Qt::AlignBottom, limit.label);
        }
    }
    painter->setPen(theme_.muted);
    painter->drawText(QRectF(plot.left(), plot.top() + 1.0, plot.width(), text_height),
                      Qt::AlignLeft | Qt::AlignTop, top_label_);
    painter->drawText(plot, Qt::AlignCenter, empty_label_);
    if (time_labels_) {
        const QRectF below(plot.left(), plot.bottom() + 1.0, plot.width(), text_height);
        painter->drawText(below, Qt::AlignLeft | Qt::AlignTop, time_label(0.0));
        painter->drawText(below, Qt::AlignRight | Qt::AlignTop, time_label(time_end));
    }
    painter->restore();
}

} // namespace lockscope::ui
