// SPDX-License-Identifier: GPL-3.0-or-later
// What happened since the last frame, made visible: bursts, flights and flows.
#include "ui/stage/scene.h"

#include <QLineF>

#include <algorithm>
#include <vector>

namespace lockscope::ui {

/// Where a transaction was when something happened to it, and what it looked like.
struct StageScene::Trace {
    TransactionSerial transaction = 0;
    TransactionKind shape = TransactionKind::order_insert;
    bool batch = false;
    std::int64_t failure = -1; ///< number of the attempt's failure, if it failed
    MotionSpot spot;
};

void StageScene::begin(MotionKind kind, const Trace& trace) {
    motions_.start({kind, trace.shape, trace.batch, trace.failure, trace.spot, now_s_});
}

/// The number of an attempt's failure, counted from the start of the run; -1: it has not failed.
std::int64_t StageScene::failure_number(TransactionSerial transaction) const {
    std::int64_t number = frame_->failures;
    const auto& events = frame_->motions;
    for (auto event = events.rbegin(); event != events.rend(); ++event) {
        if (event->kind != EventKind::attempt_failed) {
            continue;
        }
        if (event->transaction == transaction) {
            return number > 0 ? number : -1;
        }
        --number;
    }
    return -1;
}

void StageScene::note_motions(const Frame& before, double elapsed_s) {
    const auto& events = frame_->motions;
    const auto dropped = static_cast<double>(frame_->motions_dropped);
    if (!frame_->playing && dropped > 0.0) {
        return; // a leap through time, not something to watch
    }
    // A frame after a long pause must not look like a slow trickle.
    const double since_s = std::min(elapsed_s, 0.1);
    motions_.note_rate(static_cast<double>(events.size()) + dropped, since_s);

    std::vector<double> releases(lanes_.size());
    std::vector<double> timeouts(lanes_.size());
    std::vector<Trace> traces;
    traces.reserve(events.size());
    for (const auto& event : events) {
        const SceneLane* lane = find_lane(event.account);
        if (lane) {
            const auto index = static_cast<std::size_t>(lane - lanes_.data());
            releases[index] += event.kind == EventKind::released ? 1.0 : 0.0;
            timeouts[index] += event.kind == EventKind::withdrawn ? 1.0 : 0.0;
        }
        trace_event(event, lane, traces);
    }
    for (const auto& event : events) {
        end_trace(event, traces);
    }
    note_retries(before);
    // The flows stand for the events that were not told as well.
    const double told = std::max(static_cast<double>(events.size()), 1.0);
    const double scale = (told + dropped) / told;
    for (std::size_t i = 0; i < lanes_.size(); ++i) {
        lanes_[i].releases.add(releases[i] * scale, since_s);
        lanes_[i].timeouts.add(timeouts[i] * scale, since_s);
    }
}

/// Begins what happens on the spot, and remembers where the transaction was.
void StageScene::trace_event(const Event& event, const SceneLane* lane,
                             std::vector<Trace>& traces) {
    Trace trace;
    trace.transaction = event.transaction;
    trace.failure = event.kind == EventKind::withdrawn || event.kind == EventKind::refused
                        ? failure_number(event.transaction)
                        : -1;
    if (event.workload.valid() && event.workload.index() < kind_of_.size()) {
        trace.shape = kind_of_[event.workload.index()];
    }
    trace.batch = trace.shape == TransactionKind::order_insert && event.records > 1;
    using Where = MotionSpot::Where;
    if (event.kind == EventKind::refused) {
        trace.spot = {Where::arrival, lane ? lane->account : AccountId(), 0.0, 0.0};
        begin(MotionKind::refuse, trace);
        motions_.call_out({event.cause, trace.spot, now_s_});
        traces.push_back(trace);
        return;
    }
    if (!lane) {
        return;
    }
    trace.spot = {Where::seat, lane->account, 0.0, 0.0};
    if (event.kind == EventKind::withdrawn) {
        const int row = std::max(lane->rows.row_of(event.transaction), 0);
        trace.spot = {Where::waiting, lane->account, seconds(event.duration),
                      row_offset(lane->rows.plan(), row) /
                          std::max(layout_.field(lane->rect).height(), 1.0)};
        const bool deadlock = event.cause == FailureCause::deadlock;
        begin(deadlock ? MotionKind::deadlock : MotionKind::burst, trace);
        motions_.call_out({event.cause, trace.spot, now_s_});
        traces.push_back(trace);
    } else if (event.kind == EventKind::released) {
        traces.push_back(trace);
    } else if (event.kind == EventKind::record_duplicated) {
        begin(MotionKind::duplicate, trace);
    } else if (event.kind == EventKind::summary_touched) {
        begin(MotionKind::touch, trace);
    }
}

/// How an attempt ended is told apart from where it was; a back-off, if any, comes after a failure.
void StageScene::end_trace(const Event& event, const std::vector<Trace>& traces) {
    const auto trace = std::find_if(traces.begin(), traces.end(), [&event](const Trace& t) {
        return t.transaction == event.transaction;
    });
    if (trace == traces.end()) {
        return;
    }
    if (event.kind == EventKind::attempt_committed) {
        // The parent updater commits no records of its own.
        if (trace->spot.where == MotionSpot::Where::seat && event.records > 0) {
            begin(MotionKind::commit, *trace);
        }
    } else if (event.kind == EventKind::backoff) {
        begin(MotionKind::back_off, *trace);
    } else if (event.kind == EventKind::attempt_failed) {
        const auto& all = frame_->motions;
        const bool retried = std::any_of(all.begin(), all.end(), [&event](const Event& e) {
            return e.kind == EventKind::backoff && e.transaction == event.transaction;
        });
        if (!retried) {
            begin(MotionKind::fail, *trace);
        }
    }
}

/// Who was in back-off and now waits at a lock again comes in there.
void StageScene::note_retries(const Frame& before) {
    if (motions_.flowing() || layout_.backoff.isEmpty()) {
        return;
    }
    const auto& now = frame_->stage;
    const Duration passed = now.now - before.stage.now;
    for (const auto& client : before.stage.backoff) {
        const auto same = [&client](const BackoffView& b) {
            return b.transaction == client.transaction;
        };
        if (client.remaining > passed ||
            std::any_of(now.backoff.begin(), now.backoff.end(), same)) {
            continue;
        }
        Trace trace;
        trace.shape = client.kind;
        trace.batch = client.kind == TransactionKind::order_insert && client.records > 1;
        for (const auto& lane : lanes_) {
            const auto& waiters = lane.view->waiters;
            for (std::size_t w = waiters.size(); w-- > 0 && waiters[w].since <= passed;) {
                if (waiters[w].attempt == client.next_attempt && waiters[w].kind == client.kind &&
                    waiters[w].records == client.records) {
                    trace.spot = {MotionSpot::Where::arrival, lane.account, 0.0, 0.0};
                }
            }
        }
        if (trace.spot.lane.valid()) {
            begin(MotionKind::retry, trace);
        }
    }
}

/// Where it is in a lane as this one stands now.
QPointF StageScene::spot_at(const MotionSpot& spot, const SceneLane& lane) const {
    const double middle = layout_.middle(lane.rect);
    switch (spot.where) {
    case MotionSpot::Where::seat:
        return layout_.seat(lane.rect);
    case MotionSpot::Where::arrival:
        return {(layout_.axis_right + layout_.count_left) / 2, middle};
    case MotionSpot::Where::waiting:
        break;
    }
    const QPointF by_wait(axis().x(spot.wait_s),
                          middle + spot.row * layout_.field(lane.rect).height());
    const QPointF in_queue(queue_.x(0.0), middle); // who times out has waited longest
    return by_wait + (in_queue - by_wait) * order_mix();
}

QPolygonF StageScene::path_of(const Motion& motion) const {
    const SceneLane* lane = find_lane(motion.spot.lane);
    if (lane == nullptr) {
        if (motion.kind != MotionKind::refuse || motion.spot.lane.valid()) {
            return {};
        }
        const QPointF end(layout_.count_right, layout_.axis_labels.center().y());
        return QPolygonF({end, end - QPointF(layout_.metrics.em * 1.5, 0), end});
    }
    const QRectF& rect = lane->rect;
    const QPointF at = spot_at(motion.spot, *lane);
    const double below = rect.bottom() + layout_.metrics.lane_gap() * 0.5;
    switch (motion.kind) {
    case MotionKind::grant: {
        const double rail = layout_.rail_y(rect);
        const QRectF seat = layout_.seat_area(rect);
        return QPolygonF({at, QPointF(at.x(), rail), QPointF(seat.center().x(), rail),
                          QPointF(seat.center().x(), seat.top())});
    }
    case MotionKind::commit:
    case MotionKind::duplicate: {
        const QRectF seat = layout_.seat_area(rect);
        const double free = seat.bottom() + token_radius(TokenSize::compact, layout_.token_em());
        return QPolygonF({QPointF(at.x(), free), QPointF(at.x(), std::max(below, free))});
    }
    case MotionKind::fail:
    case MotionKind::back_off: {
        // Past the cliff, in the gutter at the other end, or from under the holder.
        const bool waited = motion.spot.where == MotionSpot::Where::waiting;
        const bool held = motion.spot.where == MotionSpot::Where::seat;
        const double x = waited ? (layout_.words_right + layout_.axis_left) / 2 : at.x();
        const double y = held ? layout_.seat_area(rect).bottom() +
                                    token_radius(TokenSize::compact, layout_.token_em())
                              : at.y();
        return QPolygonF({QPointF(x, y), QPointF(x, std::max(below, y))});
    }
    case MotionKind::refuse: {
        const QPointF end(layout_.count_right, layout_.rail_y(rect));
        return QPolygonF({end, QPointF(at.x(), end.y()), end});
    }
    case MotionKind::retry:
        return QPolygonF({QPointF(at.x(), rect.bottom()), at});
    case MotionKind::touch: {
        const QPointF padlock(layout_.padlock_x, at.y());
        return QPolygonF({padlock, padlock});
    }
    case MotionKind::burst:
    case MotionKind::deadlock:
        break;
    }
    return QPolygonF({at, at});
}

bool StageScene::strays(const Motion& motion, QPointF at) const {
    return std::any_of(lanes_.begin(), lanes_.end(), [&](const SceneLane& lane) {
        return lane.account != motion.spot.lane && lane.rect.contains(at);
    });
}

QPointF StageScene::motion_at(const Motion& motion, const QPolygonF& path) const {
    double length = 0.0;
    for (qsizetype i = 1; i < path.size(); ++i) {
        length += QLineF(path[i - 1], path[i]).length();
    }
    double rest = length * motions_.progress(motion, now_s_);
    for (qsizetype i = 1; i < path.size(); ++i) {
        const QLineF part(path[i - 1], path[i]);
        if (rest <= part.length()) {
            return part.length() > 0.0 ? part.pointAt(rest / part.length()) : part.p1();
        }
        rest -= part.length();
    }
    return path.isEmpty() ? QPointF() : path.last();
}

bool StageScene::said_at_cliff(const Callout& callout) const {
    return callout.cause == FailureCause::unable_to_lock_row && range_.has_cliff() &&
           stage_order_ == StageOrder::wait_time;
}

std::optional<QRectF> StageScene::room_for(const Callout& callout, QSizeF word) const {
    constexpr std::size_t most = 60;    // in a crowd there is no room
    constexpr double slow_enough = 1.2; // axis widths a token crosses in a second
    const SceneLane* lane = find_lane(callout.spot.lane);
    const double speed = frame_->playing ? frame_->achieved_speed / range_.span_s : 0.0;
    if (lane == nullptr || lane->view->waiters.size() > most || speed > slow_enough) {
        return std::nullopt;
    }
    const QRectF field = layout_.field(lane->rect);
    const double em = layout_.metrics.em;
    const double reach = layout_.token_em() * 1.1;
    const QPointF from = spot_at(callout.spot, *lane);
    std::optional<QRectF> best;
    double best_way = 0.0;
    for (double x = layout_.axis_left + reach; x + word.width() <= layout_.axis_right - reach;
         x += em) {
        for (const double share : {0.5, 0.0, 1.0}) {
            const double top =
                field.top() + em * 0.1 + share * (field.height() - word.height() - em * 0.3);
            const QRectF chip(QPointF(x, top), word);
            const double way = QLineF(chip.center(), from).length();
            const QRectF kept = chip.adjusted(-reach, -reach, reach, reach);
            bool free = (!best || way < best_way) &&
                        !(callout.spot.where == MotionSpot::Where::waiting && kept.contains(from));
            for (std::size_t i = 0; free && i < tokens_shown(*lane); ++i) {
                free = !kept.contains(waiter_at(*lane, i));
            }
            if (free) {
                best = chip;
                best_way = way;
            }
        }
    }
    return best;
}

} // namespace lockscope::ui
