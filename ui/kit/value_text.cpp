// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/value_text.h"

#include <array>
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

QString duration_text(Duration duration) {
    struct Unit {
        double ns;
        const char16_t* name;
    };
    static constexpr std::array<Unit, 7> units{{{86400e9, u"d"},
                                                {3600e9, u"h"},
                                                {60e9, u"min"},
                                                {1e9, u"s"},
                                                {1e6, u"ms"},
                                                {1e3, u"µs"},
                                                {1.0, u"ns"}}};
    if (duration == Duration(0)) {
        return QStringLiteral("0 s");
    }
    const double ns = static_cast<double>(duration.count());
    for (const Unit& unit : units) {
        // 24 h, 90 s and 90 min read more easily than 1 d, 1.5 min and 1.5 h.
        const double from = unit.ns > 1e9 ? 2.0 * unit.ns : unit.ns;
        const bool whole = unit.ns > 1e9 && ns >= unit.ns && std::fmod(ns, unit.ns) == 0.0;
        if (ns >= from || (whole && unit.ns < 86400e9)) {
            return number_text(ns / unit.ns) + u' ' + QString::fromUtf16(unit.name);
        }
    }
    return {};
}

QString with_unit(const QString& number, const std::string& unit) {
    if (unit.empty()) {
        return number;
    }
    if (unit == "x") {
        return QChar(u'×') + number;
    }
    const QString text = QString::fromStdString(unit);
    return text.startsWith(u'/') ? number + text : number + u' ' + text;
}

/// `1 record`, `2 records`.
std::string unit_of(const Parameter& parameter, std::int64_t count) {
    std::string unit = parameter.unit;
    if (count == 1 && unit.ends_with('s')) {
        unit.pop_back();
    }
    return unit;
}

/// The value in what scenario files would say, if a person left out what the window shows anyway.
QString completed(const Parameter& parameter, QString text) {
    text.remove(figures_locale().groupSeparator());
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
    if (!bare && parameter.type == ParameterType::integer) {
        for (const QString& word : {unit, QString::fromStdString(unit_of(parameter, 1))}) {
            if (!word.isEmpty() && text.endsWith(word)) {
                text.chop(word.size());
                break;
            }
        }
    }
    return text;
}

} // namespace

QLocale figures_locale() {
    const QLocale locale;
    return locale.language() == QLocale::C ? QLocale(QLocale::English) : locale;
}

QString value_text(const Parameter& parameter, const ParameterValue& value) {
    if (is_word(parameter, value)) {
        return QString::fromUtf8(parameter.word.data(),
                                 static_cast<qsizetype>(parameter.word.size()));
    }
    switch (parameter.type) {
    case ParameterType::duration:
        return duration_text(std::get<Duration>(value));
    case ParameterType::integer:
        return with_unit(figures_locale().toString(std::get<std::int64_t>(value)),
                         unit_of(parameter, std::get<std::int64_t>(value)));
    case ParameterType::real:
        return is_share(parameter)
                   ? number_text(std::get<double>(value) * 100.0) + QStringLiteral(" %")
                   : with_unit(number_text(std::get<double>(value)), parameter.unit);
    case ParameterType::choice:
        return choice_text(
            parameter.choices[static_cast<std::size_t>(std::get<ChoiceIndex>(value).index)]);
    case ParameterType::boolean:
        break;
    }
    return QString::fromStdString(format_value(parameter, value));
}

Result<ParameterValue> read_value(const Parameter& parameter, const QString& text) {
    const QString trimmed = text.trimmed();
    Result<ParameterValue> as_file = parse_value(parameter, trimmed.toStdString());
    if (as_file.ok()) {
        return as_file;
    }
    Result<ParameterValue> as_window =
        parse_value(parameter, completed(parameter, trimmed).toStdString());
    return as_window.ok() ? as_window : as_file;
}

QString choice_text(std::string_view word) {
    QString text = QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
    text.replace(u'_', u' ');
    if (!text.isEmpty()) {
        text[0] = text[0].toUpper();
    }
    return text;
}

} // namespace lockscope::ui
