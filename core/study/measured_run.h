// SPDX-License-Identifier: GPL-3.0-or-later
// Whole runs made beside the one that is watched: slow, stoppable, meant for another thread.
#pragma once

#include "core/history/run.h"
#include "core/measure/charts.h"
#include "core/measure/summary.h"
#include "core/model/scenario.h"
#include "core/study/study_limits.h"

#include <optional>
#include <vector>

namespace lockscope {

/// The run from its start to `to`, or as far as the limit on events lets it go; nothing when it
/// was stopped. REQUIRES: validate(scenario).empty().
[[nodiscard]] std::optional<Run> measured_run(const Scenario& scenario, SimTime to,
                                              const StudyLimits& limits);

/// A run to compare another one with while that is still under way: beside the whole of it, what
/// was measured when its bins were about to become twice as wide, so that its curve can be drawn in
/// the finer steps of a run that has not come so far.
struct ComparedRun {
    Run run;
    std::vector<Measurements> earlier; ///< in the order of time; none of very many accounts
};
[[nodiscard]] std::optional<ComparedRun> compared_run(const Scenario& scenario, SimTime to,
                                                      const StudyLimits& limits);
/// The curves of the run in steps of this width as far as they are known so finely, and coarser
/// from there on. An account that it does not have means all together.
[[nodiscard]] ChartCurves curves_in_steps(const ComparedRun& compared, AccountId account,
                                          Duration width);

/// The same, its measurements those of the time from `from` on, or from the end of the scenario's
/// warm-up if that is later.
[[nodiscard]] std::optional<Run> measured_run(const Scenario& scenario, SimTime from, SimTime to,
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
