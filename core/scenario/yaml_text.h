// SPDX-License-Identifier: GPL-3.0-or-later
// What can be said of YAML text before parsing it: its size, its encoding, how much structure it
// can hold. Internal to core/scenario.
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace lockscope {

/// Why the text is not worth parsing, or nothing. `file` labels the error.
[[nodiscard]] std::optional<Error> check_yaml_text(std::string_view text, std::string_view file);

/// If a quoted scalar begins at `begin`: is its closing mark there? True for every other scalar.
[[nodiscard]] bool closes_quote(std::string_view text, std::size_t begin);

} // namespace lockscope
