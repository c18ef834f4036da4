// SPDX-License-Identifier: GPL-3.0-or-later
// A run in figures: what `lockscope-cli run` prints and the window shows in its counters.
#pragma once

#include "core/engine/simulation.h"
#include "core/measure/diagnosis.h"
#include "core/measure/measurements.h"

#include <cstdint>
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

// Numbers have their fields, their meaning and their way from the measurements in figures.def.
#define LOCKSCOPE_FIGURE(type, field, ...) type field{};
#define LOCKSCOPE_PART(...)
#define LOCKSCOPE_CAUSES(...)
#define LOCKSCOPE_DURATIONS(field, ...) DurationFigures field;

struct AccountSummary {
    AccountId account;
    std::string id;
    std::string name;
    std::int64_t queue_now = 0;
    bool skewed = false;
    std::int64_t pending_records = 0; ///< committed, not yet covered by the updater
#define LOCKSCOPE_FIGURES_OF_ACCOUNT
#include "core/measure/figures.def"
#undef LOCKSCOPE_FIGURES_OF_ACCOUNT

    friend bool operator==(const AccountSummary&, const AccountSummary&) = default;
};

/// Of one of the scenario's workloads.
struct WorkloadSummary {
    std::string name;
    RecordCounts records;
    AttemptCounts attempts;
#define LOCKSCOPE_FIGURES_OF_WORKLOAD
#include "core/measure/figures.def"
#undef LOCKSCOPE_FIGURES_OF_WORKLOAD

    friend bool operator==(const WorkloadSummary&, const WorkloadSummary&) = default;
};

struct AlertSummary : Alert {
    std::string account_id; ///< where most of it happened; empty: nowhere
    std::string account_name;

    friend bool operator==(const AlertSummary&, const AlertSummary&) = default;
};

struct RunSummary {
    std::string scenario;
    std::string description; ///< the scenario's own
    std::uint64_t fingerprint = 0;
    RecordCounts records;
    AttemptCounts attempts;
#define LOCKSCOPE_FIGURES_OF_RUN
#include "core/measure/figures.def"
#undef LOCKSCOPE_FIGURES_OF_RUN
    std::vector<AlertSummary> alerts;
    std::vector<WorkloadSummary> workloads; ///< in the order of the scenario
    std::vector<AccountSummary> accounts;   ///< most contended first
    std::size_t accounts_in_all = 0;        ///< of which `accounts` lists some
    std::optional<Diagnosis> diagnosis;     ///< left to the caller: see diagnose()
    std::string stopped_by; ///< left to the caller: what ended the run early, such as SIGINT
};

#undef LOCKSCOPE_FIGURE
#undef LOCKSCOPE_PART
#undef LOCKSCOPE_CAUSES
#undef LOCKSCOPE_DURATIONS

inline constexpr std::size_t default_account_rows = 100;

/// REQUIRES: `measured` was fed by this simulation and advanced to its now().
[[nodiscard]] RunSummary summarize(const Simulation& simulation, const Measurements& measured,
                                   std::size_t account_rows = default_account_rows);

/// One account's row of it.
[[nodiscard]] AccountSummary account_summary(const Simulation& simulation,
                                             const Measurements& measured, AccountId account);

/// The public JSON document of contract version 1.
[[nodiscard]] std::string to_json(const RunSummary& summary);
/// For spreadsheets: a row for the run, then one for each of `accounts` and of `workloads`, with
/// every figure of the JSON: see csv_column().
[[nodiscard]] std::string to_csv(const RunSummary& summary);
/// For people at a terminal.
[[nodiscard]] std::string to_text(const RunSummary& summary);

} // namespace lockscope
