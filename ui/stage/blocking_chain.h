// SPDX-License-Identifier: GPL-3.0-or-later
// Who stands in whose way: from a waiter to the holder that blocks it, to the lock that holder
// waits for in turn, and so on to the root.
//
// Pure functions of a frame; no painting, no widgets.
#pragma once

#include "ui/session/frame.h"

#include <cstdint>
#include <vector>

namespace lockscope::ui {

/// A transaction of a chain. Its waits_for is the lock that the next one holds.
struct ChainLink {
    TransactionSerial transaction = 0;
    TransactionKind kind = TransactionKind::order_insert;
    std::uint32_t records = 0;
    AccountId waits_for; ///< not valid: it waits for none
    friend bool operator==(const ChainLink&, const ChainLink&) = default;
};

enum class ChainEnd : std::uint8_t {
    root,   ///< the last one waits for no lock
    free,   ///< nobody holds the lock the last one waits for: it may have it
    cycle,  ///< the last one waits for one of the chain: a deadlock
    beyond, ///< what the last one waits for is not in the frame
};

struct BlockingChain {
    std::vector<ChainLink> links; ///< from the asked one on; empty: it is not in the frame
    ChainEnd end = ChainEnd::root;
};

[[nodiscard]] BlockingChain blocking_chain(const Frame& frame, TransactionSerial transaction);

/// Where a transaction is to be found.
struct TransactionPlace {
    AccountId account; ///< where it waits; else which it holds; not valid: nowhere in the frame
    const TokenView* token = nullptr;
    bool waits = false;
};
[[nodiscard]] TransactionPlace find_transaction(const Frame& frame, TransactionSerial transaction);

/// The account's name, as far as the frame knows it; empty otherwise.
[[nodiscard]] std::string account_name(const Frame& frame, AccountId account);

} // namespace lockscope::ui
