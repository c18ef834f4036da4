// SPDX-License-Identifier: GPL-3.0-or-later
// The one sentence for who reads no further: cause, evidence, cure.
#include "core/base/say.h"
#include "core/measure/diagnosis_evidence.h"

#include <algorithm>
#include <array>

namespace lockscope {
namespace {

using S = SentenceId;

Sentence name_of(Suspect suspect) {
    switch (suspect) {
    case Suspect::lock_contention:
        return say<S::cause_lock>();
    case Suspect::data_skew:
        return say<S::cause_skew>();
    case Suspect::api_limit:
        return say<S::cause_api_limit>();
    case Suspect::long_running_limit:
        break;
    }
    return say<S::cause_long_running>();
}

Sentence cure_of(const Mitigation& mitigation) {
    const std::size_t end_of_key = mitigation.parameter.find('=');
    const Parameter* row = find_parameter(mitigation.parameter.substr(0, end_of_key));
    if (row == nullptr) {
        return {};
    }
    const Argument label(Label{row->label, false});
    if (end_of_key == std::string::npos) {
        return say<S::cure_change>(label);
    }
    const std::string value = mitigation.parameter.substr(end_of_key + 1);
    if (row->type == ParameterType::boolean) {
        return value == "true" ? say<S::cure_switch_on>(label) : say<S::cure_switch_off>(label);
    }
    return say<S::cure_set>(label, row->type == ParameterType::choice ? Argument(Label{value, true})
                                                                      : Argument(value));
}

Sentence diagnosed(Sentence cause, Sentence evidence, const std::vector<Mitigation>& cures) {
    const Sentence cure = cures.empty() ? Sentence{} : cure_of(cures.front());
    return cure.empty() ? say<S::diagnosed>(std::move(cause), std::move(evidence))
                        : say<S::diagnosed_with_cure>(std::move(cause), std::move(evidence), cure);
}

/// The strongest of those that are worth a sentence. A limit that waits for locks fill is a
/// consequence of them.
const Verdict* main_verdict(const Diagnosis& diagnosis) {
    const Verdict* main = nullptr;
    for (const Verdict& verdict : diagnosis.verdicts) {
        const bool follows = verdict.suspect == Suspect::long_running_limit &&
                             diagnosis.of(Suspect::lock_contention).grade >= Grade::moderate;
        if (verdict.grade >= Grade::weak && !verdict.reasons.empty() && !follows &&
            (main == nullptr || verdict.grade > main->grade ||
             (verdict.grade == main->grade && verdict.strength > main->strength))) {
            main = &verdict;
        }
    }
    return main;
}

} // namespace

bool is_behind_the_lock(const Diagnosis& diagnosis) {
    return diagnosis.of(Suspect::lock_contention).grade >= Grade::moderate &&
           diagnosis.of(Suspect::data_skew).grade >= Grade::moderate &&
           diagnosis.blockers.by_children >= behind_the_lock_least;
}

Sentence headline_of(const Diagnosis& diagnosis, const DiagnosisFigures& f) {
    if (diagnosis.verdicts.front().grade == Grade::unknown) {
        return say<S::nothing_happened_yet>();
    }
    if (is_behind_the_lock(diagnosis)) {
        const auto& lock = diagnosis.of(Suspect::lock_contention).mitigations;
        const auto& skew = diagnosis.of(Suspect::data_skew).mitigations;
        return diagnosed(say<S::cause_lock_by_skew>(),
                         waited_behind_children(f, diagnosis.blockers), lock.empty() ? skew : lock);
    }
    if (const Verdict* main = main_verdict(diagnosis)) {
        return diagnosed(name_of(main->suspect), main->reasons.front(), main->mitigations);
    }
    return f.attempts.failed > 0 ? say<S::failed_without_cause>(Number(f.attempts.failed))
                                 : say<S::no_trouble>();
}

} // namespace lockscope
