// SPDX-License-Identifier: GPL-3.0-or-later
// Account ids -> accounts and back, prepared once for those who ask often.
//
// The free functions of scenario.h walk the entries each time, which is right for a label here and
// there; whoever resolves every target or names every account builds an index.
#pragma once

#include "core/model/scenario.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace lockscope {

/// Neighbouring accounts: an entry's, or one member of a group.
struct AccountRange {
    AccountId first;
    std::int64_t count = 0;
    std::size_t entry = 0;
};

/// REQUIRES: the scenario outlives the index and keeps its accounts. It need not be valid: counts
/// below 0 are taken as 0, above max_accounts as that, and the first of equal ids wins.
class AccountIndex {
public:
    explicit AccountIndex(const Scenario& scenario);

    /// `acme`, `tail` (all of the group) or `tail-17`; nothing if there is no such account.
    [[nodiscard]] std::optional<AccountRange> find(std::string_view id) const;
    /// The entry with exactly this id.
    [[nodiscard]] std::optional<std::size_t> find_entry(std::string_view id) const;
    /// Entry of an account and its place in it from 0. REQUIRES: account in range.
    [[nodiscard]] std::pair<std::size_t, std::int64_t> entry_of(AccountId account) const;
    [[nodiscard]] std::int64_t account_count() const { return firsts_.back(); }

private:
    const std::vector<AccountEntry>* entries_;
    std::vector<std::int64_t> firsts_; ///< first account of each entry, then the total
    std::unordered_map<std::string_view, std::size_t> by_id_;
};

/// `tail-17` taken apart: `tail` and 17; nothing for what cannot be a member's id.
[[nodiscard]] std::optional<std::pair<std::string_view, std::int64_t>>
split_member_id(std::string_view id);

} // namespace lockscope
