// SPDX-License-Identifier: GPL-3.0-or-later
// lockscope-cli examples: the built-in scenarios.
#include "core/scenario/examples.h"
#include "app/cli/console.h"
#include "app/cli/options.h"
#include "app/cli/scenario_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace lockscope::cli {

ExitStatus execute(const ExamplesOptions& options) {
    if (options.name) {
        const Example* example = find_example(*options.name);
        return example != nullptr ? deliver(example->yaml)
                                  : complain(Errors{no_such_example(*options.name)});
    }
    std::size_t width = 0;
    for (const Example& example : examples()) {
        width = std::max(width, example.name.size());
    }
    std::string list;
    for (const Example& example : examples()) {
        const Result<Scenario> scenario = read_example(example);
        list += fmt::format("{:<{}}  {}\n", example.name, width,
                            scenario ? scenario.value().name : std::string());
    }
    return deliver(list);
}

} // namespace lockscope::cli
