// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transport/speed_scale.h"

#include "ui/session/frame.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lockscope::ui {
namespace {

constexpr int last_number_place = 960; // beyond it, the end stands for no limit

constexpr std::array<double, 15> round_speeds{0.1,  0.2,  0.5,   1.0,   2.0,   5.0,    10.0,  20.0,
                                              30.0, 60.0, 120.0, 300.0, 600.0, 1200.0, 3600.0};

} // namespace

int speed_place(double speed) {
    if (std::isinf(speed)) {
        return last_speed_place;
    }
    const double share = std::log(std::clamp(speed, slowest_speed, fastest_speed) / slowest_speed) /
                         std::log(fastest_speed / slowest_speed);
    return static_cast<int>(std::lround(share * last_number_place));
}

double speed_at(int place) {
    if (place > (last_number_place + last_speed_place) / 2) {
        return as_fast_as_possible;
    }
    const double share = std::min(1.0, static_cast<double>(place) / last_number_place);
    const double speed = slowest_speed * std::pow(fastest_speed / slowest_speed, share);
    const double grain = std::pow(10.0, std::max(-1.0, std::floor(std::log10(speed)) - 1.0));
    return std::clamp(std::round(speed / grain) * grain, slowest_speed, fastest_speed);
}

double next_higher_speed(double speed) {
    const auto above = std::upper_bound(round_speeds.begin(), round_speeds.end(), speed);
    return above == round_speeds.end() ? as_fast_as_possible : *above;
}

double next_lower_speed(double speed) {
    const auto below = std::lower_bound(round_speeds.begin(), round_speeds.end(), speed);
    return below == round_speeds.begin() ? slowest_speed : *(below - 1);
}

} // namespace lockscope::ui
