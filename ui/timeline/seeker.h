// SPDX-License-Identifier: GPL-3.0-or-later
// Goes where a pointer is dragged to without a queue of places it has long left.
//
// A seek may take a while; only when it has arrived is the next one sent, and of all that was asked
// for meanwhile only the last. Lives in the GUI thread.
#pragma once

#include "ui/session/controller.h"

#include <QObject>

#include <optional>

namespace lockscope::ui {

class Seeker : public QObject {
    Q_OBJECT
public:
    /// `controller` outlives it.
    explicit Seeker(Controller& controller, QObject* parent = nullptr);

    void seek(SimTime t);
    /// How many seeks were sent so far.
    [[nodiscard]] int sent() const { return sent_; }

Q_SIGNALS:
    /// Everything that was asked for has been reached.
    void arrived();

private:
    void send(SimTime t);
    void look(const FramePtr& frame);

    Controller& controller_;
    std::optional<SimTime> next_;
    bool under_way_ = false;
    int sent_ = 0;
};

} // namespace lockscope::ui
