// SPDX-License-Identifier: GPL-3.0-or-later
// What moves in lanes for a moment: winners on their rail, bursts at the cliff, commits that leave.
// Times are real time in seconds; no pixels, no painting.
//
// Single motions are for the eye. When more happen than it could follow, only the flows of each
// lane are kept, as rates, and the few bursts that make a cliff look like one.
#pragma once

#include "core/base/ids.h"
#include "core/engine/event.h"
#include "core/engine/snapshot.h"

#include <cstdint>
#include <span>
#include <vector>

namespace lockscope::ui {

enum class MotionKind : std::uint8_t {
    grant,     ///< a waiter has got the lock: a trail on the rail
    burst,     ///< a wait ended without the lock
    commit,    ///< leaves the lock, committed
    duplicate, ///< the same, written a second time
    fail,      ///< falls from where it failed, for good
    back_off,  ///< the same, but it will be back
    refuse,    ///< not admitted: bounces where waiters arrive
    deadlock,  ///< a wait ended because it would have lasted for ever: its chain breaks
    retry,     ///< comes back to a lane: the next attempt
    touch,     ///< the parent updater has covered pending records
};

/// A place of the stage that is found again after a change of size, order or scale.
struct MotionSpot {
    enum class Where : std::uint8_t { waiting, seat, arrival };
    Where where = Where::waiting;
    AccountId lane;      ///< not valid: of no lane, as the account of a refusal may be unknown
    double wait_s = 0.0; ///< of who waits
    double row = 0.0;    ///< likewise: from the middle, as a share of the height for waiters
};

struct Motion {
    MotionKind kind = MotionKind::burst;
    TransactionKind shape = TransactionKind::order_insert;
    bool batch = false;
    std::int64_t failure = -1; ///< the failed attempt it shows, counted from 1; -1: none known
    MotionSpot spot;
    double start_s = 0.0;

    [[nodiscard]] double length_s() const;
    /// 0..1, beginning and ending gently.
    [[nodiscard]] double progress(double now_s) const;
};

/// The word for a failure: once for each lane, and only while one can read.
struct Callout {
    FailureCause cause = FailureCause::none;
    MotionSpot spot;
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
