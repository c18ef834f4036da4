// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/measurements.h"

#include "core/model/scenario.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace lockscope {

Measurements::Measurements(const Scenario& scenario)
    : accounts_(static_cast<std::size_t>(account_count(scenario)))
    , workloads_(scenario.workloads.size() + 1) {
    measure_from(SimTime(scenario.warm_up));
}

void Measurements::measure_from(SimTime from) {
    assert(measured_to_ <= from);
    begins_ = from > start_of_run ? from : end_of_time;
}

void Measurements::add(std::span<const Event> events) {
    if (!events.empty() && events.back().time > begins_) [[unlikely]] {
        const auto later = std::ranges::upper_bound(events, begins_, {}, &Event::time);
        const auto before = static_cast<std::size_t>(later - events.begin());
        add_in_bins(events.first(before));
        begin_again();
        events = events.subspan(before);
    }
    add_in_bins(events);
}

void Measurements::add_in_bins(std::span<const Event> events) {
    while (!events.empty()) {
        // Nearly always all of them fall into one bin.
        Bin& bin = series_.at(events.front().time);
        std::size_t within = events.size();
        while (!series_.in_last_bin(events[within - 1].time)) {
            --within;
        }
        for (const Event& event : events.first(within)) {
            count(event, bin);
        }
        measured_to_ = std::max(measured_to_, events[within - 1].time);
        events = events.subspan(within);
    }
}

void Measurements::count(const Event& event, Bin& bin) {
    switch (event.kind) {
    case EventKind::offered:
        workload(event).records.offered += event.records;
        return;
    case EventKind::started:
        count_started(event, bin);
        return;
    case EventKind::waiting:
        waiters_changed(accounts_[event.account.index()], event.time, 1);
        return;
    case EventKind::granted:
        count_granted(event, bin);
        return;
    case EventKind::withdrawn:
        count_withdrawn(event, bin);
        return;
    case EventKind::released:
        count_released(event);
        return;
    case EventKind::attempt_committed:
        ++workload(event).attempts.committed;
        if (event.cause != FailureCause::none) [[unlikely]] {
            ++workload(event).attempts.partial;
        }
        ++bin.attempts_committed;
        round_bins_.add(event.time, false);
        return;
    case EventKind::attempt_failed:
        count_attempt_failed(event, bin);
        return;
    case EventKind::record_committed:
        count_committed(event, bin);
        return;
    case EventKind::record_duplicated:
        count_duplicated(event);
        return;
    case EventKind::record_failed:
        count_failed(event, bin);
        return;
    case EventKind::long_running_began:
        long_running_changed(event.time, 1, bin);
        return;
    case EventKind::long_running_ended:
        long_running_changed(event.time, -1, bin);
        return;
    case EventKind::summary_touched:
        count_touched(event, bin);
        return;
    case EventKind::refused: // counted as the failed attempt it is
    case EventKind::attempt_abandoned:
    case EventKind::backoff:
    case EventKind::parameters_changed:
    case EventKind::requeued:
        return;
    case EventKind::queued:
        intake_changed(event.time, 1);
        return;
    case EventKind::dequeued:
        intake_changed(event.time, -1);
        intake_wait_.add(event.duration);
        return;
    case EventKind::account_added:
        accounts_.resize(std::max(accounts_.size(), event.account.index() + 1));
        return;
    case EventKind::alert_raised:
    case EventKind::alert_cleared:
        note_alert(event);
        return;
    }
    __builtin_unreachable();
}

void Measurements::count_started(const Event& event, Bin& bin) {
    AttemptCounts& attempts = workload(event).attempts;
    ++attempts.started;
    ++bin.attempts_started;
    if (event.attempt > 1) [[unlikely]] {
        ++attempts.retries;
        ++bin.retries;
    }
}

AccountDetail& Measurements::detail_of(AccountMeasures& account) {
    if (!account.detail.valid()) [[unlikely]] {
        add_detail(account);
    }
    return details_[account.detail.index()];
}

void Measurements::add_detail(AccountMeasures& account) {
    account.detail = DetailId(details_.size());
    details_.emplace_back();
}

