// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of a scenario that are words for people: those of the built-in examples are translated.
#pragma once

#include "core/model/scenario.h"

namespace lockscope {

/// Calls `use` with the name and the description of the scenario, what it says to look at and to
/// try, and the names of its accounts and workloads, those that are not empty; `use` may change
/// them.
template <class MaybeConstScenario, class Use>
void each_text(MaybeConstScenario& scenario, Use use) {
    const auto use_if_any = [&use](auto& text) {
        if (!text.empty()) {
            use(text);
        }
    };
    use_if_any(scenario.name);
    use_if_any(scenario.description);
    use_if_any(scenario.look_at);
    for (auto& idea : scenario.try_this) {
        use_if_any(idea);
    }
    for (auto& account : scenario.accounts) {
        use_if_any(account.name);
    }
    for (auto& workload : scenario.workloads) {
        use_if_any(workload.name);
    }
}

} // namespace lockscope
