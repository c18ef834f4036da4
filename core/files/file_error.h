// SPDX-License-Identifier: GPL-3.0-or-later
// How reading and writing a file say that the system refused.
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

/// What the system said. Not strerror, whose buffer belongs to all threads.
[[nodiscard]] inline std::string reason(std::error_code why) {
    return why.message();
}

} // namespace lockscope
