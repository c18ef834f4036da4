// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/time_words.h"

#include <fmt/format.h>

namespace lockscope {

std::string duration_words(Duration duration) {
    const double ms = milliseconds(duration);
    if (duration == Duration(0)) {
        return "0 s";
    }
    if (ms < 1e-3) {
        return fmt::format("{} ns", duration.count());
    }
    if (ms < 0.9995) {
        return fmt::format("{:.3g} us", ms * 1e3);
    }
    if (ms < 999.5) {
        return fmt::format("{:.3g} ms", ms);
    }
    if (ms < 99'950.0) {
        return fmt::format("{:.{}f} s", ms / 1e3, ms < 9'995.0 ? 2 : 1);
    }
    return fmt::format("{:.1f} min", ms / 60e3);
}

std::string moment_words(SimTime time) {
    const auto ms = time.time_since_epoch() / std::chrono::milliseconds(1);
    return fmt::format("{}:{:02}:{:02}.{:03}", ms / 3'600'000, ms / 60'000 % 60, ms / 1000 % 60,
                       ms % 1000);
}

} // namespace lockscope
