// SPDX-License-Identifier: GPL-3.0-or-later
// Every account's lock and queue: who holds it, who waits, who is next.
//
// A pure data structure: it knows no time-outs and no transactions' lives. Waiters stand in a list
// in the order of their requests, which is also the order of their deadlines; a bag beside it
// exists only under the random discipline, where any waiter must be reachable in constant time.
#pragma once

#include "core/base/ids.h"
#include "core/base/random.h"
#include "core/base/time.h"
#include "core/engine/slab.h"
#include "core/model/choices.h"

#include <cstdint>
#include <vector>

namespace lockscope {

enum class AcquisitionState : std::uint8_t { waiting, granted, failed };

/// One transaction's place at one account's lock.
struct Acquisition {
    SlotIndex next_free = no_slot;
    std::uint32_t generation = 0;

    SlotIndex transaction = no_slot;
    SlotIndex line = no_slot; ///< the request's records of this account; no_slot for the updater
    AccountId account;
    SlotIndex next_of_transaction = no_slot;
    SlotIndex queue_previous = no_slot;
    SlotIndex queue_next = no_slot;
    std::uint32_t place_in_bag = 0;
    AcquisitionState state = AcquisitionState::waiting;
    bool touches = false;          ///< this visit updates the Account too
    bool locks = true;             ///< false: the children are written without it
    bool after_child_work = false; ///< the lock is only for the touch; the rest is done
    std::uint32_t part = 0;        ///< names the visit's random draw
    SimTime requested_at{};
    SimTime granted_at{};
    std::uint64_t order = 0; ///< of its deadline among equal instants
};

struct Lock {
    SlotIndex holder = no_slot; ///< acquisition
    SlotIndex first = no_slot;  ///< waiter who asked first
    SlotIndex last = no_slot;
    std::uint32_t waiting = 0;
    std::uint32_t timer_stamp = 0; ///< of the armed time-out timer
    bool timer_armed = false;
    std::uint64_t grants = 0;
    std::vector<SlotIndex> bag; ///< all waiters, under the random discipline only
};

class LockTable {
public:
    explicit LockTable(std::size_t accounts)
        : locks_(accounts) {}

    [[nodiscard]] Lock& operator[](AccountId account) { return locks_[account.index()]; }
    [[nodiscard]] const Lock& operator[](AccountId account) const {
        return locks_[account.index()];
    }
    [[nodiscard]] std::size_t size() const { return locks_.size(); }

    Slab<Acquisition> acquisitions;

    void enqueue(SlotIndex waiter);
    void remove(SlotIndex waiter);
    /// The waiter who gets the lock now. REQUIRES: somebody waits.
    [[nodiscard]] SlotIndex choose(AccountId account, const RandomSource& random) const;
    /// From now on waiters are chosen this way.
    void set_discipline(Discipline discipline);

private:
    std::vector<Lock> locks_;
    Discipline discipline_ = Discipline::fifo;
};

} // namespace lockscope
