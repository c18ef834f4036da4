// SPDX-License-Identifier: GPL-3.0-or-later
// Big scenarios: a thousand hot accounts with every mitigation on, a platform's day, and the small
// one everybody starts with.
#pragma once

#include "tests/bench/child.h"
#include "tests/bench/table.h"

#include <filesystem>

namespace lockscope::bench {

void measure_platform(const Table& table, const std::filesystem::path& cli,
                      const TemporaryDirectory& directory);

} // namespace lockscope::bench
