// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/motions.h"

#include <algorithm>
#include <cmath>

namespace lockscope::ui {
namespace {

constexpr double averaged_over_s = 0.5;
constexpr double too_many_per_s = 36.0;
constexpr double few_enough_per_s = 24.0;
constexpr double burst_apart_s = 0.06; // when flowing: enough to crackle

} // namespace

double Motion::length_s() const {
    switch (kind) {
    case MotionKind::burst:
        return 0.65;
    case MotionKind::refuse:
        return 0.5;
    case MotionKind::touch:
        return 0.6;
    default:
        return 0.8;
    }
}

double Motion::progress(double now_s) const {
    const double t = std::clamp((now_s - start_s) / length_s(), 0.0, 1.0);
    return t * t * (3.0 - 2.0 * t);
}

QPointF Motion::at(double now_s) const {
    const double t = progress(now_s);
    const QPointF straight = from + (to - from) * t;
    const QPointF along = to - from;
    const QPointF across(-along.y(), along.x());
    return straight + across * (0.12 * std::sin(t * 3.14159265358979));
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

bool Motions::advance(double now_s) {
    std::erase_if(motions_, [now_s](const Motion& m) { return now_s - m.start_s >= m.length_s(); });
    return !motions_.empty();
}

void Motions::clear() {
    motions_.clear();
    rate_ = {};
    flowing_ = false;
    last_burst_s_ = -1.0;
}

} // namespace lockscope::ui
