// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of workloads and transactions, and what is decided by kind: made from kinds.def.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lockscope {

/// What a workload's transactions do.
enum class WorkloadKind : std::uint8_t {
#define LOCKSCOPE_WORKLOAD_KIND(kind, ...) kind,
#define LOCKSCOPE_PLATFORM_KIND(kind, ...)
#include "core/model/kinds.def"
#undef LOCKSCOPE_WORKLOAD_KIND
#undef LOCKSCOPE_PLATFORM_KIND
};

/// What a transaction is: of a workload, or the platform's own.
enum class TransactionKind : std::uint8_t {
#define LOCKSCOPE_WORKLOAD_KIND(kind, ...) kind,
#define LOCKSCOPE_PLATFORM_KIND(kind, ...) kind,
#include "core/model/kinds.def"
#undef LOCKSCOPE_WORKLOAD_KIND
#undef LOCKSCOPE_PLATFORM_KIND
};

/// What a transaction does to the children of an account.
enum class ChildWrite : std::uint8_t {
    none,     ///< it writes only the Account itself
    adds,     ///< new ones
    rewrites, ///< there are as many as before
    moves,    ///< from one account to another
};

/// What the private sharing model makes of it.
enum class SharingWork : std::uint8_t {
    none,
    new_child,      ///< does the new child's owner need a share of the parent?
    other_children, ///< each record makes the platform look at every other child of the account
    moved_children, ///< of each record that leaves the owner changes, and one comes to the new
                    ///< account
    lost_parent,    ///< of an update that gives the Account away: the old owner's shares go
};

/// Jobs are many transactions, from one moment on.
enum class JobKind : std::uint8_t {
    none,
    load, ///< in chunks of bulk.chunk records
    move, ///< one chunk after the other, inside a window
};

/// A row of kinds.def.
struct KindRules {
    std::string_view name;
    ChildWrite children = ChildWrite::none;
    SharingWork sharing = SharingWork::none;
    JobKind job = JobKind::none;
    bool integration = false;
    bool batched = false;

    [[nodiscard]] constexpr bool writes_children() const { return children != ChildWrite::none; }
};

inline constexpr std::array kind_table{
#define LOCKSCOPE_WORKLOAD_KIND(kind, name, children, sharing, job, integration, batched)          \
    KindRules{name, ChildWrite::children, SharingWork::sharing, JobKind::job, integration, batched},
#define LOCKSCOPE_PLATFORM_KIND LOCKSCOPE_WORKLOAD_KIND
#include "core/model/kinds.def"
#undef LOCKSCOPE_WORKLOAD_KIND
#undef LOCKSCOPE_PLATFORM_KIND
};

/// Words of `kind:` in scenario files, in the order of WorkloadKind.
inline constexpr std::array<std::string_view, kind_table.size() - 1> workload_kind_names{
#define LOCKSCOPE_WORKLOAD_KIND(kind, ...) #kind,
#define LOCKSCOPE_PLATFORM_KIND(kind, ...)
#include "core/model/kinds.def"
#undef LOCKSCOPE_WORKLOAD_KIND
#undef LOCKSCOPE_PLATFORM_KIND
};

[[nodiscard]] constexpr TransactionKind transaction_kind(WorkloadKind kind) {
    return static_cast<TransactionKind>(kind);
}
#define LOCKSCOPE_WORKLOAD_KIND(kind, ...)                                                         \
    static_assert(transaction_kind(WorkloadKind::kind) == TransactionKind::kind);
#define LOCKSCOPE_PLATFORM_KIND(kind, ...)
#include "core/model/kinds.def"
#undef LOCKSCOPE_WORKLOAD_KIND
#undef LOCKSCOPE_PLATFORM_KIND

[[nodiscard]] constexpr const KindRules& rules_of(TransactionKind kind) {
    return kind_table[static_cast<std::size_t>(kind)];
}
[[nodiscard]] constexpr const KindRules& rules_of(WorkloadKind kind) {
    return rules_of(transaction_kind(kind));
}
[[nodiscard]] constexpr std::string_view name_of(WorkloadKind kind) {
    return workload_kind_names[static_cast<std::size_t>(kind)];
}
[[nodiscard]] constexpr std::string_view name_of(TransactionKind kind) {
    return rules_of(kind).name;
}
/// Does the kind run as a job of many transactions, from one moment on?
[[nodiscard]] constexpr bool is_job(WorkloadKind kind) {
    return rules_of(kind).job != JobKind::none;
}

} // namespace lockscope
