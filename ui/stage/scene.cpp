// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/scene.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lockscope::ui {
namespace {

constexpr double lane_glide_s = 0.12;   // time constant of a lane on its way
constexpr double holder_glide_s = 0.22; // from the queue to the lock
constexpr double longest_ahead_s = 0.1; // of real time, should frames stop coming

double eased(double from, double to, double elapsed_s) {
    const double rest = (from - to) * std::exp(-elapsed_s / lane_glide_s);
    return std::abs(rest) < 0.3 ? to : to + rest;
}

double smooth(double t) {
    t = std::clamp(t, 0.0, 1.0);
    return t * t * (3.0 - 2.0 * t);
}

} // namespace

TokenTone waiter_tone(double wait_s, bool long_running, const AxisRange& range) {
    if (wait_s >= range.timeout_s * critical_share) {
        return TokenTone::critical;
    }
    return long_running || wait_s >= range.long_running_s ? TokenTone::contended
                                                          : TokenTone::waiting;
}

TokenTone holder_tone(LockState state) {
    switch (state) {
    case LockState::contended:
        return TokenTone::contended;
    case LockState::critical:
        return TokenTone::critical;
    default:
        return TokenTone::held;
    }
}

void StageScene::set_size(QSizeF size, double font_px) {
    if (size == size_ && font_px == font_px_) {
        return;
    }
    size_ = size;
    font_px_ = font_px;
    lay_out_frame(true);
}

void StageScene::set_frame(FramePtr frame, double now_s) {
    const auto before = std::exchange(frame_, std::move(frame));
    const bool same_run = before && frame_ && before->run == frame_->run;
    const bool jump =
        !same_run || frame_->stage.now < before->stage.now || frame_->seeking || before->seeking;
    const double elapsed_s = std::max(now_s - frame_at_s_, 0.0);
    frame_at_s_ = now_s;
    now_s_ = now_s;
    ahead_s_ = 0.0;
    if (jump) {
        order_.clear();
        motions_.clear();
        range_ = {};
        blur_ = 0.0;
    }
    if (!same_run) {
        kinds_.reset();
        kind_of_.clear();
    }
    if (!frame_) {
        lanes_.clear();
        heat_.clear();
        lay_out_frame(true);
        return;
    }
    std::vector<AccountId> asked;
    asked.reserve(frame_->stage.lanes.size());
    for (const auto& lane : frame_->stage.lanes) {
        asked.push_back(lane.account);
    }
    order_.update(asked, elapsed_s);
    lay_out_frame(jump);
    note_kinds();
    note_heat(elapsed_s, jump);
    note_speed();
    note_density(jump ? 1e9 : elapsed_s);
    if (!jump) {
        note_motions(elapsed_s);
    }
}

/// Everything that follows from the frame and the size.
void StageScene::lay_out_frame(bool jump) {
    const StageSnapshot* stage = frame_ ? &frame_->stage : nullptr;
    const int lanes = stage ? static_cast<int>(stage->lanes.size()) : 0;
    layout_ = lay_out(size_, font_px_, lanes, stage && !stage->quiet_heat.empty());
    if (!stage) {
        return;
    }
    Duration longest{0};
    for (const auto& lane : stage->lanes) {
        if (!lane.waiters.empty()) {
            longest = std::max(longest, lane.waiters.front().since);
        }
    }
    range_ = axis_range(stage->lock_timeout, stage->long_running_after, longest,
                        jump ? 0.0 : range_.span_s);
    arrange_lanes(jump);
    assign_rows();
}

