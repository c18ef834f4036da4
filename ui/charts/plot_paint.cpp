// SPDX-License-Identifier: GPL-3.0-or-later
// What a plot draws over its curves.
#include "ui/charts/plot_view.h"

#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace lockscope::ui {
namespace {

constexpr double font_share = 0.8;
constexpr double pennant = 4.0;
constexpr double sign_size = 3.5;
constexpr double near_cursor = 3.0;

QFont small_font(QFont font) {
    font.setPointSizeF(font.pointSizeF() * font_share);
    return font;
}

} // namespace

void PlotView::drawForeground(QPainter* painter, const QRectF&) {
    const QRectF plot = chart()->plotArea();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setFont(small_font(font()));
    paint_alerts(*painter, plot);
    paint_changes(*painter, plot);
    paint_other_words(*painter, plot, paint_limits(*painter, plot));
    paint_words(*painter, plot);
    paint_cursor(*painter, plot);
    if (hasFocus()) {
        painter->setPen(QPen(theme_.accent.fill, 1.0));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(viewport()->rect()).adjusted(0.0, 0.0, -1.0, -1.0));
    }
    painter->restore();
}

void PlotView::paint_alerts(QPainter& painter, const QRectF& plot) const {
    const TimeScale line = scale();
    double free_from = plot.left() - 1.0;
    for (const TimeSpan& span : alerts_) {
        if (span.to < line.span.from || span.from > line.span.to) {
            continue;
        }
        const double left = std::max(line.x_of(span.from), plot.left());
        const double right = std::min(line.x_of(span.to), plot.right());
        painter.fillRect(QRectF(left, plot.top(), std::max(right - left, 1.0), plot.height()),
                         with_opacity(theme_.critical.fill, theme_.is_dark ? 0.07 : 0.06));
        if (line.span.contains(span.from) && left >= free_from) {
            const QPointF at(left, plot.bottom() - sign_size);
            painter.save();
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme_.critical.fill);
            painter.drawPolygon(
                QPolygonF{{at + QPointF(0.0, -sign_size), at + QPointF(sign_size, sign_size),
                           at + QPointF(-sign_size, sign_size)}});
            painter.restore();
            free_from = left + 3.0 * sign_size;
        }
    }
}

void PlotView::paint_changes(QPainter& painter, const QRectF& plot) const {
    const TimeScale line = scale();
    std::optional<double> drawn;
    for (const double change : changes_) {
        const double x = std::round(line.x_of(change)) + 0.5;
        // A slider that was dragged leaves many changes in one place.
        if (!line.span.contains(change) || x == drawn) {
            continue;
        }
        drawn = x;
        const bool to_come = change > now_s_;
        const QColor colour = with_opacity(theme_.contended.fill, to_come ? 0.3 : 0.6);
        painter.setPen(QPen(colour, 1.0, to_come ? Qt::DotLine : Qt::SolidLine));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawPolygon(QPolygonF{{{x, plot.top()},
                                       {x + pennant + 1.0, plot.top() + pennant / 2},
                                       {x, plot.top() + pennant}}});
        painter.restore();
    }
}

std::vector<QRectF> PlotView::paint_limits(QPainter& painter, const QRectF& plot) const {
    const QFontMetricsF metrics(painter.font());
    std::vector<QRectF> words;
    for (const Limit& limit : limits_) {
        if (limit.value > value_->max()) {
            continue;
        }
        const double y =
            std::round(plot.bottom() - limit.value / value_->max() * plot.height()) + 0.5;
        painter.setPen(QPen(with_opacity(limit.colour, 0.8), 1.0, Qt::DashLine));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        if (!limit.label.isEmpty()) {
            const double wide = metrics.horizontalAdvance(limit.label) + 1.0;
            const QRectF box(plot.right() - wide, y - metrics.height(), wide, metrics.height());
            painter.fillRect(box.adjusted(-2.0, 1.0, 0.0, -1.0),
                             with_opacity(theme_.surface, 0.75));
            painter.setPen(theme_.muted);
            painter.drawText(box, Qt::AlignRight | Qt::AlignBottom, limit.label);
            words.push_back(box);
        }
    }
    return words;
}

