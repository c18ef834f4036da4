// SPDX-License-Identifier: GPL-3.0-or-later
// The plain queue: a waiter's place is its position, whoever is next stands nearest to the lock.
//
// Pure arithmetic on pixels: no painting, no widgets.
#pragma once

#include "ui/stage/token_rows.h"

#include <algorithm>
#include <cstddef>

namespace lockscope::ui {

/// How the stage lays out a queue.
enum class StageOrder : unsigned char { wait_time, queue_position };

class QueueOrder {
public:
    QueueOrder() = default;
    /// Between these edges. Tokens never shrink: their rings are all that tells the wait here. All
    /// lanes share one pitch, so that queues compare by their length. `em` as for token_radius.
    QueueOrder(double lock_x, double arrival_x, double em);

    [[nodiscard]] static TokenSize size() { return TokenSize::full; }
    [[nodiscard]] double pitch() const { return pitch_; }
    /// How many of a queue of `waiting` are shown; the others are `+N more`.
    [[nodiscard]] std::size_t shown(std::size_t waiting) const {
        return std::min(waiting, places_);
    }
    /// The place of the waiter at `position`, from 0 for the next one, on its way perhaps between
    /// two; those that are not shown stand behind the last one.
    [[nodiscard]] double x(double position) const;

private:
    double lock_x_ = 0.0;
    double pitch_ = 1.0;
    std::size_t places_ = 0;
};

} // namespace lockscope::ui
