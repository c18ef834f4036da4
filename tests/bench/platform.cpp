// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/platform.h"

#include "tests/bench/cli_run.h"

#include <string>
#include <vector>

namespace lockscope::bench {

namespace {

constexpr const char* thousand_hot = R"(lockscope: 1
name: A thousand hot accounts
seed: 1
duration: 1000s
accounts:
  - { id: hot, count: 1000, children: 12000 }
workloads:
  - { name: orders, kind: order_insert, arrivals: { process: poisson, rate: 1400/s }, targets: { zipf: { accounts: [hot], s: 0.6 } }, synchronous: false }
  - { name: contacts, kind: contact_insert, arrivals: { process: poisson, rate: 400/s }, targets: { zipf: { accounts: [hot], s: 0.6 } } }
  - { name: saves, kind: account_update, arrivals: { process: poisson, rate: 150/s }, targets: { zipf: { accounts: [hot], s: 0.6 } } }
  - { name: moves, kind: owner_change, arrivals: { process: poisson, rate: 50/s }, targets: { zipf: { accounts: [hot], s: 0.6 } } }
parameters:
  batch.size: 1
  decouple.enabled: true
  intake.enabled: true
  intake.workers: 1000
  intake.order: per_account
  retry.max_attempts: 5
  retry.backoff: exponential
  retry.jitter: full
  retry.idempotent: true
  partition.by: account
  partition.lanes: 1000
  work.touched_fields: 0
  work.touch_base: 0ms
  work.trigger_chunk: 5ms
  sharing.model: public_read_write
  pool.enabled: true
  pool.size: 2
  work.overhead: 5ms
  work.commit: 5ms
  decouple.interval: 1s
  stagger.window: 1h
  guardrail.enabled: true
  guardrail.action: throttle
  platform.long_running_limit: 50
)";

/// 10^7 transactions over 10^6 accounts.
constexpr const char* hundredth_of_a_day = R"(lockscope: 1
name: A hundredth of a platform's day
duration: 24h
accounts:
  - { id: account, count: 1000000, children: 30 }
workloads:
  - name: order feed
    kind: order_insert
    arrivals: { process: poisson, rate: 81/s }
    targets: { zipf: { accounts: [account], s: 0.7 } }
    synchronous: false
  - name: contacts
    kind: contact_insert
    arrivals: { process: poisson, rate: 30/s }
    targets: { zipf: { accounts: [account], s: 0.7 } }
  - name: saves
    kind: account_update
    arrivals: { process: poisson, rate: 4.75/s }
    targets: { zipf: { accounts: [account], s: 0.7 } }
)";

constexpr double transactions_of_a_day = 1e9;

} // namespace

void measure_platform(const Table& table, const std::filesystem::path& cli,
                      const TemporaryDirectory& directory) {
    table.section("Big scenarios through lockscope-cli run, one core, all measurement on");
    const auto hot = directory.write("hot.yaml", thousand_hot);
    std::vector<double> times;
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        const CliRun run = run_cli(cli, hot, seed);
        times.push_back(run.child.cpu_s * 1e9 / run.transactions);
    }
    table.row("1000 hot accounts, every mitigation on, per transaction", median(times), "ns",
              500.0);

    std::vector<double> walls;
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        walls.push_back(run_cli(cli, "quarterly-push", seed).child.wall_s * 1e3);
    }
    table.row("quarterly push, start of process to result", median(walls), "ms", 50.0);

    const CliRun day = run_cli(cli, directory.write("day.yaml", hundredth_of_a_day), 1);
    const double day_ns = day.child.cpu_s * 1e9 / day.transactions;
    table.row("10^7 transactions over 10^6 accounts, per transaction", day_ns, "ns");
    table.row("the same, peak memory", day.child.peak_mib, "MiB", 2048.0);
    table.row("a platform's day of 10^9, extrapolated, one core",
              day_ns * transactions_of_a_day / 1e9, "s");
}

} // namespace lockscope::bench
