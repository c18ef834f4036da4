// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/words.h"
#include "ui/stage/translated.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace lockscope::ui::words {
namespace {

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

QString badge(std::uint32_t records) {
    if (records < 1000) {
        return QString::number(records);
    }
    return records < 1'000'000 ? QStringLiteral("%1k").arg(std::min(records / 1000, 99U))
                               : QStringLiteral("1M");
}

QStringList children(const AccountLane& lane) {
    const QString shown = count(lane.children);
    return {lane.children == 1 ? Stage::tr("1 child") : Stage::tr("%1 children").arg(shown),
            Stage::tr("%1 children", "short").arg(shown)};
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
        QT_TRANSLATE_NOOP("Stage", "%1 lock time-out"),
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

QString without_lane(std::int64_t accounts, std::int64_t contended) {
    if (accounts <= 0) {
        return {};
    }
    const QString all = accounts == 1
                            ? Stage::tr("1 account without a lane")
                            : Stage::tr("%1 accounts without a lane").arg(count(accounts));
    return contended > 0 ? Stage::tr("%1, %2 of them contended").arg(all, count(contended)) : all;
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
