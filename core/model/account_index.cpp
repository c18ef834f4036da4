// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/account_index.h"

#include <algorithm>
#include <charconv>

namespace lockscope {

namespace {

std::int64_t bounded_size(const AccountEntry& entry) {
    return std::clamp<std::int64_t>(entry.size(), 0, max_accounts);
}

} // namespace

std::optional<std::pair<std::string_view, std::int64_t>> split_member_id(std::string_view id) {
    const std::size_t dash = id.rfind('-');
    if (dash == std::string_view::npos || dash + 1 == id.size() || id[dash + 1] == '0') {
        return std::nullopt;
    }
    const std::string_view digits = id.substr(dash + 1);
    if (digits.find_first_not_of("0123456789") != std::string_view::npos) {
        return std::nullopt;
    }
    std::int64_t number = 0;
    const auto code = std::from_chars(digits.data(), digits.data() + digits.size(), number).ec;
    if (code != std::errc{}) {
        return std::nullopt;
    }
    return std::pair{id.substr(0, dash), number};
}

AccountIndex::AccountIndex(const Scenario& scenario)
    : entries_(&scenario.accounts) {
    firsts_.reserve(entries_->size() + 1);
    by_id_.reserve(entries_->size());
    std::int64_t first = 0;
    for (std::size_t i = 0; i < entries_->size(); ++i) {
        const AccountEntry& entry = (*entries_)[i];
        firsts_.push_back(first);
        by_id_.emplace(entry.id, i);
        first += bounded_size(entry);
    }
    firsts_.push_back(first);
}

std::optional<std::size_t> AccountIndex::find_entry(std::string_view id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<AccountRange> AccountIndex::find(std::string_view id) const {
    if (const auto entry = find_entry(id)) {
        const auto first = static_cast<std::size_t>(firsts_[*entry]);
        return AccountRange{AccountId(first), firsts_[*entry + 1] - firsts_[*entry], *entry};
    }
    const auto parts = split_member_id(id);
    const auto entry = parts ? find_entry(parts->first) : std::nullopt;
    if (!entry || !(*entries_)[*entry].count ||
        parts->second > firsts_[*entry + 1] - firsts_[*entry]) {
        return std::nullopt;
    }
    const auto account = static_cast<std::size_t>(firsts_[*entry] + parts->second - 1);
    return AccountRange{AccountId(account), 1, *entry};
}

std::pair<std::size_t, std::int64_t> AccountIndex::entry_of(AccountId account) const {
    const auto position = static_cast<std::int64_t>(account.value);
    const auto after = std::upper_bound(firsts_.begin(), firsts_.end(), position);
    const auto entry = static_cast<std::size_t>(after - firsts_.begin()) - 1;
    return {entry, position - firsts_[entry]};
}

} // namespace lockscope
