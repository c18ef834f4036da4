// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/fingerprint.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstring>

namespace lockscope {

namespace {

__extension__ using uint128 = unsigned __int128;

constexpr std::uint64_t per_place = 0x9E3779B97F4A7C15ULL;

/// By kind, what makes the account of an event the invalid one that it was in 1.0.
constexpr auto account_masks = [] {
    std::array<std::uint64_t, event_kind_count> masks{};
    for (std::size_t kind = 0; kind < event_kind_count; ++kind) {
        masks[kind] = event_kind_table[kind].hashed_account ? 0 : AccountId::invalid_value;
    }
    return masks;
}();

/// Account and workload in one load, which GCC does not make of two fields where a mask follows.
[[gnu::always_inline]] inline std::uint64_t place_word(const Event& event) {
    if constexpr (std::endian::native == std::endian::little) {
        constexpr std::size_t word = 3;
        static_assert([] {
            Event some;
            some.account = AccountId(std::uint32_t{1});
            some.workload = WorkloadId(std::uint32_t{2});
            return std::bit_cast<std::array<std::uint64_t, sizeof some / 8>>(some)[word] ==
                   0x2'0000'0001;
        }());
        std::uint64_t place = 0;
        std::memcpy(&place, reinterpret_cast<const unsigned char*>(&event) + word * sizeof place,
                    sizeof place);
        return place;
    } else {
        return (static_cast<std::uint64_t>(event.workload.value) << 32) | event.account.value;
    }
}

// A sum of well-mixed words, each tagged with its position: any changed field, or order, of events
// changes the result, and no term waits for the one before. Neighbouring fields are put together in
// the order in which they lie in memory, which makes each word one load.
[[gnu::always_inline]] inline std::uint64_t term(const Event& event, std::uint64_t place) {
    const auto what = static_cast<std::uint64_t>(event.records) |
                      (static_cast<std::uint64_t>(event.attempt) << 32) |
                      (static_cast<std::uint64_t>(event.kind) << 48) |
                      (static_cast<std::uint64_t>(event.cause) << 56);
    const auto where = place_word(event) | account_masks[static_cast<std::size_t>(event.kind)];
    const auto time = static_cast<std::uint64_t>(event.time.time_since_epoch().count());
    // One multiplication of two words into a double word, folded, mixes all four inputs.
    const uint128 product =
        static_cast<uint128>(time + place) *
        ((what + std::rotl(event.transaction, 40)) ^ (where * 0xD6E8FEB86659FD93ULL));
    return static_cast<std::uint64_t>(product) + static_cast<std::uint64_t>(product >> 64);
}

/// The event as 1.0 wrote it: with its own numbers where others have theirs.
Event as_in_1_0(Event event) {
    if (event.kind == EventKind::account_added) {
        event.records = event.pool_member().origin.value;
        event.transaction = event.pool_member().number;
    } else if (event.kind == EventKind::alert_raised || event.kind == EventKind::alert_cleared) {
        event.attempt = static_cast<std::uint16_t>(event.alert().guardrail);
        event.records = static_cast<std::uint32_t>(std::llround(event.alert().share * 1e6));
    } else if (event.kind == EventKind::parameters_changed) {
        event.records = event.settings();
    }
    return event;
}

} // namespace

std::uint64_t hash_of(std::span<const Event> events, std::uint64_t before) {
    std::uint64_t sum = 0;
    std::uint64_t place = (before + 1) * per_place;
    for (const Event& event : events) {
        assert(!has_payload(event.kind));
        sum += term(event, place);
        place += per_place;
    }
    return sum;
}

std::uint64_t hash_of_any(std::span<const Event> events, std::uint64_t before) {
    std::uint64_t sum = 0;
    std::uint64_t place = (before + 1) * per_place;
    for (const Event& event : events) {
        sum += term(as_in_1_0(event), place);
        place += per_place;
    }
    return sum;
}

} // namespace lockscope
