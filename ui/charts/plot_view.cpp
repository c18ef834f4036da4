// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot_view.h"

#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>

#include <QGraphicsLayout>

#include <algorithm>

namespace lockscope::ui {
namespace {

constexpr double line_width = 1.6;
constexpr double ghost_width = 1.3;
constexpr double rival_width = 1.8;
constexpr int label_room = 14; // below the plot, for the times

} // namespace

PlotView::PlotView(int curves, QWidget* parent)
    : QChartView(parent)
    , time_(new QValueAxis(this))
    , value_(new QValueAxis(this)) {
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::TabFocus); // a click is for the run, not for the keys
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setContextMenuPolicy(Qt::NoContextMenu); // the chart around it has one
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
    // What is added first lies below: the present run is in front of the others.
    for (Line& other : others_) {
        add_piece(other);
    }
    lines_.resize(static_cast<std::size_t>(curves));
    for (Line& line : lines_) {
        add_piece(line);
    }
}

QLineSeries* PlotView::add_piece(Line& line) {
    auto* series = new QLineSeries(this);
    chart()->addSeries(series);
    series->attachAxis(time_);
    series->attachAxis(value_);
    series->setPen(line.pen);
    line.pieces.append(series);
    return series;
}

void PlotView::show(Line& line, const Pieces& pieces) {
    for (qsizetype i = 0; i < std::max(pieces.size(), line.pieces.size()); ++i) {
        QLineSeries* series = i < line.pieces.size() ? line.pieces[i] : add_piece(line);
        const QList<QPointF> points = pieces.value(i);
        if (!points.isEmpty() || series->count() != 0) {
            series->replace(points);
        }
    }
}

void PlotView::set_pen(Line& line, const QPen& pen) {
    line.pen = pen;
    for (QLineSeries* series : line.pieces) {
        series->setPen(pen);
    }
}

QList<QPointF> PlotView::points_of(const Line& line) {
    QList<QPointF> points;
    for (const QLineSeries* series : line.pieces) {
        points += series->points();
    }
    return points;
}

void PlotView::set_theme(const Theme& theme, const QList<QColor>& colours,
                         const QColor& rival_colour) {
    theme_ = theme;
    setBackgroundBrush(theme.surface);
    chart()->setBackgroundVisible(false);
    value_->setGridLinePen(QPen(theme.grid, 1.0));
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        QPen pen(colours.value(static_cast<qsizetype>(i), theme.text), line_width);
        pen.setJoinStyle(Qt::BevelJoin); // mitres of a jagged line would stand out as spikes
        set_pen(lines_[i], pen);
    }
    const auto dashed = [](const QColor& colour, double width, const QList<qreal>& dashes) {
        QPen pen(colour, width);
        pen.setCapStyle(Qt::FlatCap);
        pen.setJoinStyle(Qt::BevelJoin);
        pen.setDashPattern(dashes);
        return pen;
    };
    set_pen(others_[without], dashed(theme.chart.ghost, ghost_width, {4.0, 3.0}));
    set_pen(others_[original], dashed(theme.chart.ghost, ghost_width, {8.0, 2.5, 1.5, 2.5}));
    set_pen(others_[rival],
            dashed(mixed(theme.surface, rival_colour, 0.8), rival_width, {1.2, 1.4}));
}

void PlotView::set_curve(int index, const Pieces& pieces) {
    show(lines_[static_cast<std::size_t>(index)], pieces);
}

QList<QPointF> PlotView::curve(int index) const {
    return points_of(lines_[static_cast<std::size_t>(index)]);
}

void PlotView::set_other(Other which, const Pieces& pieces, const QString& word) {
    words_[which] = word;
    show(others_[which], pieces);
}

QList<QPointF> PlotView::other(Other which) const {
    return points_of(others_[which]);
}

void PlotView::set_ranges(TimeSpan time, double value_end) {
    // Setting a range lays the whole chart out anew, so only when it is another one.
    if (shown() != time) {
        time_->setRange(time.from, time.to);
    }
    if (value_->max() != value_end) {
        value_->setRange(0.0, value_end);
    }
}

TimeSpan PlotView::shown() const {
    return {time_->min(), time_->max()};
}

TimeScale PlotView::scale() const {
    const QRectF plot = chart()->plotArea();
    return {shown(), plot.left(), std::max(plot.width(), 1.0)};
}

void PlotView::set_limits(std::vector<Limit> limits) {
    limits_ = std::move(limits);
}

void PlotView::set_changes(std::vector<double> times_s, double now_s) {
    changes_ = std::move(times_s);
    now_s_ = now_s;
}

void PlotView::set_alerts(std::vector<TimeSpan> spans) {
    alerts_ = std::move(spans);
}

void PlotView::set_labels(const QString& top, bool times, const QString& empty) {
    top_label_ = top;
    empty_label_ = empty;
    if (times != time_labels_) {
        time_labels_ = times;
        chart()->setMargins({0, 0, 0, times ? label_room : 0});
    }
}

void PlotView::set_cursor_line(std::optional<double> time_s) {
    if (time_s != cursor_s_) {
        update_cursor();
        cursor_s_ = time_s;
        update_cursor();
    }
}

} // namespace lockscope::ui
