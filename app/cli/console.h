// SPDX-License-Identifier: GPL-3.0-or-later
// Where text goes: results to stdout or a file, everything else to stderr.
//
// Every byte of a result is accounted for: a full disk or a closed stdout is an exit status, never
// a silent half of a report.
#pragma once

#include "app/cli/exit_status.h"
#include "core/base/result.h"
#include "core/files/whole_file.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace lockscope::cli {

/// Makes broken pipes, file size limits and closed standard streams ordinary write errors. Call it
/// first in main(): a file opened while stderr is closed would otherwise become stderr and swallow
/// the messages.
void prepare_standard_streams();

/// Stands for standard input or output wherever a file is named.
inline constexpr std::string_view standard_stream = "-";

/// As WholeFile::create; `-` is standard output.
[[nodiscard]] Result<WholeFile> create_file(const std::filesystem::path& path);

/// Writes a result to `output` if there is one (beside it and renamed, unless it is a device or a
/// pipe), else to stdout. A failure is reported on stderr.
[[nodiscard]] ExitStatus deliver(std::string_view text,
                                 const std::optional<std::filesystem::path>& output = {});

/// One line on stderr. Control characters are written as escapes, so that what a hostile file
/// contains stays on its line and cannot steer the terminal.
void complain(std::string_view line);
/// One line for each error, and the exit status they deserve.
ExitStatus complain(const Errors& errors);

[[nodiscard]] bool stderr_is_terminal();
/// As it is, for the progress bar. Failures are ignored.
void write_to_stderr(std::string_view text);

} // namespace lockscope::cli
