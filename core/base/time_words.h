// SPDX-License-Identifier: GPL-3.0-or-later
// Times as people at a terminal read them.
#pragma once

#include "core/base/time.h"

#include <string>

namespace lockscope {

/// Three significant digits and a unit a person would choose: `412 ms`, `7.20 s`, `1.5 min`.
[[nodiscard]] std::string duration_words(Duration duration);
/// Since the start of the run, to the millisecond: `1:02:03.456`.
[[nodiscard]] std::string moment_words(SimTime time);

} // namespace lockscope
