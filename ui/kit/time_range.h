// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the run that all views over time show: one zooms, all follow. Lives in the GUI
// thread.
#pragma once

#include "ui/kit/time_scale.h"

#include <QObject>

#include <optional>

namespace lockscope::ui {

class TimeRange : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Nothing: each view shows the whole run in its own way.
    [[nodiscard]] const std::optional<TimeSpan>& chosen() const { return chosen_; }
    void show(std::optional<TimeSpan> span) {
        if (span != chosen_) {
            chosen_ = span;
            Q_EMIT changed();
        }
    }
    void show_whole() { show(std::nullopt); }

Q_SIGNALS:
    void changed();

private:
    std::optional<TimeSpan> chosen_;
};

} // namespace lockscope::ui
