// SPDX-License-Identifier: GPL-3.0-or-later
// The engine against the reference, event by event.
#pragma once

#include "core/engine/event.h"
#include "core/model/scenario.h"
#include "tests/validation/reference/model.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace lockscope::reference {

/// Events compared of one run; a busy minute has some ten thousand.
inline constexpr std::size_t events_compared = 60'000;

struct Difference {
    std::size_t position = 0; ///< of the first event that is not the same
    std::string text;         ///< the last equal events, then what each of the two says
};

struct Comparison {
    std::optional<Difference> difference;
    std::vector<Event> events; ///< the engine's
};

[[nodiscard]] Comparison compare(const Scenario& scenario, Defect defect = Defect::none,
                                 std::size_t most = events_compared);

} // namespace lockscope::reference
