// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/lock_table.h"

namespace lockscope {

SlotIndex LockTable::choose_any(AccountId account, const RandomSource& random) const {
    const Lock& lock = locks_[account.index()];
    const auto word = random.bits(Purpose::grant, account.value, lock.grants)[0];
    return lock.bag[((word >> 32) * lock.bag.size()) >> 32];
}

void LockTable::set_discipline(Discipline discipline, Slab<Transaction>& slots) {
    if (discipline == discipline_) {
        return;
    }
    discipline_ = discipline;
    for (Lock& lock : locks_) {
        lock.bag.clear();
        if (discipline != Discipline::random) {
            continue;
        }
        for (SlotIndex w = lock.first; w != no_slot; w = slots[w].acquisition.queue_next) {
            slots[w].acquisition.place_in_bag = static_cast<std::uint32_t>(lock.bag.size());
            lock.bag.push_back(w);
        }
    }
}

} // namespace lockscope
