// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/inputs.h"

#include <system_error>
#include <variant>

namespace lockscope {

bool same_existing_file(const std::filesystem::path& a, const std::filesystem::path& b) {
    std::error_code unknown;
    return std::filesystem::equivalent(a, b, unknown);
}

Input input_at(const std::filesystem::path& file, const std::filesystem::path& source,
               const Scenario& scenario) {
    if (same_existing_file(file, source)) {
        return Input::scenario;
    }
    for (const Workload& workload : scenario.workloads) {
        const auto* arrivals = std::get_if<TraceArrivals>(&workload.arrivals);
        if (arrivals != nullptr && arrivals->trace != nullptr && !arrivals->trace->path.empty() &&
            same_existing_file(file, arrivals->trace->path)) {
            return Input::trace;
        }
    }
    return Input::none;
}

} // namespace lockscope
