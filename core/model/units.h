// SPDX-License-Identifier: GPL-3.0-or-later
// How times, rates and numbers are written in scenario files and on the command line.
//
// Every reader returns what is wrong as sentences; positions are the caller's business.
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace lockscope {

/// `count` things per `per`, kept as written so that 5000/h stays 5000/h.
struct Rate {
    double count = 0.0;
    Duration per = std::chrono::seconds(1); ///< 1 s, 1 min, 1 h or 1 day

    [[nodiscard]] double per_second() const { return count / seconds(per); }
    /// Exactly `count` where the rate is written per hour.
    [[nodiscard]] double per_hour() const {
        constexpr Duration hour = std::chrono::hours(1);
        return per <= hour ? count * static_cast<double>(hour / per)
                           : count / static_cast<double>(per / hour);
    }
    friend bool operator==(const Rate&, const Rate&) = default;
};

/// `250ms`, `1.5s`, `1h30m` (larger units first), `never`. Bare numbers, negative and overlong
/// times are refused.
[[nodiscard]] Result<Duration> parse_duration(std::string_view text);
/// In the largest unit that divides it exactly; reads back to the same value.
[[nodiscard]] std::string format_duration(Duration duration);

/// `N/s`, `N/m`, `N/h` or `N/d`, N finite and not negative.
[[nodiscard]] Result<Rate> parse_rate(std::string_view text);
[[nodiscard]] std::string format_rate(const Rate& rate);

/// A whole number, or `unlimited`. Digits may be grouped with underscores.
[[nodiscard]] Result<std::int64_t> parse_count(std::string_view text);
[[nodiscard]] std::string format_count(std::int64_t count);

/// A finite number.
[[nodiscard]] Result<double> parse_real(std::string_view text);
/// The shortest text that reads back to the same value.
[[nodiscard]] std::string format_real(double value);

/// `true` or `false`.
[[nodiscard]] Result<bool> parse_flag(std::string_view text);

/// A whole number from 0 to 2^64-1, as `seed:` and `--seed` take it.
[[nodiscard]] Result<std::uint64_t> parse_seed(std::string_view text);

} // namespace lockscope
