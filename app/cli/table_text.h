// SPDX-License-Identifier: GPL-3.0-or-later
// What the references (parameters, figures) have in common: lines for a terminal, cells for
// Markdown.
#pragma once

#include <string>
#include <string_view>

namespace lockscope::cli {

/// Words of a help text in lines that fit a terminal.
[[nodiscard]] std::string wrapped(std::string_view text, std::string_view indent);
/// As a cell of a Markdown table, which a `|` would end.
[[nodiscard]] std::string cell(std::string_view text);

} // namespace lockscope::cli
