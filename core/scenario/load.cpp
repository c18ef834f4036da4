// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/load.h"

#include "core/base/say.h"
#include "core/files/file_error.h"
#include "core/model/wording.h"
#include "core/scenario/examples.h"
#include "core/scenario/reader.h"

#include <string_view>
#include <utility>
#include <vector>

namespace lockscope {

namespace {

Result<LoadedScenario> loaded(Result<Scenario> read, std::filesystem::path file) {
    return read ? Result(LoadedScenario{std::move(read).value(), std::move(file)})
                : Result<LoadedScenario>(read.errors());
}

} // namespace

Result<LoadedScenario> load_scenario(const std::string& file_or_example, const FileSystem& files) {
    const std::filesystem::path path(file_or_example);
    std::error_code failed;
    const FileKind kind = files.status(path, failed).kind;
    if (kind == FileKind::none || kind == FileKind::folder) {
        if (const Example* example = find_example(file_or_example)) {
            return loaded(read_example(*example), {});
        }
    }
    if (kind == FileKind::none && !failed) {
        std::vector<std::string_view> names;
        for (const Example& example : examples()) {
            names.push_back(example.name);
        }
        const std::string_view guess = nearest(file_or_example, names);
        return file_error(path, say<SentenceId::is_neither_file_nor_example>(),
                          guess.empty() ? say<SentenceId::examples_are_listed>()
                                        : say<SentenceId::did_you_mean>(guess));
    }
    return loaded(read_scenario_file(path, files), path);
}

} // namespace lockscope
