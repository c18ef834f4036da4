// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the stage that stand still between changes of size, theme or parameters.
#include "ui/stage/stage_painter.h"
#include "ui/stage/translated.h"
#include "ui/stage/words.h"

#include <QLinearGradient>

namespace lockscope::ui {

void StagePainter::paint_still(QPainter& painter, const StageScene& scene) {
    const auto& theme = look_.theme;
    const auto& l = scene.layout();
    const auto& m = l.metrics;
    painter.fillRect(QRectF(QPointF(0, 0), l.size), theme.background);
    if (!scene.frame()) {
        return;
    }
    const double line = std::max(m.line(), 1.0);
    for (const auto& lane : scene.lanes()) {
        const bool critical = lane.view->state == LockState::critical;
        painter.setPen(
            QPen(critical ? mixed(theme.border, theme.critical.fill, 0.55) : theme.border, line));
        painter.setBrush(theme.surface);
        const double half = line / 2;
        painter.drawRoundedRect(lane.rect.adjusted(half, half, -half, -half), m.radius(),
                                m.radius());
    }
    if (!scene.lanes().empty()) {
        paint_axis(painter, scene);
        paint_axis_labels(painter, scene);
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
    const double line = std::max(l.metrics.line(), 1.0);
    const double bottom = scene.lanes().back().rect.bottom() + l.metrics.em * 0.4;
    const auto cliff = axis.cliff_x();
    const auto mark = axis.long_running_x();

    for (const double wait_s : axis.ticks(l.metrics.em * 4.0)) {
        const double x = axis.x(wait_s);
        if (mark && std::abs(x - *mark) < l.metrics.em * 0.5) {
            continue;
        }
        painter.setPen(QPen(with_opacity(theme.border, 0.5), line));
        for (const auto& lane : scene.lanes()) {
            painter.drawLine(QPointF(x, lane.rect.top() + line),
                             QPointF(x, lane.rect.bottom() - line));
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
        painter.setPen(QPen(with_opacity(theme.contended.fill, 0.8), line, Qt::DashLine));
        painter.drawLine(QPointF(*mark, l.axis_labels.top()), QPointF(*mark, bottom));
    }
    if (cliff) {
        painter.setPen(QPen(theme.critical.fill, line * 1.5));
        painter.drawLine(QPointF(*cliff, l.axis_labels.top()), QPointF(*cliff, bottom));
    }
    painter.setPen(QPen(theme.border, line, Qt::DotLine));
    painter.drawLine(QPointF(axis.arrival_x(), l.axis_labels.bottom()),
                     QPointF(axis.arrival_x(), bottom));
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
        const QString full = Stage::tr("%1 long-running").arg(wait);
        const double room = right_end - *mark - em * 0.4;
        const bool fits = texts_.width(strong, full) <= room;
        if (fits || texts_.width(strong, wait) <= room) {
            words(painter, strong, theme.contended.text,
                  QRectF(*mark + em * 0.4, top, room, height), left, fits ? full : wait);
        }
        right_end = *mark - em * 0.4;
    }
    const QRectF rest(axis.lock_x() + em * 0.4, top, right_end - axis.lock_x() - em * 0.4, height);
    if (axis.cliff_x()) {
        const QString wait = words::setting(range.timeout_s);
        const QString full = Stage::tr("%1 UNABLE_TO_LOCK_ROW").arg(wait);
        const bool fits = texts_.width(strong, full) <= rest.width();
        words(painter, strong, theme.critical.text, rest, left, fits ? full : wait);
        return;
    }
    // Without a cliff the left end is only the end of the picture.
    const QString span = words::setting(range.span_s);
    const QString timeout =
        range.timeout_s > 1e9
            ? Stage::tr("%1, no time-out").arg(span)
            : Stage::tr("%1, time-out at %2").arg(span, words::setting(range.timeout_s));
    const bool fits = texts_.width(fonts_.small, timeout) <= rest.width();
    words(painter, fonts_.small, theme.muted, rest, left, fits ? timeout : span);
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
    if (!l.backoff.isEmpty()) {
        card(l.backoff, Stage::tr("Back-off"));
        card(l.committed, Stage::tr("Committed"));
        card(l.failed, Stage::tr("Failed"));
    }
}

} // namespace lockscope::ui
