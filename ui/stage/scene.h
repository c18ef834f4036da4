// SPDX-License-Identifier: GPL-3.0-or-later
// The stage between frames: the newest frame, laid out, with what moves by itself.
//
// Keeps what a single frame cannot know: which row a token has, where a lane is on its way to, what
// bursts and flies. Real time enters as an argument, in seconds; nothing here paints or looks at a
// clock, so the same calls give the same picture.
#pragma once

#include "ui/session/frame.h"
#include "ui/stage/blocking_chain.h"
#include "ui/stage/lane_order.h"
#include "ui/stage/layout.h"
#include "ui/stage/motions.h"
#include "ui/stage/queue_order.h"
#include "ui/stage/token_rows.h"
#include "ui/stage/wait_axis.h"

#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <QSizeF>

#include <array>
#include <bitset>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace lockscope::ui {

/// The meanings a token can have; which Tone of the Theme shows it. Who waits beyond the
/// long-running mark still waits: the same tone, with an edge.
enum class TokenTone : std::uint8_t { waiting, long_waiting, contended, critical, held, backoff };
inline constexpr std::size_t token_tone_count = 6;

/// A waiter's badges, the number of its attempt and the sign that it holds another lock, stand
/// right of it, above and below its number: this far to the side and up or down.
inline constexpr double badge_off_em = 0.8;
inline constexpr double badge_radius_em = 0.46;

/// Within this share of the time-out a waiter is about to fail.
inline constexpr double critical_share = 0.9;

[[nodiscard]] TokenTone waiter_tone(double wait_s, bool long_running, const AxisRange& range);
[[nodiscard]] TokenTone holder_tone(LockState state);

/// A lane of the frame and what the scene remembers of it.
struct SceneLane {
    AccountId account;
    std::shared_ptr<const AccountLane> view; ///< keeps the frame it is part of
    int place = 0;                           ///< from the top
    QRectF rect;                             ///< where it is now, perhaps on its way
    TokenRows rows;

    TransactionSerial holder = 0; ///< the frame's: it sits there at once, at every speed

    double queue_shift = 0.0; ///< places by which its waiters still stand behind, in queue order

    RateMeter releases; ///< of the lock, per second of real time
    RateMeter timeouts;
    /// Waiters in each part of the wait axis, from the lock to the arrivals, averaged over real
    /// time: what is shown of a queue that moves too fast for tokens.
    static constexpr std::size_t density_bins = 64;
    std::array<float, density_bins> density{};
};

/// What is under a point.
struct StageHit {
    enum class Part : std::uint8_t {
        nothing,
        lane,
        holder,
        waiter,
        backoff,
        quiet,
        backoff_card,
        committed,
        failed,
        long_running,
        alert,
        failure, ///< a burst or whatever else shows one
        intake,
        queued,
        partition,
        partition_lane,
        jobs,
    };
    Part part = Part::nothing;
    std::size_t lane = 0;              ///< of lane, holder, waiter: index into lanes()
    std::size_t token = 0;             ///< of waiter, backoff, queued, partition_lane: index
    TransactionSerial transaction = 0; ///< of waiter, holder, backoff, queued
    std::int64_t failure = -1;         ///< of failure: its number; -1: not known
    QRectF area;                       ///< where the answer stays the same
};

class StageScene {
public:
    /// `font_px`: of the widget, from which all sizes follow.
    void set_size(QSizeF size, double font_px);
    /// Null: no scenario.
    void set_frame(FramePtr frame, double now_s);
    /// Moves what moves by itself; true while there is more to come. The frame's tokens go on at
    /// the speed of the run for a moment, so that they glide between two frames.
    bool advance(double now_s);
    void select(AccountId account) { selected_ = account; }
    /// 0 selects none. Whether it is on the stage is for selected_place() to say.
    void select_transaction(TransactionSerial transaction);
    /// How queues are laid out; tokens walk to their new places.
    void set_order(StageOrder order) { stage_order_ = order; }
    /// The same, but they stand there at once.
    void jump_to_order(StageOrder order);

