// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/motions.h"

#include <algorithm>
#include <cmath>

namespace lockscope::ui {
namespace {

constexpr double averaged_over_s = 0.5;
constexpr double too_many_per_s = 90.0; // events; what is seen of one are two or three
constexpr double few_enough_per_s = 60.0;
constexpr double burst_apart_s = 0.06; // when flowing: enough to crackle
constexpr double calm_enough_per_s = 30.0;
constexpr double held_at = 0.3;

bool is_failure(MotionKind kind) {
    return kind == MotionKind::burst || kind == MotionKind::deadlock || kind == MotionKind::refuse;
}

} // namespace

double Motion::length_s() const {
    switch (kind) {
    case MotionKind::grant:
        return 0.4;
    case MotionKind::commit:
    case MotionKind::duplicate:
    case MotionKind::fail:
    case MotionKind::back_off:
        return 0.55;
    case MotionKind::burst:
        return 0.65;
    case MotionKind::touch:
        return 0.6;
    case MotionKind::refuse:
    case MotionKind::deadlock:
    case MotionKind::retry:
        break;
    }
    return 0.8;
}

double Motion::progress(double now_s) const {
    const double t = std::clamp((now_s - start_s) / length_s(), 0.0, 1.0);
    return t * t * (3.0 - 2.0 * t);
}

void RateMeter::add(double events, double elapsed_s) {
    if (elapsed_s <= 0.0) {
        rate_ += events / averaged_over_s;
        return;
    }
    const double kept = std::exp(-elapsed_s / averaged_over_s);
    rate_ = rate_ * kept + (1.0 - kept) * events / elapsed_s;
}

void Motions::note_rate(double events, double elapsed_s) {
    rate_.add(events, elapsed_s);
    flowing_ = rate_.per_second() > (flowing_ ? few_enough_per_s : too_many_per_s);
}

void Motions::start(const Motion& motion) {
    if (flowing_) {
        if (motion.kind != MotionKind::burst || motion.start_s - last_burst_s_ < burst_apart_s) {
            return;
        }
    }
    if (motions_.size() >= most) {
        return;
    }
    if (motion.kind == MotionKind::burst) {
        last_burst_s_ = motion.start_s;
    }
    motions_.push_back(motion);
}

double Callout::opacity(double now_s) const {
    return std::clamp((start_s + length_s - now_s) / 0.5, 0.0, 1.0);
}

void Motions::call_out(const Callout& callout) {
    const auto there = [&callout](const Callout& c) { return c.spot.lane == callout.spot.lane; };
    if (flowing_ || rate_.per_second() > calm_enough_per_s ||
        std::any_of(callouts_.begin(), callouts_.end(), there)) {
        return;
    }
    callouts_.push_back(callout);
}

double Motions::progress(const Motion& motion, double now_s) const {
    const double t = motion.progress(now_s);
    return held_ && is_failure(motion.kind) ? std::min(t, held_at) : t;
}

void Motions::release() {
    if (held_) {
        std::erase_if(motions_, [](const Motion& m) { return is_failure(m.kind); });
        callouts_.clear();
    }
    held_ = false;
}

bool Motions::advance(double now_s) {
    const auto stays = [this](const Motion& m) { return held_ && is_failure(m.kind); };
    std::erase_if(motions_,
                  [&](const Motion& m) { return now_s - m.start_s >= m.length_s() && !stays(m); });
    if (!held_) {
        std::erase_if(callouts_,
                      [now_s](const Callout& c) { return now_s - c.start_s >= Callout::length_s; });
        return !motions_.empty() || !callouts_.empty();
    }
    return std::any_of(motions_.begin(), motions_.end(),
                       [&](const Motion& m) { return !stays(m) || m.progress(now_s) < held_at; });
}

void Motions::clear() {
    motions_.clear();
    callouts_.clear();
    held_ = false;
    rate_ = {};
    flowing_ = false;
    last_burst_s_ = -1.0;
}

} // namespace lockscope::ui
