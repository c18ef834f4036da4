// SPDX-License-Identifier: GPL-3.0-or-later
// Is it the lock? The evidence of a run for and against lock contention, data skew and an API
// limit, and what would help against each.
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

enum class Suspect : std::uint8_t { lock_contention, data_skew, api_limit };
inline constexpr std::size_t suspect_count = 3;
inline constexpr std::array<std::string_view, suspect_count> suspect_names{
    "lock contention", "data skew", "API limit"};

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

enum class Grade : std::uint8_t { none, weak, moderate, strong };
inline constexpr std::array<std::string_view, 4> grade_names{"none", "weak", "moderate", "strong"};

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

struct Diagnosis {
    std::array<Verdict, suspect_count> verdicts; ///< in the order of Suspect
    std::vector<Evidence> evidence;
    Blockers blockers;

    [[nodiscard]] const Verdict& of(Suspect suspect) const {
        return verdicts[static_cast<std::size_t>(suspect)];
    }
};

/// REQUIRES: measurements were fed by this simulation and advanced to its now().
[[nodiscard]] Diagnosis diagnose(const Simulation& simulation, const Measurements& measurements);

/// none below 0.15, weak below 0.35, moderate below 0.6.
[[nodiscard]] Grade grade_of(double strength);

} // namespace lockscope
