// SPDX-License-Identifier: GPL-3.0-or-later
// Any text -> the scenario reader. What it accepts is valid, can be written, and reads back equal;
// what it refuses it explains.
#include "core/scenario/reader.h"
#include "core/scenario/writer.h"
#include "tests/fuzz/require.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

using namespace lockscope;
using lockscope::fuzz::lines;
using lockscope::fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view yaml(reinterpret_cast<const char*>(data), size);
    const auto from = LOCKSCOPE_TEST_DATA "/good"; // where the traces of the seeds lie
    const Result<Scenario> read = read_scenario(yaml, "input.yaml", from);
    if (!read) {
        for (const Error& error : read.errors()) {
            require(!error.problem.empty(), "every error says what is wrong", to_string(error));
            require(to_string(error).find('\n') == std::string::npos, "an error is one line",
                    to_string(error));
        }
        return 0;
    }
    const Scenario& scenario = read.value();
    require(validate(scenario).empty(), "what was read is valid", lines(validate(scenario)));
    const std::string written = write_scenario(scenario);
    const Result<Scenario> again = read_scenario(written, "written.yaml", from);
    require(again.ok(), "what was written can be read",
            again.ok() ? "" : lines(again.errors()) + written);
    require(again.value() == scenario, "it reads back equal", written);
    require(write_scenario(again.value()) == written, "it is written the same way", written);
    return 0;
}
