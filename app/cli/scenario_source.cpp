// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/scenario_source.h"

#include "core/base/say.h"
#include "core/files/file_error.h"
#include "core/scenario/examples.h"
#include "core/scenario/load.h"
#include "core/scenario/reader.h"

#include <array>
#include <cerrno>
#include <string_view>
#include <system_error>
#include <unistd.h>
#include <utility>
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
            const std::error_code why(errno, std::generic_category());
            return file_error(from_stdin, say<SentenceId::cannot_be_read>(reason(why)));
        }
    }
    return file_error(from_stdin,
                      say<SentenceId::is_longer_than_mib>(Number(max_scenario_bytes >> 20)),
                      as_said("a scenario a person can read is a few kilobytes"));
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
    if (source == from_stdin) {
        const Result<std::string> text = read_stdin();
        return text ? read_scenario(text.value(), from_stdin) : text.errors();
    }
    Result<LoadedScenario> loaded = lockscope::load_scenario(source);
    return loaded ? Result(std::move(loaded.value().scenario)) : Result<Scenario>(loaded.errors());
}

} // namespace lockscope::cli
