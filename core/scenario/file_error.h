// SPDX-License-Identifier: GPL-3.0-or-later
// How reading and writing a file say that the system refused. For the files of core/scenario.
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <system_error>
#include <utility>

namespace lockscope {

[[nodiscard]] inline Error file_error(const std::filesystem::path& path, std::string problem,
                                      std::string remedy) {
    Error error;
    error.file = path.string();
    error.problem = std::move(problem);
    error.remedy = std::move(remedy);
    return error;
}

/// What an `errno` means. Not strerror, whose buffer belongs to all threads.
[[nodiscard]] inline std::string reason(int code) {
    return std::generic_category().message(code);
}

} // namespace lockscope
