// SPDX-License-Identifier: GPL-3.0-or-later
// The enumerations a parameter can be, with the words scenario files use for them.
//
// The names stand in the order of the enumerators; table rows and readers go through choice_names.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace lockscope {

/// Distribution of the factor, of mean 1, that multiplies the work on one account.
enum class Distribution : std::uint8_t { constant, exponential, lognormal };
enum class Backoff : std::uint8_t { none, fixed, exponential };
enum class Jitter : std::uint8_t { none, full, equal, decorrelated };
/// Who gets a released lock.
enum class Discipline : std::uint8_t { fifo, random, lifo };
enum class SharingModel : std::uint8_t { private_model, public_read_write };
/// What happens at the limit on long-running requests.
enum class LongRunningPolicy : std::uint8_t { deny_all, deny_long };

template <class Choice>
inline constexpr std::array<std::string_view, 0> choice_names{};
template <>
inline constexpr std::array<std::string_view, 3> choice_names<Distribution>{
    "constant", "exponential", "lognormal"};
template <>
inline constexpr std::array<std::string_view, 3> choice_names<Backoff>{"none", "fixed",
                                                                       "exponential"};
template <>
inline constexpr std::array<std::string_view, 4> choice_names<Jitter>{"none", "full", "equal",
                                                                      "decorrelated"};
template <>
inline constexpr std::array<std::string_view, 3> choice_names<Discipline>{"fifo", "random", "lifo"};
template <>
inline constexpr std::array<std::string_view, 2> choice_names<SharingModel>{"private",
                                                                            "public_read_write"};
template <>
inline constexpr std::array<std::string_view, 2> choice_names<LongRunningPolicy>{"deny_all",
                                                                                 "deny_long"};

} // namespace lockscope
