// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/diagnosis_evidence.h"

#include "core/base/say.h"

#include <algorithm>

namespace lockscope {

namespace {

using S = SentenceId;

/// Fewer failures than this tell nothing about how they are spread.
constexpr std::int64_t few_failures = 8;

double unit(double value) {
    return std::clamp(value, -1.0, 1.0);
}

double ratio(std::int64_t part, std::int64_t whole) {
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0.0;
}

std::int64_t failed_by(const DiagnosisFigures& f, FailureCause cause) {
    return f.attempts.failed_by_cause[static_cast<std::size_t>(cause)];
}

class Collection {
public:
    Collection(const Scenario& scenario, const DiagnosisFigures& figures, const Blockers& blockers)
        : scenario_(scenario)
        , f_(figures)
        , blockers_(blockers) {}

    std::vector<Evidence> all() {
        failures();
        waits();
        where();
        when();
        side_effects();
        api();
        skew();
        return std::move(evidence_);
    }

private:
    void add(std::string_view name, Suspect suspect, double figure, double support, double weight,
             Sentence says) {
        evidence_.push_back({name, suspect, figure, unit(support), weight, std::move(says)});
    }

    void failures() {
        if (f_.attempts.failed == 0) {
            return;
        }
        const double at_lock =
            failures_at_a_lock(scenario_, f_) / static_cast<double>(f_.attempts.failed);
        add("failures_at_a_lock", Suspect::lock_contention, at_lock, 2.0 * at_lock - 1.0, 3.0,
            say<S::failed_at_a_lock>(Percent{at_lock}, Number(f_.attempts.failed)));
    }

    void waits() {
        if (f_.grants == 0) {
            return;
        }
        // Where attempts fail, an average over quiet hours says less.
        const double weight = f_.attempts.failed > 0 ? 1.0 : 3.0;
        add("waiting_share", Suspect::lock_contention, f_.waiting_share,
            4.0 * f_.waiting_share - 1.0, weight,
            say<S::waiting_share>(Percent{f_.waiting_share}, Percent{1.0 - f_.waiting_share},
                                  from_seconds(f_.wait_max_s)));
        if (f_.utilisation_max > 0.7) {
            add("utilisation", Suspect::lock_contention, f_.utilisation_max,
                (f_.utilisation_max - 0.7) / 0.3, 1.0,
                say<S::busiest_lock>(Percent{f_.utilisation_max}));
        }
    }

    void where() {
        if (f_.account_failures < few_failures || f_.accounts_used < 2) {
            return;
        }
        const Percent share{f_.worst_share};
        const Percent load{f_.worst_share_of_load};
        add("failures_on_worst_account", Suspect::lock_contention, f_.worst_share,
            2.0 * (f_.worst_share - f_.worst_share_of_load), 1.5,
            f_.accounts_used > 100 ? say<S::worst_account_of_many>(f_.worst_account, share, load,
                                                                   Percent{f_.top_share})
                                   : say<S::worst_account>(f_.worst_account, share, load));
    }

