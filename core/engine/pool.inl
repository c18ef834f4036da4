// SPDX-License-Identifier: GPL-3.0-or-later
// The account pool: accounts that stand in for others. They come into being during the run; their
// ids follow those of the scenario. Part of engine.cpp.
#pragma once

#include "core/engine/engine.h"

namespace lockscope {

bool Engine::is_pooled(AccountId account) const {
    const AccountState& state = accounts[account.index()];
    return any_pool_marked_ ? state.pool_marked : state.children > parameters().skew_limit;
}

/// The account that takes a new record meant for `account`.
AccountId Engine::pool_account(AccountId account) {
    return is_pooled(account) ? next_of_pool(account) : account;
}

AccountId Engine::next_of_pool(AccountId origin) {
    if (accounts[origin.index()].pool == no_slot) {
        accounts[origin.index()].pool = static_cast<std::uint32_t>(pools.size());
        pools.push_back({origin, {}, 0, 0});
    }
    Pool& pool = pools[accounts[origin.index()].pool];
    const auto size = static_cast<std::size_t>(parameters().pool_size);
    const std::size_t place = pool.turn++ % size;
    while (pool.members.size() <= place) {
        pool.members.push_back(new_pool_account(pool));
    }
    AccountId& member = pool.members[place];
    if (accounts[member.index()].children >= parameters().pool_max_children) {
        member = new_pool_account(pool);
    }
    return member;
}

AccountId Engine::new_pool_account(Pool& pool) {
    const AccountId account = locks.add();
    accounts.emplace_back();
    pool_accounts.push_back({pool.origin, ++pool.made});
    Event& event = new_payload_event(EventKind::account_added);
    event.account = account;
    event.set_pool_member(pool_accounts.back());
    return account;
}

AccountId Engine::origin_of(AccountId account) const {
    return account.index() < plan->accounts
               ? account
               : pool_accounts[account.index() - plan->accounts].origin;
}

} // namespace lockscope
