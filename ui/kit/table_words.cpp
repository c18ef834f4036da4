// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/table_words.h"

#include "core/base/say.h"
#include "core/measure/figures.h"

#include <algorithm>
#include <utility>

namespace lockscope::ui {
namespace {

class Collection {
public:
    void add(const char* context, std::string_view english, bool counted = false) {
        const auto same = [&](const TableWord& word) {
            return std::string_view(word.context) == context && word.english == english;
        };
        if (!english.empty() && std::none_of(words_.begin(), words_.end(), same)) {
            words_.push_back({context, std::string(english), counted});
        }
    }
    [[nodiscard]] std::vector<TableWord> take() && { return std::move(words_); }

private:
    std::vector<TableWord> words_;
};

/// The names and units of those that the window shows.
void add_figures(Collection& collection) {
    for (const Figure& figure : figure_table(FigureScope::run)) {
        const bool shown = figure.is_shown(Shown::report) || figure.is_shown(Shown::difference) ||
                           figure.is_shown(Shown::price);
        if (!shown) {
            continue;
        }
        if (!figure.family.empty()) {
            collection.add(figures_context, figure.family);
            collection.add(figures_context, duration_parts[figure.part]);
            continue;
        }
        collection.add(figures_context, figure.label);
        if (!figure.is_time() && figure.kind != FigureKind::rate) {
            collection.add(figures_context, figure.unit);
        }
    }
}

} // namespace

std::vector<TableWord> table_words() {
    Collection collection;
    for (const SentenceRow& row : sentence_table) {
        collection.add(sentences_context, row.english, !row.english_one.empty());
    }
    add_figures(collection);
    return std::move(collection).take();
}

} // namespace lockscope::ui
