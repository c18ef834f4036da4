// SPDX-License-Identifier: GPL-3.0-or-later
// A diagnosis in words, a few lines below the report.
#include "core/measure/diagnosis_words.h"

#include "core/base/say.h"
#include "core/base/time_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace lockscope {

namespace {

using S = SentenceId;

constexpr std::size_t told_reasons = 3;
constexpr std::size_t told_mitigations = 4;
constexpr std::size_t told_workloads = 2;

std::string mitigation_words(const Verdict& verdict) {
    std::string text;
    for (std::size_t i = 0; i < std::min(verdict.mitigations.size(), told_mitigations); ++i) {
        // Neighbours often share their reason.
        const Mitigation& mitigation = verdict.mitigations[i];
        const bool same_reason = i + 1 < std::min(verdict.mitigations.size(), told_mitigations) &&
                                 verdict.mitigations[i + 1].why == mitigation.why;
        text += fmt::format("{}{}{}", text.empty() ? "" : ", ", mitigation.parameter,
                            same_reason ? "" : fmt::format(" ({})", to_english(mitigation.why)));
    }
    return text;
}

} // namespace

Sentence peaks_sentence(const Diagnosis& diagnosis) {
    if (diagnosis.peaks.empty()) {
        return {};
    }
    Sentence all;
    for (const Peak& peak : diagnosis.peaks) {
        Sentence one = say<S::failures_peaked>(
            peak.from.time_since_epoch(), peak.to.time_since_epoch(), Percent{peak.failure_rate});
        all = all.empty() ? std::move(one)
                          : say<S::one_after_another>(std::move(all), std::move(one));
    }
    return say<S::peaks_are>(std::move(all));
}

std::string diagnosis_text(const Diagnosis& diagnosis) {
    std::string out = diagnosis.from == start_of_run
                          ? "\n  diagnosis\n"
                          : fmt::format("\n  diagnosis of the time from {} to {}\n",
                                        duration_words(diagnosis.from.time_since_epoch()),
                                        duration_words(diagnosis.to.time_since_epoch()));
    auto to = std::back_inserter(out);
    fmt::format_to(to, "  {}\n", to_english(diagnosis.headline));
    if (const Sentence peaks = peaks_sentence(diagnosis); !peaks.empty()) {
        fmt::format_to(to, "  {}\n", to_english(peaks));
    }
    out += '\n';
    for (const Verdict& verdict : diagnosis.verdicts) {
        fmt::format_to(to, "  {:<18}  {}\n",
                       suspect_names[static_cast<std::size_t>(verdict.suspect)],
                       grade_names[static_cast<std::size_t>(verdict.grade)]);
        if (verdict.grade <= Grade::none) {
            continue;
        }
        for (std::size_t i = 0; i < std::min(verdict.reasons.size(), told_reasons); ++i) {
            fmt::format_to(to, "    - {}\n", to_english(verdict.reasons[i]));
        }
        if (verdict.suspect == Suspect::lock_contention) {
            std::string behind;
            const auto& workloads = diagnosis.blockers.workloads;
            for (std::size_t i = 0; i < std::min(workloads.size(), told_workloads); ++i) {
                fmt::format_to(std::back_inserter(behind), "{}{} {:.0f} %", i == 0 ? "" : ", ",
                               workloads[i].first, workloads[i].second * 100);
            }
            if (!behind.empty()) {
                fmt::format_to(to, "    - others waited behind: {}\n", behind);
            }
        }
        if (!verdict.mitigations.empty()) {
            fmt::format_to(to, "    try: {}\n", mitigation_words(verdict));
        }
    }
    return out;
}

} // namespace lockscope
