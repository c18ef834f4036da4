// SPDX-License-Identifier: GPL-3.0-or-later
// How the engine's time per transaction grows with what it has to look after.
#pragma once

#include "tests/bench/table.h"

namespace lockscope::bench {

/// Waiters at one lock and accounts in all, from a handful to very many, each compared with the
/// handful of the same run.
void measure_growth(const Table& table);

} // namespace lockscope::bench
