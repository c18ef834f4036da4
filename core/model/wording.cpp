// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/wording.h"

#include "core/base/say.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace lockscope {

namespace {

constexpr std::size_t quote_bytes_max = 60;
constexpr std::size_t known_words_max = 2000;
/// Longer words are not compared: nobody mistypes a key of that length, and time stays bounded.
constexpr std::size_t compared_bytes_max = 63;

bool is_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7f;
}

bool is_continuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// Edits (insert, delete, replace, swap of neighbours) from a to b. REQUIRES: both short.
std::size_t edit_distance(std::string_view a, std::string_view b) {
    using Row = std::array<std::size_t, compared_bytes_max + 1>;
    Row before_last{};
    Row last{};
    Row row{};
    for (std::size_t j = 0; j <= b.size(); ++j) {
        last[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], before_last[j - 2] + 1);
            }
        }
        before_last = last;
        last = row;
    }
    return last[b.size()];
}

} // namespace

std::string key_part(std::string_view text) {
    std::string_view shown = text;
    if (shown.size() > quote_bytes_max) {
        std::size_t cut = quote_bytes_max;
        while (cut > 0 && is_continuation(shown[cut])) {
            --cut;
        }
        shown = shown.substr(0, cut);
    }
    std::string result;
    for (const char c : shown) {
        if (c == '\n') {
            result += "\\n";
        } else if (is_control(c)) {
            result += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
        } else {
            result += c;
        }
    }
    return shown.size() < text.size() ? result + "..." : result;
}

std::string in_backticks(std::string_view text) {
    return fmt::format("`{}`", key_part(text));
}

std::string listed(std::span<const std::string_view> words) {
    return to_english(say<SentenceId::as_said>(WordList(words)));
}

std::string_view nearest(std::string_view text, std::span<const std::string_view> known) {
    if (text.empty() || text.size() > compared_bytes_max) {
        return {};
    }
    // A third of the letters wrong is still a slip; more is another word.
    std::size_t best_distance = std::max<std::size_t>(1, text.size() / 3) + 1;
    std::string_view best;
    for (const std::string_view word : known.first(std::min(known.size(), known_words_max))) {
        const std::size_t difference =
            word.size() > text.size() ? word.size() - text.size() : text.size() - word.size();
        if (word.size() > compared_bytes_max || difference >= best_distance) {
            continue;
        }
        const std::size_t distance = edit_distance(text, word);
        if (distance < best_distance) {
            best_distance = distance;
            best = word;
        }
    }
    return best;
}

std::size_t valid_utf8_prefix(std::string_view text) {
    std::size_t i = 0;
    while (i < text.size()) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80                    ? 1
                                   : lead >= 0xC2 && lead <= 0xDF ? 2
                                   : lead >= 0xE0 && lead <= 0xEF ? 3
                                   : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                                  : 0;
        if (length == 0 || text.size() - i < length) {
            return i;
        }
        for (std::size_t k = 1; k < length; ++k) {
            if (!is_continuation(text[i + k])) {
                return i;
            }
        }
        if (length > 2) {
            // The second byte decides between well-formed, overlong, surrogate and out of range.
            const auto second = static_cast<unsigned char>(text[i + 1]);
            if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) ||
                (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F)) {
                return i;
            }
        }
        i += length;
    }
    return i;
}

bool has_control_characters(std::string_view text) {
    return std::any_of(text.begin(), text.end(), is_control);
}

} // namespace lockscope
