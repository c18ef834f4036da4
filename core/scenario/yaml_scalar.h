// SPDX-License-Identifier: GPL-3.0-or-later
// How a text is written as a YAML scalar, plain where that is safe. Internal to core/scenario.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace lockscope {

/// On one line, good as a key and inside `{ }`: plain, or in double quotes with escapes.
[[nodiscard]] std::string yaml_scalar(std::string_view text);

/// A text of several lines as a literal block (`|`, lines indented by `indent`), or nothing if it
/// cannot be one: trailing blanks, characters that need escapes, a first line that is indented.
[[nodiscard]] std::optional<std::string> yaml_block(std::string_view text, std::size_t indent);

} // namespace lockscope
