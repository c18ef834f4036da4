// SPDX-License-Identifier: GPL-3.0-or-later
// Time, events and interventions of the reference.
#include "tests/validation/reference/model.h"

#include <algorithm>
#include <utility>

namespace lockscope::reference {

Model::Model(Scenario scenario, Defect defect)
    : scenario_(std::move(scenario))
    , defect_(defect)
    , random_(scenario_.seed) {
    for (const AccountEntry& entry : scenario_.accounts) {
        for (std::int64_t i = 0; i < entry.size(); ++i) {
            Account account;
            account.children = entry.children;
            account.pool_marked = entry.pool;
            account.origin = AccountId(accounts_.size());
            accounts_.push_back(std::move(account));
        }
    }
    scenario_accounts_ = accounts_.size();
    workloads_.resize(scenario_.workloads.size() + 1); // the last one is the updater's
    lanes_.resize(static_cast<std::size_t>(parameters().partition_lanes));
    read_parameters();
    start_arrivals();
    if (parameters().guardrail_enabled) {
        looks_ = {0};
        arm_guardrail_look();
    }
}

std::vector<Event> Model::run(std::size_t most) {
    const SimTime end = scenario_.duration ? after(start_of_run, *scenario_.duration) : end_of_time;
    for (;;) {
        const bool more = interventions_done_ < scenario_.interventions.size();
        const SimTime next =
            more ? after(start_of_run, scenario_.interventions[interventions_done_].at)
                 : end_of_time;
        SimTime horizon = std::min(end, next);
        if (defect_ == Defect::interventions_first && next <= end) {
            horizon = next - Duration(1);
        }
        while (events_.size() < most && happens_next(horizon)) {
        }
        if (events_.size() >= most || !more || next > end) {
            return events_;
        }
        now_ = next;
        const std::vector<Setting> settings = scenario_.interventions[interventions_done_++].set;
        intervene(settings);
    }
}

// --- Timers ---------------------------------------------------------------------------------

Armed Model::arm(SimTime time, std::function<void()> action) {
    if (time == end_of_time) {
        return std::nullopt;
    }
    const Moment moment{time, false, ++orders_};
    timers_.emplace(moment, std::move(action));
    return moment;
}

/// A deadline whose time is over already, by a change of parameters, comes at once.
Armed Model::arm_deadline(SimTime time, std::uint64_t order, std::function<void()> action) {
    if (time == end_of_time) {
        return std::nullopt;
    }
    const Moment moment{std::max(time, now_), true, order};
    timers_.emplace(moment, std::move(action));
    return moment;
}

void Model::cancel(Armed& armed) {
    if (armed) {
        timers_.erase(*armed);
        armed.reset();
    }
}

bool Model::happens_next(SimTime horizon) {
    if (timers_.empty() || timers_.begin()->first.time > horizon) {
        return false;
    }
    const auto first = timers_.extract(timers_.begin());
    now_ = first.key().time;
    first.mapped()();
    return true;
}

// --- Events ---------------------------------------------------------------------------------

Event& Model::write(EventKind kind) {
    Event event;
    event.time = now_;
    event.kind = kind;
    return events_.emplace_back(event);
}

Event& Model::write(EventKind kind, const Transaction& t) {
    Event& event = write(kind);
    event.transaction = t.serial;
    event.workload = WorkloadId(t.workload);
    event.records = t.records;
    event.attempt = static_cast<std::uint16_t>(t.attempt);
    return event;
}

/// Of a kind that is about all of its request: it names the account of the first record.
Event& Model::write_of_attempt(EventKind kind, const Transaction& t) {
    Event& event = write(kind, t);
    if (t.request == nullptr) {
        event.set_first_account(t.visits[0].account, false);
    } else {
        event.set_first_account(t.request->first_account, t.request->lines.size() > 1);
    }
    return event;
}

// --- Parameters -----------------------------------------------------------------------------

void Model::read_parameters() {
    for (std::size_t w = 0; w < scenario_.workloads.size(); ++w) {
        WorkloadState& state = workloads_[w];
        state.parameters = with_overrides(parameters(), workload(w).parameters);
        state.targets = TargetTable(target_shares(scenario_, workload(w)));
        const Arrivals& arrivals = workload(w).arrivals;
        state.rates = {
            rates_of_records(arrivals, parameters().load_factor, state.parameters.stagger_window),
            rates_of_bursts(arrivals, parameters().load_factor)};
    }
    workloads_.back().parameters = parameters();
}

const Parameters& Model::own(const Transaction& t) const {
    return workloads_[t.workload].parameters;
}

/// Decoupling, intake, partitions, the pool and the throttle act on these.
bool Model::is_integration(std::size_t w) const {
    return is_job_of(w, WorkloadKind::order_insert) || is_job_of(w, WorkloadKind::bulk_load);
}

bool Model::is_job_of(std::size_t w, WorkloadKind kind) const {
    return w < scenario_.workloads.size() && workload(w).kind == kind;
}

void Model::intervene(const std::vector<Setting>& settings) {
    const Parameters before = parameters();
    for (const Setting& setting : settings) {
        apply_setting(scenario_, setting);
    }
    write(EventKind::parameters_changed).set_settings(settings.size());
    std::vector<std::array<Rates, 2>> rates;
    for (const WorkloadState& state : workloads_) {
        rates.push_back(state.rates);
    }
    read_parameters();
    const std::size_t workloads = scenario_.workloads.size();
    for (std::size_t w = 0; w < workloads; ++w) {
        rates_changed(w, rates[w]);
    }
    for (std::size_t i = 0; before.load_factor <= 0.0 && i < processes_.size(); ++i) {
        if (parameters().load_factor > 0.0 && processes_[i].rests) {
            processes_[i].rests = false;
            schedule_closed_offer(i);
        }
    }
    children_set(settings);
    discipline_changed(before.lock_discipline);
    deadlines_changed(before);
    const Parameters& p = parameters();
    if (p.partition_by != before.partition_by || p.partition_lanes != before.partition_lanes ||
        p.partition_period != before.partition_period) {
        lanes_changed();
    }
    for (std::size_t w = 0; w < workloads; ++w) {
        batches_changed(w, before);
        if (p.load_hot_share != before.load_hot_share) {
            workloads_[w].job_sorted.clear(); // what is left is drawn and sorted anew
        }
    }
    jobs_changed();
    guardrails_changed(before.guardrail_enabled);
    start_from_intake();
    for (std::size_t w = 0; w < workloads; ++w) {
        start_from_source(w);
    }
    if (p.decouple_interval != before.decouple_interval && next_round_) {
        cancel(next_round_);
        schedule_round();
    }
}

void Model::children_set(const std::vector<Setting>& settings) {
    for (const Setting& setting : settings) {
        std::size_t account = 0;
        for (const AccountEntry& entry : scenario_.accounts) {
            const bool meant = setting.key == "account." + entry.id + ".children";
            for (std::int64_t i = 0; i < entry.size(); ++i, ++account) {
                if (meant) {
                    accounts_[account].children = entry.children;
                }
            }
        }
    }
}

void Model::deadlines_changed(const Parameters& before) {
    if (parameters().platform_lock_timeout != before.platform_lock_timeout) {
        for (const Account& account : accounts_) {
            for (const TransactionPtr& t : account.waiters) {
                cancel(t->lock_time_out);
                arm_lock_time_out(t);
            }
        }
    }
    if (parameters().platform_long_running_after != before.platform_long_running_after) {
        for (const TransactionPtr& t : running_) {
            if (t->synchronous && !t->long_running) {
                cancel(t->long_mark);
                arm_long_mark(t);
            }
        }
    }
}

} // namespace lockscope::reference
