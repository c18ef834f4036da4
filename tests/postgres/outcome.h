// SPDX-License-Identifier: GPL-3.0-or-later
// What became of one transaction, in the database or in Lockscope: the one form that both are
// brought into before anything is compared, so that no figure is computed in two ways.
//
// Times are nanoseconds since the start of the run.
#pragma once

#include "core/base/time.h"

#include <cstdint>
#include <vector>

namespace lockscope::postgres {

struct Outcome {
    Duration request{0}; ///< when it arrived, whether or not a client was free to send it
    Duration wait{0};    ///< from there to the grant, or to the time-out
    Duration end{0};     ///< commit; only if granted
    Duration hold{0};    ///< what was asked of the database; in Lockscope, what it was
    std::uint32_t records = 1;
    bool granted = false;
    bool ended = false; ///< false: the run was over first

    [[nodiscard]] Duration grant() const { return request + wait; }
};

/// One lock with its own arrivals: one replication of a scenario. In order of request.
using Lane = std::vector<Outcome>;

} // namespace lockscope::postgres
