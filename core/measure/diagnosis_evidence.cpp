// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/diagnosis_evidence.h"

#include "core/measure/time_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace lockscope {

namespace {

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
             std::string says) {
        evidence_.push_back({name, suspect, figure, unit(support), weight, std::move(says)});
    }

    void failures() {
        if (f_.attempts.failed == 0) {
            return;
        }
        const double at_lock =
            failures_at_a_lock(scenario_, f_) / static_cast<double>(f_.attempts.failed);
        add("failures_at_a_lock", Suspect::lock_contention, at_lock, 2.0 * at_lock - 1.0, 3.0,
            fmt::format("{:.0f} % of the {} failed attempts had waited for a lock or were refused "
                        "because others did",
                        at_lock * 100, f_.attempts.failed));
    }

    void waits() {
        if (f_.grants == 0) {
            return;
        }
        // Where attempts fail, an average over quiet hours says less.
        const double weight = f_.attempts.failed > 0 ? 1.0 : 3.0;
        add("waiting_share", Suspect::lock_contention, f_.waiting_share,
            4.0 * f_.waiting_share - 1.0, weight,
            fmt::format("{:.0f} % of the time at locks was waiting, {:.0f} % was work; the longest "
                        "wait was {}",
                        f_.waiting_share * 100, (1.0 - f_.waiting_share) * 100,
                        duration_words(from_seconds(f_.wait_max_s))));
        if (f_.utilisation_max > 0.7) {
            add("utilisation", Suspect::lock_contention, f_.utilisation_max,
                (f_.utilisation_max - 0.7) / 0.3, 1.0,
                fmt::format("the busiest lock was held {:.0f} % of the time",
                            f_.utilisation_max * 100));
        }
    }

    void where() {
        if (f_.account_failures < few_failures || f_.accounts_used < 2) {
            return;
        }
        add("failures_on_worst_account", Suspect::lock_contention, f_.worst_share,
            2.0 * (f_.worst_share - f_.worst_share_of_load), 1.5,
            fmt::format("{} has {:.0f} % of the failures and {:.0f} % of the load{}",
                        f_.worst_account, f_.worst_share * 100, f_.worst_share_of_load * 100,
                        f_.accounts_used > 100
                            ? fmt::format("; the worst 1 % of the accounts have {:.0f} % of them",
                                          f_.top_share * 100)
                            : ""));
    }

    void when() {
        if (f_.windows_with_failures < 2) {
            return;
        }
        add("failures_follow_queue", Suspect::lock_contention, f_.queue_correlation,
            f_.queue_correlation, 1.0,
            fmt::format("failures come {} the queues are long (correlation {:.2f})",
                        f_.queue_correlation > 0.3 ? "when" : "whether or not",
                        f_.queue_correlation));
        if (f_.load_correlation > 0.3) {
            add("failures_follow_load", Suspect::lock_contention, f_.load_correlation,
                f_.load_correlation, 0.5,
                fmt::format("failures come with the peaks of the load (correlation {:.2f})",
                            f_.load_correlation));
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
                by_waits ? fmt::format("{} were refused while requests that waited for locks "
                                       "filled the limit on long-running ones",
                                       refused)
                         : fmt::format("{} were refused although nobody waited long for a lock: "
                                       "the work itself is long",
                                       refused));
        }
        const std::int64_t deadlocks = failed_by(f_, FailureCause::deadlock);
        if (deadlocks + f_.committed_in_part > 0) {
            add("mixed_outcomes", Suspect::lock_contention,
                ratio(f_.committed_in_part, f_.attempts.started), 1.0, 0.5,
                fmt::format("{} committed in part and {} ended in a deadlock: transactions that "
                            "wait for one account keep others locked",
                            f_.committed_in_part, deadlocks));
        }
        const double retries = ratio(f_.attempts.retries, f_.attempts.started);
        if (f_.attempts.retries > 0 && at_lock > 0.0) {
            add("retry_ping_pong", Suspect::lock_contention, retries, retries > 0.3 ? 1.0 : retries,
                0.5,
                fmt::format("{:.0f} % of the attempts were retries, {:.2f} for each success; {} "
                            "records were written twice",
                            retries * 100, ratio(f_.attempts.retries, f_.attempts.committed),
                            f_.records.duplicates));
        }
    }

    void api() {
        const std::int64_t refused = failed_by(f_, FailureCause::api_limit);
        const double share = ratio(refused, f_.attempts.failed);
        if (refused == 0) {
            add("api_refusals", Suspect::api_limit, 0.0, -1.0, 3.0,
                scenario_.parameters.platform_api_calls == unlimited
                    ? "there is no limit on API calls"
                    : "no call was refused for the limit on API calls");
            return;
        }
        add("api_refusals", Suspect::api_limit, share, 2.0 * share - 1.0, 3.0,
            fmt::format("{:.0f} % of the {} failed attempts were refused for the limit on API "
                        "calls, before they came to any lock",
                        share * 100, f_.attempts.failed));
        if (f_.account_failures >= few_failures && f_.accounts_used > 1) {
            add("failures_spread_evenly", Suspect::api_limit, 1.0 - f_.unevenness,
                1.0 - 3.0 * f_.unevenness, 1.0,
                fmt::format("the failures are spread over the accounts {} the load",
                            f_.unevenness < 0.2 ? "as evenly as" : "otherwise than"));
        }
    }

    void skew() {
        const std::int64_t limit = scenario_.parameters.skew_limit;
        if (f_.skewed_accounts == 0) {
            add("skewed_accounts", Suspect::data_skew, 0.0, -1.0, 3.0,
                fmt::format("no account in use has more than {} children", limit));
            return;
        }
        add("skewed_accounts", Suspect::data_skew, static_cast<double>(f_.skewed_accounts), 1.0,
            0.5,
            f_.skewed_accounts == 1
                ? fmt::format("{} has {} children, more than {}", f_.most_skewed, f_.most_children,
                              limit)
                : fmt::format("{} accounts have more than {} children, {} most: {}",
                              f_.skewed_accounts, limit, f_.most_skewed, f_.most_children));
        // Few long holds that make everybody wait count too, but then they are the lock's as well.
        const double blocking = f_.waiting_share > 0.05 ? blockers_.by_children : 0.0;
        const double due = std::max(f_.held_by_children, 0.8 * blocking);
        add("work_due_to_children", Suspect::data_skew, due, 3.0 * due - 1.0, 3.0,
            fmt::format("{:.0f} % of the hold time of skewed accounts{} is work that grows with "
                        "their children",
                        f_.held_by_children * 100,
                        blocking > 0.0
                            ? fmt::format(" and {:.0f} % of what others waited for anywhere",
                                          blocking * 100)
                            : ""));
        const double slower = f_.other_hold_s > 0.0 ? f_.skewed_hold_s / f_.other_hold_s : 0.0;
        if (slower > 0.0) {
            add("slower_when_skewed", Suspect::data_skew, slower, (slower - 1.5) / 1.5, 1.0,
                fmt::format("a lock of a skewed account is held {:.1f} times as long as others",
                            slower));
        }
        if (due > 0.3 && f_.skewed_waiting_share < 0.1) {
            add("slow_without_queue", Suspect::data_skew, f_.skewed_waiting_share, 1.0, 2.0,
                fmt::format("skewed accounts are slow without a queue: {:.1f} % of the time at "
                            "their locks was waiting",
                            f_.skewed_waiting_share * 100));
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
