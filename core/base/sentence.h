// SPDX-License-Identifier: GPL-3.0-or-later
// What core has to say, as a value: which sentence, and what stands in its places.
//
// core knows no language. It says `say<SentenceId::is_negative>("`-5`")` (core/base/say.h); the
// command line writes that in English by to_english(), the window in the language of its user from
// the same table, sentences.def. A Sentence is plain data: it can be copied, compared and kept.
#pragma once

#include "core/base/time.h"

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace lockscope {

/// The rows of sentences.def: core/base/say.h.
enum class SentenceId : std::uint16_t;

// --- What may stand in a place --------------------------------------------------------------

/// How many. What somebody is to type (a range of a key, say) is text, which no language changes.
struct Number {
    constexpr explicit Number(std::integral auto number)
        : value(static_cast<std::int64_t>(number)) {}
    /// In English `5,000,000`, not `5000000`.
    [[nodiscard]] static constexpr Number in_groups(std::integral auto number) {
        Number shown(number);
        shown.grouped = true;
        return shown;
    }
    std::int64_t value;
    bool grouped = false;
    friend bool operator==(const Number&, const Number&) = default;
};
/// A share of 1, shown in percent.
struct Percent {
    double share = 0.0;
    int decimals = 0;
    friend bool operator==(const Percent&, const Percent&) = default;
};
/// The label of a parameter, or one of its choices, which every language has words for.
struct Label {
    std::string english;
    bool is_choice = false;
    friend bool operator==(const Label&, const Label&) = default;
};
struct Decimal {
    double value = 0.0;
    int decimals = 2;
    friend bool operator==(const Decimal&, const Decimal&) = default;
};
/// `a, b and c`.
struct WordList {
    explicit WordList(std::span<const std::string_view> list)
        : words(list.begin(), list.end()) {}
    std::vector<std::string> words;
    friend bool operator==(const WordList&, const WordList&) = default;
};

struct Argument;

struct Sentence {
    SentenceId id{};                 ///< `nothing`, of a sentence that is empty
    std::vector<Argument> arguments; ///< in the order in which the English names them first

    [[nodiscard]] bool empty() const { return id == SentenceId{}; }
    friend bool operator==(const Sentence& a, const Sentence& b);
};

/// A text stands as it is: a name, a key, what somebody wrote, what the system said. A Duration and
/// a SimTime are written for people; a sentence within a sentence is a part of it.
struct Argument {
    using Value = std::variant<std::string, Number, Percent, Decimal, Duration, SimTime, WordList,
                               Label, Sentence>;
    Value value;

    Argument(std::string text)
        : value(std::move(text)) {}
    Argument(std::string_view text)
        : value(std::string(text)) {}
    Argument(const char* text)
        : value(std::string(text)) {}
    Argument(Number number)
        : value(number) {}
    Argument(Percent percent)
        : value(percent) {}
    Argument(Decimal decimal)
        : value(decimal) {}
    Argument(Duration duration)
        : value(duration) {}
    Argument(SimTime time)
        : value(time) {}
    Argument(WordList list)
        : value(std::move(list)) {}
    Argument(Label label)
        : value(std::move(label)) {}
    Argument(Sentence part)
        : value(std::move(part)) {}

    friend bool operator==(const Argument&, const Argument&) = default;
};

inline bool operator==(const Sentence& a, const Sentence& b) {
    return a.id == b.id && a.arguments == b.arguments;
}

/// Words that come from elsewhere and have one language only; no sentence if there are none.
[[nodiscard]] Sentence as_said(std::string text);

/// The number that chooses between the forms of a sentence; nothing if it has one form.
[[nodiscard]] std::optional<std::int64_t> counted(const Sentence& sentence);

/// As the command line, JSON and text reports write it.
[[nodiscard]] std::string to_english(const Sentence& sentence);

} // namespace lockscope
