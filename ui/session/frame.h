// SPDX-License-Identifier: GPL-3.0-or-later
// What the simulation thread hands to the eye: one finished picture of one instant.
//
// Built by the worker, published as shared_ptr<const Frame>, never changed afterwards. Everything a
// view shows is in here or computed from it by arithmetic on pixels; views never see a Simulation.
#pragma once

#include "core/engine/event.h"
#include "core/engine/snapshot.h"
#include "core/measure/charts.h"
#include "core/measure/measurements.h"
#include "core/measure/summary.h"

#include <QMetaType>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace lockscope::ui {

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
    /// The most contended accounts, most contended first; refreshed about twice a second, shared
    /// with the frames in between. Null while nobody watches them (Controller::watch_accounts).
    std::shared_ptr<const std::vector<AccountSummary>> accounts;
    /// When parameters changed, a mark for each simulated second at most; ascending.
    std::shared_ptr<const std::vector<SimTime>> changes;
    AccountId chart_account; ///< whose queue `curves` shows: the selected or the hottest account
    std::string chart_account_name;

    /// With all changes up to this instant; the same object until something changes.
    std::shared_ptr<const Scenario> scenario;
    SimTime end{}; ///< of the scenario; end_of_time if it has none
    std::uint64_t seed = 0;
    bool playing = false;
    bool seeking = false; ///< on the way to the instant of Controller::seek()
    bool finished = false;
    double wanted_speed = 1.0;   ///< simulated seconds per second; infinity = as fast as possible
    double achieved_speed = 0.0; ///< the same, measured over the last second
    std::uint64_t commands_done = 0; ///< of the Controller, before this frame
    /// The highest ticket of Controller::change() in this frame.
    std::uint64_t settings_applied = 0;
};

using FramePtr = std::shared_ptr<const Frame>;

} // namespace lockscope::ui

Q_DECLARE_METATYPE(lockscope::ui::FramePtr)
