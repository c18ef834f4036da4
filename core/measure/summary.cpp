// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/summary.h"

#include "core/model/scenario.h"

namespace lockscope {

namespace {

double share(std::int64_t part, std::int64_t whole) {
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

double ratio(std::int64_t count, double whole) {
    return whole > 0.0 ? static_cast<double>(count) / whole : 0.0;
}

} // namespace

DurationFigures figures_ms(const Histogram& histogram) {
    return {milliseconds(histogram.mean()), milliseconds(histogram.quantile(0.50)),
            milliseconds(histogram.quantile(0.95)), milliseconds(histogram.quantile(0.99)),
            milliseconds(histogram.max())};
}

#define LOCKSCOPE_FIGURE(type, field, read, ...) s.field = read;
#define LOCKSCOPE_PART(...)
#define LOCKSCOPE_CAUSES(...)
#define LOCKSCOPE_DURATIONS(field, read, ...) s.field = figures_ms(read);

AccountSummary account_summary(const Simulation& simulation, const Measurements& measured,
                               AccountId account) {
    const AccountMeasures& of = measured.accounts()[account.index()];
    const AccountDetail nothing;
    const AccountDetail* used = measured.detail(account);
    const AccountDetail& detail = used != nullptr ? *used : nothing;
    AccountSummary s;
    s.account = account;
    s.id = simulation.account_id(account);
    s.name = simulation.account_name(account);
    s.queue_now = of.waiting;
    s.pending_records = simulation.pending_records(account);
#define LOCKSCOPE_FIGURES_OF_ACCOUNT
#include "core/measure/figures.def"
#undef LOCKSCOPE_FIGURES_OF_ACCOUNT
    s.skewed = s.children > simulation.scenario().parameters.skew_limit;
    return s;
}

namespace {

WorkloadSummary workload_summary(const Workload& workload, const WorkloadMeasures& of) {
    WorkloadSummary s;
    s.name = workload.name;
    s.records = of.records;
    s.attempts = of.attempts;
#define LOCKSCOPE_FIGURES_OF_WORKLOAD
#include "core/measure/figures.def"
#undef LOCKSCOPE_FIGURES_OF_WORKLOAD
    return s;
}

} // namespace

RunSummary summarize(const Simulation& simulation, const Measurements& measured,
                     std::size_t account_rows) {
    RunSummary s;
    s.scenario = simulation.scenario().name;
    s.description = simulation.scenario().description;
    s.fingerprint = simulation.fingerprint();
    s.records = measured.records();
    s.attempts = measured.attempts();
#define LOCKSCOPE_FIGURES_OF_RUN
#include "core/measure/figures.def"
#undef LOCKSCOPE_FIGURES_OF_RUN
    for (const Alert& alert : measured.alerts()) {
        AlertSummary& named = s.alerts.emplace_back();
        static_cast<Alert&>(named) = alert;
        if (alert.account.valid()) {
            named.account_id = simulation.account_id(alert.account);
            named.account_name = simulation.account_name(alert.account);
        }
    }
    const std::vector<Workload>& workloads = simulation.scenario().workloads;
    for (std::size_t i = 0; i < workloads.size(); ++i) {
        s.workloads.push_back(workload_summary(workloads[i], measured.workloads()[i]));
    }
    s.accounts_in_all = measured.accounts().size();
    for (const AccountId account : measured.most_contended(account_rows)) {
        s.accounts.push_back(account_summary(simulation, measured, account));
    }
    return s;
}

#undef LOCKSCOPE_FIGURE
#undef LOCKSCOPE_PART
#undef LOCKSCOPE_CAUSES
#undef LOCKSCOPE_DURATIONS

} // namespace lockscope
