// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/run.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace lockscope {
namespace {

// The order of the lanes is reviewed at fixed simulated moments, so that it depends on the run
// alone and not on how a thread happened to slice it: pictures of equal runs are equal.
constexpr Duration review_every = std::chrono::seconds(1);
// More than any stage has room for, so that the order does not depend on how many are asked for.
constexpr std::size_t most_lanes = 32;
constexpr Duration default_horizon = std::chrono::seconds(20);

} // namespace

/// Made for one call, so that a Run holds no pointer to itself and stays a plain value.
class Run::Sink final : public EventSink {
public:
    Sink(Run& run, EventSink* watcher)
        : run_(run)
        , watcher_(watcher) {}

protected:
    void consume(std::span<const Event> events) override {
        run_.ranking_.note(events, run_.measurements_);
        run_.measurements_.add(events);
        if (watcher_ != nullptr) {
            watcher_->deliver(events);
        }
    }

private:
    Run& run_;
    EventSink* watcher_;
};

Run::Run(const Scenario& scenario)
    : simulation_(scenario)
    , measurements_(scenario)
    , horizon_(default_horizon) {
    ranked_accounts_ = ranking_.top(measurements_, most_lanes);
    settle();
}

/// Has nothing happened that could change the order of the lanes? Days of it must cost nothing.
bool Run::quiet() const {
    return events() == ranked_events_;
}

// From the series, which a warm-up leaves alone: counting once more would cost every event.
std::int64_t Run::failures() const {
    const auto& bins = measurements_.series().bins();
    return std::accumulate(
        bins.begin(), bins.end(), std::int64_t{0},
        [](std::int64_t sum, const Bin& bin) { return sum + bin.attempts_failed; });
}

SimTime Run::next_stop(SimTime t) const {
    const SimTime stop = quiet() ? t : std::min(t, after(ranked_, review_every));
    return std::max(stop, now());
}

bool Run::advance(SimTime t, std::uint64_t limit, EventSink* watcher) {
    t = std::min(t, simulation_.end());
    if (now() >= t || finished()) {
        return true;
    }
    Sink sink(*this, watcher);
    // Out of the quiet step by step, so that the review after the first event is not missed.
    const bool was_quiet = quiet();
    if (!simulation_.run_some(next_stop(t), was_quiet ? 1 : limit, &sink)) {
        if (was_quiet && !quiet()) {
            ranked_ = SimTime(now().time_since_epoch() / review_every * review_every);
        }
        return false;
    }
    settle();
    return now() >= t || finished();
}

void Run::advance_to(SimTime t, EventSink* watcher) {
    while (!advance(t, std::numeric_limits<std::uint64_t>::max(), watcher)) {
    }
}

/// After time has moved: what is due at certain moments.
void Run::settle() {
    if (!quiet() && now() >= after(ranked_, review_every)) {
        ranking_.update(measurements_, now(), horizon_);
        ranked_accounts_ = ranking_.top(measurements_, most_lanes);
        ranked_ = SimTime(now().time_since_epoch() / review_every * review_every);
        ranked_events_ = events();
    }
}

bool Run::step(EventSink* watcher) {
    const std::uint64_t before = events();
    const SimTime end = simulation_.end();
    while (events() == before) {
        if (now() >= end || finished()) {
            return false;
        }
        advance(end, 1, watcher);
    }
    return true;
}

void Run::end_instant(EventSink* watcher) {
    Sink sink(*this, watcher);
    simulation_.run_until(now(), &sink);
}

void Run::apply(std::span<const Setting> settings, EventSink* watcher) {
    Sink sink(*this, watcher);
    simulation_.apply(settings, &sink);
}

std::size_t Run::bytes() const {
    return simulation_.bytes() + measurements_.bytes();
}

std::span<const AccountId> Run::lanes(std::size_t count) const {
    return std::span(ranked_accounts_).first(std::min(count, ranked_accounts_.size()));
}

double Run::recent_throughput() const {
    // Long enough to be calm, short enough to follow a change.
    constexpr std::int64_t least_bins = 10;
    constexpr Duration least_span = std::chrono::seconds(30);
    const TimeSeries& series = measurements_.series();
    const std::int64_t complete = now().time_since_epoch() / series.bin_width();
    const std::int64_t bins =
        std::min(complete, std::max<std::int64_t>(least_bins, least_span / series.bin_width()));
    if (bins == 0) {
        return 0.0;
    }
    std::int64_t committed = 0;
    const auto stored = static_cast<std::int64_t>(series.bins().size());
    for (std::int64_t i = complete - bins; i < std::min(complete, stored); ++i) {
        committed += series.bins()[static_cast<std::size_t>(i)].committed;
    }
    return static_cast<double>(committed) /
           (seconds(series.bin_width()) * static_cast<double>(bins));
}

} // namespace lockscope
