// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/time_words.h"

#include <fmt/format.h>

#include <array>
#include <cassert>
#include <cmath>
#include <string_view>

namespace lockscope {
namespace {

struct Unit {
    TimeUnit unit;
    double ns;
    std::string_view english;
};
/// In the order of TimeUnit.
constexpr std::array<Unit, 7> units{{{TimeUnit::ns, 1.0, "ns"},
                                     {TimeUnit::us, 1e3, "us"},
                                     {TimeUnit::ms, 1e6, "ms"},
                                     {TimeUnit::s, 1e9, "s"},
                                     {TimeUnit::min, 60e9, "min"},
                                     {TimeUnit::h, 3600e9, "h"},
                                     {TimeUnit::d, 86400e9, "d"}}};

constexpr const Unit& row_of(TimeUnit unit) {
    return units[static_cast<std::size_t>(unit)];
}

/// As many decimals as give `digits` digits, of a number below 10^digits.
int decimals_for(double number, int digits) {
    int decimals = digits;
    for (double next = 1.0; decimals > 0 && number >= next - 0.5 * std::pow(10.0, -decimals);
         next *= 10.0) {
        --decimals;
    }
    return decimals;
}

int without_idle_zeros(double number, int decimals) {
    std::int64_t shown = std::llround(number * std::pow(10.0, decimals));
    while (decimals > 0 && shown % 10 == 0) {
        shown /= 10;
        --decimals;
    }
    return decimals;
}

/// The smallest unit in which it takes no more digits than asked for.
TimeParts measured(Duration duration, int digits) {
    using namespace std::chrono_literals;
    const double ns = nanoseconds(duration);
    const double most = std::pow(10.0, digits) - 0.5;
    for (const TimeUnit unit : {TimeUnit::ns, TimeUnit::us, TimeUnit::ms}) {
        const double number = ns / row_of(unit).ns;
        if (number < most) {
            const int decimals = decimals_for(number, digits);
            return {number, without_idle_zeros(number, decimals), std::nullopt, unit};
        }
    }
    const double s = seconds(duration);
    if (s < 100.0 - 0.5 * std::pow(10.0, 2 - digits)) {
        return {s, decimals_for(s, digits), std::nullopt, TimeUnit::s};
    }
    const bool hours = duration >= 1h;
    const Duration whole = hours ? Duration(1h) : Duration(1min);
    const Duration part = hours ? Duration(1min) : Duration(1s);
    return {static_cast<double>(duration / whole), 0, static_cast<int>(duration % whole / part),
            hours ? TimeUnit::h : TimeUnit::min};
}

TimeParts setting(Duration duration) {
    const double ns = nanoseconds(duration);
    std::size_t at = units.size() - 1;
    for (; at > 0; --at) {
        // 24 h, 90 s and 90 min read more easily than 1 d, 1.5 min and 1.5 h.
        const Unit& unit = units[at];
        const bool one_will_do =
            unit.unit <= TimeUnit::s || (unit.unit != TimeUnit::d && std::fmod(ns, unit.ns) == 0.0);
        if (ns >= (one_will_do ? 1.0 : 2.0) * unit.ns) {
            break;
        }
    }
    const double number = ns / units[at].ns;
    return {number, without_idle_zeros(number, decimals_for(number, 4)), std::nullopt,
            units[at].unit};
}

} // namespace

TimeParts time_parts(Duration duration, TimeDigits digits) {
    assert(duration >= Duration(0) && duration != never);
    if (duration == Duration(0)) {
        return {};
    }
    switch (digits) {
    case TimeDigits::label:
        return measured(duration, 2);
    case TimeDigits::figure:
        return measured(duration, 3);
    case TimeDigits::setting:
        break;
    }
    return setting(duration);
}

std::string duration_words(Duration duration, TimeDigits digits) {
    if (duration == never) {
        return "never";
    }
    const TimeParts parts = time_parts(duration, digits);
    return fmt::format("{:.{}f}{} {}", parts.number, parts.decimals,
                       parts.rest ? fmt::format(":{:02}", *parts.rest) : "",
                       row_of(parts.unit).english);
}

std::string moment_words(SimTime time) {
    const auto ms = time.time_since_epoch() / std::chrono::milliseconds(1);
    return fmt::format("{}:{:02}:{:02}.{:03}", ms / 3'600'000, ms / 60'000 % 60, ms / 1000 % 60,
                       ms % 1000);
}

} // namespace lockscope
