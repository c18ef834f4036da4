// SPDX-License-Identifier: GPL-3.0-or-later
// Times as people read them: the one rule of how many digits and which unit, for the command line
// (which writes it in English) and the window (which writes it in its language). What files hold is
// exact and reads back: format_duration() of core/model/units.h.
#pragma once

#include "core/base/time.h"

#include <cstdint>
#include <optional>
#include <string>

namespace lockscope {

enum class TimeUnit : std::uint8_t { ns, us, ms, s, min, h, d };

enum class TimeDigits : std::uint8_t {
    label,   ///< two digits, for what is short or moves: `8 ms`, `0.41 s`, `3.2 s`, `42 s`
    figure,  ///< three, for what was measured: `412 ms`, `7.20 s`, `42.0 s`
    setting, ///< what somebody chose, up to four without idle zeros: `7.5 s`, `90 s`, `10 min`
};

/// The parts of a time to write down.
struct TimeParts {
    double number = 0.0;
    int decimals = 0;
    /// Behind a colon, two digits: the seconds of minutes, the minutes of hours.
    std::optional<int> rest;
    TimeUnit unit = TimeUnit::s;
};

/// Labels and figures of more than 99 s are written `3:20 min` and `1:05 h`.
/// REQUIRES: 0 <= duration < never.
[[nodiscard]] TimeParts time_parts(Duration duration, TimeDigits digits);

/// In English: `412 ms`, `7.20 s`, `3:20 min`, `never`. REQUIRES: duration >= 0.
[[nodiscard]] std::string duration_words(Duration duration, TimeDigits digits = TimeDigits::figure);
/// Since the start of the run, to the millisecond: `1:02:03.456`.
[[nodiscard]] std::string moment_words(SimTime time);

} // namespace lockscope
