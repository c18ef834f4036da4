// SPDX-License-Identifier: GPL-3.0-or-later
// Files by POSIX calls: iostreams can neither tell a pipe from a file before they hang on it, nor
// say why they failed.
#include "core/scenario/files.h"

#include "core/scenario/file_error.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace lockscope {

namespace {

/// Closes a descriptor at the end of its scope.
class Descriptor {
public:
    explicit Descriptor(int fd)
        : fd_(fd) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (fd_ >= 0) {
            ::close(fd_);
        }
    }

    [[nodiscard]] int get() const { return fd_; }

private:
    int fd_;
};

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

} // namespace

Result<bool> read_in_pieces(const std::filesystem::path& path, std::size_t bytes_max,
                            const std::function<bool(std::string_view)>& take) {
    // Without O_NONBLOCK opening a pipe would wait for somebody to write into it.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
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

} // namespace lockscope
