// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/words.h"
#include "ui/stage/translated.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

namespace lockscope::ui::words {
namespace {

QLocale locale() {
    const QLocale user;
    // The C locale writes 300000; people at a projector need 300,000.
    return user.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedStates) : user;
}

QString decimals(double value, int digits) {
    return locale().toString(value, 'f', digits);
}

QString text(const std::string& s) {
    return QString::fromStdString(s);
}

/// Intake, partitions and jobs in sentences, as far as they are used.
QStringList places(const StageSnapshot& stage) {
    QStringList parts;
    if (stage.intake.used) {
        parts << Stage::tr("Intake: %1, %2.")
                     .arg(intake_workers(stage.intake), intake_queue(stage.intake));
    }
    if (stage.partition.by != PartitionBy::none) {
        parts << Stage::tr("%1: %2, %3.")
                     .arg(partition_title(stage.partition), partition_lanes(stage.partition),
                          partition_waiting(stage));
    }
    for (const auto& job : stage.jobs) {
        parts << Stage::tr("%1: %2, %3.").arg(text(job.name), job_done(job), job_state(job));
    }
    return parts;
}

} // namespace

QString count(std::int64_t n) {
    return locale().toString(static_cast<qlonglong>(n));
}

QString duration(double s) {
    if (std::isinf(s)) {
        return Stage::tr("never");
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
        return with_unit(decimals(s * 1000.0, 1), Stage::tr("ms"));
    }
    if (s < 0.0995) {
        return with_unit(decimals(s * 1000.0, 0), Stage::tr("ms"));
    }
    if (s < 99.5) {
        return with_unit(decimals(s, s < 0.995 ? 2 : s < 9.95 ? 1 : 0), Stage::tr("s"));
    }
    if (s < 3600.0) {
        return clock(std::floor(s / 60.0), std::floor(std::fmod(s, 60.0)), Stage::tr("min"));
    }
    return clock(std::floor(s / 3600.0), std::floor(std::fmod(s, 3600.0) / 60.0), Stage::tr("h"));
}

QString duration(Duration d) {
    return duration(d == never ? std::numeric_limits<double>::infinity() : seconds(d));
}

QString setting(double s) {
    if (std::isinf(s)) {
        return Stage::tr("never");
    }
    const auto shortest = [](double value) {
        return locale().toString(value, 'g', QLocale::FloatingPointShortest);
    };
    const bool minutes = s >= 60.0 && std::fmod(s, 60.0) == 0.0;
    const double value = minutes ? s / 60.0 : s < 1.0 ? s * 1000.0 : s;
    const QString unit = minutes ? Stage::tr("min") : s < 1.0 ? Stage::tr("ms") : Stage::tr("s");
    return shortest(std::round(value * 1e6) / 1e6) + QChar(QChar::Nbsp) + unit;
}

QString badge(std::uint32_t records) {
    if (records < 1000) {
        return QString::number(records);
    }
    return records < 1'000'000 ? QStringLiteral("%1k").arg(std::min(records / 1000, 99U))
                               : QStringLiteral("1M");
}

QString rate(double per_second) {
    const int digits = per_second < 10.0 ? 2 : per_second < 100.0 ? 1 : 0;
    return Stage::tr("%1 /s").arg(decimals(per_second, digits));
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
        return records > 1 ? Stage::tr("batch of %1 orders").arg(count(records))
                           : Stage::tr("order");
    case TransactionKind::contact_insert:
        return Stage::tr("new contact");
    case TransactionKind::owner_change:
        return Stage::tr("owner change");
    case TransactionKind::account_update:
        return Stage::tr("account update");
    case TransactionKind::bulk_load:
        return records > 1 ? Stage::tr("bulk chunk of %1 records").arg(count(records))
                           : Stage::tr("bulk chunk");
    case TransactionKind::redistribution:
        return records > 1 ? Stage::tr("move of %1 children").arg(count(records))
                           : Stage::tr("redistribution");
    case TransactionKind::updater:
        return Stage::tr("parent updater");
    }
    return {};
}

QString kind_name(TransactionKind kind, bool batch) {
    return kind == TransactionKind::order_insert && batch ? Stage::tr("batch") : what(kind, 1);
}

QString children(const LaneView& lane) {
    return lane.children == 1 ? Stage::tr("1 child")
                              : Stage::tr("%1 children").arg(count(lane.children));
}

