// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/history.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace lockscope {
namespace {

constexpr std::uint64_t slice = 4096; ///< engine steps between two offers of a keyframe

void put(std::vector<Setting>& settings, const Setting& setting) {
    const auto same = std::find_if(settings.begin(), settings.end(),
                                   [&](const Setting& s) { return s.key == setting.key; });
    if (same == settings.end()) {
        settings.push_back(setting);
    } else {
        same->value = setting.value;
    }
}

[[maybe_unused]] bool fit(const std::vector<Parameter>& rows, std::span<const Setting> settings) {
    return std::ranges::all_of(settings, [&](const Setting& setting) {
        const Parameter* row = find_parameter(rows, setting.key);
        return row != nullptr && !check_value(*row, setting.value);
    });
}

bool further(const Run& a, const Run& b) {
    return a.now() > b.now() || (a.now() == b.now() && a.events() > b.events());
}

} // namespace

History::History(const Scenario& scenario, const KeyframeLimits& limits)
    : scenario_(std::make_shared<const Scenario>(scenario))
    , rows_(parameter_table(scenario))
    , record_(std::make_shared<const Record>(scenario.interventions))
    , keyframes_(limits)
    , run_(scenario)
    , horizon_(std::chrono::seconds(20)) {}

void History::set_horizon(Duration horizon) {
    horizon_ = horizon;
    run_.set_horizon(horizon);
}

Scenario History::recorded() const {
    Scenario scenario = *scenario_;
    scenario.interventions = *record_;
    return scenario;
}

std::shared_ptr<const Scenario> History::present() {
    const std::size_t done = run_.simulation().interventions_done();
    if (present_ == nullptr || present_done_ != done) {
        present_ = std::make_shared<const Scenario>(run_.simulation().scenario());
        present_done_ = done;
    }
    return present_;
}

// --- Forward ---

/// The front is where the present has been and is not: it lies ahead, or there is none.
void History::forget_reached_front() {
    if (front_ && !further(*front_, run_)) {
        front_.reset();
    }
}

/// The front may lie in the middle of this instant.
void History::end_instant(EventSink* watcher) {
    run_.end_instant(watcher);
    forget_reached_front();
}

bool History::advance(SimTime t, std::uint64_t limit, EventSink* watcher) {
    standing_.reset();
    const bool there = run_.advance(t, limit, watcher);
    keyframes_.offer(run_);
    forget_reached_front();
    return there;
}

bool History::step_event(EventSink* watcher) {
    standing_.reset();
    const std::uint64_t before = run_.events();
    bool stepped = true;
    while (stepped && run_.events() == before) {
        stepped = run_.step(watcher);
    }
    forget_reached_front();
    return run_.events() != before;
}

bool History::step_instant(EventSink* watcher) {
    const bool stepped = step_event(watcher);
    end_instant(watcher);
    return stepped;
}

// --- Anywhere ---

void History::note_front() {
    standing_.reset();
    if (!front_ || further(run_, *front_)) {
        front_ = run_;
    }
}

/// A null keyframe is the start.
void History::restore(const Run* keyframe) {
    run_ = keyframe != nullptr ? *keyframe : Run(*scenario_);
    run_.set_horizon(horizon_);
    run_.set_interventions(record_);
    present_.reset();
}

Run History::known_before(SimTime t) const {
    const Run* nearest = keyframes_.before(t);
    for (const Run* known : {&front(), &run_}) {
        if (known->now() <= t && (nearest == nullptr || further(*known, *nearest))) {
            nearest = known;
        }
    }
    Run copy = nearest != nullptr ? *nearest : Run(*scenario_);
    copy.set_interventions(record_);
    return copy;
}

void History::approach(SimTime t) {
    t = std::min(t, run_.simulation().end());
    standing_.reset();
    if (t < run_.now() || t == start_of_run) {
        note_front();
        restore(keyframes_.before(t));
        // Changes at the start have acted there, or nobody could see or undo them.
        if (t == start_of_run && !record_->empty() && SimTime(record_->front().at) == t) {
            end_instant(nullptr);
        }
        return;
    }
    if (t == run_.now()) {
        end_instant(nullptr);
        return;
    }
    const Run* nearest = keyframes_.before(t);
    if (front_ && front_->now() < t && (nearest == nullptr || further(*front_, *nearest))) {
        nearest = &*front_;
    }
    if (nearest != nullptr && further(*nearest, run_)) {
        restore(nearest);
    }
}

void History::seek(SimTime t) {
    approach(t);
    while (!advance(t, slice)) {
    }
}

bool History::step_event_back() {
    const Position here = position_of(run_);
    if (here == Position{}) {
        return false;
    }
    note_front();
    for (const Run* from = keyframes_.before_event(here.events); from != nullptr;
         from = keyframes_.before_event(from->events())) {
        Run probe = *from;
        probe.set_interventions(record_);
        if (const auto target = before_last_event(std::move(probe), here)) {
            restore(from);
            replay(run_, *target);
            return true;
        }
    }
    restore(nullptr);
    if (const auto target = before_last_event(run_, here)) {
        replay(run_, *target);
    }
    return true;
}

