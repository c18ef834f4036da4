// SPDX-License-Identifier: GPL-3.0-or-later
// Storage for things that come and go: one vector with a free list, addressed by index.
//
// Memory follows the most that was ever alive at once, never how many there have been. A slot's
// generation grows each time it is freed, so a timer that outlives its subject can tell.
#pragma once

#include <cassert>
#include <cstdint>
#include <limits>
#include <vector>

namespace lockscope {

using SlotIndex = std::uint32_t;
inline constexpr SlotIndex no_slot = std::numeric_limits<SlotIndex>::max();

/// REQUIRES of T: a member `SlotIndex next_free` that the slab may use while the slot is free, and
/// `std::uint32_t generation`, which the owner never writes.
template <class T>
class Slab {
public:
    /// A slot whose members are as its last user left them. The caller assigns
    /// what it needs: clearing whole structures is measurable in the hot path.
    [[gnu::always_inline]] SlotIndex take() {
        const SlotIndex index = first_free_;
        if (index == no_slot) [[unlikely]] {
            return add();
        }
        first_free_ = slots_[index].next_free;
        return index;
    }

    void give_back(SlotIndex index) {
        T& slot = slots_[index];
        ++slot.generation;
        slot.next_free = first_free_;
        first_free_ = index;
    }

    [[nodiscard]] T& operator[](SlotIndex index) {
        assert(index < slots_.size());
        return slots_[index];
    }
    [[nodiscard]] const T& operator[](SlotIndex index) const {
        assert(index < slots_.size());
        return slots_[index];
    }
    [[nodiscard]] std::size_t capacity() const { return slots_.size(); }
    [[nodiscard]] std::size_t bytes() const { return slots_.size() * sizeof(T); }

    /// By index: is the slot in use? Walks the free list: for who looks now and then.
    [[nodiscard]] std::vector<bool> taken() const {
        std::vector<bool> taken(slots_.size(), true);
        for (SlotIndex free = first_free_; free != no_slot; free = slots_[free].next_free) {
            taken[free] = false;
        }
        return taken;
    }

private:
    [[gnu::noinline]] SlotIndex add() {
        slots_.emplace_back();
        return static_cast<SlotIndex>(slots_.size() - 1);
    }

    std::vector<T> slots_;
    SlotIndex first_free_ = no_slot;
};

} // namespace lockscope
