// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/retrace.h"

#include <cassert>

namespace lockscope {
namespace {

constexpr Duration least = Duration(1);

/// Notes the time of the last event.
class LastTime final : public EventSink {
public:
    std::optional<SimTime> time;

protected:
    void consume(std::span<const Event> events) override { time = events.back().time; }
};

/// Notes when an event of a certain number was written.
class TimeOfEvent final : public EventSink {
public:
    TimeOfEvent(std::uint64_t next, std::uint64_t wanted)
        : next_(next)
        , wanted_(wanted) {}
    std::optional<SimTime> time;

protected:
    void consume(std::span<const Event> events) override {
        if (wanted_ >= next_ && wanted_ < next_ + events.size()) {
            time = events[wanted_ - next_].time;
        }
        next_ += events.size();
    }

private:
    std::uint64_t next_;
    std::uint64_t wanted_;
};

/// Everything before an instant.
void go_before(Run& run, SimTime t, EventSink* watcher) {
    if (run.now() < t) {
        run.advance_to(t - least, watcher);
    }
}

} // namespace

void replay(Run& run, const Position& to, EventSink* watcher) {
    assert(run.now() <= to.time && run.events() <= to.events);
    go_before(run, to.time, watcher);
    while (run.events() < to.events && run.step(watcher)) {
    }
    assert(run.events() == to.events);
    if (run.now() < to.time) {
        run.advance_to(to.time, watcher); // nothing happens any more up to there
    }
}

std::optional<Position> before_last_event(Run from, const Position& here) {
    const bool in_the_instant = from.now() == here.time;
    LastTime earlier;
    go_before(from, here.time, &earlier);
    std::uint64_t boundary = from.events();
    std::uint64_t previous = boundary;
    int steps = 0;
    while (from.events() < here.events && from.step()) {
        if (from.events() > boundary) {
            previous = boundary;
            boundary = from.events();
            ++steps;
        }
    }
    if (steps >= 2 || (steps == 1 && in_the_instant)) {
        return Position{here.time, previous};
    }
    if (!earlier.time) {
        return std::nullopt;
    }
    return Position{*earlier.time, previous};
}

std::optional<Position> before_last_instant(Run from, const Position& here) {
    LastTime earlier;
    go_before(from, here.time, &earlier);
    if (!earlier.time) {
        return std::nullopt;
    }
    return Position{*earlier.time, from.events()};
}

Position after_event(Run from, std::uint64_t event) {
    constexpr std::uint64_t slice = 4096;
    assert(from.events() <= event);
    Run probe = from;
    TimeOfEvent when(probe.events(), event);
    while (!when.time && !probe.finished()) {
        probe.advance(probe.simulation().end(), slice, &when);
    }
    assert(when.time);
    go_before(from, when.time.value_or(from.now()), nullptr);
    while (from.events() <= event && from.step()) {
    }
    return position_of(from);
}

void FailureTrail::consume(std::span<const Event> events) {
    for (const Event& event : events) {
        if (event.kind == EventKind::attempt_failed) {
            failures_.push_back(next_);
        }
        ++next_;
    }
}

} // namespace lockscope
