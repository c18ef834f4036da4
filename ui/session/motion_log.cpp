// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/motion_log.h"

#include <algorithm>

namespace lockscope::ui {
namespace {

bool worth_a_motion(EventKind kind) {
    switch (kind) {
    case EventKind::withdrawn:
    case EventKind::released:
    case EventKind::refused:
    case EventKind::attempt_committed:
    case EventKind::attempt_failed:
    case EventKind::record_duplicated:
    case EventKind::backoff:
    case EventKind::summary_touched:
        return true;
    default:
        return false;
    }
}

} // namespace

void MotionLog::add(const Event& event) {
    if (worth_a_motion(event.kind)) {
        events_[count_++ % capacity] = event;
    }
}

std::uint64_t MotionLog::drain(std::vector<Event>& into) {
    const std::uint64_t kept = std::min<std::uint64_t>(count_, capacity);
    into.clear();
    into.reserve(kept);
    for (std::uint64_t i = count_ - kept; i < count_; ++i) {
        into.push_back(events_[i % capacity]);
    }
    const std::uint64_t dropped = count_ - kept;
    count_ = 0;
    return dropped;
}

} // namespace lockscope::ui
