// SPDX-License-Identifier: GPL-3.0-or-later
// The table itself, examples(), is generated: see resources/cmake/LockscopeExamples.cmake.
#include "core/scenario/examples.h"

#include "core/scenario/reader.h"

#include <algorithm>

namespace lockscope {

const Example* find_example(std::string_view name) {
    const std::span<const Example> all = examples();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const Example& example) { return example.name == name; });
    return found == all.end() ? nullptr : &*found;
}

Result<Scenario> read_example(const Example& example) {
    return read_scenario(example.yaml, example.name);
}

} // namespace lockscope
