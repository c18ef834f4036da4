// SPDX-License-Identifier: GPL-3.0-or-later
// What the simulation thread hands to the eye: one finished picture of one instant.
//
// Built by the worker, published as shared_ptr<const Frame>, never changed afterwards. Everything a
// view shows is in here or computed from it by arithmetic on pixels; views never see a Simulation.
#pragma once

#include "core/engine/event.h"
#include "core/engine/guardrail_readings.h"
#include "core/engine/snapshot.h"
#include "core/engine/transactions.h"
#include "core/history/account_names.h"
#include "core/history/event_log.h"
#include "core/measure/charts.h"
#include "core/measure/diagnosis.h"
#include "core/measure/measurements.h"
#include "core/measure/summary.h"
#include "core/study/price_tag.h"
#include "ui/session/judgement.h"

#include <QMetaType>

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lockscope::ui {

/// Curves of another run of the same load, drawn behind the present ones.
struct GhostCurves {
    enum class Kind : std::uint8_t {
        original,            ///< before the past was changed
        without_mitigations, ///< the same scenario, every mitigation off
    };
    Kind kind = Kind::original;
    std::shared_ptr<const ChartCurves> curves;
    /// Of the whole of that run, as far as it went; no account rows.
    std::shared_ptr<const RunSummary> figures;
};

/// What a second run is compared with: the present one as it is, the scenario as loaded, or the
/// present one with every mitigation off.
enum class Rival : std::uint8_t { same, as_loaded, without_mitigations };

/// Why a run stopped by itself.
enum class PauseReason : std::uint8_t { time, failures, queue, alert };

/// When to stop; what is not set does not stop it.
struct PauseConditions {
    std::optional<SimTime> at;            ///< an instant
    std::optional<std::int64_t> failures; ///< the n-th failed attempt, counted from the start
    std::optional<std::int64_t> queue;    ///< more waiters than this at one lock
    bool alert = false;                   ///< a guardrail's alert
    friend bool operator==(const PauseConditions&, const PauseConditions&) = default;
};

/// A wanted speed without a limit.
inline constexpr double as_fast_as_possible = std::numeric_limits<double>::infinity();

struct Frame {
    std::uint64_t number = 0; ///< counts frames of a session from 1
    std::uint64_t run = 0;    ///< changes with every restart or newly loaded scenario

    StageSnapshot stage;
    /// What happened since the frame before and is worth a motion (commits, time-outs, refusals,
    /// duplicates, back-offs), newest last, at most max_motions; `motions_dropped` counts the rest.
    std::vector<Event> motions;
    std::uint64_t motions_dropped = 0;
    static constexpr std::size_t max_motions = 256;

    RecordCounts records;
    AttemptCounts attempts;
    double throughput_per_s = 0; ///< over the latest bins
    std::uint64_t events = 0;
    std::uint64_t fingerprint = 0; ///< of all events so far

    /// Refreshed about ten times a second; shared with the frames in between.
    std::shared_ptr<const ChartCurves> curves;
    AccountId chart_account; ///< whose queue `curves` shows: the selected or the hottest account
    std::string chart_account_name;

    /// With all changes up to this instant; the same object until something changes.
    std::shared_ptr<const Scenario> scenario;
    SimTime end{}; ///< of the scenario; end_of_time if it has none
    std::uint64_t seed = 0;

    // --- Time travel ---
    SimTime front{}; ///< the furthest instant simulated with the present changes
    /// Every change of the run, those of the file included, also those still to come; ascending.
    std::shared_ptr<const std::vector<Intervention>> interventions;
    std::shared_ptr<const std::vector<Alert>> alerts; ///< up to now
    std::int64_t failures = 0; ///< failed attempts since the start: the number of the last one
    bool can_undo = false;
    bool can_redo = false;
    /// Up to front; refreshed with the curves.
    std::shared_ptr<const FailureDensity> density;
    std::vector<GhostCurves> ghosts;
    PauseConditions pause_conditions;
    std::optional<PauseReason> paused_by; ///< while it stands there

    // --- Figures ---
    /// Of the run so far, no account rows; refreshed with the curves.
    std::shared_ptr<const RunSummary> figures;
    JudgedStretch stretch; ///< that judgements are to speak of
    SimTime judged_from{}; ///< where it begins; the start: where measuring did
    /// Of that stretch, older than the frame. Null where it begins with the run (the diagnosis and
    /// the figures of the run are those of the stretch), while nobody watches, or not made yet.
    std::shared_ptr<const Judgement> judgement;
    /// One for each mitigation that is on, of that stretch; older than the frame, see PriceTag::to.
    /// Null while
    /// nobody watches the prices, or there are none yet.
    std::shared_ptr<const std::vector<PriceTag>> price_tags;
    std::shared_ptr<const AccountNames> names;
    bool studying = false; ///< ghosts or prices are being made in the background

    // --- What instruments show; null while nobody watches it (Controller::watch), shared with the
    // frames in between ---
#define LOCKSCOPE_WATCHED(name, type, every, value) std::shared_ptr<const type> name;
#include "ui/session/watched.def"
    std::shared_ptr<const EventLogView> log; ///< up to this instant

    // --- Comparison ---
    /// The other run, under the same arrivals and, but on the way to somewhere, at the same
    /// instant; null when nothing is compared.
    std::shared_ptr<const Frame> rival;
    bool editing_rival = false; ///< changes go to the other run
    /// Of a rival: run again from the start, it gives the same run. Null otherwise.
    std::shared_ptr<const Scenario> recorded;

    bool playing = false;
    bool seeking = false; ///< on the way to the instant of Controller::seek()
    bool finished = false;
    double wanted_speed = 1.0;       ///< simulated seconds per second; > 0; or as_fast_as_possible
    double achieved_speed = 0.0;     ///< the same, measured over the last second
    std::uint64_t commands_done = 0; ///< of the Controller, before this frame
    /// The highest ticket of Controller::change() in this frame.
    std::uint64_t settings_applied = 0;
};

using FramePtr = std::shared_ptr<const Frame>;

} // namespace lockscope::ui

Q_DECLARE_METATYPE(lockscope::ui::FramePtr)
