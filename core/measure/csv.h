// SPDX-License-Identifier: GPL-3.0-or-later
// Text as a field of a CSV file, as RFC 4180 says.
#pragma once

#include <string>
#include <string_view>

namespace lockscope {

[[nodiscard]] inline bool needs_csv_quotes(std::string_view text) {
    return text.find_first_of(",\"\r\n") != std::string_view::npos;
}

/// Between quotes if it holds a comma, a quote or a line break; quotes inside are doubled.
[[nodiscard]] inline std::string csv_field(std::string_view text) {
    if (!needs_csv_quotes(text)) {
        return std::string(text);
    }
    std::string field = "\"";
    for (const char c : text) {
        if (c == '"') {
            field += '"';
        }
        field += c;
    }
    field += '"';
    return field;
}

} // namespace lockscope
