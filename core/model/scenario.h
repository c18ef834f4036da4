// SPDX-License-Identifier: GPL-3.0-or-later
// A scenario as plain values: what happens on the platform, and with which parameters.
//
// Nothing here knows files or engines. A Scenario is valid when validate() finds nothing; the
// engine requires that, the YAML reader guarantees it.
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/model/kinds.h"
#include "core/model/parameters.h"
#include "core/model/trace.h"
#include "core/model/units.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace lockscope {

/// One entry of `accounts:`: one account, or with `count` a group ID-1 .. ID-count of like ones.
struct AccountEntry {
    std::string id;
    std::string name; ///< empty: the id serves
    std::optional<std::int64_t> count;
    std::int64_t children = 0; ///< child records of each account at the start
    std::string region;
    bool pool = false;

    [[nodiscard]] std::int64_t size() const { return count.value_or(1); }
    friend bool operator==(const AccountEntry&, const AccountEntry&) = default;
};

/// Records at random moments.
struct PoissonArrivals {
    Rate rate;
    friend bool operator==(const PoissonArrivals&, const PoissonArrivals&) = default;
};
/// Records evenly spaced, the first after one interval.
struct ConstantArrivals {
    Rate rate;
    friend bool operator==(const ConstantArrivals&, const ConstantArrivals&) = default;
};
/// `size` records at one moment every `every`, the first burst after one interval, on top of a
/// Poisson stream of `rate`.
struct BurstArrivals {
    Rate rate;
    std::int64_t size = 1;
    Duration every = std::chrono::minutes(1);
    friend bool operator==(const BurstArrivals&, const BurstArrivals&) = default;
};
/// `processes` clients; each offers its next transaction a think time (exponential of this mean)
/// after its last one ended, whatever its outcome.
struct ClosedArrivals {
    std::int64_t processes = 1;
    Duration think{0};
    friend bool operator==(const ClosedArrivals&, const ClosedArrivals&) = default;
};
/// Poisson with a rate for each window of time; nothing outside the windows.
struct WindowArrivals {
    struct Window {
        Duration from{0};
        Duration to{0};
        Rate rate;
        friend bool operator==(const Window&, const Window&) = default;
    };
    std::vector<Window> windows; ///< ascending, not overlapping
    friend bool operator==(const WindowArrivals&, const WindowArrivals&) = default;
};
/// All `records` of the workload at one moment.
struct OnceArrivals {
    Duration at{0};
    friend bool operator==(const OnceArrivals&, const OnceArrivals&) = default;
};
/// Records at the times, and of the accounts, that a file of recorded arrivals names. load.factor
/// and load.hot_share do not act on it: a recording is played as it was.
struct TraceArrivals {
    std::string file; ///< as the scenario names it: absolute, or relative to the scenario's folder
    std::shared_ptr<const Trace> trace; ///< what was read from it; null is not valid

    friend bool operator==(const TraceArrivals& a, const TraceArrivals& b) {
        const bool same_rows = a.trace == b.trace || (a.trace && b.trace && *a.trace == *b.trace);
        return same_rows && a.file == b.file;
    }
};
using Arrivals = std::variant<PoissonArrivals, ConstantArrivals, BurstArrivals, ClosedArrivals,
                              WindowArrivals, OnceArrivals, TraceArrivals>;
/// Words of `process:`, in the order of Arrivals.
inline constexpr std::array<std::string_view, 7> arrival_process_names{
    "poisson", "constant", "bursts", "closed", "windows", "once", "trace"};

/// Weights by account id, or by group id: a group's weight is spread evenly over its members.
struct WeightTargets {
    std::vector<std::pair<std::string, double>> weights;
    friend bool operator==(const WeightTargets&, const WeightTargets&) = default;
};
struct UniformTargets {
    std::string group;
    friend bool operator==(const UniformTargets&, const UniformTargets&) = default;
};
/// Zipf's law: the k-th account of the list, groups written out, has weight k^-s.
struct ZipfTargets {
    std::vector<std::string> accounts;
    double s = 1.0;
    friend bool operator==(const ZipfTargets&, const ZipfTargets&) = default;
};
using Targets = std::variant<WeightTargets, UniformTargets, ZipfTargets>;

