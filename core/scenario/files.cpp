// SPDX-License-Identifier: GPL-3.0-or-later
// Files by POSIX calls: iostreams can neither tell a pipe from a file before they hang on it, nor
// say why they failed.
#include "core/scenario/files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

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
    ~Descriptor() {
        if (fd_ >= 0) {
            ::close(fd_);
        }
    }

    [[nodiscard]] int get() const { return fd_; }

private:
    int fd_;
};

/// Zero, or the error code.
int read_up_to(int fd, std::size_t bytes_max, std::string& content) {
    content.clear();
    for (;;) {
        const std::size_t before = content.size();
        const std::size_t wanted = std::min<std::size_t>(bytes_max + 1 - before, 64 * 1024);
        if (wanted == 0) {
            return 0;
        }
        content.resize(before + wanted);
        const ssize_t got = ::read(fd, content.data() + before, wanted);
        const int code = got < 0 ? errno : 0;
        content.resize(before + (got > 0 ? static_cast<std::size_t>(got) : 0));
        if (code != 0 && code != EINTR) {
            return code;
        }
        if (got == 0) {
            return 0;
        }
    }
}

} // namespace

Result<std::string> read_text_file(const std::filesystem::path& path, std::size_t bytes_max) {
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
                          "name a scenario file");
    }
    std::string content;
    // Read before its size is believed: files of /proc say they are empty.
    const bool too_large = static_cast<std::uintmax_t>(status.st_size) > bytes_max;
    if (const int code = too_large ? 0 : read_up_to(file.get(), bytes_max, content)) {
        return file_error(path, fmt::format("cannot be read: {}", reason(code)), "");
    }
    if (too_large || content.size() > bytes_max) {
        return file_error(path, fmt::format("is longer than {} MiB", bytes_max >> 20),
                          "a scenario a person can read is a few kilobytes");
    }
    return content;
}

} // namespace lockscope
