// SPDX-License-Identifier: GPL-3.0-or-later
// The measures of the project, each as a ratio within one run, so that they mean the same on a
// busy laptop and on a quiet server. The figures inform; only a bench that cannot run fails.
#include "tests/bench/bare_loop.h"
#include "tests/bench/child.h"
#include "tests/bench/cli_run.h"
#include "tests/bench/growth.h"
#include "tests/bench/history.h"
#include "tests/bench/mm1.h"
#include "tests/bench/platform.h"
#include "tests/bench/table.h"
#include "tests/bench/tuned_loop.h"
#include "tests/bench/window.h"

#include <fmt/core.h>

#include <cstdint>
#include <exception>
#include <filesystem>
#include <string>
#include <vector>

namespace {

using namespace lockscope::bench;

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
        measure_history(table);
        measure_window(table, programs, directory);
        return 0;
    } catch (const std::exception& error) {
        fmt::print(stderr, "lockscope_bench: {}\n", error.what());
        return 1;
    }
}
