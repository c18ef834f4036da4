// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/time_scale.h"

#include "core/base/time.h"
#include "ui/kit/clock_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace lockscope::ui {
namespace {

// Steps people count time in; below a second and beyond the table they are 1, 2 or 5 times a power
// of ten.
constexpr std::array<double, 20> steps_s{1,     2,     5,     10,    15,     30,    60,
                                         120,   300,   600,   900,   1800,   3600,  7200,
                                         10800, 21600, 43200, 86400, 172800, 604800};
constexpr double day_s = 86400.0;
constexpr double month_s = 30.0 * day_s;

double tick_step(double least_s) {
    const auto found = std::lower_bound(steps_s.begin(), steps_s.end(), least_s);
    if (least_s > 0.5 && found != steps_s.end()) {
        return *found;
    }
    const double unit = least_s > day_s ? day_s : 1.0;
    const double power = std::pow(10.0, std::floor(std::log10(least_s / unit)));
    for (const double lead : {1.0, 2.0, 5.0}) {
        if (lead * power * unit >= least_s * (1.0 - 1e-9)) {
            return lead * power * unit;
        }
    }
    return 10.0 * power * unit;
}

} // namespace

double time_span(double now_s, double end_s) {
    constexpr std::array<double, 17> spans{30,    60,     120,    300,    600,    900,
                                           1800,  3600,   7200,   14400,  21600,  43200,
                                           86400, 172800, 432000, 604800, month_s};
    const auto next = std::lower_bound(spans.begin(), spans.end(), now_s);
    const double span = next != spans.end() ? *next : std::ceil(now_s / month_s) * month_s;
    return std::min(span, std::max(end_s, 1e-3));
}

QString time_label(double seconds) {
    struct Unit {
        double s;
        const char* text;
    };
    static constexpr std::array<Unit, 3> units{{
        {86400.0, QT_TRANSLATE_NOOP("time", "%1 d")},
        {3600.0, QT_TRANSLATE_NOOP("time", "%1 h")},
        {60.0, QT_TRANSLATE_NOOP("time", "%1 min")},
    }};
    if (seconds <= 0.0) {
        return QStringLiteral("0");
    }
    for (const Unit& unit : units) {
        const double count = seconds / unit.s;
        const bool one_day = count == 1.0 && unit.s == 86400.0; // 24 h stands better beside 12 h
        if (count >= 1.0 && std::abs(count - std::round(count)) < 1e-9 && !one_day) {
            return QCoreApplication::translate("time", unit.text).arg(count, 0, 'f', 0);
        }
    }
    return QCoreApplication::translate("time", "%1 s").arg(seconds, 0, 'g', 6);
}

double TimeScale::time_within(double x) const {
    return std::clamp(time_at(x), span.from, span.to);
}

std::optional<TimeSpan> zoomed(TimeSpan shown, double about, double factor, double whole_s) {
    const double length = std::max(shown.length() / factor, std::min(shortest_span_s, whole_s));
    if (length >= whole_s) {
        return std::nullopt;
    }
    const double place = (std::clamp(about, shown.from, shown.to) - shown.from) / shown.length();
    const double from =
        std::clamp(shown.from + place * (shown.length() - length), 0.0, whole_s - length);
    return TimeSpan{from, from + length};
}

TimeSpan panned(TimeSpan shown, double by_s, double whole_s) {
    const double last = std::max(whole_s - shown.length(), 0.0);
    const double from = std::clamp(shown.from + by_s, 0.0, last);
    return {from, from + shown.length()};
}

double whole_run_s(double end_s, double reached_s) {
    // end_of_time is three centuries away; no scenario that ends is as long.
    constexpr double endless_s = 1e9;
    if (end_s < endless_s) {
        return std::max(end_s, 1e-3);
    }
    return time_span(reached_s * 1.1, end_s);
}

std::vector<double> time_ticks(const TimeScale& scale, double least_px) {
    const double step = tick_step(least_px / scale.width * scale.span.length());
    std::vector<double> ticks;
    const double first = std::ceil(scale.span.from / step - 1e-9);
    for (double i = first; i * step <= scale.span.to * (1.0 + 1e-12); i += 1.0) {
        ticks.push_back(i * step);
    }
    return ticks;
}

QString tick_label(double t) {
    const auto millis = static_cast<long long>(std::llround(t * 1000.0));
    const long long whole = millis / 1000;
    if (millis % 60'000 == 0 && (whole < 3600 || whole % 3600 == 0)) {
        return time_label(static_cast<double>(whole));
    }
    const auto two = [](long long n) { return QStringLiteral("%1").arg(n, 2, 10, QChar(u'0')); };
    const long long hours = whole / 3600;
    if (millis % 60'000 == 0) {
        return QCoreApplication::translate("time", "%1:%2 h").arg(hours).arg(two(whole / 60 % 60));
    }
    QString text = hours > 0 ? QString::number(hours) + u':' + two(whole / 60 % 60)
                             : QString::number(whole / 60);
    text += u':' + two(whole % 60);
    if (millis % 1000 != 0) {
        QString decimals = QStringLiteral("%1").arg(millis % 1000, 3, 10, QChar(u'0'));
        while (decimals.endsWith(u'0')) {
            decimals.chop(1);
        }
        text += u'.' + decimals;
    }
    return text;
}

int decimals_for(const TimeScale& scale) {
    const double pixel_s = scale.span.length() / scale.width;
    return pixel_s > 0.2 ? 0 : pixel_s > 0.02 ? 1 : pixel_s > 0.002 ? 2 : 3;
}

QString moment_text(double t, int decimals) {
    const QString text = clock_text(SimTime(from_seconds(std::max(t, 0.0))));
    return text.chopped(decimals == 0 ? 4 : 3 - decimals);
}

} // namespace lockscope::ui
