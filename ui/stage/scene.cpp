// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/scene.h"

#include "ui/stage/places.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lockscope::ui {
namespace {

constexpr double lane_glide_s = 0.12;   // time constant of a lane on its way
constexpr double order_walk_s = 0.4;    // from one order to the other
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
    return long_running ? TokenTone::long_waiting : TokenTone::waiting;
}

TokenTone holder_tone(LockState state) {
    switch (state) {
    case LockState::contended:
        return TokenTone::contended;
    case LockState::critical:
        return TokenTone::critical;
    case LockState::free:
    case LockState::held:
        break;
    }
    return TokenTone::held;
}

void StageScene::set_size(QSizeF size, double font_px) {
    if (size == size_ && font_px == font_px_) {
        return;
    }
    size_ = size;
    font_px_ = font_px;
    lay_out_frame(Step::resized);
}

/// How the newest frame follows the one before.
StageScene::Step StageScene::step_from(const Frame* before) const {
    const bool same_run = before && frame_ && before->run == frame_->run;
    if (!same_run || frame_->stage.now < before->stage.now || frame_->seeking || before->seeking) {
        return Step::jump;
    }
    return Step::on;
}

void StageScene::set_frame(FramePtr frame, double now_s) {
    const auto before = std::exchange(frame_, std::move(frame));
    Step step = step_from(before.get());
    before_ = before ? before->stage.now : SimTime{};
    const double elapsed_s = std::max(now_s - frame_at_s_, 0.0);
    frame_at_s_ = now_s;
    now_s_ = now_s;
    ahead_s_ = 0.0;
    const bool was_fast = blur_ > 0.0 || motions_.flowing();
    note_speed();
    if (step == Step::on && was_fast && (!frame_->playing || blur_ <= 0.0)) {
        step = Step::afresh; // on slowing down nothing of the rush remains
    }
    if (forgets(step)) {
        order_.clear();
        motions_.clear();
        range_ = {};
    }
    const bool stepped = before && frame_ && before->events != frame_->events;
    if (frame_ && (frame_->playing || stepped)) {
        motions_.release();
    }
    motions_.hold(frame_ && !frame_->playing);
    if (!before || !frame_ || before->run != frame_->run) {
        kinds_.reset();
        kind_of_.clear();
    }
    if (!frame_) {
        lanes_.clear();
        heat_.clear();
        chain_ = {};
        lay_out_frame(Step::jump);
        return;
    }
    std::vector<AccountId> asked;
    asked.reserve(frame_->stage.lanes.size());
    for (const auto& lane : frame_->stage.lanes) {
        asked.push_back(lane.account);
    }
    order_.update(asked, elapsed_s);
    lay_out_frame(step);
    note_kinds();
    note_heat(elapsed_s, step);
    note_density(forgets(step) ? std::nullopt : std::optional(elapsed_s));
    if (step != Step::jump) {
        note_motions(*before, elapsed_s);
    }
    chain_ = blocking_chain(*frame_, anchor_);
}

void StageScene::select_transaction(TransactionSerial transaction) {
    selected_transaction_ = transaction;
    anchor_chain(transaction);
}

void StageScene::anchor_chain(TransactionSerial transaction) {
    anchor_ = transaction;
    chain_ = frame_ ? blocking_chain(*frame_, anchor_) : BlockingChain{};
}

void StageScene::jump_to_order(StageOrder order) {
    stage_order_ = order;
    mix_ = order == StageOrder::queue_position ? 1.0 : 0.0;
}

double StageScene::order_mix() const {
    return smooth(mix_);
}

std::size_t StageScene::tokens_shown(const SceneLane& lane) const {
    const std::size_t all = lane.view->waiters.size();
    return mix_ < 1.0 ? all
                      : std::min(all, queue_.shown(static_cast<std::size_t>(lane.view->waiting)));
}

StageNeeds StageScene::needs() const {
    StageNeeds needs;
    if (!frame_) {
        return needs;
    }
    const auto& stage = frame_->stage;
    needs.lanes = static_cast<int>(stage.lanes.size());
    needs.heat = !stage.quiet_heat.empty();
    needs.alerts =
        frame_->alerts &&
        std::any_of(frame_->alerts->begin(), frame_->alerts->end(), [&stage](const Alert& alert) {
            return alert.raised_at <= stage.now && alert.cleared_at > stage.now;
        });
    needs.places = places_of(stage);
    return needs;
}

