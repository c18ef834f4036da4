// SPDX-License-Identifier: GPL-3.0-or-later
// The figures, one line each: what was measured, what it may be, and whether it is.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace lockscope::bench {

/// Prints as it goes: some figures take half a minute.
class Table {
public:
    void section(const std::string& title) const;
    /// `limit`: the largest value that is still good; none for figures that only inform.
    void row(const std::string& figure, double value, const std::string& unit,
             std::optional<double> limit = std::nullopt) const;
    void missing(const std::string& figure, const std::string& why) const;
};

/// REQUIRES: not empty.
[[nodiscard]] inline double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2.0;
}

} // namespace lockscope::bench
