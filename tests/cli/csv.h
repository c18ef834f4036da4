// SPDX-License-Identifier: GPL-3.0-or-later
// Reads CSV as RFC 4180 describes it, and refuses what it does not.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lockscope::test {

struct CsvTable {
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows; ///< each as long as the header

    /// Throws if there is no such column.
    [[nodiscard]] const std::string& at(std::size_t row, std::string_view column) const;
};

/// Throws for text that is no table: rows of unequal length, stray quotes, a last line without end.
[[nodiscard]] CsvTable parse_csv(std::string_view text);

} // namespace lockscope::test
