// SPDX-License-Identifier: GPL-3.0-or-later
// What the references (parameters, figures) have in common: lines for a terminal, cells for
// Markdown.
#pragma once

#include "app/cli/options.h"

#include <string>
#include <string_view>

namespace lockscope::cli {

/// Words of a help text in lines that fit a terminal.
[[nodiscard]] std::string wrapped(std::string_view text, std::string_view indent);
/// As a cell of a Markdown table, which a `|` would end.
[[nodiscard]] std::string cell(std::string_view text);

/// Who writes a table in each format.
struct TableWriters {
    std::string (*text)();
    std::string (*json)();
    std::string (*markdown)();
};
[[nodiscard]] std::string in_format(TableFormat format, const TableWriters& writers);

} // namespace lockscope::cli
