// SPDX-License-Identifier: GPL-3.0-or-later
// Scenario -> YAML. Reading the result gives an equal scenario.
#pragma once

#include "core/base/result.h"
#include "core/model/scenario.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace lockscope {

/// Only what differs from the defaults is written.
[[nodiscard]] std::string write_scenario(const Scenario& scenario);

/// As it has to be written in `folder`, so that reading it there finds the same traces: one that is
/// named relative to the folder the scenario came from is named anew.
[[nodiscard]] std::string write_scenario(const Scenario& scenario,
                                         const std::filesystem::path& folder);

/// Writes the file, as for its folder. The value of the result means nothing.
[[nodiscard]] Result<bool> write_scenario_file(const std::filesystem::path& path,
                                               const Scenario& scenario);

/// Writes `content` beside `path` and renames it into place, so a full disk or a kill leaves either
/// the old file or the whole new one. The value of the result means nothing.
[[nodiscard]] Result<bool> write_file_atomically(const std::filesystem::path& path,
                                                 std::string_view content);

} // namespace lockscope
