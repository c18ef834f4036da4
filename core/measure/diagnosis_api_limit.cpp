// SPDX-License-Identifier: GPL-3.0-or-later
// What speaks for and against the limit on API calls.
#include "core/base/say.h"
#include "core/measure/diagnosis_evidence.h"

namespace lockscope {
namespace {

using S = SentenceId;

} // namespace

void EvidenceCollection::api_limit() {
    const std::int64_t refused = failed_by(f_, FailureCause::api_limit);
    const double share = ratio(refused, f_.attempts.failed);
    if (refused == 0) {
        add("api_refusals", Suspect::api_limit, 0.0, -1.0, 3.0,
            scenario_.parameters.platform_api_calls == unlimited ? say<S::no_api_limit>()
                                                                 : say<S::no_api_refusals>());
        return;
    }
    add("api_refusals", Suspect::api_limit, share, 2.0 * share - 1.0, 3.0,
        say<S::api_refusals>(Percent{share}, Number(f_.attempts.failed)));
    if (f_.account_failures >= few_failures && f_.accounts_used > 1) {
        add("failures_spread_evenly", Suspect::api_limit, 1.0 - f_.unevenness,
            1.0 - 3.0 * f_.unevenness, 1.0,
            f_.unevenness < 0.2 ? say<S::failures_spread_as_load>()
                                : say<S::failures_spread_otherwise>());
    }
}

} // namespace lockscope
