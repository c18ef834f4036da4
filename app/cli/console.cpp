// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include "core/scenario/writer.h"

#include <fmt/format.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <unistd.h>

namespace lockscope::cli {

namespace {

/// 0, or the errno of the write that failed.
int write_all(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(descriptor, text.data(), text.size());
        if (written < 0) {
            if (errno == EINTR) {
                continue;
            }
            return errno;
        }
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

ExitStatus cannot_write(std::string_view where, int error) {
    // A reader that has seen enough (`| head`) knows what it did; no need to say it.
    if (error != EPIPE) {
        complain(fmt::format("{}: cannot write: {}", where, std::strerror(error)));
    }
    return ExitStatus::cannot_write;
}

ExitStatus write_into(const std::filesystem::path& device, std::string_view text) {
    const int descriptor = ::open(device.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0) {
        return cannot_write(device.native(), errno);
    }
    const int error = write_all(descriptor, text);
    const int close_error = ::close(descriptor) != 0 ? errno : 0;
    if (error != 0 || close_error != 0) {
        return cannot_write(device.native(), error != 0 ? error : close_error);
    }
    return ExitStatus::done;
}

} // namespace

void prepare_standard_streams() {
    // Both arrive as errors of write() instead.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(descriptor, F_GETFD) == -1 && errno == EBADF) {
            // The lowest free number is this one. Opened the wrong way round, so that using it
            // still fails as it would have when closed.
            const int wrong_way = descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY;
            [[maybe_unused]] const int opened = ::open("/dev/null", wrong_way);
        }
    }
}

ExitStatus deliver(std::string_view text, const std::optional<std::filesystem::path>& output) {
    if (!output) {
        const int error = write_all(STDOUT_FILENO, text);
        return error == 0 ? ExitStatus::done : cannot_write("stdout", error);
    }
    std::error_code unknown;
    const auto status = std::filesystem::status(*output, unknown);
    if (std::filesystem::is_directory(status)) {
        return cannot_write(output->native(), EISDIR);
    }
    // Renaming over a device or a pipe would replace it instead of writing to it.
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
        return write_into(*output, text);
    }
    if (const auto written = write_file_atomically(*output, text); !written) {
        complain(written.errors());
        return ExitStatus::cannot_write;
    }
    return ExitStatus::done;
}

void complain(std::string_view line) {
    std::string clean;
    clean.reserve(line.size() + 1);
    for (const char c : line) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7f) {
            clean += fmt::format("\\x{:02x}", byte);
        } else {
            clean += c;
        }
    }
    clean += '\n';
    write_to_stderr(clean);
}

ExitStatus complain(const Errors& errors) {
    for (const Error& error : errors) {
        complain(to_string(error));
    }
    return ExitStatus::bad_input;
}

bool stderr_is_terminal() {
    return ::isatty(STDERR_FILENO) == 1;
}

void write_to_stderr(std::string_view text) {
    // Nobody is left to tell when stderr itself fails.
    [[maybe_unused]] const int ignored = write_all(STDERR_FILENO, text);
}

} // namespace lockscope::cli
