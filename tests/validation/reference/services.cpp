// SPDX-License-Identifier: GPL-3.0-or-later
// What runs beside the transactions: the intake and its workers, the parent updater, guardrails.
#include "tests/validation/reference/model.h"

#include <algorithm>
#include <map>

namespace lockscope::reference {

// --- Intake ---------------------------------------------------------------------------------

/// Acknowledged at once: from here on nobody waits for it.
void Model::take_in(const TransactionPtr& t) {
    t->synchronous = false;
    t->by_intake = true;
    ++intake_waiting_;
    write_of_attempt(EventKind::queued, *t);
    if (t->request->process) {
        const std::size_t process = *t->request->process;
        t->request->process.reset();
        schedule_closed_offer(process);
    }
    t->has_tickets = parameters().intake_order == IntakeOrder::per_account;
    for (const Line& line : t->request->lines) {
        if (t->has_tickets) {
            accounts_[line.account.index()].tickets.push_back(t);
        }
    }
    if (!t->has_tickets || is_next_everywhere(t)) {
        intake_.push_back(t);
        start_from_intake();
    }
}

bool Model::is_next_everywhere(const TransactionPtr& t) const {
    return std::all_of(t->request->lines.begin(), t->request->lines.end(), [&](const Line& line) {
        return accounts_[line.account.index()].tickets.front() == t;
    });
}

void Model::give_tickets_back(const TransactionPtr& t) {
    if (!t->has_tickets) {
        return;
    }
    for (const Line& line : t->request->lines) {
        auto& tickets = accounts_[line.account.index()].tickets;
        tickets.erase(tickets.begin());
        if (!tickets.empty() && is_next_everywhere(tickets.front())) {
            intake_.push_back(tickets.front());
        }
    }
}

void Model::start_from_intake() {
    if (intake_draining_) {
        return;
    }
    intake_draining_ = true;
    while (!intake_.empty() && intake_busy_ < parameters().intake_workers) {
        if (now_ < intake_next_start_) {
            if (!intake_timer_) {
                intake_timer_ = true;
                arm(intake_next_start_, [this] {
                    intake_timer_ = false;
                    start_from_intake();
                });
            }
            break;
        }
        const TransactionPtr t = intake_.front();
        intake_.erase(intake_.begin());
        --intake_waiting_;
        ++intake_busy_;
        intake_next_start_ = after(now_, gap_of(parameters().intake_rate));
        write_of_attempt(EventKind::dequeued, *t).duration = now_ - t->started_at;
        begin_work(t);
    }
    intake_draining_ = false;
}

// --- The updater ----------------------------------------------------------------------------

void Model::mark_pending(AccountId id, std::uint32_t records) {
    Account& account = accounts_[id.index()];
    if (account.pending.empty() || account.pending.back().at != now_) {
        account.pending.push_back({now_, 0});
    }
    account.pending.back().records += records;
    if (!account.dirty) {
        account.dirty = true;
        dirty_.push_back(id);
        schedule_round();
    }
}

/// At the next multiple of the interval, if there is anything to do.
void Model::schedule_round() {
    if (updater_busy_ || next_round_ || dirty_.empty()) {
        return;
    }
    const Duration interval = parameters().decouple_interval;
    const SimTime next = defect_ == Defect::impatient_updater
                             ? now_
                             : SimTime(interval * (now_.time_since_epoch() / interval + 1));
    next_round_ = arm(next, [this] {
        next_round_.reset();
        updater_busy_ = true;
        round_.swap(dirty_);
        dirty_.clear();
        next_updater_visit();
    });
}

void Model::next_updater_visit() {
    if (round_.empty()) {
        updater_busy_ = false;
        schedule_round();
        return;
    }
    const TransactionPtr t = new_transaction(nullptr, scenario_.workloads.size());
    t->visits.emplace_back().account = round_.front();
    round_.erase(round_.begin());
    write_of_attempt(EventKind::started, *t);
    if (parameters().lock_taken == LockTaken::at_start) {
        t->takes_locks = true;
        take_locks(t);
        return;
    }
    t->step = arm(after(now_, own(*t).work_overhead), [this, t] { next_visit(t); });
}

void Model::updater_visit_ended(AccountId account, FailureCause cause) {
    if (cause != FailureCause::none) {
        dirty_.push_back(account); // it is still dirty: next round
    }
    next_updater_visit();
}

// --- Guardrails -----------------------------------------------------------------------------

void Model::arm_guardrail_look() {
    guardrail_look_ =
        arm(after(now_, parameters().guardrail_window / 60), [this] { on_guardrail_look(); });
}

namespace {

/// Who is named most often; of equals the first of the accounts.
AccountId most_named(const std::vector<AccountId>& accounts) {
    std::map<AccountId, int> times;
    for (const AccountId account : accounts) {
        ++times[account];
    }
    AccountId most;
    int best = 0;
    for (const auto& [account, count] : times) {
        if (count > best) {
            best = count;
            most = account;
        }
    }
    return most;
}

/// Waits or holds of the window.
struct Times {
    std::vector<Duration> lengths;
    std::vector<AccountId> accounts;

