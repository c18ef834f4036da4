// SPDX-License-Identifier: GPL-3.0-or-later
// One transaction or request in flight, for a table.
#pragma once

#include "core/engine/snapshot.h"

#include <cstdint>

namespace lockscope::ui {

struct TransactionRow {
    TransactionSerial transaction = 0;
    TransactionKind kind = TransactionKind::order_insert;
    WorkloadId workload;
    std::uint32_t records = 0;
    std::uint16_t attempt = 1;
};

} // namespace lockscope::ui