/// Everything that follows from the frame and the size.
void StageScene::lay_out_frame(Step step) {
    const StageSnapshot* stage = frame_ ? &frame_->stage : nullptr;
    layout_ = lay_out(size_, font_px_, needs());
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
                        forgets(step) || stands_at_once(step) ? 0.0 : range_.span_s);
    queue_ = QueueOrder(layout_.axis_left + layout_.metrics.em * 0.4, layout_.axis_right,
                        layout_.token_em());
    arrange_lanes(step);
    if (forgets(step)) {
        for (auto& lane : lanes_) {
            lane.rows = {};
        }
    }
    assign_rows();
    assign_backoffs(step);
}

void StageScene::arrange_lanes(Step step) {
    auto before = std::exchange(lanes_, {});
    const auto& views = frame_->stage.lanes;
    const auto order = pools_together(order_.order(), views);
    const auto shown = std::min(order.size(), static_cast<std::size_t>(layout_.lane_count));
    lanes_.reserve(shown);
    for (std::size_t place = 0; place < shown; ++place) {
        const auto& view = views[order[place]];
        const auto old = std::find_if(before.begin(), before.end(), [&view](const SceneLane& l) {
            return l.account == view.account;
        });
        const bool known = old != before.end();
        auto& lane = lanes_.emplace_back(known ? std::move(*old) : SceneLane{});
        if (known && !stands_at_once(step)) {
            note_shift(lane, view);
        }
        if (known) {
            seat_holder(lane, view, step);
        }
        lane.account = view.account;
        lane.view = std::shared_ptr<const AccountLane>(frame_, &view);
        lane.place = static_cast<int>(place);
        if (!known || stands_at_once(step)) {
            lane.rect = layout_.lane(lane.place);
        }
        if (!known) {
            lane.holder = view.holder ? view.holder->transaction : 0;
        }
    }
}

/// The queue moves up when its head leaves; tokens walk there.
void StageScene::note_shift(SceneLane& lane, const AccountLane& now) const {
    const auto& before = lane.view->waiters;
    if (now.waiters.empty() || before.empty() ||
        before.front().transaction == now.waiters.front().transaction) {
        return;
    }
    constexpr std::size_t most = 8; // beyond that nobody could follow
    const auto end = before.begin() + static_cast<std::ptrdiff_t>(std::min(before.size(), most));
    const auto head = std::find_if(before.begin(), end, [&now](const TokenView& t) {
        return t.transaction == now.waiters.front().transaction;
    });
    if (head != end) {
        lane.queue_shift += static_cast<double>(head - before.begin());
    }
}

/// It is there at once; where it has waited, a trail on the rail shows whence it came.
void StageScene::seat_holder(SceneLane& lane, const AccountLane& view, Step step) {
    const TransactionSerial holder = view.holder ? view.holder->transaction : 0;
    const bool other = std::exchange(lane.holder, holder) != holder;
    if (!other || holder == 0 || step != Step::on) {
        return;
    }
    const auto& waiters = lane.view->waiters;
    const auto waited = std::find_if(waiters.begin(), waiters.end(), [holder](const TokenView& t) {
        return t.transaction == holder;
    });
    if (waited == waiters.end()) {
        return;
    }
    const double passed_s = seconds(frame_->stage.now - before_ - view.holder->since);
    const int row = std::max(lane.rows.row_of(holder), 0);
    Motion motion;
    motion.kind = MotionKind::grant;
    motion.shape = waited->kind;
    motion.batch = waited->kind == TransactionKind::order_insert && waited->records > 1;
    motion.spot = {
        MotionSpot::Where::waiting, lane.account, seconds(waited->since) + std::max(passed_s, 0.0),
        row_offset(lane.rows.plan(), row) / std::max(layout_.field(lane.rect).height(), 1.0)};
    motion.start_s = now_s_;
    motions_.start(motion);
}

void StageScene::assign_rows() {
    const auto wait_axis = axis();
    const double em = layout_.token_em();
    for (auto& lane : lanes_) {
        const auto& waiters = lane.view->waiters;
        const auto plan = plan_rows(layout_.lane_height - layout_.rail, wait_axis.width(),
                                    waiters.size(), em, lane.rows.plan().size);
        lane.rows.assign(waiters, plan, wait_axis.seconds_per(token_radius(plan.size, em) * 2.6));
    }
}

