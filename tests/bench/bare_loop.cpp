// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bare_loop.h"

#include <deque>
#include <functional>
#include <queue>
#include <random>
#include <vector>

namespace lockscope::bench {

namespace {

enum class Kind { arrival, departure };

struct Entry {
    double time;
    Kind kind;
    std::uint64_t sequence;

    friend bool operator>(const Entry& a, const Entry& b) {
        return a.time != b.time ? a.time > b.time : a.sequence > b.sequence;
    }
};

} // namespace

BareResult run_bare_loop(double lambda, double mu, std::uint64_t customers, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    std::exponential_distribution<double> between(lambda);
    std::exponential_distribution<double> service(mu);
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> events;
    std::deque<double> waiting; // arrival times
    BareResult result;
    std::uint64_t sequence = 0;
    std::uint64_t served = 0;
    bool busy = false;

    events.push({between(random), Kind::arrival, sequence++});
    while (served < customers) {
        const Entry now = events.top();
        events.pop();
        if (now.kind == Kind::arrival) {
            events.push({now.time + between(random), Kind::arrival, sequence++});
            if (busy) {
                waiting.push_back(now.time);
            } else {
                busy = true;
                events.push({now.time + service(random), Kind::departure, sequence++});
            }
        } else {
            ++served;
            result.end = now.time;
            if (waiting.empty()) {
                busy = false;
            } else {
                result.total_wait += now.time - waiting.front();
                waiting.pop_front();
                events.push({now.time + service(random), Kind::departure, sequence++});
            }
        }
    }
    return result;
}

} // namespace lockscope::bench
