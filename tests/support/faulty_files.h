// SPDX-License-Identifier: GPL-3.0-or-later
// The machine's files, with something that goes wrong on purpose.
#pragma once

#include "core/files/file_system.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <utility>

namespace lockscope::test {

/// Counts what is asked of it. For one thread at a time, unlike what it stands in for.
class FaultyFiles final : public FileSystem {
public:
    enum class Way : std::uint8_t {
        refused, ///< that one operation is not done
        torn,    ///< it is done, but said to have failed: an answer lost on a network
        dead,    ///< nor is anything after it: the program was killed there
    };
    struct Plan {
        int fail_at = 0;       ///< number of an operation, from 1; 0: none
        std::string failing{}; ///< every operation of this name fails
        Way way = Way::refused;
        std::errc why = std::errc::io_error;
        std::size_t room_bytes = std::numeric_limits<std::size_t>::max();  ///< of the disk
        std::size_t piece_bytes = std::numeric_limits<std::size_t>::max(); ///< moved at once
    };
    FaultyFiles()
        : FaultyFiles(Plan()) {}
    explicit FaultyFiles(const Plan& plan)
        : plan_(plan)
        , room_bytes_(plan.room_bytes) {}

    [[nodiscard]] int operations() const { return operations_; }
    /// The one that failed first; empty if none did.
    [[nodiscard]] const std::string& failed() const { return failed_; }

    FileStatus status(const std::filesystem::path& path, std::error_code& failed) const override {
        return attempt("status", failed, [&] { return real_.status(path, failed); });
    }
    void check_writable(const std::filesystem::path& path, std::error_code& failed) const override {
        attempt("check_writable", failed, [&] { real_.check_writable(path, failed); });
    }
    std::unique_ptr<OpenFile> open_to_read(const std::filesystem::path& path,
                                           std::error_code& failed) const override {
        return attempt("open_to_read", failed,
                       [&] { return wrapped(real_.open_to_read(path, failed)); });
    }
    std::unique_ptr<OpenFile> open_to_write(const std::filesystem::path& path,
                                            std::error_code& failed) const override {
        return attempt("open_to_write", failed,
                       [&] { return wrapped(real_.open_to_write(path, failed)); });
    }
    std::unique_ptr<OpenFile> create(const std::filesystem::path& path,
                                     std::error_code& failed) const override {
        return attempt("create", failed, [&] { return wrapped(real_.create(path, failed)); });
    }
    void rename(const std::filesystem::path& from, const std::filesystem::path& to,
                std::error_code& failed) const override {
        attempt("rename", failed, [&] { real_.rename(from, to, failed); });
    }
    void remove(const std::filesystem::path& path, std::error_code& failed) const override {
        attempt("remove", failed, [&] { real_.remove(path, failed); });
    }
    void sync_folder(const std::filesystem::path& folder, std::error_code& failed) const override {
        attempt("sync_folder", failed, [&] { real_.sync_folder(folder, failed); });
    }

private:
    class File final : public OpenFile {
    public:
        File(const FaultyFiles& files, std::unique_ptr<OpenFile> real)
            : files_(files)
            , real_(std::move(real)) {}
        FileStatus status(std::error_code& failed) override {
            return files_.attempt("file status", failed, [&] { return real_->status(failed); });
        }
        std::size_t read(std::span<char> into, std::error_code& failed) override {
            const auto piece = into.first(std::min(into.size(), files_.plan_.piece_bytes));
            return files_.attempt("read", failed, [&] { return real_->read(piece, failed); });
        }
        std::size_t write(std::string_view content, std::error_code& failed) override {
            return files_.attempt("write", failed, [&]() -> std::size_t {
                if (files_.room_bytes_ == 0) {
                    failed = std::make_error_code(std::errc::no_space_on_device);
                    return 0;
                }
                const std::size_t bytes = std::min(files_.plan_.piece_bytes, files_.room_bytes_);
                const std::size_t written = real_->write(content.substr(0, bytes), failed);
                files_.room_bytes_ -= written;
                return written;
            });
        }
        void set_permissions(unsigned permissions, std::error_code& failed) override {
            files_.attempt("set_permissions", failed,
                           [&] { real_->set_permissions(permissions, failed); });
        }
        void sync(std::error_code& failed) override {
            files_.attempt("sync", failed, [&] { real_->sync(failed); });
        }
        void close(std::error_code& failed) override {
            files_.attempt("close", failed, [&] { real_->close(failed); });
        }

    private:
        const FaultyFiles& files_;
        std::unique_ptr<OpenFile> real_;
    };

    [[nodiscard]] std::unique_ptr<OpenFile> wrapped(std::unique_ptr<OpenFile> real) const {
        return real == nullptr ? nullptr : std::make_unique<File>(*this, std::move(real));
    }

    template <class Operation>
    auto attempt(const char* name, std::error_code& failed, Operation&& operation) const
        -> decltype(operation()) {
        ++operations_;
        const bool dead = plan_.way == Way::dead && !failed_.empty();
        const bool fails = dead || operations_ == plan_.fail_at || plan_.failing == name;
        if (!fails) {
            return operation();
        }
        if (failed_.empty()) {
            failed_ = name;
        }
        if (plan_.way == Way::torn) {
            operation();
        }
        failed = std::make_error_code(plan_.why);
        return decltype(operation())();
    }

    const FileSystem& real_ = system_files();
    Plan plan_;
    mutable int operations_ = 0;
    mutable std::size_t room_bytes_;
    mutable std::string failed_;
};

} // namespace lockscope::test
