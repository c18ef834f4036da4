// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/sentences.h"

#include "core/base/say.h"
#include "ui/kit/clock_text.h"
#include "ui/kit/table_words.h"
#include "ui/kit/value_text.h"
#include "ui/kit/words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <variant>

namespace lockscope::ui {
namespace {

QString text_of(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

struct InTheWindow {
    QString operator()(const std::string& text) const { return text_of(text); }
    QString operator()(Number number) const { return words::count(number.value); }
    QString operator()(Percent percent) const {
        return figures_locale().toString(percent.share * 100.0, 'f', percent.decimals) +
               QChar(QChar::Nbsp) + QLatin1Char('%');
    }
    QString operator()(Decimal decimal) const {
        return figures_locale().toString(decimal.value, 'f', decimal.decimals);
    }
    QString operator()(Duration duration) const { return words::duration(duration); }
    QString operator()(SimTime time) const { return clock_text(time); }
    QString operator()(const WordList& list) const {
        if (list.words.empty()) {
            return {};
        }
        QStringList words;
        for (const std::string& word : list.words) {
            words << text_of(word);
        }
        const QString last = words.takeLast();
        return words.isEmpty()
                   ? last
                   : shown(say<SentenceId::list_of_words>(
                         words.join(QStringLiteral(", ")).toStdString(), last.toStdString()));
    }
    QString operator()(const Label& label) const {
        return translated(label.is_choice ? choices_context : parameters_context, label.english);
    }
    QString operator()(const Sentence& part) const { return shown(part); }
};

/// The row's pattern for this many.
QString pattern_of(const Sentence& sentence) {
    const SentenceRow& row = row_of(sentence.id);
    const std::optional<std::int64_t> n = counted(sentence);
    if (!n) {
        return translated(sentences_context, row.english);
    }
    // A language chooses among its own forms; English has but the two of the row.
    const QString pattern = QCoreApplication::translate(
        sentences_context, std::string(row.english).c_str(), nullptr,
        static_cast<int>(std::min<std::int64_t>(*n, std::numeric_limits<int>::max())));
    return n == 1 && pattern == text_of(row.english) ? text_of(row.english_one) : pattern;
}

} // namespace

QString translated(const char* context, std::string_view english) {
    return english.empty() ? QString()
                           : QCoreApplication::translate(context, std::string(english).c_str());
}

QString shown(const Sentence& sentence) {
    const std::string_view english = row_of(sentence.id).english;
    const std::string pattern = pattern_of(sentence).toStdString();
    QString text;
    std::size_t told = 0;
    for (std::string_view place = next_place(pattern, 0); !place.empty();
         place = next_place(pattern, told)) {
        const auto at = static_cast<std::size_t>(place.data() - pattern.data());
        text += text_of(std::string_view(pattern).substr(told, at - told));
        const std::size_t number = number_of_place(english, place);
        if (number < sentence.arguments.size()) {
            text += std::visit(InTheWindow{}, sentence.arguments[number].value);
        }
        told = at + place.size();
    }
    return text + text_of(std::string_view(pattern).substr(told));
}

QString shown(const Error& error) {
    QString text = text_of(place_of(error)) + shown(error.problem);
    if (!error.remedy.empty()) {
        text += QStringLiteral("; ") + shown(error.remedy);
    }
    return text;
}

} // namespace lockscope::ui
