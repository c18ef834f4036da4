// SPDX-License-Identifier: GPL-3.0-or-later
// From figures to evidence, and from verdicts to what would help. For core/measure/diagnosis alone.
#pragma once

#include "core/measure/diagnosis_figures.h"

#include <vector>

namespace lockscope {

[[nodiscard]] std::vector<Evidence> evidence_of(const Scenario& scenario, const DiagnosisFigures& f,
                                                const Blockers& blockers);

/// What addresses a cause, the most effective first. Only parameters that are not set that way yet,
/// and that act on what fills the lock of this very run.
[[nodiscard]] std::vector<Mitigation> mitigations_for(Suspect suspect, const Scenario& scenario,
                                                      const DiagnosisFigures& f,
                                                      const Blockers& blockers);

/// Failed attempts that had waited for a lock or were refused because others did: lock time-outs,
/// deadlocks, refusals at the limit on long-running requests if waits reached its mark, and of the
/// client time-outs the share of time that was spent waiting.
[[nodiscard]] double failures_at_a_lock(const Scenario& scenario, const DiagnosisFigures& f);

} // namespace lockscope
