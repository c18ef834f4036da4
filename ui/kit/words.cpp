// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/words.h"

#include "ui/kit/value_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>
#include <limits>

namespace lockscope::ui::words {
namespace {

/// The translation context.
class Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

QString decimals(double value, int digits) {
    return figures_locale().toString(value, 'f', digits);
}

} // namespace

QString count(std::int64_t n) {
    return figures_locale().toString(static_cast<qlonglong>(n));
}

QString duration(double s) {
    if (std::isinf(s)) {
        return Words::tr("never");
    }
    const auto with_unit = [](const QString& figure, const QString& unit) {
        return figure + QChar(QChar::Nbsp) + unit;
    };
    const auto clock = [&](double big, double small, const QString& unit) {
        return with_unit(QStringLiteral("%1:%2")
                             .arg(static_cast<int>(big))
                             .arg(static_cast<int>(small), 2, 10, QLatin1Char('0')),
                         unit);
    };
    if (s < 0.0005 && s > 0.0) {
        return with_unit(decimals(s * 1000.0, 1), Words::tr("ms"));
    }
    if (s < 0.0995) {
        return with_unit(decimals(s * 1000.0, 0), Words::tr("ms"));
    }
    if (s < 99.5) {
        return with_unit(decimals(s, s < 0.995 ? 2 : s < 9.95 ? 1 : 0), Words::tr("s"));
    }
    if (s < 3600.0) {
        return clock(std::floor(s / 60.0), std::floor(std::fmod(s, 60.0)), Words::tr("min"));
    }
    return clock(std::floor(s / 3600.0), std::floor(std::fmod(s, 3600.0) / 60.0), Words::tr("h"));
}

QString duration(Duration d) {
    return duration(d == never ? std::numeric_limits<double>::infinity() : seconds(d));
}

QString setting(double s) {
    if (std::isinf(s)) {
        return Words::tr("never");
    }
    const auto shortest = [](double value) {
        return figures_locale().toString(value, 'g', QLocale::FloatingPointShortest);
    };
    const bool minutes = s >= 60.0 && std::fmod(s, 60.0) == 0.0;
    const double value = minutes ? s / 60.0 : s < 1.0 ? s * 1000.0 : s;
    const QString unit = minutes ? Words::tr("min") : s < 1.0 ? Words::tr("ms") : Words::tr("s");
    return shortest(std::round(value * 1e6) / 1e6) + QChar(QChar::Nbsp) + unit;
}

QString rate(double per_second) {
    const int digits = per_second < 10.0 ? 2 : per_second < 100.0 ? 1 : 0;
    return Words::tr("%1 /s").arg(decimals(per_second, digits));
}

QString percent(double share) {
    const double hundredths = share * 100.0;
    return decimals(hundredths, hundredths < 9.95 ? 1 : 0) + QChar(QChar::Nbsp) + QLatin1Char('%');
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
    switch (kind) {
    case TransactionKind::order_insert:
        return records > 1 ? Words::tr("batch of %1 orders").arg(count(records))
                           : Words::tr("order");
    case TransactionKind::contact_insert:
        return Words::tr("new contact");
    case TransactionKind::owner_change:
        return Words::tr("owner change");
    case TransactionKind::account_update:
        return Words::tr("account update");
    case TransactionKind::bulk_load:
        return records > 1 ? Words::tr("bulk chunk of %1 records").arg(count(records))
                           : Words::tr("bulk chunk");
    case TransactionKind::redistribution:
        return records > 1 ? Words::tr("move of %1 children").arg(count(records))
                           : Words::tr("redistribution");
    case TransactionKind::updater:
        return Words::tr("parent updater");
    }
    return {};
}

QString kind_name(TransactionKind kind, bool batch) {
    return kind == TransactionKind::order_insert && batch ? Words::tr("batch") : what(kind, 1);
}

} // namespace lockscope::ui::words
