// SPDX-License-Identifier: GPL-3.0-or-later
// What people write where a scenario is asked for: a file, or the name of a built-in example.
#pragma once

#include "core/base/result.h"
#include "core/files/file_system.h"
#include "core/model/scenario.h"

#include <filesystem>
#include <string>

namespace lockscope {

struct LoadedScenario {
    Scenario scenario;
    std::filesystem::path file; ///< as it was named; empty for a built-in example
};

/// A file wins over an example of the same name: it is what the person made. A folder does not.
[[nodiscard]] Result<LoadedScenario> load_scenario(const std::string& file_or_example,
                                                   const FileSystem& files = system_files());

} // namespace lockscope
