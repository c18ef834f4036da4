// SPDX-License-Identifier: GPL-3.0-or-later
// A lane: its account, its padlock, its holder, and the flows when there is too much to show
// singly.
#include "ui/stage/stage_painter.h"
#include "ui/stage/translated.h"
#include "ui/stage/words.h"

#include <QLinearGradient>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace lockscope::ui {
namespace {

/// 0..1 for rates from nothing to more than can be counted.
double intensity(double per_second) {
    return std::clamp(std::log1p(per_second) / std::log1p(200.0), 0.0, 1.0);
}

} // namespace

void StagePainter::paint_lane(QPainter& painter, const StageScene& scene, const SceneLane& lane) {
    paint_alarm(painter, scene, lane);
    paint_flow(painter, scene, lane);
    if (scene.blur() > 0.0) {
        paint_density(painter, scene, lane);
    }
}

void StagePainter::paint_lane_words(QPainter& painter, const StageScene& scene,
                                    const SceneLane& lane) {
    const auto& theme = look_.theme;
    const auto& l = scene.layout();
    const auto& view = *lane.view;
    const double em = l.sign_em();
    const bool pooled = view.pool.origin.valid();
    const bool third = view.skewed || view.pending_records > 0 || pooled || view.pool_members > 0;
    const double step = em * 1.32;
    double y = l.middle(lane.rect) - step * (third ? 1.5 : 1.05);
    const auto row = [&]() {
        const double left = l.name_left + (pooled ? em * 0.6 : 0.0);
        const QRectF rect(left, y, l.name_right - left, step);
        y += step;
        return rect;
    };
    const QRectF first = row();
    QStringList names{QString::fromStdString(view.name)};
    if (scene.find_lane(view.pool.origin) != nullptr) { // below its origin the number is enough
        names << Stage::tr("Pool %1").arg(words::count(view.pool.number));
    }
    words(painter, fonts_.name, theme.text, first, at_left,
          texts_.fitting(fonts_.name, first.width(), names));
    y += em * 0.08;
    const QRectF second = row();
    words(painter, fonts_.lane, theme.muted, second, at_left,
          texts_.fitting(fonts_.lane, second.width(), words::children(view)));
    if (third) {
        QRectF rest = row();
        if (pooled) {
            const QString place =
                texts_.fitting(fonts_.lane, rest.width(),
                               words::pool_place(view.pool, scene.frame()->stage.pool_size));
            rest.setLeft(rest.left() + em * 0.7 +
                         words(painter, fonts_.lane, theme.muted, rest, at_left, place));
        }
        if (view.skewed) {
            rest.setLeft(
                rest.left() + em * 0.7 +
                words(painter, fonts_.lane, theme.text, rest, at_left, Stage::tr("skewed")));
        }
        if (view.pool_members > 0) {
            rest.setLeft(
                rest.left() + em * 0.7 +
                words(painter, fonts_.lane, theme.muted, rest, at_left, words::pool_members(view)));
        }
        if (view.pending_records > 0) {
            const QString pending = words::count(view.pending_records);
            words(painter, fonts_.lane, theme.backoff.text, rest, at_left,
                  texts_.fitting(fonts_.lane, rest.width(),
                                 {Stage::tr("%1 awaiting update").arg(pending),
                                  Stage::tr("%1 to update").arg(pending)}));
        }
    }
    paint_count(painter, scene, lane);
    paint_holder_words(painter, scene, lane);
}

/// At the right end: how many wait, and how many of them are not drawn.
void StagePainter::paint_count(QPainter& painter, const StageScene& scene, const SceneLane& lane) {
    const auto& view = *lane.view;
    if (view.waiting == 0) {
        return;
    }
    const auto& theme = look_.theme;
    const auto& l = scene.layout();
    const double em = l.sign_em();
    const double step = em * 1.32;
    const auto hidden = view.waiting - static_cast<std::int64_t>(scene.tokens_shown(lane));
    const QColor color = view.state == LockState::critical ? theme.critical.text : theme.text;
    QRectF count = l.count_words(lane.rect);
    count.setTop(l.middle(lane.rect) - step * (hidden > 0 ? 1.45 : 1.0));
    count.setHeight(step);
    words(painter, fonts_.name, color, count, at_right, words::count(view.waiting));
    count.translate(0, step * 0.95);
    words(painter, fonts_.lane_tiny, theme.muted, count, at_right, Stage::tr("waiting"));
    if (hidden > 0) {
        count.translate(0, step * 0.95);
        const QString more = words::count(hidden);
        words(painter, fonts_.lane_tiny, theme.muted, count, at_right,
              texts_.fitting(fonts_.lane_tiny, count.width(),
                             {Stage::tr("+%1 more").arg(more), Stage::tr("+%1").arg(more)}));
    }
}

