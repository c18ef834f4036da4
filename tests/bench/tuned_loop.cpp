// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/tuned_loop.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <queue>
#include <vector>

namespace lockscope::bench {

namespace {

/// xoshiro256+ (D. Blackman and S. Vigna, 2018), the fastest of the usual generators for doubles.
class Xoshiro {
public:
    explicit Xoshiro(std::uint64_t seed) {
        // SplitMix64 spreads the seed over the state, as its authors advise.
        for (std::uint64_t& word : state_) {
            seed += 0x9E3779B97F4A7C15ULL;
            std::uint64_t z = seed;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
            word = z ^ (z >> 31);
        }
    }

    double exponential() {
        const std::uint64_t word = next();
        return -std::log((static_cast<double>(word >> 11) + 0.5) * 0x1p-53);
    }

private:
    std::uint64_t next() {
        const std::uint64_t result = state_[0] + state_[3];
        const std::uint64_t t = state_[1] << 17;
        state_[2] ^= state_[0];
        state_[3] ^= state_[1];
        state_[1] ^= state_[2];
        state_[0] ^= state_[3];
        state_[2] ^= t;
        state_[3] = std::rotl(state_[3], 45);
        return result;
    }

    std::array<std::uint64_t, 4> state_{};
};

enum class Kind : std::uint32_t { arrival, departure };

struct Entry {
    double time;
    Kind kind;
};

struct Later {
    bool operator()(const Entry& a, const Entry& b) const { return a.time > b.time; }
};

/// Arrival times of those who wait, first in, first out; grows by doubling.
class Ring {
public:
    void push(double time) {
        if (size_ == slots_.size()) {
            grow();
        }
        slots_[(head_ + size_++) & (slots_.size() - 1)] = time;
    }
    double pop() {
        const double time = slots_[head_];
        head_ = (head_ + 1) & (slots_.size() - 1);
        --size_;
        return time;
    }
    [[nodiscard]] bool empty() const { return size_ == 0; }

private:
    void grow() {
        std::vector<double> larger(slots_.size() * 2);
        for (std::size_t i = 0; i < size_; ++i) {
            larger[i] = slots_[(head_ + i) & (slots_.size() - 1)];
        }
        slots_.swap(larger);
        head_ = 0;
    }

    std::vector<double> slots_ = std::vector<double>(1024); // a power of two
    std::size_t head_ = 0;
    std::size_t size_ = 0;
};

} // namespace

BareResult run_tuned_loop(double lambda, double mu, std::uint64_t customers, std::uint64_t seed) {
    Xoshiro random(seed);
    std::priority_queue<Entry, std::vector<Entry>, Later> events;
    Ring waiting;
    BareResult result;
    const double between = 1.0 / lambda;
    const double service = 1.0 / mu;
    bool busy = false;
    std::uint64_t served = 0;

    events.push({random.exponential() * between, Kind::arrival});
    while (served < customers) {
        const Entry now = events.top();
        events.pop();
        if (now.kind == Kind::arrival) {
            events.push({now.time + random.exponential() * between, Kind::arrival});
            if (busy) {
                waiting.push(now.time);
            } else {
                busy = true;
                events.push({now.time + random.exponential() * service, Kind::departure});
            }
        } else {
            ++served;
            result.end = now.time;
            if (waiting.empty()) {
                busy = false;
            } else {
                result.total_wait += now.time - waiting.pop();
                events.push({now.time + random.exponential() * service, Kind::departure});
            }
        }
    }
    return result;
}

} // namespace lockscope::bench