void StageScene::assign_backoffs(Step step) {
    const auto& backoff = frame_->stage.backoff;
    double span_s = 1.0;
    for (const auto& client : backoff) {
        span_s = std::max(span_s, seconds(client.remaining));
    }
    if (forgets(step)) {
        backoff_rows_ = {};
    }
    const bool keep = !forgets(step) && backoff_span_s_ >= span_s && backoff_span_s_ < 3.0 * span_s;
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
    moving = moving_lanes(elapsed_s) || moving;
    const double goal = stage_order_ == StageOrder::queue_position ? 1.0 : 0.0;
    if (mix_ != goal) {
        const double step = elapsed_s / order_walk_s;
        mix_ = goal > mix_ ? std::min(mix_ + step, goal) : std::max(mix_ - step, goal);
        moving = true; // the picture of the last step is still to come
    }
    ahead_s_ = 0.0;
    const bool playing = frame_ && frame_->playing && !frame_->finished;
    if (playing && std::isfinite(frame_->achieved_speed)) {
        const double real_s = std::clamp(now_s - frame_at_s_, 0.0, longest_ahead_s);
        ahead_s_ = std::min(real_s * frame_->achieved_speed, range_.span_s * 0.02);
    }
    return moving || playing;
}

bool StageScene::moving_lanes(double elapsed_s) {
    bool moving = false;
    for (auto& lane : lanes_) {
        const auto target = layout_.lane(lane.place);
        if (lane.rect != target) {
            lane.rect.moveTop(eased(lane.rect.top(), target.top(), elapsed_s));
            lane.rect.setHeight(eased(lane.rect.height(), target.height(), elapsed_s));
            moving = moving || lane.rect != target;
        }
        if (lane.queue_shift != 0.0) {
            lane.queue_shift *= std::exp(-elapsed_s / lane_glide_s);
            lane.queue_shift = lane.queue_shift < 0.02 ? 0.0 : lane.queue_shift;
            moving = moving || (lane.queue_shift != 0.0 && mix_ > 0.0);
        }
    }
    return moving;
}

std::int64_t StageScene::accounts_without_lane() const {
    return frame_ ? frame_->stage.accounts - static_cast<std::int64_t>(lanes_.size()) : 0;
}

std::int64_t StageScene::contended_without_lane() const {
    const auto here = std::count_if(lanes_.begin(), lanes_.end(),
                                    [](const SceneLane& lane) { return lane.view->waiting > 0; });
    return frame_ ? frame_->stage.contended_accounts - here : 0;
}

QPointF StageScene::waiter_at(const SceneLane& lane, std::size_t waiter) const {
    const auto& token = lane.view->waiters[waiter];
    const auto& plan = lane.rows.plan();
    const double off_row =
        jitter(token.transaction) * 0.12 * token_pitch(plan.size, layout_.token_em());
    const double middle = layout_.middle(lane.rect);
    const double y = middle + row_offset(plan, lane.rows.row(waiter)) + off_row;
    const QPointF by_wait(axis().x(wait_s(token)), y);
    if (mix_ <= 0.0) {
        return by_wait;
    }
    const QPointF in_queue(queue_.x(static_cast<double>(waiter) + lane.queue_shift), middle);
    return by_wait + (in_queue - by_wait) * order_mix();
}

QPointF StageScene::holder_seat(const SceneLane& lane) const {
    return layout_.seat(lane.rect);
}

double StageScene::held_s(const AccountLane& lane) const {
    if (!lane.holder) {
        return 0.0;
    }
    // Between two frames it goes on, but whoever comes after it is not known yet.
    const double since_s = seconds(lane.holder->since);
    return lane.expected_hold
               ? std::min(since_s + ahead_s_, std::max(seconds(*lane.expected_hold), since_s))
               : since_s + ahead_s_;
}

bool StageScene::number_is_free(const SceneLane& lane, std::size_t waiter) const {
    const double em = layout_.token_em();
    const QPointF at = waiter_at(lane, waiter);
    // Those that have waited longer lie on top, and further left or in the same place.
    for (std::size_t i = waiter; i-- > 0;) {
        const QPointF off = waiter_at(lane, i) - at;
        if (std::abs(off.x()) > 2.0 * em) {
            return true;
        }
        // From the box of the number, which lies about the middle.
        const auto beyond = [em](QPointF away) {
            return std::hypot(std::max(std::abs(away.x()) - 0.62 * em, 0.0),
                              std::max(std::abs(away.y()) - 0.3 * em, 0.0));
        };
        const auto& above = lane.view->waiters[i];
        const QPointF badge(badge_off_em * em, badge_off_em * em);
        const QPointF attempt = off + QPointF(badge.x(), -badge.y());
        if (beyond(off) < 1.02 * em ||
            (above.attempt > 1 && beyond(attempt) < badge_radius_em * em) ||
            (above.also_holds.valid() && beyond(off + badge) < badge_radius_em * em)) {
            return false;
        }
    }
    return true;
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

bool StageScene::covered(const SceneLane& lane, QPointF point) const {
    for (int i = 0; i < lane.place; ++i) {
        if (lanes_[static_cast<std::size_t>(i)].rect.contains(point)) {
            return true;
        }
    }
    return false;
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

} // namespace lockscope::ui
