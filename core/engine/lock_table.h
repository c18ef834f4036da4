// SPDX-License-Identifier: GPL-3.0-or-later
// Every account's lock and queue: who holds it, who waits, who is next.
//
// A pure data structure: it knows no time-outs and no transactions' lives. Waiters stand in a list
// in the order of their requests, which is also the order of their deadlines. Beside it is a bag
// for the disciplines that do not follow the list: under random any waiter must be reachable in
// constant time; under shortest_first and most_blocking_first the bag is a heap.
#pragma once

#include "core/base/ids.h"
#include "core/base/random.h"
#include "core/engine/requests.h"
#include "core/engine/slab.h"
#include "core/model/choices.h"

#include <cassert>
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
    std::vector<SlotIndex> bag; ///< all waiters, under some disciplines only
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
        if (bagged_) [[unlikely]] {
            put_in_bag(lock, slots, waiter);
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
        if (bagged_) [[unlikely]] {
            take_from_bag(lock, slots, waiter);
        }
    }
    /// The waiter who gets the lock now. REQUIRES: somebody waits.
    [[nodiscard]] SlotIndex choose(AccountId account, const RandomSource& random) const {
        const Lock& lock = locks_[account.index()];
        assert(lock.waiting > 0);
        return next_ == NextHolder::first  ? lock.first
               : next_ == NextHolder::last ? lock.last
                                           : choose_from_bag(account, random);
    }
    /// `waiter`, who just left the queue, holds the lock now: others wait for it.
    void note_holder(const Lock& lock, Transaction& t) const {
        if (discipline_ == Discipline::most_blocking_first) [[unlikely]] {
            t.blocks += lock.waiting;
        }
    }
    [[nodiscard]] Discipline discipline() const { return discipline_; }
    /// From now on waiters are chosen this way.
    void set_discipline(Discipline discipline, Slab<Transaction>& slots);

    [[nodiscard]] std::size_t bytes() const { return locks_.capacity() * sizeof(Lock); }

    /// Room for one more account, whose id it returns.
    AccountId add() {
        locks_.emplace_back();
        return AccountId(locks_.size() - 1);
    }

private:
    void put_in_bag(Lock& lock, Slab<Transaction>& slots, SlotIndex waiter);
    void take_from_bag(Lock& lock, Slab<Transaction>& slots, SlotIndex waiter);
    void holder_blocks(const Lock& lock, Slab<Transaction>& slots, std::uint32_t change);
    [[nodiscard]] bool before(const Slab<Transaction>& slots, SlotIndex a, SlotIndex b) const;
    void sift(Lock& lock, Slab<Transaction>& slots, std::size_t place);
    [[nodiscard]] SlotIndex choose_from_bag(AccountId account, const RandomSource& random) const;

    std::vector<Lock> locks_;
    Discipline discipline_ = Discipline::fifo;
    NextHolder next_ = next_holder(Discipline::fifo); ///< of the discipline
    bool bagged_ = false;                             ///< it needs the bags
};

} // namespace lockscope
