// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/validation/reference/rules.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>

namespace lockscope::reference {

namespace {

Rates for_ever(double per_second) {
    return per_second > 0.0 ? Rates{{start_of_run, end_of_time, per_second}} : Rates{};
}

/// A window shorter than `stagger` keeps its records and spreads them over so long; windows that
/// then overlap add up. The sum is kept as it goes up and down, in order of time.
Rates of_windows(const WindowArrivals& arrivals, double factor, Duration stagger) {
    std::map<SimTime, double> changes;
    for (const auto& window : arrivals.windows) {
        const Duration length = window.to - window.from;
        const Duration spread = std::max(length, stagger);
        const double rate = window.rate.per_second() * factor * (seconds(length) / seconds(spread));
        const SimTime from = after(start_of_run, window.from);
        changes[from] += rate;
        changes[after(from, spread)] -= rate;
    }
    Rates rates;
    double rate = 0.0;
    SimTime since{};
    for (const auto& [moment, change] : changes) {
        if (rate > 1e-12 && since < moment) {
            rates.push_back({since, moment, rate});
        }
        rate += change;
        since = moment;
    }
    return rates;
}

} // namespace

Rates rates_of_records(const Arrivals& arrivals, double factor, Duration stagger) {
    if (const auto* poisson = std::get_if<PoissonArrivals>(&arrivals)) {
        return for_ever(poisson->rate.per_second() * factor);
    }
    if (const auto* constant = std::get_if<ConstantArrivals>(&arrivals)) {
        return for_ever(constant->rate.per_second() * factor);
    }
    if (const auto* bursts = std::get_if<BurstArrivals>(&arrivals)) {
        return for_ever(bursts->rate.per_second() * factor);
    }
    if (const auto* windows = std::get_if<WindowArrivals>(&arrivals)) {
        return of_windows(*windows, factor, stagger);
    }
    return {};
}

Rates rates_of_bursts(const Arrivals& arrivals, double factor) {
    const auto* bursts = std::get_if<BurstArrivals>(&arrivals);
    return bursts != nullptr ? for_ever(factor / seconds(bursts->every)) : Rates{};
}

SimTime used_up(const Rates& rates, SimTime from, double hazard) {
    if (rates.size() == 1 && rates[0].to == end_of_time) {
        const double mean_gap_ns = 1e9 / rates[0].per_second;
        return after(from, from_nanoseconds(hazard * mean_gap_ns));
    }
    for (const RateStep& step : rates) {
        if (step.to <= from) {
            continue;
        }
        const SimTime begin = std::max(from, step.from);
        const SimTime there = after(begin, from_seconds(hazard / step.per_second));
        if (there < step.to) {
            return there;
        }
        hazard = std::max(0.0, hazard - step.per_second * seconds(step.to - begin));
    }
    return end_of_time;
}

double hazard_between(const Rates& rates, SimTime from, SimTime to) {
    double hazard = 0.0;
    for (const RateStep& step : rates) {
        const SimTime begin = std::max(from, step.from);
        const SimTime end = std::min(to, step.to);
        hazard += begin < end ? step.per_second * seconds(end - begin) : 0.0;
    }
    return hazard;
}

// --- Work -----------------------------------------------------------------------------------

Duration times(Duration duration, double factor) {
    return from_nanoseconds(nanoseconds(duration) * factor);
}

namespace {

Duration sharing_work(const Parameters& p, const Job& job) {
    const auto children = static_cast<double>(job.children);
    if (p.sharing_model == SharingModel::public_read_write || job.is_updater) {
        return Duration(0);
    }
    if (job.kind == WorkloadKind::account_update) {
        return job.changes_owner ? times(p.sharing_delete_per_child, children) : Duration(0);
    }
    if (job.kind == WorkloadKind::owner_change) {
        const double others = std::max(children - 1.0, 0.0);
        return times(p.sharing_check_per_child, others * static_cast<double>(job.records));
    }
    if (job.kind == WorkloadKind::redistribution && !job.arrives) {
        // An owner change of each: who stays is checked once for each owner of those who go.
        const double owners = static_cast<double>(std::min(p.redistribution_owners, job.records));
        const double stay = std::max(children - static_cast<double>(job.records), 0.0);
        return times(p.sharing_check_per_child, stay * owners);
    }
    return p.sharing_create * job.records;
}

} // namespace

Duration mean_work(const Parameters& p, const Job& job) {
    Duration work(0);
    if (job.writes && !job.is_updater) {
        if (job.kind != WorkloadKind::account_update) {
            const double index_factor = p.index_account_id
                                            ? 1.0
                                            : 1.0 + static_cast<double>(job.children) /
                                                        static_cast<double>(p.index_scan_rows);
            work += times(p.work_insert * job.records, index_factor);
            work += times(p.work_trigger * job.records, index_factor);
            work += (job.records + 199) / 200 * p.work_trigger_chunk;
        }
        work += sharing_work(p, job);
    }
    if (job.touches) {
        work += p.work_touch_base + p.work_touched_fields * p.work_touch_per_field +
                p.work_rollups * p.work_rollup;
    }
    return work;
}

double work_factor(const Parameters& p, const RandomSource& random, std::uint32_t workload,
                   std::uint64_t index, std::uint32_t part) {
    if (p.work_distribution == Distribution::constant) {
        return 1.0;
    }
    const std::uint64_t word = random.bits(Purpose::work, workload, index / 2, part)[index % 2];
    if (p.work_distribution == Distribution::exponential) {
        return RandomSource::to_exponential(word);
    }
    // A lognormal of mean 1 and coefficient of variation cv.
    const double variance = portable::log(1.0 + p.work_cv * p.work_cv);
    const double normal = portable::normal_quantile(RandomSource::to_uniform(word));
    return portable::exp(-0.5 * variance + std::sqrt(variance) * normal);
}

// --- Retries --------------------------------------------------------------------------------

Duration delay_before_retry(const Parameters& p, int k, Duration last, double uniform) {
    if (p.retry_backoff == Backoff::none) {
        return Duration(0);
    }
    if (p.retry_jitter == Jitter::decorrelated) {
        const Duration longest = std::max(times(last, 3.0), p.retry_base);
        return std::min(p.retry_cap, p.retry_base + times(longest - p.retry_base, uniform));
    }
    Duration d = p.retry_base;
    if (p.retry_backoff == Backoff::exponential) {
        double grown = nanoseconds(p.retry_base);
        for (int i = 1; i < k; ++i) { // stops growing long before it could overflow
            grown = grown < nanoseconds(p.retry_cap) ? grown * p.retry_multiplier : grown;
        }
        d = Duration(static_cast<Duration::rep>(std::min(nanoseconds(p.retry_cap), grown)));
    }
    switch (p.retry_jitter) {
    case Jitter::full:
        return times(d, uniform);
    case Jitter::equal:
        return d / 2 + times(d - d / 2, uniform);
    case Jitter::none:
    case Jitter::decorrelated: // above
        break;
    }
    return d;
}

// --- Lanes and waits ------------------------------------------------------------------------

std::uint32_t lane_of(const Scenario& scenario, AccountId account, AccountId origin) {
    const auto lanes = static_cast<std::uint32_t>(scenario.parameters.partition_lanes);
    if (scenario.parameters.partition_by == PartitionBy::none) {
        return 0;
    }
    if (scenario.parameters.partition_by != PartitionBy::region) {
        return account.value % lanes;
    }
    // Regions are numbered in the order in which the accounts name them first.
    const std::string& region = scenario.accounts[entry_of(scenario, origin).first].region;
    std::set<std::string> before;
    for (const AccountEntry& entry : scenario.accounts) {
        if (entry.region == region) {
            break;
        }
        before.insert(entry.region);
    }
    return static_cast<std::uint32_t>(before.size()) % lanes;
}

Duration p95_of(std::vector<Duration> times) {
    if (times.empty()) {
        return Duration(0);
    }
    std::sort(times.begin(), times.end());
    std::size_t place = 0;
    while ((place + 1) * 100 < times.size() * 95) {
        ++place;
    }
    return times[place];
}

Duration gap_of(double per_hour) {
    return per_hour >= 3.6e9 ? Duration(0) : from_seconds(3600.0 / per_hour);
}

} // namespace lockscope::reference
