// SPDX-License-Identifier: GPL-3.0-or-later
// Prints the fingerprints of scenario files under several seeds. compilers_test.sh builds it with
// every compiler and compares what it says.
#include "core/engine/simulation.h"
#include "core/scenario/reader.h"

#include <algorithm>
#include <chrono>
#include <cinttypes>
#include <cstdint>
#include <cstdio>

namespace {

// Long enough for every kind of event of an example to happen, short enough without optimization.
constexpr lockscope::Duration at_most = std::chrono::minutes(30);
constexpr std::uint64_t seeds = 3;

} // namespace

int main(int argc, char** argv) {
    for (int i = 1; i < argc; ++i) {
        auto read = lockscope::read_scenario_file(argv[i]);
        if (!read) {
            for (const lockscope::Error& error : read.errors()) {
                std::fprintf(stderr, "%s\n", lockscope::to_string(error).c_str());
            }
            return 2;
        }
        lockscope::Scenario scenario = read.value();
        scenario.duration = std::min(scenario.duration.value_or(at_most), at_most);
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            scenario.seed = seed;
            lockscope::Simulation simulation(scenario);
            simulation.run_until(simulation.end());
            std::printf("%016" PRIx64 " after %" PRIu64 " events: %s, seed %" PRIu64 "\n",
                        simulation.fingerprint(), simulation.events(), argv[i], seed);
        }
    }
    return 0;
}
