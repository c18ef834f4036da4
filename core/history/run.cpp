// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/run.h"

#include <algorithm>

namespace lockscope {
namespace {

// The order of the lanes is reviewed at fixed simulated moments, so that it depends on the run
// alone and not on how a thread happened to slice it: pictures of equal runs are equal.
constexpr Duration review_every = std::chrono::seconds(1);
// More than any stage has room for, so that the order does not depend on how many are asked for.
constexpr std::size_t most_lanes = 32;
constexpr Duration default_horizon = std::chrono::seconds(20);

bool worth_a_motion(EventKind kind) {
    switch (kind) {
    case EventKind::withdrawn:
    case EventKind::released:
    case EventKind::refused:
    case EventKind::attempt_committed:
    case EventKind::attempt_failed:
    case EventKind::record_duplicated:
    case EventKind::backoff:
    case EventKind::summary_touched:
        return true;
    default:
        return false;
    }
}

void put(std::vector<Setting>& settings, const Setting& setting) {
    const auto same = std::find_if(settings.begin(), settings.end(),
                                   [&](const Setting& s) { return s.key == setting.key; });
    if (same == settings.end()) {
        settings.push_back(setting);
    } else {
        same->value = setting.value;
    }
}

} // namespace

void MotionLog::add(const Event& event) {
    if (worth_a_motion(event.kind)) {
        events_[count_++ % capacity] = event;
    }
}

std::uint64_t MotionLog::drain(std::vector<Event>& into) {
    const std::uint64_t kept = std::min<std::uint64_t>(count_, capacity);
    into.clear();
    into.reserve(kept);
    for (std::uint64_t i = count_ - kept; i < count_; ++i) {
        into.push_back(events_[i % capacity]);
    }
    const std::uint64_t dropped = count_ - kept;
    count_ = 0;
    return dropped;
}

void Run::Sink::consume(std::span<const Event> events) {
    run.ranking_.note(events, run.measurements_);
    run.measurements_.add(events);
    for (const Event& event : events) {
        motions.add(event);
        if (event.kind == EventKind::parameters_changed) {
            run.present_.reset();
            run.mark_change(event.time);
        }
    }
}

Run::Run(Scenario scenario)
    : recorded_(std::move(scenario))
    , rows_(parameter_table(recorded_))
    , simulation_(recorded_)
    , measurements_(recorded_)
    , sink_(*this)
    , horizon_(default_horizon)
    , changes_(std::make_shared<const std::vector<SimTime>>()) {
    ranked_accounts_ = ranking_.top(measurements_, most_lanes);
    settle();
}

std::shared_ptr<const Scenario> Run::present() {
    if (present_ == nullptr) {
        present_ = std::make_shared<const Scenario>(simulation_.scenario());
    }
    return present_;
}

bool Run::advance(SimTime t, std::uint64_t limit) {
    t = std::min(t, simulation_.end());
    if (now() >= t || finished()) {
        return true;
    }
    standing_.reset();
    SimTime stop = std::min(t, after(ranked_, review_every));
    if (!warm_) {
        stop = std::min(stop, SimTime(recorded_.warm_up));
    }
    if (!simulation_.run_some(std::max(stop, now()), limit, &sink_)) {
        return false;
    }
    settle();
    return now() >= t || finished();
}

/// After time has moved: what is due at certain moments.
void Run::settle() {
    if (!warm_ && now() >= SimTime(recorded_.warm_up)) {
        warm_ = true;
        if (recorded_.warm_up > Duration(0)) {
            measurements_.restart(now());
        }
    }
    if (now() >= after(ranked_, review_every)) {
        ranking_.update(measurements_, now(), horizon_);
        ranked_accounts_ = ranking_.top(measurements_, most_lanes);
        ranked_ = SimTime(now().time_since_epoch() / review_every * review_every);
    }
}

bool Run::step_event() {
    standing_.reset();
    const SimTime warm = SimTime(recorded_.warm_up);
    // Up to the end of the warm-up first, so that measuring begins exactly there.
    if (!warm_ && !simulation_.run_some(warm, 1, &sink_)) {
        return true;
    }
    settle();
    const bool stepped = simulation_.step(&sink_);
    settle();
    return stepped;
}

bool Run::step_instant() {
    const bool stepped = step_event();
    simulation_.run_until(now(), &sink_);
    return stepped;
}

void Run::mark_change(SimTime t) {
    using namespace std::chrono_literals;
    // A slider dragged for a while is one mark after another; more of them than anybody can tell
    // apart would only cost time.
    constexpr std::size_t most = 200;
    std::vector<SimTime> marks = *changes_;
    if (marks.size() < most && (marks.empty() || t - marks.back() >= 1s)) {
        marks.push_back(t);
        changes_ = std::make_shared<const std::vector<SimTime>>(std::move(marks));
    }
}

void Run::change(std::span<const Setting> settings, bool standing) {
    // An intervention acts after everything else of its instant; single steps may have stopped
    // in the middle of one.
    simulation_.run_until(now(), &sink_);
    if (standing) {
        change_standing(settings);
        return;
    }
    standing_.reset();
    simulation_.apply(settings, &sink_);
    record(settings);
}

void Run::change_standing(std::span<const Setting> settings) {
    if (standing_.has_value()) {
        simulation_ = standing_->simulation;
        measurements_ = standing_->measurements;
        if (standing_->record.has_value()) {
            recorded_.interventions.erase(recorded_.interventions.begin() +
                                          static_cast<std::ptrdiff_t>(*standing_->record));
            standing_->record.reset();
        }
    } else {
        standing_.emplace(Standing{simulation_, measurements_, changes_, {}, std::nullopt});
    }
    changes_ = standing_->marks;
    auto& changes = standing_->changes;
    for (const Setting& setting : settings) {
        put(changes, setting);
    }
    // Back where it was: then nothing was changed.
    std::erase_if(changes, [this](const Setting& setting) {
        const Parameter* row = find_parameter(rows_, setting.key);
        return row != nullptr && row->get(standing_->simulation.scenario()) == setting.value;
    });
    present_.reset();
    if (!changes.empty()) {
        simulation_.apply(changes, &sink_);
        standing_->record = record(changes);
    }
}

std::size_t Run::record(std::span<const Setting> settings) {
    auto& list = recorded_.interventions;
    const Duration at = now().time_since_epoch();
    const auto place =
        std::upper_bound(list.begin(), list.end(), at,
                         [](Duration t, const Intervention& later) { return t < later.at; });
    const auto placed = list.insert(place, {at, {settings.begin(), settings.end()}});
    return static_cast<std::size_t>(placed - list.begin());
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
