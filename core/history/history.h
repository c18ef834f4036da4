// SPDX-License-Identifier: GPL-3.0-or-later
// A run that can go back: keyframes, replay between them, and the record of every change.
//
// Going anywhere is exact: the state after a seek is, to the last bit, the state of a run that went
// there straight. What recorded() says, run again from the start, gives the same run.
//
// A position is an instant and the number of events written up to it: single steps stop in the
// middle of an instant. Changes made in the past leave later changes of the record in place: they
// act when their moment comes. Size: at most KeyframeLimits, plus the present and the front.
//
// No clock and no thread in here. Long ways go in slices: the functions that take a `limit` do at
// most about so many engine steps and say whether they got there.
#pragma once

#include "core/history/event_log.h"
#include "core/history/keyframes.h"
#include "core/history/retrace.h"
#include "core/history/run.h"
#include "core/history/undo_stack.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace lockscope {

/// How a change of parameters is recorded.
struct ChangeManner {
    /// Time stands still around it (a slider dragged in a pause): only the last value of each key
    /// at this instant counts.
    bool standing = false;
    bool joined = false; ///< it is undone together with the change before
};

class History {
public:
    /// REQUIRES: validate(scenario).empty().
    explicit History(const Scenario& scenario, const KeyframeLimits& limits = {});
    History(const History&) = delete;
    History& operator=(const History&) = delete;

    /// The present.
    [[nodiscard]] const Run& run() const { return run_; }
    [[nodiscard]] SimTime now() const { return run_.now(); }
    [[nodiscard]] bool finished() const { return run_.finished(); }
    /// The furthest run with the present record; the present itself if it went nowhere further.
    [[nodiscard]] const Run& front() const { return front_ ? *front_ : run_; }
    void bring_up_to_date() { run_.bring_up_to_date(); }
    void set_horizon(Duration horizon);
    [[nodiscard]] const Keyframes& keyframes() const { return keyframes_; }

    /// The scenario as it began, with every change made since as an intervention.
    [[nodiscard]] Scenario recorded() const;
    [[nodiscard]] std::shared_ptr<const std::vector<Intervention>> interventions() const {
        return record_;
    }
    /// The scenario with all changes up to now; the same object until something changes.
    [[nodiscard]] std::shared_ptr<const Scenario> present();

    /// A copy of the furthest known position that is not after `t`: who wants to know about a
    /// stretch that begins there replays it from here. See core/study/measured_run.h.
    [[nodiscard]] Run known_before(SimTime t) const;

    // --- Forward ---
    bool advance(SimTime t, std::uint64_t limit, EventSink* watcher = nullptr);
    bool step_event(EventSink* watcher = nullptr);
    bool step_instant(EventSink* watcher = nullptr);

    // --- Anywhere ---
    /// The first part of a seek: the present is now a known position not after `t`, as near as
    /// there is one; advance(t) goes the rest.
    void approach(SimTime t);
    /// Goes to instant `t`, all of it included but at the start, at once.
    void seek(SimTime t);
    /// Back to the position after the last event before this one; false at the start.
    bool step_event_back();
    /// Back to the end of the last instant with events before this one; false at the start.
    bool step_instant_back();
    /// To the position after event number `event`, counted from 0.
    /// REQUIRES: the event lies before the front.
    void go_to_event(std::uint64_t event);
    enum class Search : std::uint8_t { going_on, found, ended };
    /// Towards the position after the next failed attempt; `ended` at the end of the run.
    Search next_failure(std::uint64_t limit, EventSink* watcher = nullptr);
    /// Towards the position after the last failed attempt before this one, the way from one
    /// keyframe to the next with each call; `ended`, and back where it began, if there is none.
    Search previous_failure();
    /// Forgets how far previous_failure() came: the next call begins anew from the present.
    void stop_searching() { searched_.reset(); }

    /// Puts the events before the present into a log, about `most` of them if they are to be had at
    /// once. REQUIRES: the log is empty.
    void replay_before_now(std::uint64_t most, EventLog& log) const;

    // --- Changes ---
    /// Changes parameters from now on and records it. REQUIRES: settings fit the scenario.
    void change(std::span<const Setting> settings, ChangeManner manner,
                EventSink* watcher = nullptr);
    /// Is one of these keys changed at this very instant already, by a change that has acted?
    [[nodiscard]] bool is_changed_here(std::span<const Setting> settings) const;
    /// In place of what is recorded of these keys at this instant; a value that a key had before
    /// takes its change away. Like remove(): the present returns to its instant by advance().
    SimTime change_here(std::span<const Setting> settings);
    /// In place of all that is recorded of these keys: from the very start of the run on. As
    /// change_here().
    SimTime change_from_start(std::span<const Setting> settings);
    /// How many events come before those that the next change() hands to its watcher: another
    /// change while time stands still takes the events of the one before it back.
    [[nodiscard]] std::uint64_t events_before_change() const {
        return standing_ ? standing_->before.events() : run_.events();
    }
    /// Did the last change turn away from a future that had been simulated? That future, once.
    [[nodiscard]] std::optional<Run> take_abandoned();
    [[nodiscard]] const std::vector<Intervention>& abandoned_record() const {
        return abandoned_record_;
    }

    [[nodiscard]] bool can_undo() const { return undo_.can_undo(); }
    [[nodiscard]] bool can_redo() const { return undo_.can_redo(); }
    /// The record as it was before the last change, as if that had never been made. The present is
    /// then a known position not after the earliest difference and returns to its instant by
    /// advance(); the instant is returned. REQUIRES: can_undo().
    SimTime undo();
    SimTime redo();
    /// The same with one change taken out of the record, wherever it is in time; nothing if it is
    /// not in there.
    SimTime remove(const Intervention& intervention);

private:
    struct Standing {
        Run before; ///< at this instant, before any of the changes
        std::vector<Setting> changes;
    };
    using Record = std::vector<Intervention>;

    void note_front();
    void forget_reached_front();
    void end_instant(EventSink* watcher);
    void restore(const Run* keyframe);
    void go_back_to(const Position& position);
    void turn_away();
    void change_standing(std::span<const Setting> settings, EventSink* watcher);
    void take_record_over();
    SimTime set_record(Record record);
    SimTime replace_changes(std::span<const Setting> settings, SimTime from, SimTime to);

    std::shared_ptr<const Scenario> scenario_; ///< as it began
    std::vector<Parameter> rows_;
    std::shared_ptr<const Record> record_;
    Keyframes keyframes_;
    Run run_;
    std::optional<Run> front_; ///< where the present has been and is not
    std::optional<Run> abandoned_;
    Record abandoned_record_;
    std::optional<Standing> standing_;
    struct Searched {
        Position from;  ///< where the search began
        Position until; ///< from here on there is none
    };
    std::optional<Searched> searched_; ///< by previous_failure()
    bool movement_open_ = false;       ///< the undo stack's top is of the movement under way
    UndoStack undo_;
    Duration horizon_;
    std::shared_ptr<const Scenario> present_;
    std::size_t present_done_ = 0; ///< interventions that present_ shows
};

} // namespace lockscope
