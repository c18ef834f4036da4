// SPDX-License-Identifier: GPL-3.0-or-later
// The figures a diagnosis rests on, before anything is concluded. For core/measure/diagnosis alone.
#pragma once

#include "core/measure/diagnosis.h"
#include "core/model/scenario.h"

#include <cstdint>
#include <span>
#include <string>

namespace lockscope {

struct DiagnosisFigures {
    RecordCounts records;
    AttemptCounts attempts;
    std::int64_t grants = 0;
    double waited_s = 0.0; ///< lock waits, failed ones included
    double held_s = 0.0;
    double waiting_share = 0.0; ///< of the time at locks (waits and holds): waits
    double wait_max_s = 0.0;
    double utilisation_max = 0.0;

    std::size_t accounts_used = 0; ///< whose lock was granted or waited for
    /// The account with the most failures: records that failed for good, and waits that ended
    /// without the lock.
    std::string worst_account;
    std::int64_t account_failures = 0; ///< of all accounts
    double worst_share = 0.0;          ///< of these
    double worst_share_of_load = 0.0;  ///< of all records and waits
    double top_share = 0.0;            ///< of the failures, by the top 1 % of the accounts used
    double unevenness = 0.0;           ///< 0: spread like the load, as if by lot; 1: not at all

    double load_correlation = 0.0; ///< first attempts and failures, over the windows
    double queue_correlation = 0.0;
    std::size_t windows_with_failures = 0;

    std::int64_t long_running_max = 0; ///< at once

    std::size_t skewed_in_all = 0;   ///< whether anybody asked for their locks or not
    std::size_t skewed_accounts = 0; ///< with grants
    std::string most_skewed;         ///< of those with grants if there are any
    std::int64_t most_children = 0;
    double skewed_waiting_share = 0.0; ///< as waiting_share, of these alone
    double skewed_hold_s = 0.0;        ///< mean
    double other_hold_s = 0.0;         ///< mean; 0 without other accounts
    double held_by_children = 0.0;     ///< share of the skewed accounts' expected hold time
};

[[nodiscard]] DiagnosisFigures figures_of(const Simulation& simulation,
                                          const Measurements& measurements);
/// Also sets figures.held_by_children.
[[nodiscard]] Blockers blockers_of(const Simulation& simulation, const Measurements& measurements,
                                   DiagnosisFigures& figures);

[[nodiscard]] std::vector<Peak> peaks_of(const Measurements& measurements);

/// Pearson's; 0 when one side does not vary. REQUIRES: equal lengths.
[[nodiscard]] double correlation(std::span<const double> x, std::span<const double> y);

} // namespace lockscope
