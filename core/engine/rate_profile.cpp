// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/rate_profile.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace lockscope {

void RateProfile::add(SimTime from, SimTime to, double per_second) {
    if (per_second > 0.0 && from < to) {
        pieces_.push_back({from, to, per_second});
        const bool for_ever = from == start_of_run && to == end_of_time && pieces_.size() == 1;
        steady_gap_ns_ = for_ever ? 1e9 / per_second : 0.0;
    }
}

/// Staggered windows may overlap; their rates then add up.
void RateProfile::add_windows(const WindowArrivals& arrivals, double factor, Duration stagger) {
    std::map<SimTime, double> steps; // change of rate at each moment
    for (const auto& window : arrivals.windows) {
        const Duration length = window.to - window.from;
        const Duration spread = std::max(length, stagger);
        const double rate = window.rate.per_second() * factor * (seconds(length) / seconds(spread));
        const SimTime from = after(start_of_run, window.from);
        steps[from] += rate;
        steps[after(from, spread)] -= rate;
    }
    double rate = 0.0;
    for (auto step = steps.begin(); step != steps.end(); ++step) {
        rate += step->second;
        const auto next = std::next(step);
        // Sums of rates that went away again leave dust, which is no rate.
        if (next != steps.end() && rate > 1e-12) {
            add(step->first, next->first, rate);
        }
    }
}

RateProfile RateProfile::of_stream(const Arrivals& arrivals, double factor, Duration stagger) {
    RateProfile profile;
    if (const auto* poisson = std::get_if<PoissonArrivals>(&arrivals)) {
        profile.add(start_of_run, end_of_time, poisson->rate.per_second() * factor);
    } else if (const auto* constant = std::get_if<ConstantArrivals>(&arrivals)) {
        profile.add(start_of_run, end_of_time, constant->rate.per_second() * factor);
    } else if (const auto* bursts = std::get_if<BurstArrivals>(&arrivals)) {
        profile.add(start_of_run, end_of_time, bursts->rate.per_second() * factor);
    } else if (const auto* windows = std::get_if<WindowArrivals>(&arrivals)) {
        profile.add_windows(*windows, factor, stagger);
    }
    return profile;
}

RateProfile RateProfile::of_bursts(const Arrivals& arrivals, double factor) {
    RateProfile profile;
    if (const auto* bursts = std::get_if<BurstArrivals>(&arrivals)) {
        profile.add(start_of_run, end_of_time, factor / seconds(bursts->every));
    }
    return profile;
}

SimTime RateProfile::reach_in_pieces(SimTime from, double hazard) const {
    for (const Piece& piece : pieces_) {
        if (piece.to <= from) {
            continue;
        }
        const SimTime start = std::max(from, piece.from);
        const SimTime t = after(start, from_seconds(hazard / piece.per_second));
        if (t < piece.to) {
            return t;
        }
        hazard -= piece.per_second * seconds(piece.to - start);
        hazard = std::max(hazard, 0.0);
    }
    return end_of_time;
}

double RateProfile::between(SimTime from, SimTime to) const {
    double hazard = 0.0;
    for (const Piece& piece : pieces_) {
        const SimTime start = std::max(from, piece.from);
        const SimTime end = std::min(to, piece.to);
        if (start < end) {
            hazard += piece.per_second * seconds(end - start);
        }
    }
    return hazard;
}

} // namespace lockscope
