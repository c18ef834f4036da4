// SPDX-License-Identifier: GPL-3.0-or-later
// Where things stand in the places that only some scenarios use: intake, partitions, jobs.
//
// Pure arithmetic on pixels: no painting, no widgets.
#pragma once

#include "core/engine/snapshot.h"
#include "ui/stage/layout.h"

#include <QPointF>
#include <QRectF>

#include <cstddef>

namespace lockscope::ui {

/// Which places the snapshot has something for.
[[nodiscard]] StagePlaces places_of(const StageSnapshot& stage);

/// The rows of a place: its title, what it shows, and words below; the last two are empty where the
/// place is only a line.
[[nodiscard]] QRectF place_title(const QRectF& place, double em);
[[nodiscard]] QRectF place_strip(const QRectF& place, double em);
[[nodiscard]] QRectF place_foot(const QRectF& place, double em);

/// The intake: its workers at the left, the queue before them.
class IntakeStrip {
public:
    IntakeStrip(const QRectF& place, double em, const IntakeView& intake);

    /// Workers drawn one by one; 0: there are too many.
    [[nodiscard]] std::size_t workers() const { return workers_; }
    [[nodiscard]] QPointF worker(std::size_t index) const;
    /// How many of the queued are drawn; the others are `+N`.
    [[nodiscard]] std::size_t shown() const { return shown_; }
    [[nodiscard]] QPointF queued(std::size_t index) const;
    /// What is right of the last one.
    [[nodiscard]] QRectF rest() const;

private:
    QRectF strip_;
    double em_;
    std::size_t workers_ = 0;
    std::size_t shown_ = 0;
    double queue_left_ = 0.0;
};

/// One lane of partition.* among `count`.
[[nodiscard]] QRectF partition_cell(const QRectF& place, double em, std::size_t index,
                                    std::size_t count);

/// How many jobs have a bar of their own in the place.
[[nodiscard]] std::size_t job_rows(const QRectF& place, double em, std::size_t jobs);
[[nodiscard]] QRectF job_row(const QRectF& place, double em, std::size_t index);

} // namespace lockscope::ui
