// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a file that may be anything: a directory, a pipe, a device, without an end.
#pragma once

#include "core/base/result.h"
#include "core/files/file_system.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace lockscope {

/// The content of a regular file of at most `bytes_max` bytes. Never waits: a pipe or a device is
/// refused unread.
[[nodiscard]] Result<std::string> read_text_file(const std::filesystem::path& path,
                                                 std::size_t bytes_max,
                                                 const FileSystem& files = system_files());

/// The same in pieces, for files too large to be held at once. `take` gets one after the other and
/// returns false when it needs no more.
[[nodiscard]] Result<Done> read_in_pieces(const std::filesystem::path& path, std::size_t bytes_max,
                                          const std::function<bool(std::string_view)>& take,
                                          const FileSystem& files = system_files());

} // namespace lockscope
