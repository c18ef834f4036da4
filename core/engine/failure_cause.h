// SPDX-License-Identifier: GPL-3.0-or-later
// Why an attempt or a record failed: made from failure_causes.def.
#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lockscope {

enum class FailureCause : std::uint8_t {
#define LOCKSCOPE_FAILURE_CAUSE(cause, name, of_lock) cause,
#include "core/engine/failure_causes.def"
#undef LOCKSCOPE_FAILURE_CAUSE
    none, ///< not a failure
};

/// In the order of the causes; `none` has no name.
inline constexpr std::array failure_cause_names{
#define LOCKSCOPE_FAILURE_CAUSE(cause, name, of_lock) std::string_view(name),
#include "core/engine/failure_causes.def"
#undef LOCKSCOPE_FAILURE_CAUSE
};
inline constexpr std::size_t failure_cause_count = failure_cause_names.size();
static_assert(failure_cause_count == static_cast<std::size_t>(FailureCause::none));

/// The place of a cause in a table of all causes. REQUIRES: it is one, not `none`.
[[nodiscard]] constexpr std::size_t place_of(FailureCause cause) {
    assert(cause != FailureCause::none);
    return static_cast<std::size_t>(cause);
}
/// REQUIRES: it is one, not `none`.
[[nodiscard]] constexpr std::string_view name_of(FailureCause cause) {
    return failure_cause_names[place_of(cause)];
}
/// Did it fail to get a lock?
[[nodiscard]] constexpr bool is_of_lock(FailureCause cause) {
    constexpr std::array of_locks{
#define LOCKSCOPE_FAILURE_CAUSE(cause, name, of_lock) of_lock,
#include "core/engine/failure_causes.def"
#undef LOCKSCOPE_FAILURE_CAUSE
        false};
    return of_locks[static_cast<std::size_t>(cause)];
}

} // namespace lockscope
