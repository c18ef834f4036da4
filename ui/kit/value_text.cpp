// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/value_text.h"

#include "ui/kit/parameter_words.h"
#include "ui/kit/words.h"

#include <QCoreApplication>

#include <cmath>

namespace lockscope::ui {
namespace {

/// The word is the only number below the range, so a parameter with one is a share.
bool is_share(const Parameter& parameter) {
    return parameter.type == ParameterType::real && !parameter.word.empty();
}

bool is_word(const Parameter& parameter, const ParameterValue& value) {
    return !parameter.word.empty() &&
           (value == ParameterValue(never) || value == ParameterValue(unlimited) ||
            value == ParameterValue(as_written.value));
}

/// At most four figures, none of them an idle zero.
QString number_text(double number) {
    const QLocale locale = figures_locale();
    const double size = std::abs(number);
    const int decimals = size >= 1000.0 ? 0 : size >= 100.0 ? 1 : size >= 10.0 ? 2 : 3;
    QString text = locale.toString(number, 'f', decimals);
    if (decimals > 0) {
        const QString zero = locale.zeroDigit();
        while (text.endsWith(zero)) {
            text.chop(1);
        }
        if (text.endsWith(locale.decimalPoint())) {
            text.chop(1);
        }
    }
    return text;
}

/// With a space that can be typed.
QString duration_text(Duration duration) {
    return words::setting(duration).replace(QChar(QChar::Nbsp), u' ');
}

QString with_unit(const QString& number, const QString& unit) {
    if (unit.isEmpty()) {
        return number;
    }
    if (unit == u'x') {
        return QChar(u'×') + number;
    }
    return unit.startsWith(u'/') ? number + unit : number + u' ' + unit;
}

/// Without the word for what is counted, in whatever number.
QString without_unit(const Parameter& parameter, QString text) {
    for (const QString& word : {QString::fromStdString(parameter.unit), counted_unit(parameter, 1),
                                counted_unit(parameter, 2)}) {
        if (!word.isEmpty() && text.endsWith(word, Qt::CaseInsensitive)) {
            text.chop(word.size());
            break;
        }
    }
    return text;
}

/// The value in what scenario files would say, if a person left out what the window shows anyway.
QString completed(const Parameter& parameter, QString text) {
    if (!parameter.word.empty() &&
        text.compare(special_word(parameter), Qt::CaseInsensitive) == 0) {
        return QString::fromUtf8(parameter.word.data(),
                                 static_cast<qsizetype>(parameter.word.size()));
    }
    text.remove(figures_locale().groupSeparator());
    text.replace(figures_locale().decimalPoint(), QStringLiteral("."));
    text.remove(u' ');
    text.remove(u'×');
    text.replace(QStringLiteral("µs"), QStringLiteral("us"));
    if (text.endsWith(QStringLiteral("min"))) {
        text.chop(2);
    }
    const QString unit = QString::fromStdString(parameter.unit);
    if (is_share(parameter) && text.endsWith(u'%')) {
        bool ok = false;
        const double percent = text.chopped(1).toDouble(&ok);
        return ok ? QString::number(percent / 100.0, 'g', 12) : text;
    }
    bool bare = false;
    (void)text.toDouble(&bare);
    if (bare && (parameter.type == ParameterType::duration || unit.startsWith(u'/'))) {
        return text + unit;
    }
    return !bare && parameter.type == ParameterType::integer ? without_unit(parameter, text) : text;
}

/// Is the number in front one that the window would write in groups of digits?
bool is_grouped(const QString& text) {
    const QLocale locale = figures_locale();
    const QString separators = locale.groupSeparator() + locale.decimalPoint();
    qsizetype end = 0;
    while (end < text.size() && (text[end].isDigit() || separators.contains(text[end]))) {
        ++end;
    }
    const QString number = text.left(end);
    bool ok = false;
    (void)locale.toDouble(number, &ok);
    return ok && number.contains(locale.groupSeparator()) && !number.startsWith(u'0');
}

} // namespace

QLocale figures_locale() {
    const QLocale locale;
    return locale.language() == QLocale::C ? QLocale(QLocale::English) : locale;
}

QString value_text(const Parameter& parameter, const ParameterValue& value) {
    if (is_word(parameter, value)) {
        return special_word(parameter);
    }
    switch (parameter.type) {
    case ParameterType::duration:
        return duration_text(std::get<Duration>(value));
    case ParameterType::integer:
        return with_unit(figures_locale().toString(std::get<std::int64_t>(value)),
                         counted_unit(parameter, std::get<std::int64_t>(value)));
    case ParameterType::real:
        return is_share(parameter)
                   ? number_text(std::get<double>(value) * 100.0) + QStringLiteral(" %")
                   : with_unit(number_text(std::get<double>(value)),
                               QString::fromStdString(parameter.unit));
    case ParameterType::choice:
        return choice_text(
            parameter.choices[static_cast<std::size_t>(std::get<ChoiceIndex>(value).index)]);
    case ParameterType::boolean:
        break;
    }
    return std::get<bool>(value) ? QCoreApplication::translate("value", "on")
                                 : QCoreApplication::translate("value", "off");
}

Result<ParameterValue> read_value(const Parameter& parameter, const QString& text) {
    const QString trimmed = text.trimmed();
    Result<ParameterValue> as_file = parse_value(parameter, trimmed.toStdString());
    if (as_file.ok() && !is_grouped(trimmed)) {
        return as_file;
    }
    Result<ParameterValue> as_window =
        parse_value(parameter, completed(parameter, trimmed).toStdString());
    return as_window.ok() ? as_window : as_file;
}

} // namespace lockscope::ui
