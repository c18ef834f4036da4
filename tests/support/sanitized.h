// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a sanitizer keeps its own books of memory, so that the process' own say nothing.
#pragma once

namespace lockscope::test {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool sanitized = true;
#elif defined(__has_feature)
inline constexpr bool sanitized =
    __has_feature(address_sanitizer) || __has_feature(thread_sanitizer);
#else
inline constexpr bool sanitized = false;
#endif

} // namespace lockscope::test
