// SPDX-License-Identifier: GPL-3.0-or-later
// The simulation's thread: keeps the session going, and publishes frames of it.
//
// Lives in its own QThread and is called through calls() only; what it has is touched there and
// nowhere else (home_). It works in slices of a few milliseconds and returns to its event
// loop after each, so a command waits no longer than a slice, also when the simulation runs as fast
// as possible.
#pragma once

#include "core/base/threads.h"
#include "ui/session/background.h"
#include "ui/session/calls.h"
#include "ui/session/frame.h"
#include "ui/session/ghosts.h"
#include "ui/session/mailbox.h"
#include "ui/session/pacer.h"
#include "ui/session/session.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace lockscope::ui {

class Worker : public QObject {
    Q_OBJECT
public:
    /// All three outlive the worker.
    Worker(FrameSlot& frames, SettingQueue& settings, RecordSlot& record);

    /// How other threads reach it.
    [[nodiscard]] Calls& calls() { return calls_; }

    // --- Commands; see Controller ---
    void load(const std::shared_ptr<const Scenario>& scenario, std::uint64_t run_number);
    /// What only makes sense once a scenario is loaded; before that it is passed over.
    void tell(const std::function<void(Session&)>& command);
    void set_speed(double speed);
    void show_ghost(GhostCurves::Kind kind, bool shown);
    /// Whose queue the chart shows; not valid = the most contended account's.
    void select(AccountId account);
    void set_lane_count(std::size_t count);
    void watch(const WatchSet& watched);
    void judge(const JudgedStretch& stretch);
    /// There are settings in the queue.
    void take_settings();
    /// One more command was carried out.
    void count_command();

Q_SIGNALS:
    /// The slot of frames is no longer empty.
    void frame_ready();

private:
    using Clock = Pacer::Clock;

    void wake() REQUIRES(home_);
    void tick();
    void schedule(bool busy) REQUIRES(home_);
    void follow_record() REQUIRES(home_);
    [[nodiscard]] SimTime judged_from() REQUIRES(home_);
    [[nodiscard]] SimTime judged_to() REQUIRES(home_);
    void measure_prices(Clock::time_point at) REQUIRES(home_);
    void measure_judgement(Clock::time_point at) REQUIRES(home_);
    void forget_judgements() REQUIRES(home_);
    [[nodiscard]] std::shared_ptr<const Judgement> judgement_for(const Frame& frame,
                                                                 std::size_t run) REQUIRES(home_);
    void publish(Clock::time_point at) REQUIRES(home_);
    [[nodiscard]] std::shared_ptr<Frame> frame_of(Side& side, const Side::View& view)
        REQUIRES(home_);
    [[nodiscard]] Side::View view_of(const Side& side, Clock::time_point at) REQUIRES(home_);

    Calls calls_;
    HomeThread home_;
    FrameSlot& frames_;
    SettingQueue& settings_;
    RecordSlot& record_;
    QTimer timer_ GUARDED_BY(home_);
    Pacer pacer_ GUARDED_BY(home_);
    /// Null before the first load; only tell(), load() and tick() need ask.
    std::unique_ptr<Session> session_ GUARDED_BY(home_) PT_GUARDED_BY(home_);
    bool changed_ GUARDED_BY(home_) = false; ///< something a frame must show
    AccountId selected_ GUARDED_BY(home_);
    std::size_t lane_count_ GUARDED_BY(home_) = 8;
    WatchSet watched_ GUARDED_BY(home_);
    std::uint64_t frame_number_ GUARDED_BY(home_) = 0;
    std::uint64_t commands_done_ GUARDED_BY(home_) = 0;
    Clock::time_point published_ GUARDED_BY(home_){};
    Background background_ GUARDED_BY(home_);
    Ghosts ghosts_ GUARDED_BY(home_);
    std::shared_ptr<const RunSummary> figures_ GUARDED_BY(home_); ///< in the last frame
    std::shared_ptr<const ChartCurves> curves_ GUARDED_BY(home_); ///< the same
    std::shared_ptr<const std::vector<PriceTag>> price_tags_ GUARDED_BY(home_);
    SimTime priced_at_ GUARDED_BY(home_){};
    std::uint64_t priced_of_ GUARDED_BY(home_) = 0; ///< fingerprint
    SimTime priced_from_ GUARDED_BY(home_){};
    Clock::time_point priced_ GUARDED_BY(home_){};
    JudgedStretch stretch_ GUARDED_BY(home_);
    /// Of the present run, and of the one it is compared with.
    std::vector<std::shared_ptr<const Judgement>> judgements_ GUARDED_BY(home_);
    SimTime judged_to_ GUARDED_BY(home_){};         ///< of the last one asked for
    std::uint64_t judged_of_ GUARDED_BY(home_) = 0; ///< fingerprint
    Clock::time_point judged_ GUARDED_BY(home_){};
};

} // namespace lockscope::ui
