// SPDX-License-Identifier: GPL-3.0-or-later
// The newest events that are worth a motion on the stage.
//
// When there are far more of them than anybody could see, single ones are picked from the crowd and
// the others only counted: the simulation shall not lose its speed to pictures nobody sees.
#pragma once

#include "core/engine/event.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace lockscope::ui {

class MotionLog {
public:
    static constexpr std::size_t capacity = 256;

    void add(std::span<const Event> events);
    /// Hands out what was kept, oldest first, and how many were not; then starts afresh.
    std::uint64_t drain(std::vector<Event>& into);

private:
    std::array<Event, capacity> events_;
    std::uint64_t seen_ = 0; ///< since they were handed out
    std::uint64_t kept_ = 0;
    std::uint64_t batches_ = 0;
};

} // namespace lockscope::ui