    void add(const Event& event) {
        lengths.push_back(event.duration);
        accounts.push_back(event.account);
    }
    [[nodiscard]] std::vector<AccountId> beyond(Duration limit) const {
        std::vector<AccountId> beyond;
        for (std::size_t i = 0; i < lengths.size(); ++i) {
            if (lengths[i] > limit) {
                beyond.push_back(accounts[i]);
            }
        }
        return beyond;
    }
};

} // namespace

/// The window is the last sixty looks.
void Model::on_guardrail_look() {
    guardrail_look_.reset();
    std::int64_t started = 0;
    std::int64_t ended = 0;
    std::vector<AccountId> retries;
    std::vector<AccountId> failed;
    Times waits;
    Times holds;
    const std::size_t first = looks_[looks_.size() > 60 ? looks_.size() - 60 : 0];
    for (std::size_t i = first; i < events_.size(); ++i) {
        const Event& event = events_[i];
        started += event.kind == EventKind::started ? 1 : 0;
        if (event.kind == EventKind::started && event.attempt > 1) {
            retries.push_back(event.account);
        }
        const bool fails = event.kind == EventKind::attempt_failed;
        ended += fails || event.kind == EventKind::attempt_committed ? 1 : 0;
        if (fails) {
            failed.push_back(event.account);
        }
        if (event.kind == EventKind::granted || event.kind == EventKind::withdrawn) {
            waits.add(event);
        } else if (event.kind == EventKind::released) {
            holds.add(event);
        }
    }
    looks_.push_back(events_.size());

    const Parameters& p = parameters();
    const auto share = [](std::size_t part, std::int64_t whole) {
        return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0.0;
    };
    // Fewer than ten attempts make no rate worth an alert.
    const auto rate = [&](std::size_t rail, const std::vector<AccountId>& part, std::int64_t whole,
                          double limit) {
        const double measured = share(part.size(), whole);
        set_alert(rail, whole >= 10 && measured > limit, measured, Duration(0), most_named(part));
    };
    const auto p95 = [&](std::size_t rail, const Times& times, Duration limit) {
        const Duration measured = p95_of(times.lengths);
        const bool late =
            defect_ == Defect::generous_guardrails && limit != never && measured < limit + 50ms;
        set_alert(rail, measured > limit && !late, 0.0, measured, most_named(times.beyond(limit)));
    };
    std::vector<AccountId> long_running;
    for (const TransactionPtr& t : running_) {
        if (t->long_running) {
            long_running.push_back(t->request->first_account);
        }
    }
    const double used = share(long_running.size(), p.platform_long_running_limit);
    rate(0, failed, ended, p.guardrail_failure_rate);
    p95(1, waits, p.guardrail_lock_wait_warning);
    p95(2, waits, p.guardrail_lock_wait_critical);
    rate(3, retries, started, p.guardrail_retry_rate);
    set_alert(4, !long_running.empty() && used >= p.guardrail_long_running, used, Duration(0),
              most_named(long_running));
    p95(5, holds, p.guardrail_lock_hold_warning);
    p95(6, holds, p.guardrail_lock_hold_critical);
    throttle();
    // To the end of the run; without a set end, as long as anything is still to come.
    if (scenario_.duration || !timers_.empty() ||
        interventions_done_ < scenario_.interventions.size()) {
        arm_guardrail_look();
    }
}

void Model::set_alert(std::size_t rail, bool over, double share, Duration time, AccountId account) {
    std::optional<SimTime>& since = alerts_[rail];
    if (over == since.has_value()) {
        return;
    }
    Event& event = write(over ? EventKind::alert_raised : EventKind::alert_cleared);
    const auto guardrail = static_cast<Guardrail>(rail);
    if (over) {
        event.account = account;
        event.set_alert({guardrail, share, time});
        since = now_;
    } else {
        event.set_alert({guardrail, 0.0, Duration(0)});
        event.duration = now_ - *since;
        since.reset();
    }
}

void Model::guardrails_changed(bool were_enabled) {
    if (parameters().guardrail_enabled && !were_enabled) {
        looks_ = {events_.size()};
        arm_guardrail_look();
        return;
    }
    if (!parameters().guardrail_enabled && were_enabled) {
        for (std::size_t rail = 0; rail < alerts_.size(); ++rail) {
            set_alert(rail, false, 0.0, Duration(0), AccountId());
        }
        cancel(guardrail_look_);
    }
    if (parameters().guardrail_enabled && !guardrail_look_) {
        arm_guardrail_look();
    }
    throttle();
}

/// What waits at the source goes when the throttle opens, but at twice its pace, not at once.
void Model::throttle() {
    const bool any = std::any_of(alerts_.begin(), alerts_.end(),
                                 [](const auto& since) { return since.has_value(); });
    const bool on = any && parameters().guardrail_action == GuardrailAction::throttle &&
                    defect_ != Defect::throttle_forgotten;
    if (on == throttled_) {
        return;
    }
    throttled_ = on;
    for (std::size_t w = 0; w < scenario_.workloads.size(); ++w) {
        workloads_[w].paced = is_integration(w) && (on || !workloads_[w].source.empty());
        start_from_source(w);
    }
}

} // namespace lockscope::reference
