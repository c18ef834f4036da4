// SPDX-License-Identifier: GPL-3.0-or-later
// Runs lockscope-cli as a shell would and catches everything it says.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace lockscope::test {

struct Outcome {
    int status = -1; ///< exit status; -1 if a signal killed it
    int signal = 0;
    std::string out;
    std::string err;

    /// stderr line by line.
    [[nodiscard]] std::vector<std::string> error_lines() const;
};

enum class Stream {
    captured,
    closed,
    terminal, ///< captured through a pseudo-terminal
};

struct Surroundings {
    Stream out = Stream::captured;
    Stream err = Stream::captured;
    /// What stdin comes from instead of from nowhere.
    std::optional<std::filesystem::path> in_file;
    /// Where stdout goes instead of being captured.
    std::optional<std::filesystem::path> out_file;
    /// The largest file the program may write: a full disk without filling one.
    std::optional<std::size_t> file_size_limit;
    std::optional<std::filesystem::path> folder; ///< to run in
};

/// A program under way. Kills it if nobody waited for its end.
class Program {
public:
    explicit Program(const std::vector<std::string>& arguments, const Surroundings& around = {});
    ~Program();
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    /// Returns once the program has a handler for the signal (so it is past its start-up).
    void wait_until_it_catches(int signal) const;
    void send(int signal) const;
    /// Reads everything it says until it ends.
    Outcome finish();

private:
    pid_t pid_ = -1;
    int out_ = -1;
    int err_ = -1;
};

Outcome run(const std::vector<std::string>& arguments, const Surroundings& around = {});
/// `run SCENARIO --format json` and more arguments; throws if it fails or prints no JSON.
nlohmann::json run_json(const std::string& scenario, const std::vector<std::string>& more = {});

/// An empty folder of its own, gone at the end.
class ScratchFolder {
public:
    ScratchFolder();
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    /// Writes a file and returns its path.
    [[nodiscard]] std::string file(std::string_view name, std::string_view content) const;
    [[nodiscard]] std::size_t entries() const;

private:
    std::filesystem::path path_;
};

[[nodiscard]] std::string content_of(const std::filesystem::path& file);
/// The scenario files of a folder, by name.
[[nodiscard]] std::vector<std::filesystem::path> scenarios_in(const std::filesystem::path& folder);

/// Two minutes on six accounts, one of them so busy that some orders fail; runs in a moment.
extern const std::string_view small_scenario;

} // namespace lockscope::test
