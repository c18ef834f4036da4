// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/table_words.h"

#include "core/base/say.h"
#include "core/measure/figures.h"
#include "core/model/parameters.h"
#include "core/model/presets.h"
#include "core/scenario/example_texts.h"
#include "core/scenario/examples.h"

#include <algorithm>
#include <utility>

namespace lockscope::ui {
namespace {

class Collection {
public:
    void add(const char* context, std::string_view english) {
        add({context, std::string(english), false});
    }
    /// What stands beside a number.
    void add_counted(const char* context, std::string_view english) {
        add({context, std::string(english), true});
    }
    [[nodiscard]] std::vector<TableWord> take() && { return std::move(words_); }

private:
    void add(TableWord word) {
        const auto same = [&word](const TableWord& known) {
            return std::string_view(known.context) == word.context && known.english == word.english;
        };
        if (!word.english.empty() && std::none_of(words_.begin(), words_.end(), same)) {
            words_.push_back(std::move(word));
        }
    }

    std::vector<TableWord> words_;
};

void add_parameters(Collection& collection) {
    for (const Parameter& row : parameter_table()) {
        collection.add(parameters_context, row.group);
        collection.add(parameters_context, row.label);
        collection.add(parameters_context, row.help);
        if (row.type == ParameterType::integer) { // other units are signs
            collection.add_counted(units_context, row.unit);
        }
        for (const std::string_view choice : row.choices) {
            collection.add(choices_context, choice);
        }
        collection.add(choices_context, row.word);
    }
    for (const SubjectWords& row : subject_words()) {
        collection.add(parameters_context, row.group);
        collection.add(parameters_context, row.label);
        collection.add(parameters_context, row.help);
    }
}

void add_figures(Collection& collection) {
    for (const Figure& figure : figure_table()) {
        const bool alone = figure.family.empty();
        collection.add(figures_context, alone ? figure.label : figure.family);
        if (!figure.is_time() && figure.kind != FigureKind::rate) {
            collection.add(figures_context, figure.unit); // others are signs
        }
        collection.add(figures_context, alone ? figure.help : figure.family_help);
    }
    for (std::size_t part = 0; part < duration_parts.size(); ++part) {
        collection.add(figures_context, duration_parts[part]);
        collection.add(figures_context, duration_part_helps[part]);
    }
}

void add_presets(Collection& collection) {
    for (const Preset& preset : built_in_presets({})) {
        collection.add(presets_context, preset.name);
        collection.add(presets_context, preset.description);
    }
}

void add_examples(Collection& collection) {
    for (const Example& example : examples()) {
        const Scenario scenario = read_example(example).value();
        each_text(scenario,
                  [&](const std::string& text) { collection.add(examples_context, text); });
    }
}

} // namespace

std::vector<TableWord> table_words() {
    Collection collection;
    for (const SentenceRow& row : sentence_table) {
        if (row.english_one.empty()) {
            collection.add(sentences_context, row.english);
        } else {
            collection.add_counted(sentences_context, row.english);
        }
    }
    add_parameters(collection);
    add_figures(collection);
    add_presets(collection);
    add_examples(collection);
    return std::move(collection).take();
}

} // namespace lockscope::ui
