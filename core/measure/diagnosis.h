// SPDX-License-Identifier: GPL-3.0-or-later
// Is it the lock? The evidence of a run for and against lock contention, data skew, an API limit
// and the limit on long-running requests, and what would help against each.
//
// Made from Measurements and the scenario alone, after the run: it costs the run nothing. Every
// piece of evidence speaks for or against one cause; a verdict is the weighted mean of those that
// apply, so each can be checked by hand. Thresholds and weights are calibrated on the examples.
#pragma once

#include "core/base/ids.h"
#include "core/base/sentence.h"
#include "core/measure/measurements.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lockscope {

class Simulation;

enum class Suspect : std::uint8_t { lock_contention, data_skew, api_limit, long_running_limit };
inline constexpr std::size_t suspect_count = 4;
inline constexpr std::array<std::string_view, suspect_count> suspect_names{
    "lock contention", "data skew", "API limit", "long-running limit"};

struct Evidence {
    std::string_view name; ///< stable, for programs: `failures_at_a_lock`
    Suspect suspect = Suspect::lock_contention;
    double figure = 0.0;  ///< a share of 1, a correlation or a ratio, as `says` tells
    double support = 0.0; ///< 1: speaks for the suspect, -1: against it, 0: says nothing
    double weight = 0.0;  ///< beside the other evidence on this suspect
    Sentence says;
};

/// A parameter that addresses a cause.
struct Mitigation {
    std::string parameter; ///< key and value, as `--set` takes it, or a key alone
    Sentence why;
};

/// unknown: there is nothing yet to judge by.
enum class Grade : std::uint8_t { unknown, none, weak, moderate, strong };
inline constexpr std::array<std::string_view, 5> grade_names{"unknown", "none", "weak", "moderate",
                                                             "strong"};

struct Verdict {
    Suspect suspect = Suspect::lock_contention;
    double strength = 0.0; ///< 0..1
    Grade grade = Grade::none;
    std::vector<Sentence> reasons;       ///< the weightiest first; of `none` what speaks against it
    std::vector<Mitigation> mitigations; ///< the most effective first; empty if grade is none
};

/// What the waiters' time went to, as shares of 1 that add up to 1 (or are all 0): each hold counts
/// by the waiter-seconds that passed during it, split like the expected work of its workload.
struct Blockers {
    double insert = 0.0;
    double trigger = 0.0;
    double sharing = 0.0;
    double touch = 0.0;
    double commit = 0.0;
    double by_children = 0.0; ///< of all, what would vanish if the accounts had no children
    std::vector<std::pair<std::string, double>> workloads; ///< largest share first
};

/// A time in which more of the attempts failed than on the whole.
struct Peak {
    SimTime from{};
    SimTime to{};              ///< both round; neighbours are one peak
    double failure_rate = 0.0; ///< of the attempts that ended in it
    friend bool operator==(const Peak&, const Peak&) = default;
};

struct Diagnosis {
    SimTime from{}; ///< it speaks of the time from here
    SimTime to{};
    Sentence headline; ///< cause, evidence and cure, for who reads no further
    std::array<Verdict, suspect_count> verdicts; ///< in the order of Suspect
    std::vector<Evidence> evidence;
    Blockers blockers;
    std::vector<Peak> peaks; ///< those with the most failures, ascending

    [[nodiscard]] const Verdict& of(Suspect suspect) const {
        return verdicts[static_cast<std::size_t>(suspect)];
    }
};

/// Of the time that was measured. REQUIRES: measurements were fed by this simulation and advanced
/// to its now().
[[nodiscard]] Diagnosis diagnose(const Simulation& simulation, const Measurements& measurements);

/// Of a time in which nothing has happened yet: everything is unknown.
[[nodiscard]] Diagnosis nothing_to_judge(SimTime from, SimTime to);

/// Is data skew the cause of the lock contention?
[[nodiscard]] bool is_behind_the_lock(const Diagnosis& diagnosis);

/// When it failed most: `Failures peak: from 9:00:00 to 10:00:00 45 % of the attempts failed.`
/// Empty without peaks.
[[nodiscard]] Sentence peaks_sentence(const Diagnosis& diagnosis);

/// none below 0.15, weak below 0.35, moderate below 0.6.
[[nodiscard]] Grade grade_of(double strength);

} // namespace lockscope