void StageScene::arrange_lanes(bool jump) {
    auto before = std::exchange(lanes_, {});
    const auto& views = frame_->stage.lanes;
    const auto order = order_.order();
    const auto shown = std::min(order.size(), static_cast<std::size_t>(layout_.lane_count));
    lanes_.reserve(shown);
    for (std::size_t place = 0; place < shown; ++place) {
        const auto& view = views[order[place]];
        const auto old = std::find_if(before.begin(), before.end(), [&view](const SceneLane& l) {
            return l.account == view.account;
        });
        const bool known = old != before.end();
        auto& lane = lanes_.emplace_back(known ? std::move(*old) : SceneLane{});
        lane.account = view.account;
        lane.view = &view;
        lane.place = static_cast<int>(place);
        if (!known || jump) {
            lane.rect = layout_.lane(lane.place);
        }
        const TransactionSerial holder = view.holder ? view.holder->transaction : 0;
        if (holder != lane.holder) {
            const int row = known && !jump ? lane.rows.row_of(holder) : -1;
            lane.holder = holder;
            lane.holder_since_s = row >= 0 ? now_s_ : -10.0;
            // It was the head of the queue, or whoever the discipline chose; its wait is not known
            // any more, its row is.
            lane.holder_from =
                QPointF(layout_.axis_left + layout_.token_em() * 1.5,
                        lane.rect.center().y() + row_offset(lane.rows.plan(), std::max(row, 0)));
        }
    }
}

void StageScene::assign_rows() {
    const auto wait_axis = axis();
    const double em = layout_.token_em();
    for (auto& lane : lanes_) {
        const auto& waiters = lane.view->waiters;
        const auto plan = plan_rows(layout_.lane_height, wait_axis.width(), waiters.size(), em,
                                    lane.rows.plan().size);
        lane.rows.assign(waiters, plan, wait_axis.seconds_per(token_radius(plan.size, em) * 2.6));
    }

    const auto& backoff = frame_->stage.backoff;
    double span_s = 1.0;
    for (const auto& client : backoff) {
        span_s = std::max(span_s, seconds(client.remaining));
    }
    const bool keep = backoff_span_s_ >= span_s && backoff_span_s_ < 3.0 * span_s;
    backoff_span_s_ = keep ? backoff_span_s_ : span_s;
    std::vector<TokenView> tokens(backoff.size());
    for (std::size_t i = 0; i < backoff.size(); ++i) {
        tokens[i].transaction = backoff[i].transaction;
        tokens[i].since =
            from_seconds(std::max(backoff_span_s_ - seconds(backoff[i].remaining), 0.0));
    }
    const auto field = backoff_field();
    const double client = layout_.metrics.em;
    RowPlan plan{TokenSize::full, 1, token_pitch(TokenSize::full, client)};
    plan.rows = std::max(1, static_cast<int>(field.height() / plan.pitch));
    const double clearance = token_pitch(TokenSize::full, client) / std::max(field.width(), 1.0);
    backoff_rows_.assign(tokens, plan, clearance * backoff_span_s_);
}

bool StageScene::advance(double now_s) {
    const double elapsed_s = std::max(now_s - now_s_, 0.0);
    now_s_ = now_s;
    bool moving = motions_.advance(now_s);
    for (auto& lane : lanes_) {
        const auto target = layout_.lane(lane.place);
        if (lane.rect != target) {
            lane.rect.moveTop(eased(lane.rect.top(), target.top(), elapsed_s));
            lane.rect.setHeight(eased(lane.rect.height(), target.height(), elapsed_s));
            moving = moving || lane.rect != target;
        }
        moving = moving || now_s - lane.holder_since_s < holder_glide_s;
    }
    ahead_s_ = 0.0;
    const bool playing = frame_ && frame_->playing && !frame_->finished;
    if (playing && std::isfinite(frame_->achieved_speed)) {
        const double real_s = std::clamp(now_s - frame_at_s_, 0.0, longest_ahead_s);
        ahead_s_ = std::min(real_s * frame_->achieved_speed, range_.span_s * 0.02);
    }
    return moving || playing;
}

int StageScene::hidden_lanes() const {
    return frame_ ? static_cast<int>(frame_->stage.lanes.size() - lanes_.size()) : 0;
}

