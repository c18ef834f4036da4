// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/words.h"

#include "core/base/time_words.h"
#include "core/model/kind_words.h"
#include "ui/kit/sentences.h"
#include "ui/kit/value_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace lockscope::ui::words {
namespace {

/// The translation context.
class Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

QString decimals(double value, int digits) {
    return figures_locale().toString(value, 'f', digits);
}

QString unit_text(TimeUnit unit) {
    switch (unit) {
    case TimeUnit::ns:
        return Words::tr("ns");
    case TimeUnit::us:
        return Words::tr("µs");
    case TimeUnit::ms:
        return Words::tr("ms");
    case TimeUnit::s:
        return Words::tr("s");
    case TimeUnit::min:
        return Words::tr("min");
    case TimeUnit::h:
        return Words::tr("h");
    case TimeUnit::d:
        return Words::tr("d");
    }
    return {};
}

QString written(Duration duration, TimeDigits digits) {
    if (duration == never) {
        return Words::tr("never");
    }
    const TimeParts parts = time_parts(std::max(duration, Duration(0)), digits);
    QString text = decimals(parts.number, parts.decimals);
    if (parts.rest) {
        text += u':' + QStringLiteral("%1").arg(*parts.rest, 2, 10, QLatin1Char('0'));
    }
    return text + QChar(QChar::Nbsp) + unit_text(parts.unit);
}

} // namespace

QString count(std::int64_t n) {
    return figures_locale().toString(static_cast<qlonglong>(n));
}

QString duration(double s) {
    return duration(from_seconds(std::max(s, 0.0)));
}

QString duration(Duration d) {
    return written(d, TimeDigits::label);
}

QString setting(double s) {
    return setting(from_seconds(std::max(s, 0.0)));
}

QString setting(Duration d) {
    return written(d, TimeDigits::setting);
}

QString rate(double per_second) {
    const int digits = per_second < 10.0 ? 2 : per_second < 100.0 ? 1 : 0;
    return Words::tr("%1 /s").arg(decimals(per_second, digits));
}

QString percent(double share) {
    const double hundredths = share * 100.0;
    return decimals(hundredths, hundredths > 0.0 && hundredths < 9.95 ? 1 : 0) +
           QChar(QChar::Nbsp) + QLatin1Char('%');
}

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QString capitalized(QString text) {
    if (!text.isEmpty()) {
        text[0] = text[0].toUpper();
    }
    return text;
}

QString joined(const QStringList& parts) {
    return parts.join(QStringLiteral(" \u00b7 "));
}

QString what(TransactionKind kind, std::uint32_t records) {
    return shown(transaction_words(kind, records));
}

QString kind_name(TransactionKind kind, bool batch) {
    return kind == TransactionKind::order_insert && batch ? Words::tr("batch") : what(kind, 1);
}

} // namespace lockscope::ui::words
