// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of the most contended accounts, made anew only as often as they are worth it.
//
// Finding these accounts among a million takes a look at each, so it happens at most twice a
// second, never takes more than a small share of the simulation's time, and not at all while nobody
// watches. Belongs to the simulation's thread.
#pragma once

#include "core/history/run.h"
#include "core/measure/summary.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace lockscope::ui {

class AccountRows {
public:
    using Clock = std::chrono::steady_clock;
    using Rows = std::shared_ptr<const std::vector<AccountSummary>>;

    /// More than anybody reads; a larger table would only be slower.
    static constexpr std::size_t most_rows = 200;

    void watch(bool watched);
    /// There is another run.
    void forget() { rows_.reset(); }
    /// The same object until it is made anew; null while not watched. `settled`: time stands still,
    /// so the figures must be those of this very instant.
    [[nodiscard]] Rows of(Run& run, bool settled, Clock::time_point at);

private:
    Rows rows_;
    bool watched_ = false;
    Clock::time_point next_{};
    SimTime made_at_{};
    std::uint64_t made_of_ = 0;                 ///< fingerprint of the events up to then
    std::shared_ptr<const Scenario> made_with_; ///< the parameters then
};

} // namespace lockscope::ui
