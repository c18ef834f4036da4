// SPDX-License-Identifier: GPL-3.0-or-later
// Calls that one thread asks of another: made in the thread this object lives in, by its event
// loop, one after the other in the order they were asked for.
//
// Qt's own queued calls would do the same. But what travels with them passes through Qt's library,
// where a thread sanitizer sees nothing; here it lies under a mutex, and Qt only rings the bell.
#pragma once

#include "core/base/threads.h"

#include <QObject>

#include <deque>
#include <functional>

namespace lockscope::ui {

class Calls : public QObject {
    Q_OBJECT
public:
    explicit Calls(QObject* parent = nullptr);
    /// The thread it lives in has ended, or is the caller's.
    ~Calls() override;

    /// From any thread; returns at once. What is not yet made when this object goes is never made.
    void add(std::function<void()> call) EXCLUDES(mutex_);

Q_SIGNALS:
    /// One more call waits.
    void added();

private:
    void make_next() EXCLUDES(mutex_);

    Mutex mutex_;
    std::deque<std::function<void()>> waiting_ GUARDED_BY(mutex_);
};

} // namespace lockscope::ui
