// SPDX-License-Identifier: GPL-3.0-or-later
// Files by POSIX calls: iostreams can neither tell a pipe from a file before they hang on it, nor
// say why they failed.
#include "core/files/file_system.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace lockscope {

namespace {

/// Takes down what errno says, if `result` is what a system call returns when it fails.
template <class Number>
Number told(Number result, std::error_code& failed) {
    failed = result < 0 ? std::error_code(errno, std::generic_category()) : std::error_code();
    return result;
}

/// The same for calls that a signal may interrupt.
template <class Call>
auto persistently(std::error_code& failed, Call&& call) {
    for (;;) {
        const auto result = told(call(), failed);
        if (failed != std::errc::interrupted) {
            return result;
        }
    }
}

FileStatus as_status(const struct stat& status) {
    FileStatus result;
    result.kind = S_ISREG(status.st_mode)   ? FileKind::plain
                  : S_ISDIR(status.st_mode) ? FileKind::folder
                                            : FileKind::other;
    result.bytes = status.st_size > 0 ? static_cast<std::uintmax_t>(status.st_size) : 0;
    result.permissions = status.st_mode & 07777;
    return result;
}

class PosixFile final : public OpenFile {
public:
    explicit PosixFile(int descriptor)
        : descriptor_(descriptor) {}
    PosixFile(const PosixFile&) = delete;
    PosixFile& operator=(const PosixFile&) = delete;
    ~PosixFile() override {
        if (descriptor_ >= 0) {
            ::close(descriptor_);
        }
    }

    FileStatus status(std::error_code& failed) override {
        struct stat status {};
        told(::fstat(descriptor_, &status), failed);
        return failed ? FileStatus() : as_status(status);
    }
    std::size_t read(std::span<char> into, std::error_code& failed) override {
        const ssize_t got =
            persistently(failed, [&] { return ::read(descriptor_, into.data(), into.size()); });
        return failed ? 0 : static_cast<std::size_t>(got);
    }
    std::size_t write(std::string_view content, std::error_code& failed) override {
        const ssize_t written = persistently(
            failed, [&] { return ::write(descriptor_, content.data(), content.size()); });
        return failed ? 0 : static_cast<std::size_t>(written);
    }
    void set_permissions(unsigned permissions, std::error_code& failed) override {
        told(::fchmod(descriptor_, static_cast<mode_t>(permissions)), failed);
    }
    void sync(std::error_code& failed) override {
        persistently(failed, [&] { return ::fsync(descriptor_); });
    }
    // Not again when it was interrupted: Linux has closed it all the same.
    void close(std::error_code& failed) override {
        told(::close(std::exchange(descriptor_, -1)), failed);
    }

private:
    int descriptor_;
};

std::unique_ptr<OpenFile> open(const std::filesystem::path& path, int flags,
                               std::error_code& failed) {
    constexpr mode_t permissions_less_umask = 0666;
    const int descriptor = persistently(
        failed, [&] { return ::open(path.c_str(), flags | O_CLOEXEC, permissions_less_umask); });
    return failed ? nullptr : std::make_unique<PosixFile>(descriptor);
}

class PosixFiles final : public FileSystem {
public:
    FileStatus status(const std::filesystem::path& path, std::error_code& failed) const override {
        struct stat status {};
        told(::stat(path.c_str(), &status), failed);
        if (failed == std::errc::no_such_file_or_directory) {
            failed.clear();
            return {};
        }
        return failed ? FileStatus() : as_status(status);
    }
    void check_writable(const std::filesystem::path& path, std::error_code& failed) const override {
        told(::access(path.c_str(), W_OK), failed);
    }
    std::unique_ptr<OpenFile> open_to_read(const std::filesystem::path& path,
                                           std::error_code& failed) const override {
        // Without O_NONBLOCK opening a pipe would wait for somebody to write into it.
        return open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY, failed);
    }
    std::unique_ptr<OpenFile> open_to_write(const std::filesystem::path& path,
                                            std::error_code& failed) const override {
        return open(path, O_WRONLY | O_NOCTTY, failed);
    }
    // Not mkstemp: its files are private, and only the kernel can apply the process's umask
    // without changing it.
    std::unique_ptr<OpenFile> create(const std::filesystem::path& path,
                                     std::error_code& failed) const override {
        return open(path, O_WRONLY | O_CREAT | O_EXCL, failed);
    }
    void rename(const std::filesystem::path& from, const std::filesystem::path& to,
                std::error_code& failed) const override {
        std::filesystem::rename(from, to, failed);
    }
    void remove(const std::filesystem::path& path, std::error_code& failed) const override {
        std::filesystem::remove(path, failed);
    }
    void sync_folder(const std::filesystem::path& folder, std::error_code& failed) const override {
        const std::filesystem::path& here = folder.empty() ? "." : folder;
        if (const auto list = open(here, O_RDONLY | O_DIRECTORY, failed)) {
            list->sync(failed);
        }
    }
};

} // namespace

std::unique_ptr<OpenFile> open_standard_output(std::error_code& failed) {
    const int descriptor =
        persistently(failed, [] { return ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 0); });
    return failed ? nullptr : std::make_unique<PosixFile>(descriptor);
}

const FileSystem& system_files() {
    static const PosixFiles files;
    return files;
}

} // namespace lockscope
