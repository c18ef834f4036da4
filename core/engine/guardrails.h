// SPDX-License-Identifier: GPL-3.0-or-later
// Rates, waits and holds over a sliding window, and whether they passed their thresholds.
//
// The window is cut into slices; whoever looks closes a slice and drops the oldest. Waits and holds
// are kept one by one, so p95 is an order statistic, and thresholds may change while they are in
// the window. Closed slices never change, and copies of a simulation share them.
#pragma once

#include "core/engine/event.h"
#include "core/engine/guardrail.h"
#include "core/model/parameters.h"

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace lockscope {

/// What a guardrail's window says.
struct GuardrailReading {
    bool any = false;  ///< anything to judge by
    bool over = false; ///< it passes its threshold
    double share = 0;  ///< what was measured, of those that measure shares
    Duration time{0};  ///< p95, of those that measure waits or holds
    /// The one that most of what passes the threshold is of, or, while it is not passed, most of
    /// what comes nearest; not valid: none is.
    AccountId account{};
};

class Guardrails {
public:
    static constexpr std::size_t slices = 60;
    /// Fewer attempts in a window make no rate worth an alert. (assumed)
    static constexpr std::int64_t attempts_min = 10;

    void count(std::span<const Event> events);
    /// Closes the present slice: it is part of the window from now on, the oldest no longer.
    void next_slice();

    /// The long-running requests of one moment, by the account of their first record.
    using LongRunning = std::vector<AccountId>;

    /// Does the window, as of the last look, pass the threshold?
    [[nodiscard]] bool is_over(Guardrail rail, const Parameters& p,
                               std::int64_t long_running) const;
    /// The same, with what was measured and where.
    [[nodiscard]] GuardrailReading read(Guardrail rail, const Parameters& p,
                                        const LongRunning& long_running) const;

    /// Memory that a copy takes, roughly.
    [[nodiscard]] std::size_t bytes() const;

    /// Since when an alert stands; end_of_time: it does not.
    std::array<SimTime, guardrail_count> raised_at = quiet();

private:
    struct Sample {
        Duration length{0};
        AccountId account{};
    };
    struct Slice {
        std::int64_t started = 0;
        std::int64_t ended = 0;
        std::vector<AccountId> retried; ///< of each retry that started
        std::vector<AccountId> failed;  ///< of each attempt that failed
        std::vector<Sample> waits;      ///< ascending by length, once the slice is closed
        std::vector<Sample> holds;
    };
    using Samples = std::vector<Sample> Slice::*;
    using Accounts = std::vector<AccountId> Slice::*;

    struct Rate {
        std::int64_t part = 0;
        std::int64_t whole = 0;
        double limit = 0.0;
        Accounts accounts = nullptr;
        [[nodiscard]] double share() const {
            return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0.0;
        }
        [[nodiscard]] bool is_over() const { return whole >= attempts_min && share() > limit; }
    };
    struct Times {
        Samples samples = nullptr;
        Duration limit{0};
    };
    [[nodiscard]] Rate rate_of(Guardrail rail, const Parameters& p) const;
    [[nodiscard]] static Times times_of(Guardrail rail, const Parameters& p);
    [[nodiscard]] bool is_over(const Times& times) const;
    [[nodiscard]] GuardrailReading read(const Rate& rate) const;
    [[nodiscard]] GuardrailReading read(const Times& times) const;
    [[nodiscard]] std::size_t size(Samples samples) const;
    [[nodiscard]] std::size_t longer(Samples samples, Duration than) const;

    static constexpr std::array<SimTime, guardrail_count> quiet() {
        std::array<SimTime, guardrail_count> times{};
        times.fill(end_of_time);
        return times;
    }

    Slice present_;
    std::vector<std::shared_ptr<const Slice>> window_; ///< the oldest first
};

} // namespace lockscope
