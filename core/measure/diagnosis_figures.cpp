// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/diagnosis_figures.h"

#include "core/engine/plan.h"
#include "core/engine/simulation.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>
#include <vector>

namespace lockscope {

namespace {

/// Fewer and wider windows than bins: a wait of ten seconds should end in the window of its cause.
constexpr std::size_t windows = 60;

constexpr double pi = 3.14159265358979323846;

double share(double part, double whole) {
    return whole > 0.0 ? part / whole : 0.0;
}

void count_accounts(DiagnosisFigures& f, const Simulation& simulation,
                    const Measurements& measurements) {
    struct Row {
        double failures;
        double load;
    };
    std::vector<Row> rows;
    double failures = 0.0;
    double load = 0.0;
    double worst = 0.0;
    AccountId worst_account;
    double worst_load = 0.0;
    for (std::size_t i = 0; i < measurements.accounts().size(); ++i) {
        const AccountMeasures& a = measurements.accounts()[i];
        const auto failed = static_cast<double>(a.failed + a.withdrawals);
        const auto all = failed + static_cast<double>(a.committed);
        if (a.grants + a.withdrawals == 0 && a.failed == 0) {
            continue;
        }
        rows.push_back({failed, all});
        failures += failed;
        load += all;
        if (failed > worst) {
            worst = failed;
            worst_load = all;
            worst_account = AccountId(i);
        }
        f.utilisation_max = std::max(f.utilisation_max, measurements.utilisation(AccountId(i)));
    }
    f.accounts_used = rows.size();
    f.account_failures = static_cast<std::int64_t>(failures);
    f.worst_share = share(worst, failures);
    f.worst_share_of_load = share(worst_load, load);
    if (worst_account.valid()) {
        f.worst_account = simulation.account_name(worst_account);
    }
    std::sort(rows.begin(), rows.end(),
              [](const Row& a, const Row& b) { return a.failures > b.failures; });
    const std::size_t top = (rows.size() + 99) / 100;
    double in_top = 0.0;
    double distance = 0.0;
    double by_chance = 0.0; // the distance to expect of as many failures spread by lot
    for (std::size_t i = 0; i < rows.size(); ++i) {
        in_top += i < top ? rows[i].failures : 0.0;
        const double expected = share(rows[i].load, load);
        distance += std::max(share(rows[i].failures, failures) - expected, 0.0);
        by_chance += std::sqrt(expected * (1.0 - expected) / (2.0 * pi * std::max(failures, 1.0)));
    }
    f.top_share = share(in_top, failures);
    f.unevenness = failures > 0.0 ? std::max(distance - by_chance, 0.0) : 0.0;
}

/// Over the bins that lie in the measured time.
void correlate(DiagnosisFigures& f, const TimeSeries& series, SimTime from) {
    const auto begin = std::min<std::size_t>(
        static_cast<std::size_t>((from.time_since_epoch() + series.bin_width() - Duration(1)) /
                                 series.bin_width()),
        series.bins().size());
    const std::span<const Bin> bins = std::span(series.bins()).subspan(begin);
    const std::size_t width = std::max<std::size_t>(1, bins.size() / windows);
    std::vector<double> load;
    std::vector<double> failed;
    std::vector<double> queue;
    for (std::size_t i = 0; i < bins.size(); ++i) {
        if (i % width == 0) {
            load.push_back(0.0);
            failed.push_back(0.0);
            queue.push_back(0.0);
        }
        load.back() += static_cast<double>(bins[i].attempts_started - bins[i].retries);
        failed.back() += static_cast<double>(bins[i].attempts_failed);
        queue.back() += bins[i].waiting_ns;
    }
    f.load_correlation = correlation(load, failed);
    f.queue_correlation = correlation(queue, failed);
    f.windows_with_failures =
        failed.size() - static_cast<std::size_t>(std::count(failed.begin(), failed.end(), 0.0));
}

void count_skewed(DiagnosisFigures& f, const Simulation& simulation,
                  const Measurements& measurements) {
    const std::int64_t limit = simulation.scenario().parameters.skew_limit;
    double skewed_waits = 0.0;
    double skewed_holds = 0.0;
    double skewed_count = 0.0;
    double other_holds = 0.0;
    double other_count = 0.0;
    std::int64_t unused_most = limit;
    AccountId unused_account;
    for (std::size_t i = 0; i < measurements.accounts().size(); ++i) {
        const AccountDetail* detail = measurements.detail(AccountId(i));
        const std::int64_t children = simulation.children(AccountId(i));
        const bool used = detail != nullptr && measurements.accounts()[i].grants > 0;
        if (children > limit) {
            ++f.skewed_in_all;
        }
        if (!used) {
            if (children > unused_most) {
                unused_most = children;
                unused_account = AccountId(i);
            }
            continue;
        }
        const double held = detail->lock_hold.sum_s();
        const auto holds = static_cast<double>(detail->lock_hold.count());
        if (children <= limit) {
            other_holds += held;
            other_count += holds;
            continue;
        }
        ++f.skewed_accounts;
        if (children > f.most_children) {
            f.most_children = children;
            f.most_skewed = simulation.account_name(AccountId(i));
        }
        skewed_waits += detail->lock_wait.sum_s() + detail->lock_wait_failed.sum_s();
        skewed_holds += held;
        skewed_count += holds;
    }
    if (f.skewed_accounts == 0 && unused_account.valid()) {
        f.most_children = unused_most;
        f.most_skewed = simulation.account_name(unused_account);
    }
    f.skewed_waiting_share = share(skewed_waits, skewed_waits + skewed_holds);
    f.skewed_hold_s = share(skewed_holds, skewed_count);
    f.other_hold_s = share(other_holds, other_count);
}

/// Where a workload goes: children of its accounts on average, of all and of the skewed ones alone.
struct Targeted {
    std::int64_t children = 0;
    double skewed_share = 0.0; ///< of its records
    std::int64_t skewed_children = 0;
};

Targeted targeted_by(const Simulation& simulation, const Workload& workload) {
    const std::int64_t limit = simulation.scenario().parameters.skew_limit;
    double all = 0.0;
    double skewed = 0.0;
    Targeted result;
    for (const auto& [account, part] : target_shares(simulation.scenario(), workload)) {
        const std::int64_t children = simulation.children(account);
        all += part * static_cast<double>(children);
        if (children > limit) {
            result.skewed_share += part;
            skewed += part * static_cast<double>(children);
        }
    }
    result.children = std::llround(all);
    result.skewed_children = std::llround(share(skewed, result.skewed_share));
    return result;
}

/// Parameters as they are resolved for running; the tables of targets, which can be large, are not
/// needed.
Plan plan_without_targets(Scenario scenario) {
    const std::string first = account_id_text(scenario, AccountId(0U));
    for (Workload& workload : scenario.workloads) {
        workload.targets = WeightTargets{{{first, 1.0}}};
    }
    return Plan(std::move(scenario));
}

/// One hold of a workload: how long it is expected to take, and how much of that is due to the
/// account's children.
struct ExpectedHold {
    WorkParts parts;
    double total_ns = 0.0;
    double by_children = 0.0; ///< share
};

ExpectedHold expected_hold(const WorkloadPlan& p, Visit visit, std::int64_t children) {
    ExpectedHold hold;
    const double commit_ns = nanoseconds(p.parameters.work_commit);
    visit.children = 0;
    const double without_ns = nanoseconds(work_on_account(p.parameters, visit).total()) + commit_ns;
    visit.children = children;
    hold.parts = work_on_account(p.parameters, visit);
    hold.total_ns = nanoseconds(hold.parts.total()) + commit_ns;
    hold.by_children = hold.total_ns > 0.0 ? 1.0 - without_ns / hold.total_ns : 0.0;
    return hold;
}

} // namespace

double correlation(std::span<const double> x, std::span<const double> y) {
    assert(x.size() == y.size());
    const auto n = static_cast<double>(x.size());
    double mean_x = 0.0;
    double mean_y = 0.0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        mean_x += x[i] / n;
        mean_y += y[i] / n;
    }
    double xx = 0.0;
    double yy = 0.0;
    double xy = 0.0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        xx += (x[i] - mean_x) * (x[i] - mean_x);
        yy += (y[i] - mean_y) * (y[i] - mean_y);
        xy += (x[i] - mean_x) * (y[i] - mean_y);
    }
    return xx > 0.0 && yy > 0.0 ? xy / std::sqrt(xx * yy) : 0.0;
}

