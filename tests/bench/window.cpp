// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/window.h"

#include "tests/bench/mm1.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace lockscope::bench {
namespace {

using nlohmann::json;

/// Clients that all queue for one of five locks, for ever: so many tokens on the stage.
std::string crowded_stage(int tokens) {
    return fmt::format(R"(lockscope: 1
name: Crowded stage
duration: 1h
accounts:
  - {{ id: big, count: 5 }}
workloads:
  - name: crowd
    kind: order_insert
    arrivals: {{ process: closed, processes: {}, think: 0ms }}
    targets: {{ uniform: big }}
    synchronous: false
parameters:
  platform.lock_timeout: never
)",
                       tokens + 5);
}

struct Report {
    json figures;
    ChildResult child;
};

std::optional<Report> frame_report(const std::filesystem::path& gui, const std::string& scenario,
                                   const std::string& speed) {
    auto child =
        run_child(gui, {"--frame-report", "300", "--size", "1600x900", "--speed", speed, scenario},
                  {"QT_QPA_PLATFORM=offscreen"});
    if (!child || child->status != 0) {
        return std::nullopt;
    }
    // The report is the last line; anything above it is a warning of the platform's.
    const std::size_t end = child->output.find_last_not_of('\n');
    const std::size_t begin = child->output.find_last_of('\n', end);
    json figures = json::parse(child->output.substr(begin == std::string::npos ? 0 : begin + 1));
    return Report{std::move(figures), std::move(*child)};
}

void measure_pictures(const Table& table, const std::filesystem::path& gui,
                      const TemporaryDirectory& directory) {
    const auto scenario = directory.write("crowded.yaml", crowded_stage(10'000));
    const auto report = frame_report(gui, scenario.string(), "10");
    if (!report) {
        table.missing("frame report", "lockscope --frame-report failed");
        return;
    }
    const json& figures = report->figures;
    table.row("tokens on the stage", figures.at("tokens").get<double>(), "");
    table.row("stage, paint p50", figures.at("paint_ms").at("p50").get<double>(), "ms");
    table.row("stage, paint p99", figures.at("paint_ms").at("p99").get<double>(), "ms", 16.7);
    table.row("window, tick p99", figures.at("tick_ms").at("p99").get<double>(), "ms");
    table.row("charts, refresh p99", figures.at("chart_ms").at("p99").get<double>(), "ms", 8.0);
    table.row("slider to engine and back on the stage, p99",
              figures.at("change_ms").at("p99").get<double>(), "ms", 33.0);
}

void measure_start(const Table& table, const std::filesystem::path& gui) {
    const auto report = frame_report(gui, "quarterly-push", "10");
    if (!report) {
        table.missing("quarterly push in the window", "lockscope --frame-report failed");
        return;
    }
    table.row("first frame after start", report->figures.at("start_ms").get<double>(), "ms", 500.0);
    table.row("memory on the quarterly push", report->figures.at("peak_mib").get<double>(), "MiB",
              200.0);
    table.row("processor while paused", report->figures.at("idle_cpu").get<double>() * 100.0, "%",
              2.0);
}

/// As fast as possible, with the window open and without any.
void measure_loss(const Table& table, const std::filesystem::path& programs,
                  const TemporaryDirectory& directory) {
    const auto scenario = directory.write("fast.yaml", mm1_scenario("1000000s"));
    const auto report = frame_report(programs / "lockscope", scenario.string(), "max");
    const auto headless =
        run_child(programs / "lockscope-cli", {"run", "--quiet", "--duration", "100000s",
                                               "--format", "json", scenario.string()});
    if (!report || !headless || headless->status != 0) {
        table.missing("speed beside the window", "a program failed");
        return;
    }
    const double alone =
        json::parse(headless->output).at("events").get<double>() / headless->wall_s;
    const double beside = report->figures.at("events_per_s").get<double>();
    table.row("headless", alone / 1e6, "million events/s");
    table.row("with the window open", beside / 1e6, "million events/s");
    table.row("headless / with the window open", alone / beside, "x", 1.25);
}

} // namespace

void measure_window(const Table& table, const std::filesystem::path& programs,
                    const TemporaryDirectory& directory) {
    table.section("The window, 1600x900, software rendering");
    const auto gui = programs / "lockscope";
    if (!std::filesystem::exists(gui)) {
        table.missing("frame report", "not built");
        return;
    }
    measure_start(table, gui);
    measure_pictures(table, gui, directory);
    measure_loss(table, programs, directory);
}

} // namespace lockscope::bench
