// SPDX-License-Identifier: GPL-3.0-or-later
// Typed indices: an AccountId cannot be passed where a WorkloadId is meant.
//
// An id is an index into the array that owns the thing, so it stays meaningful when the whole
// simulation is copied; pointers would not.
#pragma once

#include <compare>
#include <cstdint>
#include <limits>

namespace lockscope {

template <class Tag>
struct Id {
    static constexpr std::uint32_t invalid_value = std::numeric_limits<std::uint32_t>::max();

    std::uint32_t value = invalid_value;

    constexpr Id() = default;
    constexpr explicit Id(std::uint32_t v)
        : value(v) {}
    constexpr explicit Id(std::size_t v)
        : value(static_cast<std::uint32_t>(v)) {}

    [[nodiscard]] constexpr bool valid() const { return value != invalid_value; }
    [[nodiscard]] constexpr std::size_t index() const { return value; }

    friend constexpr auto operator<=>(Id, Id) = default;
};

/// Position of an account in the expanded list of accounts (groups written out member by member).
using AccountId = Id<struct AccountTag>;
/// Position of a workload in the scenario. The parent updater has the id after the last workload.
using WorkloadId = Id<struct WorkloadTag>;

/// Counts transactions from 1 in the order in which they start; never reused within a run.
using TransactionSerial = std::uint64_t;

} // namespace lockscope
