// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the stage that stand still between changes of size, theme or parameters.
#include "ui/stage/stage_painter.h"
#include "ui/stage/translated.h"
#include "ui/stage/words.h"

#include <QLinearGradient>
#include <QPainterPath>

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

void StagePainter::save_and_clip(QPainter& painter, const StageScene& scene,
                                 const SceneLane& lane) const {
    painter.save();
    QPainterPath over;
    for (int i = 0; i < lane.place; ++i) {
        const QRectF& other = scene.lanes()[static_cast<std::size_t>(i)].rect;
        if (other.intersects(lane.rect)) {
            over.addRect(other);
        }
    }
    if (!over.isEmpty()) {
        QPainterPath all;
        all.addRect(QRectF(QPointF(0, 0), scene.layout().size));
        painter.setClipPath(all.subtracted(over), Qt::IntersectClip);
    }
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
    for (auto lane = scene.lanes().rbegin(); lane != scene.lanes().rend(); ++lane) {
        painter.setPen(QPen(theme.border, line));
        painter.setBrush(theme.surface);
        const double half = line / 2;
        painter.drawRoundedRect(crisp(lane->rect).adjusted(half, half, -half, -half), m.radius(),
                                m.radius());
    }
    if (!scene.lanes().empty()) {
        paint_rails(painter, scene);
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

/// From the arrivals along the upper edge, past the cliff and down to the lock: the door of those
/// who get it.
void StagePainter::paint_rails(QPainter& painter, const StageScene& scene) {
    const auto& l = scene.layout();
    const double em = l.metrics.em;
    const QColor color = mixed(look_.theme.surface, look_.theme.held.fill, 0.42);
    const QPen pen(color, crisp_width(l.metrics.line() * 1.4), Qt::SolidLine, Qt::FlatCap);
    const double head = em * 0.3;
    for (const auto& lane : scene.lanes()) {
        const double y = crisp(QRectF(0, l.rail_y(lane.rect), 1, 1)).center().y();
        const double x = crisp(QRectF(l.holder_x, 0, 1, 1)).center().x();
        const double end = l.seat_area(lane.rect).top() - em * 0.06;
        const double bend = std::min(em * 0.35, std::max(end - y, 0.0));
        QPainterPath path(QPointF(l.axis_right, y));
        path.lineTo(x + bend, y);
        path.quadTo(QPointF(x, y), QPointF(x, y + bend));
        path.lineTo(x, std::max(end - head, y + bend));
        save_and_clip(painter, scene, lane);
        painter.setBrush(Qt::NoBrush);
        painter.strokePath(path, pen);
        QPainterPath arrow(QPointF(x, end));
        arrow.lineTo(x - head, end - head * 1.1);
        arrow.lineTo(x + head, end - head * 1.1);
        arrow.closeSubpath();
        painter.fillPath(arrow, color);
        painter.restore();
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
            paint_upright(painter,
                          QLineF(x, l.field(lane.rect).top() + line, x, lane.rect.bottom() - line),
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
    const double left = cliff ? l.words_right : axis.lock_x();
    for (const auto& lane : scene.lanes()) {
        const QRectF field = l.field(lane.rect).adjusted(0, 0, 0, -line);
        save_and_clip(painter, scene, lane);
        if (cliff) {
            // Towards the cliff it gets warmer; beyond it lies what fell.
            QLinearGradient warmth(mark ? *mark : axis.arrival_x(), 0, axis.lock_x(), 0);
            warmth.setColorAt(0, with_opacity(theme.critical.fill, 0.0));
            warmth.setColorAt(1, with_opacity(theme.critical.fill, theme.zone.alphaF() * 1.5));
            painter.fillRect(QRectF(QPointF(axis.lock_x(), field.top()),
                                    QPointF(mark ? *mark : axis.arrival_x(), field.bottom())),
                             warmth);
            painter.fillRect(
                QRectF(QPointF(left, field.top()), QPointF(axis.lock_x(), field.bottom())),
                with_opacity(theme.critical.fill, theme.zone.alphaF() * 1.5));
            const QLineF wall = l.cliff(lane.rect);
            paint_upright(painter, QLineF(wall.x1(), wall.y1(), wall.x2(), wall.y2() - line),
                          line * 1.8, theme.critical.fill, Qt::SolidLine);
        }
        if (mark) {
            paint_upright(painter, QLineF(*mark, field.top(), *mark, field.bottom()), line,
                          with_opacity(theme.text, 0.5), Qt::DashLine);
        }
        painter.restore();
    }
    if (mark) {
        paint_upright(painter,
                      QLineF(*mark, l.axis_labels.top(), *mark, l.axis_labels.bottom() - line * 3),
                      line, with_opacity(theme.text, 0.5), Qt::DashLine);
    }
    if (cliff) {
        paint_upright(
            painter, QLineF(*cliff, l.axis_labels.top(), *cliff, l.axis_labels.bottom() - line * 3),
            line * 1.8, theme.critical.fill, Qt::SolidLine);
    }
    paint_upright(painter,
                  QLineF(axis.arrival_x(), l.axis_labels.bottom(), axis.arrival_x(), bottom), line,
                  theme.border, Qt::DotLine);
}

QString StagePainter::cliff_label(const StageScene& scene, double room) {
    const QString wait = words::setting(scene.axis().range().timeout_s);
    return texts_.fitting(
        fonts_.small_strong, room,
        {Stage::tr("%1 UNABLE_TO_LOCK_ROW").arg(wait), Stage::tr("%1 time-out").arg(wait), wait});
}

/// What the mark at the cliff has room for: up to the next mark, or the arrivals.
QRectF StagePainter::cliff_label_area(const StageScene& scene) {
    const auto& l = scene.layout();
    const double em = l.metrics.em;
    const auto axis = scene.axis();
    const double arrives =
        axis.arrival_x() - texts_.width(fonts_.small, Stage::tr("arrives")) / 2 - em * 0.6;
    const double right = axis.long_running_x() ? *axis.long_running_x() - em * 0.4 : arrives;
    return {axis.lock_x() + em * 0.4, l.axis_labels.top(), right - axis.lock_x() - em * 0.4,
            l.axis_labels.height() - em * 0.15};
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

    // The other door.
    const QRectF door(l.name_left, top, l.words_right - em * 0.1 - l.name_left, height);
    words(painter, strong, theme.held.text, door, Qt::AlignRight | Qt::AlignVCenter,
          texts_.fitting(strong, door.width(),
                         {Stage::tr("\u25c2 gets the lock"), QStringLiteral("\u25c2")}));

    double right_end = arrives_left - em * 0.6; // of what may still be written
    if (const auto mark = axis.long_running_x()) {
        const QString wait = words::setting(range.long_running_s);
        const double room = right_end - *mark - em * 0.4;
        const QString label =
            texts_.fitting(strong, room, {Stage::tr("%1 long-running").arg(wait), wait});
        words(painter, strong, theme.muted, QRectF(*mark + em * 0.4, top, room, height), left,
              label);
        right_end = *mark - em * 0.4;
    }
    const QRectF rest(axis.lock_x() + em * 0.4, top, right_end - axis.lock_x() - em * 0.4, height);
    if (axis.cliff_x()) {
        words(painter, strong, theme.critical.text, rest, left, cliff_label(scene, rest.width()));
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
