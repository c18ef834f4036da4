// SPDX-License-Identifier: GPL-3.0-or-later
// What moves across lanes for a moment: bursts at the cliff, commits on their way to the counter,
// clients going into back-off. Times are real time in seconds; no painting.
//
// Single motions are for the eye. When more happen than it could follow, only the flows of each
// lane are kept, as rates, and the few bursts that make a cliff look like one.
#pragma once

#include "core/base/ids.h"
#include "core/engine/event.h"
#include "core/engine/snapshot.h"

#include <QPointF>

#include <cstdint>
#include <span>
#include <vector>

namespace lockscope::ui {

enum class MotionKind : std::uint8_t {
    burst,     ///< a wait ended without the lock
    commit,    ///< from the lock to the committed records
    duplicate, ///< the same, written a second time
    fail,      ///< to the failed records
    back_off,  ///< to the back-off card
    refuse,    ///< not admitted: bounces where waiters arrive
    deadlock,  ///< a wait ended because it would have lasted for ever: its chain breaks
    retry,     ///< from the back-off card to a lane: the next attempt
    touch,     ///< the parent updater has covered pending records
};

struct Motion {
    MotionKind kind = MotionKind::burst;
    TransactionKind shape = TransactionKind::order_insert;
    bool batch = false;
    std::int64_t failure = -1; ///< the failed attempt it shows, counted from 1; -1: none known
    QPointF from;
    QPointF to;
    double start_s = 0.0;

    [[nodiscard]] double length_s() const;
    /// 0..1, beginning and ending gently.
    [[nodiscard]] double progress(double now_s) const;
    /// On a bow from `from` to `to`, so that motions of one lane do not share one line.
    [[nodiscard]] QPointF at(double now_s) const;
};

/// The word beside a failure: once for each lane, and only while one can read.
struct Callout {
    AccountId lane;
    FailureCause cause = FailureCause::none;
    QPointF at;
    double start_s = 0.0;

    static constexpr double length_s = 1.8;
    /// 0..1: comes at once, fades at the end.
    [[nodiscard]] double opacity(double now_s) const;
};

/// Events per second of real time, averaged over about half a second.
class RateMeter {
public:
    void add(double events, double elapsed_s);
    [[nodiscard]] double per_second() const { return rate_; }

private:
    double rate_ = 0.0;
};

class Motions {
public:
    static constexpr std::size_t most = 160; ///< at once

    /// Tells how many events there were since the last call, shown or not.
    void note_rate(double events, double elapsed_s);
    /// Too many for the eye: flows are shown instead of single motions.
    [[nodiscard]] bool flowing() const { return flowing_; }

    /// Ignored when it would be lost in the crowd.
    void start(const Motion& motion);
    /// Says why, unless a word stands there already or too much happens.
    void call_out(const Callout& callout);
    /// While nothing plays, failures stay where they happened until the next frame: who steps from
    /// event to event wants to see them.
    void hold(bool held) { held_ = held; }
    /// The next frame is there: what was held may go.
    void release();
    /// Forgets what has ended; true while something still moves.
    bool advance(double now_s);
    void clear();
    [[nodiscard]] std::span<const Motion> all() const { return motions_; }
    [[nodiscard]] std::span<const Callout> callouts() const { return callouts_; }
    /// How far a motion has come; held ones stop where they are seen best.
    [[nodiscard]] double progress(const Motion& motion, double now_s) const;

private:
    std::vector<Motion> motions_;
    std::vector<Callout> callouts_;
    bool held_ = false;
    RateMeter rate_;
    bool flowing_ = false;
    double last_burst_s_ = -1.0;
};

} // namespace lockscope::ui
