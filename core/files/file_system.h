// SPDX-License-Identifier: GPL-3.0-or-later
// The few things this program asks the system about files, in one place, so that tests can have
// each of them fail: a full disk, a short write, a file that vanished, a rename that was refused.
//
// Below core/files nobody needs it: read_file.h and whole_file.h are made of it, and what they
// promise holds whatever goes wrong here. Functions follow std::filesystem: the last argument says
// what went wrong and is clear if nothing did. A call that was interrupted is made again.
//
// Thread contract: a FileSystem may be used by all threads at once, an OpenFile by one at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>
#include <system_error>

namespace lockscope {

enum class FileKind : std::uint8_t {
    none, ///< there is nothing of that name
    plain,
    folder,
    other, ///< a pipe, a device, a socket
};

struct FileStatus {
    FileKind kind = FileKind::none;
    std::uintmax_t bytes = 0;
    unsigned permissions = 0; ///< the twelve bits of chmod
};

/// Closed without a word when it is destroyed. After close() only the destructor may follow.
class OpenFile {
public:
    OpenFile() = default;
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    virtual ~OpenFile() = default;

    [[nodiscard]] virtual FileStatus status(std::error_code& failed) = 0;
    /// How many bytes are in `into` now: any number of them, none at the end of the file.
    [[nodiscard]] virtual std::size_t read(std::span<char> into, std::error_code& failed) = 0;
    /// How many bytes were written: perhaps fewer than there are.
    [[nodiscard]] virtual std::size_t write(std::string_view content, std::error_code& failed) = 0;
    virtual void set_permissions(unsigned permissions, std::error_code& failed) = 0;
    /// Brings the content to the disk.
    virtual void sync(std::error_code& failed) = 0;
    /// Some file systems report a failed write only here.
    virtual void close(std::error_code& failed) = 0;
};

class FileSystem {
public:
    FileSystem() = default;
    FileSystem(const FileSystem&) = delete;
    FileSystem& operator=(const FileSystem&) = delete;
    virtual ~FileSystem() = default;

    /// Symbolic links are followed. That there is nothing of that name is no failure.
    [[nodiscard]] virtual FileStatus status(const std::filesystem::path& path,
                                            std::error_code& failed) const = 0;
    /// Clear if this process may write to the file.
    virtual void check_writable(const std::filesystem::path& path,
                                std::error_code& failed) const = 0;
    /// Null if it fails, all three. Never waits, not even for the other end of a pipe.
    [[nodiscard]] virtual std::unique_ptr<OpenFile> open_to_read(const std::filesystem::path& path,
                                                                 std::error_code& failed) const = 0;
    /// As it is, to write at its beginning. May wait for the reader of a pipe.
    [[nodiscard]] virtual std::unique_ptr<OpenFile>
    open_to_write(const std::filesystem::path& path, std::error_code& failed) const = 0;
    /// A new one; std::errc::file_exists if there is something of that name.
    [[nodiscard]] virtual std::unique_ptr<OpenFile> create(const std::filesystem::path& path,
                                                           std::error_code& failed) const = 0;
    /// Puts a file in the place of another, which goes in the same moment.
    virtual void rename(const std::filesystem::path& from, const std::filesystem::path& to,
                        std::error_code& failed) const = 0;
    /// That there is nothing of that name is no failure.
    virtual void remove(const std::filesystem::path& path, std::error_code& failed) const = 0;
    /// Brings a folder's list of names to the disk: only then a rename in it lasts.
    virtual void sync_folder(const std::filesystem::path& folder,
                             std::error_code& failed) const = 0;
};

/// Where the program's results go if nobody names a file; closing it leaves the stream open.
/// Null if there is none.
[[nodiscard]] std::unique_ptr<OpenFile> open_standard_output(std::error_code& failed);

/// That of the machine. It has no state.
[[nodiscard]] const FileSystem& system_files();

} // namespace lockscope
