// SPDX-License-Identifier: GPL-3.0-or-later
// Every text of core's tables that the window shows, for those who translate it: the build target
// `words` collects them into the translations' files beside the texts of ui, and a test fails where
// a language lacks one. Needs no Qt.
#pragma once

#include <string>
#include <vector>

namespace lockscope::ui {

// The translation contexts. Parameters: labels, groups and helps; units: what is counted beside
// one; choices: the words that stand for a value.
inline constexpr const char* sentences_context = "Sentences";
inline constexpr const char* parameters_context = "Parameters";
inline constexpr const char* units_context = "Units";
inline constexpr const char* choices_context = "Choices";
inline constexpr const char* figures_context = "Figures";
inline constexpr const char* presets_context = "Presets";
inline constexpr const char* examples_context = "Examples";

struct TableWord {
    const char* context = "";
    std::string english;
    bool counted = false; ///< a language may have several forms of it, chosen by a number
};

/// In the order of the tables, each once for a context.
[[nodiscard]] std::vector<TableWord> table_words();

} // namespace lockscope::ui
