// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/load.h"

#include "core/base/say.h"
#include "core/files/file_error.h"
#include "core/scenario/examples.h"
#include "core/scenario/reader.h"

#include <utility>

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
        return file_error(path, say<SentenceId::is_neither_file_nor_example>(),
                          say<SentenceId::examples_are_listed>());
    }
    return loaded(read_scenario_file(path, files), path);
}

} // namespace lockscope
