// SPDX-License-Identifier: GPL-3.0-or-later
// One lock as a queueing station, simulated often enough to be compared with a formula.
//
// A LockModel is turned into a Scenario with one account and one record per transaction, stripped
// of everything that is not queueing, and run with the seeds 1..R. Replications are independent,
// so their means are independent samples and Student's t gives an honest interval, whatever the
// correlation of waits within a run. Seeds are never picked: if a test fails, it stays failed.
//
// Many intervals are tested and every one has its own chance to miss. They are made wide enough
// that all of them together are right with 99 % (Bonferroni's inequality, which asks for no
// independence): each has the confidence 1 - 0.01 / intervals_in_family. They must be narrow as
// well, see sharp_enough.
#pragma once

#include "core/measure/measurements.h"
#include "core/model/scenario.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace lockscope::validation {

/// Intervals claimed by each test program; each checks that it used no more than its share.
inline constexpr int intervals_of_single_server = 16;
inline constexpr int intervals_of_patience = 24;
inline constexpr int intervals_of_disciplines = 10;
inline constexpr int intervals_of_closed_system = 8;
inline constexpr int intervals_of_intake = 9;
inline constexpr int intervals_in_family = intervals_of_single_server + intervals_of_patience +
                                           intervals_of_disciplines + intervals_of_closed_system +
                                           intervals_of_intake;
inline constexpr double confidence_of_family = 0.99;
inline constexpr double confidence_of_each =
    1.0 - (1.0 - confidence_of_family) / intervals_in_family;

/// Share of the full run length, set by the build: sanitizers and -O0 are 10 to 50 times slower.
/// Intervals widen with its inverse square root, and so does what they may be.
#ifndef LOCKSCOPE_VALIDATION_SCALE
#define LOCKSCOPE_VALIDATION_SCALE 1.0
#endif
inline constexpr double length_scale = LOCKSCOPE_VALIDATION_SCALE;

struct LockModel {
    Arrivals arrivals;
    double hold_s = 1.0;
    Distribution distribution = Distribution::exponential;
    double cv = 0.0;                  ///< of a lognormal hold
    std::optional<double> patience_s; ///< none: nobody ever leaves
    Discipline discipline = Discipline::fifo;
};

/// Poisson requests for the lock, `per_second` on average.
[[nodiscard]] PoissonArrivals poisson(double per_second);

[[nodiscard]] Scenario scenario_of(const LockModel& model);

struct Plan {
    double requests = 1e6;  ///< in all replications together, before length_scale
    double warm_up_s = 2e3; ///< of each replication, not measured
    int replications = 128;
    double mark_s = 0.0; ///< for the figures that speak of a mark
};

/// What one replication saw after its warm-up.
struct Observation {
    double requests_per_s = 0.0;
    double mean_wait_s = 0.0;       ///< of all requests, those that left included
    double wait_square_s2 = 0.0;    ///< mean square of the same waits
    double exceeds_mark = 0.0;      ///< share of waits longer than the mark
    double waiters_past_mark = 0.0; ///< time average of waiters that wait longer than the mark
    double loss = 0.0;              ///< share of requests that left without the lock
    double utilisation = 0.0;
    double throughput_per_s = 0.0;
    double queue_mean = 0.0;
    double mean_hold_s = 0.0;
    double mean_latency_s = 0.0;
    double mean_intake_wait_s = 0.0; ///< of transactions a worker took
    double intake_mean = 0.0;        ///< time average of the intake's queue
    double refused = 0.0;            ///< share of attempts that found the intake full
    /// How far Little's law may be off because of the waits cut by the start and the end of
    /// measuring, in waiters.
    double little_slack = 0.0;
};

/// Runs the scenario with the seeds 1..plan.replications. `rate_per_s`: requests to expect, which
/// decides how long the runs are.
[[nodiscard]] std::vector<Observation> observe(const Scenario& scenario, double rate_per_s,
                                               const Plan& plan);

/// Little's law in one replication: mean waiters = request rate x mean wait, to within the waits
/// that measuring cut in two.
[[nodiscard]] bool obeys_little(const Observation& observation);
[[nodiscard]] bool all_obey_little(const std::vector<Observation>& observations);

/// A Student interval for the mean of independent samples.
struct Interval {
    double mean = 0.0;
    double half_width = 0.0;

    [[nodiscard]] bool contains(double value) const {
        return value >= mean - half_width && value <= mean + half_width;
    }
};
[[nodiscard]] Interval student_interval(const std::vector<double>& samples, double confidence);

/// A figure measured against its formula.
struct Comparison {
    Interval measured;
    double formula = 0.0;
    double widest = 0.0; ///< half width allowed, relative to the formula

    [[nodiscard]] double relative_half_width() const { return measured.half_width / formula; }
    [[nodiscard]] bool agrees() const { return measured.contains(formula); }
    [[nodiscard]] bool sharp() const { return relative_half_width() <= widest; }
};

/// Half width, relative to the formula, with which a figure that is 2 % off is caught with more
/// than 99 %. Intervals of this family are 3.8 to 4 standard errors wide on each side; at 1.25 % an
/// error of 2 % is six standard errors away, and misses the interval unless it lands more than 2.3
/// of them on the near side.
inline constexpr double sharp_enough = 0.0125;
/// The same for figures that multiply errors: a hold or a rate 2 % off moves them by 4 % and more,
/// ten standard errors from the edge of an interval this wide. Losses, queues beyond a mark and
/// squares are of this kind, and would need several times the requests for the sharper width.
inline constexpr double sharp_enough_if_steep = 0.02;

/// True when the formula lies inside a sharp interval; says on standard error what is wrong if not.
[[nodiscard]] bool holds(const Comparison& comparison);

/// The error of an engine that has to be found out: 2 %, or what a shortened run can show.
[[nodiscard]] double error_to_find();

/// Counts the intervals of one test program and prints every one, so that the log of a green run
/// shows how close it was.
class IntervalFamily {
public:
    explicit IntervalFamily(int share)
        : share_(share) {}

    using Figure = std::function<double(const Observation&)>;
    [[nodiscard]] Comparison compare(const std::string& what,
                                     const std::vector<Observation>& observations,
                                     const Figure& figure, double formula,
                                     double widest = sharp_enough);

    [[nodiscard]] bool within_share() const { return used_ <= share_; }
    [[nodiscard]] int used() const { return used_; }

private:
    int share_;
    int used_ = 0;
};

} // namespace lockscope::validation
