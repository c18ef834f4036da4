// SPDX-License-Identifier: GPL-3.0-or-later
// A file that appears whole or not at all, for results too long to be held in memory.
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <sys/types.h>

namespace lockscope {

/// Written beside its target and renamed by finish(); destroyed before that, it leaves the target
/// as it was and nothing beside it. A device or a pipe cannot be replaced by renaming: it is
/// written to as it is. Not buffered: give it pieces of some size.
class WholeFile {
public:
    [[nodiscard]] static Result<WholeFile> create(const std::filesystem::path& path);
    WholeFile(WholeFile&& other) noexcept;
    WholeFile& operator=(WholeFile&&) = delete;
    WholeFile(const WholeFile&) = delete;
    WholeFile& operator=(const WholeFile&) = delete;
    ~WholeFile();

    /// What went wrong, or nothing. After an error only the destructor may follow.
    [[nodiscard]] std::optional<Error> write(std::string_view content);
    /// Brings the content to the disk and puts it into place. REQUIRES: nothing failed before.
    [[nodiscard]] std::optional<Error> finish();

private:
    explicit WholeFile(std::filesystem::path path)
        : path_(std::move(path)) {}
    [[nodiscard]] int open_in_place();
    [[nodiscard]] int open_beside();
    [[nodiscard]] int close();
    [[nodiscard]] Error failure(int code) const;

    std::filesystem::path path_;   ///< as the caller named it, for messages
    std::filesystem::path target_; ///< the file itself, symbolic links followed
    std::string beside_;           ///< empty once there is nothing to remove
    std::optional<mode_t> mode_;   ///< of the file that is replaced
    int descriptor_ = -1;
};

} // namespace lockscope