/// Beside the holder: how long it has held the lock, and of how much.
void StagePainter::paint_holder_words(QPainter& painter, const StageScene& scene,
                                      const SceneLane& lane) {
    const auto& view = *lane.view;
    if (!view.holder) {
        return;
    }
    const auto& theme = look_.theme;
    const auto& l = scene.layout();
    const double em = l.sign_em();
    QRectF text = l.hold_words(lane.rect);
    text.setHeight(em * 1.2);
    const bool two_lines = view.expected_hold || view.holder_waits_for.valid();
    if (!two_lines) {
        text.translate(0, em * 0.6);
    }
    words(painter, fonts_.lane, theme.text, text, at_left, words::duration(scene.held_s(view)));
    text.translate(0, em * 1.15);
    if (view.expected_hold) {
        const QString whole = words::duration(*view.expected_hold);
        words(painter, fonts_.lane_tiny, theme.muted, text, at_left,
              texts_.fitting(fonts_.lane_tiny, text.width(),
                             {Stage::tr("of %1").arg(whole), QStringLiteral("/ ") + whole}));
    } else if (view.holder_waits_for.valid()) {
        words(painter, fonts_.lane_tiny, theme.waiting.text, text, at_left, Stage::tr("waits"));
    }
}

/// A lane whose next waiter will time out is outlined. Not among the still parts: at high speed it
/// may come and go many times a second.
void StagePainter::paint_alarm(QPainter& painter, const StageScene& scene, const SceneLane& lane) {
    if (lane.view->state != LockState::critical) {
        return;
    }
    const auto& theme = look_.theme;
    const double line = crisp_width(scene.layout().metrics.line());
    const double half = line / 2;
    const double radius = scene.layout().metrics.radius();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(mixed(theme.border, theme.critical.fill, 0.6), line));
    painter.drawRoundedRect(crisp(lane.rect).adjusted(half, half, -half, -half), radius, radius);
}

/// What leaves the lock below the holder, what falls at the cliff: brighter when more.
void StagePainter::paint_flow(QPainter& painter, const StageScene& scene,
                              const SceneLane& lane) const {
    if (!scene.motions().flowing() || !scene.frame()->playing) {
        return;
    }
    const auto& theme = look_.theme;
    const double em = scene.layout().metrics.em;
    const double out = intensity(lane.releases.per_second());
    if (out > 0.02) {
        const auto& l = scene.layout();
        const double top = l.seat_area(lane.rect).bottom() + em * 0.1;
        const double bottom =
            std::min(lane.rect.bottom() + l.metrics.lane_gap() * 0.5, top + em * 2.4);
        const double half = em * (0.15 + 0.5 * out);
        painter.setPen(Qt::NoPen);
        painter.setBrush(with_opacity(theme.held.fill, 0.35 + 0.65 * out));
        painter.drawRoundedRect(QRectF(l.holder_x - half, top, 2 * half, bottom - top), em * 0.15,
                                em * 0.15);
        // Their way in.
        const double y = l.rail_y(lane.rect);
        painter.setPen(QPen(with_opacity(theme.held.fill, 0.6 * out), em * 0.22));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(QPolygonF({QPointF(l.axis_right, y), QPointF(l.holder_x, y),
                                        QPointF(l.holder_x, l.seat_area(lane.rect).top())}));
    }
    const double lost = intensity(lane.timeouts.per_second());
    if (const auto cliff = scene.axis().cliff_x(); cliff && lost > 0.02) {
        const double reach = em * (1.0 + 2.0 * lost);
        const QRectF field = scene.layout().field(lane.rect).adjusted(0, 0, 0, -1.0);
        QLinearGradient glow(*cliff, 0, *cliff + reach, 0);
        glow.setColorAt(0.0, with_opacity(theme.critical.fill, 0.15 + 0.4 * lost));
        glow.setColorAt(1.0, with_opacity(theme.critical.fill, 0.0));
        painter.fillRect(QRectF(*cliff, field.top(), reach, field.height()), glow);
        const double left = scene.layout().words_right; // of the gutter they fall into
        painter.fillRect(QRectF(left, field.top(), *cliff - left, field.height()),
                         with_opacity(theme.critical.fill, 0.15 + 0.4 * lost));
    }
}

/// The trails of those who have just got a lock: on the rail, below all that can be read.
void StagePainter::paint_trails(QPainter& painter, const StageScene& scene) const {
    const double em = scene.layout().metrics.em;
    painter.setBrush(Qt::NoBrush);
    for (const auto& motion : scene.motions().all()) {
        const QPolygonF path = scene.path_of(motion);
        if (motion.kind != MotionKind::grant || path.isEmpty()) {
            continue;
        }
        const double t = scene.motions().progress(motion, scene.now_s());
        QColor color = look_.theme.held.fill;
        painter.setPen(QPen(with_opacity(color, (1.0 - t) * 0.35), em * 0.14));
        painter.drawLine(path[0], path[1]); // whence it came
        painter.setPen(QPen(with_opacity(color, 1.0 - t * 0.75), em * 0.26, Qt::SolidLine,
                            Qt::FlatCap, Qt::RoundJoin));
        painter.drawPolyline(path.sliced(1));
    }
}

