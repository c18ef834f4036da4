// SPDX-License-Identifier: GPL-3.0-or-later
// A thread of its own for what would keep the others waiting: files, searches, runs beside the run.
#pragma once

#include "ui/session/calls.h"

#include <QThread>

#include <functional>

namespace lockscope::ui {

/// Does what it is given, one after the other, in the order given. The thread begins with the first
/// task.
class Tasks {
public:
    explicit Tasks(QThread::Priority priority = QThread::InheritPriority);
    Tasks(const Tasks&) = delete;
    Tasks& operator=(const Tasks&) = delete;
    ~Tasks() { finish(); }

    /// Returns at once. From the thread that made this object.
    void start(std::function<void()> task);
    /// Waits until all of it is done. From the same thread; a later task begins anew.
    void finish();

private:
    QThread::Priority priority_;
    QThread thread_;
    Calls calls_; ///< lives in thread_
};

} // namespace lockscope::ui
