// SPDX-License-Identifier: GPL-3.0-or-later
// Marks on top of the lanes: the chosen transaction, its blocking chain, and the words of failures.
#include "ui/stage/places.h"
#include "ui/stage/stage_painter.h"
#include "ui/stage/translated.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <optional>

namespace lockscope::ui {
namespace {

/// Where a transaction waits in a lane.
std::optional<QPointF> waiting_at(const StageScene& scene, const SceneLane& lane,
                                  TransactionSerial transaction) {
    const auto& waiters = lane.view->waiters;
    for (std::size_t i = 0; i < scene.tokens_shown(lane); ++i) {
        if (waiters[i].transaction == transaction) {
            return scene.waiter_at(lane, i);
        }
    }
    return std::nullopt;
}

QString word_of(FailureCause cause) {
    const auto name = name_of(cause);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

/// From one point to another on a bow over what lies between.
QPainterPath bow(QPointF from, QPointF to, double height) {
    QPainterPath path(from);
    const QPointF lift(0, -height);
    path.cubicTo(from + lift, to + lift, to);
    return path;
}

} // namespace

/// Who waits is tied to who holds the lock, who is tied to where it waits itself, and so on.
void StagePainter::paint_chain(QPainter& painter, const StageScene& scene) const {
    const auto& links = scene.chain().links;
    if (links.size() < 2 || scene.blur() > 0.3) {
        return;
    }
    const double em = scene.layout().metrics.em;
    const bool cycle = scene.chain().end == ChainEnd::cycle;
    const QColor color = (cycle ? look_.theme.critical : look_.theme.accent).fill;
    QPainterPath path;
    std::optional<QPointF> seat; // of the link before, at the lock it holds
    for (const auto& link : links) {
        const SceneLane* lane = scene.find_lane(link.waits_for);
        if (lane == nullptr) {
            break;
        }
        const auto at = waiting_at(scene, *lane, link.transaction);
        if (seat && at) {
            const double down = at->y() > seat->y() ? 1.0 : -1.0;
            const QPointF bend(0, std::max(std::abs(at->y() - seat->y()) * 0.5, em * 2.0) * down);
            path.moveTo(*seat);
            path.cubicTo(*seat + bend, *at - bend, *at);
        }
        seat = scene.holder_seat(*lane);
        if (at) {
            path.addPath(bow(*at, *seat + QPointF(0, -em * 1.4),
                             std::min(em * 2.0, lane->rect.height() * 0.4)));
        }
    }
    painter.setBrush(Qt::NoBrush);
    painter.strokePath(path, QPen(look_.theme.surface, em * 0.42, Qt::SolidLine, Qt::RoundCap));
    painter.strokePath(path, QPen(color, em * 0.18, Qt::SolidLine, Qt::RoundCap));
}

/// A double ring, wherever the transaction stands: it may wait in one lane and hold others.
void StagePainter::paint_chosen(QPainter& painter, const StageScene& scene) const {
    const TransactionSerial chosen = scene.selected_transaction();
    if (chosen == 0) {
        return;
    }
    const double em = scene.layout().metrics.em;
    const auto ring = [&](QPointF centre, double radius) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(look_.theme.background, em * 0.4));
        painter.drawEllipse(centre, radius, radius);
        painter.setPen(QPen(look_.theme.accent.fill, em * 0.2));
        painter.drawEllipse(centre, radius, radius);
    };
    for (const auto& lane : scene.lanes()) {
        if (lane.holder == chosen) {
            ring(scene.holder_seat(lane), scene.layout().sign_em() * 1.6);
        }
        if (const auto at = waiting_at(scene, lane, chosen); at && scene.blur() < 1.0) {
            const double radius = token_radius(scene.token_size(lane), scene.layout().token_em());
            ring(*at, std::max(radius * 1.75, em * 0.7));
        }
    }
    const auto& stage = scene.frame()->stage;
    for (std::size_t i = 0; i < stage.backoff.size() && !scene.layout().backoff.isEmpty(); ++i) {
        if (stage.backoff[i].transaction == chosen) {
            ring(scene.backoff_at(i), em * 1.1);
        }
    }
    const IntakeStrip strip(scene.layout().intake, em, stage.intake);
    for (std::size_t i = 0; i < strip.shown(); ++i) {
        if (stage.intake.queued[i].transaction == chosen) {
            ring(strip.queued(i), em * 0.7);
        }
    }
}

/// Two links that part, each with the half of what was between them.
void StagePainter::paint_broken_chain(QPainter& painter, const StageScene& scene,
                                      const Motion& motion) const {
    const QPolygonF path = scene.path_of(motion);
    if (path.isEmpty()) {
        return;
    }
    const double em = scene.layout().token_em();
    const double t = scene.motions().progress(motion, scene.now_s());
    const double apart = em * (0.7 + 1.3 * t);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(with_opacity(look_.theme.critical.fill, 1.0 - t * t), em * 0.22,
                        Qt::SolidLine, Qt::RoundCap));
    for (const double side : {-1.0, 1.0}) {
        const QPointF centre = path.first() + QPointF(side * apart, -side * apart * 0.4);
        const QRectF link(centre.x() - em * 0.75, centre.y() - em * 0.5, em * 1.5, em);
        painter.drawArc(link, static_cast<int>((side > 0 ? 205 : 25) * 16), 310 * 16);
    }
}

/// The words of what has just failed: where the mark at the cliff says it, that lights up; other
/// causes are named beside the lane's tokens, as far as there is room.
void StagePainter::paint_failures(QPainter& painter, const StageScene& scene) {
    const auto& theme = look_.theme;
    const auto& font = fonts_.small_strong;
    const double line = scene.layout().metrics.em;
    double lit = 0.0;
    for (const auto& callout : scene.motions().callouts()) {
        const double opacity = callout.opacity(scene.now_s());
        if (scene.said_at_cliff(callout)) {
            lit = std::max(lit, opacity);
            continue;
        }
        const QString word = word_of(callout.cause);
        const auto chip =
            scene.room_for(callout, {texts_.width(font, word) + line * 1.2, line * 1.7});
        if (!chip) {
            continue;
        }
        painter.setOpacity(opacity);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.critical.wash);
        painter.drawRoundedRect(*chip, line * 0.4, line * 0.4);
        words(painter, font, theme.critical.text, *chip, Qt::AlignCenter, word);
        painter.setOpacity(1.0);
    }
    if (lit <= 0.0) {
        return;
    }
    const QRectF room = cliff_label_area(scene);
    const QString label = cliff_label(scene, room.width());
    QRectF chip = room;
    chip.setWidth(std::min(texts_.width(font, label), room.width()));
    painter.setOpacity(lit);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.critical.fill);
    painter.drawRoundedRect(chip.adjusted(-line * 0.4, 0, line * 0.3, 0), line * 0.3, line * 0.3);
    words(painter, font, theme.critical.ink, chip, Qt::AlignLeft | Qt::AlignVCenter, label);
    painter.setOpacity(1.0);
}

} // namespace lockscope::ui
