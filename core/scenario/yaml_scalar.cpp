// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/yaml_scalar.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace lockscope {

namespace {

using namespace std::string_view_literals;

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Words that YAML parsers, ours or older ones, take for something other than a text.
bool is_yaml_word(std::string_view text) {
    constexpr std::array words{"null"sv, "true"sv, "false"sv, "yes"sv, "no"sv,
                               "on"sv,   "off"sv,  "y"sv,     "n"sv};
    std::string lower(text);
    for (char& c : lower) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return std::find(words.begin(), words.end(), lower) != words.end();
}

/// Deliberately narrow: whatever is doubtful gets quotes.
bool is_plain(std::string_view text) {
    constexpr std::string_view others = " _-./()+";
    return !text.empty() && is_letter(text.front()) && text.back() != ' ' && !is_yaml_word(text) &&
           std::all_of(text.begin(), text.end(), [&](char c) {
               return is_letter(c) || (c >= '0' && c <= '9') ||
                      others.find(c) != std::string_view::npos;
           });
}

/// Code points that are invisible, or that some parser takes for the end of a line: C1 controls,
/// the line and paragraph separators, the byte order mark. Their UTF-8 length, or 0.
std::size_t special_length(std::string_view rest) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(rest[i]); };
    if (rest.size() >= 2 && byte(0) == 0xC2 && byte(1) < 0xA0) {
        return 2;
    }
    const bool special = rest.starts_with("\xE2\x80\xA8") || rest.starts_with("\xE2\x80\xA9") ||
                         rest.starts_with("\xEF\xBB\xBF");
    return special ? 3 : 0;
}

unsigned code_point(std::string_view bytes) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]) & 0x3FU; };
    return bytes.size() == 2
               ? ((static_cast<unsigned char>(bytes[0]) & 0x1FU) << 6) | byte(1)
               : ((static_cast<unsigned char>(bytes[0]) & 0x0FU) << 12) | (byte(1) << 6) | byte(2);
}

bool is_control(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

} // namespace

std::string yaml_scalar(std::string_view text) {
    if (is_plain(text)) {
        return std::string(text);
    }
    std::string result = "\"";
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"' || c == '\\') {
            result += '\\';
            result += c;
        } else if (c == '\n') {
            result += "\\n";
        } else if (is_control(c)) {
            result += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
        } else if (const std::size_t length = special_length(text.substr(i)); length > 0) {
            result += fmt::format("\\u{:04x}", code_point(text.substr(i, length)));
            i += length - 1;
        } else {
            result += c;
        }
    }
    return result + "\"";
}

std::optional<std::string> yaml_block(std::string_view text, std::size_t indent) {
    const bool ends_with_newline = text.ends_with('\n');
    const std::string_view body = text.substr(0, text.size() - (ends_with_newline ? 1 : 0));
    if (body.find('\n') == std::string_view::npos || body.front() == ' ' || body.front() == '\n' ||
        body.back() == '\n') {
        return std::nullopt;
    }
    std::string result = ends_with_newline ? "|\n" : "|-\n";
    std::string_view rest = body;
    for (bool more = true; more;) {
        const std::size_t end = rest.find('\n');
        more = end != std::string_view::npos;
        const std::string_view line = rest.substr(0, end);
        for (std::size_t i = 0; i < line.size(); ++i) {
            if (is_control(line[i]) || special_length(line.substr(i)) > 0) {
                return std::nullopt;
            }
        }
        if (line.ends_with(' ')) {
            return std::nullopt; // invisible to people, and dropped by many an editor
        }
        result += line.empty() ? "\n" : fmt::format("{:{}}{}\n", "", indent, line);
        rest = more ? rest.substr(end + 1) : std::string_view();
    }
    result.pop_back(); // the writer ends its lines itself
    return result;
}

} // namespace lockscope
