// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/motion_log.h"

#include <algorithm>

namespace lockscope::ui {
namespace {

constexpr auto worth_a_motion = [] {
    std::array<bool, event_kind_count> worth{};
    for (const EventKind kind :
         {EventKind::withdrawn, EventKind::released, EventKind::refused,
          EventKind::attempt_committed, EventKind::attempt_failed, EventKind::record_duplicated,
          EventKind::backoff, EventKind::summary_touched}) {
        worth[static_cast<std::size_t>(kind)] = true;
    }
    return worth;
}();

bool is_motion(const Event& event) {
    return worth_a_motion[static_cast<std::size_t>(event.kind)];
}

constexpr std::uint64_t picked = 8; ///< of so many batches one, in a crowd

} // namespace

void MotionLog::add(std::span<const Event> events) {
    seen_ += static_cast<std::uint64_t>(std::count_if(events.begin(), events.end(), is_motion));
    if (seen_ > capacity && ++batches_ % picked != 0) {
        return;
    }
    for (const Event& event : events) {
        if (is_motion(event)) {
            events_[kept_++ % capacity] = event;
        }
    }
}

std::uint64_t MotionLog::drain(std::vector<Event>& into) {
    const std::uint64_t kept = std::min<std::uint64_t>(kept_, capacity);
    into.clear();
    into.reserve(kept);
    for (std::uint64_t i = kept_ - kept; i < kept_; ++i) {
        into.push_back(events_[i % capacity]);
    }
    const std::uint64_t dropped = seen_ - kept;
    seen_ = 0;
    kept_ = 0;
    return dropped;
}

} // namespace lockscope::ui
