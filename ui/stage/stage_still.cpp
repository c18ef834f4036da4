// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the stage that stand still between changes of size, theme or parameters.
#include "ui/stage/stage_painter.h"
#include "ui/stage/translated.h"
#include "ui/stage/words.h"

#include <QLinearGradient>

#include <algorithm>
#include <cmath>

namespace lockscope::ui {

/// Edges on whole device pixels, so that thin lines are sharp.
QRectF StagePainter::crisp(const QRectF& rect) const {
    const double ratio = still_key_.ratio;
    const auto edge = [ratio](double v) { return std::round(v * ratio) / ratio; };
    return {QPointF(edge(rect.left()), edge(rect.top())),
            QPointF(edge(rect.right()), edge(rect.bottom()))};
}

double StagePainter::crisp_width(double width) const {
    return std::max(std::round(width * still_key_.ratio), 1.0) / still_key_.ratio;
}

void StagePainter::paint_upright(QPainter& painter, const QLineF& line, double width,
                                 const QColor& color, Qt::PenStyle style) const {
    const double w = crisp_width(width);
    const double left = crisp(QRectF(line.x1() - w / 2, 0, 1, 1)).left();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (style == Qt::SolidLine) {
        painter.fillRect(crisp(QRectF(QPointF(left, line.y1()), QPointF(left + w, line.y2()))),
                         color);
    } else {
        painter.setPen(QPen(color, w, style, Qt::FlatCap));
        painter.drawLine(QPointF(left + w / 2, line.y1()), QPointF(left + w / 2, line.y2()));
    }
    painter.restore();
}

void StagePainter::paint_still(QPainter& painter, const StageScene& scene) {
    const auto& theme = look_.theme;
    const auto& l = scene.layout();
    const auto& m = l.metrics;
    painter.fillRect(QRectF(QPointF(0, 0), l.size), theme.background);
    if (!scene.frame()) {
        return;
    }
    const double line = crisp_width(m.line());
    for (const auto& lane : scene.lanes()) {
        painter.setPen(QPen(theme.border, line));
        painter.setBrush(theme.surface);
        const double half = line / 2;
        painter.drawRoundedRect(crisp(lane.rect).adjusted(half, half, -half, -half), m.radius(),
                                m.radius());
    }
    if (!scene.lanes().empty()) {
        // While tokens walk from one order to the other, so do the marks.
        const double mix = still_key_.order_mix;
        painter.setOpacity(1.0 - mix);
        if (mix < 1.0) {
            paint_axis(painter, scene);
            paint_axis_labels(painter, scene);
        }
        painter.setOpacity(mix);
        if (mix > 0.0) {
            paint_queue_labels(painter, scene);
        }
        painter.setOpacity(1.0);
    }
    paint_card_frames(painter, scene);
    if (!l.heat.isEmpty()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.surface);
        painter.drawRoundedRect(l.heat, m.radius() * 0.5, m.radius() * 0.5);
    }
}

/// The zone of long waits, the marks and faint lines at round waits.
void StagePainter::paint_axis(QPainter& painter, const StageScene& scene) {
    const auto& theme = look_.theme;
    const auto& l = scene.layout();
    const auto axis = scene.axis();
    const double line = l.metrics.line();
    const double bottom = scene.lanes().back().rect.bottom() + l.metrics.em * 0.4;
    const auto cliff = axis.cliff_x();
    const auto mark = axis.long_running_x();

    for (const double wait_s : axis.ticks(l.metrics.em * 4.0)) {
        const double x = axis.x(wait_s);
        if (mark && std::abs(x - *mark) < l.metrics.em * 0.5) {
            continue;
        }
        for (const auto& lane : scene.lanes()) {
            paint_upright(painter, QLineF(x, lane.rect.top() + line, x, lane.rect.bottom() - line),
                          line, with_opacity(theme.border, 0.5), Qt::SolidLine);
        }
        if (!l.tick_labels.isEmpty()) {
            QRectF label = l.tick_labels;
            label.setLeft(x - l.metrics.em * 3.0);
            label.setWidth(l.metrics.em * 6.0);
            words(painter, fonts_.tiny, theme.muted, label, Qt::AlignCenter,
                  words::setting(wait_s));
        }
    }
    if (mark) {
        // Towards the cliff it gets warmer.
        QLinearGradient warmth(*mark, 0, axis.lock_x(), 0);
        warmth.setColorAt(0, with_opacity(theme.contended.fill, theme.zone.alphaF() * 0.5));
        warmth.setColorAt(1, with_opacity(cliff ? theme.critical.fill : theme.contended.fill,
                                          theme.zone.alphaF() * 1.5));
        painter.fillRect(
            QRectF(QPointF(axis.lock_x(), l.axis_labels.top()), QPointF(*mark, bottom)), warmth);
        paint_upright(painter, QLineF(*mark, l.axis_labels.top(), *mark, bottom), line,
                      with_opacity(theme.contended.fill, 0.8), Qt::DashLine);
    }
    if (cliff) {
        paint_upright(painter, QLineF(*cliff, l.axis_labels.top(), *cliff, bottom), line * 1.6,
                      theme.critical.fill, Qt::SolidLine);
    }
    paint_upright(painter,
                  QLineF(axis.arrival_x(), l.axis_labels.bottom(), axis.arrival_x(), bottom), line,
                  theme.border, Qt::DotLine);
}

