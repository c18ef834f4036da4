// SPDX-License-Identifier: GPL-3.0-or-later
// Storage for things that come and go: one vector with a free list, addressed by index.
//
// Memory follows the most that was ever alive at once, never how many there have been. A slot's
// generation grows each time it is freed, so a timer that outlives its subject can tell. In builds
// with AddressSanitizer the rest of a free slot is poisoned: who uses what it gave back is found.
#pragma once

#include "core/base/poison.h"

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace lockscope {

using SlotIndex = std::uint32_t;
inline constexpr SlotIndex no_slot = std::numeric_limits<SlotIndex>::max();

/// REQUIRES of T: its first members are `SlotIndex next_free`, which the slab may use while the
/// slot is free, and `std::uint32_t generation`, which the owner never writes.
template <class T>
class Slab {
    static constexpr std::size_t header = sizeof(SlotIndex) + sizeof(std::uint32_t);

public:
    Slab() = default;
    Slab(Slab&& other) noexcept = default;
    Slab& operator=(Slab&& other) noexcept = default;
    ~Slab() = default;
    // Copies go through free slots too, which must not be poisoned meanwhile.
    Slab(const Slab& other) {
        other.unpoison_free();
        slots_ = other.slots_;
        first_free_ = other.first_free_;
        other.poison_free();
        poison_free();
    }
    Slab& operator=(const Slab& other) {
        if (this != &other) {
            *this = Slab(other);
        }
        return *this;
    }

    /// A slot whose members are as its last user left them. The caller assigns
    /// what it needs: clearing whole structures is measurable in the hot path.
    [[gnu::always_inline]] SlotIndex take() {
        const SlotIndex index = first_free_;
        if (index == no_slot) [[unlikely]] {
            return add();
        }
        T& slot = slots_[index];
        first_free_ = slot.next_free;
        unpoison_memory(rest_of(slot), sizeof(T) - header);
        return index;
    }

    /// REQUIRES: the slot is in use, and nobody uses it after this.
    void give_back(SlotIndex index) {
        T& slot = (*this)[index];
        assert(!is_poisoned(rest_of(slot)));
        ++slot.generation;
        slot.next_free = first_free_;
        first_free_ = index;
        poison_memory(rest_of(slot), sizeof(T) - header);
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
    /// What the slab itself does not need while the slot is free.
    static const std::byte* rest_of(const T& slot) {
        return reinterpret_cast<const std::byte*>(&slot) + header;
    }
    void poison_free() const {
        if constexpr (memory_can_be_poisoned) {
            for (SlotIndex free = first_free_; free != no_slot; free = slots_[free].next_free) {
                poison_memory(rest_of(slots_[free]), sizeof(T) - header);
            }
        }
    }
    void unpoison_free() const {
        if constexpr (memory_can_be_poisoned) {
            for (SlotIndex free = first_free_; free != no_slot; free = slots_[free].next_free) {
                unpoison_memory(rest_of(slots_[free]), sizeof(T) - header);
            }
        }
    }

    [[gnu::noinline]] SlotIndex add() {
        static_assert(offsetof(T, next_free) == 0 && offsetof(T, generation) == sizeof(SlotIndex));
        slots_.emplace_back();
        return static_cast<SlotIndex>(slots_.size() - 1);
    }

    std::vector<T> slots_;
    SlotIndex first_free_ = no_slot;
};

} // namespace lockscope
