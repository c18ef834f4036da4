// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/checks.h"

#include <algorithm>
#include <cstdio>
#include <exception>
#include <vector>

namespace lockscope::test {

void Checks::that(bool holds, std::string_view what, Place place) {
    if (!holds) {
        failed(std::string(what), place);
    }
}

void Checks::contains(std::string_view text, std::string_view part, Place place) {
    if (text.find(part) == std::string_view::npos) {
        failed(shown(part) + " is not in " + shown(text), place);
    }
}

void Checks::lacks(std::string_view text, std::string_view part, Place place) {
    if (text.find(part) != std::string_view::npos) {
        failed(shown(part) + " should not be in " + shown(text), place);
    }
}

void Checks::failed(const std::string& what, const Place& place) {
    ++failures_;
    std::printf("%s:%u: %s\n", place.file, place.line, what.c_str());
}

int run_cases(int argc, char** argv, std::span<const Case> cases) {
    const std::vector<std::string_view> wanted(argv + 1, argv + argc);
    int passed = 0;
    int failed = 0;
    for (const Case& test : cases) {
        if (!wanted.empty() && std::ranges::find(wanted, test.name) == wanted.end()) {
            continue;
        }
        Checks checks;
        try {
            test.body(checks);
        } catch (const std::exception& error) {
            checks.that(false, error.what());
        }
        const bool good = checks.failures() == 0;
        (good ? passed : failed) += 1;
        std::printf("%s  %.*s\n", good ? "ok  " : "FAIL", static_cast<int>(test.name.size()),
                    test.name.data());
        std::fflush(stdout);
    }
    std::printf("%d passed, %d failed\n", passed, failed);
    return failed == 0 && passed > 0 ? 0 : 1;
}

} // namespace lockscope::test
