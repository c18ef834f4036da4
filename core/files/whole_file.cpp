// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/whole_file.h"

#include "core/base/say.h"
#include "core/files/file_error.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cassert>
#include <string>
#include <utility>

namespace lockscope {

namespace {

Sentence cannot(std::error_code why) {
    return say<SentenceId::cannot_be_written>(reason(why));
}

/// The file a symbolic link leads to, so that saving through a link does not replace the link.
std::filesystem::path final_target(const std::filesystem::path& path) {
    std::error_code failed;
    const std::filesystem::path target = std::filesystem::weakly_canonical(path, failed);
    return failed ? path : target;
}

} // namespace

Result<WholeFile> WholeFile::create(const std::filesystem::path& path, const FileSystem& files) {
    WholeFile file(path, files);
    std::error_code& failed = file.failed_;
    const FileStatus status = files.status(file.target_, failed);
    if (failed) {
        return file_error(path, cannot(failed), say<SentenceId::check_the_folder>());
    }
    switch (status.kind) {
    case FileKind::folder:
        return file_error(path, say<SentenceId::is_a_directory>(), say<SentenceId::name_a_file>());
    case FileKind::other:
        file.file_ = files.open_to_write(file.target_, failed);
        if (failed) {
            return file_error(path, cannot(failed));
        }
        return file;
    case FileKind::plain:
        // Renaming would replace a write-protected file without asking.
        files.check_writable(file.target_, failed);
        if (failed) {
            return file_error(path, cannot(failed), say<SentenceId::choose_or_allow>());
        }
        file.permissions_ = status.permissions;
        break;
    case FileKind::none:
        break;
    }
    file.open_beside();
    if (failed) {
        return file_error(path, cannot(failed), say<SentenceId::check_the_folder>());
    }
    return file;
}

Result<WholeFile> WholeFile::standard_output(const std::filesystem::path& name) {
    WholeFile file(name, system_files());
    file.file_ = open_standard_output(file.failed_);
    if (file.file_ == nullptr) {
        return file_error(name, cannot(file.failed_));
    }
    return file;
}

WholeFile::WholeFile(std::filesystem::path path, const FileSystem& files)
    : files_(&files)
    , path_(std::move(path))
    , target_(final_target(path_)) {}

WholeFile::WholeFile(WholeFile&& other) noexcept
    : files_(other.files_)
    , path_(std::move(other.path_))
    , target_(std::move(other.target_))
    , beside_(std::exchange(other.beside_, {}))
    , permissions_(other.permissions_)
    , file_(std::move(other.file_))
    , failed_(other.failed_) {}

WholeFile::~WholeFile() {
    file_.reset();
    if (!beside_.empty()) {
        std::error_code nobody_is_left_to_tell;
        files_->remove(beside_, nobody_is_left_to_tell);
    }
}

/// Under a name that no other process takes.
void WholeFile::open_beside() {
    constexpr int attempts_max = 100;
    for (int attempt = 0; attempt < attempts_max; ++attempt) {
        const std::filesystem::path name =
            fmt::format("{}.{}-{}.tmp", target_.string(), ::getpid(), attempt);
        file_ = files_->create(name, failed_);
        if (file_ != nullptr) {
            beside_ = name;
            return;
        }
        if (failed_ != std::errc::file_exists) {
            return;
        }
    }
}

std::optional<Error> WholeFile::write(std::string_view content) {
    assert(file_ != nullptr && !failed_);
    while (!content.empty()) {
        const std::size_t written = file_->write(content, failed_);
        if (!failed_ && written == 0) {
            failed_ = std::make_error_code(std::errc::io_error); // or it would go on for ever
        }
        if (failed_) {
            return failure();
        }
        content.remove_prefix(written);
    }
    return {};
}

std::optional<Error> WholeFile::finish() {
    assert(file_ != nullptr && !failed_);
    const bool replaces = !beside_.empty();
    if (permissions_) {
        file_->set_permissions(*permissions_, failed_);
    }
    if (!failed_ && replaces) {
        file_->sync(failed_);
    }
    if (!failed_) {
        file_->close(failed_);
    }
    file_.reset();
    if (!failed_ && replaces) {
        files_->rename(beside_, target_, failed_);
    }
    if (failed_) {
        return failure();
    }
    if (replaces) {
        beside_.clear();
        std::error_code not_everywhere_possible;
        files_->sync_folder(target_.parent_path(), not_everywhere_possible);
    }
    return {};
}

Error WholeFile::failure() const {
    return file_error(path_, cannot(failed_),
                      beside_.empty() ? Sentence{} : say<SentenceId::old_content_is_untouched>());
}

Result<Done> write_whole_file(const std::filesystem::path& path, std::string_view content,
                              const FileSystem& files) {
    Result<WholeFile> file = WholeFile::create(path, files);
    if (!file) {
        return file.errors();
    }
    if (const std::optional<Error> failed = file.value().write(content)) {
        return *failed;
    }
    if (const std::optional<Error> failed = file.value().finish()) {
        return *failed;
    }
    return Done{};
}

} // namespace lockscope
