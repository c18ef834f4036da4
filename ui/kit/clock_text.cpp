// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/clock_text.h"

#include "ui/kit/value_text.h"

#include <QCoreApplication>

#include <cmath>

namespace lockscope::ui {
namespace {

using namespace std::chrono_literals;

QString two(std::int64_t number) {
    return QStringLiteral("%1").arg(number, 2, 10, QChar(u'0'));
}

QString in_front(std::int64_t days) {
    return days == 0 ? QString() : QCoreApplication::translate("time", "%1 d ").arg(days);
}

} // namespace

QString clock_text(SimTime t) {
    const Duration d = t.time_since_epoch();
    return in_front(d / 24h) + two(d / 1h % 24) + u':' + two(d / 1min % 60) + u':' +
           two(d / 1s % 60) + u'.' + QStringLiteral("%1").arg(d / 1ms % 1000, 3, 10, QChar(u'0'));
}

QString length_text(SimTime end) {
    if (end == end_of_time) {
        return QStringLiteral("∞");
    }
    const Duration d = end.time_since_epoch();
    QString text = in_front(d / 24h) + QString::number(d / 1h % 24) + u':' + two(d / 1min % 60) +
                   u':' + two(d / 1s % 60);
    if (d % 1s != 0s) {
        text += u'.' + QStringLiteral("%1").arg(d / 1ms % 1000, 3, 10, QChar(u'0'));
    }
    return text;
}

QString speed_text(double speed) {
    if (std::isinf(speed)) {
        return QCoreApplication::translate("speed", "max");
    }
    const QLocale locale = figures_locale();
    const bool whole = speed >= 9.95 || std::abs(speed - std::round(speed)) < 0.05;
    return u'×' + locale.toString(speed, 'f', whole ? 0 : 1);
}

} // namespace lockscope::ui
