// SPDX-License-Identifier: GPL-3.0-or-later
// The one place of core where English is made.
#include "core/base/sentence.h"

#include "core/base/say.h"
#include "core/base/time_words.h"

#include <fmt/format.h>

#include <cassert>
#include <string>
#include <utility>

namespace lockscope {

namespace {

constexpr std::string_view counted_place = "{n}";

/// Every form of a counted sentence has the same places, and {n} among them.
constexpr bool forms_fit(const SentenceRow& row) {
    if (row.english_one.empty()) {
        return true;
    }
    const std::size_t places = number_of_place(row.english);
    std::size_t at = 0;
    for (std::string_view place = next_place(row.english_one, 0); !place.empty();
         place = next_place(row.english_one, at)) {
        if (number_of_place(row.english, place) == places) {
            return false;
        }
        at = static_cast<std::size_t>(place.data() - row.english_one.data()) + place.size();
    }
    return number_of_place(row.english, counted_place) < places;
}
static_assert([] {
    for (const SentenceRow& row : sentence_table) {
        if (!forms_fit(row)) {
            return false;
        }
    }
    return true;
}());

/// 1,234.
std::string grouped(std::int64_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t place = digits.size(); place > 3;) {
        place -= 3;
        digits.insert(place, ",");
    }
    return digits;
}

struct English {
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(Number number) const {
        return number.grouped ? grouped(number.value) : std::to_string(number.value);
    }
    std::string operator()(Percent percent) const {
        return fmt::format("{:.{}f} %", percent.share * 100, percent.decimals);
    }
    std::string operator()(Decimal decimal) const {
        return fmt::format("{:.{}f}", decimal.value, decimal.decimals);
    }
    std::string operator()(Duration duration) const { return duration_words(duration); }
    std::string operator()(SimTime time) const { return moment_words(time); }
    std::string operator()(const WordList& list) const {
        if (list.words.size() < 2) {
            return list.words.empty() ? std::string() : list.words.front();
        }
        return to_english(say<SentenceId::list_of_words>(
            fmt::format("{}", fmt::join(list.words.begin(), list.words.end() - 1, ", ")),
            list.words.back()));
    }
    std::string operator()(const Label& label) const { return label.english; }
    std::string operator()(const Sentence& part) const { return to_english(part); }
};

} // namespace

Sentence as_said(std::string text) {
    return text.empty() ? Sentence{} : say<SentenceId::as_said>(std::move(text));
}

std::optional<std::int64_t> counted(const Sentence& sentence) {
    const SentenceRow& row = row_of(sentence.id);
    if (row.english_one.empty()) {
        return std::nullopt;
    }
    const Argument& argument = sentence.arguments[number_of_place(row.english, counted_place)];
    return std::get<Number>(argument.value).value;
}

std::string to_english(const Sentence& sentence) {
    const SentenceRow& row = row_of(sentence.id);
    const std::string_view pattern = counted(sentence) == 1 ? row.english_one : row.english;
    std::string text;
    std::size_t told = 0;
    for (std::string_view place = next_place(pattern, 0); !place.empty();
         place = next_place(pattern, told)) {
        const auto at = static_cast<std::size_t>(place.data() - pattern.data());
        text += pattern.substr(told, at - told);
        const std::size_t number = number_of_place(row.english, place);
        assert(number < sentence.arguments.size());
        text += std::visit(English{}, sentence.arguments[number].value);
        told = at + place.size();
    }
    text += pattern.substr(told);
    return text;
}

} // namespace lockscope
