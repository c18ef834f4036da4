// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios nobody would think of: every parameter of the table drawn from its slider's range.
#pragma once

#include "core/model/scenario.h"

#include <cstdint>
#include <random>

namespace lockscope::test {

/// Draws that are the same on every machine, which the distributions of <random> are not.
class Dice {
public:
    explicit Dice(std::uint64_t seed)
        : engine_(seed) {}

    /// Uniform on [0, 1).
    double real() { return static_cast<double>(engine_() >> 11) * 0x1p-53; }
    /// Uniform on low..high.
    std::int64_t whole(std::int64_t low, std::int64_t high) {
        return low + static_cast<std::int64_t>(real() * static_cast<double>(high - low + 1));
    }
    bool chance(double probability) { return real() < probability; }

private:
    std::mt19937_64 engine_;
};

/// A value from the range of a row's slider; often the default or an end of the range, where
/// mistakes like to live.
[[nodiscard]] ParameterValue random_value(const Parameter& parameter, Dice& dice);

/// One to five accounts and a group, one to four workloads of any kind and arrival process, a third
/// of all parameters at random values, perhaps interventions; a minute long. Equal seeds give
/// equal scenarios. The result is valid.
[[nodiscard]] Scenario random_scenario(std::uint64_t seed);

} // namespace lockscope::test
