// SPDX-License-Identifier: GPL-3.0-or-later
// The stage between frames: the newest frame, laid out, with what moves by itself.
//
// Keeps what a single frame cannot know: which row a token has, where a lane is on its way to, what
// bursts and flies. Real time enters as an argument, in seconds; nothing here paints or looks at a
// clock, so the same calls give the same picture.
#pragma once

#include "ui/session/frame.h"
#include "ui/stage/lane_order.h"
#include "ui/stage/layout.h"
#include "ui/stage/motions.h"
#include "ui/stage/token_rows.h"
#include "ui/stage/wait_axis.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <vector>

namespace lockscope::ui {

/// The meanings a token can have; which Tone of the Theme shows it.
enum class TokenTone : std::uint8_t { waiting, contended, critical, held, backoff };
inline constexpr std::size_t token_tone_count = 5;

/// Within this share of the time-out a waiter is about to fail.
inline constexpr double critical_share = 0.9;

[[nodiscard]] TokenTone waiter_tone(double wait_s, bool long_running, const AxisRange& range);
[[nodiscard]] TokenTone holder_tone(LockState state);

/// A lane of the frame and what the scene remembers of it.
struct SceneLane {
    AccountId account;
    const LaneView* view = nullptr; ///< in the scene's frame
    int place = 0;                  ///< from the top
    QRectF rect;                    ///< where it is now, perhaps on its way
    TokenRows rows;

    TransactionSerial holder = 0; ///< whose token glides to the lock, and from where
    QPointF holder_from;
    double holder_since_s = -10.0;

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
    };
    Part part = Part::nothing;
    std::size_t lane = 0;              ///< of lane, holder, waiter: index into lanes()
    std::size_t token = 0;             ///< of waiter and backoff: index in the frame
    TransactionSerial transaction = 0; ///< of waiter
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

    [[nodiscard]] const Frame* frame() const { return frame_.get(); }
    [[nodiscard]] const StageLayout& layout() const { return layout_; }
    [[nodiscard]] WaitAxis axis() const { return {range_, layout_.axis_left, layout_.axis_right}; }
    /// The shown lanes from the top.
    [[nodiscard]] const std::vector<SceneLane>& lanes() const { return lanes_; }
    [[nodiscard]] int hidden_lanes() const;
    [[nodiscard]] const Motions& motions() const { return motions_; }
    [[nodiscard]] const std::vector<float>& heat() const { return heat_; }
    [[nodiscard]] AccountId selected() const { return selected_; }
    [[nodiscard]] double now_s() const { return now_s_; }
    /// Seconds of simulated time since the frame.
    [[nodiscard]] double ahead_s() const { return ahead_s_; }
    /// Simulated seconds in which a new waiter comes into view; 0 when that cannot be seen.
    [[nodiscard]] double arrival_s() const;
    /// 0: tokens stand for themselves; 1: they move too fast to be seen, densities replace them.
    [[nodiscard]] double blur() const { return blur_; }
    /// Kinds seen in this run, orders in batches on their own: what the legend explains. The bit of
    /// a kind is its number; the last one means batches.
    static constexpr std::size_t batch_bit = transaction_kind_names.size();
    using Kinds = std::bitset<batch_bit + 1>;
    [[nodiscard]] const Kinds& kinds() const { return kinds_; }

    [[nodiscard]] double wait_s(const TokenView& waiter) const {
        return seconds(waiter.since) + ahead_s_;
    }
    [[nodiscard]] QPointF waiter_at(const SceneLane& lane, std::size_t waiter) const;
    /// Where holders sit, and where this one is now.
    [[nodiscard]] QPointF holder_seat(const SceneLane& lane) const;
    [[nodiscard]] QPointF holder_at(const SceneLane& lane) const;
    /// Where the client waits for its next attempt; back-offs move to the left like waiters.
    [[nodiscard]] QPointF backoff_at(std::size_t backoff) const;
    [[nodiscard]] QRectF backoff_field() const;

    /// Does its holder wait, over other lanes' holders, for itself? Only as far as lanes show it.
    [[nodiscard]] bool deadlocked(const SceneLane& lane) const;

    [[nodiscard]] StageHit hit(QPointF point) const;
    [[nodiscard]] const SceneLane* find_lane(AccountId account) const;

private:
    void lay_out_frame(bool jump);
    void arrange_lanes(bool jump);
    void assign_rows();
    void note_kinds();
    void note_heat(double elapsed_s, bool jump);
    void note_density(double elapsed_s);
    void note_motions(double elapsed_s);
    struct Trace;
    void begin(MotionKind kind, const Trace& trace, QPointF to);
    void trace_event(const Event& event, const SceneLane* lane, std::vector<Trace>& traces);
    void end_trace(const Event& event, const std::vector<Trace>& traces);
    void note_speed();

    FramePtr frame_;
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
    double now_s_ = 0.0;
    double frame_at_s_ = 0.0;
    double ahead_s_ = 0.0;
    double blur_ = 0.0;
};

} // namespace lockscope::ui
