// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/destinations.h"

#include "app/cli/console.h"
#include "app/cli/overrides.h"
#include "core/scenario/inputs.h"

#include <fmt/format.h>

#include <system_error>

namespace lockscope::cli {

namespace {

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

bool goes_to_stdout(const Destination& d) {
    return d.file ? *d.file == standard_stream : d.to_stdout_by_default;
}

bool clash(const Destination& a, const Destination& b) {
    if (goes_to_stdout(a) || goes_to_stdout(b)) {
        return goes_to_stdout(a) && goes_to_stdout(b);
    }
    return a.file && b.file && same_file(*a.file, *b.file);
}

} // namespace

Errors check_destinations(const std::vector<Destination>& destinations, const std::string& source,
                          const Scenario& scenario) {
    Errors errors;
    for (std::size_t i = 0; i < destinations.size(); ++i) {
        const Destination& here = destinations[i];
        for (std::size_t earlier = 0; earlier < i; ++earlier) {
            const Destination& other = destinations[earlier];
            if (clash(here, other)) {
                errors.push_back(
                    option_error(here.option,
                                 goes_to_stdout(here)
                                     ? fmt::format("standard output is where {} goes", other.option)
                                     : fmt::format("is the same file as {}", other.option),
                                 "a file of its own for each"));
            }
        }
        if (!here.file || goes_to_stdout(here)) {
            continue;
        }
        switch (input_at(*here.file, source == standard_stream ? "" : source, scenario)) {
        case Input::none:
            break;
        case Input::scenario:
            errors.push_back(option_error(here.option, "is the scenario itself", "another file"));
            break;
        case Input::trace:
            errors.push_back(
                option_error(here.option, "is a trace that the scenario plays", "another file"));
            break;
        }
    }
    return errors;
}

bool has_a_place(const std::filesystem::path& output) {
    if (output == standard_stream) {
        return true;
    }
    const auto folder = output.has_parent_path() ? output.parent_path() : ".";
    std::error_code unknown;
    if (std::filesystem::is_directory(folder, unknown)) {
        return true;
    }
    complain(fmt::format("{}: cannot write: no such folder", output.native()));
    return false;
}

} // namespace lockscope::cli
