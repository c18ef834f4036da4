// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transport/stop_words.h"

#include "core/model/units.h"
#include "ui/kit/clock_text.h"
#include "ui/kit/words.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace lockscope::ui {
namespace {

struct Stops {
    Q_DECLARE_TR_FUNCTIONS(Stops)
};

} // namespace

QString stopped_text(PauseReason reason, const PauseConditions& conditions) {
    switch (reason) {
    case PauseReason::time:
        return Stops::tr("■ stopped: %1").arg(length_text(conditions.at.value_or(SimTime())));
    case PauseReason::failures:
        return Stops::tr("■ stopped: failure %1")
            .arg(words::count(conditions.failures.value_or(0)));
    case PauseReason::queue:
        return Stops::tr("■ stopped: queue over %1")
            .arg(words::count(conditions.queue.value_or(0)));
    case PauseReason::alert:
        return Stops::tr("■ stopped: alert");
    }
    return {};
}

QString stops_text(const PauseConditions& conditions) {
    QStringList stops;
    if (conditions.at.has_value()) {
        stops.append(Stops::tr("stops at %1").arg(length_text(*conditions.at)));
    }
    if (conditions.failures.has_value()) {
        stops.append(Stops::tr("stops at failure %1").arg(words::count(*conditions.failures)));
    }
    if (conditions.queue.has_value()) {
        stops.append(Stops::tr("stops at a queue over %1").arg(words::count(*conditions.queue)));
    }
    if (conditions.alert) {
        stops.append(Stops::tr("stops at an alert"));
    }
    return stops.size() < 2 ? stops.value(0) : Stops::tr("%1 stops set").arg(stops.size());
}

std::optional<SimTime> read_moment(const QString& text) {
    static const QRegularExpression clock(
        QStringLiteral("^\\s*(?:(\\d{1,5}):)?(\\d{1,5}):([0-5]\\d)\\s*$"));
    if (const QRegularExpressionMatch match = clock.match(text); match.hasMatch()) {
        return SimTime(std::chrono::hours(match.captured(1).toInt()) +
                       std::chrono::minutes(match.captured(2).toInt()) +
                       std::chrono::seconds(match.captured(3).toInt()));
    }
    const Result<Duration> duration = parse_duration(text.trimmed().toStdString());
    if (!duration.ok() || duration.value() == never || duration.value() < Duration::zero()) {
        return std::nullopt;
    }
    return SimTime(duration.value());
}

} // namespace lockscope::ui
