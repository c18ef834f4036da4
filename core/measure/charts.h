// SPDX-License-Identifier: GPL-3.0-or-later
// The time series as curves: what a chart draws, ready computed.
#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/measure/figures.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace lockscope {

class Measurements;

/// How fine the curves are: bins are put together until both hold.
struct CurveDetail {
    std::size_t most_points = 512;
    Duration least_width{0}; ///< of the time one point stands for
};
/// Of every run that is seen on a screen, or runs could not be compared there: as many points as a
/// chart can tell apart, and each of enough transactions to be calm.
inline constexpr CurveDetail screen_curves{96, std::chrono::seconds(2)};

/// The rows of curves.def.
enum class Curve : std::uint8_t {
#define LOCKSCOPE_CURVE(name, scope, figure, value) name,
#include "core/measure/curves.def"
};
inline constexpr std::size_t curve_count = 0
#define LOCKSCOPE_CURVE(name, scope, figure, value) +1
#include "core/measure/curves.def"
    ;

/// One value per bin, all vectors equally long. x of a bin is its end, in seconds since the start.
/// Values that do not exist in a bin (a quantile without samples) are NaN. Shares are 0..1.
struct ChartCurves {
    Duration bin_width{0};
    std::vector<double> time_s;
#define LOCKSCOPE_CURVE(name, scope, figure, value) std::vector<double> name;
#include "core/measure/curves.def"

    [[nodiscard]] const std::vector<double>& of(Curve curve) const;
};

/// What is known of a curve beside its values.
struct CurveRow {
    std::string_view name; ///< its column in a CSV file
    FigureScope scope;
    std::string_view figure; ///< the path of the figure whose course it is
    std::vector<double> ChartCurves::*values;
};
[[nodiscard]] const CurveRow& curve_row(Curve curve);

/// `account`: whose queue to show; not valid: all waiters together. A last point that stands for
/// less than half the time of the others is left out: so little has happened in it that it would
/// jump about.
[[nodiscard]] ChartCurves chart_curves(const Measurements& measurements, AccountId account,
                                       const CurveDetail& detail = {});

/// The same in steps of this width, or of the bins where they are wider: for a curve that is
/// compared with another one.
[[nodiscard]] ChartCurves chart_curves_in_steps(const Measurements& measurements, AccountId account,
                                                Duration width);
/// Adds what `later` tells of the time after the end of `curves`, in its own steps.
void append_later(ChartCurves& curves, const ChartCurves& later);

/// How dense failures are along the run: what a timeline draws. Bins from time 0.
struct FailureDensity {
    Duration bin_width{0};
    std::vector<float> failures_per_s; ///< failed attempts
};
[[nodiscard]] FailureDensity failure_density(const Measurements& measurements);

} // namespace lockscope
