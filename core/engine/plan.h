// SPDX-License-Identifier: GPL-3.0-or-later
// A scenario made ready to run: accounts written out, targets as tables, parameters resolved.
//
// Immutable once built and shared between copies of a simulation; a change of parameters builds a
// new one.
#pragma once

#include "core/base/ids.h"
#include "core/base/random.h"
#include "core/engine/rate_profile.h"
#include "core/engine/work.h"
#include "core/model/scenario.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace lockscope {

/// Draws accounts by their shares in constant time: A. J. Walker's alias method (1977), with
/// M. D. Vose's construction (1991).
class TargetTable {
public:
    TargetTable() = default;
    explicit TargetTable(const std::vector<std::pair<AccountId, double>>& shares);

    [[nodiscard]] std::size_t size() const { return accounts_.size(); }
    [[nodiscard]] AccountId account(std::size_t slot) const { return accounts_[slot]; }
    /// The slot of an account that is in the table. REQUIRES: it was made from ascending shares.
    [[nodiscard]] std::size_t slot_of(AccountId account) const {
        const auto found = std::lower_bound(accounts_.begin(), accounts_.end(), account);
        assert(found != accounts_.end() && *found == account);
        return static_cast<std::size_t>(found - accounts_.begin());
    }
    /// The slot of one draw.
    [[nodiscard]] std::size_t draw(const RandomSource& random, WorkloadId workload,
                                   std::uint64_t index) const {
        return accounts_.size() == 1 ? 0 : draw_among(random, workload, index);
    }

private:
    [[nodiscard]] std::size_t draw_among(const RandomSource& random, WorkloadId workload,
                                         std::uint64_t index) const;

    std::vector<AccountId> accounts_;
    std::vector<double> keep_; ///< probability of staying in the slot drawn first
    std::vector<std::uint32_t> alias_;
};

struct WorkloadPlan {
    Parameters parameters; ///< the scenario's with the workload's own block over them
    WorkFactor factor;
    WorkRule work;
    TargetTable targets;
    std::array<RateProfile, streams.size()> rates; ///< by Stream
    TransactionKind kind = TransactionKind::order_insert;
    KindRules rules; ///< of its kind
    bool synchronous = true;
    bool changes_owner = false;
    bool decoupled = false;           ///< its transactions leave the Account to the updater
    bool pooled = false;              ///< its records may go to pool accounts
    bool intake = false;              ///< its transactions go through the intake
    bool laned = false;               ///< its transactions run in the lanes of partition.*
    bool regular = false;             ///< single records come at constant intervals
    bool once = false;                ///< all records come at one moment
    std::int64_t arrive_together = 1; ///< records of a burst, or of `once`
    std::int64_t batch = 1;           ///< records of a batch, by batch.size and bulk.row_by_row
    std::int64_t processes = unlimited;

    [[nodiscard]] const RateProfile& rate_of(Stream stream) const {
        return rates[static_cast<std::size_t>(stream)];
    }
    [[nodiscard]] bool is_job() const { return rules.job != JobKind::none; }
};

/// Accounts that have the same number of children now, because a setting says so.
struct ChildrenSet {
    std::size_t first = 0;
    std::size_t accounts = 0;
    std::int64_t children = 0;
};
/// Which accounts' children `settings` set. REQUIRES: `scenario` has them applied.
[[nodiscard]] std::vector<ChildrenSet> children_set(const Scenario& scenario,
                                                    std::span<const Setting> settings);

/// Children of an account when `records` of its children have been written; `arrive`: of a move,
/// this is the account that they go to.
[[nodiscard]] constexpr std::int64_t children_after(ChildWrite write, std::int64_t children,
                                                    std::int64_t records, bool arrive) {
    switch (write) {
    case ChildWrite::none:
    case ChildWrite::rewrites:
        break;
    case ChildWrite::adds:
        return children + records;
    case ChildWrite::moves:
        // A change by hand may have emptied the account meanwhile.
        return arrive ? children + records : std::max(children - records, std::int64_t{0});
    }
    return children;
}

struct Plan {
    Scenario scenario;
    std::size_t accounts = 0;
    std::vector<WorkloadPlan> workloads; ///< the last one is the parent updater

    [[nodiscard]] const Parameters& parameters() const { return scenario.parameters; }
    /// The lane of an account under partition.by; 0 where there are none. Pool accounts, which the
    /// scenario does not know, go with their place among all accounts.
    [[nodiscard]] std::uint32_t lane_of(AccountId account, AccountId origin) const;
    [[nodiscard]] WorkloadId updater() const { return WorkloadId(workloads.size() - 1); }

    /// REQUIRES: validate(scenario).empty().
    explicit Plan(Scenario s);
    /// The same with `settings` applied; tables whose inputs did not change are copied.
    Plan(const Plan& before, std::span<const Setting> settings);

private:
    void resolve_parameters();
    void resolve_limits(std::size_t workload);
    void find_regions();

    std::vector<std::uint32_t> region_of_; ///< by account, only under partition.by: region
};

} // namespace lockscope