QPointF StageScene::waiter_at(const SceneLane& lane, std::size_t waiter) const {
    const auto& token = lane.view->waiters[waiter];
    const auto& plan = lane.rows.plan();
    const double off_row =
        jitter(token.transaction) * 0.12 * token_pitch(plan.size, layout_.token_em());
    const double y = lane.rect.center().y() + row_offset(plan, lane.rows.row(waiter)) + off_row;
    return {axis().x(wait_s(token)), y};
}

QPointF StageScene::holder_seat(const SceneLane& lane) const {
    return {layout_.holder_x, lane.rect.center().y()};
}

QPointF StageScene::holder_at(const SceneLane& lane) const {
    const auto seat = holder_seat(lane);
    const double t = smooth((now_s_ - lane.holder_since_s) / holder_glide_s);
    return lane.holder_from + (seat - lane.holder_from) * t;
}

QRectF StageScene::backoff_field() const {
    const double em = layout_.metrics.em;
    return layout_.backoff.adjusted(em * 4.0, em * 2.6, -em * 1.7, -em * 0.8);
}

QPointF StageScene::backoff_at(std::size_t backoff) const {
    const auto& client = frame_->stage.backoff[backoff];
    const auto field = backoff_field();
    const double remaining_s = seconds(client.remaining) - ahead_s_;
    const double share = std::clamp(remaining_s / backoff_span_s_, 0.0, 1.0);
    return {field.left() + share * field.width(),
            field.center().y() + row_offset(backoff_rows_.plan(), backoff_rows_.row(backoff))};
}

const SceneLane* StageScene::find_lane(AccountId account) const {
    const auto at = std::find_if(lanes_.begin(), lanes_.end(), [account](const SceneLane& lane) {
        return lane.account == account;
    });
    return at == lanes_.end() ? nullptr : &*at;
}

bool StageScene::deadlocked(const SceneLane& lane) const {
    const SceneLane* next = &lane;
    for (std::size_t step = 0; step < lanes_.size(); ++step) {
        next = find_lane(next->view->holder_waits_for);
        if (!next || next == &lane) {
            return next != nullptr;
        }
    }
    return false;
}

StageHit StageScene::hit(QPointF point) const {
    using Part = StageHit::Part;
    if (!frame_) {
        return {};
    }
    const double em = layout_.metrics.em;
    const auto around = [em, point](QPointF centre, double radius) {
        const double reach = radius + em * 0.2;
        const QRectF area(centre.x() - reach, centre.y() - reach, 2 * reach, 2 * reach);
        return area.contains(point) ? area : QRectF();
    };
    for (std::size_t i = 0; i < lanes_.size(); ++i) {
        const auto& lane = lanes_[i];
        if (!lane.rect.contains(point)) {
            continue;
        }
        const double radius = token_radius(lane.rows.plan().size, layout_.token_em());
        for (std::size_t j = 0; j < lane.view->waiters.size(); ++j) {
            if (const auto area = around(waiter_at(lane, j), radius); !area.isNull()) {
                return {Part::waiter, i, j, lane.view->waiters[j].transaction, area};
            }
        }
        if (const auto area = around(holder_seat(lane), layout_.sign_em());
            lane.holder && !area.isNull()) {
            return {Part::holder, i, 0, 0, area};
        }
        return {Part::lane, i, 0, 0, lane.rect};
    }
    for (std::size_t j = 0; j < frame_->stage.backoff.size() && !layout_.backoff.isEmpty(); ++j) {
        if (const auto area = around(backoff_at(j), em * 0.66); !area.isNull()) {
            return {Part::backoff, 0, j, 0, area};
        }
    }
    const std::array places{
        std::pair{Part::quiet, layout_.heat}, std::pair{Part::backoff_card, layout_.backoff},
        std::pair{Part::committed, layout_.committed}, std::pair{Part::failed, layout_.failed},
        std::pair{Part::long_running, layout_.long_running}};
    for (const auto& [part, area] : places) {
        if (area.contains(point)) {
            return {part, 0, 0, 0, area};
        }
    }
    return {};
}

} // namespace lockscope::ui
