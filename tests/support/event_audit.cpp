// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/event_audit.h"

#include <fmt/core.h>

#include <algorithm>

namespace lockscope::test {

namespace {

constexpr std::size_t most_objections = 10;

} // namespace

EventAudit::EventAudit(const Scenario& scenario)
    : fifo_(scenario.parameters.lock_discipline == Discipline::fifo)
    , polled_(scenario.parameters.lock_discipline == Discipline::poll)
    , timeout_(scenario.parameters.platform_lock_timeout)
    , updater_(scenario.workloads.size()) {}

void EventAudit::parameters_changed(const Parameters& parameters) {
    fifo_ = fifo_ && parameters.lock_discipline == Discipline::fifo;
    polled_ = polled_ || parameters.lock_discipline == Discipline::poll;
    if (timeout_ != parameters.platform_lock_timeout) {
        timeout_ = std::max(timeout_, parameters.platform_lock_timeout);
        timeout_fixed_ = false;
    }
}

void EventAudit::check(bool fine, const Event& event, const char* objection) {
    if (!fine && objections_.size() < most_objections) {
        objections_.push_back(
            fmt::format("at {} ns, {}, transaction {}, account {}, duration {} ns: {}",
                        event.time.time_since_epoch().count(), name_of(event.kind),
                        event.transaction, event.account.value, event.duration.count(), objection));
    }
}

void EventAudit::watch(std::span<const Event> events) {
    for (const Event& event : events) {
        audit(event);
    }
}

void EventAudit::finish() {
    instant_ends(end_of_time);
}

void EventAudit::instant_ends(SimTime next) {
    Event last;
    last.time = now_;
    for (const AccountId account : touched_) {
        const LockBook& lock = locks_[account];
        last.account = account;
        check(polled_ || lock.holder != 0 || lock.waiters.empty(), last,
              "a free lock with waiters");
    }
    last.account = AccountId();
    for (const TransactionSerial serial : ended_) {
        last.transaction = serial;
        check(transactions_[serial].holds == 0, last, "a lock held after the end");
        check(!transactions_[serial].long_running, last, "long-running after the end");
        transactions_.erase(serial);
    }
    touched_.clear();
    ended_.clear();
    now_ = next;
}

void EventAudit::audit(const Event& event) {
    check(event.time >= now_, event, "time runs backwards");
    check(event.duration >= Duration(0), event, "a negative duration");
    if (event.time > now_) {
        instant_ends(event.time);
    }
    audit_fields(event);
    switch (event.kind) {
    case EventKind::offered:
        offered_ += event.records;
        audit_balance(event);
        return;
    case EventKind::record_committed:
        committed_ += event.records;
        check(event.duration <= event.time - start_of_run, event, "a latency beyond the run");
        audit_balance(event);
        return;
    case EventKind::record_duplicated:
        audit_balance(event);
        return;
    case EventKind::record_failed:
        failed_ += event.records;
        check(event.cause != FailureCause::none, event, "a failure without a cause");
        audit_balance(event);
        return;
    case EventKind::started:
        audit_start(event);
        return;
    case EventKind::waiting:
    case EventKind::granted:
    case EventKind::withdrawn:
    case EventKind::released:
    case EventKind::refused:
    case EventKind::attempt_committed:
    case EventKind::attempt_failed:
    case EventKind::attempt_abandoned:
    case EventKind::long_running_began:
    case EventKind::long_running_ended:
    case EventKind::queued:
    case EventKind::dequeued:
        audit_transaction(event);
        return;
    case EventKind::backoff:
    case EventKind::requeued:
    case EventKind::summary_touched:
    case EventKind::account_added:
    case EventKind::alert_raised:
    case EventKind::alert_cleared:
    case EventKind::parameters_changed:
        return;
    }
}

/// A field is empty where its kind does not have it.
void EventAudit::audit_fields(const Event& event) {
    const EventKindRules& rules = rules_of(event.kind);
    check(rules.has_duration() || event.duration == Duration(0), event, "a duration of nothing");
    const bool of_a_job = event.kind == EventKind::offered && !event.account.valid();
    check(of_a_job || event.account.valid() == (rules.account != EventAccount::none), event,
          "an account too many, or none");
    const bool of_attempt = event.transaction != 0 && event.attempt != 0 && event.workload.valid();
    const bool of_none = event.transaction == 0 && event.attempt == 0 && event.records == 0 &&
                         !event.workload.valid() && event.cause == FailureCause::none;
    check(event.kind == EventKind::offered || (has_payload(event.kind) ? of_none : of_attempt),
          event, "fields of another kind of event");
}

void EventAudit::audit_transaction(const Event& event) {
    const auto found = transactions_.find(event.transaction);
    check(found != transactions_.end(), event, "a transaction that never started or is over");
    if (found == transactions_.end()) {
        return;
    }
    TransactionBook& book = found->second;
    if (rules_of(event.kind).account == EventAccount::first) {
        check(event.account == book.account, event, "another account than it started with");
    }
    if (event.kind == EventKind::waiting) {
        check(!book.ended, event, "a wait after the end");
        check(locks_[event.account].holder != 0, event, "a wait for a free lock");
        check(locks_[event.account].holder != event.transaction, event, "a wait for oneself");
        locks_[event.account].waiters.push_back({event.transaction, event.time});
    } else if (event.kind == EventKind::granted) {
        audit_grant(event, book);
    } else if (event.kind == EventKind::withdrawn) {
        audit_withdrawal(event);
    } else if (event.kind == EventKind::released) {
        audit_release(event, book);
    } else if (event.kind == EventKind::long_running_began) {
        check(!book.long_running && !book.ended, event, "long-running twice");
        book.long_running = true;
    } else if (event.kind == EventKind::long_running_ended) {
        check(book.long_running, event, "long-running ended before it began");
        book.long_running = false;
    } else if (event.kind == EventKind::queued) {
        check(!book.queued && !book.ended, event, "taken in twice");
        book.queued = true;
    } else if (event.kind == EventKind::dequeued) {
        check(book.queued, event, "taken by a worker twice, or never taken in");
        check(event.duration == event.time - book.started, event, "a wait's duration is wrong");
        book.queued = false;
    } else if (event.kind != EventKind::refused) { // its attempt_failed follows
        audit_end(event, book);
    }
}

void EventAudit::audit_start(const Event& event) {
    check(event.attempt >= 1, event, "attempts count from 1");
    check(event.records >= 1 || event.workload == updater_, event, "a transaction without records");
    const bool is_new =
        transactions_
            .emplace(event.transaction, TransactionBook{event.time, event.attempt, event.account})
            .second;
    check(is_new, event, "a transaction started twice");
}

void EventAudit::audit_end(const Event& event, TransactionBook& book) {
    check(!book.ended, event, "a transaction ended twice");
    check(event.attempt == book.attempt, event, "an end of another attempt");
    check(event.duration == event.time - book.started, event, "an attempt's duration is wrong");
    if (event.kind == EventKind::attempt_failed && event.cause == FailureCause::client_timeout) {
        check(!book.client_gone, event, "a client gave up twice");
        book.client_gone = true; // the server does not notice
        return;
    }
    check(book.client_gone == (event.kind == EventKind::attempt_abandoned), event,
          "abandoned by its client, or not");
    book.ended = true;
    ended_.push_back(event.transaction);
}

void EventAudit::audit_grant(const Event& event, TransactionBook& book) {
    LockBook& lock = locks_[event.account];
    check(!book.ended, event, "a grant after the end");
    check(lock.holder == 0, event, "a second holder");
    auto& waiters = lock.waiters;
    const auto waiter = std::find_if(waiters.begin(), waiters.end(), [&](const Waiter& w) {
        return w.transaction == event.transaction;
    });
    check(event.waited() == (waiter != waiters.end()), event, "it says it waited, or did not");
    if (waiter == waiters.end()) {
        check(event.duration == Duration(0), event, "a wait nobody saw begin");
        check(polled_ || waiters.empty(), event, "a newcomer overtook the waiters");
    } else {
        check(event.duration == event.time - waiter->since, event, "a wait's duration is wrong");
        check(event.duration <= timeout_, event, "granted after the time-out");
        check(!fifo_ || waiter == waiters.begin(), event, "overtaken under fifo");
        waiters.erase(waiter);
    }
    lock.holder = event.transaction;
    lock.held_since = event.time;
    check(!book.queued, event, "a lock taken from the queue");
    ++book.holds;
    touched_.push_back(event.account);
}

void EventAudit::audit_withdrawal(const Event& event) {
    auto& waiters = locks_[event.account].waiters;
    const auto waiter = std::find_if(waiters.begin(), waiters.end(), [&](const Waiter& w) {
        return w.transaction == event.transaction;
    });
    check(waiter != waiters.end(), event, "a withdrawal of nobody's wait");
    if (waiter == waiters.end()) {
        return;
    }
    check(event.duration == event.time - waiter->since, event, "a wait's duration is wrong");
    check(event.duration <= timeout_, event, "a wait beyond the time-out");
    if (event.cause == FailureCause::unable_to_lock_row && timeout_fixed_ && !polled_) {
        check(event.duration == timeout_, event, "a time-out before its time");
    }
    waiters.erase(waiter);
}

void EventAudit::audit_release(const Event& event, TransactionBook& book) {
    LockBook& lock = locks_[event.account];
    check(lock.holder == event.transaction, event, "a release of somebody else's lock");
    check(event.duration == event.time - lock.held_since, event, "a hold's duration is wrong");
    check(book.ended, event, "a lock released before the end");
    lock.holder = 0;
    --book.holds;
    touched_.push_back(event.account);
}

void EventAudit::audit_balance(const Event& event) {
    check(event.records >= 1, event, "an event about no records");
    check(in_flight_records() >= 0, event, "more records ended than were offered");
}

} // namespace lockscope::test
