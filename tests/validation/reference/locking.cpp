// SPDX-License-Identifier: GPL-3.0-or-later
// A transaction's visits to its accounts: requests, grants, work, time-outs, deadlocks.
#include "tests/validation/reference/model.h"

#include <algorithm>

namespace lockscope::reference {

// --- Visits ---------------------------------------------------------------------------------

void Model::next_visit(const TransactionPtr& t) {
    if (find_next_visit(*t)) {
        begin_visit(t);
    } else {
        all_visited(t);
    }
}

/// Its lines one after the other, but not what the client knew to be written before this attempt
/// began nor, under an idempotency key, what is written by now; then what failed, once more.
bool Model::find_next_visit(Transaction& t) {
    while (t.request != nullptr && t.next_line < t.request->lines.size()) {
        const std::size_t place = t.next_line++;
        const Line& line = t.request->lines[place];
        const bool left_out = (line.settled_by != 0 && line.settled_by < t.attempt) ||
                              (line.committed && own(t).retry_idempotent);
        if (!left_out) {
            t.current = t.visits.size();
            Visit& visit = t.visits.emplace_back();
            visit.account = line.account;
            visit.line = place;
            return true;
        }
    }
    if (t.request == nullptr && t.visits_made == 0) {
        return true;
    }
    return find_failed_visit(t);
}

/// All locks first, in the order of the visits. The next one is asked for after the instant's
/// other grants, so that locks released together are all free by then.
void Model::take_locks(const TransactionPtr& t) {
    while (find_next_visit(*t)) {
        Visit& visit = t->visit();
        const bool is_updater = t->request == nullptr;
        visit.state = VisitState::under_way;
        visit.part = (static_cast<std::uint32_t>(t->attempt) << 16) | (t->visits_made++ & 0xFFFFU);
        visit.touches =
            is_updater || !(is_integration(t->workload) && parameters().decouple_enabled);
        const bool needs_lock = visit.touches || parameters().lock_parent_on_child_write ||
                                workload(t->workload).kind == WorkloadKind::account_update;
        if (needs_lock) {
            request_lock(t);
            return;
        }
        visit.state = VisitState::granted;
    }
    locks_taken(t);
}

/// Then the overhead, and then the work on all that could be locked.
void Model::locks_taken(const TransactionPtr& t) {
    const bool any = std::any_of(t->visits.begin(), t->visits.end(), [](const Visit& visit) {
        return visit.state == VisitState::granted;
    });
    if (!any && t->failed > 0) {
        end_attempt(t, FailureCause::unable_to_lock_row, 0);
        return;
    }
    t->current = t->visits.size();
    if (own(*t).work_overhead > Duration(0) && defect_ != Defect::locks_taken_late) {
        t->step = arm(after(now_, own(*t).work_overhead), [this, t] { work_next(t); });
    } else {
        work_next(t);
    }
}

void Model::work_next(const TransactionPtr& t) {
    const auto granted_after = [&t](std::size_t from) {
        while (from < t->visits.size() && t->visits[from].state != VisitState::granted) {
            ++from;
        }
        return from;
    };
    const std::size_t next = granted_after(t->current == t->visits.size() ? 0 : t->current + 1);
    if (next == t->visits.size()) {
        all_visited(t);
        return;
    }
    t->current = next;
    const Duration work = visit_work(*t, t->visit(), true, true);
    cover_pending(*t, accounts_[t->visit().account.index()]);
    if (granted_after(next + 1) == t->visits.size()) {
        t->step = arm(after(now_, work + own(*t).work_commit), [this, t] { commit(t); });
    } else {
        t->step = arm(after(now_, work), [this, t] { work_next(t); });
    }
}

bool Model::find_failed_visit(Transaction& t) {
    if (t.failed == 0) {
        return false;
    }
    std::size_t from = t.pass > 1 ? t.current + 1 : t.visits.size();
    for (;;) {
        for (std::size_t i = from; i < t.visits.size(); ++i) {
            if (t.visits[i].state == VisitState::failed) {
                t.current = i;
                --t.failed;
                return true;
            }
        }
        if (t.pass >= own(t).platform_partial_attempts) {
            return false;
        }
        ++t.pass;
        from = 0;
    }
}

void Model::begin_visit(const TransactionPtr& t) {
    Visit& visit = t->visit();
    const bool is_updater = t->request == nullptr;
    const bool writes_children =
        !is_updater && workload(t->workload).kind != WorkloadKind::account_update;
    visit.state = VisitState::under_way;
    visit.part = (static_cast<std::uint32_t>(t->attempt) << 16) | (t->visits_made++ & 0xFFFFU);
    visit.touches = is_updater || !(is_integration(t->workload) && parameters().decouple_enabled);
    visit.written_already = writes_children && !parameters().lock_parent_on_child_write;
    if (!visit.written_already) {
        request_lock(t);
        return;
    }
    // The children are written without the lock; only a touch needs it.
    t->step = arm(after(now_, visit_work(*t, visit, true, false)), [this, t] {
        if (t->visit().touches) {
            request_lock(t);
        } else {
            t->visit().state = VisitState::granted;
            next_visit(t);
        }
    });
}

void Model::all_visited(const TransactionPtr& t) {
    const bool any = std::any_of(t->visits.begin(), t->visits.end(), [](const Visit& visit) {
        return visit.state == VisitState::granted;
    });
    if (any) {
        t->step = arm(after(now_, own(*t).work_commit), [this, t] { commit(t); });
    } else if (t->failed > 0) {
        end_attempt(t, FailureCause::unable_to_lock_row, 0);
    } else {
        settle(*t); // everything was written already: answered without a lock
        end_attempt(t, FailureCause::none, 0);
    }
}

Duration Model::visit_work(const Transaction& t, const Visit& visit, bool writes,
                           bool touches) const {
    Job job;
    job.is_updater = t.request == nullptr;
    job.children = accounts_[visit.account.index()].children;
    job.writes = writes;
    job.touches = touches && visit.touches;
    std::uint64_t index = t.serial;
    if (visit.line) {
        const Line& line = t.request->lines[*visit.line];
        if (line.committed && own(t).retry_idempotent) {
            return Duration(0); // an earlier attempt wrote it while this one waited
        }
        job.kind = workload(t.workload).kind;
        job.changes_owner = workload(t.workload).changes_owner;
        job.records = line.records();
        job.arrives = line.counterpart || defect_ == Defect::cheap_moves;
        index = t.request->index;
    }
    return times(
        mean_work(own(t), job),
        work_factor(own(t), random_, static_cast<std::uint32_t>(t.workload), index, visit.part));
}

// --- The lock -------------------------------------------------------------------------------

void Model::request_lock(const TransactionPtr& t) {
    Visit& visit = t->visit();
    visit.requested_at = now_;
    visit.order = ++orders_;
    if (accounts_[visit.account.index()].holder == nullptr) {
        grant(t, false);
    } else {
        wait(t);
    }
}

void Model::wait(const TransactionPtr& t) {
    Visit& visit = t->visit();
    Account& account = accounts_[visit.account.index()];
    t->waiting = true;
    visit.expected = visit_work(*t, visit, !visit.written_already, true);
    account.waiters.push_back(t);
    account.bag.push_back(t);
    write(EventKind::waiting, *t).account = visit.account;
    arm_lock_time_out(t);
    if (parameters().lock_discipline == Discipline::poll) {
        visit.looks = 0;
        arm_look(t);
    }
    t->cycle = cycle_of(t);
    const Duration found_after = parameters().platform_deadlock_after;
    if (!t->cycle.empty() && found_after != never) {
        t->deadlock_check =
            arm_deadline(after(now_, found_after), ++orders_, [this, t] { on_deadlock_check(t); });
    }
}

/// Work starts with the grant. That of the last account and the commit are one step.
void Model::grant(const TransactionPtr& t, bool waited) {
    Visit& visit = t->visit();
    Account& account = accounts_[visit.account.index()];
    account.holder = t;
    ++account.grants;
    visit.state = VisitState::granted;
    visit.granted_at = now_;
    Event& event = write(EventKind::granted, *t);
    event.account = visit.account;
    event.duration = now_ - visit.requested_at;
    event.set_waited(waited);

    if (t->takes_locks) {
        t->step = arm(now_, [this, t] { take_locks(t); });
        return;
    }
    const Duration work = visit_work(*t, visit, !visit.written_already, true);
    cover_pending(*t, account);
    const bool last = t->request == nullptr || t->next_line == t->request->lines.size();
    if (last && t->failed == 0) {
        const Duration late(defect_ == Defect::late_commit ? 1 : 0);
        t->step = arm(after(now_, work + own(*t).work_commit + late), [this, t] { commit(t); });
    } else {
        t->step = arm(after(now_, work), [this, t] { next_visit(t); });
    }
}

/// What is pending when the updater begins its touch is what that covers.
void Model::cover_pending(const Transaction& t, Account& account) {
    if (t.request == nullptr) {
        covered_.swap(account.pending);
        account.pending.clear();
        account.dirty = false;
    }
}

/// The lock was released. Under poll it stays free for whoever looks first.
void Model::grant_next(Account& account) {
    if (account.waiters.empty() || parameters().lock_discipline == Discipline::poll) {
        return;
    }
    const TransactionPtr next = choose(account, account.waiters.front()->visit().account);
    wait_ends(next);
    grant(next, true);
}

TransactionPtr Model::choose(const Account& account, AccountId id) const {
    const auto best = [&](auto before) {
        TransactionPtr chosen = account.waiters.front();
        for (const TransactionPtr& t : account.waiters) { // the earliest of equals
            chosen = before(*t, *chosen) ? t : chosen;
        }
        return chosen;
    };
    switch (parameters().lock_discipline) {
    case Discipline::lifo:
        return account.waiters.back();
    case Discipline::random: {
        const std::uint64_t word = random_.bits(Purpose::grant, id.value, account.grants)[0];
        return account.bag[((word >> 32) * account.bag.size()) >> 32];
    }
    case Discipline::shortest_first:
        return best([](const Transaction& a, const Transaction& b) {
            return a.visits[a.current].expected < b.visits[b.current].expected;
        });
    case Discipline::most_blocking_first:
        return best([this](const Transaction& a, const Transaction& b) {
            return blocked_by(a) > blocked_by(b);
        });
    case Discipline::fifo:
    case Discipline::poll: // the first of those who were granted when polling began or ended
        break;
    }
    const bool wrong = defect_ == Defect::wrong_waiter && account.waiters.size() > 1;
    return account.waiters[wrong ? 1 : 0];
}

/// Waiters for the locks that t holds.
std::size_t Model::blocked_by(const Transaction& t) const {
    std::size_t blocked = 0;
    for (const Visit& visit : t.visits) {
        const Account& account = accounts_[visit.account.index()];
        blocked += account.holder.get() == &t ? account.waiters.size() : 0;
    }
    return blocked;
}

// --- The end of a wait ----------------------------------------------------------------------

void Model::wait_ends(const TransactionPtr& t) {
    Account& account = accounts_[t->visit().account.index()];
    t->waiting = false;
    for (Armed* armed : {&t->lock_time_out, &t->look, &t->deadlock_check}) {
        cancel(*armed);
    }
    std::erase(account.waiters, t);
    const auto place = std::find(account.bag.begin(), account.bag.end(), t);
    *place = account.bag.back();
    account.bag.pop_back();
}

void Model::withdraw(const TransactionPtr& t, FailureCause cause) {
    wait_ends(t);
    t->visit().state = VisitState::failed;
    Event& event = write(EventKind::withdrawn, *t);
    event.account = t->visit().account;
    event.duration = now_ - t->visit().requested_at;
    event.cause = cause;
}

/// All or nothing, or the other accounts go on. An updater's visit and a move of children are
/// always whole.
void Model::wait_failed(const TransactionPtr& t) {
    if (own(*t).platform_all_or_none || t->request == nullptr || t->request->moves_children) {
        abort(t, FailureCause::unable_to_lock_row);
        return;
    }
    withdraw(t, FailureCause::unable_to_lock_row);
    ++t->failed;
    if (t->takes_locks) {
        take_locks(t);
    } else {
        next_visit(t);
    }
}

void Model::arm_lock_time_out(const TransactionPtr& t) {
    const SimTime due = after(t->visit().requested_at, parameters().platform_lock_timeout);
    if (defect_ == Defect::eager_time_out) {
        t->lock_time_out = arm(std::max(due, now_), [this, t] { wait_failed(t); });
        return;
    }
    t->lock_time_out = arm_deadline(due, t->visit().order, [this, t] { wait_failed(t); });
}

// --- Polling --------------------------------------------------------------------------------

void Model::arm_look(const TransactionPtr& t) {
    cancel(t->look);
    t->look = arm(after(now_, parameters().lock_poll_interval), [this, t] { on_look(t); });
}

void Model::on_look(const TransactionPtr& t) {
    if (accounts_[t->visit().account.index()].holder == nullptr) {
        wait_ends(t);
        grant(t, true);
    } else if (++t->visit().looks >= parameters().lock_poll_attempts) {
        wait_failed(t);
    } else {
        arm_look(t);
    }
}

void Model::discipline_changed(Discipline before) {
    const Discipline discipline = parameters().lock_discipline;
    if (discipline == before) {
        return;
    }
    for (Account& account : accounts_) {
        account.bag = account.waiters;
        for (const TransactionPtr& t : account.waiters) {
            Visit& visit = t->visit();
            visit.expected = visit_work(*t, visit, !visit.written_already, true);
            visit.looks = 0;
            cancel(t->look);
        }
    }
    for (Account& account : accounts_) {
        if (account.holder == nullptr) {
            grant_next(account);
        }
        for (const TransactionPtr& t : account.waiters) {
            if (discipline == Discipline::poll) {
                arm_look(t);
            }
        }
    }
}

// --- Deadlocks ------------------------------------------------------------------------------

/// The requests from t to t along "waits for the lock that ... holds"; empty: there is none.
std::vector<std::uint64_t> Model::cycle_of(const TransactionPtr& t) const {
    std::vector<std::uint64_t> path;
    TransactionPtr at = t;
    while (at->waiting) {
        path.push_back(at->visit().order);
        at = accounts_[at->visit().account.index()].holder;
        if (at == t) {
            return path;
        }
        // Who waits for nothing is at no visit, perhaps at its very end.
        if (at == nullptr || !at->waiting ||
            std::count(path.begin(), path.end(), at->visit().order) > 0) {
            return {};
        }
    }
    return {};
}

/// The victim is who closed the cycle, if it still stands. All of it rolls back, with or without
/// all-or-none: to give up one account would leave its other locks in the others' way.
void Model::on_deadlock_check(const TransactionPtr& t) {
    if (!cycle_of(t).empty() && cycle_of(t) == t->cycle) {
        abort(t, FailureCause::deadlock);
    }
}

} // namespace lockscope::reference
