// SPDX-License-Identifier: GPL-3.0-or-later
// A run of lockscope-cli, with what it cost.
#pragma once

#include "tests/bench/child.h"

#include <cstdint>
#include <filesystem>

namespace lockscope::bench {

struct CliRun {
    ChildResult child;
    double transactions = 0.0; ///< committed
};

/// Throws if the run does not succeed.
[[nodiscard]] CliRun run_cli(const std::filesystem::path& cli,
                             const std::filesystem::path& scenario, std::uint64_t seed);

} // namespace lockscope::bench
