// SPDX-License-Identifier: GPL-3.0-or-later
// The event log as CSV: one row for each event, in the order in which things happened.
//
// Times are exact decimals with nine digits. What an event does not have (a lock wait has no cause
// unless it failed) is an empty field; event_kinds.def says what each kind has. `account` is the
// one whose lock or records the event is about; of an event about a whole request that of its first
// record, and where the request has others too, `detail` says so. `detail` also says what only one
// kind has: the guardrail and the share or wait it measured, the account that a pool account stands
// in for, how many parameters were set.
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
        "time_s,event,transaction,workload,account,records,attempt,duration_s,cause,detail\n";
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
    /// An entry's id as a field, of which it may be a part only.
    struct AccountField {
        std::string text;
        std::string_view quote; ///< around all of it, if it needs quotes
        bool numbered = false;  ///< a group's members
    };

    [[nodiscard]] char* put_account(char* to, AccountId account, std::string_view before) const;
    [[nodiscard]] char* put_detail(char* to, const Event& event) const;
    [[nodiscard]] char* put_row(char* to, const Event& event) const;

    AccountIndex accounts_;
    std::vector<AccountField> account_fields_; ///< by entry
    std::vector<PoolMember> pool_;             ///< the accounts beyond the scenario's
    std::size_t accounts_known_;               ///< the scenario's, groups written out
    std::vector<std::string> workload_fields_; ///< the last one is the parent updater
    std::size_t row_bytes_max_ = 0;
};

} // namespace lockscope
