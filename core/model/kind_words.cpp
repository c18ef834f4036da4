// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/kind_words.h"

#include "core/base/say.h"

#include <algorithm>

namespace lockscope {

using S = SentenceId;

Sentence transaction_words(TransactionKind kind, std::uint32_t records) {
    const Number n(std::max(records, std::uint32_t{1}));
    switch (kind) {
    case TransactionKind::order_insert:
        return say<S::batch_of_orders>(n);
    case TransactionKind::contact_insert:
        return say<S::new_contact>();
    case TransactionKind::owner_change:
        return say<S::owner_change>();
    case TransactionKind::account_update:
        return say<S::account_update>();
    case TransactionKind::bulk_load:
        return say<S::bulk_chunk>(n);
    case TransactionKind::redistribution:
        return say<S::move_of_children>(n);
    case TransactionKind::updater:
        return say<S::parent_updater>();
    }
    return {};
}

} // namespace lockscope
