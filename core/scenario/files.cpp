// SPDX-License-Identifier: GPL-3.0-or-later
// Files by POSIX calls: iostreams can neither tell a pipe from a file before they hang on it, nor
// say why they failed, nor bring data to the disk.
#include "core/scenario/files.h"

#include "core/scenario/writer.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <span>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace lockscope {

namespace {

Error file_error(const std::filesystem::path& path, std::string problem, std::string remedy) {
    Error error;
    error.file = path.string();
    error.problem = std::move(problem);
    error.remedy = std::move(remedy);
    return error;
}

std::string reason(int code) {
    return std::generic_category().message(code);
}

/// Closes a descriptor at the end of its scope.
class Descriptor {
public:
    explicit Descriptor(int fd)
        : fd_(fd) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { close(); }

    [[nodiscard]] int get() const { return fd_; }
    /// Some file systems report a failed write only here. Zero, or the error code.
    int close() {
        const int fd = fd_;
        fd_ = -1;
        return fd >= 0 && ::close(fd) != 0 ? errno : 0;
    }

private:
    int fd_;
};

/// Zero, or the error code.
int write_all(int fd, std::string_view content) {
    while (!content.empty()) {
        const ssize_t written = ::write(fd, content.data(), content.size());
        if (written < 0 && errno != EINTR) {
            return errno;
        }
        content.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
    }
    return 0;
}

/// The next piece of a file, empty at its end. Zero, or the error code.
int read_piece(int fd, std::span<char> buffer, std::string_view& piece) {
    for (;;) {
        const ssize_t got = ::read(fd, buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR) {
            continue;
        }
        piece = std::string_view(buffer.data(), got > 0 ? static_cast<std::size_t>(got) : 0);
        return got < 0 ? errno : 0;
    }
}

/// The file a symbolic link leads to, so that saving through a link does not replace the link.
std::filesystem::path final_target(const std::filesystem::path& path) {
    std::error_code failed;
    const std::filesystem::path target = std::filesystem::weakly_canonical(path, failed);
    return failed ? path : target;
}

/// Creates a file beside `target` that was not there, and says under which name. Not mkstemp: its
/// files are private, and only the kernel can apply the process's umask without changing it.
int create_beside(const std::filesystem::path& target, std::string& name) {
    constexpr int attempts_max = 100;
    for (int attempt = 0; attempt < attempts_max; ++attempt) {
        name = fmt::format("{}.{}-{}.tmp", target.string(), ::getpid(), attempt);
        const int fd = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (fd >= 0 || errno != EEXIST) {
            return fd;
        }
    }
    return -1;
}

/// A rename lasts once its folder is on the disk. Some file systems cannot do this, so failure is
/// no error.
void sync_folder(const std::filesystem::path& target) {
    const std::filesystem::path parent = target.parent_path();
    const Descriptor folder(
        ::open(parent.empty() ? "." : parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.get() >= 0) {
        ::fsync(folder.get());
    }
}

/// A device or a pipe cannot be replaced by renaming: it is written to as it is.
Result<bool> write_in_place(const std::filesystem::path& path, std::string_view content) {
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    int code = file.get() < 0 ? errno : write_all(file.get(), content);
    const int closed = file.close();
    code = code != 0 ? code : closed;
    if (code != 0) {
        return file_error(path, fmt::format("cannot be written: {}", reason(code)), "");
    }
    return true;
}

} // namespace

Result<bool> read_in_pieces(const std::filesystem::path& path, std::size_t bytes_max,
                            const std::function<bool(std::string_view)>& take) {
    // Without O_NONBLOCK opening a pipe would wait for somebody to write into it.
    Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
    if (file.get() < 0) {
        return file_error(path, fmt::format("cannot be opened: {}", reason(errno)),
                          "check the name and the permissions");
    }
    struct stat status {};
    if (::fstat(file.get(), &status) != 0) {
        return file_error(path, fmt::format("cannot be read: {}", reason(errno)), "");
    }
    if (!S_ISREG(status.st_mode)) {
        return file_error(path, S_ISDIR(status.st_mode) ? "is a directory" : "is not a plain file",
                          "name a file");
    }
    const auto too_long = [&] {
        return file_error(path, fmt::format("is longer than {} MiB", bytes_max >> 20),
                          "use a shorter one");
    };
    if (static_cast<std::uintmax_t>(status.st_size) > bytes_max) {
        return too_long();
    }
    // Read before its size is believed: files of /proc say they are empty.
    std::vector<char> buffer(64 * 1024);
    std::size_t bytes = 0;
    for (;;) {
        std::string_view piece;
        if (const int code = read_piece(file.get(), buffer, piece)) {
            return file_error(path, fmt::format("cannot be read: {}", reason(code)), "");
        }
        bytes += piece.size();
        if (bytes > bytes_max) {
            return too_long();
        }
        if (piece.empty() || !take(piece)) {
            return true;
        }
    }
}

Result<std::string> read_text_file(const std::filesystem::path& path, std::size_t bytes_max) {
    std::string content;
    const Result<bool> read = read_in_pieces(path, bytes_max, [&](std::string_view piece) {
        content += piece;
        return true;
    });
    return read ? Result<std::string>(std::move(content)) : read.errors();
}

Result<bool> write_file_atomically(const std::filesystem::path& path, std::string_view content) {
    const std::filesystem::path target = final_target(path);
    struct stat status {};
    const bool exists = ::stat(target.c_str(), &status) == 0;
    if (exists && S_ISDIR(status.st_mode)) {
        return file_error(path, "is a directory", "name a file");
    }
    if (exists && !S_ISREG(status.st_mode)) {
        return write_in_place(target, content);
    }
    // Renaming would replace a write-protected file without asking.
    if (exists && ::access(target.c_str(), W_OK) != 0) {
        return file_error(path, fmt::format("cannot be written: {}", reason(errno)),
                          "choose another name, or allow writing");
    }
    std::string beside;
    Descriptor file(create_beside(target, beside));
    if (file.get() < 0) {
        return file_error(path, fmt::format("cannot be written: {}", reason(errno)),
                          "check that its folder exists and may be written to");
    }
    int code = write_all(file.get(), content);
    code = code == 0 && exists && ::fchmod(file.get(), status.st_mode & 07777) != 0 ? errno : code;
    code = code == 0 && ::fsync(file.get()) != 0 ? errno : code;
    const int closed = file.close();
    code = code == 0 ? closed : code;
    code = code == 0 && ::rename(beside.c_str(), target.c_str()) != 0 ? errno : code;
    if (code != 0) {
        ::unlink(beside.c_str());
        return file_error(path, fmt::format("cannot be written: {}", reason(code)),
                          "the old content, if any, is untouched");
    }
    sync_folder(target);
    return true;
}

} // namespace lockscope
