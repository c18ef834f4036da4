// SPDX-License-Identifier: GPL-3.0-or-later
// What the window costs: pictures, a slider's way, memory, and how much of its speed it leaves to
// the simulation.
#pragma once

#include "tests/bench/child.h"
#include "tests/bench/table.h"

#include <filesystem>

namespace lockscope::bench {

/// `programs`: the directory of lockscope and lockscope-cli.
void measure_window(const Table& table, const std::filesystem::path& programs,
                    const TemporaryDirectory& directory);

} // namespace lockscope::bench
