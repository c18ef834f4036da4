// SPDX-License-Identifier: GPL-3.0-or-later
// The event log as CSV: one row for each event, in the order in which things happened.
//
// Times are exact decimals with nine digits. What an event does not have (a lock wait has no cause
// unless it failed) is an empty field.
#pragma once

#include "core/engine/event.h"
#include "core/engine/simulation.h"
#include "core/model/account_index.h"

#include <fmt/format.h>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lockscope {

class EventCsv {
public:
    static constexpr std::string_view header =
        "time_s,event,transaction,workload,account,records,attempt,duration_s,cause\n";
    /// In the column `workload` of what the parent updater does.
    static constexpr std::string_view updater_name = "parent updater";

    /// REQUIRES: the scenario outlives it. Only names are taken from it, which no intervention
    /// changes.
    /// `pool`: the accounts beyond the scenario's that are known already.
    explicit EventCsv(const Scenario& scenario, std::span<const PoolMember> pool = {});

    /// Appends a row for each event. REQUIRES: each account beyond the scenario's is in `pool`, or
    /// was added by an event given before.
    void append(std::span<const Event> events, fmt::memory_buffer& out);

private:
    /// An account that a pool has added.
    struct PoolField {
        AccountId origin;
        std::uint64_t number = 0;
    };
    /// An entry's id as a field; a group's members have their number before the closing quote.
    struct AccountField {
        std::string begin;
        std::string_view end;
        bool numbered = false;
    };

    [[nodiscard]] char* put_account(char* to, AccountId account) const;
    [[nodiscard]] char* put_row(char* to, const Event& event) const;

    AccountIndex accounts_;
    std::vector<AccountField> account_fields_; ///< by entry
    std::vector<PoolField> pool_fields_;       ///< the accounts beyond the scenario's
    std::size_t accounts_known_;               ///< the scenario's, groups written out
    std::vector<std::string> workload_fields_; ///< the last one is the parent updater
    std::size_t row_bytes_max_ = 0;
};

} // namespace lockscope
