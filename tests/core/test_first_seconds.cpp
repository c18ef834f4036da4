// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever opens an example and presses play has seen its story ten seconds later: what the scenario
// says of its view is held to that here.
#include "core/engine/simulation.h"
#include "core/scenario/examples.h"
#include "tests/support/small_scenario.h"
#include "tests/support/test_entry.h"

#include <QTest>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

using namespace lockscope;

namespace {

constexpr int patience_s = 10;
/// Slower than this a token can be told and followed.
constexpr double slow_enough = 60.0;

class Collector final : public EventSink {
public:
    std::vector<Event> events;

protected:
    void consume(std::span<const Event> batch) override {
        events.insert(events.end(), batch.begin(), batch.end());
    }
};

/// What happens within the first ten seconds of the real time of who watches.
class FirstSeconds {
public:
    explicit FirstSeconds(const Scenario& scenario)
        : simulation_(scenario) {
        const SimTime begin(scenario.view->at);
        simulation_.run_until(begin);
        const double simulated_s = *scenario.view->speed * patience_s;
        Collector collector;
        simulation_.run_until(begin + Duration(std::int64_t(simulated_s * 1e9)), &collector);
        events_ = std::move(collector.events);
    }

    [[nodiscard]] std::int64_t failed(FailureCause cause) const {
        return count(EventKind::attempt_failed,
                     [cause](const Event& event) { return event.cause == cause; });
    }
    [[nodiscard]] std::int64_t refused(FailureCause cause) const {
        return count(EventKind::refused,
                     [cause](const Event& event) { return event.cause == cause; });
    }
    /// Waits that ended without the lock of this account.
    [[nodiscard]] std::int64_t withdrawn_at(std::string_view account) const {
        return count(EventKind::withdrawn, [&](const Event& event) {
            return simulation_.account_id(event.account) == account;
        });
    }
    [[nodiscard]] std::int64_t number_of(EventKind kind) const {
        return count(kind, [](const Event&) { return true; });
    }
    /// How much longer the intake's queue has become.
    [[nodiscard]] std::int64_t queued() const {
        return number_of(EventKind::queued) - number_of(EventKind::dequeued);
    }
    /// The longest hold that ended.
    [[nodiscard]] Duration longest_hold() const {
        Duration longest{0};
        for (const Event& event : events_) {
            longest =
                event.kind == EventKind::released ? std::max(longest, event.duration) : longest;
        }
        return longest;
    }

private:
    template <class Holds>
    [[nodiscard]] std::int64_t count(EventKind kind, Holds holds) const {
        return std::count_if(events_.begin(), events_.end(), [&](const Event& event) {
            return event.kind == kind && holds(event);
        });
    }

