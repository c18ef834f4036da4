// SPDX-License-Identifier: GPL-3.0-or-later
// The built-in examples in the language of the window. What a person's own file says is shown as it
// is written.
#pragma once

#include "core/model/scenario.h"

namespace lockscope::ui {

/// The same scenario, to the last bit of its run, with its texts translated.
/// REQUIRES: a built-in example as it is read, without interventions.
[[nodiscard]] Scenario in_the_windows_words(Scenario example);

} // namespace lockscope::ui