/// Each line of another run says at its end which it is, where nothing else stands.
void PlotView::paint_other_words(QPainter& painter, const QRectF& plot,
                                 std::vector<QRectF> taken) const {
    const QFontMetricsF metrics(painter.font());
    const TimeScale line = scale();
    for (std::size_t i = 0; i < others_.size(); ++i) {
        if (words_[i].isEmpty()) {
            continue;
        }
        const QList<QPointF> points = points_of(others_[i]);
        const auto last = std::find_if(points.rbegin(), points.rend(), [&](const QPointF& point) {
            return line.span.contains(point.x());
        });
        if (last == points.rend()) {
            continue;
        }
        const double wide = metrics.horizontalAdvance(words_[i]);
        const double y = plot.bottom() - last->y() / value_->max() * plot.height();
        const double end = line.x_of(last->x());
        // Behind the line's end where there is room, else above or below it.
        const QSizeF size(wide, metrics.height());
        const double x = std::clamp(end, plot.left() + wide, plot.right()) - wide;
        const std::array<QRectF, 3> boxes{QRectF({end + 4.0, y - metrics.height() / 2.0}, size),
                                          QRectF({x, y - metrics.height() - 2.0}, size),
                                          QRectF({x, y + 3.0}, size)};
        const auto* const box = std::find_if(boxes.begin(), boxes.end(), [&](const QRectF& at) {
            return plot.adjusted(0.0, 0.0, 0.5, 0.5).contains(at) &&
                   std::none_of(taken.begin(), taken.end(),
                                [&at](const QRectF& other) { return other.intersects(at); });
        });
        if (box == boxes.end()) {
            continue; // the other two can be told apart by their dashes and the words above
        }
        taken.push_back(*box);
        painter.fillRect(box->adjusted(-2.0, 0.0, 1.0, 0.0), with_opacity(theme_.surface, 0.7));
        painter.setPen(i == rival ? theme_.text : theme_.muted);
        painter.drawText(*box, Qt::AlignRight | Qt::AlignVCenter, words_[i]);
    }
}

void PlotView::paint_words(QPainter& painter, const QRectF& plot) const {
    const double text_height = QFontMetricsF(painter.font()).height();
    const double wide = QFontMetricsF(painter.font()).horizontalAdvance(top_label_);
    const QRectF top(plot.left(), plot.top() + 1.0, wide + 1.0, text_height);
    if (!top_label_.isEmpty()) {
        painter.fillRect(top.adjusted(-1.0, 0.0, 2.0, -1.0), with_opacity(theme_.surface, 0.75));
    }
    painter.setPen(theme_.muted);
    painter.drawText(top, Qt::AlignLeft | Qt::AlignTop, top_label_);
    painter.drawText(plot, Qt::AlignCenter, empty_label_);
    if (time_labels_) {
        const QRectF below(plot.left(), plot.bottom() + 1.0, plot.width(), text_height);
        const TimeSpan span = shown();
        const auto word = [places = decimals_for(scale())](double t) {
            return t == std::floor(t) ? tick_label(t) : moment_text(t, places);
        };
        painter.drawText(below, Qt::AlignLeft | Qt::AlignTop, word(span.from));
        painter.drawText(below, Qt::AlignRight | Qt::AlignTop, word(span.to));
    }
}

void PlotView::paint_cursor(QPainter& painter, const QRectF& plot) const {
    const TimeScale line = scale();
    if (cursor_s_.has_value() && line.span.contains(*cursor_s_)) {
        const double x = std::round(line.x_of(*cursor_s_));
        painter.fillRect(QRectF(x, plot.top(), 1.0, plot.height()), theme_.muted);
    }
}

void PlotView::update_cursor() {
    if (cursor_s_.has_value()) {
        const double x = scale().x_of(*cursor_s_);
        viewport()->update(
            QRectF(x - near_cursor, 0.0, 2.0 * near_cursor, viewport()->height()).toAlignedRect());
    }
}

} // namespace lockscope::ui
