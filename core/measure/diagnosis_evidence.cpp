// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/diagnosis_evidence.h"

#include <algorithm>
#include <utility>

namespace lockscope {

std::int64_t failed_by(const DiagnosisFigures& f, FailureCause cause) {
    return f.attempts.failed_by_cause[static_cast<std::size_t>(cause)];
}

std::vector<Evidence> EvidenceCollection::all() {
    lock_contention();
    api_limit();
    data_skew();
    long_running_limit();
    return std::move(evidence_);
}

void EvidenceCollection::add(std::string_view name, Suspect suspect, double figure, double support,
                             double weight, Sentence says) {
    evidence_.push_back(
        {name, suspect, figure, std::clamp(support, -1.0, 1.0), weight, std::move(says)});
}

double EvidenceCollection::ratio(std::int64_t part, std::int64_t whole) {
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0.0;
}

} // namespace lockscope