    void when() {
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

    void side_effects() {
        const double at_lock = failures_at_a_lock(scenario_, f_);
        const std::int64_t refused = failed_by(f_, FailureCause::concurrent_limit);
        if (refused > 0 && at_lock > 0.0) {
            const bool by_waits =
                f_.wait_max_s >= seconds(scenario_.parameters.platform_long_running_after);
            add("long_running_refusals", Suspect::lock_contention,
                ratio(refused, f_.attempts.failed), by_waits ? 1.0 : -1.0, 1.0,
                by_waits ? say<S::refused_for_waits>(Number(refused))
                         : say<S::refused_for_long_work>(Number(refused)));
        }
        const std::int64_t deadlocks = failed_by(f_, FailureCause::deadlock);
        if (deadlocks + f_.committed_in_part > 0) {
            add("mixed_outcomes", Suspect::lock_contention,
                ratio(f_.committed_in_part, f_.attempts.started), 1.0, 0.5,
                say<S::mixed_outcomes>(Number(f_.committed_in_part), Number(deadlocks)));
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

    void api() {
        const std::int64_t refused = failed_by(f_, FailureCause::api_limit);
        const double share = ratio(refused, f_.attempts.failed);
        if (refused == 0) {
            add("api_refusals", Suspect::api_limit, 0.0, -1.0, 3.0,
                scenario_.parameters.platform_api_calls == unlimited ? say<S::no_api_limit>()
                                                                     : say<S::no_api_refusals>());
            return;
        }
        add("api_refusals", Suspect::api_limit, share, 2.0 * share - 1.0, 3.0,
            say<S::api_refusals>(Percent{share}, Number(f_.attempts.failed)));
        if (f_.account_failures >= few_failures && f_.accounts_used > 1) {
            add("failures_spread_evenly", Suspect::api_limit, 1.0 - f_.unevenness,
                1.0 - 3.0 * f_.unevenness, 1.0,
                f_.unevenness < 0.2 ? say<S::failures_spread_as_load>()
                                    : say<S::failures_spread_otherwise>());
        }
    }

    void skew() {
        const std::int64_t limit = scenario_.parameters.skew_limit;
        if (f_.skewed_accounts == 0) {
            add("skewed_accounts", Suspect::data_skew, 0.0, -1.0, 3.0,
                say<S::no_skewed_account>(Number(limit)));
            return;
        }
        add("skewed_accounts", Suspect::data_skew, static_cast<double>(f_.skewed_accounts), 1.0,
            0.5,
            f_.skewed_accounts == 1
                ? say<S::one_skewed_account>(f_.most_skewed, Number(f_.most_children),
                                             Number(limit))
                : say<S::skewed_accounts>(Number(f_.skewed_accounts), Number(limit), f_.most_skewed,
                                          Number(f_.most_children)));
        // Few long holds that make everybody wait count too, but then they are the lock's as well.
        const double blocking = f_.waiting_share > 0.05 ? blockers_.by_children : 0.0;
        const double due = std::max(f_.held_by_children, 0.8 * blocking);
        add("work_due_to_children", Suspect::data_skew, due, 3.0 * due - 1.0, 3.0,
            blocking > 0.0 ? say<S::hold_and_waits_grow_with_children>(Percent{f_.held_by_children},
                                                                       Percent{blocking})
                           : say<S::hold_grows_with_children>(Percent{f_.held_by_children}));
        const double slower = f_.other_hold_s > 0.0 ? f_.skewed_hold_s / f_.other_hold_s : 0.0;
        if (slower > 0.0) {
            add("slower_when_skewed", Suspect::data_skew, slower, (slower - 1.5) / 1.5, 1.0,
                say<S::skewed_is_slower>(Decimal{slower, 1}));
        }
        if (due > 0.3 && f_.skewed_waiting_share < 0.1) {
            add("slow_without_queue", Suspect::data_skew, f_.skewed_waiting_share, 1.0, 2.0,
                say<S::slow_without_queue>(Percent{f_.skewed_waiting_share, 1}));
        }
    }

    const Scenario& scenario_;
    const DiagnosisFigures& f_;
    const Blockers& blockers_;
    std::vector<Evidence> evidence_;
};

} // namespace

double failures_at_a_lock(const Scenario& scenario, const DiagnosisFigures& f) {
    const bool waits_fill_the_limit =
        f.wait_max_s >= seconds(scenario.parameters.platform_long_running_after);
    const auto refused = static_cast<double>(failed_by(f, FailureCause::concurrent_limit));
    return static_cast<double>(failed_by(f, FailureCause::unable_to_lock_row) +
                               failed_by(f, FailureCause::deadlock)) +
           (waits_fill_the_limit ? refused : 0.0) +
           f.waiting_share * static_cast<double>(failed_by(f, FailureCause::client_timeout));
}

std::vector<Evidence> evidence_of(const Scenario& scenario, const DiagnosisFigures& f,
                                  const Blockers& blockers) {
    return Collection(scenario, f, blockers).all();
}

} // namespace lockscope