struct Workload {
    std::string name;
    WorkloadKind kind = WorkloadKind::order_insert;
    Arrivals arrivals = PoissonArrivals{};
    std::int64_t records = 1;           ///< only for OnceArrivals
    Targets targets = WeightTargets{};  ///< left empty with TraceArrivals, which name accounts
    bool synchronous = true;            ///< counts against the limit on long-running requests
    std::int64_t processes = unlimited; ///< how many of its transactions run at once
    bool changes_owner = false;         ///< account_update only: the Account gets another owner
    std::vector<Setting> parameters;    ///< its own block, Scope::workload keys only

    friend bool operator==(const Workload&, const Workload&) = default;
};

/// A change of parameters in mid-run. It acts after everything that happens at its instant.
struct Intervention {
    Duration at{0};
    std::vector<Setting> set;
    friend bool operator==(const Intervention&, const Intervention&) = default;
};

/// Where the window begins, and how fast: so that the story shows in the first seconds. The run
/// itself is the same.
struct View {
    Duration at{0};
    std::optional<double> speed; ///< simulated seconds per second; none: the window's own
    friend bool operator==(const View&, const View&) = default;
};

struct Scenario {
    std::string name;
    std::string description;
    std::string look_at;               ///< what there is to see, for people
    std::vector<std::string> try_this; ///< what a reader may change, one idea each
    std::optional<View> view;
    std::uint64_t seed = 1;
    /// Length of the run; none = until the last transaction of a finite workload has ended.
    std::optional<Duration> duration;
    Duration warm_up{0}; ///< measured from here on
    std::vector<AccountEntry> accounts;
    std::vector<Workload> workloads;
    Parameters parameters;
    std::vector<Intervention> interventions; ///< ascending by time

    friend bool operator==(const Scenario&, const Scenario&) = default;
};

/// Most accounts a scenario may have, groups written out.
inline constexpr std::int64_t max_accounts = 10'000'000;
/// Most child records an account may start with.
inline constexpr std::int64_t max_children = 1'000'000'000;
/// Fastest rate: with the largest load factor there is still a nanosecond between two records.
inline constexpr Rate max_rate{1e6, std::chrono::seconds(1)};

/// The same run cut to this length; a view that would begin beyond its end is dropped.
void set_duration(Scenario& scenario, Duration duration);

/// Accounts with groups written out.
[[nodiscard]] std::int64_t account_count(const Scenario& scenario);
/// Entry an account belongs to, and its place in it from 0. REQUIRES: account in range.
[[nodiscard]] std::pair<std::size_t, std::int64_t> entry_of(const Scenario& scenario,
                                                            AccountId account);
/// `acme`, or `tail-17` for a member of a group.
[[nodiscard]] std::string account_id_text(const Scenario& scenario, AccountId account);
/// What people read: the name, `Tail 17` for a member of a named group, else the id.
[[nodiscard]] std::string account_name(const Scenario& scenario, AccountId account);
/// `acme/pool-3`, `Acme Corp, Pool 3`: of the accounts that a pool adds during a run. Names, the
/// same in every language.
[[nodiscard]] std::string pool_account_id(const std::string& origin_id, std::uint64_t number);
[[nodiscard]] std::string pool_account_name(const std::string& origin_name, std::uint64_t number);

/// The share of a workload's records that each account gets, zero weights left out, in ascending
/// order of account; adds up to 1. `load.hot_share` is taken into account, but for a trace, which
/// is counted as it is. REQUIRES: valid.
[[nodiscard]] std::vector<std::pair<AccountId, double>> target_shares(const Scenario& scenario,
                                                                      const Workload& workload);

/// Everything that is wrong with the values and how they go together; keys are dotted paths
/// such as `workloads[0].targets.acme`. File positions are left empty.
[[nodiscard]] Errors validate(const Scenario& scenario);

} // namespace lockscope
