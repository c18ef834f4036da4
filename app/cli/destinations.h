// SPDX-License-Identifier: GPL-3.0-or-later
// The files a run writes, looked at before it starts.
#pragma once

#include "app/cli/options.h"
#include "core/base/result.h"

#include <filesystem>

namespace lockscope::cli {

/// Two results must not go to one file, nor any over the scenario itself.
[[nodiscard]] Errors check_destinations(const RunOptions& options);

/// A long run should not end with the news that its result has nowhere to go. Says so if it has
/// not.
[[nodiscard]] bool has_a_place(const std::filesystem::path& output);

} // namespace lockscope::cli
