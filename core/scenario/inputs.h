// SPDX-License-Identifier: GPL-3.0-or-later
// The files a run is made of, which no result of it may replace.
#pragma once

#include "core/model/scenario.h"

#include <cstdint>
#include <filesystem>

namespace lockscope {

enum class Input : std::uint8_t { none, scenario, trace };

/// Do these two names stand for one file? Links are followed. False if either does not exist.
[[nodiscard]] bool same_existing_file(const std::filesystem::path& a,
                                      const std::filesystem::path& b);

/// What `file` is to a run of `scenario`, which was read from `source`: the scenario itself, a
/// recording that it plays, or nothing. A source that is no file (the name of an example, `-`) is
/// none of them.
[[nodiscard]] Input input_at(const std::filesystem::path& file, const std::filesystem::path& source,
                             const Scenario& scenario);

} // namespace lockscope
