// SPDX-License-Identifier: GPL-3.0-or-later
// How error messages quote what somebody wrote, and how they guess what was meant.
//
// Input may be hostile: quotes are short and carry no control characters into a terminal, and the
// guess is bounded in time whatever the text.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace lockscope {

/// Somebody's text as a part of a dotted key: cut at about 60 bytes, control characters written as
/// `\x1b`.
[[nodiscard]] std::string key_part(std::string_view text);
/// The same between backticks.
[[nodiscard]] std::string in_backticks(std::string_view text);

/// `a, b and c` in English.
[[nodiscard]] std::string listed(std::span<const std::string_view> words);

/// The known word that is the fewest edits away from `text`, if that is near enough to be a slip;
/// else empty. Looks at the first 2,000 known words only.
[[nodiscard]] std::string_view nearest(std::string_view text,
                                       std::span<const std::string_view> known);

/// How many bytes from the beginning are well-formed UTF-8 (no surrogates, no overlong forms)?
[[nodiscard]] std::size_t valid_utf8_prefix(std::string_view text);
[[nodiscard]] inline bool is_utf8(std::string_view text) {
    return valid_utf8_prefix(text) == text.size();
}
/// Does it hold a control character (below 0x20, or 0x7f)?
[[nodiscard]] bool has_control_characters(std::string_view text);

} // namespace lockscope
