// SPDX-License-Identifier: GPL-3.0-or-later
// The grammar of the command line and its help, in one place. The only user of CLI11.
#pragma once

#include "app/cli/exit_status.h"
#include "app/cli/options.h"

#include <variant>

namespace lockscope::cli {

/// What to do; or, when the answer has already been given (help, version, a usage error), the exit
/// status.
[[nodiscard]] std::variant<Options, ExitStatus> parse_command_line(int argc,
                                                                   const char* const* argv);

} // namespace lockscope::cli
