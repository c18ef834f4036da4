// SPDX-License-Identifier: GPL-3.0-or-later
// The platform's lock time-out: how long a transaction waits, and what happens to it when that was
// too long. Part of engine.cpp.
#pragma once

#include "core/engine/engine.h"

namespace lockscope {

// One timer per account, for the waiter who asked first; when it fires for somebody who has gone,
// it moves on to whoever is first then, even within the same instant: the deadlines of one instant
// come in the order of their waits, whichever account's they are. Nobody pays for a time-out that
// never comes.
void Engine::arm_lock_timeout(AccountId account) {
    Lock& lock = locks[account];
    const Acquisition& first = acquisition_at(lock.first);
    const SimTime due = after(first.requested_at, parameters().platform_lock_timeout);
    if (due == end_of_time) {
        return;
    }
    lock.timer_armed = true;
    arm_deadline(due < now ? now : due, first.order, TimerKind::lock_timeout, account.value,
                 lock.timer_stamp);
}

void Engine::on_lock_timeout(AccountId account, const Timer& timer) {
    Lock& lock = locks[account];
    lock.timer_armed = false;
    if (lock.waiting == 0) {
        return;
    }
    const SlotIndex first = lock.first;
    const Acquisition& a = acquisition_at(first);
    if (timer.is_deadline_of(a.order)) {
        now = timer.time;
        wait_failed(first);
    }
    if (!locks[account].timer_armed && locks[account].waiting > 0) {
        arm_lock_timeout(account);
    }
}

void Engine::wait_failed(SlotIndex acquisition) {
    const SlotIndex transaction = acquisition_at(acquisition).transaction;
    Transaction& t = transactions[transaction];
    const WorkloadPlan& p = plan_of(t.workload);
    // A move of children is whole or not at all.
    if (p.parameters.platform_all_or_none || t.request == no_slot ||
        p.rules.children == ChildWrite::moves) {
        abort(transaction, FailureCause::unable_to_lock_row);
    } else {
        withdraw(acquisition, FailureCause::unable_to_lock_row);
        ++t.failed_lines;
        next_visit(transaction, p);
    }
}

} // namespace lockscope
