// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress.h"

#include "app/cli/console.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace lockscope::cli {

namespace {

constexpr std::size_t bar_width = 30;
constexpr auto between_draws = std::chrono::milliseconds(100);
/// Back to the start of the line, and erase it.
constexpr std::string_view wipe = "\r\x1b[K";

/// Whole seconds: more would only flicker.
std::string simulated(SimTime t) {
    const auto whole = std::chrono::floor<std::chrono::seconds>(t.time_since_epoch()).count();
    return fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
}

} // namespace

Progress::Progress(SimTime end, bool visible)
    : end_(end)
    , visible_(visible)
    , started_(Clock::now())
    , next_draw_(started_) {}

Progress::~Progress() {
    if (drawn_) {
        write_to_stderr(wipe);
    }
}

void Progress::update(SimTime now, std::uint64_t events) {
    if (!visible_) {
        return;
    }
    const auto real_now = Clock::now();
    if (real_now < next_draw_) {
        return;
    }
    next_draw_ = real_now + between_draws;
    drawn_ = true;
    const double real_s = std::chrono::duration<double>(real_now - started_).count();
    const double events_per_s = real_s > 0 ? static_cast<double>(events) / real_s : 0.0;
    std::string line(wipe);
    if (end_ != end_of_time && end_ > start_of_run) {
        const double share = std::clamp(seconds(now) / seconds(end_), 0.0, 1.0);
        const auto filled = static_cast<std::size_t>(share * static_cast<double>(bar_width));
        line += fmt::format("[{}{}] {:3.0f} %  {} of {}", std::string(filled, '#'),
                            std::string(bar_width - filled, '.'), std::floor(share * 100.0),
                            simulated(now), simulated(end_));
    } else {
        line += fmt::format("{} simulated", simulated(now));
    }
    line += fmt::format("  {:.1f} million events/s", events_per_s * 1e-6);
    write_to_stderr(line);
}

} // namespace lockscope::cli
