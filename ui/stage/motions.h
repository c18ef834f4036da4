// SPDX-License-Identifier: GPL-3.0-or-later
// What moves across lanes for a moment: bursts at the cliff, commits on their way to the counter,
// clients going into back-off. Times are real time in seconds; no painting.
//
// Single motions are for the eye. When more happen than it could follow, only the flows of each
// lane are kept, as rates, and the few bursts that make a cliff look like one.
#pragma once

#include "core/base/ids.h"
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
    touch,     ///< the parent updater has covered pending records
};

struct Motion {
    MotionKind kind = MotionKind::burst;
    TransactionKind shape = TransactionKind::order_insert;
    bool batch = false;
    QPointF from;
    QPointF to;
    double start_s = 0.0;

    [[nodiscard]] double length_s() const;
    /// 0..1, beginning and ending gently.
    [[nodiscard]] double progress(double now_s) const;
    /// On a bow from `from` to `to`, so that motions of one lane do not share one line.
    [[nodiscard]] QPointF at(double now_s) const;
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
    /// Forgets what has ended; true while something still moves.
    bool advance(double now_s);
    void clear();
    [[nodiscard]] std::span<const Motion> all() const { return motions_; }

private:
    std::vector<Motion> motions_;
    RateMeter rate_;
    bool flowing_ = false;
    double last_burst_s_ = -1.0;
};

} // namespace lockscope::ui
