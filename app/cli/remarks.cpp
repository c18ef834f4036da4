// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/remarks.h"

#include "core/model/units.h"

#include <fmt/format.h>

#include <algorithm>
#include <variant>

namespace lockscope::cli {

std::vector<std::string> remarks_on(const Scenario& scenario, const std::string& source) {
    std::vector<std::string> remarks;
    if (!scenario.duration) {
        return remarks;
    }
    for (const Workload& workload : scenario.workloads) {
        const auto* arrivals = std::get_if<TraceArrivals>(&workload.arrivals);
        if (arrivals == nullptr || arrivals->trace == nullptr) {
            continue;
        }
        const std::vector<TraceRow>& rows = arrivals->trace->rows;
        const auto beyond =
            std::upper_bound(rows.begin(), rows.end(), *scenario.duration,
                             [](Duration end, const TraceRow& row) { return end < row.at; });
        if (beyond != rows.end()) {
            remarks.push_back(fmt::format(
                "{}: {} of {} rows of {} lie beyond the end of the run at {} and are not played",
                source, rows.end() - beyond, rows.size(), arrivals->file,
                format_duration(*scenario.duration)));
        }
    }
    return remarks;
}

} // namespace lockscope::cli
