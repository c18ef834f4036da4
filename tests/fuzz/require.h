// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold for every input, in every build.
#pragma once

#include "core/base/result.h"

#include <cstdio>
#include <cstdlib>
#include <string>

namespace lockscope::fuzz {

/// Ends the program, which is how libFuzzer learns of a find.
inline void require(bool holds, const char* what, const std::string& detail = {}) {
    if (!holds) {
        std::fprintf(stderr, "Does not hold: %s\n%s\n", what, detail.c_str());
        std::abort();
    }
}

inline std::string lines(const Errors& errors) {
    std::string text;
    for (const Error& error : errors) {
        text += to_string(error) + '\n';
    }
    return text;
}

} // namespace lockscope::fuzz
