// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl-C (SIGINT) and SIGTERM as a question a loop asks instead of a sudden death.
#pragma once

#include <array>
#include <csignal>

namespace lockscope::cli {

/// While it lives, the first SIGINT or SIGTERM is only remembered; a second one kills as usual.
/// A signal that was ignored before (nohup) stays ignored. One at a time.
class InterruptWatch {
public:
    InterruptWatch();
    ~InterruptWatch();
    InterruptWatch(const InterruptWatch&) = delete;
    InterruptWatch& operator=(const InterruptWatch&) = delete;

    [[nodiscard]] static bool interrupted();

private:
    static constexpr std::array<int, 2> signals{SIGINT, SIGTERM};
    std::array<struct sigaction, signals.size()> before_{};
};

} // namespace lockscope::cli
