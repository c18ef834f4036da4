// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/table.h"

#include <fmt/core.h>

#include <cstdio>

namespace lockscope::bench {

void Table::section(const std::string& title) const {
    fmt::print("\n{}\n", title);
    std::fflush(stdout);
}

void Table::row(const std::string& figure, double value, const std::string& unit,
                std::optional<double> limit) const {
    std::string verdict;
    if (limit) {
        verdict = fmt::format("{}, at most {:g} {}", value <= *limit ? "OK" : "OVER", *limit, unit);
    }
    fmt::print("  {:<54} {:>10.4g} {:<6} {}\n", figure, value, unit, verdict);
    std::fflush(stdout);
}

void Table::missing(const std::string& figure, const std::string& why) const {
    fmt::print("  {:<54} {:>10} {:<6} {}\n", figure, "-", "", why);
    std::fflush(stdout);
}

} // namespace lockscope::bench
