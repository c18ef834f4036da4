// SPDX-License-Identifier: GPL-3.0-or-later
// The table of everything core can say, and how it is said. Included by those who say something or
// translate it; to hand a Sentence on, sentence.h is enough, so a new row recompiles little.
#pragma once

#include "core/base/sentence.h"

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

namespace lockscope {

enum class SentenceId : std::uint16_t {
#define LOCKSCOPE_SENTENCE(id, english) id,
#define LOCKSCOPE_COUNTED(id, english_one, english) id,
#include "core/base/sentences.def"
#undef LOCKSCOPE_SENTENCE
#undef LOCKSCOPE_COUNTED
};

/// One row of sentences.def.
struct SentenceRow {
    SentenceId id;
    std::string_view name;        ///< of the id
    std::string_view english;     ///< `{place}` stands for an argument
    std::string_view english_one; ///< when the place {n} is 1; empty if there is no such form
};

inline constexpr std::size_t sentence_count = 0
#define LOCKSCOPE_SENTENCE(id, english) +1
#define LOCKSCOPE_COUNTED(id, english_one, english) +1
#include "core/base/sentences.def"
#undef LOCKSCOPE_SENTENCE
#undef LOCKSCOPE_COUNTED
    ;

/// In the order of SentenceId.
inline constexpr std::array<SentenceRow, sentence_count> sentence_table{{
#define LOCKSCOPE_SENTENCE(id, english) SentenceRow{SentenceId::id, #id, english, ""},
#define LOCKSCOPE_COUNTED(id, english_one, english)                                                \
    SentenceRow{SentenceId::id, #id, english, english_one},
#include "core/base/sentences.def"
#undef LOCKSCOPE_SENTENCE
#undef LOCKSCOPE_COUNTED
}};

[[nodiscard]] constexpr const SentenceRow& row_of(SentenceId id) {
    return sentence_table[static_cast<std::size_t>(id)];
}

/// The next place of a template at or after `from`: the whole of `{name}`, or empty. Braces around
/// anything but a lower-case name are text: `{ id: acme }`.
[[nodiscard]] constexpr std::string_view next_place(std::string_view pattern, std::size_t from) {
    for (std::size_t i = pattern.find('{', from); i < pattern.size();
         i = pattern.find('{', i + 1)) {
        std::size_t end = i + 1;
        while (end < pattern.size() &&
               ((pattern[end] >= 'a' && pattern[end] <= 'z') || pattern[end] == '_')) {
            ++end;
        }
        if (end > i + 1 && end < pattern.size() && pattern[end] == '}') {
            return pattern.substr(i, end + 1 - i);
        }
    }
    return {};
}

/// Which argument a place stands for: places are numbered as `pattern` names them first. Without
/// `place`, how many there are.
[[nodiscard]] constexpr std::size_t number_of_place(std::string_view pattern,
                                                    std::string_view place = {}) {
    std::size_t count = 0;
    for (std::string_view here = next_place(pattern, 0); !here.empty();) {
        const auto at = static_cast<std::size_t>(here.data() - pattern.data());
        const bool is_first = pattern.find(here) == at;
        if (here == place) {
            return count;
        }
        count += is_first ? 1 : 0;
        here = next_place(pattern, at + here.size());
    }
    return count;
}

/// The sentence with its arguments, in the order in which the English names them first.
template <SentenceId id, class... Arguments>
[[nodiscard]] Sentence say(Arguments&&... arguments) {
    static_assert(sizeof...(Arguments) == number_of_place(row_of(id).english),
                  "a sentence takes one argument for each of its places");
    Sentence sentence{id, {}};
    if constexpr (sizeof...(Arguments) > 0) {
        sentence.arguments.reserve(sizeof...(Arguments));
        (sentence.arguments.emplace_back(std::forward<Arguments>(arguments)), ...);
    }
    return sentence;
}

} // namespace lockscope
