// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/units.h"

#include "core/base/say.h"
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
constexpr std::array<Unit, 7> all_units{
    {{"d", 24h}, {"h", 1h}, {"m", 1min}, {"s", 1s}, {"ms", 1ms}, {"us", 1us}, {"ns", 1ns}}};
constexpr std::size_t rate_unit_count = 4; // d h m s

using S = SentenceId;

/// `problem` says something of the text alone.
template <S problem, S remedy>
Error wrong(std::string_view text) {
    return Error(say<problem>(in_backticks(text)), say<remedy>());
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

namespace {

/// A number and its unit, such as the `30m` of `1h30m`.
struct Part {
    std::string_view number;
    std::string_view suffix;
};

Part take_part(std::string_view& text) {
    std::size_t number_end = 0;
    while (number_end < text.size() &&
           (is_digit(text[number_end]) || text[number_end] == '.' || text[number_end] == '_')) {
        ++number_end;
    }
    std::size_t end = number_end;
    while (end < text.size() && !is_digit(text[end]) && text[end] != '.') {
        ++end;
    }
    const Part part{text.substr(0, number_end), text.substr(number_end, end - number_end)};
    text.remove_prefix(end);
    return part;
}

/// How long one part is; `unit` is set to its unit. `text` is all that was written.
Result<Duration> length_of(const Part& part, std::string_view text, const Unit*& unit) {
    if (part.number.empty() || part.number == ".") {
        return wrong<S::is_not_a_time, S::write_a_time>(text);
    }
    if (part.suffix.empty()) {
        return wrong<S::has_no_unit, S::write_a_time>(text);
    }
    unit = nullptr;
    for (const Unit& candidate : all_units) {
        unit = candidate.name == part.suffix ? &candidate : unit;
    }
    if (unit == nullptr) {
        return Error(say<S::has_unknown_unit>(in_backticks(text), in_backticks(part.suffix)),
                     say<S::units_of_time_are>());
    }
    // Whole part and fraction apart: whole nanoseconds stay exact up to the last one, and a
    // fraction of even a day (8.64e13 ns) is well within a double's 53 bits.
    const std::size_t point = part.number.find('.');
    std::int64_t whole = 0;
    const std::string_view whole_text = part.number.substr(0, point);
    const Whole outcome = whole_text.empty() ? Whole::fine : read_whole(whole_text, whole);
    double fraction = 0.0;
    bool fraction_fine = true;
    if (point != std::string_view::npos) {
        const std::string_view digits = part.number.substr(point + 1);
        const std::string decimal = "0." + std::string(digits);
        const char* const end = decimal.data() + decimal.size();
        fraction_fine =
            !digits.empty() && std::from_chars(decimal.data(), end, fraction).ptr == end;
    }
    if (outcome == Whole::nonsense || !fraction_fine) {
        return wrong<S::is_not_a_time, S::write_a_time>(text);
    }
    const std::int64_t length = unit->length.count();
    const auto rest =
        static_cast<std::int64_t>(std::floor(fraction * static_cast<double>(length) + 0.5));
    if (outcome == Whole::too_large || whole > (never.count() - 1 - rest) / length) {
        return wrong<S::is_too_long, S::longest_time_is>(text);
    }
    if (whole == 0 && rest == 0 && fraction > 0.0) {
        return wrong<S::is_shorter_than_a_nanosecond, S::write_nothing_or_a_nanosecond>(text);
    }
    return Duration(whole * length + rest);
}

} // namespace

Result<Duration> parse_duration(std::string_view text) {
    if (text == word_never) {
        return never;
    }
    if (looks_negative(text)) {
        return wrong<S::is_negative, S::write_a_time>(text);
    }
    std::string_view rest = text;
    const Unit* unit = nullptr;
    Result<Duration> sum = length_of(take_part(rest), text, unit);
    while (sum && !rest.empty()) {
        const Unit* const larger = unit;
        const Result<Duration> next = length_of(take_part(rest), text, unit);
        if (!next) {
            return next;
        }
        if (unit->length >= larger->length) {
            return Error(say<S::has_units_out_of_order>(in_backticks(text)),
                         say<S::write_large_units_first>());
        }
        if (next.value() > never - Duration(1) - sum.value()) {
            return wrong<S::is_too_long, S::longest_time_is>(text);
        }
        sum = sum.value() + next.value();
    }
    return sum;
}

std::string format_duration(Duration duration) {
    if (duration == never) {
        return std::string(word_never);
    }
    if (duration == Duration::zero()) {
        return "0s";
    }
    for (const Unit& unit : all_units) {
        if (duration % unit.length == Duration::zero()) {
            return fmt::format("{}{}", duration / unit.length, unit.name);
        }
    }
    return fmt::format("{}ns", duration.count()); // not reached: one nanosecond divides everything
}

Result<Rate> parse_rate(std::string_view text) {
    const std::size_t slash = text.rfind('/');
    if (looks_negative(text)) {
        return wrong<S::is_negative, S::write_a_rate>(text);
    }
    if (slash == std::string_view::npos) {
        return parse_real(text) ? wrong<S::has_no_unit_of_time, S::write_a_rate>(text)
                                : wrong<S::is_not_a_rate, S::write_a_rate>(text);
    }
    const std::string_view per = text.substr(slash + 1);
    const Result<double> count = parse_real(text.substr(0, slash));
    if (!count) {
        Error error = count.errors().front();
        error.remedy = say<S::write_a_rate>();
        return error;
    }
    for (const Unit& unit : std::span(all_units).first(rate_unit_count)) {
        if (unit.name == per) {
            return Rate{count.value(), unit.length};
        }
    }
    return Error(say<S::has_unknown_unit>(in_backticks(text), in_backticks(text.substr(slash))),
                 say<S::write_a_rate>());
}

std::string format_rate(const Rate& rate) {
    for (const Unit& unit : std::span(all_units).first(rate_unit_count)) {
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
        return wrong<S::is_negative, S::write_a_whole_number>(text);
    }
    std::int64_t count = 0;
    switch (read_whole(text, count)) {
    case Whole::fine:
        return count;
    case Whole::too_large:
        return wrong<S::is_too_large, S::largest_number_is>(text);
    case Whole::nonsense:
        break;
    }
    return wrong<S::is_not_whole, S::write_a_whole_number>(text);
}

std::string format_count(std::int64_t count) {
    return count == unlimited ? std::string(word_unlimited) : fmt::format("{}", count);
}

Result<double> parse_real(std::string_view text) {
    double value = 0.0;
    const char* const end = text.data() + text.size();
    const auto [stop, code] = std::from_chars(text.data(), end, value);
    if (code == std::errc::result_out_of_range && stop == end) {
        return wrong<S::is_out_of_range, S::numbers_go_up_to>(text);
    }
    if (code != std::errc{} || stop != end) {
        return wrong<S::is_not_a_number, S::write_a_number>(text);
    }
    if (!std::isfinite(value)) {
        return wrong<S::is_not_finite, S::write_a_number>(text);
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
    return wrong<S::is_no_flag, S::write_a_flag>(text);
}

Result<std::uint64_t> parse_seed(std::string_view text) {
    std::uint64_t seed = 0;
    if (read_whole(text, seed) == Whole::fine) {
        return seed;
    }
    return wrong<S::is_not_a_seed, S::write_a_seed>(text);
}

} // namespace lockscope
