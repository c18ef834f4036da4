// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.h"

namespace lockscope::cli {

namespace {

// A signal handler can reach nothing but a global.
volatile std::sig_atomic_t signal_seen = 0;

extern "C" void remember_signal(int number) {
    signal_seen = number;
}

} // namespace

InterruptWatch::InterruptWatch() {
    signal_seen = 0;
    for (std::size_t i = 0; i < signals.size(); ++i) {
        struct sigaction action {};
        action.sa_handler = remember_signal;
        // SA_RESETHAND: the second signal finds the default action.
        action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
        sigemptyset(&action.sa_mask);
        sigaction(signals[i].number, nullptr, &before_[i]);
        if (before_[i].sa_handler != SIG_IGN) {
            sigaction(signals[i].number, &action, nullptr);
        }
    }
}

InterruptWatch::~InterruptWatch() {
    for (std::size_t i = 0; i < signals.size(); ++i) {
        sigaction(signals[i].number, &before_[i], nullptr);
    }
}

bool InterruptWatch::interrupted() {
    return signal_seen != 0;
}

std::string_view InterruptWatch::by() {
    for (const Signal& signal : signals) {
        if (signal.number == signal_seen) {
            return signal.name;
        }
    }
    return {};
}

} // namespace lockscope::cli