    Simulation simulation_;
    std::vector<Event> events_;
};

/// An example and what must be seen of it.
struct Story {
    std::string_view example;
    bool (*shows)(const FirstSeconds& seen);
};

constexpr Story stories[] = {
    // The night's work begins: accounts join the pool, and children move there.
    {"account-pool",
     [](const FirstSeconds& seen) {
         return seen.number_of(EventKind::account_added) >= 5 &&
                seen.number_of(EventKind::record_committed) >= 5;
     }},
    // The busiest account is recalculated, and its records fail while others go on.
    {"hot-among-many",
     [](const FirstSeconds& seen) {
         return seen.withdrawn_at("hot-1") >= 5 && seen.longest_hold() > 30s &&
                seen.number_of(EventKind::attempt_committed) >= 10;
     }},
    {"month-end-load",
     [](const FirstSeconds& seen) {
         return seen.failed(FailureCause::deadlock) >= 5 &&
                seen.number_of(EventKind::withdrawn) >= 5;
     }},
    // Refusals set in, after a time without, and nobody waits for a lock.
    {"not-the-lock",
     [](const FirstSeconds& seen) {
         return seen.refused(FailureCause::api_limit) >= 20 &&
                seen.number_of(EventKind::attempt_committed) >= 20 &&
                seen.number_of(EventKind::withdrawn) == 0;
     }},
    {"owner-change",
     [](const FirstSeconds& seen) {
         return seen.longest_hold() > 17s && seen.withdrawn_at("acme") >= 5 &&
                seen.refused(FailureCause::concurrent_limit) >= 1;
     }},
    // The hiccup, its failures, the impatient clients and the copies they make.
    {"ping-pong",
     [](const FirstSeconds& seen) {
         return seen.longest_hold() > 17s && seen.withdrawn_at("acme") >= 5 &&
                seen.failed(FailureCause::client_timeout) >= 5 &&
                seen.number_of(EventKind::record_duplicated) >= 1;
     }},
    {"quarterly-push",
     [](const FirstSeconds& seen) {
         return seen.withdrawn_at("acme") >= 5 &&
                seen.failed(FailureCause::unable_to_lock_row) >= 5;
     }},
    // The night begins: each chunk holds the lock as long as an owner change does.
    {"redistribution-by-night",
     [](const FirstSeconds& seen) {
         return seen.longest_hold() > 13s && seen.number_of(EventKind::attempt_committed) >= 2;
     }},
    // Batches are under way, and none meets another at a lock.
    {"partition-by-region",
     [](const FirstSeconds& seen) {
         return seen.number_of(EventKind::attempt_committed) >= 20 &&
                seen.number_of(EventKind::withdrawn) == 0 &&
                seen.failed(FailureCause::deadlock) == 0;
     }},
    {"time-slices",
     [](const FirstSeconds& seen) {
         return seen.number_of(EventKind::attempt_committed) >= 20 &&
                seen.failed(FailureCause::deadlock) == 0;
     }},
    // In the middle of what was a peak the lock keeps up.
    {"staggered-opening",
     [](const FirstSeconds& seen) {
         return seen.number_of(EventKind::attempt_committed) >= 100 &&
                seen.number_of(EventKind::attempt_failed) == 0;
     }},
    {"missing-index",
     [](const FirstSeconds& seen) {
         return seen.withdrawn_at("acme") >= 5 &&
                seen.failed(FailureCause::unable_to_lock_row) >= 5;
     }},
    // The campaign begins, and somebody notices.
    {"guardrails",
     [](const FirstSeconds& seen) { return seen.number_of(EventKind::alert_raised) >= 1; }},
    // The queue before the lock grows, and nobody fails.
    {"queue-driven-intake",
     [](const FirstSeconds& seen) {
         return seen.queued() >= 50 && seen.number_of(EventKind::attempt_failed) == 0;
     }},
};

} // namespace

class TestFirstSeconds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_example_has_a_story() {
        for (const Example& example : examples()) {
            const auto found =
                std::find_if(std::begin(stories), std::end(stories),
                             [&](const Story& story) { return story.example == example.name; });
            QVERIFY2(found != std::end(stories), std::string(example.name).c_str());
        }
        QCOMPARE(std::size(stories), examples().size());
    }

    void it_shows_within_ten_seconds_data() {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(std::size(stories)); ++i) {
            QTest::newRow(std::string(stories[i].example).c_str()) << i;
        }
    }
    void it_shows_within_ten_seconds() {
        QFETCH(int, index);
        const Story& story = stories[index];
        const Example* example = find_example(story.example);
        QVERIFY(example != nullptr);
        const Scenario scenario = read_example(*example).value();
        QVERIFY(!scenario.look_at.empty());
        QVERIFY(!scenario.try_this.empty());
        QVERIFY(scenario.view && scenario.view->speed);
        QVERIFY(*scenario.view->speed <= slow_enough);
        QVERIFY(story.shows(FirstSeconds(scenario)));
    }

    void from_the_start_at_the_usual_speed_most_would_not() {
        // Or the views would be for nothing.
        constexpr double usual = 10.0;
        int shown = 0;
        for (const Story& story : stories) {
            Scenario scenario = read_example(*find_example(story.example)).value();
            scenario.view = View{0s, usual};
            shown += story.shows(FirstSeconds(scenario)) ? 1 : 0;
        }
        QVERIFY(shown <= int(std::size(stories)) / 2);
    }
};

LOCKSCOPE_TEST(test_first_seconds, TestFirstSeconds)
#include "test_first_seconds.moc"
