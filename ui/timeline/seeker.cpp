// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/seeker.h"

#include <utility>

namespace lockscope::ui {

Seeker::Seeker(Controller& controller, QObject* parent)
    : QObject(parent)
    , controller_(controller) {
    connect(&controller_, &Controller::frame_changed, this, &Seeker::look);
    // Nobody wants to go to a moment of a run that is gone.
    connect(&controller_, &Controller::scenario_loaded, this, [this] { next_.reset(); });
}

void Seeker::seek(SimTime t) {
    if (under_way_) {
        next_ = t;
    } else {
        send(t);
    }
}

void Seeker::send(SimTime t) {
    under_way_ = true;
    ++sent_;
    controller_.seek(t);
}

void Seeker::look(const FramePtr& frame) {
    if (!under_way_ || !controller_.caught_up(*frame)) {
        return;
    }
    if (const auto next = std::exchange(next_, std::nullopt)) {
        send(*next);
        return;
    }
    under_way_ = false;
    Q_EMIT arrived();
}

} // namespace lockscope::ui