    [[nodiscard]] const Frame* frame() const { return frame_.get(); }
    [[nodiscard]] const StageLayout& layout() const { return layout_; }
    [[nodiscard]] WaitAxis axis() const { return {range_, layout_.axis_left, layout_.axis_right}; }
    /// The shown lanes from the top.
    [[nodiscard]] const std::vector<SceneLane>& lanes() const { return lanes_; }
    /// Accounts without a lane here, and those of them that somebody waits for.
    [[nodiscard]] std::int64_t accounts_without_lane() const;
    [[nodiscard]] std::int64_t contended_without_lane() const;
    /// Does a lane that is on its way lie over this point of another? The higher its place, the
    /// more it is on top.
    [[nodiscard]] bool covered(const SceneLane& lane, QPointF point) const;
    [[nodiscard]] const Motions& motions() const { return motions_; }
    [[nodiscard]] const std::vector<float>& heat() const { return heat_; }
    [[nodiscard]] AccountId selected() const { return selected_; }
    [[nodiscard]] TransactionSerial selected_transaction() const { return selected_transaction_; }
    /// From the selected transaction, or the one its chain began with, to the root.
    [[nodiscard]] const BlockingChain& chain() const { return chain_; }
    /// The transaction whose chain is shown; by itself the selected one.
    void anchor_chain(TransactionSerial transaction);
    [[nodiscard]] StageOrder order() const { return stage_order_; }
    /// 0: by wait time, 1: by queue position; between the two while tokens walk.
    [[nodiscard]] double order_mix() const;
    [[nodiscard]] const QueueOrder& queue() const { return queue_; }
    /// Of a lane's waiters now.
    [[nodiscard]] TokenSize token_size(const SceneLane& lane) const {
        return mix_ < 0.5 ? lane.rows.plan().size : queue_.size();
    }
    /// How many of a lane's waiters are drawn, from the next one on.
    [[nodiscard]] std::size_t tokens_shown(const SceneLane& lane) const;
    /// Alerts that stand: their places are on the stage.
    [[nodiscard]] bool alerting() const { return layout_.alert.isValid(); }
    [[nodiscard]] double now_s() const { return now_s_; }
    /// Seconds of simulated time since the frame.
    [[nodiscard]] double ahead_s() const { return ahead_s_; }
    /// Simulated seconds in which a new waiter comes into view; 0 when that cannot be seen.
    [[nodiscard]] double arrival_s() const;
    /// 0: tokens stand for themselves; 1: they move too fast to be seen, densities replace them.
    [[nodiscard]] double blur() const { return blur_; }
    /// Kinds seen in this run, not counting what a journey to another instant passed, orders in
    /// batches on their own: what the legend explains. The bit of
    /// a kind is its number; the last one means batches.
    static constexpr std::size_t batch_bit = kind_table.size();
    using Kinds = std::bitset<batch_bit + 1>;
    [[nodiscard]] const Kinds& kinds() const { return kinds_; }

    [[nodiscard]] double wait_s(const TokenView& waiter) const {
        return seconds(waiter.since) + ahead_s_;
    }
    [[nodiscard]] QPointF waiter_at(const SceneLane& lane, std::size_t waiter) const;
    /// Where holders sit.
    [[nodiscard]] QPointF holder_seat(const SceneLane& lane) const;
    /// How long the lane's holder has held the lock by now; never beyond what it will take.
    [[nodiscard]] double held_s(const AccountLane& lane) const;
    /// Is a waiter's number, of its records or its attempt, drawn? Not where another token lies on
    /// top.
    [[nodiscard]] bool number_is_free(const SceneLane& lane, std::size_t waiter) const;

