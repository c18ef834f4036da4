// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the places that only some scenarios use: intake, partitions, pools, jobs; and those
// of blocking chains.
#include "ui/stage/translated.h"
#include "ui/stage/words.h"

#include <algorithm>

namespace lockscope::ui::words {
namespace {

QString named(const ChainLink& link) {
    const bool batch = link.kind == TransactionKind::order_insert && link.records > 1;
    return Stage::tr("%1 %2", "kind, number")
        .arg(kind_name(link.kind, batch), count(static_cast<std::int64_t>(link.transaction)));
}

/// Index of the lane most stand before; -1: nobody stands before any.
std::ptrdiff_t fullest(const PartitionView& view) {
    const auto most = std::max_element(
        view.lanes.begin(), view.lanes.end(),
        [](const PartitionLane& a, const PartitionLane& b) { return a.waiting < b.waiting; });
    return most == view.lanes.end() || most->waiting == 0 ? -1 : most - view.lanes.begin();
}

} // namespace

QString intake_workers(const IntakeView& intake) {
    return Stage::tr("%1 of %2 workers").arg(count(intake.busy), count(intake.workers));
}

QString intake_queue(const IntakeView& intake) {
    if (intake.waiting == 0) {
        return Stage::tr("nobody queues");
    }
    return intake.capacity == unlimited
               ? Stage::tr("%1 queued").arg(count(intake.waiting))
               : Stage::tr("%1 of %2 queued").arg(count(intake.waiting), count(intake.capacity));
}

QString about_intake(const IntakeView& intake) {
    QStringList lines{Stage::tr("Orders and bulk chunks are acknowledged at once and wait here.")};
    lines << Stage::tr("%1 are at work.").arg(intake_workers(intake));
    lines << (intake.capacity == unlimited
                  ? Stage::tr("%1 transactions are queued; there is no limit.")
                        .arg(count(intake.waiting))
                  : Stage::tr("%1 of at most %2 transactions are queued; beyond that: QUEUE_FULL.")
                        .arg(count(intake.waiting), count(intake.capacity)));
    if (!intake.queued.empty()) {
        lines
            << Stage::tr("The next one has waited %1.").arg(duration(intake.queued.front().waited));
    }
    lines << (intake.order == IntakeOrder::per_account
                  ? Stage::tr("Workers never take two of one account at once.")
                  : Stage::tr("Workers take them in the order they came."));
    return lines.join(QLatin1Char('\n'));
}

QString about_queued(const Frame& frame, const QueuedView& queued) {
    QStringList lines{Stage::tr("%1, transaction %2")
                          .arg(capitalized(what(queued.kind, queued.records)),
                               count(static_cast<std::int64_t>(queued.transaction)))};
    const QString account = text(account_name(frame, queued.account));
    lines
        << (account.isEmpty()
                ? Stage::tr("Acknowledged %1 ago.").arg(duration(queued.waited))
                : Stage::tr("For %1, acknowledged %2 ago.").arg(account, duration(queued.waited)));
    return lines.join(QLatin1Char('\n'));
}

QString partition_title(const PartitionView& partition) {
    switch (partition.by) {
    case PartitionBy::account:
        return Stage::tr("Lanes by account");
    case PartitionBy::region:
        return Stage::tr("Lanes by region");
    case PartitionBy::time_slice:
        return Stage::tr("Time slices");
    case PartitionBy::none:
        break;
    }
    return {};
}

QString partition_lanes(const PartitionView& partition) {
    if (partition.by != PartitionBy::time_slice) {
        return Stage::tr("%1 of %2 occupied")
            .arg(count(partition.occupied), count(partition.lane_count));
    }
    const auto open = std::find_if(partition.lanes.begin(), partition.lanes.end(),
                                   [](const PartitionLane& lane) { return lane.open; });
    return open == partition.lanes.end()
               ? Stage::tr("%1 slices").arg(count(partition.lane_count))
               : Stage::tr("%1 of %2 open for %3")
                     .arg(count(open - partition.lanes.begin() + 1), count(partition.lane_count),
                          duration(partition.slice_left));
}

QString partition_waiting(const StageSnapshot& stage) {
    if (stage.in_lanes == 0) {
        return Stage::tr("nobody stands before them");
    }
    const auto most = fullest(stage.partition);
    const QString all = Stage::tr("%1 before them").arg(count(stage.in_lanes));
    if (most < 0) {
        return all;
    }
    const auto waiting = stage.partition.lanes[static_cast<std::size_t>(most)].waiting;
    return joined({all, Stage::tr("%1 at lane %2").arg(count(waiting), count(most + 1))});
}

QString about_partition(const StageSnapshot& stage) {
    QStringList lines;
    lines << (stage.partition.by == PartitionBy::time_slice
                  ? Stage::tr("A record is admitted only in its account's slice of the period.")
                  : Stage::tr("Orders and bulk chunks run one after another in each lane."));
    lines << Stage::tr("%1; %2.").arg(partition_lanes(stage.partition), partition_waiting(stage));
    return lines.join(QLatin1Char('\n'));
}

QString about_partition_lane(const PartitionView& partition, std::size_t index) {
    const auto& lane = partition.lanes[index];
    QStringList lines{
        Stage::tr("Lane %1 of %2")
            .arg(count(static_cast<std::int64_t>(index) + 1), count(partition.lane_count))};
    if (partition.by == PartitionBy::time_slice) {
        lines << (lane.open ? Stage::tr("Open for %1.").arg(duration(partition.slice_left))
                            : Stage::tr("Closed until its time."));
    } else {
        lines << (lane.transaction != 0
                      ? Stage::tr("Transaction %1 occupies it.")
                            .arg(count(static_cast<std::int64_t>(lane.transaction)))
                      : Stage::tr("Nobody occupies it."));
    }
    lines << (lane.waiting == 0 ? Stage::tr("Nobody stands before it.")
                                : Stage::tr("%1 stand before it.").arg(count(lane.waiting)));
    return lines.join(QLatin1Char('\n'));
}

QString job_done(const JobView& job) {
    return Stage::tr("%1 of %2").arg(count(job.done), count(job.records));
}

QString job_state(const JobView& job) {
    if (job.starts_in > Duration(0)) {
        return Stage::tr("begins in %1").arg(duration(job.starts_in));
    }
    QStringList parts;
    if (job.ended()) {
        parts << Stage::tr("done");
    } else if (job.resting) {
        parts << Stage::tr("rests");
    } else if (job.chunks > 0) {
        parts << (job.chunks == 1 ? Stage::tr("1 chunk running")
                                  : Stage::tr("%1 chunks running").arg(count(job.chunks)));
    } else {
        parts << Stage::tr("between two chunks");
    }
    if (job.requeued > 0) {
        parts << Stage::tr("%1 requeued").arg(count(job.requeued));
    }
    if (job.failed > 0) {
        parts << Stage::tr("%1 failed").arg(count(job.failed));
    }
    return joined(parts);
}

QString about_jobs(const StageSnapshot& stage) {
    QStringList lines;
    for (const auto& job : stage.jobs) {
        lines << Stage::tr("%1: %2 %3; %4.")
                     .arg(text(job.name), job_done(job),
                          job.kind == TransactionKind::redistribution
                              ? Stage::tr("children moved")
                              : Stage::tr("records written"),
                          job_state(job));
        if (job.standing > 0) {
            lines
                << Stage::tr("%1 of its chunks wait for a free process.").arg(count(job.standing));
        }
    }
    return lines.join(QLatin1Char('\n'));
}

QStringList pool_place(const PoolPlace& pool, std::int64_t pool_size) {
    if (pool.place == 0) {
        return {Stage::tr("full, takes no more"), Stage::tr("full")};
    }
    const QString place = count(pool.place);
    const QString size = count(pool_size);
    if (pool.assignment == PoolAssignment::current) {
        return pool.current
                   ? QStringList{Stage::tr("pool %1 of %2, the current one").arg(place, size),
                                 Stage::tr("%1 of %2, current").arg(place, size)}
                   : QStringList{Stage::tr("pool %1 of %2").arg(place, size),
                                 Stage::tr("%1 of %2").arg(place, size)};
    }
    return {Stage::tr("pool %1 of %2, round robin").arg(place, size),
            Stage::tr("%1 of %2, in turn").arg(place, size)};
}

QString pool_members(const AccountLane& lane) {
    return lane.pool_members == 1 ? Stage::tr("1 stands in")
                                  : Stage::tr("%1 stand in").arg(count(lane.pool_members));
}

QString chain(const Frame& frame, const BlockingChain& chain) {
    if (chain.links.empty()) {
        return {};
    }
    QString words = named(chain.links.front());
    if (chain.links.size() == 1 && chain.end == ChainEnd::root) {
        return capitalized(Stage::tr("%1 waits for no lock.").arg(words));
    }
    for (std::size_t i = 0; i < chain.links.size(); ++i) {
        const auto& link = chain.links[i];
        if (!link.waits_for.valid()) {
            continue;
        }
        const QString account = text(account_name(frame, link.waits_for));
        const QString waits = i == 0 ? Stage::tr("%1 waits for %2").arg(words, account)
                                     : Stage::tr("%1, which waits for %2").arg(words, account);
        words = i + 1 < chain.links.size()
                    ? Stage::tr("%1 behind %2").arg(waits, named(chain.links[i + 1]))
                    : waits;
    }
    switch (chain.end) {
    case ChainEnd::root:
        words = Stage::tr("%1, which waits for no lock").arg(words);
        break;
    case ChainEnd::free:
        words = Stage::tr("%1, which nobody holds").arg(words);
        break;
    case ChainEnd::cycle:
        words = Stage::tr("%1, held within this very chain: a deadlock").arg(words);
        break;
    case ChainEnd::beyond:
        break;
    }
    return capitalized(words) + QLatin1Char('.');
}

} // namespace lockscope::ui::words
