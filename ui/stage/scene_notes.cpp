// SPDX-License-Identifier: GPL-3.0-or-later
// What the scene reads out of a new frame beyond its picture: motions, flows, kinds, averages.
#include "ui/stage/scene.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace lockscope::ui {
namespace {

constexpr double heat_fades_s = 0.25;
constexpr double density_over_s = 0.3;
constexpr int kernel_reach = 3;
constexpr float kernel_sum = (kernel_reach + 1) * (kernel_reach + 1);
constexpr double blur_from = 8.0; // axis widths a token crosses in a second: tokens begin to blur
constexpr double blur_to = 40.0;  // and are gone

/// Where a transaction was when something happened to it, and what it looked like.
struct Trace {
    TransactionSerial transaction;
    bool released; ///< it held a lock; otherwise it waited or was refused
    TransactionKind shape;
    bool batch;
    QPointF at;
};

bool is_batch(TransactionKind kind, std::uint32_t records) {
    return kind == TransactionKind::order_insert && records > 1;
}

const Trace* find(const std::vector<Trace>& traces, TransactionSerial transaction) {
    const auto at = std::find_if(traces.begin(), traces.end(), [transaction](const Trace& t) {
        return t.transaction == transaction;
    });
    return at == traces.end() ? nullptr : &*at;
}

} // namespace

void StageScene::note_kinds() {
    const auto note = [this](TransactionKind kind, std::uint32_t records) {
        kinds_.set(is_batch(kind, records) ? batch_bit : static_cast<std::size_t>(kind));
    };
    for (const auto& lane : frame_->stage.lanes) {
        if (lane.holder) {
            note(lane.holder->kind, lane.holder->records);
        }
        for (const auto& waiter : lane.waiters) {
            note(waiter.kind, waiter.records);
        }
    }
}

void StageScene::note_heat(double elapsed_s, bool jump) {
    const auto& heat = frame_->stage.quiet_heat;
    if (jump || !frame_->playing || heat.size() != heat_.size()) {
        heat_ = heat;
        return;
    }
    // Locks held for an instant would flicker; they glow a little longer.
    const auto kept = static_cast<float>(std::exp(-elapsed_s / heat_fades_s));
    for (std::size_t i = 0; i < heat.size(); ++i) {
        heat_[i] = std::max(heat[i], heat_[i] * kept);
    }
}

void StageScene::note_speed() {
    blur_ = 0.0;
    if (!frame_->playing || frame_->finished || frame_->achieved_speed <= 0.0) {
        return;
    }
    const double widths_per_s = frame_->achieved_speed / range_.span_s;
    blur_ =
        std::clamp(std::log(widths_per_s / blur_from) / std::log(blur_to / blur_from), 0.0, 1.0);
}

void StageScene::note_density(double elapsed_s) {
    const auto weight = static_cast<float>(1.0 - std::exp(-elapsed_s / density_over_s));
    for (auto& lane : lanes_) {
        std::array<float, SceneLane::density_bins> now{};
        for (const auto& waiter : lane.view->waiters) {
            const double share = std::clamp(seconds(waiter.since) / range_.span_s, 0.0, 1.0);
            const int bin = static_cast<int>((1.0 - share) * (now.size() - 1) + 0.5);
            // Spread over the neighbours: a band, not a fence.
            for (int d = -kernel_reach; d <= kernel_reach; ++d) {
                const int at = std::clamp(bin + d, 0, static_cast<int>(now.size()) - 1);
                now[static_cast<std::size_t>(at)] +=
                    static_cast<float>(kernel_reach + 1 - std::abs(d)) / kernel_sum;
            }
        }
        for (std::size_t i = 0; i < now.size(); ++i) {
            lane.density[i] += weight * (now[i] - lane.density[i]);
        }
    }
}

void StageScene::note_motions(double elapsed_s) {
    const auto& events = frame_->motions;
    // A frame after a long pause must not look like a slow trickle.
    const double since_s = std::min(elapsed_s, 0.1);
    const auto dropped = static_cast<double>(frame_->motions_dropped);
    motions_.note_rate(static_cast<double>(events.size()) + dropped, since_s);

    std::vector<Trace> traces;
    traces.reserve(events.size());
    std::vector<double> releases(lanes_.size());
    std::vector<double> timeouts(lanes_.size());
    const auto wait_axis = axis();
    const auto begin = [this](MotionKind kind, const Trace& trace, QPointF to) {
        motions_.start({kind, trace.shape, trace.batch, trace.at, to, now_s_});
    };
    for (const auto& event : events) {
        const SceneLane* lane = find_lane(event.account);
        const auto index = lane ? static_cast<std::size_t>(lane - lanes_.data()) : 0;
        const bool batch = is_batch(TransactionKind::order_insert, event.records);
        Trace trace{event.transaction, false, TransactionKind::order_insert, batch, {}};
        switch (event.kind) {
        case EventKind::withdrawn:
            if (lane) {
                const int row = std::max(lane->rows.row_of(event.transaction), 0);
                trace.at = {wait_axis.x(seconds(event.duration)),
                            lane->rect.center().y() + row_offset(lane->rows.plan(), row)};
                timeouts[index] += 1.0;
                begin(MotionKind::burst, trace, trace.at);
                traces.push_back(trace);
            }
            break;
        case EventKind::released:
            if (lane) {
                trace.released = true;
                trace.at = holder_seat(*lane);
                releases[index] += 1.0;
                traces.push_back(trace);
            }
            break;
        case EventKind::refused:
            trace.at = {layout_.axis_right,
                        lane ? lane->rect.center().y() : layout_.axis_labels.center().y()};
            begin(MotionKind::refuse, trace, trace.at);
            traces.push_back(trace);
            break;
        case EventKind::record_duplicated:
            if (lane) {
                trace.at = holder_seat(*lane);
                begin(MotionKind::duplicate, trace, layout_.committed.center());
            }
            break;
        case EventKind::summary_touched:
            if (lane) {
                trace.at = {layout_.padlock_x, lane->rect.center().y()};
                begin(MotionKind::touch, trace, trace.at);
            }
            break;
        default:
            break;
        }
    }
    // How an attempt ended is known only after all it did was seen.
    for (const auto& event : events) {
        const Trace* trace = find(traces, event.transaction);
        if (!trace) {
            continue;
        }
        if (event.kind == EventKind::attempt_committed && trace->released) {
            begin(MotionKind::commit, *trace, layout_.committed.center());
        } else if (event.kind == EventKind::backoff) {
            begin(MotionKind::back_off, *trace,
                  QPointF(backoff_field().right(), backoff_field().center().y()));
        } else if (event.kind == EventKind::attempt_failed) {
            const bool retried = std::any_of(events.begin(), events.end(), [&](const Event& e) {
                return e.kind == EventKind::backoff && e.transaction == event.transaction;
            });
            if (!retried) {
                begin(MotionKind::fail, *trace, layout_.failed.center());
            }
        }
    }
    const double shown = std::max(static_cast<double>(events.size()), 1.0);
    const double scale = (shown + dropped) / shown;
    for (std::size_t i = 0; i < lanes_.size(); ++i) {
        lanes_[i].releases.add(releases[i] * scale, since_s);
        lanes_[i].timeouts.add(timeouts[i] * scale, since_s);
    }
}

} // namespace lockscope::ui
