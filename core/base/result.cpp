// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"

namespace lockscope {

std::string place_of(const Error& error) {
    std::string text;
    if (!error.file.empty()) {
        text += error.file + ":";
        if (error.line > 0) {
            text += std::to_string(error.line) + ":" + std::to_string(error.column) + ":";
        }
        text += " ";
    }
    if (!error.key.empty()) {
        text += error.key + ": ";
    }
    return text;
}

std::string to_string(const Error& error) {
    std::string text = place_of(error) + to_english(error.problem);
    if (!error.remedy.empty()) {
        text += "; " + to_english(error.remedy);
    }
    return text;
}

} // namespace lockscope
