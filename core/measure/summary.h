// SPDX-License-Identifier: GPL-3.0-or-later
// A run in figures: what `lockscope-cli run` prints and the window shows in its counters.
#pragma once

#include "core/engine/simulation.h"
#include "core/measure/diagnosis.h"
#include "core/measure/measurements.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace lockscope {

/// Of one histogram, in milliseconds; all 0 without samples.
struct DurationFigures {
    double mean = 0, p50 = 0, p95 = 0, p99 = 0, max = 0;

    friend bool operator==(const DurationFigures&, const DurationFigures&) = default;
};
[[nodiscard]] DurationFigures figures_ms(const Histogram& histogram);

struct AccountSummary {
    AccountId account;
    std::string id;
    std::string name;
    std::int64_t committed = 0;
    std::int64_t failed = 0;
    double utilisation = 0;
    std::int64_t queue_now = 0;
    double queue_mean = 0;
    std::int64_t queue_max = 0;
    DurationFigures lock_wait_ms;
    DurationFigures lock_wait_failed_ms;
    DurationFigures lock_hold_ms;
    double retry_rate = 0; ///< share of its lock requests made by attempts after the first
    std::int64_t children = 0;
    bool skewed = false;
    std::int64_t pending_records = 0; ///< committed, not yet covered by the updater

    friend bool operator==(const AccountSummary&, const AccountSummary&) = default;
};

struct RunSummary {
    std::string scenario;
    std::uint64_t seed = 0;
    double simulated_s = 0; ///< the whole run, warm-up included
    double measured_s = 0;
    std::uint64_t events = 0;
    std::uint64_t fingerprint = 0;
    RecordCounts records;
    AttemptCounts attempts;
    double throughput_per_s = 0;
    double failure_rate_attempts = 0;    ///< failed / started
    double failure_rate_records = 0;     ///< failed / (committed + failed)
    double retries_per_success = 0;      ///< retries / committed attempts
    DurationFigures lock_wait_ms;        ///< granted acquisitions, zero waits included
    DurationFigures lock_wait_failed_ms; ///< acquisitions that ended without the lock
    DurationFigures lock_hold_ms;
    DurationFigures latency_ms;
    DurationFigures staleness_ms;
    std::int64_t long_running_max = 0;
    double long_running_mean = 0;
    DurationFigures intake_wait_ms; ///< in the intake's queue
    std::int64_t intake_max = 0;    ///< transactions in it at once
    double intake_mean = 0;
    std::vector<Alert> alerts;
    std::vector<AccountSummary> accounts; ///< most contended first
    std::size_t accounts_in_all = 0;      ///< of which `accounts` lists some
    std::optional<Diagnosis> diagnosis;   ///< left to the caller: see diagnose()
};

inline constexpr std::size_t default_account_rows = 100;

/// REQUIRES: measurements were fed by this simulation and advanced to its now().
[[nodiscard]] RunSummary summarize(const Simulation& simulation, const Measurements& measurements,
                                   std::size_t account_rows = default_account_rows);

/// One account's row of it.
[[nodiscard]] AccountSummary account_summary(const Simulation& simulation,
                                             const Measurements& measurements, AccountId account);

/// The public JSON document of contract version 1.
[[nodiscard]] std::string to_json(const RunSummary& summary);
/// For spreadsheets: a row for the run, then one for each of `accounts`, with the names and numbers
/// of the JSON.
[[nodiscard]] std::string to_csv(const RunSummary& summary);
/// For people at a terminal.
[[nodiscard]] std::string to_text(const RunSummary& summary);

} // namespace lockscope
