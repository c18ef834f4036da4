// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <poll.h>
#include <sched.h>
#include <spawn.h>
#include <sstream>
#include <stdexcept>
#include <sys/resource.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

extern char** environ; // NOLINT(readability-redundant-declaration): POSIX leaves it to us

namespace lockscope::test {

const std::string_view small_scenario = R"(lockscope: 1
name: Small day
seed: 7
duration: 2m
accounts:
  - { id: acme, name: Acme, children: 100 }
  - { id: tail, count: 5, children: 10 }
workloads:
  - name: feed
    kind: order_insert
    arrivals: { process: poisson, rate: 4/s }
    targets: { acme: 3.0, tail: 1.0 }
parameters:
  platform.lock_timeout: 2s
  work.touch_base: 200ms
)";

namespace {

[[noreturn]] void fail(const char* what) {
    throw std::system_error(errno, std::generic_category(), what);
}

/// Both ends of a pipe or of a pseudo-terminal; the program's end is second.
std::array<int, 2> channel(Stream stream) {
    std::array<int, 2> ends{};
    if (stream == Stream::captured) {
        if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
            fail("pipe2");
        }
        return ends;
    }
    ends[0] = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (ends[0] < 0 || ::grantpt(ends[0]) != 0 || ::unlockpt(ends[0]) != 0) {
        fail("posix_openpt");
    }
    ends[1] = ::open(::ptsname(ends[0]), O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (ends[1] < 0) {
        fail("ptsname");
    }
    return ends;
}

/// posix_spawn has no resource limits of its own: the program inherits ours.
class FileSizeLimit {
public:
    explicit FileSizeLimit(std::optional<std::size_t> limit) {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        if (limit) {
            rlimit tight = before_;
            tight.rlim_cur = *limit;
            ::setrlimit(RLIMIT_FSIZE, &tight);
        }
    }
    ~FileSizeLimit() { ::setrlimit(RLIMIT_FSIZE, &before_); }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;

private:
    rlimit before_{};
};

class SpawnSettings {
public:
    SpawnSettings() {
        ::posix_spawn_file_actions_init(&actions);
        ::posix_spawnattr_init(&attributes);
        // Whatever started us may ignore signals; a shell's foreground program would not.
        sigset_t defaults;
        sigemptyset(&defaults);
        for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGXCPU, SIGPIPE, SIGXFSZ}) {
            sigaddset(&defaults, signal);
        }
        ::posix_spawnattr_setsigdefault(&attributes, &defaults);
        ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
    }
    ~SpawnSettings() {
        ::posix_spawn_file_actions_destroy(&actions);
        ::posix_spawnattr_destroy(&attributes);
    }
    SpawnSettings(const SpawnSettings&) = delete;
    SpawnSettings& operator=(const SpawnSettings&) = delete;

    /// Attaches the program's stream `target` and returns our end of it, or -1.
    int attach(Stream stream, int target) {
        if (stream == Stream::closed) {
            ::posix_spawn_file_actions_addclose(&actions, target);
            return -1;
        }
        const auto ends = channel(stream);
        ::posix_spawn_file_actions_adddup2(&actions, ends[1], target);
        program_ends_.push_back(ends[1]);
        return ends[0];
    }
    void close_program_ends() {
        std::ranges::for_each(program_ends_, ::close);
        program_ends_.clear();
    }

    posix_spawn_file_actions_t actions{};
    posix_spawnattr_t attributes{};

private:
    std::vector<int> program_ends_;
};

/// Reads once; false at the end. A pseudo-terminal ends with EIO.
bool read_some(int descriptor, std::string& text) {
    std::array<char, 65536> buffer{};
    const ssize_t size = ::read(descriptor, buffer.data(), buffer.size());
    if (size > 0) {
        text.append(buffer.data(), static_cast<std::size_t>(size));
    }
    return size > 0 || (size < 0 && errno == EINTR);
}

} // namespace

std::vector<std::string> Outcome::error_lines() const {
    std::vector<std::string> lines;
    std::istringstream text(err);
    for (std::string line; std::getline(text, line);) {
        lines.push_back(line);
    }
    return lines;
}

