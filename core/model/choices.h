// SPDX-License-Identifier: GPL-3.0-or-later
// The enumerations a parameter can be, with the words scenario files use for them.
//
// The names stand in the order of the enumerators; table rows and readers go through choice_names.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lockscope {

/// Distribution of the factor, of mean 1, that multiplies the work on one account.
enum class Distribution : std::uint8_t { constant, exponential, lognormal };
enum class Backoff : std::uint8_t { none, fixed, exponential };
enum class Jitter : std::uint8_t { none, full, equal, decorrelated };
/// Who gets a released lock: a row of disciplines.def.
enum class Discipline : std::uint8_t {
#define LOCKSCOPE_DISCIPLINE(discipline, next) discipline,
#include "core/model/disciplines.def"
#undef LOCKSCOPE_DISCIPLINE
};
enum class SharingModel : std::uint8_t { private_model, public_read_write };
/// When a transaction asks for its locks.
enum class LockTaken : std::uint8_t { at_write, at_start };
/// Which queued transaction an intake worker takes.
enum class IntakeOrder : std::uint8_t { fifo, per_account };
/// Which of a pool's accounts takes the next record.
enum class PoolAssignment : std::uint8_t { round_robin, current };
/// What decides the lane of a record.
enum class PartitionBy : std::uint8_t { none, account, region, time_slice };
/// How the chunks of a bulk job run.
enum class BulkMode : std::uint8_t { parallel, serial };
/// What a guardrail does beside recording an alert.
enum class GuardrailAction : std::uint8_t { alert, throttle };
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
inline constexpr std::array choice_names<Discipline>{
#define LOCKSCOPE_DISCIPLINE(discipline, next) std::string_view(#discipline),
#include "core/model/disciplines.def"
#undef LOCKSCOPE_DISCIPLINE
};
template <>
inline constexpr std::array<std::string_view, 2> choice_names<SharingModel>{"private",
                                                                            "public_read_write"};
template <>
inline constexpr std::array<std::string_view, 2> choice_names<LongRunningPolicy>{"deny_all",
                                                                                 "deny_long"};
template <>
inline constexpr std::array<std::string_view, 2> choice_names<LockTaken>{"at_write", "at_start"};
template <>
inline constexpr std::array<std::string_view, 2> choice_names<IntakeOrder>{"fifo", "per_account"};
template <>
inline constexpr std::array<std::string_view, 2> choice_names<PoolAssignment>{"round_robin",
                                                                              "current"};
template <>
inline constexpr std::array<std::string_view, 4> choice_names<PartitionBy>{"none", "account",
                                                                           "region", "time_slice"};
template <>
inline constexpr std::array<std::string_view, 2> choice_names<BulkMode>{"parallel", "serial"};
template <>
inline constexpr std::array<std::string_view, 2> choice_names<GuardrailAction>{"alert", "throttle"};

/// How a discipline finds the next holder among those who wait.
enum class NextHolder : std::uint8_t {
    first,         ///< who asked first
    last,          ///< who asked last
    any,           ///< drawn by lot
    foremost,      ///< the foremost by a measure of the discipline's own; of equals who asked first
    whoever_looks, ///< nobody is chosen: the first to look finds it free
};
[[nodiscard]] constexpr NextHolder next_holder(Discipline discipline) {
    constexpr std::array rule{
#define LOCKSCOPE_DISCIPLINE(discipline, next) NextHolder::next,
#include "core/model/disciplines.def"
#undef LOCKSCOPE_DISCIPLINE
    };
    return rule[static_cast<std::size_t>(discipline)];
}

} // namespace lockscope
