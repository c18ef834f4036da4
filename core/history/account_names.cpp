// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/account_names.h"

#include <utility>

namespace lockscope {

AccountNames::AccountNames(const Simulation& simulation, std::shared_ptr<const Scenario> scenario)
    : scenario_(std::move(scenario))
    , known_(static_cast<std::size_t>(account_count(*scenario_))) {
    for (std::size_t i = known_; i < simulation.account_count(); ++i) {
        pool_.push_back(*simulation.pool_member(AccountId(i)));
    }
}

std::string AccountNames::name(AccountId account) const {
    if (!account.valid() || account.index() >= size()) {
        return {};
    }
    if (account.index() < known_) {
        return account_name(*scenario_, account);
    }
    const PoolMember& member = pool_[account.index() - known_];
    return pool_account_name(account_name(*scenario_, member.origin), member.number);
}

std::string AccountNames::id(AccountId account) const {
    if (!account.valid() || account.index() >= size()) {
        return {};
    }
    if (account.index() < known_) {
        return account_id_text(*scenario_, account);
    }
    const PoolMember& member = pool_[account.index() - known_];
    return pool_account_id(account_id_text(*scenario_, member.origin), member.number);
}

AccountId AccountNames::origin(AccountId account) const {
    const bool of_pool = account.valid() && account.index() >= known_ && account.index() < size();
    return of_pool ? pool_[account.index() - known_].origin : AccountId();
}

} // namespace lockscope
