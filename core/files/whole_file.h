// SPDX-License-Identifier: GPL-3.0-or-later
// A file that appears whole or not at all: whatever goes wrong, and wherever the program is
// killed, its name stands for the former content or for the new one.
#pragma once

#include "core/base/result.h"
#include "core/files/file_system.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>
#include <system_error>

namespace lockscope {

/// For results too long to be held in memory. Written beside its target and renamed by finish();
/// destroyed before that, it leaves the target as it was and nothing beside it. A device or a pipe
/// cannot be replaced by renaming: it is written to as it is. Not buffered: give it pieces of some
/// size.
class WholeFile {
public:
    /// REQUIRES: `files` outlives it.
    [[nodiscard]] static Result<WholeFile> create(const std::filesystem::path& path,
                                                  const FileSystem& files = system_files());
    /// Standard output, which is written to as it is; `name` is for messages.
    [[nodiscard]] static Result<WholeFile> standard_output(const std::filesystem::path& name);
    WholeFile(WholeFile&& other) noexcept;
    WholeFile& operator=(WholeFile&&) = delete;
    WholeFile(const WholeFile&) = delete;
    WholeFile& operator=(const WholeFile&) = delete;
    ~WholeFile();

    /// What went wrong, or nothing. REQUIRES: nothing failed before, and it is not finished.
    [[nodiscard]] std::optional<Error> write(std::string_view content);
    /// Brings the content to the disk and puts it into place. REQUIRES: as for write().
    [[nodiscard]] std::optional<Error> finish();
    /// What the system said when write() or finish() failed.
    [[nodiscard]] std::error_code failed() const { return failed_; }

private:
    WholeFile(std::filesystem::path path, const FileSystem& files);
    void open_beside();
    [[nodiscard]] Error failure() const;

    const FileSystem* files_;
    std::filesystem::path path_;          ///< as the caller named it, for messages
    std::filesystem::path target_;        ///< the file itself, symbolic links followed
    std::filesystem::path beside_;        ///< empty where there is nothing to remove
    std::optional<unsigned> permissions_; ///< of the file that is replaced
    std::unique_ptr<OpenFile> file_;      ///< null once it is finished
    std::error_code failed_;
};

/// The same for content that is at hand.
[[nodiscard]] Result<Done> write_whole_file(const std::filesystem::path& path,
                                            std::string_view content,
                                            const FileSystem& files = system_files());

} // namespace lockscope
