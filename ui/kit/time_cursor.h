// SPDX-License-Identifier: GPL-3.0-or-later
// The moment under the pointer, shared by all views over time: who is pointed at tells it here, and
// everybody shows what was there. Lives in the GUI thread.
#pragma once

#include <QObject>

#include <optional>

namespace lockscope::ui {

class TimeCursor : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Seconds since the start of the run; nothing while the pointer is elsewhere.
    [[nodiscard]] std::optional<double> seconds() const { return seconds_; }
    void point_at(double seconds) { set(seconds); }
    void leave() { set(std::nullopt); }

Q_SIGNALS:
    void changed();

private:
    void set(std::optional<double> seconds) {
        if (seconds != seconds_) {
            seconds_ = seconds;
            Q_EMIT changed();
        }
    }

    std::optional<double> seconds_;
};

} // namespace lockscope::ui
