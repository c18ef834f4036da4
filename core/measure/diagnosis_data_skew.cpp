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
            say<S::no_skewed_account>(Number(limit)));
        return;
    }
    add("skewed_accounts", Suspect::data_skew, static_cast<double>(f_.skewed_accounts), 1.0, 0.5,
        f_.skewed_accounts == 1
            ? say<S::one_skewed_account>(f_.most_skewed, Number(f_.most_children), Number(limit))
            : say<S::skewed_accounts>(Number(f_.skewed_accounts), Number(limit), f_.most_skewed,
                                      Number(f_.most_children)));
    // Few long holds that make everybody wait count too, but then they are the lock's as well.
    const double blocking = f_.waiting_share > 0.05 ? blockers_.by_children : 0.0;
    const double due = std::max(f_.held_by_children, 0.8 * blocking);
    add("work_due_to_children", Suspect::data_skew, due, 3.0 * due - 1.0, 3.0,
        blocking > 0.0 ? say<S::hold_and_waits_grow_with_children>(Percent{f_.held_by_children},
                                                                   Percent{blocking})
                       : say<S::hold_grows_with_children>(Percent{f_.held_by_children}));
    const double slower = f_.other_hold_s > 0.0 ? f_.skewed_hold_s / f_.other_hold_s : 0.0;
    if (slower > 0.0) {
        add("slower_when_skewed", Suspect::data_skew, slower, (slower - 1.5) / 1.5, 1.0,
            say<S::skewed_is_slower>(Decimal{slower, 1}));
    }
    if (due > 0.3 && f_.skewed_waiting_share < 0.1) {
        add("slow_without_queue", Suspect::data_skew, f_.skewed_waiting_share, 1.0, 2.0,
            say<S::slow_without_queue>(Percent{f_.skewed_waiting_share, 1}));
    }
}

} // namespace lockscope
