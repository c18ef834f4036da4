// SPDX-License-Identifier: GPL-3.0-or-later
// From figures to evidence, and from verdicts to what would help. For core/measure/diagnosis alone.
#pragma once

#include "core/measure/diagnosis_figures.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace lockscope {

/// Attempts.
[[nodiscard]] std::int64_t failed_by(const DiagnosisFigures& f, FailureCause cause);

/// What speaks for and against each cause, one file for each of them.
class EvidenceCollection {
public:
    /// All three outlive it.
    EvidenceCollection(const Scenario& scenario, const DiagnosisFigures& figures,
                       const Blockers& blockers)
        : scenario_(scenario)
        , f_(figures)
        , blockers_(blockers) {}

    /// In the order of the report. To be called once.
    [[nodiscard]] std::vector<Evidence> all();

private:
    /// Fewer failures than this tell nothing about how they are spread.
    static constexpr std::int64_t few_failures = 8;

    void add(std::string_view name, Suspect suspect, double figure, double support, double weight,
             Sentence says);
    [[nodiscard]] static double ratio(std::int64_t part, std::int64_t whole);

    void lock_contention(); // diagnosis_lock_contention.cpp, with the five that follow
    void failures();
    void waits();
    void where();
    void when();
    void side_effects();
    void api_limit();          // diagnosis_api_limit.cpp
    void data_skew();          // diagnosis_data_skew.cpp
    void long_running_limit(); // diagnosis_long_running.cpp

    const Scenario& scenario_;
    const DiagnosisFigures& f_;
    const Blockers& blockers_;
    std::vector<Evidence> evidence_;
};

/// What addresses a cause, the most effective first. Only parameters that are not set that way yet,
/// and that act on what fills the lock of this very run.
[[nodiscard]] std::vector<Mitigation> mitigations_for(Suspect suspect, const Scenario& scenario,
                                                      const DiagnosisFigures& f,
                                                      const Blockers& blockers);

/// For who reads no further: cause, evidence and cure of the main verdict.
[[nodiscard]] Sentence headline_of(const Diagnosis& diagnosis, const DiagnosisFigures& f);

/// Of what others waited for, so much must be work that grows with children to be what is behind
/// it.
inline constexpr double behind_the_lock_least = 0.3;
/// `sharing checks over the 300,000 child records of Acme Corp are 55 % of what others waited for`.
[[nodiscard]] Sentence waited_behind_children(const DiagnosisFigures& f, const Blockers& blockers);

/// Failed attempts that had waited for a lock or were refused because others did: lock time-outs,
/// deadlocks, refusals at the limit on long-running requests if waits reached its mark, and of the
/// client time-outs the share of time that was spent waiting.
[[nodiscard]] double failures_at_a_lock(const Scenario& scenario, const DiagnosisFigures& f);

} // namespace lockscope