bool History::step_instant_back() {
    const Position here = position_of(run_);
    if (here == Position{}) {
        return false;
    }
    note_front();
    for (const Run* from = keyframes_.before(here.time); from != nullptr;
         from = keyframes_.before_event(from->events())) {
        Run probe = *from;
        probe.set_interventions(record_);
        if (const auto target = before_last_instant(std::move(probe), here)) {
            restore(from);
            replay(run_, *target);
            return true;
        }
    }
    restore(nullptr);
    if (const auto target = before_last_instant(run_, here)) {
        replay(run_, *target);
    }
    return true;
}

void History::go_to_event(std::uint64_t event) {
    assert(event < front().events());
    note_front();
    const Run* nearest = keyframes_.before_event(event + 1);
    const bool from_here =
        run_.events() <= event && (nearest == nullptr || nearest->events() <= run_.events());
    if (!from_here) {
        restore(nearest);
    }
    replay(run_, after_event(run_, event));
    forget_reached_front();
    present_.reset();
}

namespace {

/// Sees whether an attempt failed, and hands all on.
class FailureWatch final : public EventSink {
public:
    explicit FailureWatch(EventSink* next)
        : next_(next) {}
    [[nodiscard]] bool seen() const { return seen_; }

protected:
    void consume(std::span<const Event> events) override {
        seen_ = seen_ || std::any_of(events.begin(), events.end(), [](const Event& event) {
                    return event.kind == EventKind::attempt_failed;
                });
        if (next_ != nullptr) {
            next_->deliver(events);
        }
    }

private:
    EventSink* next_;
    bool seen_ = false;
};

} // namespace

History::Search History::next_failure(std::uint64_t limit, EventSink* watcher) {
    standing_.reset();
    FailureWatch watch(watcher);
    auto search = Search::going_on;
    for (std::uint64_t i = 0; i < limit && search == Search::going_on; ++i) {
        const bool stepped = run_.step(&watch);
        search = watch.seen() ? Search::found : stepped ? Search::going_on : Search::ended;
    }
    keyframes_.offer(run_);
    forget_reached_front();
    return search;
}

History::Search History::previous_failure() {
    if (!searched_) {
        note_front();
        searched_ = {position_of(run_), position_of(run_)};
    }
    const Run* from = keyframes_.before_event(searched_->until.events);
    restore(from);
    const Position begin = position_of(run_);
    FailureTrail trail(run_.events());
    replay(run_, searched_->until, &trail);
    for (auto failure = trail.events().rbegin(); failure != trail.events().rend(); ++failure) {
        restore(from);
        replay(run_, after_event(run_, *failure));
        if (run_.events() < searched_->from.events) {
            searched_.reset();
            return Search::found;
        }
    }
    if (from != nullptr) {
        searched_->until = begin;
        return Search::going_on;
    }
    const Position back = searched_->from;
    searched_.reset();
    go_back_to(back);
    return Search::ended;
}

void History::go_back_to(const Position& position) {
    restore(keyframes_.before(position.time));
    replay(run_, position);
    forget_reached_front();
}

void History::replay_before_now(std::uint64_t most, EventLog& log) const {
    /// Hands a run's events on to the log.
    class IntoLog final : public EventSink {
    public:
        explicit IntoLog(EventLog& log)
            : log_(log) {}

    protected:
        void consume(std::span<const Event> events) override { log_.add(events); }

    private:
        EventLog& log_;
    };
    assert(log.first() == log.end());
    const std::uint64_t events = run_.events();
    const Run* from = nullptr; // the start, when that is near enough
    if (events > most) {
        const auto& all = keyframes_.all();
        const auto near = std::find_if(all.begin(), all.end(), [&](const Run& keyframe) {
            return keyframe.events() + most >= events && keyframe.events() < events;
        });
        from = near == all.end() ? keyframes_.before_event(events) : &*near;
    }
    Run run = from == nullptr ? Run(*scenario_) : *from;
    run.set_interventions(record_);
    log.restart(run.events(), run.failures());
    IntoLog sink(log);
    replay(run, position_of(run_), &sink);
}

// --- Changes ---

/// The record is what the simulation has been given.
void History::take_record_over() {
    record_ = std::make_shared<const Record>(run_.simulation().interventions());
    present_.reset();
}

/// Another future begins now.
void History::turn_away() {
    if (front_) {
        abandoned_ = std::move(front_);
        abandoned_record_ = *record_;
        front_.reset();
    }
    keyframes_.drop_from(run_.now());
}

