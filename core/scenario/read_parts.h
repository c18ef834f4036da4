// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a scenario that readers share between files. Internal to core/scenario.
#pragma once

#include "core/files/file_system.h"
#include "core/model/parameters.h"
#include "core/model/scenario.h"
#include "core/scenario/reading.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace lockscope {

/// One workload. What cannot be read is left at something harmless, so that checks of the whole do
/// not complain of it a second time.
[[nodiscard]] Workload read_workload(Reading& reading, const YamlNode& node,
                                     const std::string& path);

/// The files of the workloads that play a trace, found from `folder`. Complains of files that
/// cannot be read where the scenario names them, and returns what is wrong inside them.
[[nodiscard]] Errors read_traces(Reading& reading, Scenario& scenario,
                                 const std::filesystem::path& folder, const FileSystem& files);

/// A map of `key: value` settings. `find` gives the row of a key; `unknown` the error of a key
/// without one, or nothing to pass over it in silence.
[[nodiscard]] std::vector<Setting>
read_settings(Reading& reading, const YamlNode& node, const std::string& path,
              const std::function<std::optional<Parameter>(std::string_view)>& find,
              const std::function<std::optional<Error>(std::string_view)>& unknown);

} // namespace lockscope
