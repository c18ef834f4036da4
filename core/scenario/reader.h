// SPDX-License-Identifier: GPL-3.0-or-later
// YAML -> Scenario, with a position in every error and all errors of a file at once.
//
// Hostile files (deep nesting, alias bombs, huge scalars, 10^12 accounts) are refused quickly and
// in bounded memory. Reading touches nothing but the file named and the traces that it names.
#pragma once

#include "core/base/result.h"
#include "core/files/file_system.h"
#include "core/model/scenario.h"

#include <filesystem>
#include <string_view>

namespace lockscope {

/// A larger file is refused unread: a scenario a person can read is a few kilobytes.
inline constexpr std::size_t max_scenario_bytes = 4 * 1024 * 1024;

/// `file` only labels the errors. Traces are looked for in `folder`, or in the current one if it is
/// empty.
[[nodiscard]] Result<Scenario> read_scenario(std::string_view yaml, std::string_view file,
                                             const std::filesystem::path& folder = {},
                                             const FileSystem& files = system_files());
/// Traces are looked for in the folder of the file.
[[nodiscard]] Result<Scenario> read_scenario_file(const std::filesystem::path& path,
                                                  const FileSystem& files = system_files());

} // namespace lockscope
