// SPDX-License-Identifier: GPL-3.0-or-later
// The page: what was measured, as Markdown.
#pragma once

#include "tests/postgres/comparison.h"
#include "tests/postgres/row_updates.h"

#include <string>
#include <vector>

namespace lockscope::postgres {

struct Report {
    std::string server_version;
    std::size_t lanes = 0;
    Duration length{0}; ///< of each scenario
    std::vector<Comparison> comparisons;
    std::vector<RowUpdateFigures> row_updates;

    [[nodiscard]] bool agrees() const;
};

[[nodiscard]] std::string markdown(const Report& report);

} // namespace lockscope::postgres
