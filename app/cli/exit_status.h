// SPDX-License-Identifier: GPL-3.0-or-later
// What the program tells the shell. Part of the public interface.
#pragma once

namespace lockscope::cli {

enum class ExitStatus : int {
    done = 0,
    tripped = 1,   ///< the run was done, but a guardrail or a --fail-if tripped
    bad_input = 2, ///< a scenario, a setting or the command line itself is wrong
    cannot_write = 3,
    interrupted = 4, ///< what was done until then is reported
};

} // namespace lockscope::cli
