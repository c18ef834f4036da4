// SPDX-License-Identifier: GPL-3.0-or-later
// Writes table_words() into a file, as marks that Qt's lupdate reads. A tool of the build: see the
// target `words`.
#include "ui/kit/table_words.h"

#include <fstream>
#include <string>

namespace {

std::string literal(const std::string& text) {
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '\n') {
            quoted += "\\n";
            continue;
        }
        if (c == '"' || c == '\\') {
            quoted += '\\';
        }
        quoted += c;
    }
    return quoted + '"';
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        return 2;
    }
    std::ofstream out(argv[1]);
    for (const lockscope::ui::TableWord& word : lockscope::ui::table_words()) {
        out << (word.counted ? "QT_TRANSLATE_N_NOOP(" : "QT_TRANSLATE_NOOP(")
            << literal(word.context) << ", " << literal(word.english) << ");\n";
    }
    return out.flush() ? 0 : 1;
}
