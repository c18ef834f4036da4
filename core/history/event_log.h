// SPDX-License-Identifier: GPL-3.0-or-later
// The newest events of a run, kept to be read: a million rows at most, in chunks that views share.
//
// Events are numbered from 0 over the run, so a number means the same event after every seek.
#pragma once

#include "core/engine/event.h"

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace lockscope {

/// A stretch of a run's events. Immutable, cheap to copy, may cross threads.
class EventLogView {
public:
    static constexpr std::size_t chunk_size = 4096;
    using Chunk = std::shared_ptr<const std::vector<Event>>;

    EventLogView() = default;
    /// REQUIRES: all chunks but the last are full.
    EventLogView(std::uint64_t first, std::int64_t failures_before, std::vector<Chunk> chunks);

    /// Number of the oldest event here, and one past the newest.
    [[nodiscard]] std::uint64_t first() const { return first_; }
    [[nodiscard]] std::uint64_t end() const { return first_ + size_; }
    [[nodiscard]] std::size_t size() const { return size_; }
    /// REQUIRES: i < size(). Event number first() + i.
    [[nodiscard]] const Event& operator[](std::size_t i) const {
        assert(i < size_);
        return (*chunks_[i / chunk_size])[i % chunk_size];
    }
    /// Failed attempts before first(), from the start of the run: the next one here has this
    /// number plus one, which is what Controller::explain() takes.
    [[nodiscard]] std::int64_t failures_before() const { return failures_before_; }
    [[nodiscard]] std::span<const Chunk> chunks() const { return chunks_; }

private:
    std::uint64_t first_ = 0;
    std::size_t size_ = 0;
    std::int64_t failures_before_ = 0;
    std::vector<Chunk> chunks_;
};

/// Grows at one end while the simulation runs, forgets at the other.
class EventLog {
public:
    static constexpr std::size_t most_events = 1 << 20;

    /// Forgets everything; the next event is number `first`, after `failures` failed attempts.
    void restart(std::uint64_t first, std::int64_t failures);
    /// REQUIRES: they continue those given before.
    void add(std::span<const Event> events);
    [[nodiscard]] std::uint64_t first() const { return first_; }
    [[nodiscard]] std::uint64_t end() const;
    /// Those up to number `end`, excluded; nothing if they are not here.
    [[nodiscard]] EventLogView view(std::uint64_t end) const;
    /// Forgets those from number `end` on: another future begins there. Where that lies before the
    /// first one here, it is empty and begins anew with restart().
    void truncate(std::uint64_t end);

private:
    std::uint64_t first_ = 0;
    std::int64_t failures_before_ = 0;
    std::vector<EventLogView::Chunk> full_;
    std::vector<Event> open_; ///< fewer than chunk_size
};

} // namespace lockscope
