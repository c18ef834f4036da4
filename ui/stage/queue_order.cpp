// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/queue_order.h"

namespace lockscope::ui {
namespace {

// Rings and badges of neighbours do not touch: a queue is counted, not estimated.
constexpr double pitch_em = 2.2;

} // namespace

QueueOrder::QueueOrder(double lock_x, double arrival_x, double em)
    : lock_x_(lock_x)
    , pitch_(pitch_em * em)
    , places_(static_cast<std::size_t>(std::max((arrival_x - lock_x) / pitch_, 1.0))) {}

double QueueOrder::x(double position) const {
    return lock_x_ + (std::min(position, static_cast<double>(places_)) + 0.5) * pitch_;
}

} // namespace lockscope::ui
