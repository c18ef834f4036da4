// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/whole_file.h"

#include "core/scenario/file_error.h"
#include "core/scenario/writer.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace lockscope {

namespace {

std::string cannot(int code) {
    return fmt::format("cannot be written: {}", reason(code));
}

/// The file a symbolic link leads to, so that saving through a link does not replace the link.
std::filesystem::path final_target(const std::filesystem::path& path) {
    std::error_code failed;
    const std::filesystem::path target = std::filesystem::weakly_canonical(path, failed);
    return failed ? path : target;
}

/// A rename lasts once its folder is on the disk. Some file systems cannot do this, so failure is
/// no error.
void sync_folder(const std::filesystem::path& target) {
    const std::filesystem::path parent = target.parent_path();
    const int folder =
        ::open(parent.empty() ? "." : parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
}

} // namespace

Result<WholeFile> WholeFile::create(const std::filesystem::path& path) {
    WholeFile file(path);
    file.target_ = final_target(path);
    struct stat status {};
    const bool exists = ::stat(file.target_.c_str(), &status) == 0;
    if (exists && S_ISDIR(status.st_mode)) {
        return file_error(path, "is a directory", "name a file");
    }
    if (exists && !S_ISREG(status.st_mode)) {
        if (const int code = file.open_in_place()) {
            return file_error(path, cannot(code), "");
        }
        return file;
    }
    // Renaming would replace a write-protected file without asking.
    if (exists && ::access(file.target_.c_str(), W_OK) != 0) {
        return file_error(path, cannot(errno), "choose another name, or allow writing");
    }
    if (exists) {
        file.mode_ = status.st_mode & 07777;
    }
    if (const int code = file.open_beside()) {
        return file_error(path, cannot(code), "check that its folder exists and may be written to");
    }
    return file;
}

WholeFile::WholeFile(WholeFile&& other) noexcept
    : path_(std::move(other.path_))
    , target_(std::move(other.target_))
    , beside_(std::exchange(other.beside_, {}))
    , mode_(other.mode_)
    , descriptor_(std::exchange(other.descriptor_, -1)) {}

WholeFile::~WholeFile() {
    [[maybe_unused]] const int ignored = close();
    if (!beside_.empty()) {
        ::unlink(beside_.c_str());
    }
}

std::optional<Error> WholeFile::write(std::string_view content) {
    while (!content.empty()) {
        const ssize_t written = ::write(descriptor_, content.data(), content.size());
        if (written < 0 && errno != EINTR) {
            return failure(errno);
        }
        content.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
    }
    return {};
}

std::optional<Error> WholeFile::finish() {
    const bool replaces = !beside_.empty();
    int code = mode_ && ::fchmod(descriptor_, *mode_) != 0 ? errno : 0;
    code = code == 0 && replaces && ::fsync(descriptor_) != 0 ? errno : code;
    const int closed = close();
    code = code == 0 ? closed : code;
    if (replaces) {
        code = code == 0 && ::rename(beside_.c_str(), target_.c_str()) != 0 ? errno : code;
    }
    if (code != 0) {
        return failure(code);
    }
    if (replaces) {
        beside_.clear();
        sync_folder(target_);
    }
    return {};
}

int WholeFile::open_in_place() {
    descriptor_ = ::open(target_.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY);
    return descriptor_ < 0 ? errno : 0;
}

// Not mkstemp: its files are private, and only the kernel can apply the process's umask without
// changing it.
int WholeFile::open_beside() {
    constexpr int attempts_max = 100;
    for (int attempt = 0; attempt < attempts_max; ++attempt) {
        std::string name = fmt::format("{}.{}-{}.tmp", target_.string(), ::getpid(), attempt);
        descriptor_ = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (descriptor_ >= 0) {
            beside_ = std::move(name);
            return 0;
        }
        if (errno != EEXIST) {
            return errno;
        }
    }
    return EEXIST;
}

/// Some file systems report a failed write only here. Zero, or the error code.
int WholeFile::close() {
    const int descriptor = std::exchange(descriptor_, -1);
    return descriptor >= 0 && ::close(descriptor) != 0 ? errno : 0;
}

Error WholeFile::failure(int code) const {
    return file_error(path_, cannot(code),
                      beside_.empty() ? "" : "the old content, if any, is untouched");
}

Result<bool> write_file_atomically(const std::filesystem::path& path, std::string_view content) {
    Result<WholeFile> file = WholeFile::create(path);
    if (!file) {
        return file.errors();
    }
    if (const std::optional<Error> failed = file.value().write(content)) {
        return *failed;
    }
    if (const std::optional<Error> failed = file.value().finish()) {
        return *failed;
    }
    return true;
}

} // namespace lockscope
