// SPDX-License-Identifier: GPL-3.0-or-later
// Finding positions again by running there: what going back is made of.
#pragma once

#include "core/base/time.h"
#include "core/history/run.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace lockscope {

/// A place between two steps of a run.
struct Position {
    SimTime time{};
    std::uint64_t events = 0; ///< written up to there
    friend bool operator==(const Position&, const Position&) = default;
};
[[nodiscard]] inline Position position_of(const Run& run) {
    return {run.now(), run.events()};
}

/// Goes on to a position. REQUIRES: it lies ahead and is one of this run.
void replay(Run& run, const Position& to, EventSink* watcher = nullptr);

/// The position after the last event before `here`, found from an earlier one of the same run;
/// nothing when it lies before `from`.
[[nodiscard]] std::optional<Position> before_last_event(Run from, const Position& here);
/// The end of the last instant with events before that of `here`.
[[nodiscard]] std::optional<Position> before_last_instant(Run from, const Position& here);

/// The position after event number `event`. REQUIRES: it lies ahead of `from`.
[[nodiscard]] Position after_event(Run from, std::uint64_t event);

/// Notes the numbers of failed attempts among a run's events.
class FailureTrail final : public EventSink {
public:
    /// `first`: number of the first event it will see.
    explicit FailureTrail(std::uint64_t first)
        : next_(first) {}
    [[nodiscard]] const std::vector<std::uint64_t>& events() const { return failures_; }

protected:
    void consume(std::span<const Event> events) override;

private:
    std::uint64_t next_;
    std::vector<std::uint64_t> failures_;
};

} // namespace lockscope
