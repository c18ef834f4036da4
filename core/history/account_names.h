// SPDX-License-Identifier: GPL-3.0-or-later
// What people read for an account, those included that a pool has added during the run.
//
// A plain value: it may outlive the simulation and cross threads.
#pragma once

#include "core/base/ids.h"
#include "core/engine/simulation.h"

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace lockscope {

class AccountNames {
public:
    /// Of all accounts there are now. `scenario`: of the simulation, at any moment of it; only
    /// names are taken from it, which no intervention changes.
    AccountNames(const Simulation& simulation, std::shared_ptr<const Scenario> scenario);

    [[nodiscard]] std::size_t size() const { return known_ + pool_.size(); }
    /// `Acme Corp`, `Tail 17`, `Acme Corp, Pool 3`; empty for an invalid or unknown id.
    [[nodiscard]] std::string name(AccountId account) const;
    /// `acme`, `tail-17`, `acme/pool-3`; empty for an invalid or unknown id.
    [[nodiscard]] std::string id(AccountId account) const;
    /// The account a pool account stands in for; not valid for one of the scenario.
    [[nodiscard]] AccountId origin(AccountId account) const;
    /// The accounts beyond the scenario's, in order.
    [[nodiscard]] std::span<const PoolMember> pool() const { return pool_; }

private:
    std::shared_ptr<const Scenario> scenario_;
    std::size_t known_; ///< the scenario's accounts, groups written out
    std::vector<PoolMember> pool_;
};

} // namespace lockscope
