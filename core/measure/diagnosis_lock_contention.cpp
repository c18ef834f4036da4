// SPDX-License-Identifier: GPL-3.0-or-later
// What speaks for and against the lock: failures, waits, where and when they happen.
#include "core/base/say.h"
#include "core/measure/diagnosis_evidence.h"

namespace lockscope {
namespace {

using S = SentenceId;

} // namespace

void EvidenceCollection::lock_contention() {
    failures();
    waits();
    where();
    when();
    side_effects();
}

void EvidenceCollection::failures() {
    if (f_.attempts.failed == 0) {
        return;
    }
    const double at_lock =
        failures_at_a_lock(scenario_, f_) / static_cast<double>(f_.attempts.failed);
    add("failures_at_a_lock", Suspect::lock_contention, at_lock, 2.0 * at_lock - 1.0, 3.0,
        say<S::failed_at_a_lock>(Percent{at_lock}, Number(f_.attempts.failed)));
}

void EvidenceCollection::waits() {
    if (f_.grants == 0) {
        return;
    }
    // Where attempts fail, an average over quiet hours says less.
    const double weight = f_.attempts.failed > 0 ? 1.0 : 3.0;
    add("waiting_share", Suspect::lock_contention, f_.waiting_share, 4.0 * f_.waiting_share - 1.0,
        weight,
        say<S::waiting_share>(Percent{f_.waiting_share}, Percent{1.0 - f_.waiting_share},
                              from_seconds(f_.wait_max_s)));
    if (f_.utilisation_max > 0.7) {
        add("utilisation", Suspect::lock_contention, f_.utilisation_max,
            (f_.utilisation_max - 0.7) / 0.3, 1.0,
            say<S::busiest_lock>(Percent{f_.utilisation_max}));
    }
}

void EvidenceCollection::where() {
    if (f_.account_failures < few_failures || f_.accounts_used < 2) {
        return;
    }
    const Percent share{f_.worst_share};
    const Percent load{f_.worst_share_of_load};
    add("failures_on_worst_account", Suspect::lock_contention, f_.worst_share,
        2.0 * (f_.worst_share - f_.worst_share_of_load), 1.5,
        f_.accounts_used > 100
            ? say<S::worst_account_of_many>(f_.worst_account, share, load, Percent{f_.top_share})
            : say<S::worst_account>(f_.worst_account, share, load));
}

void EvidenceCollection::when() {
    if (f_.windows_with_failures < 2) {
        return;
    }
    add("failures_follow_queue", Suspect::lock_contention, f_.queue_correlation,
        f_.queue_correlation, 1.0,
        f_.queue_correlation > 0.3
            ? say<S::failures_with_queues>(Decimal{f_.queue_correlation})
            : say<S::failures_without_queues>(Decimal{f_.queue_correlation}));
    if (f_.load_correlation > 0.3) {
        add("failures_follow_load", Suspect::lock_contention, f_.load_correlation,
            f_.load_correlation, 0.5, say<S::failures_with_load>(Decimal{f_.load_correlation}));
    }
}

void EvidenceCollection::side_effects() {
    const double at_lock = failures_at_a_lock(scenario_, f_);
    const std::int64_t refused = failed_by(f_, FailureCause::concurrent_limit);
    if (refused > 0 && at_lock > 0.0) {
        const bool by_waits =
            f_.wait_max_s >= seconds(scenario_.parameters.platform_long_running_after);
        add("long_running_refusals", Suspect::lock_contention, ratio(refused, f_.attempts.failed),
            by_waits ? 1.0 : -1.0, 1.0,
            by_waits ? say<S::refused_for_waits>(Number(refused))
                     : say<S::refused_for_long_work>(Number(refused)));
    }
    const std::int64_t deadlocks = failed_by(f_, FailureCause::deadlock);
    if (deadlocks + f_.attempts.partial > 0) {
        add("mixed_outcomes", Suspect::lock_contention,
            ratio(f_.attempts.partial, f_.attempts.started), 1.0, 0.5,
            say<S::mixed_outcomes>(Number(f_.attempts.partial), Number(deadlocks)));
    }
    const double retries = ratio(f_.attempts.retries, f_.attempts.started);
    if (f_.attempts.retries > 0 && at_lock > 0.0) {
        add("retry_ping_pong", Suspect::lock_contention, retries, retries > 0.3 ? 1.0 : retries,
            0.5,
            say<S::retries_and_duplicates>(
                Percent{retries}, Decimal{ratio(f_.attempts.retries, f_.attempts.committed)},
                Number(f_.records.duplicates)));
    }
}

double failures_at_a_lock(const Scenario& scenario, const DiagnosisFigures& f) {
    const bool waits_fill_the_limit =
        f.wait_max_s >= seconds(scenario.parameters.platform_long_running_after);
    const auto refused = static_cast<double>(failed_by(f, FailureCause::concurrent_limit));
    return static_cast<double>(failed_by(f, FailureCause::unable_to_lock_row) +
                               failed_by(f, FailureCause::deadlock)) +
           (waits_fill_the_limit ? refused : 0.0) +
           f.waiting_share * static_cast<double>(failed_by(f, FailureCause::client_timeout));
}

} // namespace lockscope
