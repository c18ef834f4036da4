// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/lock_table.h"

#include <utility>

namespace lockscope {

void LockTable::put_in_bag(Lock& lock, Slab<Transaction>& slots, SlotIndex waiter) {
    slots[waiter].acquisition.in_bag.place = static_cast<std::uint32_t>(lock.bag.size());
    lock.bag.push_back(waiter);
    sift(lock, slots, lock.bag.size() - 1);
    holder_blocks(lock, slots, 1);
}

void LockTable::take_from_bag(Lock& lock, Slab<Transaction>& slots, SlotIndex waiter) {
    const std::size_t place = slots[waiter].acquisition.in_bag.place;
    const SlotIndex moved = lock.bag.back();
    lock.bag[place] = moved;
    slots[moved].acquisition.in_bag.place = static_cast<std::uint32_t>(place);
    lock.bag.pop_back();
    if (place < lock.bag.size()) {
        sift(lock, slots, place);
    }
    holder_blocks(lock, slots, ~std::uint32_t{0}); // one less
}

/// Whoever holds this lock blocks one more or one less; if it waits elsewhere itself, that changes
/// its rank there.
void LockTable::holder_blocks(const Lock& lock, Slab<Transaction>& slots, std::uint32_t change) {
    if (discipline_ != Discipline::most_blocking_first || lock.holder == no_slot) {
        return;
    }
    Transaction& holder = slots[slots[lock.holder].acquisition.transaction];
    holder.blocks += change;
    if (holder.stage == Stage::waiting) {
        const Acquisition& waiting = slots[holder.current].acquisition;
        sift(locks_[waiting.account.index()], slots, waiting.in_bag.place);
    }
}

bool LockTable::before(const Slab<Transaction>& slots, SlotIndex a, SlotIndex b) const {
    const Acquisition& first = slots[a].acquisition;
    const Acquisition& second = slots[b].acquisition;
    if (discipline_ == Discipline::shortest_first) {
        const Duration work = first.in_bag.expected_work;
        const Duration other = second.in_bag.expected_work;
        return work != other ? work < other : first.order < second.order;
    }
    const std::uint32_t blocked_by_first = slots[first.transaction].blocks;
    const std::uint32_t blocked_by_second = slots[second.transaction].blocks;
    return blocked_by_first != blocked_by_second ? blocked_by_first > blocked_by_second
                                                 : first.order < second.order;
}

/// Moves a waiter up or down to where it belongs in its lock's heap.
void LockTable::sift(Lock& lock, Slab<Transaction>& slots, std::size_t place) {
    if (next_ != NextHolder::foremost) {
        return;
    }
    const auto exchange = [&](std::size_t a, std::size_t b) {
        std::swap(lock.bag[a], lock.bag[b]);
        slots[lock.bag[a]].acquisition.in_bag.place = static_cast<std::uint32_t>(a);
        slots[lock.bag[b]].acquisition.in_bag.place = static_cast<std::uint32_t>(b);
    };
    while (place > 0 && before(slots, lock.bag[place], lock.bag[(place - 1) / 2])) {
        exchange(place, (place - 1) / 2);
        place = (place - 1) / 2;
    }
    for (std::size_t child = 2 * place + 1; child < lock.bag.size(); child = 2 * place + 1) {
        if (child + 1 < lock.bag.size() && before(slots, lock.bag[child + 1], lock.bag[child])) {
            ++child;
        }
        if (!before(slots, lock.bag[child], lock.bag[place])) {
            return;
        }
        exchange(place, child);
        place = child;
    }
}

SlotIndex LockTable::choose_from_bag(AccountId account, const RandomSource& random) const {
    const Lock& lock = locks_[account.index()];
    if (next_ == NextHolder::foremost) {
        return lock.bag.front();
    }
    const auto word = random.bits(Purpose::grant, account.value, lock.grants)[0];
    return lock.bag[((word >> 32) * lock.bag.size()) >> 32];
}

void LockTable::set_discipline(Discipline discipline, Slab<Transaction>& slots) {
    if (discipline == discipline_) {
        return;
    }
    discipline_ = discipline;
    next_ = next_holder(discipline);
    bagged_ = next_ == NextHolder::any || next_ == NextHolder::foremost;
    for (Lock& lock : locks_) {
        lock.bag.clear();
        if (lock.holder != no_slot) {
            slots[slots[lock.holder].acquisition.transaction].blocks = 0;
        }
    }
    for (Lock& lock : locks_) {
        if (lock.holder != no_slot && discipline == Discipline::most_blocking_first) {
            slots[slots[lock.holder].acquisition.transaction].blocks += lock.waiting;
        }
    }
    for (Lock& lock : locks_) {
        for (SlotIndex w = bagged_ ? lock.first : no_slot; w != no_slot;
             w = slots[w].acquisition.queue_next) {
            slots[w].acquisition.in_bag.place = static_cast<std::uint32_t>(lock.bag.size());
            lock.bag.push_back(w);
            sift(lock, slots, lock.bag.size() - 1);
        }
    }
}

} // namespace lockscope
