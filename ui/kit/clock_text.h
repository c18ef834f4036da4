// SPDX-License-Identifier: GPL-3.0-or-later
// Simulated time and speed as the transport bar writes them.
#pragma once

#include "core/base/time.h"

#include <QString>

namespace lockscope::ui {

/// `00:12:31.250`; days in front when there are any: `2 d 00:12:31.250`.
[[nodiscard]] QString clock_text(SimTime t);
/// `1:00:00`, without what is zero at its end; `∞` for end_of_time.
[[nodiscard]] QString length_text(SimTime end);
/// `×60`, `×0.5`, `×12,300`, `max` for infinity.
[[nodiscard]] QString speed_text(double speed);

} // namespace lockscope::ui
