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
    batch_linger,    ///< subject: workload
    overhead_done,   ///< subject: transaction
    child_work_done, ///< subject: transaction; work that needs no lock is done
    work_done,       ///< subject: transaction; the work on one account is done
    commit,          ///< subject: transaction
    retry,           ///< subject: request
    updater_round,
    lock_timeout,   ///< subject: account
    deadlock_check, ///< subject: transaction
    client_timeout, ///< subject: transaction
    long_running,
};

struct Timer {
    SimTime time{};
    std::uint64_t order = 0;
    std::uint32_t subject = 0;
    TimerKind kind = TimerKind::arrival;
    std::uint32_t stamp : 24 = 0; ///< low bits of what must still be true of the subject
};

inline constexpr std::uint64_t deadline_bit = std::uint64_t{1} << 63;
inline constexpr std::uint32_t stamp_mask = (std::uint32_t{1} << 24) - 1;

class EventQueue {
public:
    [[nodiscard]] bool empty() const { return size() == 0; }
    [[nodiscard]] std::size_t size() const { return heap_.size() - (open_ ? 1 : 0); }

    /// REQUIRES: not empty.
    [[nodiscard]] const Timer& top() {
        close();
        return heap_.front();
    }

    [[gnu::always_inline]] void push(const Timer& timer) {
        if (open_) {
            open_ = false;
            sift_down(timer);
        } else {
            heap_.push_back(timer);
            sift_up(timer);
        }
    }

    /// REQUIRES: not empty.
    void pop() {
        close();
        assert(!heap_.empty());
        open_ = true;
    }

private:
    static constexpr std::size_t ways = 4;

    static bool before(const Timer& a, const Timer& b) {
        return a.time < b.time || (a.time == b.time && a.order < b.order);
    }

    /// Fills an open top with the last timer.
    void close() {
        if (open_) {
            open_ = false;
            const Timer last = heap_.back();
            heap_.pop_back();
            if (!heap_.empty()) {
                sift_down(last);
            }
        }
    }

    /// Puts `timer` into its place on the way up from the last one.
    void sift_up(const Timer& timer) {
        Timer* const heap = heap_.data();
        std::size_t hole = heap_.size() - 1;
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
        const std::size_t size = heap_.size();
        std::size_t hole = 0;
        for (;;) {
            const std::size_t first = hole * ways + 1;
            if (first >= size) {
                break;
            }
            std::size_t least = first;
            const std::size_t end = first + ways < size ? first + ways : size;
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

    std::vector<Timer> heap_;
    bool open_ = false; ///< the place at the top is free
};

} // namespace lockscope
