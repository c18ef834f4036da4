// SPDX-License-Identifier: GPL-3.0-or-later
// The hash of a run's events: equal fingerprints mean equal runs, on every compiler and machine.
//
// It hashes the words that events had in version 1.0, whatever fields they have now, so that
// fingerprints of then and now can be compared. What events have learnt since then is left out, and
// durations are, because they follow from the times of earlier events.
#pragma once

#include "core/engine/event.h"

#include <cstdint>
#include <span>

namespace lockscope {

/// What `events` add to the fingerprint of a run; `before`: how many events of it precede them.
/// REQUIRES: none of them has a payload, see has_payload().
[[nodiscard]] std::uint64_t hash_of(std::span<const Event> events, std::uint64_t before);
/// The same for events of every kind, not quite as fast.
[[nodiscard]] std::uint64_t hash_of_any(std::span<const Event> events, std::uint64_t before);

} // namespace lockscope
