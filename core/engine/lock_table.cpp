// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/lock_table.h"

namespace lockscope {

void LockTable::enqueue(SlotIndex waiter) {
    Acquisition& a = acquisitions[waiter];
    Lock& lock = locks_[a.account.index()];
    a.queue_previous = lock.last;
    a.queue_next = no_slot;
    if (lock.last == no_slot) {
        lock.first = waiter;
    } else {
        acquisitions[lock.last].queue_next = waiter;
    }
    lock.last = waiter;
    ++lock.waiting;
    if (discipline_ == Discipline::random) {
        a.place_in_bag = static_cast<std::uint32_t>(lock.bag.size());
        lock.bag.push_back(waiter);
    }
}

void LockTable::remove(SlotIndex waiter) {
    const Acquisition& a = acquisitions[waiter];
    Lock& lock = locks_[a.account.index()];
    if (a.queue_previous == no_slot) {
        lock.first = a.queue_next;
    } else {
        acquisitions[a.queue_previous].queue_next = a.queue_next;
    }
    if (a.queue_next == no_slot) {
        lock.last = a.queue_previous;
    } else {
        acquisitions[a.queue_next].queue_previous = a.queue_previous;
    }
    --lock.waiting;
    if (discipline_ == Discipline::random) {
        const SlotIndex moved = lock.bag.back();
        lock.bag[a.place_in_bag] = moved;
        acquisitions[moved].place_in_bag = a.place_in_bag;
        lock.bag.pop_back();
    }
}

SlotIndex LockTable::choose(AccountId account, const RandomSource& random) const {
    const Lock& lock = locks_[account.index()];
    switch (discipline_) {
    case Discipline::fifo:
        return lock.first;
    case Discipline::lifo:
        return lock.last;
    case Discipline::random: {
        const auto word = random.bits(Purpose::grant, account.value, lock.grants)[0];
        return lock.bag[((word >> 32) * lock.bag.size()) >> 32];
    }
    }
    return lock.first;
}

void LockTable::set_discipline(Discipline discipline) {
    if (discipline == discipline_) {
        return;
    }
    discipline_ = discipline;
    for (Lock& lock : locks_) {
        lock.bag.clear();
        if (discipline != Discipline::random) {
            continue;
        }
        for (SlotIndex w = lock.first; w != no_slot; w = acquisitions[w].queue_next) {
            acquisitions[w].place_in_bag = static_cast<std::uint32_t>(lock.bag.size());
            lock.bag.push_back(w);
        }
    }
}

} // namespace lockscope
