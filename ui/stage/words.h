// SPDX-License-Identifier: GPL-3.0-or-later
// Every word the stage says: labels, tool tips, and the summary for screen readers.
//
// Functions of a frame to text; no painting, no widgets. Numbers are written the user's way, with
// thousands separators even where the locale is plain C.
#pragma once

#include "ui/session/frame.h"

#include <QString>
#include <QStringList>

#include <cstdint>

namespace lockscope::ui::words {

/// `1,204`
[[nodiscard]] QString count(std::int64_t n);
/// Short, for labels: `8 ms`, `0.41 s`, `3.2 s`, `42 s`, `3:20 min`, `1:05 h`.
[[nodiscard]] QString duration(double seconds);
[[nodiscard]] QString duration(Duration d);
/// The same for a parameter, which has no decimals it does not need: `5 s`, `7.5 s`, `10 min`.
[[nodiscard]] QString setting(double seconds);
/// For badges, at most three characters: `50`, `1k`, `12k`.
[[nodiscard]] QString badge(std::uint32_t records);
/// `1.31 /s`
[[nodiscard]] QString rate(double per_second);

/// `a · b`
[[nodiscard]] QString joined(const QStringList& parts);

/// `order`, `batch of 50 orders`, `owner change`, ...
[[nodiscard]] QString what(TransactionKind kind, std::uint32_t records);
/// For the legend.
[[nodiscard]] QString kind_name(TransactionKind kind, bool batch);
[[nodiscard]] QString children(const LaneView& lane);
[[nodiscard]] QString state(LockState state);

[[nodiscard]] QString header_counts(const StageSnapshot& stage);
/// `4 of 10 long-running`; without a limit `4 long-running`.
[[nodiscard]] QString long_running(const StageSnapshot& stage);
/// `58 lock`, `3 long-running limit`, the most frequent first; empty without failures.
[[nodiscard]] QStringList failures_by_cause(const RecordCounts& records);
[[nodiscard]] QString quiet_accounts(const StageSnapshot& stage, int lanes_hidden);
/// `38 in flight`, `12 at the source`, `7 in the intake`; empty when nothing is on its way.
[[nodiscard]] QStringList on_the_way(const StageSnapshot& stage);

// Tool tips, several lines of plain text.
[[nodiscard]] QString about_waiter(const Frame& frame, const LaneView& lane, std::size_t waiter);
[[nodiscard]] QString about_holder(const Frame& frame, const LaneView& lane);
[[nodiscard]] QString about_lane(const LaneView& lane);
[[nodiscard]] QString about_backoff(const BackoffView& backoff);
[[nodiscard]] QString about_backing_off(const StageSnapshot& stage);
[[nodiscard]] QString about_quiet(const StageSnapshot& stage);
[[nodiscard]] QString about_committed(const Frame& frame);
[[nodiscard]] QString about_failed(const Frame& frame);
[[nodiscard]] QString about_long_running(const StageSnapshot& stage);

/// The stage in a few sentences: what someone who looks at it sees at once.
[[nodiscard]] QString summary(const Frame& frame);

} // namespace lockscope::ui::words
