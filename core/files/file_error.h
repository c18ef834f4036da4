// SPDX-License-Identifier: GPL-3.0-or-later
// How reading and writing a file say that the system refused.
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <system_error>
#include <utility>

namespace lockscope {

[[nodiscard]] inline Error file_error(const std::filesystem::path& path, Sentence problem,
                                      Sentence remedy = {}) {
    Error error(std::move(problem), std::move(remedy));
    error.file = path.string();
    return error;
}

/// What the system said: the reasons that people meet as sentences, others in the system's words.
[[nodiscard]] Sentence reason(std::error_code why);

} // namespace lockscope
