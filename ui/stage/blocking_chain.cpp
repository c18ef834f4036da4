// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/blocking_chain.h"

#include <algorithm>

namespace lockscope::ui {
namespace {

const AccountLane* find_lane(const StageSnapshot& stage, AccountId account) {
    const auto at = std::find_if(stage.lanes.begin(), stage.lanes.end(),
                                 [account](const AccountLane& l) { return l.account == account; });
    return at == stage.lanes.end() ? nullptr : &*at;
}

const LinkView* find_link(const StageSnapshot& stage, AccountId account) {
    const auto at = std::find_if(stage.links.begin(), stage.links.end(),
                                 [account](const LinkView& l) { return l.account == account; });
    return at == stage.links.end() ? nullptr : &*at;
}

/// The lock a holder waits for, wherever it holds one.
AccountId wait_of_holder(const StageSnapshot& stage, TransactionSerial transaction) {
    for (const auto& lane : stage.lanes) {
        if (lane.holder && lane.holder->transaction == transaction &&
            lane.holder_waits_for.valid()) {
            return lane.holder_waits_for;
        }
    }
    for (const auto& link : stage.links) {
        if (link.holder.transaction == transaction && link.holder_waits_for.valid()) {
            return link.holder_waits_for;
        }
    }
    return {};
}

ChainLink link_of(const TokenView& token, AccountId waits_for) {
    return {token.transaction, token.kind, token.records, waits_for};
}

} // namespace

TransactionPlace find_transaction(const Frame& frame, TransactionSerial transaction) {
    TransactionPlace held;
    if (transaction == 0) {
        return held;
    }
    for (const auto& lane : frame.stage.lanes) {
        const auto& waiters = lane.waiters;
        const auto at =
            std::find_if(waiters.begin(), waiters.end(), [transaction](const TokenView& t) {
                return t.transaction == transaction;
            });
        if (at != waiters.end()) {
            return {lane.account, &*at, true};
        }
        if (lane.holder && lane.holder->transaction == transaction) {
            held = {lane.account, &*lane.holder, false};
        }
    }
    for (const auto& link : frame.stage.links) {
        if (held.token == nullptr && link.holder.transaction == transaction) {
            held = {link.account, &link.holder, false};
        }
    }
    return held;
}

BlockingChain blocking_chain(const Frame& frame, TransactionSerial transaction) {
    BlockingChain chain;
    const auto place = find_transaction(frame, transaction);
    if (place.token == nullptr) {
        return chain;
    }
    const auto& stage = frame.stage;
    chain.links.push_back(
        link_of(*place.token, place.waits ? place.account : wait_of_holder(stage, transaction)));
    while (chain.links.back().waits_for.valid()) {
        const AccountId account = chain.links.back().waits_for;
        const TokenView* holder = nullptr;
        if (const auto* lane = find_lane(stage, account)) {
            if (!lane->holder) {
                chain.end = ChainEnd::free;
                return chain;
            }
            holder = &*lane->holder;
        } else if (const auto* link = find_link(stage, account)) {
            holder = &link->holder;
        } else {
            chain.end = ChainEnd::beyond;
            return chain;
        }
        const auto known = [holder](const ChainLink& l) {
            return l.transaction == holder->transaction;
        };
        if (std::any_of(chain.links.begin(), chain.links.end(), known)) {
            chain.end = ChainEnd::cycle;
            return chain;
        }
        chain.links.push_back(link_of(*holder, wait_of_holder(stage, holder->transaction)));
    }
    return chain;
}

std::string account_name(const Frame& frame, AccountId account) {
    if (const auto* lane = find_lane(frame.stage, account)) {
        return lane->name;
    }
    if (const auto* link = find_link(frame.stage, account)) {
        return link->name;
    }
    return frame.names ? frame.names->name(account) : std::string();
}

} // namespace lockscope::ui
