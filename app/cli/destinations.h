// SPDX-License-Identifier: GPL-3.0-or-later
// The files a command writes, looked at before it starts.
#pragma once

#include "core/base/result.h"
#include "core/model/scenario.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace lockscope::cli {

/// A result, and where an option sends it.
struct Destination {
    std::string option;
    std::optional<std::filesystem::path> file; ///< `-`, and nothing for a report: standard output
    bool to_stdout_by_default = false;
};

/// Two results must not go to one place, nor any over what the run is made of: the scenario that
/// was named, and the recordings that it plays.
[[nodiscard]] Errors check_destinations(const std::vector<Destination>& destinations,
                                        const std::string& source, const Scenario& scenario);

/// A long run should not end with the news that its result has nowhere to go. Says so if it has
/// not.
[[nodiscard]] bool has_a_place(const std::filesystem::path& output);

} // namespace lockscope::cli
