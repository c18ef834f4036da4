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

bool nothing_happened(const DiagnosisFigures& f) {
    return f.attempts.committed == 0 && f.attempts.failed == 0 && f.grants == 0 &&
           f.waited_s == 0.0;
}

/// Waits that nobody failed of are not yet what a lock can do to a run: at most weak below the mark
/// of long-running requests, at most moderate beyond it.
double strongest_without_failures(const DiagnosisFigures& f, const Scenario& scenario) {
    if (f.attempts.failed > 0) {
        return 1.0;
    }
    if (calm(f)) {
        return 0.1;
    }
    return f.wait_max_s < seconds(scenario.parameters.platform_long_running_after) ? 0.34 : 0.59;
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

Diagnosis nothing_to_judge(SimTime from, SimTime to) {
    Diagnosis diagnosis;
    diagnosis.from = from;
    diagnosis.to = to;
    for (std::size_t i = 0; i < suspect_count; ++i) {
        diagnosis.verdicts[i].suspect = static_cast<Suspect>(i);
        diagnosis.verdicts[i].grade = Grade::unknown;
    }
    diagnosis.headline = headline_of(diagnosis, {});
    return diagnosis;
}

Diagnosis diagnose(const Simulation& simulation, const Measurements& measurements) {
    assert(measurements.measured_to() == simulation.now());
    const Scenario& scenario = simulation.scenario();
    DiagnosisFigures figures = figures_of(simulation, measurements);
    Diagnosis diagnosis;
    diagnosis.from = measurements.measured_from();
    diagnosis.to = measurements.measured_to();
    diagnosis.blockers = blockers_of(simulation, measurements, figures);
    diagnosis.evidence = EvidenceCollection(scenario, figures, diagnosis.blockers).all();
    for (std::size_t i = 0; i < suspect_count; ++i) {
        const auto suspect = static_cast<Suspect>(i);
        Verdict& verdict = diagnosis.verdicts[i];
        if (nothing_happened(figures)) {
            verdict.suspect = suspect;
            verdict.grade = Grade::unknown;
            continue;
        }
        verdict = judge(suspect, diagnosis.evidence);
        if (suspect == Suspect::lock_contention) {
            verdict.strength =
                std::min(verdict.strength, strongest_without_failures(figures, scenario));
            verdict.grade = grade_of(verdict.strength);
        }
        if (verdict.grade != Grade::none) {
            verdict.mitigations = mitigations_for(suspect, scenario, figures, diagnosis.blockers);
        }
    }
    diagnosis.peaks = peaks_of(measurements);
    diagnosis.headline = headline_of(diagnosis, figures);
    return diagnosis;
}

} // namespace lockscope
