// SPDX-License-Identifier: GPL-3.0-or-later
// One run of the window with everything a frame needs of it; a comparison has two.
//
// Belongs to the simulation's thread. Decides nothing: the worker says where to go.
#pragma once

#include "core/history/event_log.h"
#include "core/history/history.h"
#include "ui/session/frame.h"
#include "ui/session/motion_log.h"
#include "ui/session/pause_watch.h"
#include "ui/session/refreshed.h"
#include "ui/session/watch_set.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace lockscope::ui {

class Side {
public:
    using Clock = std::chrono::steady_clock;

    explicit Side(const Scenario& scenario);

    [[nodiscard]] History& history() { return history_; }
    [[nodiscard]] const History& history() const { return history_; }
    [[nodiscard]] const Run& run() const { return history_.run(); }
    [[nodiscard]] SimTime now() const { return history_.now(); }

    // --- Forward, with all who watch ---
    bool advance(SimTime t, std::uint64_t limit);
    History::Search next_failure(std::uint64_t limit);
    void step_event();
    void step_instant();
    void change(std::span<const Setting> settings, ChangeManner manner);
    /// The present has become another position by other ways than the above.
    void moved();
    /// From here on the record is another one.
    void forked();
    [[nodiscard]] PauseWatch& pause_watch() { return pause_; }
    [[nodiscard]] const PauseWatch& pause_watch() const { return pause_; }

    /// What is made for the frames from now on; nothing at first.
    void watch(const WatchSet& watched);

    struct View {
        std::vector<AccountId> lanes; ///< the accounts on the stage; this run knows them
        AccountId chart_account;      ///< not valid: all together
        bool settled = false;         ///< time stands still
        bool travelling = false;      ///< on the way to somewhere
        /// Are the figures made anew, and the curves? Nothing: at their own pace.
        std::optional<bool> figures_due;
        std::optional<bool> curves_due;
        Clock::time_point at;
    };
    /// What gives this run again from its start; the same object until something changes.
    [[nodiscard]] std::shared_ptr<const Scenario> recorded();
    /// What the frame shows of this run.
    void fill(Frame& frame, const View& view);
    /// The account as this run knows it, for one that `other` knows: a pool's accounts come in
    /// another order in another run. Not valid when it does not exist here, or not yet.
    [[nodiscard]] AccountId counterpart(const Run& other, AccountId account) const;

private:
    class Watcher;

    void fill_log(Frame& frame, const View& view);
    void fill_names(Frame& frame);
    void fill_figures(Frame& frame, const View& view);
    void refill_log();
    [[nodiscard]] bool log_watched() const { return watched_.contains(Watched::events); }

    History history_;
    MotionLog motions_;
    PauseWatch pause_;
    WatchSet watched_;
    EventLog log_;
    std::shared_ptr<const EventLogView> log_view_;
    Clock::time_point log_next_{};
    Refreshed<ChartCurves> curves_;
    Refreshed<RunSummary> figures_;
    Refreshed<FailureDensity> density_;
#define LOCKSCOPE_WATCHED(name, type, every, value) Refreshed<type> name##_;
#include "ui/session/watched.def"
    std::shared_ptr<const Scenario> recorded_;
    std::shared_ptr<const std::vector<Intervention>> recorded_of_;
    std::shared_ptr<const AccountNames> names_;
    std::shared_ptr<const std::vector<Alert>> alerts_;
};

} // namespace lockscope::ui
