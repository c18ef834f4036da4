// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a verdict: what is suspected, and how strongly.
#pragma once

#include "core/measure/diagnosis.h"

#include <QString>

namespace lockscope::ui {

[[nodiscard]] QString suspect_text(Suspect suspect);
[[nodiscard]] QString grade_text(Grade grade);

} // namespace lockscope::ui
