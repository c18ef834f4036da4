// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/measurements.h"

#include "core/model/scenario.h"

#include <algorithm>
#include <numeric>

namespace lockscope {

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
        records_.offered += event.records;
        workload(event).records.offered += event.records;
        return;
    case EventKind::started: {
        const int retry = event.attempt > 1 ? 1 : 0;
        AttemptCounts& of_workload = workload(event).attempts;
        ++attempts_.started;
        ++of_workload.started;
        attempts_.retries += retry;
        of_workload.retries += retry;
        Bin& bin = series_.at(event.time);
        ++bin.attempts_started;
        bin.retries += retry;
        return;
    }
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
        ++attempts_.committed;
        ++workload(event).attempts.committed;
        ++series_.at(event.time).attempts_committed;
        return;
    case EventKind::attempt_failed:
        count_attempt_failed(event);
        return;
    case EventKind::record_committed:
    case EventKind::record_duplicated:
    case EventKind::record_failed:
        count_record(event);
        return;
    case EventKind::long_running_began:
        long_running_changed(event.time, 1);
        return;
    case EventKind::long_running_ended:
        long_running_changed(event.time, -1);
        return;
    case EventKind::summary_touched: {
        staleness_.add(event.duration, event.records);
        Bin& bin = series_.at(event.time);
        bin.staleness_sum_s += seconds(event.duration) * event.records;
        bin.staleness_count += event.records;
        return;
    }
    case EventKind::refused: // counted as the failed attempt it is
    case EventKind::attempt_abandoned:
    case EventKind::backoff:
    case EventKind::parameters_changed:
        return;
    }
}

AccountDetail& Measurements::detail_of(AccountMeasures& account) {
    if (account.detail < 0) {
        account.detail = static_cast<std::int32_t>(details_.size());
        details_.emplace_back();
    }
    return details_[static_cast<std::size_t>(account.detail)];
}

void Measurements::waiters_changed(AccountMeasures& account, SimTime time, std::int32_t by) {
    if (account.queue < 0 && account.waiting_max == 0 && by > 0) {
        account.queue = series_.add_queue();
    }
    if (account.waiting > 0) {
        const SimTime since = account.waiting_since;
        series_.add_waiting(account.queue, since, time, account.waiting);
        account.waiting_s += account.waiting * seconds(time - std::max(since, measured_from_));
    }
    account.waiting += by;
    account.waiting_since = time;
    account.waiting_max = std::max(account.waiting_max, account.waiting);
}

void Measurements::count_granted(const Event& event) {
    AccountMeasures& account = accounts_[event.account.index()];
    AccountDetail& detail = detail_of(account);
    ++account.grants;
    account.retried += event.attempt > 1 ? 1 : 0;
    account.held = true;
    account.held_from = event.time;
    if (event.waited) {
        waiters_changed(account, event.time, -1);
    }
    lock_wait_.add(event.duration);
    detail.lock_wait.add(event.duration);
    series_.at(event.time).lock_wait.add(event.duration);
}

void Measurements::count_withdrawn(const Event& event) {
    AccountMeasures& account = accounts_[event.account.index()];
    ++account.withdrawals;
    account.retried += event.attempt > 1 ? 1 : 0;
    waiters_changed(account, event.time, -1);
    lock_wait_failed_.add(event.duration);
    detail_of(account).lock_wait_failed.add(event.duration);
    series_.at(event.time).lock_wait.add(event.duration);
}

void Measurements::count_released(const Event& event) {
    AccountMeasures& account = accounts_[event.account.index()];
    account.held = false;
    account.held_s += seconds(event.time - std::max(account.held_from, measured_from_));
    lock_hold_.add(event.duration);
    detail_of(account).lock_hold.add(event.duration);
}

void Measurements::count_record(const Event& event) {
    AccountMeasures& account = accounts_[event.account.index()];
    WorkloadMeasures& of_workload = workload(event);
    const std::int64_t records = event.records;
    if (event.kind == EventKind::record_committed) {
        records_.committed += records;
        of_workload.records.committed += records;
        account.committed += records;
        latency_.add(event.duration, event.records);
        of_workload.latency.add(event.duration, event.records);
        series_.at(event.time).committed += records;
    } else if (event.kind == EventKind::record_duplicated) {
        records_.duplicates += records;
        of_workload.records.duplicates += records;
        account.duplicates += records;
    } else {
        const auto cause = static_cast<std::size_t>(event.cause);
        records_.failed += records;
        records_.failed_by_cause[cause] += records;
        of_workload.records.failed += records;
        of_workload.records.failed_by_cause[cause] += records;
        account.failed += records;
        series_.at(event.time).records_failed += records;
    }
}

void Measurements::count_attempt_failed(const Event& event) {
    const auto cause = static_cast<std::size_t>(event.cause);
    AttemptCounts& of_workload = workload(event).attempts;
    ++attempts_.failed;
    ++attempts_.failed_by_cause[cause];
    ++of_workload.failed;
    ++of_workload.failed_by_cause[cause];
    ++series_.at(event.time).attempts_failed;
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
    begin_again(records_, attempts_);
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
    for (Histogram* histogram :
         {&lock_wait_, &lock_wait_failed_, &lock_hold_, &latency_, &staleness_}) {
        histogram->clear();
    }
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
