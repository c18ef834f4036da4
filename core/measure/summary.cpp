// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/summary.h"

namespace lockscope {

namespace {

double share(std::int64_t part, std::int64_t whole) {
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

} // namespace

AccountSummary account_summary(const Simulation& simulation, const Measurements& measurements,
                               AccountId account) {
    const AccountMeasures& measured = measurements.accounts()[account.index()];
    AccountSummary row;
    row.account = account;
    row.id = simulation.account_id(account);
    row.name = simulation.account_name(account);
    row.committed = measured.committed;
    row.failed = measured.failed;
    row.utilisation = measurements.utilisation(account);
    row.queue_now = measured.waiting;
    row.queue_mean = measurements.queue_mean(account);
    row.queue_max = measured.waiting_max;
    if (const AccountDetail* detail = measurements.detail(account)) {
        row.lock_wait_ms = figures_ms(detail->lock_wait);
        row.lock_wait_failed_ms = figures_ms(detail->lock_wait_failed);
        row.lock_hold_ms = figures_ms(detail->lock_hold);
    }
    row.retry_rate = share(measured.retried, measured.grants + measured.withdrawals);
    row.children = simulation.children(account);
    row.skewed = row.children > simulation.scenario().parameters.skew_limit;
    row.pending_records = simulation.pending_records(account);
    return row;
}

DurationFigures figures_ms(const Histogram& histogram) {
    return {milliseconds(histogram.mean()), milliseconds(histogram.quantile(0.50)),
            milliseconds(histogram.quantile(0.95)), milliseconds(histogram.quantile(0.99)),
            milliseconds(histogram.max())};
}

RunSummary summarize(const Simulation& simulation, const Measurements& measurements,
                     std::size_t account_rows) {
    RunSummary s;
    s.scenario = simulation.scenario().name;
    s.seed = simulation.scenario().seed;
    s.simulated_s = seconds(simulation.now());
    s.measured_s = measurements.measured_s();
    s.events = simulation.events();
    s.fingerprint = simulation.fingerprint();
    s.records = measurements.records();
    s.attempts = measurements.attempts();
    s.throughput_per_s =
        s.measured_s > 0.0 ? static_cast<double>(s.records.committed) / s.measured_s : 0.0;
    s.failure_rate_attempts = share(s.attempts.failed, s.attempts.started);
    s.failure_rate_records = share(s.records.failed, s.records.committed + s.records.failed);
    s.retries_per_success = share(s.attempts.retries, s.attempts.committed);
    s.lock_wait_ms = figures_ms(measurements.lock_wait());
    s.lock_wait_failed_ms = figures_ms(measurements.lock_wait_failed());
    s.lock_hold_ms = figures_ms(measurements.lock_hold());
    s.latency_ms = figures_ms(measurements.latency());
    s.staleness_ms = figures_ms(measurements.staleness());
    s.long_running_max = measurements.long_running_max();
    s.long_running_mean = measurements.long_running_mean();
    s.intake_wait_ms = figures_ms(measurements.intake_wait());
    s.intake_max = measurements.intake_max();
    s.intake_mean = measurements.intake_mean();
    s.alerts = measurements.alerts();
    s.accounts_in_all = measurements.accounts().size();
    for (const AccountId account : measurements.most_contended(account_rows)) {
        s.accounts.push_back(account_summary(simulation, measurements, account));
    }
    return s;
}

} // namespace lockscope
