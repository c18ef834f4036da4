// SPDX-License-Identifier: GPL-3.0-or-later
// The simulation's thread: owns the run, moves it along, publishes frames.
//
// Lives in its own QThread; its slots are called through queued connections only. It works in
// slices of a few milliseconds and returns to its event loop after each, so a command waits no
// longer than a slice, also when the simulation runs as fast as possible.
#pragma once

#include "core/history/run.h"
#include "ui/session/account_rows.h"
#include "ui/session/frame.h"
#include "ui/session/mailbox.h"
#include "ui/session/pacer.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace lockscope::ui {

class Worker : public QObject {
    Q_OBJECT
public:
    /// Both outlive the worker.
    Worker(FrameSlot& frames, SettingQueue& settings);

    void load(std::shared_ptr<const Scenario> scenario, std::uint64_t run_number);
    /// From the start; with its recorded changes.
    void restart(std::uint64_t run_number);
    void play();
    void pause();
    void step_event();
    void step_instant();
    void set_speed(double speed);
    /// Runs there as fast as it can, from the start if `t` lies in the past.
    void seek(SimTime t);
    /// Whose queue the chart shows; not valid = the most contended account's.
    void select(AccountId account);
    void step_event_back();
    void step_instant_back();
    void next_failure();
    void previous_failure();
    void go_to_event(std::uint64_t event);
    void set_pause_conditions(const PauseConditions& conditions);
    void undo();
    void redo();
    void remove_intervention(const Intervention& intervention);
    void show_ghost(GhostCurves::Kind kind, bool shown);
    void compare(Rival rival, const std::shared_ptr<const Scenario>& loaded);
    void stop_comparing();
    void edit_rival(bool rival);
    void set_lane_count(std::size_t count);
    void watch_accounts(bool watched);
    void watch_events(bool watched);
    void watch_transactions(bool watched);
    void watch_diagnosis(bool watched);
    void watch_prices(bool watched);
    /// There are settings in the queue.
    void take_settings() { wake(); }
    [[nodiscard]] Scenario recorded() const;
    /// One more command was carried out.
    void count_command() { ++commands_done_; }

Q_SIGNALS:
    /// The slot of frames is no longer empty.
    void frame_ready();

private:
    using Clock = Pacer::Clock;

    void begin(Scenario scenario, std::uint64_t run_number);
    void wake();
    void tick();
    void apply_settings();
    bool run_slice(Clock::time_point started);
    void publish(Clock::time_point at);
    void fill_curves(Frame& frame, Clock::time_point at);
    void schedule(bool busy);
    void follow_speed();

    FrameSlot& frames_;
    SettingQueue& settings_;
    QTimer timer_;
    std::unique_ptr<Run> run_;
    Pacer pacer_;
    bool playing_ = false;
    bool changed_ = false; ///< something a frame must show
    std::optional<SimTime> seek_to_;
    AccountId selected_;
    std::size_t lane_count_ = 8;
    std::uint64_t frame_number_ = 0;
    std::uint64_t run_number_ = 0;
    std::uint64_t ticket_ = 0;
    std::uint64_t commands_done_ = 0;
    Clock::time_point published_{};
    std::shared_ptr<const ChartCurves> curves_;
    Clock::time_point curves_made_{};
    SimTime curves_at_{};
    AccountId curves_of_;
    AccountRows account_rows_;
};

} // namespace lockscope::ui
