// SPDX-License-Identifier: GPL-3.0-or-later
// The simulation's thread: owns the runs, moves them along, publishes frames.
//
// Lives in its own QThread; its slots are called through queued connections only. It works in
// slices of a few milliseconds and returns to its event loop after each, so a command waits no
// longer than a slice, also when the simulation runs as fast as possible.
#pragma once

#include "ui/session/background.h"
#include "ui/session/frame.h"
#include "ui/session/ghosts.h"
#include "ui/session/mailbox.h"
#include "ui/session/pacer.h"
#include "ui/session/side.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <string>

namespace lockscope::ui {

class Worker : public QObject {
    Q_OBJECT
public:
    /// All three outlive the worker.
    Worker(FrameSlot& frames, SettingQueue& settings, RecordSlot& record);

    // --- Commands: worker_commands.cpp; see Controller ---
    void load(std::shared_ptr<const Scenario> scenario, std::uint64_t run_number);
    /// From the start; with its recorded changes.
    void restart(std::uint64_t run_number);
    void play();
    void pause();
    void step_event();
    void step_instant();
    void step_event_back();
    void step_instant_back();
    void next_failure();
    void previous_failure();
    void go_to_event(std::uint64_t event);
    void set_speed(double speed);
    void seek(SimTime t);
    void set_pause_conditions(const PauseConditions& conditions);
    void undo();
    void redo();
    void remove_intervention(const Intervention& intervention);
    void show_ghost(GhostCurves::Kind kind, bool shown);
    void compare(Rival rival, const std::shared_ptr<const Scenario>& loaded);
    void stop_comparing();
    void edit_rival(bool rival);
    /// Whose queue the chart shows; not valid = the most contended account's.
    void select(AccountId account);
    void set_lane_count(std::size_t count);
    void watch(const WatchSet& watched);
    /// There are settings in the queue.
    void take_settings() { wake(); }
    /// One more command was carried out.
    void count_command() { ++commands_done_; }

Q_SIGNALS:
    /// The slot of frames is no longer empty.
    void frame_ready();

private:
    using Clock = Pacer::Clock;

    // Engine steps between two looks at the clock: well below a millisecond.
    static constexpr std::uint64_t steps_per_look = 2'000;

    void begin(const Scenario& scenario, std::uint64_t run_number);
    void wake();
    void tick();
    void apply_settings();
    bool run_slice(Clock::time_point started);
    bool run_main(Clock::time_point started);
    bool hunt();
    void rival_follows(Clock::time_point started);
    void arrived();
    void stop_at(const PauseWatch::Hit& hit);
    void publish(Clock::time_point at);
    std::shared_ptr<Frame> frame_of(Side& side, Clock::time_point at,
                                    std::optional<bool> figures_due = {});
    [[nodiscard]] Side::View view_of(const Side& side, Clock::time_point at) const;
    void schedule(bool busy);
    void follow_speed();
    void stand(); ///< the main run stands at another position, the rival is to follow
    void travel_to(SimTime t);
    void return_to(Side& side, SimTime here);
    void another_record();
    void measure_prices(Clock::time_point at);
    [[nodiscard]] Side& edited() { return editing_rival_ && rival_ ? *rival_ : *main_; }
    /// On the way to somewhere. Settings wait until it is there, or they would act at an instant
    /// nobody chose.
    [[nodiscard]] bool under_way() const { return seek_to_.has_value() || hunt_ != Hunt::none; }
    /// Do both runs stand at the same instant? One that has ended cannot follow further.
    [[nodiscard]] bool together() const {
        return rival_ == nullptr || rival_->now() == main_->now() ||
               (rival_->history().finished() && rival_->now() < main_->now());
    }
    void abandon_journey();
    void end_journey();
    void take_what_is_settled();

    FrameSlot& frames_;
    SettingQueue& settings_;
    RecordSlot& record_;
    QTimer timer_;
    std::unique_ptr<Side> main_;
    std::unique_ptr<Side> rival_;
    bool editing_rival_ = false;
    Pacer pacer_;
    bool playing_ = false;
    bool changed_ = false; ///< something a frame must show
    std::optional<SimTime> seek_to_;
    enum class Hunt : std::uint8_t { none, next, previous }; ///< for a failure
    Hunt hunt_ = Hunt::none;
    std::optional<PauseReason> paused_by_;
    AccountId selected_;
    std::size_t lane_count_ = 8;
    WatchSet watched_;
    std::uint64_t frame_number_ = 0;
    std::uint64_t run_number_ = 0;
    std::uint64_t ticket_ = 0;
    std::uint64_t commands_done_ = 0;
    Clock::time_point published_{};
    std::string last_key_; ///< of the change before, for undoing a slider's way at once
    Clock::time_point last_change_{};
    Background background_;
    Ghosts ghosts_;
    std::shared_ptr<const RunSummary> figures_; ///< in the last frame
    std::shared_ptr<const std::vector<PriceTag>> price_tags_;
    SimTime priced_at_{};
    std::uint64_t priced_of_ = 0; ///< fingerprint
    Clock::time_point priced_{};
};

} // namespace lockscope::ui
