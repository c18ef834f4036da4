// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/pacer.h"

#include <cmath>

namespace lockscope::ui {
namespace {

using namespace std::chrono_literals;

constexpr auto measured_over = 1s;
constexpr auto sampled_every = 20ms;
constexpr double most_debt_s = 0.1;

double wall_seconds(Pacer::Clock::duration d) {
    return std::chrono::duration<double>(d).count();
}

} // namespace

void Pacer::set_speed(double speed, WallTime wall, SimTime now) {
    speed_ = speed;
    anchor(wall, now);
}

void Pacer::anchor(WallTime wall, SimTime now) {
    anchor_ = {wall, now};
    samples_.assign(1, anchor_);
}

SimTime Pacer::target(WallTime wall) const {
    if (std::isinf(speed_)) {
        return end_of_time;
    }
    return after(anchor_.now, from_seconds(wall_seconds(wall - anchor_.wall) * speed_));
}

void Pacer::reached(WallTime wall, SimTime now) {
    if (!std::isinf(speed_) && seconds(target(wall) - now) > most_debt_s * speed_) {
        anchor_ = {wall, now};
    }
    if (samples_.empty() || wall - samples_.back().wall >= sampled_every) {
        samples_.push_back({wall, now});
    }
    while (samples_.size() > 2 && wall - samples_.front().wall > measured_over) {
        samples_.pop_front();
    }
}

double Pacer::achieved() const {
    if (samples_.size() < 2) {
        return 0.0;
    }
    const Sample& first = samples_.front();
    const Sample& last = samples_.back();
    return seconds(last.now - first.now) / wall_seconds(last.wall - first.wall);
}

} // namespace lockscope::ui
