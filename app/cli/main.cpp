// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "app/cli/console.h"

#include <new>
#include <variant>

int main(int argc, char** argv) {
    using namespace lockscope::cli;
    prepare_standard_streams();
    try {
        const auto parsed = parse_command_line(argc, argv);
        if (const auto* status = std::get_if<ExitStatus>(&parsed)) {
            return static_cast<int>(*status);
        }
        return static_cast<int>(std::visit([](const auto& options) { return execute(options); },
                                           std::get<Options>(parsed)));
    } catch (const std::bad_alloc&) {
        complain("out of memory: the scenario needs more than this machine has");
        return static_cast<int>(ExitStatus::bad_input);
    }
}
