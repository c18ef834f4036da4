// SPDX-License-Identifier: GPL-3.0-or-later
// Who may touch what from which thread, said so that clang checks it (-Wthread-safety).
//
// GUARDED_BY(x) behind a member: only while x is held. REQUIRES(x) behind a function: its caller
// holds x. What is held is a Mutex, or a HomeThread: to be in the one thread something belongs to.
// Other compilers see nothing of all this.
#pragma once

#include <atomic>
#include <cassert>
#include <mutex>
#include <thread>

#if defined(__clang__)
#define LOCKSCOPE_THREADS(attribute) __attribute__((attribute))
#else
#define LOCKSCOPE_THREADS(attribute)
#endif

#define CAPABILITY(name) LOCKSCOPE_THREADS(capability(name))
#define SCOPED_CAPABILITY LOCKSCOPE_THREADS(scoped_lockable)
#define GUARDED_BY(x) LOCKSCOPE_THREADS(guarded_by(x))
#define PT_GUARDED_BY(x) LOCKSCOPE_THREADS(pt_guarded_by(x)) // what a pointer points to
#define REQUIRES(...) LOCKSCOPE_THREADS(requires_capability(__VA_ARGS__))
#define EXCLUDES(...) LOCKSCOPE_THREADS(locks_excluded(__VA_ARGS__))
#define ACQUIRE(...) LOCKSCOPE_THREADS(acquire_capability(__VA_ARGS__))
#define RELEASE(...) LOCKSCOPE_THREADS(release_capability(__VA_ARGS__))
#define ASSERT_CAPABILITY(x) LOCKSCOPE_THREADS(assert_capability(x))

namespace lockscope {

/// std::mutex, whose annotations GCC's library leaves out.
class CAPABILITY("mutex") Mutex {
public:
    Mutex() = default;
    Mutex(const Mutex&) = delete;
    Mutex& operator=(const Mutex&) = delete;

    void lock() ACQUIRE() { mutex_.lock(); }
    void unlock() RELEASE() { mutex_.unlock(); }

private:
    std::mutex mutex_;
};

/// Holds a Mutex to the end of its scope.
class SCOPED_CAPABILITY MutexLock {
public:
    explicit MutexLock(Mutex& mutex) ACQUIRE(mutex)
        : mutex_(mutex) {
        mutex_.lock();
    }
    MutexLock(const MutexLock&) = delete;
    MutexLock& operator=(const MutexLock&) = delete;
    ~MutexLock() RELEASE() { mutex_.unlock(); }

private:
    Mutex& mutex_;
};

/// The thread that something belongs to: the one that first says so.
class CAPABILITY("thread") HomeThread {
public:
    HomeThread() = default;
    HomeThread(const HomeThread&) = delete;
    HomeThread& operator=(const HomeThread&) = delete;

    [[nodiscard]] bool is_here() const {
        const std::thread::id here = std::this_thread::get_id();
        std::thread::id home; // nobody's yet
        return home_.compare_exchange_strong(home, here) || home == here;
    }
    /// At the beginning of what other threads might call by mistake.
    void assert_is_here() const ASSERT_CAPABILITY(this) { assert(is_here()); }

private:
    mutable std::atomic<std::thread::id> home_;
};

} // namespace lockscope
