// SPDX-License-Identifier: GPL-3.0-or-later
// Runs that are made beside the one on the stage: ghosts for the charts, prices of mitigations, and
// what is judged of a part of the run.
//
// Lives in the simulation's thread (home_); the work is done in a thread of its own. A later
// request overtakes an earlier one of its kind, which stops.
#pragma once

#include "core/base/threads.h"
#include "core/history/run.h"
#include "core/study/measured_run.h"
#include "core/study/price_tag.h"
#include "ui/session/calls.h"
#include "ui/session/judgement.h"
#include "ui/session/tasks.h"

#include <QObject>

#include <array>
#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace lockscope::ui {

class Background : public QObject {
    Q_OBJECT
public:
    using RunPtr = std::shared_ptr<const ComparedRun>;
    using TagsPtr = std::shared_ptr<const std::vector<PriceTag>>;

    explicit Background(QObject* parent = nullptr);
    /// Stops what is under way and waits for it.
    ~Background() override;

    using JudgementPtr = std::shared_ptr<const Judgement>;

    enum class Request : std::uint8_t { original, without_mitigations, prices, judgement };

    /// The whole run of a scenario as far as is worth it, then `done` in the caller's thread.
    void run_ghost(Request request, Scenario scenario, std::function<void(RunPtr)> done);
    void measure_prices(Scenario recorded, std::vector<std::string> keys, SimTime from, SimTime to,
                        std::function<void(TagsPtr)> done);
    /// The stretch from `from` to `to` of each of these runs, which are known until not after
    /// `from`; null for one that had ended before.
    void judge(std::vector<Run> known, SimTime from, SimTime to,
               std::function<void(std::vector<JudgementPtr>)> done);
    void cancel(Request request);
    /// Is such a request under way?
    [[nodiscard]] bool busy(Request request) const {
        home_.assert_is_here();
        return wanted_[index(request)] != nullptr;
    }
    [[nodiscard]] bool busy() const;

private:
    using Flag = std::shared_ptr<std::atomic<bool>>;
    using Completion = std::function<void()>;
    static constexpr std::size_t requests = 4;

    static std::size_t index(Request request) { return static_cast<std::size_t>(request); }
    /// `work` is done in the background; what it returns, in the caller's thread.
    void start(Request request, std::function<Completion(const std::atomic<bool>& stop)> work);

    HomeThread home_;
    Calls calls_;
    /// Raised to stop the work; null: nothing is under way.
    std::array<Flag, requests> wanted_ GUARDED_BY(home_);
    Tasks tasks_{QThread::LowPriority}; ///< last: they end before anything else does
};

} // namespace lockscope::ui
