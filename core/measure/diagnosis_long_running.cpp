// SPDX-License-Identifier: GPL-3.0-or-later
// What speaks for and against the limit on long-running requests.
#include "core/base/say.h"
#include "core/measure/diagnosis_evidence.h"

namespace lockscope {
namespace {

using S = SentenceId;

} // namespace

void EvidenceCollection::long_running_limit() {
    constexpr auto suspect = Suspect::long_running_limit;
    const std::int64_t limit = scenario_.parameters.platform_long_running_limit;
    const std::int64_t refused = failed_by(f_, FailureCause::concurrent_limit);
    if (refused == 0) {
        add("refusals_at_the_limit", suspect, 0.0, -1.0, 3.0,
            limit == unlimited
                ? say<S::no_long_running_limit>()
                : say<S::long_running_stayed_below>(Number(f_.long_running_max), Number(limit)));
        return;
    }
    const double share = ratio(refused, f_.attempts.failed);
    add("refusals_at_the_limit", suspect, share, 3.0 * share - 0.5, 3.0,
        say<S::refused_at_the_limit>(Percent{share}, Number(f_.attempts.failed),
                                     format_count(limit)));
    const bool by_waits =
        f_.wait_max_s >= seconds(scenario_.parameters.platform_long_running_after);
    add("what_fills_the_limit", suspect, f_.waiting_share, by_waits ? 0.0 : 1.0, 1.0,
        by_waits ? say<S::waits_fill_the_limit>() : say<S::work_fills_the_limit>());
}

} // namespace lockscope
