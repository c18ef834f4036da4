// SPDX-License-Identifier: GPL-3.0-or-later
// Another program, run to its end, with what it cost.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace lockscope::bench {

struct ChildResult {
    int status = -1;    ///< exit status; -1 if it did not end by itself
    double cpu_s = 0.0; ///< user and system time
    double wall_s = 0.0;
    double peak_mib = 0.0; ///< largest resident set
    std::string output;    ///< its standard output
};

/// Runs `program` with the arguments and this environment plus `environment` ("NAME=value").
/// Standard error stays ours. Nothing if it cannot be started.
[[nodiscard]] std::optional<ChildResult>
run_child(const std::filesystem::path& program, const std::vector<std::string>& arguments,
          const std::vector<std::string>& environment = {});

/// User and system time this process has used.
[[nodiscard]] double own_cpu_s();

/// A directory of our own for files children read, removed at the end.
class TemporaryDirectory {
public:
    TemporaryDirectory();
    TemporaryDirectory(const TemporaryDirectory&) = delete;
    TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;
    ~TemporaryDirectory();

    /// Writes `content` to a file of that name and returns where it is.
    [[nodiscard]] std::filesystem::path write(const std::string& name,
                                              const std::string& content) const;

private:
    std::filesystem::path path_;
};

} // namespace lockscope::bench
