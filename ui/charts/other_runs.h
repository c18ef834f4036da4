// SPDX-License-Identifier: GPL-3.0-or-later
// The curves of other runs in a frame; null where there is none.
#pragma once

#include "ui/session/frame.h"

#include <algorithm>

namespace lockscope::ui {

[[nodiscard]] inline const ChartCurves* ghost_of(const Frame& frame, GhostCurves::Kind kind) {
    const auto found =
        std::find_if(frame.ghosts.begin(), frame.ghosts.end(),
                     [kind](const GhostCurves& ghost) { return ghost.kind == kind; });
    return found == frame.ghosts.end() ? nullptr : found->curves.get();
}

[[nodiscard]] inline const ChartCurves* rival_of(const Frame& frame) {
    return frame.rival == nullptr ? nullptr : frame.rival->curves.get();
}

} // namespace lockscope::ui
