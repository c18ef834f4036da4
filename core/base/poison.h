// SPDX-License-Identifier: GPL-3.0-or-later
// Memory that nobody may touch for a while: AddressSanitizer stops who does. In other builds these
// functions do nothing and cost nothing.
#pragma once

#include <cstddef>

#if defined(__SANITIZE_ADDRESS__)
#define LOCKSCOPE_POISON 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define LOCKSCOPE_POISON 1
#endif
#endif

#ifdef LOCKSCOPE_POISON
#include <sanitizer/asan_interface.h>
#endif

namespace lockscope {

#ifdef LOCKSCOPE_POISON
inline constexpr bool memory_can_be_poisoned = true;

inline void poison_memory(const void* begin, std::size_t bytes) {
    __asan_poison_memory_region(begin, bytes);
}
/// REQUIRES: `bytes` from `begin` belong to the caller.
inline void unpoison_memory(const void* begin, std::size_t bytes) {
    __asan_unpoison_memory_region(begin, bytes);
}
[[nodiscard]] inline bool is_poisoned(const void* address) {
    return __asan_address_is_poisoned(address) != 0;
}
#undef LOCKSCOPE_POISON
#else
inline constexpr bool memory_can_be_poisoned = false;

inline void poison_memory(const void* /*begin*/, std::size_t /*bytes*/) {}
inline void unpoison_memory(const void* /*begin*/, std::size_t /*bytes*/) {}
[[nodiscard]] inline bool is_poisoned(const void* /*address*/) {
    return false;
}
#endif

} // namespace lockscope
