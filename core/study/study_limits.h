// SPDX-License-Identifier: GPL-3.0-or-later
// How far runs beside the one that is watched may go.
#pragma once

#include <atomic>
#include <cstdint>

namespace lockscope {

/// When to give up a run.
struct StudyLimits {
    const std::atomic<bool>* stop = nullptr; ///< somebody else wants it to end; may be null
    std::uint64_t events = 20'000'000;
};

} // namespace lockscope
