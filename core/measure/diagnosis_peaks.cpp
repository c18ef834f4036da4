// SPDX-License-Identifier: GPL-3.0-or-later
// When a run failed more than on the whole, in hours that people have words for.
#include "core/measure/diagnosis_figures.h"

#include <algorithm>
#include <cmath>

namespace lockscope {
namespace {

/// So many bins of a stretch can be told apart when they are read.
constexpr std::size_t bins_most = 24;
constexpr std::size_t peaks_most = 5;
/// Fewer failures are an accident, not a peak.
constexpr std::int64_t failures_least = 3;
/// Of a bin's failure rate: beside that of the whole, and by itself. (assumed)
constexpr double times_the_whole = 1.5;
constexpr double rate_least = 0.02;
constexpr double chance_sigmas = 3.0;

struct Counted {
    Peak peak;
    std::int64_t ended = 0;
    std::int64_t failed = 0;
};

double rate(std::int64_t failed, std::int64_t ended) {
    return ended > 0 ? static_cast<double>(failed) / static_cast<double>(ended) : 0.0;
}

} // namespace

std::vector<Peak> peaks_of(const Measurements& measurements) {
    RoundBins bins = measurements.round_bins();
    bins.widen_to(bins_most, measurements.measured_from());
    std::int64_t ended = 0;
    std::int64_t failed = 0;
    for (const RoundBins::Bin& bin : bins.bins()) {
        ended += bin.ended;
        failed += bin.failed;
    }
    const double least = std::max(times_the_whole * rate(failed, ended), rate_least);
    std::vector<Counted> found;
    for (std::size_t i = 0; i < bins.bins().size(); ++i) {
        const RoundBins::Bin& bin = bins.bins()[i];
        // What chance alone brings together is no peak.
        const double expected = rate(failed, ended) * static_cast<double>(bin.ended);
        const double by_chance = expected + chance_sigmas * std::sqrt(expected);
        if (bin.failed < failures_least || rate(bin.failed, bin.ended) < least ||
            static_cast<double>(bin.failed) < by_chance) {
            continue;
        }
        const SimTime from(bins.width() * static_cast<Duration::rep>(i));
        const SimTime to = from + bins.width();
        if (!found.empty() && found.back().peak.to == from) { // neighbours are one
            found.back().peak.to = to;
            found.back().ended += bin.ended;
            found.back().failed += bin.failed;
        } else {
            found.push_back({{from, to, 0.0}, bin.ended, bin.failed});
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Counted& a, const Counted& b) { return a.failed > b.failed; });
    found.resize(std::min(found.size(), peaks_most));
    std::sort(found.begin(), found.end(),
              [](const Counted& a, const Counted& b) { return a.peak.from < b.peak.from; });
    std::vector<Peak> peaks;
    for (Counted& counted : found) {
        counted.peak.failure_rate = rate(counted.failed, counted.ended);
        peaks.push_back(counted.peak);
    }
    return peaks;
}

} // namespace lockscope
