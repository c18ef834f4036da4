// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/scenario_source.h"

#include "core/scenario/examples.h"
#include "core/scenario/reader.h"

#include <filesystem>
#include <string_view>
#include <vector>

namespace lockscope::cli {

Error no_such_example(const std::string& name) {
    std::vector<std::string_view> names;
    for (const Example& example : examples()) {
        names.push_back(example.name);
    }
    Error error = unknown_key(name, names);
    error.problem = "no such built-in example";
    return error;
}

Result<Scenario> load_scenario(const std::string& file_or_example) {
    const std::filesystem::path path(file_or_example);
    std::error_code unreadable;
    const auto status = std::filesystem::status(path, unreadable);
    if (!std::filesystem::exists(status) || std::filesystem::is_directory(status)) {
        if (const Example* example = find_example(file_or_example)) {
            return read_scenario(example->yaml, example->name);
        }
    }
    if (status.type() == std::filesystem::file_type::not_found) {
        Error error;
        error.file = file_or_example;
        error.problem = "no such file, and no built-in example of that name";
        error.remedy = "`lockscope-cli examples` lists the examples";
        return error;
    }
    return read_scenario_file(path);
}

} // namespace lockscope::cli
