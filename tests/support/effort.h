// SPDX-License-Identifier: GPL-3.0-or-later
// How much work something is, compared with something else.
//
// No test may depend on how fast or how busy a machine is, so no test looks at a clock. One that
// must know that a task does not take for ever says how many times the work of an honest task of
// the same kind it may be. Both are done by this thread, and only the ratio of their processor
// times is told. This is the only file of the tests that asks for those.
#pragma once

#include <algorithm>
#include <ctime>
#include <functional>
#include <utility>

namespace lockscope::test {

/// An honest task, with which others are compared.
class Yardstick {
public:
    explicit Yardstick(std::function<void()> honest)
        : honest_(std::move(honest))
        , measure_(effort_of(honest_)) {}

    /// How many times the honest work `task` is. Neighbours on a machine make work look like more
    /// than it is, for a while: a ratio beyond `most` is believed only when it is found several
    /// times, each time against the honest work done anew.
    [[nodiscard]] double times(const std::function<void()>& task, double most) {
        double least = effort_of(task) / measure_;
        for (int round = 0; round < 3 && least > most; ++round) {
            measure_ = effort_of(honest_);
            least = std::min(least, effort_of(task) / measure_);
        }
        return least;
    }

private:
    static double effort_of(const std::function<void()>& task) {
        const double before = spent_s();
        task();
        return spent_s() - before;
    }
    /// By this thread, on a processor.
    static double spent_s() {
        timespec spent{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
        return static_cast<double>(spent.tv_sec) + static_cast<double>(spent.tv_nsec) * 1e-9;
    }

    std::function<void()> honest_;
    double measure_;
};

} // namespace lockscope::test
