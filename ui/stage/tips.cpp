// SPDX-License-Identifier: GPL-3.0-or-later
// The tool tips among the words of the stage: who it is, how long it waited, behind whom.
#include "ui/stage/translated.h"
#include "ui/stage/words.h"

#include <QStringList>

#include <algorithm>

namespace lockscope::ui::words {
namespace {

QString name_of(const Frame& frame, AccountId account) {
    const std::string name = account_name(frame, account);
    return name.empty() ? Stage::tr("another account") : text(name);
}

/// `Batch of 50 orders, transaction 4,711, attempt 2`
QString who(const TokenView& token) {
    QStringList parts{
        capitalized(what(token.kind, token.records)),
        Stage::tr("transaction %1").arg(count(static_cast<std::int64_t>(token.transaction)))};
    if (token.attempt > 1) {
        parts << Stage::tr("attempt %1").arg(token.attempt);
    }
    return parts.join(QStringLiteral(", "));
}

void add_circumstances(QStringList& lines, const TokenView& token, bool waits) {
    if (token.long_running) {
        lines << Stage::tr("Long-running: it started %1 ago.").arg(duration(token.running));
    }
    if (token.client_gone) {
        lines << (waits ? Stage::tr(
                              "Its client has given up; the server does not know and lets it wait.")
                        : Stage::tr("Its client has given up; it may still commit."));
    }
}

} // namespace

QString about_waiter(const Frame& frame, const AccountLane& lane, std::size_t waiter) {
    const auto& token = lane.waiters[waiter];
    QStringList lines{who(token)};
    lines << Stage::tr("Has waited %1 for %2, place %3 of %4.")
                 .arg(duration(token.since), text(lane.name),
                      count(static_cast<std::int64_t>(waiter) + 1), count(lane.waiting));
    if (lane.holder) {
        lines << Stage::tr("Behind: %1, which has held the lock for %2.")
                     .arg(what(lane.holder->kind, lane.holder->records),
                          duration(lane.holder->since));
    }
    if (token.also_holds.valid()) {
        lines << Stage::tr("Meanwhile it holds %1.").arg(name_of(frame, token.also_holds));
    }
    if (frame.stage.lock_timeout != never) {
        const auto left = std::max(frame.stage.lock_timeout - token.since, Duration(0));
        lines << Stage::tr("UNABLE_TO_LOCK_ROW in %1.").arg(duration(left));
    }
    add_circumstances(lines, token, true);
    return lines.join(QLatin1Char('\n'));
}

QString about_holder(const Frame& frame, const AccountLane& lane) {
    if (!lane.holder) {
        return about_lane(frame.stage, lane);
    }
    const auto& token = *lane.holder;
    QStringList lines{who(token)};
    lines
        << Stage::tr("Has held the lock of %1 for %2.").arg(text(lane.name), duration(token.since));
    if (lane.holder_waits_for.valid()) {
        lines << Stage::tr("Keeps it while it waits for %1.")
                     .arg(name_of(frame, lane.holder_waits_for));
    } else if (lane.expected_hold) {
        const auto left = std::max(*lane.expected_hold - token.since, Duration(0));
        lines << Stage::tr("About %1 to go.").arg(duration(left));
    }
    if (lane.waiting > 0) {
        lines << Stage::tr("%1 waiting behind it.").arg(count(lane.waiting));
    }
    add_circumstances(lines, token, false);
    return lines.join(QLatin1Char('\n'));
}

QString about_lane(const StageSnapshot& stage, const AccountLane& lane) {
    QStringList lines{Stage::tr("%1 (%2)").arg(text(lane.name), text(lane.id))};
    lines << Stage::tr("Lock: %1.").arg(state(lane.state));
    lines << (lane.skewed ? Stage::tr("%1: skewed, more than a healthy account has.")
                          : QStringLiteral("%1."))
                 .arg(children(lane).first());
    if (lane.pool.origin.valid()) {
        lines << Stage::tr("Stands in for %1: %2.")
                     .arg(text(lane.pool.origin_name),
                          pool_place(lane.pool, stage.pool_size).first());
    } else if (lane.pool_members > 0) {
        lines << (lane.pool.assignment == PoolAssignment::current
                      ? Stage::tr("%1 for it: its new records go to one of them until it is full.")
                      : Stage::tr("%1 for it: its new records go round robin over them."))
                     .arg(pool_members(lane));
    }
    if (lane.waiting > 0) {
        lines << Stage::tr("%1 waiting.").arg(count(lane.waiting));
    }
    if (lane.pending_records > 0) {
        lines << Stage::tr("%1 committed records await the parent updater.")
                     .arg(count(lane.pending_records));
    }
    return lines.join(QLatin1Char('\n'));
}

QString about_backoff(const BackoffView& backoff) {
    QStringList lines{capitalized(what(backoff.kind, backoff.records))};
    lines << Stage::tr("Attempt %1 in %2, after a pause of %3.")
                 .arg(backoff.next_attempt)
                 .arg(duration(backoff.remaining), duration(backoff.delay));
    return lines.join(QLatin1Char('\n'));
}

QString about_backing_off(const StageSnapshot& stage) {
    return Stage::tr("%1 requests failed and wait for their next attempt.\nThe number is that "
                     "of the attempt; at the left it is due.")
        .arg(count(stage.backing_off));
}

QString about_quiet(const StageSnapshot& stage) {
    return Stage::tr(
               "%1 accounts that have no lane.\nA cell lights up while locks of its accounts are "
               "held.")
        .arg(count(stage.accounts - static_cast<std::int64_t>(stage.lanes.size())));
}

QString about_committed(const Frame& frame) {
    const auto& records = frame.records;
    QStringList lines{
        Stage::tr("%1 of %2 records offered so far are committed, at %3.")
            .arg(count(records.committed), count(records.offered), rate(frame.throughput_per_s))};
    if (records.duplicates > 0) {
        lines << Stage::tr(
                     "%1 were written a second time: a retry after a client time-out whose first "
                     "attempt had committed.")
                     .arg(count(records.duplicates));
    }
    if (frame.stage.in_flight_records > 0) {
        lines << Stage::tr("%1 are in flight.").arg(count(frame.stage.in_flight_records));
    }
    if (frame.stage.at_source > 0) {
        lines << Stage::tr("%1 requests wait at their source for a free process.")
                     .arg(count(frame.stage.at_source));
    }
    return lines.join(QLatin1Char('\n'));
}

QString about_failed(const Frame& frame) {
    QStringList lines{
        Stage::tr("%1 records were given up for good.").arg(count(frame.records.failed))};
    for (std::size_t i = 0; i < failure_cause_count; ++i) {
        if (const auto n = frame.records.failed_by_cause[i]; n > 0) {
            const auto name = failure_cause_names[i];
            lines << QStringLiteral("%1: %2").arg(
                QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())), count(n));
        }
    }
    lines << Stage::tr("An attempt that fails may be tried again: %1 failed attempts so far.")
                 .arg(count(frame.failures));
    return lines.join(QLatin1Char('\n'));
}

QString about_long_running(const StageSnapshot& stage) {
    QStringList lines{Stage::tr("%1 synchronous requests have been running for more than %2.")
                          .arg(count(stage.long_running), duration(stage.long_running_after))};
    if (stage.long_running_limit > 0 && stage.long_running_limit != unlimited) {
        lines << Stage::tr("At %1 the platform refuses requests: CONCURRENT_LIMIT.")
                     .arg(count(stage.long_running_limit));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace lockscope::ui::words
