// SPDX-License-Identifier: GPL-3.0-or-later
// The cards below the lanes: who waits to try again, what is done, what is lost.
#include "ui/stage/stage_painter.h"
#include "ui/stage/translated.h"
#include "ui/stage/words.h"

#include <algorithm>

namespace lockscope::ui {
namespace {

QRectF bottom_row(const QRectF& card, double em) {
    return {card.left() + em, card.bottom() - em * 2.1, card.width() - 2 * em, em * 1.5};
}

QRectF number_row(const QRectF& card, double em) {
    return {card.left() + em, bottom_row(card, em).top() - em * 2.7, card.width() - 2 * em,
            em * 2.7};
}

} // namespace

void StagePainter::paint_cards(QPainter& painter, const StageScene& scene) {
    const auto& theme = look_.theme;
    const auto& l = scene.layout();
    const auto& frame = *scene.frame();
    const double em = l.metrics.em;
    if (l.committed.isEmpty()) {
        return;
    }
    paint_backoff(painter, scene);

    const auto& records = frame.records;
    words(painter, fonts_.big, records.committed > 0 ? theme.held.text : theme.faint,
          number_row(l.committed, em), at_right, words::count(records.committed));
    QRectF row = bottom_row(l.committed, em);
    row.setRight(row.right() - em -
                 words(painter, fonts_.small, theme.muted, row, at_right,
                       words::rate(frame.throughput_per_s)));
    const QStringList on_the_way = words::on_the_way(frame.stage);
    words(painter, fonts_.small, theme.muted, row, at_left,
          texts_.fitting(fonts_.small, row.width(),
                         {words::joined(on_the_way), on_the_way.value(0)}));
    if (records.duplicates > 0) {
        paint_duplicates(painter, scene);
    } else {
        paint_unit(painter, l.committed, em, Stage::tr("Committed"), {Stage::tr("records")});
    }
    paint_unit(painter, l.failed, em, Stage::tr("Failed"),
               {Stage::tr("records, for good"), Stage::tr("records")});

    words(painter, fonts_.big, records.failed > 0 ? theme.critical.text : theme.faint,
          number_row(l.failed, em), at_right, words::count(records.failed));
    paint_causes(painter, scene);
    paint_arrivals(painter, scene);
}

/// What is counted, beside the title: an attempt that failed may be tried again.
void StagePainter::paint_unit(QPainter& painter, const QRectF& card, double em,
                              const QString& title, QStringList wordings) {
    QRectF place = card_title(card, em);
    place.setLeft(place.left() + em * 0.8 + texts_.width(fonts_.strong, title));
    wordings << QString(); // without it where it does not fit
    words(painter, fonts_.small, look_.theme.muted, place, at_right,
          texts_.fitting(fonts_.small, place.width(), wordings));
}

/// Beside the title; where the number reaches up to it, beside the number.
void StagePainter::paint_duplicates(QPainter& painter, const StageScene& scene) {
    const auto& records = scene.frame()->records;
    const auto& card = scene.layout().committed;
    const double em = scene.layout().metrics.em;
    QRectF place = card_title(card, em);
    const QRectF number = number_row(card, em);
    int alignment = at_right;
    if (number.top() < place.bottom() - em * 0.4) {
        place = QRectF(number.left(), place.bottom() - em * 0.2, 0, em * 1.3);
        place.setRight(number.right() - em * 0.8 -
                       texts_.width(fonts_.big, words::count(records.committed)));
        alignment = at_left;
    } else {
        place.setLeft(place.left() + em * 0.8 +
                      texts_.width(fonts_.strong, Stage::tr("Committed")));
    }
    const QString twice = words::count(records.duplicates);
    words(painter, fonts_.small, look_.theme.backoff.text, place, alignment,
          texts_.fitting(fonts_.small, place.width(),
                         {Stage::tr("+ %1 written twice").arg(twice),
                          Stage::tr("+ %1 twice").arg(twice), QStringLiteral("+ %1").arg(twice)}));
}

/// What leaves the lanes goes to a card: its edge lights up.
void StagePainter::paint_arrivals(QPainter& painter, const StageScene& scene) const {
    const auto& l = scene.layout();
    const double em = l.metrics.em;
    double committed = 0.0;
    double failed = 0.0;
    double paused = 0.0;
    for (const auto& motion : scene.motions().all()) {
        const double fresh = 1.0 - scene.motions().progress(motion, scene.now_s());
        double& light = motion.kind == MotionKind::commit || motion.kind == MotionKind::duplicate
                            ? committed
                        : motion.kind == MotionKind::fail ? failed
                                                          : paused;
        const bool counts = motion.kind == MotionKind::commit || motion.kind == MotionKind::fail ||
                            motion.kind == MotionKind::duplicate ||
                            motion.kind == MotionKind::back_off;
        light = counts ? std::max(light, fresh) : light;
    }
    const auto edge = [&](const QRectF& card, const QColor& color, double light) {
        if (light > 0.0) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(with_opacity(color, light));
            painter.drawRoundedRect(QRectF(card.left() + em * 0.25, card.top() + em * 0.6,
                                           em * 0.28, card.height() - em * 1.2),
                                    em * 0.14, em * 0.14);
        }
    };
    edge(l.backoff, look_.theme.backoff.fill, paused);
    edge(l.committed, look_.theme.held.fill, committed);
    edge(l.failed, look_.theme.critical.fill, failed);
}

