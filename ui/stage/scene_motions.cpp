// SPDX-License-Identifier: GPL-3.0-or-later
// What happened since the last frame, made visible: bursts, flights and flows.
#include "ui/stage/scene.h"

#include <algorithm>
#include <vector>

namespace lockscope::ui {

/// Where a transaction was when something happened to it, and what it looked like.
struct StageScene::Trace {
    TransactionSerial transaction = 0;
    TransactionKind shape = TransactionKind::order_insert;
    bool batch = false;
    std::int64_t failure = -1; ///< number of the attempt's failure, if it failed
    bool released = false;     ///< it held a lock; otherwise it waited or was refused
    QPointF at;
};

void StageScene::begin(MotionKind kind, const Trace& trace, QPointF to) {
    motions_.start({kind, trace.shape, trace.batch, trace.failure, trace.at, to, now_s_});
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
    if (event.kind == EventKind::refused) {
        const double y = lane ? lane->rect.center().y() : layout_.axis_labels.center().y();
        trace.at = QPointF(layout_.axis_right, y);
        begin(MotionKind::refuse, trace, trace.at);
        motions_.call_out({event.account, event.cause, trace.at, now_s_});
        traces.push_back(trace);
        return;
    }
    if (!lane) {
        return;
    }
    const double middle = lane->rect.center().y();
    if (event.kind == EventKind::withdrawn) {
        const int row = std::max(lane->rows.row_of(event.transaction), 0);
        trace.at =
            QPointF(axis().x(seconds(event.duration)), middle + row_offset(lane->rows.plan(), row));
        if (stage_order_ == StageOrder::queue_position) {
            trace.at = QPointF(queue_.x(0.0), middle); // who times out has waited longest
        }
        const bool deadlock = event.cause == FailureCause::deadlock;
        begin(deadlock ? MotionKind::deadlock : MotionKind::burst, trace, trace.at);
        motions_.call_out({event.account, event.cause, trace.at, now_s_});
        traces.push_back(trace);
    } else if (event.kind == EventKind::released) {
        trace.released = true;
        trace.at = holder_seat(*lane);
        traces.push_back(trace);
    } else if (event.kind == EventKind::record_duplicated) {
        trace.at = holder_seat(*lane);
        begin(MotionKind::duplicate, trace, layout_.committed.center());
    } else if (event.kind == EventKind::summary_touched) {
        trace.at = QPointF(layout_.padlock_x, middle);
        begin(MotionKind::touch, trace, trace.at);
    }
}

/// How an attempt ended is told apart from where it was; a back-off, if any, comes after a failure.
void StageScene::end_trace(const Event& event, const std::vector<Trace>& traces) {
    if (layout_.committed.isEmpty()) {
        return; // nowhere to fly to
    }
    const auto trace = std::find_if(traces.begin(), traces.end(), [&event](const Trace& t) {
        return t.transaction == event.transaction;
    });
    if (trace == traces.end()) {
        return;
    }
    if (event.kind == EventKind::attempt_committed) {
        // The parent updater commits no records of its own.
        if (trace->released && event.records > 0) {
            begin(MotionKind::commit, *trace, layout_.committed.center());
        }
    } else if (event.kind == EventKind::backoff) {
        begin(MotionKind::back_off, *trace,
              QPointF(backoff_field().right(), backoff_field().center().y()));
    } else if (event.kind == EventKind::attempt_failed) {
        const auto& all = frame_->motions;
        const bool retried = std::any_of(all.begin(), all.end(), [&event](const Event& e) {
            return e.kind == EventKind::backoff && e.transaction == event.transaction;
        });
        if (!retried) {
            begin(MotionKind::fail, *trace, layout_.failed.center());
        }
    }
}

/// Who was in back-off and now waits at a lock again flies there.
void StageScene::note_retries(const Frame& before) {
    if (motions_.flowing() || layout_.backoff.isEmpty()) {
        return;
    }
    const auto& now = frame_->stage;
    const Duration passed = now.now - before.stage.now;
    for (std::size_t i = 0; i < before.stage.backoff.size(); ++i) {
        const auto& client = before.stage.backoff[i];
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
        trace.at = QPointF(backoff_field().left(), backoff_field().center().y());
        QPointF to(layout_.axis_right, layout_.axis_labels.center().y());
        for (const auto& lane : lanes_) {
            const auto& waiters = lane.view->waiters;
            for (std::size_t w = waiters.size(); w-- > 0 && waiters[w].since <= passed;) {
                if (waiters[w].attempt == client.next_attempt && waiters[w].kind == client.kind &&
                    waiters[w].records == client.records) {
                    to = waiter_at(lane, w);
                }
            }
        }
        begin(MotionKind::retry, trace, to);
    }
}

} // namespace lockscope::ui
