// SPDX-License-Identifier: GPL-3.0-or-later
// The names of accounts, workloads and transactions as the instruments write them.
#pragma once

#include "core/history/account_names.h"
#include "core/model/scenario.h"

#include <QString>

namespace lockscope::ui {

/// Empty for an invalid id; its number where no names are known.
[[nodiscard]] QString account_text(const AccountNames* names, AccountId account);
/// Empty for an invalid id; `parent updater` for the one after the last.
[[nodiscard]] QString workload_text(const Scenario* scenario, WorkloadId workload);
/// `#4,711`; empty for 0.
[[nodiscard]] QString serial_text(TransactionSerial serial);

} // namespace lockscope::ui
