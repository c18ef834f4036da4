// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/account_rows.h"

#include <algorithm>

namespace lockscope::ui {
namespace {

using namespace std::chrono_literals;

constexpr auto least_interval = 500ms; // quicker, figures cannot be read
constexpr int least_rest = 25;         // times as long as the making took: 4 % of a core

} // namespace

void AccountRows::watch(bool watched) {
    watched_ = watched;
    if (!watched) {
        forget();
    }
}

AccountRows::Rows AccountRows::of(Run& run, bool settled, Clock::time_point at) {
    if (!watched_) {
        return nullptr;
    }
    const std::uint64_t fingerprint = run.simulation().fingerprint();
    // Single steps may not move time, and a slider dragged in a pause adds no event.
    const bool stale =
        run.now() != made_at_ || fingerprint != made_of_ || run.present() != made_with_;
    if (rows_ != nullptr && !(stale && (settled || at >= next_))) {
        return rows_;
    }
    const auto started = Clock::now();
    run.bring_up_to_date();
    const Measurements& measurements = run.measurements();
    auto rows = std::make_shared<std::vector<AccountSummary>>();
    const std::vector<AccountId> accounts = measurements.most_contended(most_rows);
    rows->reserve(accounts.size());
    for (const AccountId account : accounts) {
        rows->push_back(account_summary(run.simulation(), measurements, account));
    }
    rows_ = std::move(rows);
    made_at_ = run.now();
    made_of_ = fingerprint;
    made_with_ = run.present();
    next_ = at + std::max<Clock::duration>(least_interval, least_rest * (Clock::now() - started));
    return rows_;
}

} // namespace lockscope::ui
