// SPDX-License-Identifier: GPL-3.0-or-later
// Whole runs made beside the one that is watched: slow, stoppable, meant for another thread.
#pragma once

#include "core/history/run.h"
#include "core/measure/summary.h"
#include "core/model/scenario.h"
#include "core/study/study_limits.h"

#include <optional>

namespace lockscope {

/// The run from its start to `to`, or as far as the limit on events lets it go; nothing when it
/// was stopped. REQUIRES: validate(scenario).empty().
[[nodiscard]] std::optional<Run> measured_run(const Scenario& scenario, SimTime to,
                                              const StudyLimits& limits);

/// The run at `to`, its measurements those of the stretch from `from` to there, exactly as if it
/// had warmed up until then; the way that `known` went already is not gone again. A limit on events
/// counts from the start of the run. Nothing when it was stopped.
/// REQUIRES: known.now() <= from, from < to; the known run was not measured beyond `from`.
[[nodiscard]] std::optional<Run> measured_stretch(Run known, SimTime from, SimTime to,
                                                  const StudyLimits& limits);

/// A run's figures without rows of accounts.
[[nodiscard]] RunSummary figures_of(Run& run);

} // namespace lockscope
