// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/autopsy_book.h"

#include <algorithm>

namespace lockscope {

void FailureFinder::consume(std::span<const Event> events) {
    for (const Event& event : events) {
        if (found()) {
            return;
        }
        if (event.kind == EventKind::long_running_began) {
            long_running_.push_back(event.transaction);
        } else if (event.kind == EventKind::long_running_ended) {
            std::erase(long_running_, event.transaction);
        } else if (event.kind == EventKind::attempt_failed && ++failures_ == wanted_) {
            found_ = {event, long_running_};
        }
    }
}

AutopsyBook::AutopsyBook(const Scenario& scenario, const FailureFound& failure,
                         TransactionSerial since)
    : failure_(failure)
    , since_(since) {
    plans_.push_back(std::make_shared<const Plan>(scenario));
    children_.reserve(plans_.back()->accounts);
    for (const AccountEntry& entry : scenario.accounts) {
        children_.insert(children_.end(), static_cast<std::size_t>(entry.size()), entry.children);
    }
}

const TransactionLog* AutopsyBook::find(TransactionSerial serial) const {
    const auto found = transactions_.find(serial);
    return found == transactions_.end() ? nullptr : &found->second;
}

std::span<const HoldLog> AutopsyBook::holds(AccountId account) const {
    const auto found = holds_.find(account.value);
    return found == holds_.end() ? std::span<const HoldLog>() : std::span(found->second);
}

void AutopsyBook::consume(std::span<const Event> events) {
    for (const Event& event : events) {
        note(event);
    }
}

void AutopsyBook::note(const Event& event) {
    now_ = event.time;
    switch (event.kind) {
    case EventKind::started:
        note_start(event);
        break;
    case EventKind::waiting:
    case EventKind::granted:
    case EventKind::withdrawn:
        note_lock(event);
        break;
    case EventKind::released:
        note_release(event);
        break;
    case EventKind::record_committed:
    case EventKind::record_duplicated:
        note_written(event);
        break;
    case EventKind::attempt_committed:
    case EventKind::attempt_failed:
    case EventKind::attempt_abandoned:
        note_end(event);
        break;
    case EventKind::long_running_began:
        note_long_running(1);
        break;
    case EventKind::long_running_ended:
        note_long_running(-1);
        break;
    case EventKind::dequeued:
        if (const auto found = transactions_.find(event.transaction);
            found != transactions_.end()) {
            found->second.dequeued = event.time;
        }
        break;
    case EventKind::parameters_changed:
        next_plan();
        break;
    case EventKind::offered: // nothing that tells who held what
    case EventKind::refused:
    case EventKind::record_failed:
    case EventKind::backoff:
    case EventKind::queued:
    case EventKind::requeued:
    case EventKind::account_added:
    case EventKind::alert_raised:
    case EventKind::alert_cleared:
    case EventKind::summary_touched:
        break;
    }
}

void AutopsyBook::note_start(const Event& event) {
    open_ = open_ || event.transaction >= since_;
    if (closed_) {
        return;
    }
    TransactionLog log;
    log.serial = event.transaction;
    log.workload = event.workload;
    log.records = event.records;
    log.attempt = event.attempt;
    log.started = event.time;
    log.plan = plans_.size() - 1;
    transactions_.emplace(log.serial, std::move(log));
}

void AutopsyBook::note_lock(const Event& event) {
    const auto found = transactions_.find(event.transaction);
    if (found == transactions_.end()) {
        return; // it began after the failure
    }
    LockMoment moment;
    moment.time = event.time;
    moment.account = event.account;
    if (event.kind == EventKind::granted) {
        moment.kind = LockMoment::Kind::granted;
        moment.children = children(event.account);
        moment.plan = plans_.size() - 1;
        if (!closed_) {
            holds_[event.account.value].push_back(
                {event.transaction, event.time - event.duration, event.time});
        }
    } else if (event.kind == EventKind::withdrawn) {
        moment.kind = LockMoment::Kind::withdrawn;
    }
    found->second.moments.push_back(moment);
}

void AutopsyBook::note_release(const Event& event) {
    const auto found = holds_.find(event.account.value);
    if (found == holds_.end() || found->second.back().holder != event.transaction) {
        return;
    }
    found->second.back().to = event.time;
    if (!open_) {
        holds_.erase(found);
    }
}

/// A pool may have added accounts since the start.
std::int64_t& AutopsyBook::children(AccountId account) {
    if (account.index() >= children_.size()) {
        children_.resize(account.index() + 1, 0);
    }
    return children_[account.index()];
}

void AutopsyBook::note_written(const Event& event) {
    const WorkloadPlan& p = plans_.back()->workloads[event.workload.index()];
    // Of a move the events tell where the children came from, and not where they go.
    std::int64_t& now = children(event.account);
    now = children_after(p.rules.children, now, event.records, false);
    const auto found = transactions_.find(event.transaction);
    if (found == transactions_.end()) {
        return;
    }
    auto& written = found->second.written;
    const auto line = std::find_if(written.begin(), written.end(),
                                   [&](const auto& known) { return known.first == event.account; });
    if (line == written.end()) {
        written.emplace_back(event.account, event.records);
    } else {
        line->second += event.records;
    }
}

void AutopsyBook::note_end(const Event& event) {
    if (event == failure_.event) {
        closed_ = true;
        plan_at_failure_ = plans_.size() - 1;
    }
    if (event.kind == EventKind::attempt_failed && event.cause == FailureCause::client_timeout) {
        return; // the server does not notice
    }
    const auto found = transactions_.find(event.transaction);
    if (found == transactions_.end()) {
        return;
    }
    found->second.ended = event.time;
    found->second.cause = event.cause;
    if (!open_) {
        transactions_.erase(found);
    }
}

void AutopsyBook::note_long_running(int by) {
    const std::int64_t limit = plans_.back()->parameters().platform_long_running_limit;
    const bool was_reached = long_running_ >= limit;
    long_running_ += by;
    if (!closed_ && !was_reached && long_running_ >= limit) {
        limit_reached_ = now_;
    }
}

void AutopsyBook::next_plan() {
    const auto before = plans_.back();
    const auto& all = before->scenario.interventions;
    if (interventions_ == all.size()) {
        return; // one that is not the scenario's own
    }
    const std::vector<Setting>& settings = all[interventions_++].set;
    plans_.push_back(std::make_shared<const Plan>(*before, settings));
    const std::int64_t limit = plans_.back()->parameters().platform_long_running_limit;
    if (!closed_ && long_running_ >= limit &&
        long_running_ < before->parameters().platform_long_running_limit) {
        limit_reached_ = now_;
    }
    for (const ChildrenSet& set : children_set(plans_.back()->scenario, settings)) {
        std::fill_n(children_.begin() + static_cast<std::ptrdiff_t>(set.first), set.accounts,
                    set.children);
    }
}

} // namespace lockscope
