// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/table_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace lockscope::cli {

std::string wrapped(std::string_view text, std::string_view indent) {
    constexpr std::size_t line_width = 90;
    std::string lines;
    std::size_t width = line_width;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        if (width + 1 + word.size() > line_width) {
            lines += fmt::format("{}{}{}", lines.empty() ? "" : "\n", indent, word);
            width = indent.size() + word.size();
        } else {
            lines += fmt::format(" {}", word);
            width += 1 + word.size();
        }
        text.remove_prefix(std::min(text.size(), word.size() + 1));
    }
    return lines;
}

std::string cell(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        if (c == '|') {
            escaped += '\\';
        }
        escaped += c;
    }
    return escaped;
}

std::string in_format(TableFormat format, const TableWriters& writers) {
    switch (format) {
    case TableFormat::text:
        return writers.text();
    case TableFormat::json:
        return writers.json();
    case TableFormat::markdown:
        return writers.markdown();
    }
    return {};
}

} // namespace lockscope::cli
