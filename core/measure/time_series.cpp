// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/time_series.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace lockscope {

void BinHistogram::merge(const BinHistogram& other) {
    if (other.counts_.size() > counts_.size()) {
        counts_.resize(other.counts_.size(), 0);
    }
    for (std::size_t i = 0; i < other.counts_.size(); ++i) {
        counts_[i] += other.counts_[i];
    }
}

std::uint64_t BinHistogram::count() const {
    return std::accumulate(counts_.begin(), counts_.end(), std::uint64_t{0});
}

Duration BinHistogram::quantile(double q) const {
    const auto rank = static_cast<std::uint64_t>(std::ceil(q * static_cast<double>(count())));
    std::uint64_t seen = 0;
    for (std::size_t place = 0; place < counts_.size(); ++place) {
        seen += counts_[place];
        if (seen < rank || seen == 0) {
            continue;
        }
        if (place == 0) {
            return Duration(0);
        }
        const std::uint64_t low = Buckets::low(place) << unit_bits;
        const std::uint64_t width = Buckets::width(place) << unit_bits;
        return Duration(static_cast<Duration::rep>(low + width / 2));
    }
    return Duration(0);
}

void Bin::merge(const Bin& later) {
    committed += later.committed;
    records_failed += later.records_failed;
    attempts_started += later.attempts_started;
    attempts_committed += later.attempts_committed;
    attempts_failed += later.attempts_failed;
    retries += later.retries;
    waiting_ns += later.waiting_ns;
    lock_wait.merge(later.lock_wait);
    staleness_sum_s += later.staleness_sum_s;
    staleness_count += later.staleness_count;
    if (later.long_running) {
        const std::int64_t most = long_running ? long_running->most : 0;
        long_running = {std::max(most, later.long_running->most), later.long_running->last};
    }
}

void TimeSeries::move_to(SimTime t) {
    auto index = static_cast<std::size_t>(t.time_since_epoch() / bin_width_);
    while (index >= max_bins) {
        widen();
        index = static_cast<std::size_t>(t.time_since_epoch() / bin_width_);
    }
    if (index >= bins_.size()) {
        bins_.resize(index + 1);
    }
    current_begin_ = SimTime(bin_width_ * static_cast<Duration::rep>(index));
    current_end_ = current_begin_ + bin_width_;
}

void TimeSeries::widen() {
    // Pairs become one; the vectors keep their length at most halved, rounded up.
    for (std::size_t i = 0; i < bins_.size(); i += 2) {
        Bin merged = std::move(bins_[i]);
        if (i + 1 < bins_.size()) {
            merged.merge(bins_[i + 1]);
        }
        bins_[i / 2] = std::move(merged);
    }
    bins_.resize((bins_.size() + 1) / 2);
    for (auto& queue : queues_) {
        for (std::size_t i = 0; i < queue.size(); i += 2) {
            queue[i / 2] = queue[i] + (i + 1 < queue.size() ? queue[i + 1] : 0.0F);
        }
        queue.resize((queue.size() + 1) / 2);
    }
    bin_width_ *= 2;
}

QueueCurve TimeSeries::add_queue() {
    if (queues_.size() >= max_queues) {
        return {};
    }
    queues_.emplace_back();
    return QueueCurve(queues_.size() - 1);
}

std::size_t TimeSeries::bytes() const {
    std::size_t bytes = bins_.capacity() * sizeof(Bin);
    for (const Bin& bin : bins_) {
        bytes += bin.lock_wait.bytes();
    }
    for (const std::vector<float>& queue : queues_) {
        bytes += sizeof(std::vector<float>) + queue.capacity() * sizeof(float);
    }
    return bytes;
}

void TimeSeries::add_waiting(QueueCurve queue, SimTime t, double waiter_ns) {
    if (waiter_ns <= 0.0) {
        return;
    }
    const std::size_t index = index_of(t);
    bins_[index].waiting_ns += waiter_ns;
    if (queue.valid()) {
        auto& curve = queues_[queue.index()];
        if (curve.size() <= index) {
            curve.resize(index + 1, 0.0F);
        }
        curve[index] += static_cast<float>(waiter_ns);
    }
}

void TimeSeries::add_waiters(QueueCurve queue, SimTime from, SimTime to, std::int32_t waiters) {
    while (from < to) {
        const SimTime bin_end(bin_width_ * static_cast<Duration::rep>(index_of(from) + 1));
        const SimTime until = std::min(to, bin_end);
        add_waiting(queue, from, waiters * nanoseconds(until - from));
        from = until;
    }
}

} // namespace lockscope
