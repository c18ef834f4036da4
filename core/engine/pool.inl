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
    return is_pooled(account) ? next_of_pool(account, 1) : account;
}

/// Which place of the pool takes what comes next.
std::size_t Engine::place_in_turn(const Pool& pool) const {
    const auto size = static_cast<std::size_t>(parameters().pool_size);
    switch (parameters().pool_assignment) {
    case PoolAssignment::round_robin:
        break;
    case PoolAssignment::current: {
        const std::size_t place = pool.current % size;
        const bool full = place < pool.members.size() && is_full(pool.members[place]);
        return full ? (place + 1) % size : place;
    }
    }
    return pool.turn % size;
}

/// The account that takes `records` more, which are on their way to it from now on. The caller has
/// made sure that it has room for more than one.
AccountId Engine::next_of_pool(AccountId origin, std::int64_t records) {
    if (accounts[origin.index()].pool == no_slot) {
        accounts[origin.index()].pool = static_cast<std::uint32_t>(pools.size());
        pools.push_back({origin, {}, 0, 0, 0});
    }
    Pool& pool = pools[accounts[origin.index()].pool];
    const std::size_t place = place_in_turn(pool);
    ++pool.turn;
    pool.current = place;
    while (pool.members.size() <= place) {
        pool.members.push_back(new_pool_account(pool));
    }
    AccountId& member = pool.members[place];
    if (is_full(member)) {
        member = new_pool_account(pool);
    }
    pool_on_way[member.index() - plan->accounts] += records;
    return member;
}

bool Engine::is_full(AccountId pool_account) const {
    return room_of(pool_account) <= 0;
}

std::int64_t Engine::room_of(AccountId pool_account) const {
    return parameters().pool_max_children - accounts[pool_account.index()].children -
           pool_on_way[pool_account.index() - plan->accounts];
}

/// How many records the account takes that is next in turn.
std::int64_t Engine::room_in_turn(AccountId origin) const {
    const std::int64_t all = parameters().pool_max_children;
    if (accounts[origin.index()].pool == no_slot) {
        return all;
    }
    const Pool& pool = pools[accounts[origin.index()].pool];
    const std::size_t place = place_in_turn(pool);
    const bool fresh = place >= pool.members.size() || is_full(pool.members[place]);
    return fresh ? all : room_of(pool.members[place]);
}

/// Records of an account of a pool are committed, or nobody tries any more. REQUIRES: the first
/// time that either is so.
void Engine::ends_on_way(const Line& line) {
    pool_on_way[line.account.index() - plan->accounts] -= line.records;
}

AccountId Engine::new_pool_account(Pool& pool) {
    const AccountId account = locks.add();
    accounts.emplace_back().stands_in = true;
    pool_on_way.push_back(0);
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
