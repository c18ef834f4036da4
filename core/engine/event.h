// SPDX-License-Identifier: GPL-3.0-or-later
// What happened: the one stream from which everything that is measured, logged or drawn is made.
//
// The engine writes an Event for each thing that happens; the fingerprint hashes them, and an
// EventSink, if one is given, receives them in batches. Durations that took place between two
// moments (a wait, a hold, a latency) travel with the later event, so a reader needs no memory.
//
// A field means the same in every kind of event that has it and is empty in the others. What only
// one kind has is behind an accessor that asserts the kind.
#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/engine/failure_cause.h"
#include "core/engine/guardrail.h"

#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace lockscope {

/// What can happen; event_kinds.def says of each kind which fields it has beside time and kind.
enum class EventKind : std::uint8_t {
#define LOCKSCOPE_EVENT_KIND(kind, account, duration, hashed_account) kind,
#include "core/engine/event_kinds.def"
#undef LOCKSCOPE_EVENT_KIND
};

/// Which account an event names.
enum class EventAccount : std::uint8_t {
    none,
    own,   ///< the one whose lock or records it is about
    first, ///< it is about a whole request: the account of its first record
};

/// A row of event_kinds.def.
struct EventKindRules {
    std::string_view name;
    EventAccount account = EventAccount::none;
    std::string_view duration; ///< what it measures; empty: the kind has none
    bool hashed_account = true;

    [[nodiscard]] constexpr bool has_duration() const { return !duration.empty(); }
};

inline constexpr std::array event_kind_table{
#define LOCKSCOPE_EVENT_KIND(kind, account, duration, hashed_account)                              \
    EventKindRules{#kind, EventAccount::account, duration, hashed_account},
#include "core/engine/event_kinds.def"
#undef LOCKSCOPE_EVENT_KIND
};
inline constexpr std::size_t event_kind_count = event_kind_table.size();

/// In the order of EventKind; part of the public event log.
inline constexpr std::array event_kind_names{
#define LOCKSCOPE_EVENT_KIND(kind, account, duration, hashed_account) std::string_view(#kind),
#include "core/engine/event_kinds.def"
#undef LOCKSCOPE_EVENT_KIND
};

[[nodiscard]] constexpr const EventKindRules& rules_of(EventKind kind) {
    return event_kind_table[static_cast<std::size_t>(kind)];
}
[[nodiscard]] constexpr std::string_view name_of(EventKind kind) {
    return rules_of(kind).name;
}

/// Has the kind numbers of its own, behind an accessor?
[[nodiscard]] constexpr bool has_payload(EventKind kind) {
    return kind == EventKind::account_added || kind == EventKind::alert_raised ||
           kind == EventKind::alert_cleared || kind == EventKind::parameters_changed;
}

/// An account that a pool has added during the run.
struct PoolMember {
    AccountId origin;         ///< stands in for this one
    std::uint32_t number = 0; ///< in that pool, from 1

    friend bool operator==(const PoolMember&, const PoolMember&) = default;
};

/// What a guardrail measured; the event's account is where. Of an alert that has cleared nothing
/// was.
struct AlertFacts {
    Guardrail guardrail = Guardrail::failure_rate;
    double share = 0.0; ///< of those that measure shares, to a millionth
    Duration wait{0};   ///< p95, of those that measure waits or holds
};

struct Event {
    SimTime time{};
    Duration duration{0};              ///< event_kinds.def says what it measures
    TransactionSerial transaction = 0; ///< 0: no transaction involved
    AccountId account;                 ///< event_kinds.def says which
    WorkloadId workload;
    std::uint32_t records = 0;
    std::uint16_t attempt = 0; ///< from 1
    EventKind kind = EventKind::offered;
    FailureCause cause = FailureCause::none;

    /// A `waiting` went before it, if only for 0 ns. REQUIRES: granted.
    [[nodiscard]] bool waited() const {
        assert(kind == EventKind::granted);
        return extra_ != 0;
    }
    /// The request has records of other accounts too. False where `account` is the event's own.
    [[nodiscard]] bool is_of_several_accounts() const {
        return rules_of(kind).account == EventAccount::first && extra_ != 0;
    }
    /// REQUIRES: account_added.
    [[nodiscard]] PoolMember pool_member() const {
        assert(kind == EventKind::account_added);
        return {AccountId(static_cast<std::uint32_t>(extra_)),
                static_cast<std::uint32_t>(extra_ >> 32)};
    }
    /// REQUIRES: alert_raised or alert_cleared.
    [[nodiscard]] AlertFacts alert() const;
    /// How many parameters the intervention set. REQUIRES: parameters_changed.
    [[nodiscard]] std::uint32_t settings() const {
        assert(kind == EventKind::parameters_changed);
        return static_cast<std::uint32_t>(extra_);
    }

    /// Becomes an empty event of this kind and moment. Written out, because a copy of an empty one
    /// is wide stores that narrow ones follow, and a processor waits for both before it reads.
    [[gnu::always_inline]] void begin(EventKind what, SimTime at) {
        time = at;
        duration = Duration(0);
        transaction = 0;
        account = AccountId();
        workload = WorkloadId();
        records = 0;
        attempt = 0;
        kind = what;
        cause = FailureCause::none;
        extra_ = 0;
    }

    // For whoever writes events. REQUIRES: of each, the kind of the accessor above.
    void set_waited(bool waited) {
        assert(kind == EventKind::granted);
        extra_ = waited ? 1 : 0;
    }
    /// `account`: of the request's first record.
    void set_first_account(AccountId first, bool of_several) {
        assert(rules_of(kind).account == EventAccount::first);
        account = first;
        extra_ = of_several ? 1 : 0;
    }
    void set_pool_member(const PoolMember& member) {
        assert(kind == EventKind::account_added);
        extra_ = member.origin.value | (static_cast<std::uint64_t>(member.number) << 32);
    }
    void set_alert(const AlertFacts& facts);
    void set_settings(std::size_t settings) {
        assert(kind == EventKind::parameters_changed);
        extra_ = settings;
    }

    friend bool operator==(const Event&, const Event&) = default;

private:
    std::uint64_t extra_ = 0; ///< what only one kind has, as its accessors pack it
};
static_assert(sizeof(Event) == 48, "logs keep a million of them");

/// Receives the events of a run in order, a batch at a time, the last ones before the run function
/// that was given the sink returns. Owned by the caller, used by one simulation at a time.
class EventSink {
public:
    EventSink() = default;
    EventSink(const EventSink&) = delete;
    EventSink& operator=(const EventSink&) = delete;
    virtual ~EventSink() = default;

    void deliver(std::span<const Event> events) { consume(events); }

protected:
    virtual void consume(std::span<const Event> events) = 0;
};

} // namespace lockscope
