// SPDX-License-Identifier: GPL-3.0-or-later
// Every word the stage says: labels, tool tips, and the summary for screen readers.
//
// Functions of a frame to text; no painting, no widgets. What other rooms say too is in
// ui/kit/words.h.
#pragma once

#include "ui/kit/words.h"
#include "ui/session/frame.h"
#include "ui/stage/blocking_chain.h"

#include <QString>
#include <QStringList>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace lockscope::ui::words {

/// For badges, at most three characters: `50`, `1k`, `12k`.
[[nodiscard]] QString badge(std::uint32_t records);
/// `12,403 children`, and a shorter wording.
[[nodiscard]] QStringList children(const AccountLane& lane);
[[nodiscard]] QString state(LockState state);

[[nodiscard]] QString header_counts(const StageSnapshot& stage);
/// `4 of 10 long-running`, shorter `4 / 10 long`; without a limit `4 long-running`.
[[nodiscard]] QStringList long_running(const StageSnapshot& stage);
/// `58 lock time-out`, `3 long-running limit`, the most frequent first; empty without failures.
[[nodiscard]] QStringList failures_by_cause(const RecordCounts& records);
/// `494 accounts without a lane, 3 of them contended`
[[nodiscard]] QString without_lane(std::int64_t accounts, std::int64_t contended);
/// `38 in flight`, `12 at the source`; empty when nothing is on its way.
[[nodiscard]] QStringList on_the_way(const StageSnapshot& stage);

// --- Alerts: standing_alerts.cpp ---
/// `lock wait p95 7.4 s > 5 s`; without a scenario, which knows the threshold, `lock wait p95 7.4
/// s`.
[[nodiscard]] QString alert(const Alert& alert, const Scenario* scenario);
/// Those that stand at the frame's instant, the gravest first.
[[nodiscard]] std::vector<Alert> standing_alerts(const Frame& frame);
/// The gravest and the number of the others, from the fullest to the shortest wording, the first
/// `\u25b2 lock wait p95 7.4 s > 5 s  +1`; empty without alerts.
[[nodiscard]] QStringList alert_labels(const Frame& frame);
[[nodiscard]] QString about_alerts(const Frame& frame);

// --- Places and chains: place_words.cpp ---
/// `4 of 10 workers`
[[nodiscard]] QString intake_workers(const IntakeView& intake);
/// `14 of 500 queued`
[[nodiscard]] QString intake_queue(const IntakeView& intake);
[[nodiscard]] QString about_intake(const IntakeView& intake);
[[nodiscard]] QString about_queued(const Frame& frame, const QueuedView& queued);
/// `Lanes by account`
[[nodiscard]] QString partition_title(const PartitionView& partition);
/// `5 of 8 occupied`, `3 of 8 open for 4.2 s`
[[nodiscard]] QString partition_lanes(const PartitionView& partition);
/// `37 before them · 12 at lane 3`
[[nodiscard]] QString partition_waiting(const StageSnapshot& stage);
[[nodiscard]] QString about_partition(const StageSnapshot& stage);
[[nodiscard]] QString about_partition_lane(const PartitionView& partition, std::size_t index);
/// `8,200 of 45,000`
[[nodiscard]] QString job_done(const JobView& job);
/// `3 chunks running \u00b7 2 requeued`, `begins in 20:00 min`, `done`
[[nodiscard]] QString job_state(const JobView& job);
[[nodiscard]] QString about_jobs(const StageSnapshot& stage);
/// `pool 3 of 10, round robin`, shorter `3 of 10, in turn`; `pool 3 of 10, the current one`
[[nodiscard]] QStringList pool_place(const PoolPlace& pool, std::int64_t pool_size);
/// Of a pool's origin: `10 stand in`
[[nodiscard]] QString pool_members(const AccountLane& lane);
/// `Order 4,711 waits for Acme Corp behind bulk chunk 14, which waits for no lock.` Empty for an
/// empty chain.
[[nodiscard]] QString chain(const Frame& frame, const BlockingChain& chain);

// Tool tips, several lines of plain text.
[[nodiscard]] QString about_waiter(const Frame& frame, const AccountLane& lane, std::size_t waiter);
[[nodiscard]] QString about_holder(const Frame& frame, const AccountLane& lane);
[[nodiscard]] QString about_lane(const StageSnapshot& stage, const AccountLane& lane);
[[nodiscard]] QString about_backoff(const BackoffView& backoff);
[[nodiscard]] QString about_backing_off(const StageSnapshot& stage);
[[nodiscard]] QString about_quiet(const StageSnapshot& stage);
[[nodiscard]] QString about_committed(const Frame& frame);
[[nodiscard]] QString about_failed(const Frame& frame);
[[nodiscard]] QString about_long_running(const StageSnapshot& stage);

/// The stage in a few sentences: what someone who looks at it sees at once.
[[nodiscard]] QString summary(const Frame& frame);

} // namespace lockscope::ui::words
