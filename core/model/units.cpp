// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/units.h"

#include "core/model/parameters.h"
#include "core/model/wording.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>
#include <system_error>

namespace lockscope {

namespace {

constexpr std::string_view word_never = "never";
constexpr std::string_view word_unlimited = "unlimited";

struct Unit {
    std::string_view name;
    Duration length;
};
/// Largest first: format_duration takes the first that divides.
constexpr std::array<Unit, 7> units{
    {{"d", 24h}, {"h", 1h}, {"m", 1min}, {"s", 1s}, {"ms", 1ms}, {"us", 1us}, {"ns", 1ns}}};
constexpr std::size_t rate_unit_count = 4; // d h m s

constexpr std::string_view duration_remedy =
    "write a time with its unit, such as 250ms, 1.5s or 1h";
constexpr std::string_view rate_remedy = "write a number per s, m, h or d, such as 5000/h";
constexpr std::string_view count_remedy = "write a whole number, such as 200";
constexpr std::string_view real_remedy = "write a number, such as 1.5";

Error wrong(std::string_view text, std::string_view problem, std::string_view remedy) {
    Error error;
    error.problem = fmt::format("{} {}", in_backticks(text), problem);
    error.remedy = remedy;
    return error;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool looks_negative(std::string_view text) {
    return text.size() > 1 && text[0] == '-' && (is_digit(text[1]) || text[1] == '.');
}

/// Digits, single underscores between them dropped; empty if it is anything else.
std::string plain_digits(std::string_view text) {
    std::string digits;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool separator = text[i] == '_' && i > 0 && i + 1 < text.size() &&
                               is_digit(text[i - 1]) && is_digit(text[i + 1]);
        if (!separator && !is_digit(text[i])) {
            return {};
        }
        if (!separator) {
            digits += text[i];
        }
    }
    return digits;
}

/// How a whole number is read; `too_large` keeps overflow apart from nonsense.
enum class Whole { fine, nonsense, too_large };

template <class Integer>
Whole read_whole(std::string_view text, Integer& value) {
    const std::string digits = plain_digits(text);
    if (digits.empty()) {
        return Whole::nonsense;
    }
    const auto [end, code] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return code == std::errc{} ? Whole::fine : Whole::too_large;
}

} // namespace

Result<Duration> parse_duration(std::string_view text) {
    if (text == word_never) {
        return never;
    }
    if (looks_negative(text)) {
        return wrong(text, "is negative", duration_remedy);
    }
    std::size_t number_end = 0;
    while (number_end < text.size() &&
           (is_digit(text[number_end]) || text[number_end] == '.' || text[number_end] == '_')) {
        ++number_end;
    }
    const std::string_view number = text.substr(0, number_end);
    const std::string_view suffix = text.substr(number_end);
    if (number.empty() || number == ".") {
        return wrong(text, "is not a time", duration_remedy);
    }
    if (suffix.empty()) {
        return wrong(text, "has no unit", duration_remedy);
    }
    const Unit* unit = nullptr;
    for (const Unit& candidate : units) {
        unit = candidate.name == suffix ? &candidate : unit;
    }
    if (unit == nullptr) {
        return wrong(text, fmt::format("has the unknown unit {}", in_backticks(suffix)),
                     "units are ns us ms s m h d");
    }
    // Whole part and fraction apart: whole nanoseconds stay exact up to the last one, and a
    // fraction of even a day (8.64e13 ns) is well within a double's 53 bits.
    const std::size_t point = number.find('.');
    std::int64_t whole = 0;
    const std::string_view whole_text = number.substr(0, point);
    const Whole outcome = whole_text.empty() ? Whole::fine : read_whole(whole_text, whole);
    double fraction = 0.0;
    bool fraction_fine = true;
    if (point != std::string_view::npos) {
        const std::string_view digits = number.substr(point + 1);
        const std::string decimal = "0." + std::string(digits);
        const char* const end = decimal.data() + decimal.size();
        fraction_fine =
            !digits.empty() && std::from_chars(decimal.data(), end, fraction).ptr == end;
    }
    if (outcome == Whole::nonsense || !fraction_fine) {
        return wrong(text, "is not a time", duration_remedy);
    }
    const std::int64_t length = unit->length.count();
    const auto part =
        static_cast<std::int64_t>(std::floor(fraction * static_cast<double>(length) + 0.5));
    if (outcome == Whole::too_large || whole > (never.count() - 1 - part) / length) {
        return wrong(text, "is too long", "the longest time is about 106751d; `never` has no end");
    }
    if (whole == 0 && part == 0 && fraction > 0.0) {
        return wrong(text, "is shorter than a nanosecond", "write 0s or at least 1ns");
    }
    return Duration(whole * length + part);
}

std::string format_duration(Duration duration) {
    if (duration == never) {
        return std::string(word_never);
    }
    if (duration == Duration::zero()) {
        return "0s";
    }
    for (const Unit& unit : units) {
        if (duration % unit.length == Duration::zero()) {
            return fmt::format("{}{}", duration / unit.length, unit.name);
        }
    }
    return fmt::format("{}ns", duration.count()); // not reached: one nanosecond divides everything
}

Result<Rate> parse_rate(std::string_view text) {
    const std::size_t slash = text.rfind('/');
    if (looks_negative(text)) {
        return wrong(text, "is negative", rate_remedy);
    }
    if (slash == std::string_view::npos) {
        return wrong(text, parse_real(text) ? "has no unit of time" : "is not a rate", rate_remedy);
    }
    const std::string_view per = text.substr(slash + 1);
    const Result<double> count = parse_real(text.substr(0, slash));
    if (!count) {
        Error error = count.errors().front();
        error.remedy = rate_remedy;
        return error;
    }
    for (const Unit& unit : std::span(units).first(rate_unit_count)) {
        if (unit.name == per) {
            return Rate{count.value(), unit.length};
        }
    }
    return wrong(text, fmt::format("has the unknown unit {}", in_backticks(text.substr(slash))),
                 rate_remedy);
}

std::string format_rate(const Rate& rate) {
    for (const Unit& unit : std::span(units).first(rate_unit_count)) {
        if (unit.length == rate.per) {
            return fmt::format("{}/{}", format_real(rate.count), unit.name);
        }
    }
    return fmt::format("{}/s", format_real(rate.per_second()));
}

Result<std::int64_t> parse_count(std::string_view text) {
    if (text == word_unlimited) {
        return unlimited;
    }
    if (looks_negative(text)) {
        return wrong(text, "is negative", count_remedy);
    }
    std::int64_t count = 0;
    switch (read_whole(text, count)) {
    case Whole::fine:
        return count;
    case Whole::too_large:
        return wrong(text, "is too large", "the largest number is 9223372036854775807");
    case Whole::nonsense:
        break;
    }
    return wrong(text, "is not a whole number", count_remedy);
}

std::string format_count(std::int64_t count) {
    return count == unlimited ? std::string(word_unlimited) : fmt::format("{}", count);
}

Result<double> parse_real(std::string_view text) {
    double value = 0.0;
    const char* const end = text.data() + text.size();
    const auto [stop, code] = std::from_chars(text.data(), end, value);
    if (code == std::errc::result_out_of_range && stop == end) {
        return wrong(text, "is out of range", "numbers go up to about 1.8e308");
    }
    if (code != std::errc{} || stop != end) {
        return wrong(text, "is not a number", real_remedy);
    }
    if (!std::isfinite(value)) {
        return wrong(text, "is not finite", real_remedy);
    }
    return value == 0.0 ? 0.0 : value; // -0 would be written as `-0`
}

std::string format_real(double value) {
    return fmt::format("{}", value);
}

Result<bool> parse_flag(std::string_view text) {
    if (text == "true") {
        return true;
    }
    if (text == "false") {
        return false;
    }
    return wrong(text, "is neither true nor false", "write true or false");
}

Result<std::uint64_t> parse_seed(std::string_view text) {
    std::uint64_t seed = 0;
    if (read_whole(text, seed) == Whole::fine) {
        return seed;
    }
    return wrong(text, "is not a seed", "write a whole number from 0 to 18446744073709551615");
}

} // namespace lockscope
