// SPDX-License-Identifier: GPL-3.0-or-later
// The scenarios of examples/, compiled in so that both programs have them wherever they run.
#pragma once

#include "core/base/result.h"
#include "core/model/scenario.h"

#include <span>
#include <string_view>

namespace lockscope {

struct Example {
    std::string_view name; ///< file name without `.yaml`, e.g. `quarterly-push`
    std::string_view yaml;
};

/// In alphabetical order.
[[nodiscard]] std::span<const Example> examples();
/// Null if there is none of that name.
[[nodiscard]] const Example* find_example(std::string_view name);
/// As a scenario. It needs no file.
[[nodiscard]] Result<Scenario> read_example(const Example& example);
/// What the window and `./dev run` open when nobody names a scenario.
inline constexpr std::string_view default_example = "quarterly-push";

} // namespace lockscope
