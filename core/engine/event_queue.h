// SPDX-License-Identifier: GPL-3.0-or-later
// The future: timers in the total order (time, order), a four-way heap in one vector.
//
// `order` is unique, so equal instants have one fixed succession on every platform. Deadlines (a
// lock time-out, a client time-out, the long-running mark, a deadlock check) carry a high bit: at
// equal instants they come after everything else, because a wait of exactly the limit is not
// longer than the limit.
//
// Whatever happens mostly arms something else: the next arrival, the end of the next hold. So a
// popped timer leaves its place at the top open for the next push, which then moves timers once
// instead of twice.
#pragma once

#include "core/base/time.h"

#include <cassert>
#include <cstdint>
#include <vector>

namespace lockscope {

enum class TimerKind : std::uint8_t {
    arrival,         ///< subject: workload
    burst,           ///< subject: workload
    closed_offer,    ///< subject: closed process
    batch_linger,    ///< subject: workload and lane of the batch
    overhead_done,   ///< subject: transaction
    child_work_done, ///< subject: transaction; work that needs no lock is done
    work_done,       ///< subject: transaction; the work on one account is done
    commit,          ///< subject: transaction
    retry,           ///< subject: request
    lock_look,       ///< subject: transaction; under lock.discipline: poll
    updater_round,
    slice,        ///< subject: lane; its slot of the period begins
    intake_start, ///< the intake's throttle opens again
    source_start, ///< subject: workload; a guardrail's throttle opens again
    job_step,     ///< subject: workload; the next chunk of a redistribution, more of a load to sort
    guardrail_look,
    lock_timeout,   ///< subject: account
    deadlock_check, ///< subject: transaction
    client_timeout, ///< subject: transaction
    long_running,
    trace_row, ///< subject: workload
};

inline constexpr std::uint64_t deadline_bit = std::uint64_t{1} << 63;
inline constexpr std::uint32_t stamp_mask = (std::uint32_t{1} << 24) - 1;

/// Three words, copied word by word: a timer is often read soon after it was written, and a
/// processor that has to gather a wide load from narrow stores waits until they are all done.
struct Timer {
    SimTime time{};
    std::uint64_t order = 0;
    /// Subject, kind, and the low bits of what must still be true of the subject.
    std::uint64_t what = 0;

    Timer() = default;
    Timer(SimTime t, std::uint64_t o, TimerKind kind, std::uint32_t subject, std::uint32_t stamp)
        : time(t)
        , order(o)
        , what((static_cast<std::uint64_t>(subject) << 32) |
               (static_cast<std::uint64_t>(kind) << 24) | (stamp & stamp_mask)) {}
    // NOLINTNEXTLINE(modernize-use-equals-default): a default copy is one wide load; see above
    Timer(const Timer& other)
        : time(other.time)
        , order(other.order)
        , what(other.what) {}
    // NOLINTNEXTLINE(modernize-use-equals-default): the same
    Timer& operator=(const Timer& other) {
        time = other.time;
        order = other.order;
        what = other.what;
        return *this;
    }
    ~Timer() = default;

    [[nodiscard]] std::uint32_t subject() const { return static_cast<std::uint32_t>(what >> 32); }
    [[nodiscard]] TimerKind kind() const { return static_cast<TimerKind>((what >> 24) & 0xFFU); }
    [[nodiscard]] bool is_deadline_of(std::uint64_t wait) const {
        return order == (deadline_bit | wait);
    }
    [[nodiscard]] bool is_deadline_since(std::uint64_t wait) const {
        return order > (deadline_bit | wait);
    }
    [[nodiscard]] bool fits(std::uint32_t stamp) const {
        return ((static_cast<std::uint32_t>(what) ^ stamp) & stamp_mask) == 0;
    }
};

class EventQueue {
public:
    [[nodiscard]] bool empty() const { return size() == 0; }
    [[nodiscard]] std::size_t size() const { return size_ - (open_ ? 1 : 0); }
    [[nodiscard]] std::size_t bytes() const { return heap_.capacity() * sizeof(Timer); }

    /// Is there a timer for `time` or before?
    [[nodiscard]] [[gnu::always_inline]] bool due(SimTime time) {
        close();
        return size_ > 0 && heap_.front().time <= time;
    }

    [[gnu::always_inline]] void push(const Timer& timer) {
        if (open_) {
            open_ = false;
            sift_down(timer);
            return;
        }
        if (size_ == heap_.size()) {
            heap_.resize(size_ * 2 + 16);
        }
        ++size_;
        sift_up(timer);
    }

    /// The first timer, which leaves the queue. REQUIRES: due() just said that there is one.
    [[nodiscard]] Timer pop() {
        assert(size_ > 0 && !open_);
        open_ = true;
        return heap_.front();
    }

private:
    static constexpr std::size_t ways = 4;

    static bool before(const Timer& a, const Timer& b) {
        return a.time < b.time || (a.time == b.time && a.order < b.order);
    }

    /// Fills an open top with the last timer.
    [[gnu::always_inline]] void close() {
        if (open_) {
            fill_top();
        }
    }
    void fill_top() {
        open_ = false;
        --size_;
        if (size_ > 0) {
            const Timer last = heap_[size_];
            sift_down(last);
        }
    }

    /// Puts `timer` into its place on the way up from the last one.
    void sift_up(const Timer& timer) {
        Timer* const heap = heap_.data();
        std::size_t hole = size_ - 1;
        while (hole > 0) {
            const std::size_t parent = (hole - 1) / ways;
            if (!before(timer, heap[parent])) {
                break;
            }
            heap[hole] = heap[parent];
            hole = parent;
        }
        heap[hole] = timer;
    }

    /// Puts `timer` into its place on the way down from the top.
    [[gnu::always_inline]] void sift_down(const Timer& timer) {
        Timer* const heap = heap_.data();
        std::size_t hole = 0;
        for (std::size_t first = 1; first < size_; first = hole * ways + 1) {
            std::size_t least = first;
            const std::size_t end = first + ways < size_ ? first + ways : size_;
            for (std::size_t child = first + 1; child < end; ++child) {
                if (before(heap[child], heap[least])) {
                    least = child;
                }
            }
            if (!before(heap[least], timer)) {
                break;
            }
            heap[hole] = heap[least];
            hole = least;
        }
        heap[hole] = timer;
    }

    std::vector<Timer> heap_; ///< the first size_ count
    std::size_t size_ = 0;
    bool open_ = false; ///< the place at the top is free
};

} // namespace lockscope