    /// The way of a motion, from its beginning; empty when its lane is not on the stage.
    [[nodiscard]] QPolygonF path_of(const Motion& motion) const;
    /// Where on it the motion is now.
    [[nodiscard]] QPointF motion_at(const Motion& motion, const QPolygonF& path) const;
    /// Would it lie on another lane, as lanes may while they change places? Then it is not drawn.
    [[nodiscard]] bool strays(const Motion& motion, QPointF at) const;
    /// Does the mark at the cliff say it? Otherwise a word of its own does.
    [[nodiscard]] bool said_at_cliff(const Callout& callout) const;
    /// Where there is room for the word of a failure, near it and over no token; none is better
    /// than one that hides something.
    [[nodiscard]] std::optional<QRectF> room_for(const Callout& callout, QSizeF word) const;
    /// Where the client waits for its next attempt; back-offs move to the left like waiters.
    [[nodiscard]] QPointF backoff_at(std::size_t backoff) const;
    [[nodiscard]] QRectF backoff_field() const;

    /// Does its holder wait, over other lanes' holders, for itself? Only as far as lanes show it.
    [[nodiscard]] bool deadlocked(const SceneLane& lane) const;

    [[nodiscard]] StageHit hit(QPointF point) const;
    [[nodiscard]] const SceneLane* find_lane(AccountId account) const;

private:
    /// What a layout has to do with the one before.
    enum class Step : std::uint8_t {
        on,      ///< the next frame of a run
        resized, ///< the same frame: lanes stand in their new places at once
        afresh,  ///< the next frame after a rush: rows, order and scales as if seen afresh
        jump,    ///< another run or another instant: nothing of what was remains
    };
    [[nodiscard]] static bool forgets(Step step) {
        return step == Step::afresh || step == Step::jump;
    }
    [[nodiscard]] static bool stands_at_once(Step step) {
        return step == Step::resized || step == Step::jump;
    }
    [[nodiscard]] Step step_from(const Frame* before) const;
    void lay_out_frame(Step step);
    [[nodiscard]] StageNeeds needs() const;
    void arrange_lanes(Step step);
    void note_shift(SceneLane& lane, const AccountLane& now) const;
    void seat_holder(SceneLane& lane, const AccountLane& view, Step step);
    void assign_rows();
    void assign_backoffs(Step step);
    [[nodiscard]] StageHit hit_lane(std::size_t index, QPointF point) const;
    [[nodiscard]] StageHit hit_motion(QPointF point) const;
    [[nodiscard]] StageHit hit_place(QPointF point) const;
    [[nodiscard]] bool moving_lanes(double elapsed_s);
    void note_kinds();
    void note_heat(double elapsed_s, Step step);
    /// Without `elapsed_s` nothing of the averages before remains.
    void note_density(std::optional<double> elapsed_s);
    void note_motions(const Frame& before, double elapsed_s);
    void note_retries(const Frame& before);
    [[nodiscard]] std::int64_t failure_number(TransactionSerial transaction) const;
    struct Trace;
    void begin(MotionKind kind, const Trace& trace);
    [[nodiscard]] QPointF spot_at(const MotionSpot& spot, const SceneLane& lane) const;
    void trace_event(const Event& event, const SceneLane* lane, std::vector<Trace>& traces);
    void end_trace(const Event& event, const std::vector<Trace>& traces);
    void note_speed();

    FramePtr frame_;
    SimTime before_{}; ///< the instant of the frame before
    QSizeF size_;
    double font_px_ = 13.0;
    StageLayout layout_;
    AxisRange range_;
    LaneOrder order_;
    std::vector<SceneLane> lanes_;
    TokenRows backoff_rows_;
    double backoff_span_s_ = 1.0;
    Motions motions_;
    std::vector<float> heat_;
    Kinds kinds_;
    std::vector<TransactionKind> kind_of_; ///< by workload, as far as seen
    AccountId selected_;
    TransactionSerial selected_transaction_ = 0;
    TransactionSerial anchor_ = 0;
    BlockingChain chain_;
    StageOrder stage_order_ = StageOrder::wait_time;
    double mix_ = 0.0; ///< linear in time
    QueueOrder queue_;
    double now_s_ = 0.0;
    double frame_at_s_ = 0.0;
    double ahead_s_ = 0.0;
    double blur_ = 0.0;
};

} // namespace lockscope::ui
