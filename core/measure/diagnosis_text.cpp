// SPDX-License-Identifier: GPL-3.0-or-later
// A diagnosis in words, a few lines below the report.
#include "core/measure/diagnosis_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace lockscope {

namespace {

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

std::string diagnosis_text(const Diagnosis& diagnosis) {
    std::string out = "\n  diagnosis\n";
    auto to = std::back_inserter(out);
    for (const Verdict& verdict : diagnosis.verdicts) {
        fmt::format_to(to, "  {:<16}  {}\n",
                       suspect_names[static_cast<std::size_t>(verdict.suspect)],
                       grade_names[static_cast<std::size_t>(verdict.grade)]);
        if (verdict.grade == Grade::none) {
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
