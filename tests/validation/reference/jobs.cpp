// SPDX-License-Identifier: GPL-3.0-or-later
// Bulk loads in chunks, children that move to a pool, and the pool itself.
#include "tests/validation/reference/model.h"

#include <algorithm>

namespace lockscope::reference {

void Model::start_job(std::size_t w) {
    WorkloadState& state = workloads_[w];
    state.job_started = now_;
    state.job_left = workload(w).records;
    if (workload(w).kind == WorkloadKind::redistribution) {
        step_redistribution(w);
        return;
    }
    write_offered(w, AccountId(), static_cast<std::uint32_t>(state.job_left));
    sort_job(w);
    start_from_source(w);
}

// --- Bulk loads -----------------------------------------------------------------------------

bool Model::has_chunks(std::size_t w) const {
    return is_job_of(w, WorkloadKind::bulk_load) && workloads_[w].job_left > 0;
}

/// Puts what is left of the job into order, if it is to be in one: by lane, then by account.
void Model::sort_job(std::size_t w) {
    WorkloadState& state = workloads_[w];
    const bool laned = parameters().partition_by != PartitionBy::none;
    const bool by_account =
        state.parameters.bulk_sort_by_account && defect_ != Defect::unsorted_jobs;
    if (!has_chunks(w) || !state.job_sorted.empty() || !(by_account || laned)) {
        return;
    }
    std::map<AccountId, std::int64_t> counts;
    for (std::int64_t i = 0; i < state.job_left; ++i) {
        const std::uint64_t index = state.job_next + static_cast<std::uint64_t>(i);
        ++counts[state.targets.account(state.targets.draw(random_, WorkloadId(w), index))];
    }
    for (const auto& [account, records] : counts) {
        state.job_sorted.push_back({lane_of(scenario_, account, account), account, records});
    }
    std::stable_sort(state.job_sorted.begin(), state.job_sorted.end(),
                     [](const auto& a, const auto& b) { return a.lane < b.lane; });
}

/// A sorted chunk is of one lane, and does not begin an account that it cannot finish but that
/// would fit into the next chunk.
RequestPtr Model::next_chunk(std::size_t w) {
    WorkloadState& state = workloads_[w];
    const Parameters& p = state.parameters;
    const std::int64_t size = p.bulk_row_by_row ? 1 : p.bulk_chunk;
    const RequestPtr request = new_request(w, state.job_next);
    std::int64_t taken = 0;
    const auto take = [&](AccountId account) {
        request->add(place_of_record(w, account), state.job_started);
        ++taken;
    };
    if (state.job_sorted.empty()) {
        const std::int64_t records = std::min(size, state.job_left);
        while (taken < records) {
            const std::uint64_t index = state.job_next + static_cast<std::uint64_t>(taken);
            take(state.targets.account(state.targets.draw(random_, WorkloadId(w), index)));
        }
    } else {
        const std::uint32_t lane = state.job_sorted.front().lane;
        while (!state.job_sorted.empty() && taken < size && state.job_sorted.front().lane == lane) {
            SortedRecords& next = state.job_sorted.front();
            if (taken > 0 && next.records > size - taken && next.records <= size) {
                break;
            }
            for (; next.records > 0 && taken < size; --next.records) {
                take(next.account);
            }
            if (next.records == 0) {
                state.job_sorted.erase(state.job_sorted.begin());
            }
        }
    }
    state.job_next += static_cast<std::uint64_t>(taken);
    state.job_left -= taken;
    if (p.bulk_sort_by_account) {
        request->sort_by_account();
    }
    return request;
}

/// More than 100 lock failures: back to the end of the job.
bool Model::requeue(const RequestPtr& request, FailureCause cause) {
    const std::size_t w = request->workload;
    const bool of_locks =
        cause == FailureCause::unable_to_lock_row || cause == FailureCause::deadlock;
    if (!is_job_of(w, WorkloadKind::bulk_load) || !of_locks ||
        request->requeues >= workloads_[w].parameters.bulk_requeues) {
        return false;
    }
    std::uint32_t failed = 0;
    for (const Line& line : request->lines) {
        failed += line.settled_by == 0 ? line.records() : 0;
    }
    if (failed <= 100) {
        return false;
    }
    ++request->requeues;
    request->requeued = true;
    Event& event = write(EventKind::requeued);
    event.transaction = request->last_serial;
    event.set_first_account(request->first_account, request->lines.size() > 1);
    event.workload = WorkloadId(w);
    event.records = failed;
    event.attempt = static_cast<std::uint16_t>(request->attempts);
    workloads_[w].source.push_back(request);
    return true;
}

/// What rests may have a reason to go on, or to wait for another moment, and what was unsorted may
/// be sorted now.
void Model::jobs_changed() {
    for (std::size_t w = 0; w < scenario_.workloads.size(); ++w) {
        if (is_job_of(w, WorkloadKind::redistribution) && workloads_[w].job_rests &&
            workloads_[w].job_left > 0) {
            cancel(workloads_[w].job_window);
            step_redistribution(w);
        } else if (is_job_of(w, WorkloadKind::bulk_load)) {
            sort_job(w);
            start_from_source(w);
        }
    }
}

// --- Redistribution -------------------------------------------------------------------------

/// `moment` if a window is open then, else the beginning of the next one; none: there is none.
std::optional<SimTime> Model::next_window(SimTime moment) const {
    const Parameters& p = parameters();
    SimTime from = after(start_of_run, p.redistribution_from);
    if (p.redistribution_until <= p.redistribution_from) {
        return std::nullopt;
    }
    if (p.redistribution_until == never) {
        return std::max(moment, from);
    }
    const Duration length = p.redistribution_until - p.redistribution_from;
    while (moment >= from + length) {
        if (p.redistribution_every == never || defect_ == Defect::one_night_only) {
            return std::nullopt;
        }
        from += p.redistribution_every;
    }
    return std::max(moment, from);
}

/// Moves children off accounts above the limit, down to it, inside the windows.
void Model::step_redistribution(std::size_t w) {
    WorkloadState& state = workloads_[w];
    const Parameters& p = parameters();
    state.job_window.reset();
    state.job_rests = true;
    const auto rest_until = [&](std::optional<SimTime> moment) {
        if (moment) {
            state.job_window = arm(*moment, [this, w] { step_redistribution(w); });
        }
    };
    if (!p.redistribution_enabled || state.job_left == 0) {
        return;
    }
    if (const auto opens = next_window(now_); opens != now_) {
        rest_until(opens);
        return;
    }
    const std::size_t drawn = state.targets.draw(random_, WorkloadId(w), state.job_next++);
    AccountId source;
    for (std::size_t i = 0; i < state.targets.size() && !source.valid(); ++i) {
        const AccountId account = state.targets.account((drawn + i) % state.targets.size());
        if (accounts_[account.index()].children > p.skew_limit) {
            source = account;
        }
    }
    if (!source.valid()) {
        // Perhaps another night; but a run without a set end does not wait for it.
        const bool comes_again = p.redistribution_until != never && p.redistribution_every != never;
        if (!comes_again || !scenario_.duration) {
            state.job_left = 0;
            return;
        }
        SimTime again = after(start_of_run, p.redistribution_from);
        while (again <= now_) {
            again += p.redistribution_every;
        }
        rest_until(again);
        return;
    }
    state.job_rests = false;
    const AccountId first = accounts_[source.index()].pool.size() > place_in_turn(source)
                                ? accounts_[source.index()].pool[place_in_turn(source)]
                                : AccountId();
    const std::int64_t room =
        first.valid() && room_of(first) > 0 ? room_of(first) : p.pool_max_children;
    const std::int64_t above = accounts_[source.index()].children - p.skew_limit;
    const std::int64_t records = std::min({p.redistribution_chunk, state.job_left, above, room});
    state.job_left -= records;
    write_offered(w, source, static_cast<std::uint32_t>(records));
    const AccountId target = next_of_pool(source);
    const RequestPtr request = new_request(w, state.job_next);
    request->moves_children = true;
    for (const AccountId account : {source, target}) {
        Line& line = request->line_of(account);
        line.offered = {{now_, static_cast<std::uint32_t>(records)}};
        line.counterpart = account == target;
    }
    submit(request);
}

// --- The pool -------------------------------------------------------------------------------

/// The account that takes a new record meant for `account`.
AccountId Model::place_of_record(std::size_t w, AccountId account) {
    if (!is_integration(w) || !parameters().pool_enabled) {
        return account;
    }
    const bool any_marked = std::any_of(accounts_.begin(), accounts_.end(),
                                        [](const Account& a) { return a.pool_marked; });
    const Account& state = accounts_[account.index()];
    const bool pooled = any_marked ? state.pool_marked : state.children > parameters().skew_limit;
    return pooled ? next_of_pool(account) : account;
}

/// A pool account is full when it has as many children as it may, those on their way counted.
std::int64_t Model::room_of(AccountId account) const {
    std::int64_t on_way = 0;
    for (const RequestPtr& request : requests_) {
        for (const Line& line : request->lines) {
            on_way += line.account == account && !line.committed ? line.records() : 0;
        }
    }
    if (defect_ == Defect::way_forgotten) {
        on_way = 0;
    }
    return parameters().pool_max_children - accounts_[account.index()].children - on_way;
}

/// In turn; or always the current one, and when that is full the next.
std::size_t Model::place_in_turn(AccountId origin) const {
    const Account& of = accounts_[origin.index()];
    const auto size = static_cast<std::size_t>(parameters().pool_size);
    if (parameters().pool_assignment == PoolAssignment::round_robin) {
        return of.pool_turn % size;
    }
    const std::size_t place = of.pool_current % size;
    const bool full = place < of.pool.size() && room_of(of.pool[place]) <= 0;
    return full ? (place + 1) % size : place;
}

AccountId Model::next_of_pool(AccountId origin) {
    const std::size_t place = place_in_turn(origin);
    ++accounts_[origin.index()].pool_turn;
    accounts_[origin.index()].pool_current = place;
    while (accounts_[origin.index()].pool.size() <= place) {
        const AccountId fresh = new_pool_account(origin);
        accounts_[origin.index()].pool.push_back(fresh);
    }
    const AccountId member = accounts_[origin.index()].pool[place];
    if (room_of(member) > 0 || defect_ == Defect::full_pool_used) {
        return member;
    }
    const AccountId fresh = new_pool_account(origin);
    accounts_[origin.index()].pool[place] = fresh;
    return fresh;
}

AccountId Model::new_pool_account(AccountId origin) {
    const AccountId account(accounts_.size());
    accounts_.emplace_back();
    accounts_.back().origin = origin;
    const auto known = static_cast<std::size_t>(account_count(scenario_));
    std::uint32_t number = 0;
    for (std::size_t i = known; i < accounts_.size(); ++i) {
        number += accounts_[i].origin == origin ? 1 : 0;
    }
    Event& event = write(EventKind::account_added);
    event.account = account;
    event.set_pool_member({origin, number});
    return account;
}

} // namespace lockscope::reference
