// SPDX-License-Identifier: GPL-3.0-or-later
// What speaks for and against data skew: accounts with too many children, and the work they cause.
#include "core/base/say.h"
#include "core/measure/diagnosis_evidence.h"

#include <algorithm>

namespace lockscope {
namespace {

using S = SentenceId;

} // namespace

void EvidenceCollection::data_skew() {
    const std::int64_t limit = scenario_.parameters.skew_limit;
    if (f_.skewed_accounts == 0) {
        add("skewed_accounts", Suspect::data_skew, 0.0, -1.0, 3.0,
            f_.skewed_in_all == 0
                ? say<S::no_skewed_account>(Number(limit))
                : say<S::skewed_unused>(f_.most_skewed, Number(f_.most_children), Number(limit)));
        return;
    }
    add("skewed_accounts", Suspect::data_skew, static_cast<double>(f_.skewed_accounts), 1.0, 0.5,
        f_.skewed_accounts == 1
            ? say<S::one_skewed_account>(f_.most_skewed, Number(f_.most_children), Number(limit))
            : say<S::skewed_accounts>(Number(f_.skewed_accounts), Number(limit), f_.most_skewed,
                                      Number(f_.most_children)));
    // Few long holds that make everybody wait count as well, and are what is behind the lock.
    const double blocking = f_.waiting_share > 0.05 ? blockers_.by_children : 0.0;
    const bool behind =
        blocking >= behind_the_lock_least && failures_at_a_lock(scenario_, f_) > 0.0;
    const double due = std::max(f_.held_by_children, blocking);
    const double support = 3.0 * due - 1.0;
    add("work_due_to_children", Suspect::data_skew, due, support, 3.0,
        support <= 0.0
            // Marked as skewed on every picture of it, so it is named where it does no harm.
            ? say<S::children_cost_little>(f_.most_skewed, Number(f_.most_children), Percent{due})
            : blocking > 0.0 ? say<S::hold_and_waits_grow_with_children>(
                                   Percent{f_.held_by_children}, Percent{blocking})
                             : say<S::hold_grows_with_children>(Percent{f_.held_by_children}));
    if (behind) {
        add("waits_behind_children", Suspect::data_skew, blocking, 3.0 * blocking - 0.5, 4.0,
            waited_behind_children(f_, blockers_));
    }
    const double slower = f_.other_hold_s > 0.0 ? f_.skewed_hold_s / f_.other_hold_s : 0.0;
    // Of a few long holds among many short ones a mean tells nothing.
    if (slower > 0.0 && (slower > 1.5 || !behind)) {
        add("slower_when_skewed", Suspect::data_skew, slower, (slower - 1.5) / 1.5, 1.0,
            say<S::skewed_is_slower>(Decimal{slower, 1}));
    }
    if (due > 0.3 && f_.skewed_waiting_share < 0.1) {
        add("slow_without_queue", Suspect::data_skew, f_.skewed_waiting_share, 1.0, 2.0,
            say<S::slow_without_queue>(Percent{f_.skewed_waiting_share, 1}));
    }
}

Sentence waited_behind_children(const DiagnosisFigures& f, const Blockers& blockers) {
    const Number children = Number::in_groups(f.most_children);
    return blockers.sharing >= 0.5 * blockers.by_children
               ? say<S::waited_behind_sharing>(children, f.most_skewed, Percent{blockers.sharing})
               : say<S::waited_behind_scans>(children, f.most_skewed,
                                             Percent{blockers.by_children});
}

} // namespace lockscope