void StagePainter::paint_axis_labels(QPainter& painter, const StageScene& scene) {
    const auto& theme = look_.theme;
    const auto& l = scene.layout();
    const double em = l.metrics.em;
    const auto axis = scene.axis();
    const auto& strong = fonts_.small_strong;
    const double top = l.axis_labels.top();
    const double height = l.axis_labels.height() - em * 0.15;
    const int left = Qt::AlignLeft | Qt::AlignVCenter;
    const auto& range = axis.range();

    const QString arrives = Stage::tr("arrives");
    const double arrives_left = axis.arrival_x() - texts_.width(fonts_.small, arrives) / 2;
    words(painter, fonts_.small, theme.muted,
          QRectF(arrives_left, top, l.lanes.right() - arrives_left, height), left, arrives);

    double right_end = arrives_left - em * 0.6; // of what may still be written
    if (const auto mark = axis.long_running_x()) {
        const QString wait = words::setting(range.long_running_s);
        const double room = right_end - *mark - em * 0.4;
        const QString label =
            texts_.fitting(strong, room, {Stage::tr("%1 long-running").arg(wait), wait});
        words(painter, strong, theme.contended.text, QRectF(*mark + em * 0.4, top, room, height),
              left, label);
        right_end = *mark - em * 0.4;
    }
    const QRectF rest(axis.lock_x() + em * 0.4, top, right_end - axis.lock_x() - em * 0.4, height);
    if (axis.cliff_x()) {
        const QString wait = words::setting(range.timeout_s);
        const QString label = texts_.fitting(strong, rest.width(),
                                             {Stage::tr("%1 UNABLE_TO_LOCK_ROW").arg(wait),
                                              Stage::tr("%1 time-out").arg(wait), wait});
        words(painter, strong, theme.critical.text, rest, left, label);
        return;
    }
    // Without a cliff the left end is only the end of the picture.
    const QString span = words::setting(range.span_s);
    const QString timeout =
        std::isinf(range.timeout_s)
            ? Stage::tr("%1, no time-out").arg(span)
            : Stage::tr("%1, time-out at %2").arg(span, words::setting(range.timeout_s));
    words(painter, fonts_.small, theme.muted, rest, left,
          texts_.fitting(fonts_.small, rest.width(), {timeout, span}));
}

/// In plain queue order there is nothing to measure: only which end is which.
void StagePainter::paint_queue_labels(QPainter& painter, const StageScene& scene) {
    const auto& theme = look_.theme;
    const auto& l = scene.layout();
    const double em = l.metrics.em;
    const auto axis = scene.axis();
    QRectF row = l.axis_labels;
    row.setLeft(axis.lock_x() + em * 0.4);
    row.setHeight(row.height() - em * 0.15);
    row.setLeft(row.left() + em * 1.5 +
                words(painter, fonts_.small_strong, theme.text, row,
                      Qt::AlignLeft | Qt::AlignVCenter, Stage::tr("next in line")));
    row.setRight(axis.arrival_x());
    words(painter, fonts_.small, theme.muted, row, Qt::AlignRight | Qt::AlignVCenter,
          texts_.fitting(fonts_.small, row.width(),
                         {Stage::tr("by queue order; the rings tell the wait"),
                          Stage::tr("by queue order"), QString()}));
}

void StagePainter::paint_card_frames(QPainter& painter, const StageScene& scene) {
    const auto& theme = look_.theme;
    const auto& l = scene.layout();
    const double em = l.metrics.em;
    const auto card = [&](const QRectF& rect, const QString& title) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.surface);
        painter.drawRoundedRect(rect, l.metrics.radius(), l.metrics.radius());
        words(painter, fonts_.strong, theme.text, card_title(rect, em),
              Qt::AlignLeft | Qt::AlignVCenter, title);
    };
    for (const QRectF& place : {l.intake, l.partition, l.jobs}) {
        if (!place.isEmpty()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.surface);
            painter.drawRoundedRect(place, l.metrics.radius(), l.metrics.radius());
        }
    }
    if (!l.backoff.isEmpty()) {
        card(l.backoff, Stage::tr("Back-off"));
        card(l.committed, Stage::tr("Committed"));
        card(l.failed, Stage::tr("Failed"));
    }
}

} // namespace lockscope::ui
