// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/postgres/driver.h"

#include "core/base/random.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <functional>
#include <mutex>
#include <stdexcept>
#include <thread>

namespace lockscope::postgres {

namespace {

using Clock = std::chrono::steady_clock;

/// Time for all threads to be there before the first transaction is due.
constexpr Duration head_start = std::chrono::milliseconds(300);

class Stopwatch {
public:
    [[nodiscard]] Duration now() const { return Clock::now() - start_; }
    void sleep_until(Duration at) const { std::this_thread::sleep_until(start_ + at); }

private:
    Clock::time_point start_ = Clock::now() + head_start;
};

/// Runs them all side by side; throws the first exception that any of them ended with.
void run_together(const std::vector<std::function<void()>>& tasks) {
    std::mutex mutex;
    std::exception_ptr failure;
    std::vector<std::thread> threads;
    threads.reserve(tasks.size());
    for (const auto& task : tasks) {
        threads.emplace_back([&task, &mutex, &failure] {
            try {
                task();
            } catch (...) {
                const std::scoped_lock lock(mutex);
                failure = failure ? failure : std::current_exception();
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    if (failure) {
        std::rethrow_exception(failure);
    }
}

/// One transaction from request to commit. `on_grant` is called while the lock is held.
Outcome transact(Session& session, const Stopwatch& watch, LockKind kind, std::size_t key,
                 const PlannedTransaction& planned, const std::function<void()>& on_grant = {}) {
    Outcome outcome;
    outcome.request = planned.at;
    outcome.hold = planned.hold;
    outcome.records = planned.records;
    outcome.granted = session.acquire(kind, key);
    outcome.wait = watch.now() - planned.at;
    if (outcome.granted) {
        if (on_grant) {
            on_grant();
        }
        session.hold_and_commit(planned.hold);
        outcome.end = watch.now();
    }
    outcome.ended = true;
    return outcome;
}

/// A transaction's place: which lane, and which of its transactions.
struct Place {
    std::size_t lane;
    std::size_t index;
};

std::vector<Place> in_order_of_time(const std::vector<LanePlan>& plans) {
    std::vector<Place> places;
    for (std::size_t lane = 0; lane < plans.size(); ++lane) {
        for (std::size_t i = 0; i < plans[lane].transactions.size(); ++i) {
            places.push_back({lane, i});
        }
    }
    std::sort(places.begin(), places.end(), [&plans](const Place& a, const Place& b) {
        return plans[a.lane].transactions[a.index].at < plans[b.lane].transactions[b.index].at;
    });
    return places;
}

void run_updater(Session& session, const Stopwatch& watch, std::size_t lane,
                 const std::vector<Duration>& holds, std::atomic<bool>& dirty, Duration interval,
                 Duration length) {
    std::size_t visit = 0;
    for (Duration at = interval; at < length && visit < holds.size();) {
        watch.sleep_until(at);
        if (dirty) {
            // What is committed up to the grant is covered by this touch; the rest is for the next.
            const Outcome outcome = transact(session, watch, LockKind::advisory, lane,
                                             {at, holds[visit++], 0}, [&dirty] { dirty = false; });
            dirty = dirty || !outcome.granted;
        }
        at = interval * (std::max(watch.now(), at) / interval + 1);
    }
}

} // namespace

OpenRun drive_open(Sessions& sessions, const std::vector<LanePlan>& plans,
                   std::optional<Duration> updater_interval, Duration length) {
    OpenRun run;
    for (const LanePlan& plan : plans) {
        run.lanes.emplace_back(plan.transactions.size());
    }
    const std::vector<Place> places = in_order_of_time(plans);
    std::vector<std::atomic<bool>> dirty(plans.size());
    std::atomic<std::size_t> next = 0;
    std::atomic<Duration::rep> latest_ns = 0;
    const Stopwatch watch;

    // Each worker takes the next transaction that nobody has taken and sleeps until it arrives.
    // As long as one of them is idle, nothing is ever sent late.
    const auto work = [&](Session& session) {
        for (std::size_t i = next++; i < places.size(); i = next++) {
            const auto [lane, index] = places[i];
            const PlannedTransaction& planned = plans[lane].transactions[index];
            watch.sleep_until(planned.at);
            const Duration::rep late_ns = (watch.now() - planned.at).count();
            for (auto seen = latest_ns.load(); seen < late_ns;) {
                latest_ns.compare_exchange_weak(seen, late_ns);
            }
            run.lanes[lane][index] = transact(session, watch, LockKind::advisory, lane, planned);
            if (run.lanes[lane][index].granted) {
                dirty[lane] = true;
            }
        }
    };

    const std::size_t updaters = updater_interval ? plans.size() : 0;
    std::vector<std::function<void()>> tasks;
    for (std::size_t i = 0; i < sessions.size(); ++i) {
        if (i < updaters) {
            tasks.emplace_back([&, i] {
                run_updater(sessions[i], watch, i, plans[i].updater_holds, dirty[i],
                            *updater_interval, length);
            });
        } else {
            tasks.emplace_back([&, i] { work(sessions[i]); });
        }
    }
    run_together(tasks);
    run.latest_start = Duration(latest_ns.load());
    return run;
}

std::vector<Lane> drive_closed(Sessions& sessions, LockKind kind, std::size_t first_key,
                               const std::vector<ClosedLane>& plans, Duration length) {
    std::vector<Lane> lanes(plans.size());
    std::mutex mutex;
    const Stopwatch watch;
    const auto go_round = [&](Session& session, std::size_t lane, std::uint32_t client) {
        const RandomSource random(client);
        Lane outcomes;
        watch.sleep_until(Duration(0));
        for (std::uint64_t round = 0; watch.now() < length; ++round) {
            const double factor =
                plans[lane].exponential ? random.exponential(Purpose::work, client, round) : 1.0;
            const Duration hold = from_seconds(seconds(plans[lane].hold) * factor);
            outcomes.push_back(
                transact(session, watch, kind, first_key + lane, {watch.now(), hold, 1}));
        }
        const std::scoped_lock lock(mutex);
        lanes[lane].insert(lanes[lane].end(), outcomes.begin(), outcomes.end());
    };

    std::vector<std::function<void()>> tasks;
    for (std::size_t lane = 0; lane < plans.size(); ++lane) {
        for (std::size_t i = 0; i < plans[lane].clients; ++i) {
            const std::size_t client = tasks.size();
            if (client >= sessions.size()) {
                throw std::runtime_error("more clients than sessions");
            }
            tasks.emplace_back([&, lane, client] {
                go_round(sessions[client], lane, static_cast<std::uint32_t>(client));
            });
        }
    }
    run_together(tasks);
    for (Lane& lane : lanes) {
        std::sort(lane.begin(), lane.end(),
                  [](const Outcome& a, const Outcome& b) { return a.request < b.request; });
    }
    return lanes;
}

} // namespace lockscope::postgres
