// SPDX-License-Identifier: GPL-3.0-or-later
// What going back costs: seeks and steps in an hour of 100,000 transactions.
#pragma once

#include "tests/bench/table.h"

namespace lockscope::bench {

void measure_history(const Table& table);

} // namespace lockscope::bench