DiagnosisFigures figures_of(const Simulation& simulation, const Measurements& measurements) {
    DiagnosisFigures f;
    f.records = measurements.records();
    f.attempts = measurements.attempts();
    const Histogram granted = measurements.lock_wait();
    const Histogram withdrawn = measurements.lock_wait_failed();
    const Histogram holds = measurements.lock_hold();
    f.grants = static_cast<std::int64_t>(granted.count());
    f.waited_s = granted.sum_s() + withdrawn.sum_s();
    f.held_s = holds.sum_s();
    f.waiting_share = share(f.waited_s, f.waited_s + f.held_s);
    f.wait_max_s = seconds(std::max(granted.max(), withdrawn.max()));
    count_accounts(f, simulation, measurements);
    f.long_running_max = measurements.long_running_max();
    correlate(f, measurements.series(), measurements.measured_from());
    count_skewed(f, simulation, measurements);
    return f;
}

Blockers blockers_of(const Simulation& simulation, const Measurements& measurements,
                     DiagnosisFigures& figures) {
    const Plan plan = plan_without_targets(simulation.scenario());
    Blockers blockers;
    double blocked_ns = 0.0;
    double held_ns = 0.0; // expected, on skewed accounts
    double held_by_children_ns = 0.0;
    for (std::size_t i = 0; i < plan.workloads.size(); ++i) {
        const WorkloadMeasures& measured = measurements.workloads()[i];
        const WorkloadPlan& p = plan.workloads[i];
        if (measured.holds == 0) {
            continue;
        }
        const bool is_updater = i >= plan.scenario.workloads.size();
        const auto holds = static_cast<double>(measured.holds);
        const auto per_hold = (measured.records.committed + measured.holds / 2) / measured.holds;
        const Visit visit{p.kind, static_cast<std::uint32_t>(std::max<std::int64_t>(per_hold, 1)),
                          0, !p.decoupled, p.changes_owner};
        Targeted targeted;
        if (!is_updater && (p.work.by_children() || figures.skewed_accounts > 0)) {
            targeted = targeted_by(simulation, simulation.scenario().workloads[i]);
        }
        const ExpectedHold skewed = expected_hold(p, visit, targeted.skewed_children);
        held_ns += skewed.total_ns * holds * targeted.skewed_share;
        held_by_children_ns += skewed.by_children * skewed.total_ns * holds * targeted.skewed_share;

        const ExpectedHold hold = expected_hold(p, visit, targeted.children);
        const double blocked = std::max(measured.blocked_ns, 0.0);
        if (blocked <= 0.0 || hold.total_ns <= 0.0) {
            continue;
        }
        const double scale = blocked / hold.total_ns;
        blocked_ns += blocked;
        blockers.insert += scale * nanoseconds(hold.parts.insert);
        blockers.trigger += scale * nanoseconds(hold.parts.trigger);
        blockers.sharing += scale * nanoseconds(hold.parts.sharing);
        blockers.touch += scale * nanoseconds(hold.parts.touch);
        blockers.commit += scale * nanoseconds(p.parameters.work_commit);
        blockers.by_children += blocked * hold.by_children;
        blockers.workloads.emplace_back(
            is_updater ? "parent updater" : plan.scenario.workloads[i].name, blocked);
    }
    for (double* part : {&blockers.insert, &blockers.trigger, &blockers.sharing, &blockers.touch,
                         &blockers.commit, &blockers.by_children}) {
        *part = share(*part, blocked_ns);
    }
    for (auto& [name, blocked] : blockers.workloads) {
        blocked = share(blocked, blocked_ns);
    }
    std::sort(blockers.workloads.begin(), blockers.workloads.end(),
              [](const auto& a, const auto& b) { return a.second > b.second; });
    figures.held_by_children = share(held_by_children_ns, held_ns);
    return blockers;
}

} // namespace lockscope
