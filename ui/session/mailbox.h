// SPDX-License-Identifier: GPL-3.0-or-later
// The places where the simulation thread and the GUI thread touch: a slot for the newest frame
// and a list of settings on their way. Each holds its lock for a few moves only.
#pragma once

#include "core/base/threads.h"
#include "ui/session/frame.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace lockscope::ui {

/// The newest frame. Thread-safe.
class FrameSlot {
public:
    /// True when the slot was empty, so that its reader must be told.
    bool put(FramePtr frame) {
        const MutexLock lock(mutex_);
        frame_.swap(frame);
        return frame == nullptr;
    }
    /// Null when nothing new is there.
    [[nodiscard]] FramePtr take() {
        const MutexLock lock(mutex_);
        return std::exchange(frame_, nullptr);
    }
    [[nodiscard]] bool empty() {
        const MutexLock lock(mutex_);
        return frame_ == nullptr;
    }

private:
    Mutex mutex_;
    FramePtr frame_ GUARDED_BY(mutex_);
};

/// The record of changes as it is now, for who cannot wait. Thread-safe.
class RecordSlot {
public:
    using Record = std::shared_ptr<const std::vector<Intervention>>;

    void put(std::uint64_t run, Record record) {
        const MutexLock lock(mutex_);
        run_ = run;
        record_ = std::move(record);
    }
    /// Null when there is none of this run yet.
    [[nodiscard]] Record of(std::uint64_t run) {
        const MutexLock lock(mutex_);
        return run == run_ ? record_ : nullptr;
    }

private:
    Mutex mutex_;
    std::uint64_t run_ GUARDED_BY(mutex_) = 0;
    Record record_ GUARDED_BY(mutex_);
};

/// Settings the engine has not seen yet, only the last one of each key: a slider that is dragged
/// fast leaves what it shows, not its whole way. Thread-safe.
class SettingQueue {
public:
    struct Batch {
        std::vector<Setting> settings;
        std::uint64_t ticket = 0; ///< of the last one
    };

    struct Receipt {
        std::uint64_t ticket = 0; ///< counts from 1
        bool first = false;       ///< the queue was empty, so its reader must be told
    };
    /// `run`: the run it is meant for, counting up; settings for earlier runs are dropped.
    Receipt add(std::vector<Setting> settings, std::uint64_t run) {
        const MutexLock lock(mutex_);
        if (run != run_) {
            run_ = run;
            batch_.settings.clear();
        }
        const bool first = batch_.settings.empty();
        for (Setting& setting : settings) {
            put(std::move(setting));
        }
        return {++batch_.ticket, first};
    }
    /// What waits for this run; settings for a later one stay. The ticket stays what it was when
    /// nothing was there.
    [[nodiscard]] Batch take(std::uint64_t run) {
        const MutexLock lock(mutex_);
        if (run != run_) {
            return {{}, taken_};
        }
        taken_ = batch_.ticket;
        return {std::exchange(batch_.settings, {}), taken_};
    }

private:
    void put(Setting setting) REQUIRES(mutex_) {
        auto& settings = batch_.settings;
        const auto same = std::find_if(settings.begin(), settings.end(),
                                       [&](const Setting& s) { return s.key == setting.key; });
        if (same == settings.end()) {
            settings.push_back(std::move(setting));
        } else {
            *same = std::move(setting);
        }
    }

    Mutex mutex_;
    Batch batch_ GUARDED_BY(mutex_);
    std::uint64_t run_ GUARDED_BY(mutex_) = 0;
    std::uint64_t taken_ GUARDED_BY(mutex_) = 0;
};

} // namespace lockscope::ui