/// In one line where it fits; else a line for each of the most frequent causes, beside the number.
void StagePainter::paint_causes(QPainter& painter, const StageScene& scene) {
    const auto& theme = look_.theme;
    const auto& records = scene.frame()->records;
    const auto& card = scene.layout().failed;
    const double em = scene.layout().metrics.em;
    const QStringList causes = words::failures_by_cause(records);
    const QString line = words::joined(causes);
    QRectF row = bottom_row(card, em);
    if (texts_.width(fonts_.small, line) <= row.width()) {
        words(painter, fonts_.small, theme.muted, row, at_right, line);
        return;
    }
    row.setRight(row.right() - em - texts_.width(fonts_.big, words::count(records.failed)));
    const double step = em * 1.25;
    const double room = row.bottom() - card_title(card, em).bottom();
    const auto lines = std::min<qsizetype>(causes.size(), static_cast<qsizetype>(room / step));
    row.setHeight(step);
    row.moveBottom(bottom_row(card, em).bottom() - step * static_cast<double>(lines - 1));
    for (qsizetype i = 0; i < lines; ++i) {
        // Without its last word where it does not fit: the number is what counts.
        words(
            painter, fonts_.small, theme.muted, row, at_left,
            texts_.fitting(fonts_.small, row.width(), {causes[i], causes[i].section(u' ', 0, 1)}));
        row.translate(0, step);
    }
}

void StagePainter::paint_backoff(QPainter& painter, const StageScene& scene) {
    const auto& theme = look_.theme;
    const auto& stage = scene.frame()->stage;
    const auto& card = scene.layout().backoff;
    const double em = scene.layout().metrics.em;
    QRectF title = card_title(card, em);
    title.setLeft(title.left() + em * 0.8 + texts_.width(fonts_.strong, Stage::tr("Back-off")));
    if (stage.backing_off == 0) {
        words(painter, fonts_.small, theme.muted, title, at_right, Stage::tr("nobody"));
        return;
    }
    const QString waiting = words::count(stage.backing_off);
    words(painter, fonts_.small, theme.muted, title, at_right,
          texts_.fitting(fonts_.small, title.width(),
                         {Stage::tr("%1 waiting to retry").arg(waiting),
                          Stage::tr("%1 waiting").arg(waiting), waiting}));
    // The next attempt is where the pause ends: at the left, as on the lanes.
    const auto field = scene.backoff_field();
    const double x = field.left() - em * 0.9;
    paint_upright(painter, QLineF(x, field.top(), x, field.bottom()), scene.layout().metrics.line(),
                  theme.border, Qt::SolidLine);
    words(painter, fonts_.tiny, theme.muted,
          QRectF(card.left() + em, field.center().y() - em, x - card.left() - em * 1.4, 2 * em),
          at_right, Stage::tr("due"));
}

} // namespace lockscope::ui
