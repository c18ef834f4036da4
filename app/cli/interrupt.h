// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl-C (SIGINT) and its like as a question a loop asks instead of a sudden death.
#pragma once

#include <array>
#include <csignal>
#include <string_view>

namespace lockscope::cli {

/// While it lives, the first signal that asks the program to end is only remembered, so that no
/// file is left half written; a second one of its kind kills as usual. A signal that was ignored
/// before (nohup) stays ignored. One at a time.
class InterruptWatch {
public:
    InterruptWatch();
    ~InterruptWatch();
    InterruptWatch(const InterruptWatch&) = delete;
    InterruptWatch& operator=(const InterruptWatch&) = delete;

    [[nodiscard]] static bool interrupted();
    /// Such as `SIGINT`; empty if nothing has interrupted.
    [[nodiscard]] static std::string_view by();

private:
    struct Signal {
        int number;
        std::string_view name;
    };
    static constexpr std::array<Signal, 5> signals{{{SIGINT, "SIGINT"},
                                                    {SIGTERM, "SIGTERM"},
                                                    {SIGHUP, "SIGHUP"},
                                                    {SIGQUIT, "SIGQUIT"},
                                                    {SIGXCPU, "SIGXCPU"}}};
    std::array<struct sigaction, signals.size()> before_{};
};

} // namespace lockscope::cli
