// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/calls.h"

#include <utility>

namespace lockscope::ui {

Calls::Calls(QObject* parent)
    : QObject(parent) {
    connect(this, &Calls::added, this, &Calls::make_next, Qt::QueuedConnection);
}

/// Through the mutex once more: what the ended thread last did with the queue lies before its end
/// for a thread sanitizer, too, which does not see QThread::wait.
Calls::~Calls() {
    const MutexLock lock(mutex_);
}

void Calls::add(std::function<void()> call) {
    {
        const MutexLock lock(mutex_);
        waiting_.push_back(std::move(call));
    }
    Q_EMIT added();
}

/// One for each ring: timers and events keep their turns between two calls.
void Calls::make_next() {
    std::function<void()> call;
    {
        const MutexLock lock(mutex_);
        call = std::move(waiting_.front());
        waiting_.pop_front();
    }
    call();
}

} // namespace lockscope::ui
