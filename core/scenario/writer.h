// SPDX-License-Identifier: GPL-3.0-or-later
// Scenario -> YAML. Reading the result gives an equal scenario.
#pragma once

#include "core/base/result.h"
#include "core/files/file_system.h"
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

/// Writes the file, as for its folder: whole, or an older one stays as it was.
[[nodiscard]] Result<Done> write_scenario_file(const std::filesystem::path& path,
                                               const Scenario& scenario,
                                               const FileSystem& files = system_files());

} // namespace lockscope
