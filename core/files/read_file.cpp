// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/read_file.h"

#include "core/base/say.h"
#include "core/files/file_error.h"

#include <utility>
#include <vector>

namespace lockscope {

namespace {

using S = SentenceId;

constexpr std::size_t piece_bytes = std::size_t{64} * 1024;

Error cannot_be_read(const std::filesystem::path& path, std::error_code why) {
    return file_error(path, say<S::cannot_be_read>(reason(why)));
}

} // namespace

Result<Done> read_in_pieces(const std::filesystem::path& path, std::size_t bytes_max,
                            const std::function<bool(std::string_view)>& take,
                            const FileSystem& files) {
    std::error_code failed;
    const std::unique_ptr<OpenFile> file = files.open_to_read(path, failed);
    if (file == nullptr) {
        return file_error(path, say<S::cannot_be_opened>(reason(failed)),
                          say<S::check_name_and_permissions>());
    }
    const FileStatus status = file->status(failed);
    if (failed) {
        return cannot_be_read(path, failed);
    }
    if (status.kind != FileKind::plain) {
        return file_error(path,
                          status.kind == FileKind::folder ? say<S::is_a_directory>()
                                                          : say<S::is_not_a_plain_file>(),
                          say<S::name_a_file>());
    }
    const auto too_long = [&] {
        return file_error(path, say<S::is_longer_than_mib>(Number(bytes_max >> 20)),
                          say<S::use_a_shorter_one>());
    };
    if (status.bytes > bytes_max) {
        return too_long();
    }
    // Read before its size is believed: files of /proc say they are empty.
    std::vector<char> buffer(piece_bytes);
    std::size_t bytes = 0;
    for (;;) {
        const std::string_view piece(buffer.data(), file->read(buffer, failed));
        if (failed) {
            return cannot_be_read(path, failed);
        }
        bytes += piece.size();
        if (bytes > bytes_max) {
            return too_long();
        }
        if (piece.empty() || !take(piece)) {
            return Done{};
        }
    }
}

Result<std::string> read_text_file(const std::filesystem::path& path, std::size_t bytes_max,
                                   const FileSystem& files) {
    std::string content;
    const Result<Done> read = read_in_pieces(
        path, bytes_max,
        [&](std::string_view piece) {
            content += piece;
            return true;
        },
        files);
    return read ? Result<std::string>(std::move(content)) : read.errors();
}

} // namespace lockscope
