// SPDX-License-Identifier: GPL-3.0-or-later
// The simulation as the window sees it: commands go in, frames come out, nothing ever blocks.
//
// Lives in the GUI thread (home_) and owns the simulation's thread. Commands return at once and act
// within milliseconds; the frames that follow show their effect. Views keep no second copy of the
// truth: what is simulated, at which speed, with which values, is in the newest frame.
#pragma once

#include "core/base/result.h"
#include "core/base/threads.h"
#include "core/measure/autopsy.h"
#include "ui/session/calls.h"
#include "ui/session/mailbox.h"
#include "ui/session/pacer.h"
#include "ui/session/tasks.h"
#include "ui/session/watch_set.h"

#include <QObject>
#include <QString>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>

namespace lockscope::ui {

class Session;
class Worker;

class Controller : public QObject {
    Q_OBJECT
public:
    explicit Controller(QObject* parent = nullptr);
    ~Controller() override;

    /// The scenario as it was loaded or last saved under a name: what sliders go back to. Null
    /// before the first load.
    [[nodiscard]] const std::shared_ptr<const Scenario>& loaded() const {
        home_.assert_is_here();
        return loaded_;
    }
    /// The newest frame; null before the first.
    [[nodiscard]] const FramePtr& frame() const {
        home_.assert_is_here();
        return frame_;
    }
    /// With every change that has acted or is recorded for later, each as an intervention at its
    /// moment: what Save writes.
    [[nodiscard]] Scenario recorded();
    /// Are there changes that were not saved?
    [[nodiscard]] bool modified() const {
        home_.assert_is_here();
        return modified_;
    }
    /// Were there changes, saved or not, since the scenario was loaded?
    [[nodiscard]] bool changed() const {
        home_.assert_is_here();
        return changed_;
    }

    /// REQUIRES: validate(scenario).empty().
    void load(Scenario scenario);
    /// Goes to where the loaded scenario wants to be seen first, at its speed; whatever it does not
    /// say stays. For who has just opened it: what is loaded begins at its start.
    void take_view();
    /// Reads and checks the file in the background, then loads it and takes its view; read() or
    /// read_failed() tells how it went. A later call overtakes an earlier one.
    void read(const QString& path);
    /// The changes made so far are in a file.
    void mark_saved();

    void play();
    void pause();
    void toggle_play();
    void step_event();
    void step_instant();
    enum class Changes { keep, discard };
    /// From the start: with the changes, each at its moment, or as it was loaded.
    void restart(Changes changes);
    /// Simulated seconds per second, > 0; as_fast_as_possible is allowed.
    void set_speed(double speed);
    /// Goes to an instant as fast as it can; the past is simulated again, changes included.
    void seek(SimTime t);
    /// The instant before the last event, or before the last instant in which something happened.
    void step_event_back();
    void step_instant_back();
    /// To the moment after the next failed attempt (or the end), or after the one before.
    void next_failure();
    void previous_failure();
    /// To the moment after event number `event` (EventLogView) was written.
    void go_to_event(std::uint64_t event);
    void set_pause_conditions(const PauseConditions& conditions);

    /// Takes the last change of parameters back, as if it had never been made; the instant stays.
    void undo();
    void redo();
    /// Takes one recorded change back, wherever it is in time; can be undone.
    void remove_intervention(const Intervention& intervention);
    /// As if it had been so from the very start of the run: replaces all that is recorded of these
    /// keys, and the present comes to its instant again. Can be undone. With values that do not
    /// fit nothing happens.
    void change_from_start(const std::vector<Setting>& settings);
    /// The same, and the run plays once more from its start.
    void run_again_with(const std::vector<Setting>& settings);
    void show_ghost(GhostCurves::Kind kind, bool shown);
    /// Which time diagnosis and prices speak of.
    void judge(const JudgedStretch& stretch);

