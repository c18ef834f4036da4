// SPDX-License-Identifier: GPL-3.0-or-later
// The scenarios that the database and Lockscope both run.
#pragma once

#include "core/model/scenario.h"

#include <string>
#include <vector>

namespace lockscope::postgres {

/// Longest wait for a lock in every scenario.
inline constexpr Duration lock_timeout = std::chrono::milliseconds(500);

/// A scenario that is wrong on purpose: what the database did must not agree with it.
struct Control {
    std::string what;
    Scenario scenario;
};

struct Case {
    std::string name;
    std::string what; ///< arrivals and holds, in words
    Scenario scenario;
    std::vector<Control> controls;
};

/// One lock each, at several loads, with and without batches, with and without decoupling.
[[nodiscard]] std::vector<Case> cases(Duration length);

} // namespace lockscope::postgres
