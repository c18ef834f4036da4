// SPDX-License-Identifier: GPL-3.0-or-later
// Runs that are made beside the one on the stage: ghosts for the charts, prices of mitigations.
//
// Lives in the simulation's thread; the work is done in a thread of its own. A later request
// overtakes an earlier one of its kind, which stops.
#pragma once

#include "core/history/run.h"
#include "core/study/price_tag.h"

#include <QObject>
#include <QThreadPool>

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
    using RunPtr = std::shared_ptr<const Run>;
    using TagsPtr = std::shared_ptr<const std::vector<PriceTag>>;

    explicit Background(QObject* parent = nullptr);
    /// Stops what is under way and waits for it.
    ~Background() override;

    /// The whole run of a scenario as far as is worth it, then `done` in the caller's thread.
    void run_ghost(std::size_t kind, Scenario scenario, std::function<void(RunPtr)> done);
    void cancel_ghost(std::size_t kind);
    void measure_prices(Scenario recorded, std::vector<std::string> keys, SimTime to,
                        std::function<void(TagsPtr)> done);
    void cancel_prices();
    [[nodiscard]] bool measuring_prices() const { return prices_busy_; }

private:
    using Flag = std::shared_ptr<std::atomic<bool>>;

    static constexpr std::size_t kinds = 3; ///< of requests: two ghosts and the prices
    static constexpr std::size_t prices = 2;

    Flag renew(std::size_t kind);

    Flag flags_[kinds];
    bool prices_busy_ = false;
    QThreadPool pool_; ///< last: its tasks end before anything else does
};

} // namespace lockscope::ui
