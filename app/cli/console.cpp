// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include "core/files/file_error.h"

#include <fmt/format.h>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <string>
#include <system_error>
#include <unistd.h>

namespace lockscope::cli {

namespace {

/// A reader that has seen enough (`| head`) knows what it did; no need to say it.
constexpr std::errc reader_has_gone = std::errc::broken_pipe;

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

ExitStatus write_to_stdout(std::string_view text) {
    const std::error_code failed(write_all(STDOUT_FILENO, text), std::generic_category());
    if (failed && failed != reader_has_gone) {
        complain(fmt::format("stdout: cannot write: {}", to_english(reason(failed))));
    }
    return failed ? ExitStatus::cannot_write : ExitStatus::done;
}

ExitStatus write_to_file(const std::filesystem::path& path, std::string_view text) {
    Result<WholeFile> file = WholeFile::create(path);
    if (!file) {
        complain(file.errors());
        return ExitStatus::cannot_write;
    }
    std::optional<Error> error = file.value().write(text);
    if (!error) {
        error = file.value().finish();
    }
    if (error && file.value().failed() != reader_has_gone) {
        complain(to_string(*error));
    }
    return error ? ExitStatus::cannot_write : ExitStatus::done;
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

Result<WholeFile> create_file(const std::filesystem::path& path) {
    return path == standard_stream ? WholeFile::standard_output("stdout") : WholeFile::create(path);
}

ExitStatus deliver(std::string_view text, const std::optional<std::filesystem::path>& output) {
    return output && *output != standard_stream ? write_to_file(*output, text)
                                                : write_to_stdout(text);
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
