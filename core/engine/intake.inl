// SPDX-License-Identifier: GPL-3.0-or-later
// Async intake: acknowledged at once, then a queue and its workers. Part of engine.cpp.
#pragma once

#include "core/engine/engine.h"

namespace lockscope {

/// The transaction was admitted; from here on nobody waits for it.
void Engine::take_in(SlotIndex transaction) {
    Transaction& t = transactions[transaction];
    t.synchronous = false;
    if (!t.in_line) {
        t.lane = no_slot;
    }
    t.in_line = true;
    t.by_intake = true;
    t.has_tickets = false;
    t.stage = Stage::queued;
    t.step_ends = end_of_time;
    t.queue_next = no_slot;
    t.accounts_ahead = 0;
    ++intake.waiting;
    new_attempt_event(EventKind::queued, t);
    Request& r = requests[t.request];
    if (r.process != no_slot) {
        acknowledge(r);
    }
    if (parameters().intake_order == IntakeOrder::per_account) {
        take_tickets(transaction);
    }
    if (t.accounts_ahead == 0) {
        make_ready(transaction);
        start_from_intake();
    }
}

void Engine::make_ready(SlotIndex transaction) {
    (intake.first == no_slot ? intake.first : transactions[intake.last].queue_next) = transaction;
    intake.last = transaction;
}

/// One for each of its accounts, so that no two of an account are ever under way together.
void Engine::take_tickets(SlotIndex transaction) {
    transactions[transaction].has_tickets = true;
    for (SlotIndex l = requests[transactions[transaction].request].first_line; l != no_slot;
         l = line_at(l).next) {
        AccountState& account = accounts[line_at(l).account.index()];
        const SlotIndex ticket = tickets.take();
        tickets[ticket].transaction = transaction;
        tickets[ticket].next = no_slot;
        if (account.ticket_first == no_slot) {
            account.ticket_first = ticket;
        } else {
            tickets[account.ticket_last].next = ticket;
            ++transactions[transaction].accounts_ahead;
        }
        account.ticket_last = ticket;
    }
}

/// Whoever is next at each of its accounts may be ready now.
void Engine::give_tickets_back(SlotIndex request) {
    for (SlotIndex l = requests[request].first_line; l != no_slot; l = line_at(l).next) {
        AccountState& account = accounts[line_at(l).account.index()];
        const SlotIndex mine = account.ticket_first;
        account.ticket_first = tickets[mine].next;
        tickets.give_back(mine);
        if (account.ticket_first != no_slot) {
            const SlotIndex next = tickets[account.ticket_first].transaction;
            if (--transactions[next].accounts_ahead == 0) {
                make_ready(next);
            }
        }
    }
}

void Engine::start_from_intake() {
    if (intake.draining) {
        return;
    }
    intake.draining = true;
    while (intake.first != no_slot && intake.busy < parameters().intake_workers) {
        if (now < intake.next_start) {
            if (!intake.timer_armed) {
                intake.timer_armed = true;
                arm(intake.next_start, TimerKind::intake_start, 0, 0);
            }
            break;
        }
        const SlotIndex transaction = intake.first;
        intake.first = transactions[transaction].queue_next;
        --intake.waiting;
        ++intake.busy;
        intake.next_start = after(now, gap_of(parameters().intake_rate));
        Transaction& t = transactions[transaction];
        t.blocks = 0;
        new_attempt_event(EventKind::dequeued, t).duration = now - t.started_at;
        begin_work(transaction, plan_of(t.workload));
    }
    intake.draining = false;
}

/// A transaction of the intake has ended; its request still has its lines.
void Engine::leave_intake(const Transaction& t) {
    --intake.busy;
    if (t.has_tickets) {
        give_tickets_back(t.request);
    }
}

} // namespace lockscope
