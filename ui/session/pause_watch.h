// SPDX-License-Identifier: GPL-3.0-or-later
// Looks through the events of a run for the one at which somebody wants it to stop.
#pragma once

#include "core/measure/measurements.h"
#include "ui/session/frame.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace lockscope::ui {

class PauseWatch {
public:
    void set(const PauseConditions& conditions) { conditions_ = conditions; }
    [[nodiscard]] const PauseConditions& conditions() const { return conditions_; }
    /// Is there anything to look for in events? The instant is somebody else's business.
    [[nodiscard]] bool armed() const {
        return conditions_.failures || conditions_.queue || conditions_.alert;
    }

    /// Begins to look: `next` is the number of the next event, `failures` those before it.
    void begin(const Measurements& measurements, std::uint64_t next, std::int64_t failures);
    /// REQUIRES: they continue those given since begin().
    void look(std::span<const Event> events);

    struct Hit {
        std::uint64_t event = 0; ///< its number
        PauseReason reason = PauseReason::failures;
    };
    /// The first one since begin().
    [[nodiscard]] const std::optional<Hit>& hit() const { return hit_; }

private:
    void count(const Event& event);
    [[nodiscard]] std::int32_t& waiting(AccountId account);

    PauseConditions conditions_;
    std::uint64_t next_ = 0;
    std::int64_t failures_ = 0;
    std::vector<std::int32_t> waiting_; ///< by account
    std::optional<Hit> hit_;
};

} // namespace lockscope::ui
