// SPDX-License-Identifier: GPL-3.0-or-later
// The newest events that are worth a motion on the stage.
#pragma once

#include "core/engine/event.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace lockscope::ui {

class MotionLog {
public:
    static constexpr std::size_t capacity = 256;

    void add(const Event& event);
    /// Hands out what was kept, oldest first, and how many were not; then starts afresh.
    std::uint64_t drain(std::vector<Event>& into);

private:
    std::array<Event, capacity> events_;
    std::uint64_t count_ = 0;
};

} // namespace lockscope::ui
