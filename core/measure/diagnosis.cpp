// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/diagnosis.h"

#include "core/engine/simulation.h"
#include "core/measure/diagnosis_evidence.h"

#include <algorithm>
#include <cassert>

namespace lockscope {

namespace {

/// Trouble nobody notices: without failures, and with waits that are short beside the work.
bool calm(const DiagnosisFigures& f) {
    return f.attempts.failed == 0 && f.waiting_share < 0.2;
}

Verdict judge(Suspect suspect, const std::vector<Evidence>& evidence) {
    std::vector<const Evidence*> on_it;
    double sum = 0.0;
    double weight = 0.0;
    for (const Evidence& item : evidence) {
        if (item.suspect == suspect) {
            on_it.push_back(&item);
            sum += item.support * item.weight;
            weight += item.weight;
        }
    }
    Verdict verdict;
    verdict.suspect = suspect;
    verdict.strength = weight > 0.0 ? std::clamp(sum / weight, 0.0, 1.0) : 0.0;
    verdict.grade = grade_of(verdict.strength);
    const double direction = verdict.grade == Grade::none ? -1.0 : 1.0;
    std::stable_sort(on_it.begin(), on_it.end(), [direction](const auto* a, const auto* b) {
        return direction * a->support * a->weight > direction * b->support * b->weight;
    });
    for (const Evidence* item : on_it) {
        if (direction * item->support > 0.0) {
            verdict.reasons.push_back(item->says);
        }
    }
    return verdict;
}

} // namespace

Grade grade_of(double strength) {
    return strength < 0.15   ? Grade::none
           : strength < 0.35 ? Grade::weak
           : strength < 0.6  ? Grade::moderate
                             : Grade::strong;
}

Diagnosis diagnose(const Simulation& simulation, const Measurements& measurements) {
    assert(measurements.measured_to() == simulation.now());
    const Scenario& scenario = simulation.scenario();
    DiagnosisFigures figures = figures_of(simulation, measurements);
    Diagnosis diagnosis;
    diagnosis.blockers = blockers_of(simulation, measurements, figures);
    diagnosis.evidence = EvidenceCollection(scenario, figures, diagnosis.blockers).all();
    for (std::size_t i = 0; i < suspect_count; ++i) {
        const auto suspect = static_cast<Suspect>(i);
        Verdict& verdict = diagnosis.verdicts[i];
        verdict = judge(suspect, diagnosis.evidence);
        if (suspect == Suspect::lock_contention && calm(figures)) {
            verdict.strength = std::min(verdict.strength, 0.1);
            verdict.grade = grade_of(verdict.strength);
        }
        if (verdict.grade != Grade::none) {
            verdict.mitigations = mitigations_for(suspect, scenario, figures, diagnosis.blockers);
        }
    }
    return diagnosis;
}

} // namespace lockscope
