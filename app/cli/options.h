// SPDX-License-Identifier: GPL-3.0-or-later
// What each subcommand was asked to do, as plain values. command_line.cpp fills them in.
#pragma once

#include "app/cli/exit_status.h"

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace lockscope::cli {

enum class ReportFormat { text, json, csv };
enum class TableFormat { text, json, markdown };

/// Which run of which scenario.
struct ScenarioOptions {
    std::string scenario;
    std::vector<std::string> settings; ///< `key=value`, in the order given
    std::optional<std::string> seed;   ///< as written: checked together with the scenario
    std::optional<std::string> duration;
};

struct RunOptions : ScenarioOptions {
    std::optional<std::string> accounts; ///< rows of the accounts table, or `all`
    ReportFormat format = ReportFormat::text;
    std::optional<std::filesystem::path> output;
    std::optional<std::filesystem::path> trace; ///< where the event log goes
    std::vector<std::string> fail_if;           ///< `METRIC OP NUMBER`
    bool quiet = false;
};

struct ExplainOptions : ScenarioOptions {
    std::string failure; ///< as written
    ReportFormat format = ReportFormat::text;
    std::optional<std::filesystem::path> output;
};

struct CheckOptions {
    std::vector<std::string> scenarios;
};

struct ParametersOptions {
    TableFormat format = TableFormat::text;
};

struct FiguresOptions {
    TableFormat format = TableFormat::text;
};

struct ExamplesOptions {
    std::optional<std::string> name;
};

[[nodiscard]] ExitStatus execute(const RunOptions& options);
[[nodiscard]] ExitStatus execute(const ExplainOptions& options);
[[nodiscard]] ExitStatus execute(const CheckOptions& options);
[[nodiscard]] ExitStatus execute(const ParametersOptions& options);
[[nodiscard]] ExitStatus execute(const FiguresOptions& options);
[[nodiscard]] ExitStatus execute(const ExamplesOptions& options);

using Options = std::variant<RunOptions, ExplainOptions, CheckOptions, ParametersOptions,
                             FiguresOptions, ExamplesOptions>;

} // namespace lockscope::cli
