// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/yaml_text.h"

#include "core/base/say.h"
#include "core/model/wording.h"
#include "core/scenario/reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace lockscope {

namespace {

/// Characters that can make yaml-cpp queue a token: it holds all tokens of an outermost `[...]` or
/// `{...}` at a time, about 230 bytes each.
constexpr std::string_view flow_marks = "[]{},:?&*!";
constexpr std::size_t flow_marks_max = 250'000;

using S = SentenceId;

Error error_of(std::string_view file, Sentence problem, Sentence remedy) {
    Error error(std::move(problem), std::move(remedy));
    error.file = file;
    return error;
}

Error error_at(std::string_view text, std::size_t position, std::string_view file, Sentence problem,
               Sentence remedy) {
    const std::string_view before = text.substr(0, position);
    Error error = error_of(file, std::move(problem), std::move(remedy));
    error.line = static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1;
    const std::size_t newline = before.rfind('\n');
    error.column =
        static_cast<int>(newline == std::string_view::npos ? position + 1 : position - newline);
    return error;
}

bool is_utf16(std::string_view text) {
    return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
}

/// Before is_utf16(): its mark begins like that of UTF-16.
bool is_utf32(std::string_view text) {
    using namespace std::string_view_literals;
    return text.starts_with("\xFF\xFE\0\0"sv) || text.starts_with("\0\0\xFE\xFF"sv);
}

} // namespace

std::optional<Error> check_yaml_text(std::string_view text, std::string_view file) {
    if (text.size() > max_scenario_bytes) {
        return error_of(file, say<S::is_longer_than_mib>(Number(max_scenario_bytes >> 20)),
                        say<S::use_groups>());
    }
    if (is_utf32(text)) {
        return error_of(file, say<S::is_utf32>(), say<S::save_as_utf8>());
    }
    if (is_utf16(text)) {
        return error_of(file, say<S::is_utf16>(), say<S::save_as_utf8>());
    }
    // yaml-cpp takes a byte 4 for the end of the file, so control characters go no further.
    const auto control = std::find_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t') ||
               c == 0x7f;
    });
    if (control != text.end()) {
        return error_at(
            text, static_cast<std::size_t>(control - text.begin()), file,
            say<S::byte_is_not_text>(fmt::format("0x{:02x}", static_cast<unsigned char>(*control))),
            say<S::a_scenario_is_yaml>());
    }
    if (const std::size_t valid = valid_utf8_prefix(text); valid < text.size()) {
        return error_at(text, valid, file, say<S::is_not_utf8>(), say<S::save_as_utf8>());
    }
    const auto marks = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return flow_marks.find(c) != std::string_view::npos;
    }));
    if (marks > flow_marks_max) {
        return error_of(file, say<S::holds_too_many_marks>(Number(marks)),
                        say<S::marks_are_enough>(Number(flow_marks_max)));
    }
    return std::nullopt;
}

bool closes_quote(std::string_view text, std::size_t begin) {
    if (begin >= text.size() || (text[begin] != '"' && text[begin] != '\'')) {
        return true;
    }
    const char quote = text[begin];
    for (std::size_t i = begin + 1; i < text.size(); ++i) {
        if (quote == '"' && text[i] == '\\') {
            ++i;
        } else if (text[i] == quote) {
            const bool doubled = quote == '\'' && i + 1 < text.size() && text[i + 1] == quote;
            if (!doubled) {
                return true;
            }
            ++i;
        }
    }
    return false;
}

} // namespace lockscope
