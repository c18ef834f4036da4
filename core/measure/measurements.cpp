// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/measurements.h"

#include "core/model/scenario.h"

#include <algorithm>
#include <numeric>

namespace lockscope {

RecordCounts& RecordCounts::operator+=(const RecordCounts& other) {
    offered += other.offered;
    committed += other.committed;
    failed += other.failed;
    duplicates += other.duplicates;
    for (std::size_t cause = 0; cause < failure_cause_count; ++cause) {
        failed_by_cause[cause] += other.failed_by_cause[cause];
    }
    return *this;
}

AttemptCounts& AttemptCounts::operator+=(const AttemptCounts& other) {
    started += other.started;
    committed += other.committed;
    failed += other.failed;
    retries += other.retries;
    for (std::size_t cause = 0; cause < failure_cause_count; ++cause) {
        failed_by_cause[cause] += other.failed_by_cause[cause];
    }
    return *this;
}

Measurements::Measurements(const Scenario& scenario)
    : accounts_(static_cast<std::size_t>(account_count(scenario)))
    , workloads_(scenario.workloads.size() + 1) {}

void Measurements::add(std::span<const Event> events) {
    for (const Event& event : events) {
        count(event);
    }
    if (!events.empty()) {
        measured_to_ = std::max(measured_to_, events.back().time);
    }
}

void Measurements::count(const Event& event) {
    switch (event.kind) {
    case EventKind::offered:
        workload(event).records.offered += event.records;
        return;
    case EventKind::started:
        count_started(event);
        return;
    case EventKind::waiting:
        waiters_changed(accounts_[event.account.index()], event.time, 1);
        return;
    case EventKind::granted:
        count_granted(event);
        return;
    case EventKind::withdrawn:
        count_withdrawn(event);
        return;
    case EventKind::released:
        count_released(event);
        return;
    case EventKind::attempt_committed:
        ++workload(event).attempts.committed;
        ++series_.at(event.time).attempts_committed;
        return;
    case EventKind::attempt_failed:
        count_attempt_failed(event);
        return;
    case EventKind::record_committed:
        count_committed(event);
        return;
    case EventKind::record_duplicated:
        count_duplicated(event);
        return;
    case EventKind::record_failed:
        count_failed(event);
        return;
    case EventKind::long_running_began:
        long_running_changed(event.time, 1);
        return;
    case EventKind::long_running_ended:
        long_running_changed(event.time, -1);
        return;
    case EventKind::summary_touched:
        count_touched(event);
        return;
    case EventKind::refused: // counted as the failed attempt it is
    case EventKind::attempt_abandoned:
    case EventKind::backoff:
    case EventKind::parameters_changed:
        return;
    }
}

void Measurements::count_started(const Event& event) {
    const int retry = event.attempt > 1 ? 1 : 0;
    AttemptCounts& attempts = workload(event).attempts;
    ++attempts.started;
    attempts.retries += retry;
    Bin& bin = series_.at(event.time);
    ++bin.attempts_started;
    bin.retries += retry;
}

AccountDetail& Measurements::detail_of(AccountMeasures& account) {
    if (account.detail < 0) [[unlikely]] {
        add_detail(account);
    }
    return details_[static_cast<std::size_t>(account.detail)];
}

void Measurements::add_detail(AccountMeasures& account) {
    account.detail = static_cast<std::int32_t>(details_.size());
    details_.emplace_back();
}

void Measurements::waiters_changed(AccountMeasures& account, SimTime time, std::int32_t by) {
    const SimTime since = account.waiting_since;
    if (account.waiting > 0) {
        if (since < time) {
            series_.add_waiting(account.queue, since, time, account.waiting);
            account.waiting_s += account.waiting * seconds(time - std::max(since, measured_from_));
        }
    } else if (account.queue < 0 && account.waiting_max == 0) {
        account.queue = series_.add_queue();
    }
    account.waiting += by;
    account.waiting_since = time;
    account.waiting_max = std::max(account.waiting_max, account.waiting);
}

void Measurements::count_granted(const Event& event) {
    AccountMeasures& account = accounts_[event.account.index()];
    ++account.grants;
    account.retried += event.attempt > 1 ? 1 : 0;
    account.held = true;
    account.held_from = event.time;
    if (event.waited) {
        waiters_changed(account, event.time, -1);
    }
    detail_of(account).lock_wait.add(event.duration);
    series_.at(event.time).lock_wait.add(event.duration);
}

void Measurements::count_withdrawn(const Event& event) {
    AccountMeasures& account = accounts_[event.account.index()];
    ++account.withdrawals;
    account.retried += event.attempt > 1 ? 1 : 0;
    waiters_changed(account, event.time, -1);
    detail_of(account).lock_wait_failed.add(event.duration);
    series_.at(event.time).lock_wait.add(event.duration);
}

void Measurements::count_released(const Event& event) {
    AccountMeasures& account = accounts_[event.account.index()];
    account.held = false;
    account.held_s += seconds(event.time - std::max(account.held_from, measured_from_));
    detail_of(account).lock_hold.add(event.duration);
}

void Measurements::count_committed(const Event& event) {
    const std::int64_t records = event.records;
    WorkloadMeasures& of_workload = workload(event);
    of_workload.records.committed += records;
    of_workload.latency.add(event.duration, event.records);
    accounts_[event.account.index()].committed += records;
    series_.at(event.time).committed += records;
}

void Measurements::count_duplicated(const Event& event) {
    workload(event).records.duplicates += event.records;
    accounts_[event.account.index()].duplicates += event.records;
}

void Measurements::count_failed(const Event& event) {
    const std::int64_t records = event.records;
    RecordCounts& of_workload = workload(event).records;
    of_workload.failed += records;
    of_workload.failed_by_cause[static_cast<std::size_t>(event.cause)] += records;
    accounts_[event.account.index()].failed += records;
    series_.at(event.time).records_failed += records;
}

void Measurements::count_attempt_failed(const Event& event) {
    AttemptCounts& of_workload = workload(event).attempts;
    ++of_workload.failed;
    ++of_workload.failed_by_cause[static_cast<std::size_t>(event.cause)];
    ++series_.at(event.time).attempts_failed;
}

void Measurements::count_touched(const Event& event) {
    staleness_.add(event.duration, event.records);
    Bin& bin = series_.at(event.time);
    bin.staleness_sum_s += seconds(event.duration) * event.records;
    bin.staleness_count += event.records;
}

void Measurements::long_running_changed(SimTime time, std::int32_t by) {
    long_running_s_ += static_cast<double>(long_running_now_) *
                       seconds(time - std::max(long_running_since_, measured_from_));
    long_running_since_ = time;
    long_running_now_ += by;
    long_running_max_ = std::max(long_running_max_, long_running_now_);
    Bin& bin = series_.at(time);
    bin.long_running_max = std::max(bin.long_running_max, long_running_now_);
    bin.long_running_last = long_running_now_;
}

void Measurements::restart(SimTime now) {
    advance(now);
    measured_from_ = now;
    const auto begin_again = [](RecordCounts& records, AttemptCounts& attempts) {
        const std::int64_t in_flight = records.in_flight();
        records = RecordCounts{};
        records.offered = in_flight;
        const std::int64_t running = attempts.started - attempts.committed - attempts.failed;
        attempts = AttemptCounts{};
        attempts.started = running;
    };
    for (WorkloadMeasures& of_workload : workloads_) {
        begin_again(of_workload.records, of_workload.attempts);
        of_workload.latency.clear();
    }
    for (AccountMeasures& account : accounts_) {
        AccountMeasures fresh;
        fresh.waiting = account.waiting;
        fresh.waiting_max = account.waiting;
        fresh.waiting_since = account.waiting_since;
        fresh.held = account.held;
        fresh.held_from = account.held_from;
        fresh.detail = account.detail;
        fresh.queue = account.queue;
        account = fresh;
    }
    details_.assign(details_.size(), AccountDetail{});
    staleness_.clear();
    long_running_max_ = long_running_now_;
    long_running_s_ = 0.0;
}

void Measurements::advance(SimTime now) {
    measured_to_ = std::max(measured_to_, now);
    if (now > start_of_run) {
        series_.at(now - Duration(1)); // the bin that ends now, not an empty one after it
    }
}

double Measurements::long_running_mean() const {
    const double integral =
        long_running_s_ + static_cast<double>(long_running_now_) *
                              seconds(measured_to_ - std::max(long_running_since_, measured_from_));
    return measured_s() > 0.0 ? integral / measured_s() : 0.0;
}

RecordCounts Measurements::records() const {
    RecordCounts total;
    for (const WorkloadMeasures& of_workload : workloads_) {
        total += of_workload.records;
    }
    return total;
}

AttemptCounts Measurements::attempts() const {
    AttemptCounts total;
    for (const WorkloadMeasures& of_workload : workloads_) {
        total += of_workload.attempts;
    }
    return total;
}

Histogram Measurements::over_accounts(Histogram AccountDetail::*part) const {
    Histogram total;
    for (const AccountDetail& detail : details_) {
        total.merge(detail.*part);
    }
    return total;
}

Histogram Measurements::lock_wait() const {
    return over_accounts(&AccountDetail::lock_wait);
}
Histogram Measurements::lock_wait_failed() const {
    return over_accounts(&AccountDetail::lock_wait_failed);
}
Histogram Measurements::lock_hold() const {
    return over_accounts(&AccountDetail::lock_hold);
}

Histogram Measurements::latency() const {
    Histogram total;
    for (const WorkloadMeasures& of_workload : workloads_) {
        total.merge(of_workload.latency);
    }
    return total;
}

const AccountDetail* Measurements::detail(AccountId account) const {
    const std::int32_t index = accounts_[account.index()].detail;
    return index < 0 ? nullptr : &details_[static_cast<std::size_t>(index)];
}

double Measurements::utilisation(AccountId account) const {
    const AccountMeasures& a = accounts_[account.index()];
    const double open =
        a.held ? seconds(measured_to_ - std::max(a.held_from, measured_from_)) : 0.0;
    return measured_s() > 0.0 ? (a.held_s + open) / measured_s() : 0.0;
}

double Measurements::queue_mean(AccountId account) const {
    return measured_s() > 0.0 ? waiting_s(account) / measured_s() : 0.0;
}

double Measurements::waiting_s(AccountId account) const {
    const AccountMeasures& a = accounts_[account.index()];
    return a.waiting_s +
           a.waiting * seconds(measured_to_ - std::max(a.waiting_since, measured_from_));
}

std::vector<AccountId> Measurements::most_contended(std::size_t count) const {
    std::vector<AccountId> order;
    order.reserve(accounts_.size());
    for (std::size_t i = 0; i < accounts_.size(); ++i) {
        order.emplace_back(i);
    }
    count = std::min(count, order.size());
    const auto more_contended = [this](AccountId a, AccountId b) {
        const double waiting_a = waiting_s(a);
        const double waiting_b = waiting_s(b);
        if (waiting_a != waiting_b) {
            return waiting_a > waiting_b;
        }
        const AccountMeasures& ma = accounts_[a.index()];
        const AccountMeasures& mb = accounts_[b.index()];
        if (ma.failed != mb.failed) {
            return ma.failed > mb.failed;
        }
        return ma.held_s != mb.held_s ? ma.held_s > mb.held_s : a < b;
    };
    std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count),
                      order.end(), more_contended);
    order.resize(count);
    return order;
}

} // namespace lockscope