void Measurements::waiters_changed(AccountMeasures& account, SimTime time, std::int32_t by) {
    if (series_.in_earlier_bin(account.waiting_since)) [[unlikely]] {
        settle_waiting(account, time);
    } else {
        account.waiting_ns += account.waiting * nanoseconds(time - account.waiting_since);
    }
    account.waiting_since = time;
    account.waiting += by;
    if (account.waiting > account.waiting_max) {
        if (account.waiting_max == 0 && !account.queue.valid()) {
            account.queue = series_.add_queue();
        }
        account.waiting_max = account.waiting;
    }
}

/// Adds to the series what waited up to `time`: until now only the account itself knew.
void Measurements::settle_waiting(AccountMeasures& account, SimTime time) {
    const SimTime since = account.waiting_since;
    series_.add_waiting(account.queue, since, account.waiting_ns - account.settled_ns);
    if (account.waiting > 0 && since < time) {
        series_.add_waiters(account.queue, since, time, account.waiting);
        account.waiting_ns += account.waiting * nanoseconds(time - since);
    }
    account.settled_ns = account.waiting_ns;
}

void Measurements::count_granted(const Event& event, Bin& bin) {
    AccountMeasures& account = accounts_[event.account.index()];
    ++account.grants;
    if (event.attempt > 1) [[unlikely]] {
        ++account.retried;
    }
    account.held = true;
    account.held_from = event.time;
    if (event.waited()) {
        waiters_changed(account, event.time, -1);
    }
    account.waiting_at_grant_ns = account.waiting_ns;
    detail_of(account).lock_wait.add(event.duration);
    bin.lock_wait.add(event.duration);
}

void Measurements::count_withdrawn(const Event& event, Bin& bin) {
    AccountMeasures& account = accounts_[event.account.index()];
    ++account.withdrawals;
    account.retried += event.attempt > 1 ? 1 : 0;
    waiters_changed(account, event.time, -1);
    detail_of(account).lock_wait_failed.add(event.duration);
    bin.lock_wait.add(event.duration);
}

void Measurements::count_released(const Event& event) {
    AccountMeasures& account = accounts_[event.account.index()];
    account.held = false;
    account.held_ns += nanoseconds(event.duration);
    WorkloadMeasures& holder = workload(event);
    ++holder.holds;
    holder.blocked_ns += account.waiting_ns - account.waiting_at_grant_ns +
                         account.waiting * nanoseconds(event.time - account.waiting_since);
    detail_of(account).lock_hold.add(event.duration);
}

void Measurements::count_committed(const Event& event, Bin& bin) {
    const std::int64_t records = event.records;
    WorkloadMeasures& of_workload = workload(event);
    of_workload.records.committed += records;
    of_workload.latency.add(event.duration, event.records);
    accounts_[event.account.index()].committed += records;
    bin.committed += records;
}

void Measurements::count_duplicated(const Event& event) {
    workload(event).records.duplicates += event.records;
    accounts_[event.account.index()].duplicates += event.records;
}

void Measurements::count_failed(const Event& event, Bin& bin) {
    workload(event).add_failed(event);
    accounts_[event.account.index()].failed += event.records;
    bin.records_failed += event.records;
}

void Measurements::count_attempt_failed(const Event& event, Bin& bin) {
    AttemptCounts& of_workload = workload(event).attempts;
    ++of_workload.failed;
    ++of_workload.failed_by_cause[place_of(event.cause)];
    ++bin.attempts_failed;
    round_bins_.add(event.time, true);
}

void Measurements::count_touched(const Event& event, Bin& bin) {
    staleness_.add(event.duration, event.records);
    bin.staleness_sum_s += seconds(event.duration) * event.records;
    bin.staleness_count += event.records;
}

void Measurements::long_running_changed(SimTime time, std::int32_t by, Bin& bin) {
    long_running_s_ += static_cast<double>(long_running_now_) *
                       seconds(time - std::max(long_running_since_, measured_from_));
    long_running_since_ = time;
    long_running_now_ += by;
    long_running_max_ = std::max(long_running_max_, long_running_now_);
    const std::int64_t most = bin.long_running ? bin.long_running->most : 0;
    bin.long_running = {std::max(most, long_running_now_), long_running_now_};
}

void Measurements::intake_changed(SimTime time, std::int64_t by) {
    intake_ns_ += static_cast<double>(intake_now_) *
                  nanoseconds(time - std::max(intake_since_, measured_from_));
    intake_since_ = time;
    intake_now_ += by;
    intake_max_ = std::max(intake_max_, intake_now_);
}