    /// A second run beside the present one, of the same load, brought to the same instant.
    void compare(Rival rival);
    void stop_comparing();
    /// Which of the two runs change() changes.
    void edit_rival(bool rival);

    /// The autopsy of a failed attempt, counted from 1 over the run; explained() or not_explained()
    /// tells how it went. A later call overtakes an earlier one.
    void explain(std::int64_t failure);
    /// The same of a failure of the run that the present one is compared with, if it is.
    void explain_of_rival(std::int64_t failure);
    /// Whose queue the chart shows; an invalid id means the most contended account.
    void select(AccountId account);
    void set_lane_count(std::size_t count);
    /// Frames carry this only while it is watched: it costs time.
    void watch(Watched what, bool watched);
    /// Changes a parameter from now on. The ticket is in the settings_applied of the first frame
    /// that shows it; 0 for a value the parameter cannot have.
    std::uint64_t change(const Setting& setting);
    /// Several at once, as one change; all or, with one bad value among them, none.
    std::uint64_t change_together(const std::vector<Setting>& settings);
    /// Does this frame show the effect of every command given so far?
    [[nodiscard]] bool caught_up(const Frame& frame) const {
        home_.assert_is_here();
        return frame.run == run_number_ && frame.commands_done == commands_ && !frame.seeking;
    }

Q_SIGNALS:
    void frame_changed(const lockscope::ui::FramePtr& frame);
    /// Another scenario, or the same from scratch: loaded() is new.
    void scenario_loaded();
    void read_done(const QString& path);
    void read_failed(const QString& path, const lockscope::Errors& errors);
    void modified_changed(bool modified);
    void explained(const std::shared_ptr<const lockscope::Autopsy>& autopsy);
    void not_explained(const lockscope::Error& why);

private:
    void explain_run(Scenario run, std::int64_t failure);
    void fetch_frame();
    void finish_reading(std::uint64_t turn, const QString& path, Result<Scenario> result);
    [[nodiscard]] bool fit(const std::vector<Setting>& settings) const REQUIRES(home_);
    void set_modified(bool modified) REQUIRES(home_);
    void compare_with_saved() REQUIRES(home_);
    /// To be done in the simulation's thread, one after the other.
    void post(std::function<void(Worker&)> command);
    /// The same for what only makes sense once a scenario is loaded.
    void tell(std::function<void(Session&)> command);

    HomeThread home_;
    Calls calls_; ///< of what its own tasks have found
    FrameSlot frames_;
    SettingQueue settings_;
    RecordSlot record_;
    QThread thread_;
    Worker* worker_; ///< lives in thread_, which deletes it
    std::shared_ptr<const Scenario> loaded_ GUARDED_BY(home_);
    std::vector<Parameter> rows_ GUARDED_BY(home_); ///< of loaded_
    /// The record as it was loaded or last saved.
    std::vector<Intervention> saved_ GUARDED_BY(home_);
    RecordSlot::Record compared_ GUARDED_BY(home_); ///< with saved_, the last time
    std::uint64_t last_ticket_ GUARDED_BY(home_) = 0;
    FramePtr frame_ GUARDED_BY(home_);
    WatchSet watched_ GUARDED_BY(home_);
    std::uint64_t run_number_ GUARDED_BY(home_) = 0;
    std::uint64_t reading_ GUARDED_BY(home_) = 0;
    std::uint64_t explaining_ GUARDED_BY(home_) = 0;
    /// Raised to end the search that is under way.
    std::shared_ptr<std::atomic<bool>>
        stop_explaining_ GUARDED_BY(home_) = std::make_shared<std::atomic<bool>>(false);
    std::uint64_t commands_ GUARDED_BY(home_) = 0;
    bool modified_ GUARDED_BY(home_) = false;
    bool changed_ GUARDED_BY(home_) = false;
    Tasks readers_; ///< last, both: their tasks end before anything else does
    Tasks explainers_;
};

} // namespace lockscope::ui