void History::change(std::span<const Setting> settings, ChangeManner manner, EventSink* watcher) {
    assert(fit(rows_, settings));
    // An intervention acts after everything else of its instant; single steps may have stopped
    // in the middle of one.
    if (!standing_) {
        end_instant(watcher);
    }
    const Record before = *record_;
    movement_open_ = manner.joined && movement_open_;
    if (manner.standing) {
        change_standing(settings, watcher);
    } else {
        standing_.reset();
        turn_away();
        run_.apply(settings, watcher);
        take_record_over();
    }
    if (movement_open_ && undo_.top() == *record_) {
        undo_.drop(); // the slider is back where it began to move
        movement_open_ = false;
    } else if (!movement_open_ && *record_ != before) {
        undo_.push(before);
        movement_open_ = true;
    }
}

void History::change_standing(std::span<const Setting> settings, EventSink* watcher) {
    if (standing_) {
        run_ = standing_->before;
    } else {
        standing_.emplace(Standing{run_, {}});
    }
    auto& changes = standing_->changes;
    for (const Setting& setting : settings) {
        put(changes, setting);
    }
    // Back where it was: then nothing was changed.
    std::erase_if(changes, [this](const Setting& setting) {
        const Parameter* row = find_parameter(rows_, setting.key);
        return row != nullptr &&
               row->get(standing_->before.simulation().scenario()) == setting.value;
    });
    if (!changes.empty()) {
        turn_away();
        run_.apply(changes, watcher);
    }
    take_record_over();
}

std::optional<Run> History::take_abandoned() {
    return std::exchange(abandoned_, std::nullopt);
}

bool History::is_changed_here(std::span<const Setting> settings) const {
    if (standing_) {
        return false; // change() replaces what it has made itself
    }
    const auto done = std::span(*record_).first(run_.simulation().interventions_done());
    return std::ranges::any_of(done, [&](const Intervention& intervention) {
        return SimTime(intervention.at) == now() &&
               std::ranges::any_of(intervention.set, [&](const Setting& there) {
                   return std::ranges::find(settings, there.key, &Setting::key) != settings.end();
               });
    });
}

SimTime History::change_here(std::span<const Setting> settings) {
    return replace_changes(settings, now(), now());
}

SimTime History::change_from_start(std::span<const Setting> settings) {
    return replace_changes(settings, start_of_run, end_of_time);
}

/// What was recorded of these keys from `from` to `to`, both included, goes; the settings come at
/// `from`.
SimTime History::replace_changes(std::span<const Setting> settings, SimTime from, SimTime to) {
    assert(fit(rows_, settings));
    Record record = *record_;
    Scenario before = *scenario_;
    for (Intervention& intervention : record) {
        if (SimTime(intervention.at) < from) {
            for (const Setting& setting : intervention.set) {
                apply_setting(before, setting);
            }
        } else if (SimTime(intervention.at) <= to) {
            std::erase_if(intervention.set, [&](const Setting& there) {
                return std::ranges::find(settings, there.key, &Setting::key) != settings.end();
            });
        }
    }
    std::erase_if(record, [](const Intervention& i) { return i.set.empty(); });
    std::vector<Setting> wanted;
    for (const Setting& setting : settings) {
        if (find_parameter(rows_, setting.key)->get(before) != setting.value) {
            put(wanted, setting);
        }
    }
    if (!wanted.empty()) {
        const Duration at = from.time_since_epoch();
        const auto place = std::ranges::upper_bound(record, at, {}, &Intervention::at);
        record.insert(place, {at, std::move(wanted)});
    }
    if (record != *record_) {
        undo_.push(*record_);
    }
    return set_record(std::move(record));
}

/// Returns the instant that advance() has to go back to.
SimTime History::set_record(Record record) {
    movement_open_ = false;
    const SimTime here = run_.now();
    const auto [a, b] =
        std::mismatch(record_->begin(), record_->end(), record.begin(), record.end());
    if (a == record_->end() && b == record.end()) {
        return here;
    }
    const SimTime first = std::min(a == record_->end() ? end_of_time : SimTime(a->at),
                                   b == record.end() ? end_of_time : SimTime(b->at));
    standing_.reset();
    keyframes_.drop_from(first);
    if (front_ && front_->now() >= first) {
        front_.reset();
    }
    record_ = std::make_shared<const Record>(std::move(record));
    if (first > here) {
        run_.set_interventions(record_);
        return here;
    }
    restore(keyframes_.before(first));
    if (run_.now() == here) {
        end_instant(nullptr);
    }
    return here;
}

SimTime History::undo() {
    return set_record(undo_.undo(*record_));
}

SimTime History::redo() {
    return set_record(undo_.redo(*record_));
}

SimTime History::remove(const Intervention& intervention) {
    Record record = *record_;
    const auto found = std::find(record.begin(), record.end(), intervention);
    if (found == record.end()) {
        return now();
    }
    undo_.push(record);
    record.erase(found);
    return set_record(std::move(record));
}

} // namespace lockscope
