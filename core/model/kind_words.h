// SPDX-License-Identifier: GPL-3.0-or-later
// What people call a transaction.
#pragma once

#include "core/base/sentence.h"
#include "core/model/kinds.h"

#include <cstdint>

namespace lockscope {

/// `order`, `batch of 50 orders`, `owner change`; `records`: of the whole transaction.
[[nodiscard]] Sentence transaction_words(TransactionKind kind, std::uint32_t records);

} // namespace lockscope
