// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/scenario.h"

#include "core/base/portable_math.h"
#include "core/model/account_index.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <unordered_map>

namespace lockscope {

namespace {

using Shares = std::vector<std::pair<AccountId, double>>;

void add_range(Shares& shares, const AccountRange& range, double weight_each) {
    for (std::int64_t i = 0; i < range.count; ++i) {
        const auto account = range.first.index() + static_cast<std::size_t>(i);
        shares.emplace_back(AccountId(account), weight_each);
    }
}

Shares raw_weights(const AccountIndex& index, const WeightTargets& targets) {
    Shares shares;
    for (const auto& [id, weight] : targets.weights) {
        if (const auto range = index.find(id); range && range->count > 0) {
            add_range(shares, *range, weight / static_cast<double>(range->count));
        }
    }
    return shares;
}

Shares raw_weights(const AccountIndex& index, const UniformTargets& targets) {
    Shares shares;
    if (const auto range = index.find(targets.group)) {
        add_range(shares, *range, 1.0);
    }
    return shares;
}

Shares raw_weights(const AccountIndex& index, const ZipfTargets& targets) {
    Shares shares;
    for (const std::string& id : targets.accounts) {
        if (const auto range = index.find(id)) {
            add_range(shares, *range, 1.0);
        }
    }
    // k^-s by our own functions: the C library's pow has another last bit on other machines.
    for (std::size_t k = 0; k < shares.size(); ++k) {
        const double rank = static_cast<double>(k + 1);
        shares[k].second = portable::exp(-targets.s * portable::log(rank));
    }
    return shares;
}

/// Sorted by account, an account that was named twice with the sum of its weights, none of zero.
void merge(Shares& shares) {
    std::stable_sort(shares.begin(), shares.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::size_t kept = 0;
    for (const auto& share : shares) {
        if (share.second <= 0.0) {
            continue;
        }
        if (kept > 0 && shares[kept - 1].first == share.first) {
            shares[kept - 1].second += share.second;
        } else {
            shares[kept++] = share;
        }
    }
    shares.resize(kept);
}

void scale_to_one(Shares& shares) {
    double sum = 0.0;
    for (const auto& share : shares) {
        sum += share.second;
    }
    for (auto& share : shares) {
        share.second /= sum;
    }
}

/// Gives the hottest account (the first of equals) `hot`; the others keep their proportions.
void apply_hot_share(Shares& shares, double hot) {
    const auto hottest =
        std::max_element(shares.begin(), shares.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    double others = 0.0;
    for (auto it = shares.begin(); it != shares.end(); ++it) {
        others += it == hottest ? 0.0 : it->second;
    }
    if (others <= 0.0) {
        return; // a single account gets everything, whatever was asked for
    }
    for (auto it = shares.begin(); it != shares.end(); ++it) {
        it->second = it == hottest ? hot : it->second * ((1.0 - hot) / others);
    }
    std::erase_if(shares, [](const auto& share) { return share.second <= 0.0; });
}

Shares counted(const Trace& trace) {
    std::unordered_map<std::uint32_t, double> records;
    for (const TraceRow& row : trace.rows) {
        records[row.account.value] += row.records;
    }
    Shares shares;
    shares.reserve(records.size());
    for (const auto& [account, count] : records) {
        shares.emplace_back(AccountId(account), count);
    }
    merge(shares);
    scale_to_one(shares);
    return shares;
}

} // namespace

void set_duration(Scenario& scenario, Duration duration) {
    scenario.duration = duration;
    if (scenario.view && scenario.view->at >= duration) {
        scenario.view.reset();
    }
}

std::int64_t account_count(const Scenario& scenario) {
    std::int64_t total = 0;
    for (const AccountEntry& entry : scenario.accounts) {
        // Clamped so that an invalid scenario cannot overflow the sum.
        total += std::clamp<std::int64_t>(entry.size(), 0, max_accounts + 1);
    }
    return total;
}

std::pair<std::size_t, std::int64_t> entry_of(const Scenario& scenario, AccountId account) {
    std::int64_t place = account.value;
    std::size_t entry = 0;
    while (entry + 1 < scenario.accounts.size() && place >= scenario.accounts[entry].size()) {
        place -= scenario.accounts[entry].size();
        ++entry;
    }
    assert(entry < scenario.accounts.size() && place < scenario.accounts[entry].size());
    return {entry, place};
}

std::string account_id_text(const Scenario& scenario, AccountId account) {
    const auto [entry, place] = entry_of(scenario, account);
    const AccountEntry& found = scenario.accounts[entry];
    return found.count ? fmt::format("{}-{}", found.id, place + 1) : found.id;
}

std::string account_name(const Scenario& scenario, AccountId account) {
    const auto [entry, place] = entry_of(scenario, account);
    const AccountEntry& found = scenario.accounts[entry];
    if (found.name.empty()) {
        return found.count ? fmt::format("{}-{}", found.id, place + 1) : found.id;
    }
    return found.count ? fmt::format("{} {}", found.name, place + 1) : found.name;
}

std::string pool_account_id(const std::string& origin_id, std::uint64_t number) {
    return fmt::format("{}/pool-{}", origin_id, number);
}

std::string pool_account_name(const std::string& origin_name, std::uint64_t number) {
    return fmt::format("{}, Pool {}", origin_name, number);
}

std::vector<std::pair<AccountId, double>> target_shares(const Scenario& scenario,
                                                        const Workload& workload) {
    if (const auto* recorded = std::get_if<TraceArrivals>(&workload.arrivals)) {
        return counted(*recorded->trace);
    }
    const AccountIndex index(scenario);
    Shares shares = std::visit([&](const auto& targets) { return raw_weights(index, targets); },
                               workload.targets);
    merge(shares);
    scale_to_one(shares);
    if (const Share hot = scenario.parameters.load_hot_share; hot != as_written) {
        apply_hot_share(shares, hot.value);
    }
    return shares;
}

} // namespace lockscope
