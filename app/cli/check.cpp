// SPDX-License-Identifier: GPL-3.0-or-later
// lockscope-cli check: read scenarios and say what is wrong with them, without running anything.
#include "app/cli/console.h"
#include "app/cli/options.h"
#include "app/cli/remarks.h"
#include "app/cli/scenario_source.h"

#include <fmt/format.h>

#include <string>

namespace lockscope::cli {

ExitStatus execute(const CheckOptions& options) {
    ExitStatus status = ExitStatus::done;
    std::string good;
    for (const std::string& name : options.scenarios) {
        if (const Result<Scenario> scenario = load_scenario(name)) {
            good += fmt::format("{}: ok\n", name);
            for (const std::string& remark : remarks_on(scenario.value(), name)) {
                complain(remark);
            }
        } else {
            status = complain(scenario.errors());
        }
    }
    const ExitStatus delivered = deliver(good);
    return delivered == ExitStatus::done ? status : delivered;
}

} // namespace lockscope::cli