QString state(LockState state) {
    switch (state) {
    case LockState::free:
        return Stage::tr("free");
    case LockState::held:
        return Stage::tr("held, nobody waits");
    case LockState::contended:
        return Stage::tr("contended");
    case LockState::critical:
        return Stage::tr("about to time out");
    }
    return {};
}

QString header_counts(const StageSnapshot& stage) {
    QStringList parts{Stage::tr("%1 contended").arg(count(stage.contended_accounts))};
    if (stage.quiet_accounts > 0) {
        parts << Stage::tr("%1 quiet").arg(count(stage.quiet_accounts));
    }
    return joined(parts);
}

QStringList long_running(const StageSnapshot& stage) {
    if (stage.long_running_limit <= 0 || stage.long_running_limit == unlimited) {
        const QString long_ones = count(stage.long_running);
        return {Stage::tr("%1 long-running").arg(long_ones), Stage::tr("%1 long").arg(long_ones)};
    }
    const QString now = count(stage.long_running);
    const QString limit = count(stage.long_running_limit);
    return {Stage::tr("%1 of %2 long-running").arg(now, limit),
            Stage::tr("%1 / %2 long").arg(now, limit)};
}

QStringList failures_by_cause(const RecordCounts& records) {
    static constexpr std::array<const char*, failure_cause_count> names{
        QT_TRANSLATE_NOOP("Stage", "%1 lock"),
        QT_TRANSLATE_NOOP("Stage", "%1 long-running limit"),
        QT_TRANSLATE_NOOP("Stage", "%1 API limit"),
        QT_TRANSLATE_NOOP("Stage", "%1 client time-out"),
        QT_TRANSLATE_NOOP("Stage", "%1 deadlock"),
        QT_TRANSLATE_NOOP("Stage", "%1 queue full")};
    std::vector<std::pair<std::int64_t, std::size_t>> causes;
    for (std::size_t i = 0; i < failure_cause_count; ++i) {
        if (records.failed_by_cause[i] > 0) {
            causes.emplace_back(-records.failed_by_cause[i], i);
        }
    }
    std::sort(causes.begin(), causes.end());
    QStringList parts;
    for (const auto& [negative, cause] : causes) {
        parts << Stage::tr(names[cause]).arg(count(-negative));
    }
    return parts;
}

QString quiet_accounts(const StageSnapshot& stage, int lanes_hidden) {
    QStringList parts;
    if (stage.quiet_accounts > 0) {
        parts << (stage.quiet_accounts == 1
                      ? Stage::tr("1 quiet account")
                      : Stage::tr("%1 quiet accounts").arg(count(stage.quiet_accounts)));
    }
    if (lanes_hidden > 0) {
        parts << Stage::tr("%1 more without room for a lane").arg(count(lanes_hidden));
    }
    return joined(parts);
}

QStringList on_the_way(const StageSnapshot& stage) {
    QStringList parts;
    if (stage.in_flight_records > 0) {
        parts << Stage::tr("%1 in flight").arg(count(stage.in_flight_records));
    }
    if (stage.at_source > 0) {
        parts << Stage::tr("%1 at the source").arg(count(stage.at_source));
    }
    return parts;
}

QString summary(const Frame& frame) {
    const auto& stage = frame.stage;
    QStringList parts;
    const auto alerts = standing_alerts(frame);
    for (const Alert& standing : alerts) {
        parts << Stage::tr("Alert: %1.").arg(alert(standing, frame.scenario.get()));
    }
    parts << Stage::tr("%1 accounts contended, %2 quiet.")
                 .arg(count(stage.contended_accounts), count(stage.quiet_accounts));
    std::size_t told = 0;
    for (const auto& lane : stage.lanes) {
        if (lane.waiting == 0 || lane.waiters.empty()) {
            continue;
        }
        if (++told > 3) {
            break; // who listens wants the worst, not everything
        }
        const QString holder =
            lane.holder ? what(lane.holder->kind, lane.holder->records) : Stage::tr("nobody");
        parts << Stage::tr("%1: %2, held by %3, %4 waiting, the longest for %5.")
                     .arg(text(lane.name), state(lane.state), holder, count(lane.waiting),
                          duration(lane.waiters.front().since));
    }
    if (stage.backing_off > 0) {
        parts << Stage::tr("%1 waiting to retry.").arg(count(stage.backing_off));
    }
    parts << places(stage);
    parts << Stage::tr("%1 records committed, %2 failed.")
                 .arg(count(frame.records.committed), count(frame.records.failed));
    return parts.join(QLatin1Char(' '));
}

} // namespace lockscope::ui::words
