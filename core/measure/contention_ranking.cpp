// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/contention_ranking.h"

#include "core/measure/measurements.h"

#include <algorithm>
#include <cmath>

namespace lockscope {
namespace {

// To overtake, an account needs this much more than the one above it: a lead that noise does not
// make, yet small enough that a real change shows within a horizon.
constexpr double lead_factor = 1.25;
constexpr double lead_waiters = 0.05;
constexpr double forgotten_waiters = 1e-3;

double area_at(const AccountMeasures& account, SimTime t) {
    return (account.waiting_ns + account.waiting * nanoseconds(t - account.waiting_since)) / 1e9;
}

} // namespace

void ContentionRanking::note(std::span<const Event> events, const Measurements& measurements) {
    const auto accounts = measurements.accounts();
    for (const Event& event : events) {
        if (event.kind != EventKind::waiting) {
            continue;
        }
        const auto at = std::lower_bound(
            entries_.begin(), entries_.end(), event.account,
            [](const Entry& entry, AccountId account) { return entry.account < account; });
        if (at == entries_.end() || at->account != event.account) {
            // Nobody waits for an account that is not followed, so its area has stood still.
            entries_.insert(at,
                            {event.account, accounts[event.account.index()].waiting_ns / 1e9, 0.0});
        }
    }
}

void ContentionRanking::update(const Measurements& measurements, SimTime now, Duration horizon) {
    if (now <= updated_) {
        return;
    }
    const auto accounts = measurements.accounts();
    if (measurements.measured_from() != measured_from_) { // the end of warm-up
        measured_from_ = measurements.measured_from();
        updated_ = std::max(updated_, measured_from_);
        for (Entry& entry : entries_) {
            entry.area_s = 0.0;
        }
        if (now <= updated_) {
            return;
        }
    }
    const double span_s = seconds(now - updated_);
    const double weight = 1.0 - std::exp(-span_s / seconds(horizon));
    for (Entry& entry : entries_) {
        const double area = area_at(accounts[entry.account.index()], now);
        entry.mean += weight * ((area - entry.area_s) / span_s - entry.mean);
        entry.area_s = area;
    }
    updated_ = now;
    forget_quiet(measurements);
}

void ContentionRanking::forget_quiet(const Measurements& measurements) {
    const auto accounts = measurements.accounts();
    std::erase_if(entries_, [&accounts](const Entry& entry) {
        return entry.mean < forgotten_waiters && accounts[entry.account.index()].waiting == 0;
    });
}

const ContentionRanking::Entry* ContentionRanking::find(AccountId account) const {
    const auto at = std::lower_bound(
        entries_.begin(), entries_.end(), account,
        [](const Entry& entry, AccountId wanted) { return entry.account < wanted; });
    return at != entries_.end() && at->account == account ? &*at : nullptr;
}

double ContentionRanking::mean_waiters(AccountId account) const {
    const Entry* entry = find(account);
    return entry == nullptr ? 0.0 : entry->mean;
}

const std::vector<AccountId>& ContentionRanking::top(const Measurements& measurements,
                                                     std::size_t count) {
    count = std::min(count, measurements.accounts().size());
    std::vector<Entry> newcomers;
    for (const Entry& entry : entries_) {
        if (std::find(shown_.begin(), shown_.end(), entry.account) == shown_.end()) {
            newcomers.push_back(entry);
        }
    }
    const std::size_t best = std::min(count, newcomers.size());
    std::partial_sort(newcomers.begin(), newcomers.begin() + static_cast<std::ptrdiff_t>(best),
                      newcomers.end(), [](const Entry& a, const Entry& b) {
                          return a.mean != b.mean ? a.mean > b.mean : a.account < b.account;
                      });
    const std::size_t settled = shown_.size();
    for (std::size_t i = 0; i < best; ++i) {
        shown_.push_back(newcomers[i].account);
    }
    fill_up(measurements, std::max(count, settled));

    std::vector<double> score(shown_.size());
    std::transform(shown_.begin(), shown_.end(), score.begin(),
                   [this](AccountId account) { return mean_waiters(account); });
    for (std::size_t i = 1; i < shown_.size(); ++i) {
        for (std::size_t j = i; j > 0 && score[j] > score[j - 1] * lead_factor + lead_waiters;
             --j) {
            std::swap(score[j], score[j - 1]);
            std::swap(shown_[j], shown_[j - 1]);
        }
    }
    shown_.resize(count);
    return shown_;
}

/// Every account stands in shown_ at most once, and at least `count` do.
void ContentionRanking::fill_up(const Measurements& measurements, std::size_t count) {
    if (shown_.size() >= count) {
        return;
    }
    const auto add = [this, count](AccountId account) {
        if (shown_.size() < count &&
            std::find(shown_.begin(), shown_.end(), account) == shown_.end()) {
            shown_.push_back(account);
        }
    };
    for (const AccountId account : measurements.most_contended(count)) {
        add(account);
    }
    // Where nothing has happened yet, the order of the scenario is as good as any.
    for (std::size_t i = 0; i < measurements.accounts().size() && shown_.size() < count; ++i) {
        add(AccountId(i));
    }
}

} // namespace lockscope
