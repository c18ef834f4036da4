// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/cli_run.h"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <stdexcept>

namespace lockscope::bench {

CliRun run_cli(const std::filesystem::path& cli, const std::filesystem::path& scenario,
               std::uint64_t seed) {
    const auto child = run_child(cli, {"run", scenario.string(), "--format", "json", "--quiet",
                                       "--seed", std::to_string(seed)});
    if (!child || child->status != 0) {
        throw std::runtime_error(fmt::format("{} run {} failed", cli.string(), scenario.string()));
    }
    const auto report = nlohmann::json::parse(child->output);
    return {*child, report.at("attempts").at("committed").get<double>()};
}

} // namespace lockscope::bench
