// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/scenario_source.h"

#include "app/cli/console.h"
#include "core/base/say.h"
#include "core/files/file_error.h"
#include "core/scenario/examples.h"
#include "core/scenario/load.h"
#include "core/scenario/reader.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <vector>

namespace lockscope::cli {

namespace {

/// All of a stream, or as much as shows that it is too long for a scenario.
Result<std::string> read_stream(int descriptor, const std::string& name) {
    std::string text;
    std::array<char, 64 * 1024> piece{};
    while (text.size() <= max_scenario_bytes) {
        const ssize_t got = ::read(descriptor, piece.data(), piece.size());
        if (got == 0) {
            return text;
        }
        if (got > 0) {
            text.append(piece.data(), static_cast<std::size_t>(got));
        } else if (errno != EINTR) {
            const std::error_code why(errno, std::generic_category());
            return file_error(name, say<SentenceId::cannot_be_read>(reason(why)));
        }
    }
    return file_error(name, say<SentenceId::is_longer_than_mib>(Number(max_scenario_bytes >> 20)),
                      as_said("a scenario a person can read is a few kilobytes"));
}

Result<Scenario> scenario_in(const Result<std::string>& text, const std::string& name) {
    return text ? read_scenario(text.value(), name) : text.errors();
}

/// Something that can be read only once, to its end, and may keep its reader waiting.
bool is_stream(const std::string& source) {
    std::error_code unknown;
    const std::filesystem::file_status status = std::filesystem::status(source, unknown);
    return std::filesystem::is_fifo(status) || std::filesystem::is_character_file(status);
}

} // namespace

Error no_such_example(const std::string& name) {
    std::vector<std::string_view> names;
    for (const Example& example : examples()) {
        names.push_back(example.name);
    }
    Error error = unknown_key(name, names);
    error.problem = as_said("no such built-in example");
    return error;
}

Result<Scenario> load_scenario(const std::string& source) {
    if (source == standard_stream) {
        return scenario_in(read_stream(STDIN_FILENO, source), source);
    }
    if (is_stream(source)) {
        const int descriptor = ::open(source.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
        if (descriptor < 0) {
            const std::error_code why(errno, std::generic_category());
            return file_error(source, say<SentenceId::cannot_be_opened>(reason(why)),
                              say<SentenceId::check_name_and_permissions>());
        }
        const Result<std::string> text = read_stream(descriptor, source);
        ::close(descriptor);
        return scenario_in(text, source);
    }
    Result<LoadedScenario> loaded = lockscope::load_scenario(source);
    return loaded ? Result(std::move(loaded.value().scenario)) : Result<Scenario>(loaded.errors());
}

} // namespace lockscope::cli
