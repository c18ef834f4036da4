// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/transactions.h"

#include "core/engine/engine.h"
#include "core/engine/simulation.h"

#include <algorithm>
#include <tuple>

namespace lockscope {

namespace {

/// Which slots of the slab hold a transaction, and not a further acquisition of one, or nothing.
///
/// A slot does not say so itself. But a first acquisition lies in its transaction's own slot, so
/// a slot whose acquisition names the slot itself is a transaction's, and its chain can be trusted:
/// the rest of the chain are the slots that are taken and no transactions.
std::vector<bool> transaction_slots(const Engine& engine) {
    std::vector<bool> is_transaction = engine.transactions.taken();
    for (std::size_t i = 0; i < is_transaction.size(); ++i) {
        const auto slot = static_cast<SlotIndex>(i);
        if (!is_transaction[i] || engine.acquisition_at(slot).transaction != slot ||
            engine.transactions[slot].first_acquisition != slot) {
            continue;
        }
        for (SlotIndex a = engine.acquisition_at(slot).next_of_transaction; a != no_slot;
             a = engine.acquisition_at(a).next_of_transaction) {
            is_transaction[a] = false;
        }
    }
    return is_transaction;
}

class Lister {
public:
    explicit Lister(const Simulation& simulation)
        : engine_(simulation.engine()) {}

    std::vector<TransactionView> all() && {
        add_transactions();
        for (const WorkloadState& workload : engine_.workloads) {
            add_requests(workload.source_first, Whereabouts::at_source);
        }
        for (const Lane& lane : engine_.lanes) {
            add_requests(lane.first, Whereabouts::in_lane);
        }
        add_requests(engine_.backoff_first, Whereabouts::backoff);
        return std::move(list_);
    }

private:
    void add_transactions() {
        const std::vector<bool> is_transaction = transaction_slots(engine_);
        for (std::size_t i = 0; i < is_transaction.size(); ++i) {
            if (is_transaction[i]) {
                add(engine_.transactions[static_cast<SlotIndex>(i)]);
            }
        }
    }

    void add(const Transaction& t) {
        TransactionView view;
        static_cast<TransactionFacts&>(view) = facts_of(t);
        view.running = engine_.now - t.started_at;
        for (SlotIndex a = t.first_acquisition; a != no_slot;
             a = engine_.acquisition_at(a).next_of_transaction) {
            view.locks_held += holds(a) ? 1 : 0;
        }
        view.account = account_of(t);
        if (t.stage == Stage::queued) {
            view.where = Whereabouts::in_intake;
            view.in_state = view.running;
        } else if (t.stage == Stage::waiting) {
            view.where = Whereabouts::waiting;
            view.in_state = engine_.now - engine_.acquisition_at(t.current).requested_at;
            view.holder = holder_of(view.account);
        } else if (t.current != no_slot && holds(t.current)) {
            view.in_state = engine_.now - engine_.acquisition_at(t.current).granted_at;
        } else if (!(t.in_line && t.by_intake)) {
            view.in_state = view.running;
        } // else since a worker took it, which nobody has noted
        list_.push_back(view);
    }

    /// A list of requests that are no transactions now.
    void add_requests(SlotIndex first, Whereabouts where) {
        for (SlotIndex slot = first; slot != no_slot; slot = engine_.requests[slot].next) {
            const Request& r = engine_.requests[slot];
            TransactionView view;
            view.transaction = r.last_serial;
            view.kind = engine_.plan->workloads[r.workload.index()].kind;
            view.workload = r.workload;
            view.records = r.records;
            view.attempt = static_cast<std::uint16_t>(r.attempts + 1);
            view.where = where;
            view.account = engine_.line_at(r.first_line).account;
            if (where == Whereabouts::backoff) {
                view.left = r.retry_at - engine_.now;
                view.in_state = r.last_delay - *view.left;
            } else {
                const Line& line = engine_.line_at(r.first_line);
                view.in_state = engine_.now - (r.attempts > 0 ? r.retry_at : line.offered_at);
            }
            list_.push_back(view);
        }
    }

    [[nodiscard]] bool holds(SlotIndex acquisition) const {
        const AccountId account = engine_.acquisition_at(acquisition).account;
        return engine_.locks[account].holder == acquisition;
    }

    [[nodiscard]] AccountId account_of(const Transaction& t) const {
        if (t.current != no_slot) {
            return engine_.acquisition_at(t.current).account;
        }
        if (t.first_acquisition != no_slot) {
            return engine_.acquisition_at(t.first_acquisition).account;
        }
        return engine_.line_at(engine_.requests[t.request].first_line).account;
    }

    [[nodiscard]] TransactionSerial holder_of(AccountId account) const {
        const SlotIndex holder = engine_.locks[account].holder;
        return holder == no_slot
                   ? 0
                   : engine_.transactions[engine_.acquisition_at(holder).transaction].serial;
    }

    const Engine& engine_;
    std::vector<TransactionView> list_;
};

bool goes_before(const TransactionView& a, const TransactionView& b) {
    const auto key = [](const TransactionView& view) {
        return std::tuple(view.where != Whereabouts::waiting, -view.in_state.value_or(Duration(0)),
                          view.transaction);
    };
    return key(a) < key(b);
}

} // namespace

std::vector<TransactionView> list_transactions(const Simulation& simulation, std::size_t limit) {
    std::vector<TransactionView> list = Lister(simulation).all();
    const std::size_t kept = std::min(limit, list.size());
    std::partial_sort(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(kept), list.end(),
                      goes_before);
    list.resize(kept);
    return list;
}

} // namespace lockscope
