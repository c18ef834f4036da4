// SPDX-License-Identifier: GPL-3.0-or-later
// Every account's lock and queue: who holds it, who waits, who is next.
//
// A pure data structure: it knows no time-outs and no transactions' lives. Waiters stand in a list
// in the order of their requests, which is also the order of their deadlines; a bag beside it
// exists only under the random discipline, where any waiter must be reachable in constant time.
#pragma once

#include "core/base/ids.h"
#include "core/base/random.h"
#include "core/engine/requests.h"
#include "core/engine/slab.h"
#include "core/model/choices.h"

#include <cstdint>
#include <vector>

namespace lockscope {

struct alignas(64) Lock {
    SlotIndex holder = no_slot; ///< acquisition
    SlotIndex first = no_slot;  ///< waiter who asked first
    SlotIndex last = no_slot;
    std::uint32_t waiting = 0;
    std::uint32_t timer_stamp = 0; ///< of the armed time-out timer
    bool timer_armed = false;
    std::uint64_t grants = 0;
    std::vector<SlotIndex> bag; ///< all waiters, under the random discipline only
};

/// The acquisitions stay where they are, in the slots of transactions; the table links them.
class LockTable {
public:
    explicit LockTable(std::size_t accounts)
        : locks_(accounts) {}

    [[nodiscard]] Lock& operator[](AccountId account) { return locks_[account.index()]; }
    [[nodiscard]] const Lock& operator[](AccountId account) const {
        return locks_[account.index()];
    }
    [[nodiscard]] std::size_t size() const { return locks_.size(); }

    /// Puts `waiter` at the end of the queue of its account's lock.
    void enqueue(Lock& lock, Slab<Transaction>& slots, SlotIndex waiter) {
        Acquisition& a = slots[waiter].acquisition;
        a.queue_previous = lock.last;
        a.queue_next = no_slot;
        (lock.last == no_slot ? lock.first : slots[lock.last].acquisition.queue_next) = waiter;
        lock.last = waiter;
        ++lock.waiting;
        if (discipline_ == Discipline::random) {
            a.place_in_bag = static_cast<std::uint32_t>(lock.bag.size());
            lock.bag.push_back(waiter);
        }
    }
    void remove(Lock& lock, Slab<Transaction>& slots, SlotIndex waiter) {
        const Acquisition& a = slots[waiter].acquisition;
        (a.queue_previous == no_slot ? lock.first
                                     : slots[a.queue_previous].acquisition.queue_next) =
            a.queue_next;
        (a.queue_next == no_slot ? lock.last : slots[a.queue_next].acquisition.queue_previous) =
            a.queue_previous;
        --lock.waiting;
        if (discipline_ == Discipline::random) {
            const SlotIndex moved = lock.bag.back();
            lock.bag[a.place_in_bag] = moved;
            slots[moved].acquisition.place_in_bag = a.place_in_bag;
            lock.bag.pop_back();
        }
    }
    /// The waiter who gets the lock now. REQUIRES: somebody waits.
    [[nodiscard]] SlotIndex choose(AccountId account, const RandomSource& random) const {
        const Lock& lock = locks_[account.index()];
        return discipline_ == Discipline::fifo   ? lock.first
               : discipline_ == Discipline::lifo ? lock.last
                                                 : choose_any(account, random);
    }
    /// From now on waiters are chosen this way.
    void set_discipline(Discipline discipline, Slab<Transaction>& slots);

private:
    [[nodiscard]] SlotIndex choose_any(AccountId account, const RandomSource& random) const;

    std::vector<Lock> locks_;
    Discipline discipline_ = Discipline::fifo;
};

} // namespace lockscope
