// SPDX-License-Identifier: GPL-3.0-or-later
// The measures of the project, each as a ratio within one run, so that they mean the same on a
// busy laptop and on a quiet server. The figures inform; only a bench that cannot run fails.
#include "tests/bench/bare_loop.h"
#include "tests/bench/child.h"
#include "tests/bench/cli_run.h"
#include "tests/bench/growth.h"
#include "tests/bench/platform.h"
#include "tests/bench/table.h"
#include "tests/bench/tuned_loop.h"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <cstdint>
#include <exception>
#include <filesystem>
#include <string>
#include <vector>

namespace {

using namespace lockscope::bench;
using nlohmann::json;

/// M/M/1 at a load of 0.8: `rate` requests a second for a lock held 0.8 / rate on average.
std::string mm1_scenario(const std::string& duration) {
    return fmt::format(R"(lockscope: 1
name: M/M/1
duration: {}
accounts:
  - {{ id: acme }}
workloads:
  - name: requests
    kind: order_insert
    arrivals: {{ process: poisson, rate: 100/s }}
    targets: {{ acme: 1.0 }}
    synchronous: false
parameters:
  work.overhead: 0ms
  work.insert: 8ms
  work.trigger: 0ms
  work.trigger_chunk: 0ms
  work.touch_base: 0ms
  work.touched_fields: 0
  work.commit: 0ms
  work.distribution: exponential
  sharing.model: public_read_write
  platform.lock_timeout: never
)",
                       duration);
}

/// 5,000 tokens on the stage: clients that all queue for one of five locks, for ever.
constexpr const char* crowded_stage = R"(lockscope: 1
name: Crowded stage
duration: 1h
accounts:
  - { id: big, count: 5 }
workloads:
  - name: crowd
    kind: order_insert
    arrivals: { process: closed, processes: 5005, think: 0ms }
    targets: { uniform: big }
    synchronous: false
parameters:
  platform.lock_timeout: never
)";

void measure_speed(const Table& table, const std::filesystem::path& cli,
                   const TemporaryDirectory& directory) {
    table.section("M/M/1 at load 0.8, processor time per transaction");
    constexpr int repetitions = 5;
    constexpr std::uint64_t customers = 10'000'000;
    const auto scenario = directory.write("mm1.yaml", mm1_scenario("100000s"));
    std::vector<double> bare_ns;
    std::vector<double> tuned_ns;
    std::vector<double> cli_ns;
    std::vector<double> ratios;
    double total_wait = 0.0;
    double tuned_wait = 0.0;
    for (std::uint64_t seed = 1; seed <= repetitions; ++seed) {
        const double from = own_cpu_s();
        total_wait += run_bare_loop(100.0, 125.0, customers, seed).total_wait;
        bare_ns.push_back((own_cpu_s() - from) * 1e9 / static_cast<double>(customers));
        const double between = own_cpu_s();
        tuned_wait += run_tuned_loop(100.0, 125.0, customers, seed).total_wait;
        tuned_ns.push_back((own_cpu_s() - between) * 1e9 / static_cast<double>(customers));
        const CliRun run = run_cli(cli, scenario, seed);
        cli_ns.push_back(run.child.cpu_s * 1e9 / run.transactions);
        ratios.push_back(cli_ns.back() / bare_ns.back());
    }
    // Both must have simulated the same thing, or the ratio says nothing: Wq = 32 ms.
    table.row("mean wait in the bare loop (theory: 32 ms)",
              total_wait * 1e3 / static_cast<double>(customers * repetitions), "ms");
    table.row("mean wait in the tuned loop",
              tuned_wait * 1e3 / static_cast<double>(customers * repetitions), "ms");
    table.row("bare heap loop without measurement", median(bare_ns), "ns");
    table.row("the same tuned for speed alone", median(tuned_ns), "ns");
    table.row("lockscope-cli run, start and all measurement included", median(cli_ns), "ns");
    table.row("lockscope-cli / bare loop", median(ratios), "x", 2.0);
    table.row("lockscope-cli / tuned loop", median(cli_ns) / median(tuned_ns), "x");
}

void measure_memory(const Table& table, const std::filesystem::path& cli,
                    const TemporaryDirectory& directory) {
    table.section("Memory of M/M/1, which must not grow with simulated time");
    const auto brief = run_cli(cli, directory.write("1e6.yaml", mm1_scenario("10000s")), 1);
    const auto endless = run_cli(cli, directory.write("1e8.yaml", mm1_scenario("1000000s")), 1);
    table.row(fmt::format("peak of {:.3g} transactions", brief.transactions), brief.child.peak_mib,
              "MiB");
    table.row(fmt::format("peak of {:.3g} transactions", endless.transactions),
              endless.child.peak_mib, "MiB", 64.0);
    table.row("growth", endless.child.peak_mib / brief.child.peak_mib, "x");
}

void measure_window(const Table& table, const std::filesystem::path& gui,
                    const TemporaryDirectory& directory) {
    table.section("The window, 1600x900, software rendering");
    if (!std::filesystem::exists(gui)) {
        table.missing("frame report", "not built");
        return;
    }
    const auto scenario = directory.write("crowded.yaml", crowded_stage);
    const auto child =
        run_child(gui, {"--frame-report", "300", "--size", "1600x900", scenario.string()},
                  {"QT_QPA_PLATFORM=offscreen"});
    if (!child || child->status != 0) {
        table.missing("frame report", "lockscope --frame-report failed");
        return;
    }
    // The report is the last line; anything above it is a warning of the platform's.
    const std::size_t end = child->output.find_last_not_of('\n');
    const std::size_t begin = child->output.find_last_of('\n', end);
    const json report =
        json::parse(child->output.substr(begin == std::string::npos ? 0 : begin + 1));
    table.row("tokens on the stage", report.at("tokens").get<double>(), "");
    table.row("stage, paint p50", report.at("paint_ms").at("p50").get<double>(), "ms");
    table.row("stage, paint p99", report.at("paint_ms").at("p99").get<double>(), "ms", 16.7);
    table.row("window, tick p99", report.at("tick_ms").at("p99").get<double>(), "ms");
    table.row("charts, refresh p99", report.at("chart_ms").at("p99").get<double>(), "ms");
    table.row("slider to engine and back on the stage, p99",
              report.at("change_ms").at("p99").get<double>(), "ms", 50.0);
    table.row("first frame after start", report.at("start_ms").get<double>(), "ms", 1000.0);
}

} // namespace

int main() {
    try {
        const auto programs = std::filesystem::canonical("/proc/self/exe").parent_path();
        const auto cli = programs / "lockscope-cli";
        const Table table;
        const TemporaryDirectory directory;
        // Memory first: a child's peak counts from before it became another program, so this
        // process has to be small still.
        measure_memory(table, cli, directory);
        measure_speed(table, cli, directory);
        measure_growth(table);
        measure_platform(table, cli, directory);
        measure_window(table, programs / "lockscope", directory);
        return 0;
    } catch (const std::exception& error) {
        fmt::print(stderr, "lockscope_bench: {}\n", error.what());
        return 1;
    }
}
