// SPDX-License-Identifier: GPL-3.0-or-later
// The time series as curves: what a chart draws, ready computed.
#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"

#include <cstddef>
#include <vector>

namespace lockscope {

class Measurements;

/// How fine the curves are: bins are put together until both hold.
struct CurveDetail {
    std::size_t most_points = 512;
    Duration least_width{0}; ///< of the time one point stands for
};

/// One value per bin, all vectors equally long. x of a bin is its end, in seconds since the start.
/// Values that do not exist in a bin (a quantile without samples) are NaN.
struct ChartCurves {
    Duration bin_width{0};
    std::vector<double> time_s;
    std::vector<double> throughput_per_s; ///< committed records
    std::vector<double> failure_rate;     ///< failed / ended attempts, 0..1
    std::vector<double> lock_wait_p50_s;
    std::vector<double> lock_wait_p95_s;
    std::vector<double> lock_wait_p99_s;
    std::vector<double> queue; ///< mean waiters of the account asked for
    std::vector<double> retries_per_s;
    std::vector<double> staleness_s;  ///< mean of the records covered in the bin
    std::vector<double> long_running; ///< most at once
};

/// `account`: whose queue to show; not valid: all waiters together. A last point that stands for
/// less than half the time of the others is left out: so little has happened in it that it would
/// jump about.
[[nodiscard]] ChartCurves chart_curves(const Measurements& measurements, AccountId account,
                                       const CurveDetail& detail = {});

/// How dense failures are along the run: what a timeline draws. Bins from time 0.
struct FailureDensity {
    Duration bin_width{0};
    std::vector<float> failures_per_s; ///< failed attempts
};
[[nodiscard]] FailureDensity failure_density(const Measurements& measurements);

} // namespace lockscope
