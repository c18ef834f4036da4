// SPDX-License-Identifier: GPL-3.0-or-later
// A transaction's visits to its accounts: requests, grants, work, polling, deadlocks. Part
// of engine.cpp.
#pragma once

#include "core/engine/engine.h"

namespace lockscope {

/// Attempt k leaves out what the client knew to be written before it began.
bool Engine::covers(const Transaction& t, const Line& line) const {
    return line.settled_by == 0 || line.settled_by >= t.attempt;
}

/// Moves on to the next line that this attempt writes in its first pass, or to no_slot.
SlotIndex Engine::take_next_line(Transaction& t, const WorkloadPlan& p) {
    while (t.line != no_slot) {
        const SlotIndex slot = t.line;
        const Line& line = line_at(slot);
        t.line = line.next;
        if (covers(t, line) && !(line.committed && p.parameters.retry_idempotent)) {
            return slot;
        }
    }
    return no_slot;
}

/// Moves on to the next acquisition that failed and deserves another pass, or to no_slot.
SlotIndex Engine::take_next_failed(Transaction& t) {
    if (t.failed_lines == 0) {
        return no_slot;
    }
    // After the current one in this pass; then, in a new pass, from the start.
    SlotIndex a = t.pass > 1 ? acquisition_at(t.current).next_of_transaction : no_slot;
    for (;;) {
        for (; a != no_slot; a = acquisition_at(a).next_of_transaction) {
            if (acquisition_at(a).state == AcquisitionState::failed) {
                return a;
            }
        }
        if (t.pass >= plan_of(t.workload).parameters.platform_partial_attempts) {
            return no_slot;
        }
        ++t.pass;
        a = t.first_acquisition;
    }
}

/// Where the transaction goes next, or no_slot.
SlotIndex Engine::next_acquisition(SlotIndex transaction, const WorkloadPlan& p) {
    Transaction& t = transactions[transaction];
    const SlotIndex line = take_next_line(t, p);
    if (line != no_slot) {
        return new_acquisition(transaction, line_at(line).account, line);
    }
    if (t.kind == TransactionKind::updater && t.visits == 0) {
        return t.first_acquisition;
    }
    const SlotIndex again = take_next_failed(t);
    t.failed_lines -= again != no_slot ? 1 : 0;
    return again;
}

void Engine::next_visit(SlotIndex transaction, const WorkloadPlan& p) {
    if (transactions[transaction].locking != Locking::as_it_writes) [[unlikely]] {
        next_of_locks_first(transaction, p);
        return;
    }
    const SlotIndex acquisition = next_acquisition(transaction, p);
    if (acquisition != no_slot) {
        visit(acquisition, p);
    } else {
        all_visited(transaction);
    }
}

void Engine::all_visited(SlotIndex transaction) {
    Transaction& t = transactions[transaction];
    bool any_granted = false;
    for (SlotIndex a = t.first_acquisition; a != no_slot && !any_granted;
         a = acquisition_at(a).next_of_transaction) {
        any_granted = acquisition_at(a).state == AcquisitionState::granted;
    }
    if (any_granted) {
        arm_step(transaction, t, plan_of(t.workload).parameters.work_commit, TimerKind::commit,
                 Stage::committing);
    } else if (t.failed_lines > 0) {
        end_attempt(transaction, FailureCause::unable_to_lock_row, 0);
    } else {
        // Idempotent, and everything was written already: answered without a lock.
        settle_lines(t);
        end_attempt(transaction, FailureCause::none, 0);
    }
}

SlotIndex Engine::new_acquisition(SlotIndex transaction, AccountId account, SlotIndex line) {
    SlotIndex slot = transaction; // the first one lies in the transaction's own slot
    if (transactions[transaction].first_acquisition == no_slot) {
        transactions[transaction].first_acquisition = slot;
    } else {
        slot = transactions.take();
        acquisition_at(transactions[transaction].last_acquisition).next_of_transaction = slot;
    }
    transactions[transaction].last_acquisition = slot;
    Acquisition& a = acquisition_at(slot);
    a.transaction = transaction;
    a.line = line;
    a.account = account;
    a.next_of_transaction = no_slot;
    return slot;
}

void Engine::visit(SlotIndex acquisition, const WorkloadPlan& p) {
    Acquisition& a = acquisition_at(acquisition);
    Transaction& t = transactions[a.transaction];
    t.current = acquisition;
    name_visit(a, t, p);
    const bool all_under_lock =
        parameters().lock_parent_on_child_write || !p.rules.writes_children();
    a.under_lock = all_under_lock ? VisitPart::everything : VisitPart::touch;
    if (all_under_lock) {
        request_lock(acquisition, a, t, p);
    } else {
        arm_step(a.transaction, t, visit_work(t, a, p, VisitPart::child_write),
                 TimerKind::child_work_done, Stage::child_work);
    }
}

/// What an acquisition keeps of its visit from the beginning on.
void Engine::name_visit(Acquisition& a, Transaction& t, const WorkloadPlan& p) {
    a.part = part_of(t.attempt, t.visits++);
    a.touches = !p.decoupled;
    a.state = AcquisitionState::waiting;
}

// --- Locks first: lock.taken = at_start -----------------------------------------------------

void Engine::next_of_locks_first(SlotIndex transaction, const WorkloadPlan& p) {
    if (transactions[transaction].locking == Locking::first) {
        take_locks_first(transaction, p);
    } else {
        work_under_all_locks(transaction, p);
    }
}

/// The next lock is asked for once the last one is granted, in a step of no time: whoever releases
/// several at one instant has released them all by then.
void Engine::take_locks_first(SlotIndex transaction, const WorkloadPlan& p) {
    for (;;) {
        const SlotIndex slot = next_acquisition(transaction, p);
        if (slot == no_slot) {
            have_all_locks(transaction, p);
            return;
        }
        Acquisition& a = acquisition_at(slot);
        Transaction& t = transactions[transaction];
        t.current = slot;
        name_visit(a, t, p);
        a.under_lock = VisitPart::everything;
        const bool locks_parent =
            parameters().lock_parent_on_child_write || !p.rules.writes_children() || a.touches;
        if (locks_parent) {
            request_lock(slot, a, t, p);
            return;
        }
        a.state = AcquisitionState::granted; // nothing to lock: a child write alone
    }
}

void Engine::have_all_locks(SlotIndex transaction, const WorkloadPlan& p) {
    Transaction& t = transactions[transaction];
    if (t.failed_lines > 0 && granted_from(t.first_acquisition) == no_slot) {
        end_attempt(transaction, FailureCause::unable_to_lock_row, 0);
        return;
    }
    t.locking = Locking::done;
    t.current = no_slot;
    if (p.parameters.work_overhead > Duration(0)) {
        arm_step(transaction, t, p.parameters.work_overhead, TimerKind::overhead_done,
                 Stage::overhead);
    } else {
        work_under_all_locks(transaction, p);
    }
}

/// The account after the one it has just worked on. The last one's work and the commit are one
/// step.
void Engine::work_under_all_locks(SlotIndex transaction, const WorkloadPlan& p) {
    Transaction& t = transactions[transaction];
    const SlotIndex slot = granted_from(
        t.current == no_slot ? t.first_acquisition : acquisition_at(t.current).next_of_transaction);
    if (slot == no_slot) {
        all_visited(transaction); // everything was written already
        return;
    }
    Acquisition& a = acquisition_at(slot);
    t.current = slot;
    a.requested_at = now; // the wait is over
    const Duration work = visit_work(t, a, p, a.under_lock);
    if (t.kind == TransactionKind::updater) {
        take_pending(a.account);
    }
    if (granted_from(a.next_of_transaction) == no_slot) {
        arm_step(transaction, t, work + p.parameters.work_commit, TimerKind::commit,
                 Stage::working);
    } else {
        arm_step(transaction, t, work, TimerKind::work_done, Stage::working);
    }
}

SlotIndex Engine::granted_from(SlotIndex acquisition) const {
    while (acquisition != no_slot &&
           acquisition_at(acquisition).state != AcquisitionState::granted) {
        acquisition = acquisition_at(acquisition).next_of_transaction;
    }
    return acquisition;
}

// --- Requests and grants --------------------------------------------------------------------

void Engine::child_work_done(SlotIndex transaction) {
    Transaction& t = transactions[transaction];
    Acquisition& a = acquisition_at(t.current);
    const WorkloadPlan& p = plan_of(t.workload);
    if (a.touches) {
        request_lock(t.current, a, t, p);
    } else {
        a.state = AcquisitionState::granted; // nothing to lock: a child write alone
        next_visit(transaction, p);
    }
}

void Engine::request_lock(SlotIndex acquisition, Acquisition& a, Transaction& t,
                          const WorkloadPlan& p) {
    Lock& lock = locks[a.account];
    a.requested_at = now;
    a.order = next_order();
    if (lock.holder == no_slot) {
        grant(acquisition, a, t, lock, p, Granted::at_once);
        return;
    }
    t.stage = Stage::waiting;
    t.step_ends = end_of_time;
    if (locks.discipline() == Discipline::shortest_first) [[unlikely]] {
        a.in_bag.expected_work = visit_work(t, a, p, a.under_lock);
    }
    locks.enqueue(lock, transactions, acquisition);
    new_event(EventKind::waiting, t).account = a.account;
    if (!lock.timer_armed && parameters().platform_lock_timeout != never) {
        arm_lock_timeout(a.account);
    }
    if (locks.discipline() == Discipline::poll) [[unlikely]] {
        begin_polling(a, t);
    }
    // A transaction whose only acquisition is the one it waits for closes no cycle.
    if (t.first_acquisition != t.last_acquisition) [[unlikely]] {
        arm_deadlock_check(a, t);
    }
}

void Engine::arm_deadlock_check(const Acquisition& a, const Transaction& t) {
    const Duration deadlock_after = parameters().platform_deadlock_after;
    if (deadlock_after != never && closes_cycle(a.transaction)) {
        arm_deadline(after(now, deadlock_after), next_order(), TimerKind::deadlock_check,
                     a.transaction, t.generation);
    }
}

void Engine::grant(SlotIndex acquisition, Acquisition& a, Transaction& t, Lock& lock,
                   const WorkloadPlan& p, Granted how) {
    lock.holder = acquisition;
    ++lock.grants;
    a.state = AcquisitionState::granted;
    a.granted_at = now;
    Event& event = new_event(EventKind::granted, t);
    event.account = a.account;
    event.duration = now - a.requested_at;
    event.set_waited(how == Granted::after_waiting);

    if (t.locking == Locking::first) [[unlikely]] {
        arm_step(a.transaction, t, Duration(0), TimerKind::work_done, Stage::overhead);
        return;
    }
    const Duration work = visit_work(t, a, p, a.under_lock);
    if (t.kind == TransactionKind::updater) {
        take_pending(a.account);
    }
    if (t.line == no_slot && t.failed_lines == 0) {
        // The last account: its work and the commit are one step.
        arm_step(a.transaction, t, work + p.parameters.work_commit, TimerKind::commit,
                 Stage::working);
    } else {
        arm_step(a.transaction, t, work, TimerKind::work_done, Stage::working);
    }
}

Duration Engine::visit_work(const Transaction& t, const Acquisition& a, const WorkloadPlan& p,
                            VisitPart part) const {
    std::uint32_t records = 1;
    std::uint64_t index = t.serial;
    bool arrives = false;
    if (a.line != no_slot) {
        const Line& line = line_at(a.line);
        if (line.committed && p.parameters.retry_idempotent) {
            return Duration(0); // an earlier attempt wrote it while this one waited
        }
        const Request& request = requests[t.request];
        records = line.records;
        index = request.index;
        arrives = line.counterpart;
        if (request.first_work >= Duration(0) && a.part == part_of(1, 0) &&
            part == VisitPart::everything && index >= workloads[t.workload.index()].works_since) {
            return request.first_work;
        }
    }
    if (part == VisitPart::everything && !a.touches) {
        part = VisitPart::child_write;
    }
    assert(part != VisitPart::touch || a.touches);
    const double factor = p.factor.draw(random, t.workload, index, a.part);
    const std::int64_t children = accounts[a.account.index()].children;
    return scaled(p.work.mean(p.parameters, records, children, part, arrives), factor);
}

void Engine::release(SlotIndex acquisition, const Acquisition& a, const Transaction& t) {
    Lock& lock = locks[a.account];
    if (lock.holder != acquisition) {
        return;
    }
    Event& event = new_event(EventKind::released, t);
    event.account = a.account;
    event.duration = now - a.granted_at;
    lock.holder = no_slot;
    if (lock.waiting > 0) {
        grant_next(lock, a.account);
    }
}

void Engine::grant_next(Lock& lock, AccountId account) {
    if (locks.discipline() != Discipline::poll) { // else whoever looks first
        grant_waiter(locks.choose(account, random), lock);
    }
}

void Engine::grant_waiter(SlotIndex waiter, Lock& lock) {
    locks.remove(lock, transactions, waiter);
    Acquisition& a = acquisition_at(waiter);
    Transaction& t = transactions[a.transaction];
    locks.note_holder(lock, t);
    grant(waiter, a, t, lock, plan_of(t.workload), Granted::after_waiting);
}

// --- Polling --------------------------------------------------------------------------------

void Engine::begin_polling(Acquisition& a, const Transaction& t) {
    a.polling = {};
    arm_look(a, t);
}

void Engine::arm_look(Acquisition& a, const Transaction& t) {
    arm(after(now, parameters().lock_poll_interval), TimerKind::lock_look, a.transaction,
        t.generation);
    a.polling.next_look = orders_; // which voids earlier timers, of earlier waits too
}

void Engine::on_lock_look(const Timer& timer) {
    const Transaction& t = transactions[timer.subject()];
    if (t.stage != Stage::waiting || locks.discipline() != Discipline::poll) {
        return;
    }
    const SlotIndex slot = t.current;
    Acquisition& a = acquisition_at(slot);
    if (a.polling.next_look != timer.order) {
        return;
    }
    Lock& lock = locks[a.account];
    if (lock.holder == no_slot) {
        grant_waiter(slot, lock);
    } else if (++a.polling.looks >= parameters().lock_poll_attempts) {
        wait_failed(slot);
    } else {
        arm_look(a, t);
    }
}

/// Waiters who polled are granted again by others, and the other way round.
void Engine::discipline_changed() {
    const Discipline before = locks.discipline();
    const Discipline discipline = parameters().lock_discipline;
    if (before == discipline) {
        return;
    }
    for (std::size_t i = 0; discipline == Discipline::shortest_first && i < locks.size(); ++i) {
        for (SlotIndex w = locks[AccountId(i)].first; w != no_slot;
             w = acquisition_at(w).queue_next) {
            Acquisition& a = acquisition_at(w);
            const Transaction& t = transactions[a.transaction];
            a.in_bag.expected_work = visit_work(t, a, plan_of(t.workload), a.under_lock);
        }
    }
    locks.set_discipline(discipline, transactions);
    for (std::size_t i = 0; i < locks.size(); ++i) {
        Lock& lock = locks[AccountId(i)];
        if (lock.waiting == 0) {
            continue;
        }
        if (before == Discipline::poll && lock.holder == no_slot) {
            grant_next(lock, AccountId(i));
        }
        for (SlotIndex w = lock.first; discipline == Discipline::poll && w != no_slot;
             w = acquisition_at(w).queue_next) {
            begin_polling(acquisition_at(w), transactions[acquisition_at(w).transaction]);
        }
    }
}

void Engine::release_all(SlotIndex transaction) {
    const Transaction& t = transactions[transaction];
    for (SlotIndex slot = t.first_acquisition; slot != no_slot;) {
        const Acquisition& a = acquisition_at(slot);
        const SlotIndex following = a.next_of_transaction;
        release(slot, a, t);
        if (slot != transaction) { // the first one goes with the transaction
            transactions.give_back(slot);
        }
        slot = following;
    }
}

void Engine::withdraw(SlotIndex acquisition, FailureCause cause) {
    Acquisition& a = acquisition_at(acquisition);
    locks.remove(locks[a.account], transactions, acquisition);
    a.state = AcquisitionState::failed;
    Event& event = new_event(EventKind::withdrawn, transactions[a.transaction]);
    event.account = a.account;
    event.duration = now - a.requested_at;
    event.cause = cause;
}

/// Does following "waits for the lock that ... holds" from this transaction lead back to it, and
/// was it the last of them to ask? Cycles can only be closed by a request, so this is asked once
/// per wait, and only of transactions that hold a lock while they wait. Asked once more when the
/// deadlock is to be found, it tells the cycle that the transaction closed from one that somebody
/// closed meanwhile, who is its victim in due time.
bool Engine::closes_cycle(SlotIndex transaction) {
    const Transaction& start = transactions[transaction];
    if (start.first_acquisition == start.last_acquisition) {
        return false; // its only acquisition is the one it waits for
    }
    const std::uint64_t mark = ++walks_;
    const std::uint64_t asked = acquisition_at(start.current).order;
    SlotIndex t = transaction;
    while (transactions[t].stage == Stage::waiting) {
        if (transactions[t].walk_mark == mark) {
            return t == transaction; // else: a cycle of others, found by whoever closed it
        }
        transactions[t].walk_mark = mark;
        const Acquisition& waits = acquisition_at(transactions[t].current);
        const SlotIndex holder = locks[waits.account].holder;
        if (holder == no_slot || waits.order > asked) {
            return false; // free, under lock.discipline: poll; or not closed by this transaction
        }
        t = acquisition_at(holder).transaction;
    }
    return false;
}

void Engine::on_deadlock_check(const Timer& timer) {
    const SlotIndex transaction = timer.subject();
    const Transaction& t = transactions[transaction];
    // One that was armed for an earlier wait of this transaction, now over, means nothing.
    if (t.stage == Stage::waiting && timer.is_deadline_since(acquisition_at(t.current).order) &&
        closes_cycle(transaction)) {
        abort(transaction, FailureCause::deadlock);
    }
}

} // namespace lockscope
