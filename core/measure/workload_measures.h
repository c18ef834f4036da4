// SPDX-License-Identifier: GPL-3.0-or-later
// What is measured of one workload: its records, its attempts, and how long they took.
//
// A figure that is measured of workloads is a field here, counted here, and read in figures.def.
#pragma once

#include "core/engine/event.h"
#include "core/measure/histogram.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace lockscope {

/// Counts of child records. offered = committed + failed + in flight, at every instant.
struct RecordCounts {
    std::int64_t offered = 0;
    std::int64_t committed = 0;
    std::int64_t failed = 0;
    std::int64_t duplicates = 0; ///< written again; not among committed
    std::array<std::int64_t, failure_cause_count> failed_by_cause{};

    [[nodiscard]] std::int64_t in_flight() const { return offered - committed - failed; }
    RecordCounts& operator+=(const RecordCounts& other);
    friend bool operator==(const RecordCounts&, const RecordCounts&) = default;
};

/// Counts of transactions, as their clients see them.
struct AttemptCounts {
    std::int64_t started = 0;
    std::int64_t committed = 0; ///< in full or in part
    std::int64_t partial = 0;   ///< of the committed ones: some of their records failed
    std::int64_t failed = 0;
    std::int64_t retries = 0; ///< started ones that were not the first attempt
    std::array<std::int64_t, failure_cause_count> failed_by_cause{};

    AttemptCounts& operator+=(const AttemptCounts& other);
    friend bool operator==(const AttemptCounts&, const AttemptCounts&) = default;
};

struct WorkloadMeasures {
    RecordCounts records;
    AttemptCounts attempts;
    std::int64_t holds = 0;  ///< completed ones, one for each lock
    double blocked_ns = 0.0; ///< that others waited for its holds, in waiter-nanoseconds
    Histogram latency;
    Histogram time_to_failure; ///< of records given up for good

    /// Counts records that were given up for good.
    void add_failed(const Event& event) {
        records.failed += event.records;
        time_to_failure.add(event.duration, event.records);
        records.failed_by_cause[place_of(event.cause)] += event.records;
    }
    /// Forgets all of it. What is in flight counts as offered now, what is running as started, so
    /// that both still balance.
    void begin_again();

    /// Memory that a copy takes, roughly.
    [[nodiscard]] std::size_t bytes() const {
        return sizeof(*this) + latency.bytes() + time_to_failure.bytes();
    }
};

} // namespace lockscope
