// SPDX-License-Identifier: GPL-3.0-or-later
// What is under a point of the scene.
#include "ui/stage/places.h"
#include "ui/stage/scene.h"

#include <algorithm>
#include <array>
#include <utility>

namespace lockscope::ui {
namespace {

using Part = StageHit::Part;

/// The square around a centre, if the point is in it; otherwise null.
QRectF around(QPointF centre, double reach, QPointF point) {
    const QRectF area(centre.x() - reach, centre.y() - reach, 2 * reach, 2 * reach);
    return area.contains(point) ? area : QRectF();
}

StageHit found(Part part, const QRectF& area) {
    StageHit hit;
    hit.part = part;
    hit.area = area;
    return hit;
}

} // namespace

StageHit StageScene::hit(QPointF point) const {
    if (!frame_) {
        return {};
    }
    if (const auto motion = hit_motion(point); motion.part != Part::nothing) {
        return motion;
    }
    for (std::size_t i = 0; i < lanes_.size(); ++i) {
        if (lanes_[i].rect.contains(point)) {
            return hit_lane(i, point);
        }
    }
    const double em = layout_.metrics.em;
    for (std::size_t j = 0; j < frame_->stage.backoff.size() && !layout_.backoff.isEmpty(); ++j) {
        if (const auto area = around(backoff_at(j), em * 0.86, point); !area.isNull()) {
            StageHit hit = found(Part::backoff, area);
            hit.token = j;
            hit.transaction = frame_->stage.backoff[j].transaction;
            return hit;
        }
    }
    if (const auto place = hit_place(point); place.part != Part::nothing) {
        return place;
    }
    const std::array parts{std::pair{Part::quiet, layout_.heat},
                           std::pair{Part::backoff_card, layout_.backoff},
                           std::pair{Part::committed, layout_.committed},
                           std::pair{Part::failed, layout_.failed},
                           std::pair{Part::alert, layout_.alert},
                           std::pair{Part::long_running, layout_.long_running}};
    for (const auto& [part, area] : parts) {
        if (area.contains(point)) {
            return found(part, area);
        }
    }
    return {};
}

StageHit StageScene::hit_lane(std::size_t index, QPointF point) const {
    const auto& lane = lanes_[index];
    const double air = layout_.metrics.em * 0.2;
    const double radius = token_radius(token_size(lane), layout_.token_em());
    StageHit hit = found(Part::lane, lane.rect);
    hit.lane = index;
    for (std::size_t j = 0; j < tokens_shown(lane); ++j) {
        if (const auto area = around(waiter_at(lane, j), radius + air, point); !area.isNull()) {
            hit.part = Part::waiter;
            hit.token = j;
            hit.transaction = lane.view->waiters[j].transaction;
            hit.area = area;
            return hit;
        }
    }
    const auto seat = around(holder_seat(lane), layout_.sign_em() + air, point);
    if (lane.holder && !seat.isNull()) {
        hit.part = Part::holder;
        hit.transaction = lane.holder;
        hit.area = seat;
    }
    return hit;
}

StageHit StageScene::hit_motion(QPointF point) const {
    for (const auto& motion : motions_.all()) {
        const bool failure = motion.kind == MotionKind::burst ||
                             motion.kind == MotionKind::deadlock ||
                             motion.kind == MotionKind::refuse || motion.kind == MotionKind::fail;
        const QPolygonF path = path_of(motion);
        if (!failure || path.isEmpty()) {
            continue;
        }
        const QPointF at = motion.kind == MotionKind::fail ? motion_at(motion, path) : path.first();
        const auto area = around(at, layout_.token_em(), point);
        if (!area.isNull()) {
            StageHit hit = found(Part::failure, area);
            hit.failure = motion.failure;
            return hit;
        }
    }
    return {};
}

StageHit StageScene::hit_place(QPointF point) const {
    const double em = layout_.metrics.em;
    const auto& stage = frame_->stage;
    if (layout_.intake.contains(point)) {
        StageHit hit = found(Part::intake, layout_.intake);
        const IntakeStrip strip(layout_.intake, em, stage.intake);
        for (std::size_t i = 0; i < strip.shown(); ++i) {
            if (const auto area = around(strip.queued(i), em * 0.5, point); !area.isNull()) {
                hit.part = Part::queued;
                hit.token = i;
                hit.transaction = stage.intake.queued[i].transaction;
                hit.area = area;
            }
        }
        return hit;
    }
    if (layout_.partition.contains(point)) {
        StageHit hit = found(Part::partition, layout_.partition);
        for (std::size_t i = 0; i < stage.partition.lanes.size(); ++i) {
            const auto cell =
                partition_cell(layout_.partition, em, i, stage.partition.lanes.size());
            if (cell.contains(point)) {
                hit.part = Part::partition_lane;
                hit.token = i;
                hit.area = cell;
            }
        }
        return hit;
    }
    return layout_.jobs.contains(point) ? found(Part::jobs, layout_.jobs) : StageHit();
}

} // namespace lockscope::ui
