// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/scenario_source.h"

#include "core/scenario/examples.h"
#include "core/scenario/reader.h"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <string_view>
#include <unistd.h>
#include <vector>

namespace lockscope::cli {

namespace {

/// All of stdin, or as much as shows that it is too long for a scenario.
Result<std::string> read_stdin() {
    std::string text;
    std::array<char, 64 * 1024> piece{};
    while (text.size() <= max_scenario_bytes) {
        const ssize_t got = ::read(STDIN_FILENO, piece.data(), piece.size());
        if (got == 0) {
            return text;
        }
        if (got > 0) {
            text.append(piece.data(), static_cast<std::size_t>(got));
        } else if (errno != EINTR) {
            Error error;
            error.file = from_stdin;
            error.problem = fmt::format("cannot be read: {}", std::strerror(errno));
            return error;
        }
    }
    Error error;
    error.file = from_stdin;
    error.problem = fmt::format("is longer than {} MiB", max_scenario_bytes >> 20);
    error.remedy = "a scenario a person can read is a few kilobytes";
    return error;
}

} // namespace

Error no_such_example(const std::string& name) {
    std::vector<std::string_view> names;
    for (const Example& example : examples()) {
        names.push_back(example.name);
    }
    Error error = unknown_key(name, names);
    error.problem = "no such built-in example";
    return error;
}

Result<Scenario> load_scenario(const std::string& file_or_example) {
    if (file_or_example == from_stdin) {
        const Result<std::string> text = read_stdin();
        return text ? read_scenario(text.value(), from_stdin) : text.errors();
    }
    const std::filesystem::path path(file_or_example);
    std::error_code unreadable;
    const auto status = std::filesystem::status(path, unreadable);
    if (!std::filesystem::exists(status) || std::filesystem::is_directory(status)) {
        if (const Example* example = find_example(file_or_example)) {
            return read_scenario(example->yaml, example->name);
        }
    }
    if (status.type() == std::filesystem::file_type::not_found) {
        Error error;
        error.file = file_or_example;
        error.problem = "no such file, and no built-in example of that name";
        error.remedy = "`lockscope-cli examples` lists the examples";
        return error;
    }
    return read_scenario_file(path);
}

} // namespace lockscope::cli