/// The queue as a band along the wait axis, thick where many wait.
void StagePainter::paint_density(QPainter& painter, const StageScene& scene,
                                 const SceneLane& lane) const {
    const auto axis = scene.axis();
    const bool by_wait = scene.order() == StageOrder::wait_time;
    const double pitch = axis.width() / static_cast<double>(lane.density.size() - 1);
    const double middle = scene.layout().middle(lane.rect);
    const double room = scene.layout().field(lane.rect).height() * 0.44;
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (std::size_t i = 0; i < lane.density.size(); ++i) {
        const double waiters = static_cast<double>(lane.density[i]);
        if (waiters < 0.02) {
            continue;
        }
        const double x = axis.lock_x() + pitch * static_cast<double>(i);
        const auto tone =
            by_wait ? waiter_tone(axis.wait_s(x), false, axis.range()) : TokenTone::waiting;
        const double half = room * (1.0 - std::exp(-waiters / 0.7));
        const double left = std::max(x - pitch / 2, axis.lock_x());
        const double right = std::min(x + pitch / 2, axis.arrival_x());
        painter.fillRect(QRectF(left, middle - half, right - left, 2 * half),
                         with_opacity(tone_of(tone, look_.theme).fill, 0.55 * scene.blur()));
    }
    painter.setRenderHint(QPainter::Antialiasing);
}

void StagePainter::paint_selection(QPainter& painter, const StageScene& scene) {
    const SceneLane* lane = scene.find_lane(scene.selected());
    if (!lane) {
        return;
    }
    const double width = crisp_width(scene.layout().metrics.em * (look_.focused ? 0.2 : 0.14));
    const double radius = scene.layout().metrics.radius();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(look_.theme.accent.fill, width));
    const double half = width / 2;
    painter.drawRoundedRect(crisp(lane->rect).adjusted(half, half, -half, -half), radius, radius);
}

/// All of the stage but where lanes have their figures.
QRegion StagePainter::beside_numbers(const StageScene& scene) {
    const auto& l = scene.layout();
    QRegion region(QRectF(QPointF(), l.size).toAlignedRect());
    for (const auto& lane : scene.lanes()) {
        region -= l.hold_words(lane.rect).toAlignedRect();
        region -= l.count_words(lane.rect).toAlignedRect();
    }
    return region;
}

/// Lines from a waiter to the lock it holds meanwhile; a ring of them, a deadlock, stands out.
void StagePainter::paint_ties(QPainter& painter, const StageScene& scene) const {
    constexpr int most = 40; // beyond that they tell nothing any more
    if (scene.blur() > 0.3) {
        return;
    }
    const double em = scene.layout().metrics.em;
    const auto& theme = look_.theme;
    const QPen usual(with_opacity(theme.text, 0.45), em * 0.1, Qt::DashLine);
    const QPen deadlock(theme.critical.fill, em * 0.16);
    painter.setBrush(Qt::NoBrush);
    painter.save();
    painter.setClipRegion(beside_numbers(scene));
    int ties = 0;
    for (const auto& lane : scene.lanes()) {
        for (std::size_t i = 0; i < lane.view->waiters.size() && ties < most; ++i) {
            const auto& waiter = lane.view->waiters[i];
            const SceneLane* other =
                waiter.also_holds.valid() ? scene.find_lane(waiter.also_holds) : nullptr;
            if (!other || !other->view->holder ||
                other->view->holder->transaction != waiter.transaction) {
                continue;
            }
            const QPointF from = scene.waiter_at(lane, i);
            const QPointF to = scene.holder_seat(*other);
            const double down = to.y() > from.y() ? 1.0 : -1.0;
            const double bend = std::max(std::abs(to.y() - from.y()) * 0.5, em * 2.0) * down;
            QPainterPath path(from);
            path.cubicTo(from + QPointF(0, bend), to - QPointF(0, bend), to);
            painter.setPen(scene.deadlocked(*other) ? deadlock : usual);
            painter.drawPath(path);
            ++ties;
        }
    }
    painter.restore();
}

/// What ties the accounts of a pool to the one they stand in for: a bracket at the left edge.
void StagePainter::paint_pools(QPainter& painter, const StageScene& scene) const {
    const auto& lanes = scene.lanes();
    const double em = scene.layout().metrics.em;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(look_.theme.faint, crisp_width(em * 0.14), Qt::SolidLine, Qt::RoundCap));
    for (std::size_t i = 0; i < lanes.size();) {
        const auto pool_of = [](const AccountLane& view) {
            return view.pool.origin.valid() ? view.pool.origin : view.account;
        };
        const AccountId pool = pool_of(*lanes[i].view);
        std::size_t end = i + 1;
        while (end < lanes.size() && lanes[end].view->pool.origin == pool) {
            ++end;
        }
        const double x = lanes[i].rect.left() + em * 0.75;
        QPointF from(x, lanes[i].rect.bottom() - em * 0.6);
        for (std::size_t j = i + 1; j < end; ++j) {
            const QPointF to(x, lanes[j].rect.center().y());
            painter.drawLine(from, to);
            painter.drawLine(to, to + QPointF(em * 0.45, 0));
            from = to;
        }
        i = end;
    }
}

} // namespace lockscope::ui
