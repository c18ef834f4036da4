// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/destinations.h"

#include "app/cli/console.h"
#include "app/cli/overrides.h"

#include <fmt/format.h>

#include <system_error>

namespace lockscope::cli {

namespace {

/// Links are followed. False if either does not exist: a built-in example is no file.
bool same_existing_file(const std::filesystem::path& a, const std::filesystem::path& b) {
    std::error_code unknown;
    return std::filesystem::equivalent(a, b, unknown);
}

/// Also when neither exists yet.
bool same_file(const std::filesystem::path& a, const std::filesystem::path& b) {
    if (same_existing_file(a, b)) {
        return true;
    }
    std::error_code unknown;
    const auto whole_a = std::filesystem::weakly_canonical(std::filesystem::absolute(a), unknown);
    const auto whole_b = std::filesystem::weakly_canonical(std::filesystem::absolute(b), unknown);
    return !unknown && whole_a == whole_b;
}

} // namespace

Errors check_destinations(const RunOptions& options) {
    Errors errors;
    if (options.output && options.trace && same_file(*options.output, *options.trace)) {
        errors.push_back(
            option_error("--trace", "is the same file as --output", "a file of its own for each"));
    }
    if (options.output && same_existing_file(*options.output, options.scenario)) {
        errors.push_back(option_error("--output", "is the scenario itself", "another file"));
    }
    if (options.trace && same_existing_file(*options.trace, options.scenario)) {
        errors.push_back(option_error("--trace", "is the scenario itself", "another file"));
    }
    return errors;
}

bool has_a_place(const std::filesystem::path& output) {
    const auto folder = output.has_parent_path() ? output.parent_path() : ".";
    std::error_code unknown;
    if (std::filesystem::is_directory(folder, unknown)) {
        return true;
    }
    complain(fmt::format("{}: cannot write: no such folder", output.native()));
    return false;
}

} // namespace lockscope::cli
