// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/parameter_words.h"

#include "ui/kit/sentences.h"
#include "ui/kit/table_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <string>

namespace lockscope::ui {

QString label_of(const Parameter& parameter) {
    if (parameter.label_of_subject.empty()) {
        return translated(parameters_context, parameter.label);
    }
    return translated(parameters_context, parameter.label_of_subject)
        .replace(QStringLiteral("{subject}"), QString::fromStdString(parameter.subject_name));
}

QString help_of(const Parameter& parameter) {
    return translated(parameters_context, parameter.help);
}

QString group_text(std::string_view group) {
    return translated(parameters_context, group);
}

QString counted_unit(const Parameter& parameter, std::int64_t count) {
    if (parameter.unit.empty()) {
        return {};
    }
    constexpr std::int64_t large = 1'000'000'000; // for grammar as good as any larger number
    QString text = QCoreApplication::translate(units_context, parameter.unit.c_str(), nullptr,
                                               static_cast<int>(std::min(count, large)));
    // Untranslated, it is the table's plural.
    if (count == 1 && text.endsWith(u's') && text == QString::fromStdString(parameter.unit)) {
        text.chop(1);
    }
    return text;
}

QString choice_text(std::string_view choice) {
    QString text = translated(choices_context, choice);
    text.replace(u'_', u' ');
    if (!text.isEmpty()) {
        text[0] = text[0].toUpper();
    }
    return text;
}

QString special_word(const Parameter& parameter) {
    return translated(choices_context, parameter.word);
}

} // namespace lockscope::ui
