// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/snapshot.h"

#include "core/engine/engine.h"
#include "core/engine/simulation.h"

#include <algorithm>

namespace lockscope {

namespace {

/// First account whose lock the transaction holds, other than `except`.
AccountId held_elsewhere(const Engine& engine, const Transaction& t, AccountId except) {
    for (SlotIndex a = t.first_acquisition; a != no_slot;
         a = engine.acquisition_at(a).next_of_transaction) {
        const AccountId account = engine.acquisition_at(a).account;
        if (account != except && engine.locks[account].holder == a) {
            return account;
        }
    }
    return {};
}

TokenView token(const Engine& engine, const Acquisition& acquisition, SimTime since) {
    const Transaction& t = engine.transactions[acquisition.transaction];
    TokenView view;
    static_cast<TransactionFacts&>(view) = facts_of(t);
    view.running = engine.now - t.started_at;
    view.since = engine.now - since;
    return view;
}

/// `whole` in the proportions of the parts; the last of them takes what rounding leaves.
WorkParts in_proportion(Duration whole, const WorkParts& parts) {
    WorkParts shares;
    if (parts.total() <= Duration(0)) {
        shares.insert = whole;
        return shares;
    }
    Duration rest = whole;
    const auto share = [&](Duration part) {
        const Duration got =
            std::min(scaled(whole, nanoseconds(part) / nanoseconds(parts.total())), rest);
        rest -= got;
        return got;
    };
    shares.trigger = share(parts.trigger);
    shares.sharing = share(parts.sharing);
    shares.touch = share(parts.touch);
    (parts.insert > Duration(0) ? shares.insert : shares.touch) += rest;
    return shares;
}

/// What one visit under its lock is expected to consist of.
WorkParts parts_of_visit(const Engine& engine, const Transaction& t, const Acquisition& a) {
    const WorkloadPlan& p = engine.plan->workloads[t.workload.index()];
    const std::int64_t children = engine.accounts[a.account.index()].children;
    Visit visit{p.kind, 1, children, a.touches, p.changes_owner, false};
    if (a.line != no_slot) {
        visit.records = engine.line_at(a.line).records;
        visit.arrives = engine.line_at(a.line).counterpart;
    }
    WorkParts parts = work_on_account(p.parameters, visit);
    if (a.under_lock == VisitPart::touch) {
        parts.insert = parts.trigger = parts.sharing = Duration(0); // done before it asked
    }
    return parts;
}

HoldView hold_of(const Engine& engine, const Transaction& t, const Acquisition& held) {
    const Acquisition& now_at = engine.acquisition_at(t.current);
    const WorkloadPlan& p = engine.plan->workloads[t.workload.index()];
    HoldView hold;
    if (t.stage == Stage::committing) { // what a failed account of several left
        hold.commit = p.parameters.work_commit;
        const SimTime began = t.step_ends - hold.commit;
        hold.before = began - held.granted_at;
        hold.done = engine.now - began;
        return hold;
    }
    const bool locks_first = t.locking == Locking::done;
    const SimTime began = locks_first ? now_at.requested_at : now_at.granted_at;
    const Duration step = t.step_ends - began;
    hold.before = began - held.granted_at;
    hold.done = engine.now - began;
    const bool last = locks_first ? engine.granted_from(now_at.next_of_transaction) == no_slot
                                  : t.line == no_slot && t.failed_lines == 0;
    hold.commit = last ? std::min(p.parameters.work_commit, step) : Duration(0);
    hold.account = now_at.account;
    hold.children = engine.accounts[now_at.account.index()].children;
    hold.records = now_at.line == no_slot ? 1 : engine.line_at(now_at.line).records;
    hold.work = in_proportion(step - hold.commit, parts_of_visit(engine, t, now_at));
    return hold;
}

/// As the queue stands, one after the other; work is drawn by name, so its length is known before.
void add_outlooks(const Engine& engine, const Lock& lock, std::size_t most, AccountLane& lane) {
    if (lock.holder == no_slot || lane.holder_waits_for.valid() ||
        engine.locks.discipline() != Discipline::fifo) {
        return;
    }
    const Duration timeout = engine.plan->parameters().platform_lock_timeout;
    SimTime free_at =
        engine.expected_end(engine.transactions[engine.acquisition_at(lock.holder).transaction]);
    for (SlotIndex w = lock.first; w != no_slot && lane.outlooks.size() < most;
         w = engine.acquisition_at(w).queue_next) {
        const Acquisition& a = engine.acquisition_at(w);
        const Transaction& t = engine.transactions[a.transaction];
        if (const SimTime deadline = after(a.requested_at, timeout); deadline < free_at) {
            lane.outlooks.push_back({Outlook::Fate::timed_out, deadline - engine.now});
            continue;
        }
        lane.outlooks.push_back({Outlook::Fate::granted, free_at - engine.now});
        const WorkloadPlan& p = engine.plan->workloads[t.workload.index()];
        const Duration overhead =
            t.locking == Locking::first ? p.parameters.work_overhead : Duration(0);
        free_at = after(free_at, overhead + engine.expected_work(t, a) + p.parameters.work_commit);
    }
}

void add_holder(const Engine& engine, const Lock& lock, AccountLane& lane) {
    const Acquisition& held = engine.acquisition_at(lock.holder);
    const Transaction& t = engine.transactions[held.transaction];
    lane.holder = token(engine, held, held.granted_at);
    lane.holder->also_holds = held_elsewhere(engine, t, lane.account);
    if (t.stage == Stage::waiting) {
        lane.holder_waits_for = engine.acquisition_at(t.current).account;
    } else {
        lane.expected_hold = engine.expected_end(t) - held.granted_at;
        if (t.stage == Stage::working || t.stage == Stage::committing) {
            lane.hold = hold_of(engine, t, held);
        }
    }
}

LockState state_of(const Engine& engine, const Lock& lock) {
    if (lock.holder == no_slot) {
        return LockState::free;
    }
    if (lock.waiting == 0) {
        return LockState::held;
    }
    const Acquisition& held = engine.acquisition_at(lock.holder);
    const SimTime deadline = after(engine.acquisition_at(lock.first).requested_at,
                                   engine.plan->parameters().platform_lock_timeout);
    const Transaction& t = engine.transactions[held.transaction];
    const SimTime free_at = t.stage == Stage::waiting ? t.step_ends : engine.expected_end(t);
    return deadline < free_at ? LockState::critical : LockState::contended;
}

PoolPlace place_in_pool(const Simulation& simulation, AccountId account) {
    const Engine& engine = simulation.engine();
    PoolPlace place;
    place.assignment = engine.plan->parameters().pool_assignment;
    const auto member = simulation.pool_member(account);
    if (!member) {
        return place;
    }
    place.origin = member->origin;
    place.origin_name = simulation.account_name(member->origin);
    place.number = member->number;
    const Pool& pool = engine.pools[engine.accounts[member->origin.index()].pool];
    const auto at = std::find(pool.members.begin(), pool.members.end(), account);
    const auto index = static_cast<std::size_t>(at - pool.members.begin());
    const bool current = place.assignment == PoolAssignment::current;
    // In turn, a full one is found out when its turn comes.
    if (at != pool.members.end() && !(current && engine.is_full(account))) {
        place.place = static_cast<std::uint32_t>(index) + 1;
        place.current = current && pool.current == index;
    }
    return place;
}

AccountLane lane_of(const Simulation& simulation, AccountId account, const CaptureLimits& limits) {
    const Engine& engine = simulation.engine();
    const Lock& lock = engine.locks[account];
    const AccountState& state = engine.accounts[account.index()];
    AccountLane lane;
    lane.account = account;
    lane.name = simulation.account_name(account);
    lane.id = simulation.account_id(account);
    lane.children = state.children;
    lane.skewed = state.children > engine.plan->parameters().skew_limit;
    lane.pending_records = state.pending_records;
    lane.pool = place_in_pool(simulation, account);
    if (state.pool != no_slot) {
        lane.pool_members = static_cast<std::int64_t>(engine.pools[state.pool].members.size());
    }
    lane.state = state_of(engine, lock);
    lane.waiting = lock.waiting;
    if (lock.holder != no_slot) {
        add_holder(engine, lock, lane);
        add_outlooks(engine, lock, limits.outlooks, lane);
    }
    lane.waiters.reserve(std::min<std::size_t>(lock.waiting, limits.waiters));
    for (SlotIndex w = lock.first; w != no_slot && lane.waiters.size() < limits.waiters;
         w = engine.acquisition_at(w).queue_next) {
        const Acquisition& waiting = engine.acquisition_at(w);
        lane.waiters.push_back(token(engine, waiting, waiting.requested_at));
        const Transaction& t = engine.transactions[waiting.transaction];
        if (t.first_acquisition != t.last_acquisition) {
            lane.waiters.back().also_holds = held_elsewhere(engine, t, account);
        }
    }
    return lane;
}

void add_quiet_heat(const Engine& engine, std::span<const AccountId> lanes,
                    const CaptureLimits& limits, StageSnapshot& snapshot) {
    std::vector<AccountId> shown(lanes.begin(), lanes.end());
    std::sort(shown.begin(), shown.end());
    const std::size_t total = engine.locks.size();
    const std::size_t others = total - shown.size();
    const std::size_t cells = std::min(others, limits.heat_cells);
    snapshot.quiet_heat.assign(cells, 0.0F);
    std::vector<std::uint32_t> in_cell(cells, 0);
    auto next_shown = shown.begin();
    std::size_t place = 0;
    for (std::size_t i = 0; i < total; ++i) {
        const AccountId account(i);
        const Lock& lock = engine.locks[account];
        snapshot.contended_accounts += lock.waiting > 0 ? 1 : 0;
        if (next_shown != shown.end() && *next_shown == account) {
            ++next_shown;
            continue;
        }
        const std::size_t cell = place++ * cells / others;
        ++in_cell[cell];
        snapshot.quiet_heat[cell] += lock.holder != no_slot ? 1.0F : 0.0F;
    }
    snapshot.accounts = static_cast<std::int64_t>(total);
    snapshot.quiet_accounts = snapshot.accounts - snapshot.contended_accounts;
    for (std::size_t c = 0; c < cells; ++c) {
        snapshot.quiet_heat[c] /= static_cast<float>(std::max(in_cell[c], 1U));
    }
}

void add_backoffs(const Engine& engine, const CaptureLimits& limits, StageSnapshot& snapshot) {
    snapshot.backing_off = engine.backing_off;
    for (SlotIndex r = engine.backoff_first;
         r != no_slot && snapshot.backoff.size() < limits.backoff; r = engine.requests[r].next) {
        const Request& request = engine.requests[r];
        BackoffView view;
        view.transaction = request.last_serial;
        view.kind = engine.plan->workloads[request.workload.index()].kind;
        view.records = request.records;
        view.next_attempt = static_cast<std::uint16_t>(request.attempts + 1);
        view.remaining = request.retry_at - engine.now;
        view.delay = request.last_delay;
        snapshot.backoff.push_back(view);
    }
}

/// Where a holder of a lane waits for a lock without one, and so on to the end.
void add_links(const Simulation& simulation, const CaptureLimits& limits, StageSnapshot& snapshot) {
    const Engine& engine = simulation.engine();
    const auto known = [&snapshot](AccountId account) {
        const auto is = [account](const auto& view) { return view.account == account; };
        return std::any_of(snapshot.lanes.begin(), snapshot.lanes.end(), is) ||
               std::any_of(snapshot.links.begin(), snapshot.links.end(), is);
    };
    for (const AccountLane& lane : snapshot.lanes) {
        AccountId next = lane.holder_waits_for;
        while (next.valid() && snapshot.links.size() < limits.links && !known(next)) {
            const SlotIndex holder = engine.locks[next].holder;
            if (holder == no_slot) {
                break;
            }
            AccountLane held;
            held.account = next;
            add_holder(engine, engine.locks[next], held);
            snapshot.links.push_back(
                {next, simulation.account_name(next), *held.holder, held.holder_waits_for});
            next = held.holder_waits_for;
        }
    }
}

QueuedView queued(const Engine& engine, SlotIndex slot) {
    const Transaction& t = engine.transactions[slot];
    return {t.serial, t.kind, t.records, engine.requests[t.request].line.account,
            engine.now - t.started_at};
}

/// Under per_account: those at whose accounts others are before them, in the order they came. Only
/// the lanes' accounts are asked, so that the picture stays as small as its limits.
void add_successors(const Engine& engine, std::span<const AccountId> lanes,
                    const CaptureLimits& limits, IntakeView& view) {
    std::vector<QueuedView> others;
    for (const AccountId account : lanes) {
        std::size_t taken = view.queued.size();
        for (SlotIndex t = engine.accounts[account.index()].ticket_first;
             t != no_slot && taken < limits.queued; t = engine.tickets[t].next) {
            const SlotIndex slot = engine.tickets[t].transaction;
            const Transaction& transaction = engine.transactions[slot];
            if (transaction.stage == Stage::queued && transaction.accounts_ahead > 0) {
                others.push_back(queued(engine, slot));
                ++taken;
            }
        }
    }
    const auto serial = [](const QueuedView& a, const QueuedView& b) {
        return a.transaction < b.transaction;
    };
    const auto same = [](const QueuedView& a, const QueuedView& b) {
        return a.transaction == b.transaction; // it stands in line at several accounts
    };
    std::sort(others.begin(), others.end(), serial);
    others.erase(std::unique(others.begin(), others.end(), same), others.end());
    others.resize(std::min(others.size(), limits.queued - view.queued.size()));
    view.queued.insert(view.queued.end(), others.begin(), others.end());
}

void add_intake(const Engine& engine, std::span<const AccountId> lanes, const CaptureLimits& limits,
                IntakeView& view) {
    const Parameters& p = engine.plan->parameters();
    view.waiting = engine.intake.waiting;
    view.busy = engine.intake.busy;
    view.used = p.intake_enabled || view.waiting > 0 || view.busy > 0;
    view.capacity = p.intake_capacity;
    view.workers = p.intake_workers;
    view.order = p.intake_order;
    for (SlotIndex slot = engine.intake.first;
         slot != no_slot && view.queued.size() < limits.queued;
         slot = engine.transactions[slot].queue_next) {
        view.queued.push_back(queued(engine, slot));
    }
    if (view.waiting > static_cast<std::int64_t>(view.queued.size())) {
        add_successors(engine, lanes, limits, view);
    }
}

void add_partition(const Engine& engine, const CaptureLimits& limits, PartitionView& view) {
    const Parameters& p = engine.plan->parameters();
    view.by = p.partition_by;
    if (view.by == PartitionBy::none) {
        return;
    }
    view.lane_count = static_cast<std::int64_t>(engine.lanes.size());
    std::int64_t open = -1;
    if (view.by == PartitionBy::time_slice) {
        const Duration slot = p.partition_period / p.partition_lanes;
        const Duration into = engine.now.time_since_epoch() % p.partition_period;
        open = into / slot;
        view.slice_left = slot - into % slot;
    }
    for (std::size_t i = 0; i < engine.lanes.size(); ++i) {
        const Lane& lane = engine.lanes[i];
        PartitionLane shown;
        shown.open = static_cast<std::int64_t>(i) == open;
        shown.waiting = lane.waiting;
        if (lane.holder != no_slot) {
            shown.transaction = engine.transactions[lane.holder].serial;
        }
        view.occupied += shown.open || shown.transaction != 0 ? 1 : 0;
        if (i < limits.partitions) {
            view.lanes.push_back(shown);
        }
    }
}

void add_jobs(const Engine& engine, const CaptureLimits& limits, std::vector<JobView>& jobs) {
    const auto& workloads = engine.plan->scenario.workloads;
    for (std::size_t i = 0; i < workloads.size() && jobs.size() < limits.jobs; ++i) {
        if (!is_job(workloads[i].kind)) {
            continue;
        }
        const WorkloadState& state = engine.workloads[i];
        JobView view;
        view.workload = WorkloadId(i);
        view.name = workloads[i].name;
        view.kind = engine.plan->workloads[i].kind;
        view.records = engine.plan->workloads[i].arrive_together;
        if (state.job.records == 0) {
            const auto* once = std::get_if<OnceArrivals>(&workloads[i].arrivals);
            view.starts_in =
                once != nullptr ? after(start_of_run, once->at) - engine.now : Duration(0);
        } else {
            view.records = state.job.records;
            view.done = state.job.committed;
            view.failed = state.job.failed;
            view.chunks = state.running;
            view.requeued = state.job.requeues;
            view.standing = state.at_source;
            view.resting = state.job.resting && state.job.left > 0;
        }
        jobs.push_back(std::move(view));
    }
}

} // namespace

StageSnapshot capture(const Simulation& simulation, std::span<const AccountId> lanes,
                      const CaptureLimits& limits) {
    const Engine& engine = simulation.engine();
    const Parameters& p = engine.plan->parameters();
    StageSnapshot snapshot;
    snapshot.now = engine.now;
    snapshot.lanes.reserve(lanes.size());
    for (const AccountId account : lanes) {
        snapshot.lanes.push_back(lane_of(simulation, account, limits));
    }
    add_quiet_heat(engine, lanes, limits, snapshot);
    add_backoffs(engine, limits, snapshot);
    for (const WorkloadState& workload : engine.workloads) {
        snapshot.at_source += workload.at_source;
    }
    snapshot.in_lanes = engine.in_lanes;
    snapshot.in_intake = engine.intake.waiting;
    snapshot.intake_busy = engine.intake.busy;
    snapshot.long_running = engine.long_running;
    add_links(simulation, limits, snapshot);
    add_intake(engine, lanes, limits, snapshot.intake);
    add_partition(engine, limits, snapshot.partition);
    if (p.pool_enabled || !engine.pools.empty()) {
        snapshot.pool_size = p.pool_size;
    }
    add_jobs(engine, limits, snapshot.jobs);
    snapshot.in_flight_records = engine.in_flight_records;
    snapshot.lock_timeout = p.platform_lock_timeout;
    snapshot.long_running_after = p.platform_long_running_after;
    snapshot.long_running_limit = p.platform_long_running_limit;
    return snapshot;
}

} // namespace lockscope
