// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/tasks.h"

#include <utility>

namespace lockscope::ui {

Tasks::Tasks(QThread::Priority priority)
    : priority_(priority) {
    calls_.moveToThread(&thread_);
}

void Tasks::start(std::function<void()> task) {
    if (!thread_.isRunning()) {
        thread_.start(priority_);
    }
    calls_.add(std::move(task));
}

void Tasks::finish() {
    if (thread_.isRunning()) {
        calls_.add([this] { thread_.quit(); });
        thread_.wait();
    }
}

} // namespace lockscope::ui