Program::Program(const std::vector<std::string>& arguments, const Surroundings& around) {
    std::vector<std::string> words{LOCKSCOPE_CLI};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    for (std::string& word : words) {
        argv.push_back(word.data());
    }
    argv.push_back(nullptr);

    SpawnSettings settings;
    ::posix_spawn_file_actions_addopen(&settings.actions, STDIN_FILENO,
                                       around.in_file.value_or("/dev/null").c_str(), O_RDONLY, 0);
    if (around.folder) {
        ::posix_spawn_file_actions_addchdir_np(&settings.actions, around.folder->c_str());
    }
    if (around.out_file) {
        ::posix_spawn_file_actions_addopen(&settings.actions, STDOUT_FILENO,
                                           around.out_file->c_str(), O_WRONLY | O_CREAT, 0600);
    } else {
        out_ = settings.attach(around.out, STDOUT_FILENO);
    }
    err_ = settings.attach(around.err, STDERR_FILENO);

    const FileSizeLimit limit(around.file_size_limit);
    const int error = ::posix_spawn(&pid_, words[0].c_str(), &settings.actions,
                                    &settings.attributes, argv.data(), environ);
    settings.close_program_ends();
    if (error != 0) {
        errno = error;
        fail("posix_spawn");
    }
}

Program::~Program() {
    if (pid_ > 0) {
        ::kill(pid_, SIGKILL);
        ::waitpid(pid_, nullptr, 0);
    }
    for (const int descriptor : {out_, err_}) {
        if (descriptor >= 0) {
            ::close(descriptor);
        }
    }
}

void Program::wait_until_it_catches(int signal) const {
    // The kernel shows the caught signals as a hexadecimal mask.
    const std::string status_file = "/proc/" + std::to_string(pid_) + "/status";
    for (;;) {
        std::ifstream status(status_file);
        for (std::string line; std::getline(status, line);) {
            if (line.starts_with("SigCgt:")) {
                const auto mask = std::stoull(line.substr(7), nullptr, 16);
                if ((mask >> (signal - 1) & 1) != 0) {
                    return;
                }
            } else if (line.starts_with("State:") && line.find('Z') != std::string::npos) {
                throw std::runtime_error("the program ended before it caught the signal");
            }
        }
        ::sched_yield();
    }
}

void Program::send(int signal) const {
    if (::kill(pid_, signal) != 0) {
        fail("kill");
    }
}

Outcome Program::finish() {
    Outcome outcome;
    std::array<pollfd, 2> streams{pollfd{out_, POLLIN, 0}, pollfd{err_, POLLIN, 0}};
    const std::array<std::string*, 2> texts{&outcome.out, &outcome.err};
    // poll() skips negative descriptors: a stream that ended becomes one.
    while (streams[0].fd >= 0 || streams[1].fd >= 0) {
        if (::poll(streams.data(), streams.size(), -1) < 0 && errno != EINTR) {
            fail("poll");
        }
        for (std::size_t i = 0; i < streams.size(); ++i) {
            if (streams[i].fd >= 0 && streams[i].revents != 0 &&
                !read_some(streams[i].fd, *texts[i])) {
                streams[i].fd = -1;
            }
        }
    }
    int status = 0;
    while (::waitpid(pid_, &status, 0) < 0) {
        if (errno != EINTR) {
            fail("waitpid");
        }
    }
    pid_ = -1;
    if (WIFEXITED(status)) {
        outcome.status = WEXITSTATUS(status);
    } else {
        outcome.signal = WTERMSIG(status);
    }
    return outcome;
}

Outcome run(const std::vector<std::string>& arguments, const Surroundings& around) {
    return Program(arguments, around).finish();
}

nlohmann::json run_json(const std::string& scenario, const std::vector<std::string>& more) {
    std::vector<std::string> arguments{"run", scenario, "--format", "json"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Outcome outcome = run(arguments);
    if (outcome.status != 0) {
        throw std::runtime_error("exit status " + std::to_string(outcome.status) + ": " +
                                 outcome.err);
    }
    return nlohmann::json::parse(outcome.out);
}

ScratchFolder::ScratchFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "lockscope-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) {
        fail("mkdtemp");
    }
    path_ = name;
}

ScratchFolder::~ScratchFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::string ScratchFolder::file(std::string_view name, std::string_view content) const {
    const auto file = path_ / name;
    std::ofstream(file, std::ios::binary) << content;
    return file.string();
}

std::size_t ScratchFolder::entries() const {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(path_),
                                                  std::filesystem::directory_iterator()));
}

std::string content_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<std::filesystem::path> scenarios_in(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".yaml") {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    return files;
}

} // namespace lockscope::test