double Measurements::intake_mean() const {
    const SimTime since = std::max(intake_since_, measured_from_);
    const double integral =
        intake_ns_ + static_cast<double>(intake_now_) * nanoseconds(measured_to_ - since);
    return measured_s() > 0.0 ? integral / nanoseconds(measured_to_ - measured_from_) : 0.0;
}

void Measurements::note_alert(const Event& event) {
    const AlertFacts facts = event.alert();
    if (event.kind == EventKind::alert_cleared) {
        const auto stands = [&](const Alert& alert) {
            return alert.guardrail == facts.guardrail && alert.cleared_at == end_of_time;
        };
        const auto alert = std::find_if(alerts_.rbegin(), alerts_.rend(), stands);
        if (alert != alerts_.rend()) {
            alert->cleared_at = event.time;
        }
    } else if (alerts_.size() < max_alerts) {
        alerts_.push_back(
            {facts.guardrail, event.time, end_of_time, facts.share, facts.wait, event.account});
    }
}

void Measurements::begin_again() {
    const SimTime now = std::exchange(begins_, end_of_time);
    advance(now);
    measured_from_ = now;
    for (WorkloadMeasures& of_workload : workloads_) {
        of_workload.begin_again();
    }
    for (AccountMeasures& account : accounts_) {
        settle_waiting(account, now);
        AccountMeasures fresh;
        fresh.waiting = account.waiting;
        fresh.waiting_max = account.waiting;
        fresh.waiting_since = now;
        fresh.held = account.held;
        fresh.held_from = account.held_from;
        // The whole of a hold is added at its end; what lies before does not count.
        fresh.held_ns = account.held ? -nanoseconds(now - account.held_from) : 0.0;
        fresh.detail = account.detail;
        fresh.queue = account.queue;
        account = fresh;
    }
    details_.assign(details_.size(), AccountDetail{});
    staleness_.clear();
    round_bins_.clear();
    intake_max_ = intake_now_;
    intake_ns_ = 0.0;
    intake_wait_.clear();
    std::erase_if(alerts_, [](const Alert& alert) { return alert.cleared_at != end_of_time; });
    long_running_max_ = long_running_now_;
    long_running_s_ = 0.0;
}

void Measurements::advance(SimTime now) {
    if (now > begins_) {
        begin_again();
    }
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

Histogram Measurements::over_workloads(Histogram WorkloadMeasures::*part) const {
    Histogram total;
    for (const WorkloadMeasures& of_workload : workloads_) {
        total.merge(of_workload.*part);
    }
    return total;
}

const AccountDetail* Measurements::detail(AccountId account) const {
    const DetailId detail = accounts_[account.index()].detail;
    return detail.valid() ? &details_[detail.index()] : nullptr;
}

std::size_t Measurements::bytes() const {
    std::size_t bytes = sizeof(Measurements) + accounts_.capacity() * sizeof(AccountMeasures) +
                        details_.capacity() * sizeof(AccountDetail) + staleness_.bytes() +
                        intake_wait_.bytes() + series_.bytes() + round_bins_.bytes();
    for (const AccountDetail& detail : details_) {
        bytes +=
            detail.lock_wait.bytes() + detail.lock_wait_failed.bytes() + detail.lock_hold.bytes();
    }
    for (const WorkloadMeasures& workload : workloads_) {
        bytes += workload.bytes();
    }
    return bytes;
}

double Measurements::utilisation(AccountId account) const {
    const AccountMeasures& a = accounts_[account.index()];
    const double open = a.held ? nanoseconds(measured_to_ - a.held_from) : 0.0;
    const double measured = nanoseconds(measured_to_ - measured_from_);
    return measured > 0.0 ? (a.held_ns + open) / measured : 0.0;
}

double Measurements::queue_mean(AccountId account) const {
    return measured_s() > 0.0 ? waiting_s(account) / measured_s() : 0.0;
}

double Measurements::waiting_s(AccountId account) const {
    const AccountMeasures& a = accounts_[account.index()];
    return (a.waiting_ns + a.waiting * nanoseconds(measured_to_ - a.waiting_since)) / 1e9;
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
        return ma.held_ns != mb.held_ns ? ma.held_ns > mb.held_ns : a < b;
    };
    std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count),
                      order.end(), more_contended);
    order.resize(count);
    return order;
}

} // namespace lockscope
