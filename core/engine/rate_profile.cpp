// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/rate_profile.h"

#include <algorithm>

namespace lockscope {

void RateProfile::add(SimTime from, SimTime to, double per_second) {
    if (per_second > 0.0 && from < to) {
        pieces_.push_back({from, to, per_second});
        const bool for_ever = from == start_of_run && to == end_of_time && pieces_.size() == 1;
        steady_gap_ns_ = for_ever ? 1e9 / per_second : 0.0;
    }
}

RateProfile RateProfile::of_stream(const Arrivals& arrivals, double factor) {
    RateProfile profile;
    if (const auto* poisson = std::get_if<PoissonArrivals>(&arrivals)) {
        profile.add(start_of_run, end_of_time, poisson->rate.per_second() * factor);
    } else if (const auto* constant = std::get_if<ConstantArrivals>(&arrivals)) {
        profile.add(start_of_run, end_of_time, constant->rate.per_second() * factor);
    } else if (const auto* bursts = std::get_if<BurstArrivals>(&arrivals)) {
        profile.add(start_of_run, end_of_time, bursts->rate.per_second() * factor);
    } else if (const auto* windows = std::get_if<WindowArrivals>(&arrivals)) {
        for (const auto& window : windows->windows) {
            profile.add(after(start_of_run, window.from), after(start_of_run, window.to),
                        window.rate.per_second() * factor);
        }
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
