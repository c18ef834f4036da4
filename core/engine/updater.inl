// SPDX-License-Identifier: GPL-3.0-or-later
// Decoupled account updates: orders mark their account dirty, one process catches up. Part of
// engine.cpp.
#pragma once

#include "core/engine/engine.h"

namespace lockscope {

void Engine::mark_pending(AccountId account, std::uint32_t records) {
    AccountState& state = accounts[account.index()];
    state.pending_records += records;
    const SlotIndex last = state.pending_last;
    if (last != no_slot && moments[last].at == now) {
        moments[last].records += records;
    } else {
        const SlotIndex moment = moments.take();
        moments[moment].at = now;
        moments[moment].records = records;
        moments[moment].next = no_slot;
        (last == no_slot ? state.pending_first : moments[last].next) = moment;
        state.pending_last = moment;
    }
    if (!state.dirty) {
        state.dirty = true;
        updater.dirty.push_back(account);
        schedule_round();
    }
}

/// Rounds start at multiples of decouple.interval, as a scheduled job does.
void Engine::schedule_round() {
    if (updater.busy || updater.scheduled || updater.dirty.empty()) {
        return;
    }
    updater.scheduled = true;
    const Duration interval = parameters().decouple_interval;
    const auto rounds = now.time_since_epoch() / interval + 1;
    arm(SimTime(interval * rounds), TimerKind::updater_round, 0, updater.stamp);
}

void Engine::on_round() {
    updater.scheduled = false;
    updater.busy = true;
    updater.round.swap(updater.dirty);
    updater.dirty.clear();
    updater.position = 0;
    next_updater_visit();
}

void Engine::next_updater_visit() {
    if (updater.position == updater.round.size()) {
        updater.busy = false;
        schedule_round();
        return;
    }
    const AccountId account = updater.round[updater.position++];
    const WorkloadId workload = plan->updater();
    const SlotIndex slot = new_transaction(no_slot, workload, TransactionKind::updater, 0, 1);
    new_acquisition(slot, account, no_slot);
    new_attempt_event(EventKind::started, transactions[slot]);
    const WorkloadPlan& p = plan_of(workload);
    if (parameters().lock_taken == LockTaken::at_start) [[unlikely]] {
        transactions[slot].locking = Locking::first;
        take_locks_first(slot, p);
        return;
    }
    const Duration overhead = p.parameters.work_overhead;
    arm_step(slot, transactions[slot], overhead, TimerKind::overhead_done, Stage::overhead);
}

/// What is pending when the touch begins, under the lock, is what it covers.
void Engine::take_pending(AccountId account) {
    AccountState& state = accounts[account.index()];
    updater.covered_first = state.pending_first;
    state.pending_first = no_slot;
    state.pending_last = no_slot;
    state.pending_records = 0;
    state.dirty = false;
}

void Engine::report_covered(const Transaction& t, AccountId account) {
    for (SlotIndex m = updater.covered_first; m != no_slot;) {
        Event& event = new_event(EventKind::summary_touched, t);
        event.account = account;
        event.records = moments[m].records;
        event.duration = now - moments[m].at;
        const SlotIndex following = moments[m].next;
        moments.give_back(m);
        m = following;
    }
    updater.covered_first = no_slot;
}

void Engine::updater_visit_ended(AccountId account, FailureCause cause) {
    if (cause != FailureCause::none) {
        updater.dirty.push_back(account); // it is still dirty: next round
    }
    next_updater_visit();
}

} // namespace lockscope
