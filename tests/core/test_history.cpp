// SPDX-License-Identifier: GPL-3.0-or-later
// Going back: wherever a history goes, it is to the last bit where a straight run would be.
#include <QTest>

#include "core/history/history.h"
#include "tests/support/busy_scenario.h"
#include "tests/support/random_scenario.h"
#include "tests/support/test_entry.h"

#include <algorithm>
#include <functional>
#include <string>

using namespace lockscope;
using namespace std::chrono_literals;

namespace {

// Small distances, so that short runs have many keyframes.
constexpr KeyframeLimits fine{16, std::size_t{64} << 20U, 200, 1'000'000};

Setting setting(const char* text) {
    auto parsed = parse_setting(test::busy_scenario(), text);
    Q_ASSERT(parsed.ok());
    return parsed.value();
}

void change(History& history, const char* text, ChangeManner manner = {}) {
    const Setting one[] = {setting(text)};
    history.change(one, manner);
}

std::uint64_t fingerprint_at(const Scenario& scenario, SimTime t) {
    Simulation simulation(scenario);
    simulation.run_until(t);
    return simulation.fingerprint();
}

std::uint64_t fingerprint_of(const History& history) {
    return history.run().simulation().fingerprint();
}

/// The present is where the record, run straight, comes to.
void verify_straight(const History& history) {
    QCOMPARE(fingerprint_of(history), fingerprint_at(history.recorded(), history.now()));
}

void finish(History& history, SimTime t) {
    while (!history.advance(t, 777)) {
    }
}

bool search_back(History& history) {
    auto search = History::Search::going_on;
    while (search == History::Search::going_on) {
        search = history.previous_failure();
    }
    return search == History::Search::found;
}

struct Place {
    SimTime time;
    std::uint64_t events;
    std::uint64_t fingerprint;
    friend bool operator==(const Place&, const Place&) = default;
};
Place place_of(const History& history) {
    return {history.now(), history.run().events(), fingerprint_of(history)};
}

} // namespace

Q_DECLARE_METATYPE(std::function<void(History&)>)

class TestHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void slicing_does_not_matter() {
        History history(test::busy_scenario(), fine);
        finish(history, SimTime(90s));
        QCOMPARE(history.now(), SimTime(90s));
        verify_straight(history);
    }

    void single_steps_are_the_same_run() {
        History history(test::busy_scenario(), fine);
        for (int i = 0; i < 500; ++i) {
            const std::uint64_t before = history.run().events();
            QVERIFY(i % 5 == 0 ? history.step_instant() : history.step_event());
            QVERIFY(history.run().events() > before);
        }
        history.seek(history.now() + 1s);
        verify_straight(history);
    }

    void every_seek_is_exact() {
        History history(test::busy_scenario(), fine);
        test::Dice dice(11);
        for (int i = 0; i < 60; ++i) {
            const SimTime t(std::chrono::milliseconds(dice.whole(0, 400'000)));
            history.seek(t);
            QCOMPARE(history.now(), t);
            verify_straight(history);
        }
        QVERIFY(history.keyframes().size() > 4);
        // What comes after a seek is the same run, too.
        finish(history, SimTime(500s));
        verify_straight(history);
    }

    void a_change_is_taken_away_where_it_was_made() {
        for (const SimTime here : {start_of_run, SimTime(40s)}) {
            History history(test::busy_scenario(), fine);
            history.seek(here);
            change(history, "decouple.enabled=true", {.standing = true});
            history.seek(here + 50s);
            history.seek(here); // somebody comes back to it
            QVERIFY(history.present()->parameters.decouple_enabled);
            const Setting off[] = {setting("decouple.enabled=false")};
            QVERIFY(history.is_changed_here(off));
            const Setting other[] = {setting("batch.size=5")};
            QVERIFY(!history.is_changed_here(other));
            const SimTime back = history.change_here(off);
            QCOMPARE(back, here);
            finish(history, back);
            QVERIFY(history.interventions()->empty());
            QVERIFY(!history.present()->parameters.decouple_enabled);
            finish(history, here + 60s);
            verify_straight(history);
            QVERIFY(history.can_undo());
            finish(history, history.undo());
            QCOMPARE(history.interventions()->size(), std::size_t{1});
            verify_straight(history);
        }
    }

    void a_change_here_replaces_what_was_set_here_only() {
        History history(test::busy_scenario(), fine);
        history.seek(SimTime(20s));
        change(history, "batch.size=5");
        history.seek(SimTime(40s));
        change(history, "batch.size=7", {.standing = true});
        change(history, "decouple.enabled=true", {.standing = true});
        history.seek(SimTime(60s));
        history.seek(SimTime(40s));
        const Setting nine[] = {setting("batch.size=9")};
        finish(history, history.change_here(nine));
        QCOMPARE(history.present()->parameters.batch_size, 9);
        QVERIFY(history.present()->parameters.decouple_enabled);
        QCOMPARE(history.interventions()->front().set.size(), std::size_t{1});
        const Setting five[] = {setting("batch.size=5")}; // as it was before this instant
        finish(history, history.change_here(five));
        QCOMPARE(history.present()->parameters.batch_size, 5);
        QCOMPARE(history.interventions()->size(), std::size_t{2});
        finish(history, SimTime(90s));
        verify_straight(history);
    }

    void a_cure_acts_from_the_start() {
        History history(test::busy_scenario(), fine);
        history.seek(SimTime(30s));
        change(history, "decouple.enabled=true");
        history.seek(SimTime(60s));
        change(history, "decouple.enabled=false");
        change(history, "batch.size=5");
        history.seek(SimTime(120s));
        QVERIFY(history.run().failures() > 0);
        const Setting on[] = {setting("decouple.enabled=true")};
        const SimTime back = history.change_from_start(on);
        QCOMPARE(back, SimTime(120s));
        finish(history, back);
        QCOMPARE(history.run().failures(), std::int64_t{0});
        QCOMPARE(history.interventions()->size(), std::size_t{2});
        QCOMPARE(history.interventions()->front().at, Duration(0));
        QVERIFY(history.present()->parameters.decouple_enabled);
        QCOMPARE(history.present()->parameters.batch_size, 5);
        verify_straight(history);
        history.seek(start_of_run); // where it can be seen, and taken away
        QVERIFY(history.present()->parameters.decouple_enabled);
        const Setting off[] = {setting("decouple.enabled=false")};
        QVERIFY(history.is_changed_here(off));
        finish(history, history.undo());
        finish(history, SimTime(120s));
        QVERIFY(history.run().failures() > 0);
        verify_straight(history);
    }

    void the_measurements_are_those_of_a_straight_run() {
        Scenario scenario = test::busy_scenario();
        scenario.warm_up = 30s;
        History there_and_back(scenario, fine);
        there_and_back.seek(SimTime(300s));
        there_and_back.seek(SimTime(20s));
        there_and_back.seek(SimTime(200s));
        History straight(scenario, fine);
        straight.seek(SimTime(200s));
        const auto& a = there_and_back.run().measurements();
        const auto& b = straight.run().measurements();
        QCOMPARE(a.measured_from(), SimTime(30s));
        QVERIFY(a.records() == b.records());
        QVERIFY(a.attempts() == b.attempts());
        QCOMPARE(a.lock_wait().quantile(0.95), b.lock_wait().quantile(0.95));
        QCOMPARE(there_and_back.run().failures(), straight.run().failures());
    }

    void random_scenarios_go_back_exactly() {
        for (std::uint64_t seed = 1; seed <= 60; ++seed) {
            const Scenario scenario = test::random_scenario(seed);
            History history(scenario, fine);
            test::Dice dice(seed);
            std::vector<Place> way;
            for (int i = 0; i < 6; ++i) {
                history.seek(SimTime(std::chrono::milliseconds(dice.whole(0, 70'000))));
                way.push_back(place_of(history));
            }
            for (const Place& place : way) {
                history.seek(place.time);
                const auto said = "seed " + std::to_string(seed);
                // Where nothing is left to happen, how far the clock went depends on the way.
                const Place now = place_of(history);
                const bool there = now.time == place.time || history.finished();
                QVERIFY2(there && now.events == place.events &&
                             now.fingerprint == place.fingerprint,
                         said.c_str());
            }
            verify_straight(history);
        }
    }

    void a_step_back_undoes_a_step() {
        for (const bool instants : {false, true}) {
            History history(test::busy_scenario(), fine);
            history.seek(SimTime(40s));
            instants ? history.step_instant() : history.step_event();
            std::vector<Place> way;
            for (int i = 0; i < 150; ++i) {
                way.push_back(place_of(history));
                QVERIFY(instants ? history.step_instant() : history.step_event());
            }
            for (auto place = way.rbegin(); place != way.rend(); ++place) {
                QVERIFY(instants ? history.step_instant_back() : history.step_event_back());
                QVERIFY(place_of(history) == *place);
            }
        }
    }

    void random_scenarios_step_back_exactly() {
        std::size_t steps = 0;
        for (std::uint64_t seed = 100; seed < 130; ++seed) {
            History history(test::random_scenario(seed), fine);
            test::Dice dice(seed);
            history.seek(SimTime(std::chrono::milliseconds(dice.whole(100, 50'000))));
            std::vector<Place> way;
            do {
                way.push_back(place_of(history));
            } while (way.size() < 40 && history.step_event());
            if (place_of(history).events == way.back().events && way.size() > 1 &&
                history.now() > way.back().time) {
                way.push_back(place_of(history)); // nothing was left: it went to the end
            }
            way.erase(way.begin()); // perhaps between two events
            if (!way.empty() && place_of(history) == way.back()) {
                way.pop_back();
            }
            steps += way.size();
            for (auto place = way.rbegin(); place != way.rend(); ++place) {
                QVERIFY(history.step_event_back());
                const auto said = "seed " + std::to_string(seed);
                QVERIFY2(place_of(history) == *place, said.c_str());
            }
        }
        QVERIFY(steps > 1000); // most of the runs have that many events
    }

    void stepping_back_ends_at_the_start() {
        History history(test::busy_scenario(), fine);
        for (int i = 0; i < 5; ++i) {
            history.step_event();
        }
        int steps = 0;
        while (history.step_event_back()) {
            ++steps;
        }
        QCOMPARE(steps, 5);
        QCOMPARE(history.now(), start_of_run);
        QCOMPARE(history.run().events(), std::uint64_t{0});
        QVERIFY(!history.step_instant_back());
    }

    void from_between_two_events_a_step_back_finds_the_last_one() {
        History history(test::busy_scenario(), fine);
        history.seek(SimTime(40s));
        const std::uint64_t events = history.run().events();
        QVERIFY(history.step_event_back());
        QCOMPARE(history.run().events(), events);
        QVERIFY(history.now() < SimTime(40s));
        QVERIFY(history.step_event_back());
        QVERIFY(history.run().events() < events);
    }

    void failures_are_found_both_ways() {
        History history(test::busy_scenario(), fine);
        std::vector<Place> failures;
        for (int i = 1; i <= 30; ++i) {
            auto search = History::Search::going_on;
            while (search == History::Search::going_on) {
                search = history.next_failure(100);
            }
            QVERIFY(search == History::Search::found);
            QVERIFY(history.run().failures() >= i);
            failures.push_back(place_of(history));
        }
        for (auto place = std::next(failures.rbegin()); place != failures.rend(); ++place) {
            QVERIFY(search_back(history));
            QVERIFY(place_of(history) == *place);
        }
        QVERIFY(!search_back(history));
        QVERIFY(place_of(history) == failures.front());
        QVERIFY(history.front().failures() >= 30);
    }

    void the_search_for_a_failure_ends_with_the_run() {
        Scenario calm = test::busy_scenario();
        calm.parameters.decouple_enabled = true;
        calm.duration = 2min;
        History history(calm, fine);
        auto search = History::Search::going_on;
        while (search == History::Search::going_on) {
            search = history.next_failure(1000);
        }
        QVERIFY(search == History::Search::ended);
        QCOMPARE(history.now(), SimTime(2min));
        QVERIFY(!search_back(history));
        QCOMPARE(history.now(), SimTime(2min));
    }

    void an_event_is_found_by_its_number() {
        History history(test::busy_scenario(), fine);
        history.seek(SimTime(60s));
        const std::uint64_t end = history.run().events();
        for (const std::uint64_t event : {std::uint64_t{0}, end / 2, end / 3, end - 1}) {
            history.go_to_event(event);
            QVERIFY(history.run().events() > event);
            const std::uint64_t there = history.run().events();
            QVERIFY(history.step_event_back());
            QVERIFY(history.run().events() <= event);
            QVERIFY(history.step_event());
            QCOMPARE(history.run().events(), there);
        }
    }

    void what_was_changed_is_recorded() {
        History history(test::busy_scenario(), fine);
        history.seek(SimTime(20s));
        change(history, "decouple.enabled=true");
        history.seek(SimTime(40s));
        change(history, "batch.size=10", {.standing = true});
        change(history, "workload.orders.rate=4/s", {.standing = true});
        history.seek(SimTime(60s));
        const Scenario recorded = history.recorded();
        QCOMPARE(recorded.interventions.size(), std::size_t{2});
        QCOMPARE(recorded.interventions[1].set.size(), std::size_t{2});
        QVERIFY(history.present()->parameters.decouple_enabled);
        QVERIFY(!recorded.parameters.decouple_enabled);
        QVERIFY(validate(recorded).empty());
        verify_straight(history);
        history.seek(SimTime(30s));
        QCOMPARE(history.present()->parameters.batch_size, 1);
        verify_straight(history);
        history.seek(SimTime(80s));
        QCOMPARE(history.present()->parameters.batch_size, 10);
        verify_straight(history);
    }

    void standing_still_only_the_last_value_counts() {
        History history(test::busy_scenario(), fine);
        history.seek(SimTime(20s));
        change(history, "batch.size=10", {.standing = true});
        change(history, "batch.size=20", {.standing = true, .joined = true});
        change(history, "decouple.enabled=true", {.standing = true});
        change(history, "batch.size=30", {.standing = true});
        QCOMPARE(history.interventions()->size(), std::size_t{1});
        QCOMPARE(history.interventions()->front().set.size(), std::size_t{2});
        QCOMPARE(history.present()->parameters.batch_size, 30);
        history.seek(SimTime(60s));
        verify_straight(history);
    }

    void put_back_before_time_moves_nothing_was_changed() {
        History history(test::busy_scenario(), fine);
        history.seek(SimTime(20s));
        change(history, "batch.size=10", {.standing = true});
        change(history, "batch.size=1", {.standing = true, .joined = true});
        QVERIFY(history.recorded() == test::busy_scenario());
        history.seek(SimTime(60s));
        verify_straight(history);
    }

    void a_change_in_the_middle_of_an_instant_acts_after_it() {
        History history(test::busy_scenario(), fine);
        for (int i = 0; i < 333; ++i) {
            history.step_event();
        }
        change(history, "lock.discipline=lifo", {.standing = true});
        history.seek(history.now() + 30s);
        verify_straight(history);
    }

    void a_change_in_the_past_forks_and_keeps_what_comes_later() {
        Scenario scenario = test::busy_scenario();
        scenario.interventions = {{120s, {setting("batch.size=5")}}};
        History history(scenario, fine);
        history.seek(SimTime(200s));
        const Place original = place_of(history);
        history.seek(SimTime(60s));
        QVERIFY(history.front().now() == SimTime(200s));
        QVERIFY(!history.take_abandoned().has_value());
        change(history, "decouple.enabled=true", {.standing = true});
        const auto abandoned = history.take_abandoned();
        QVERIFY(abandoned.has_value());
        QCOMPARE(abandoned->simulation().fingerprint(), original.fingerprint);
        QCOMPARE(history.abandoned_record().size(), std::size_t{1});
        QVERIFY(history.front().now() == SimTime(60s));
        history.seek(SimTime(200s));
        QVERIFY(fingerprint_of(history) != original.fingerprint);
        QCOMPARE(history.interventions()->size(), std::size_t{2});
        QCOMPARE(history.present()->parameters.batch_size, 5);
        verify_straight(history);
    }

    void undo_and_redo_are_exact() {
        History history(test::busy_scenario(), fine);
        history.seek(SimTime(30s));
        change(history, "batch.size=10");
        history.seek(SimTime(50s));
        change(history, "decouple.enabled=true");
        change(history, "decouple.interval=2s", {.joined = true}); // of the same movement
        history.seek(SimTime(70s));
        const Place changed = place_of(history);
        QVERIFY(history.can_undo() && !history.can_redo());

        finish(history, history.undo());
        QCOMPARE(history.now(), SimTime(70s));
        QCOMPARE(history.interventions()->size(), std::size_t{1});
        verify_straight(history);
        finish(history, history.undo());
        QVERIFY(history.recorded() == test::busy_scenario());
        verify_straight(history);
        QVERIFY(!history.can_undo());

        finish(history, history.redo());
        finish(history, history.redo());
        QVERIFY(place_of(history) == changed);
        QVERIFY(!history.can_redo());
    }

    void a_movement_that_ends_where_it_began_is_none() {
        History history(test::busy_scenario(), fine);
        history.seek(SimTime(30s));
        change(history, "decouple.enabled=true", {.standing = true});
        change(history, "batch.size=10", {.standing = true});
        change(history, "batch.size=20", {.standing = true, .joined = true});
        change(history, "batch.size=1", {.standing = true, .joined = true});
        change(history, "batch.size=5", {.standing = true, .joined = true});
        finish(history, history.undo());
        QCOMPARE(history.present()->parameters.batch_size, 1);
        QVERIFY(history.present()->parameters.decouple_enabled);
        finish(history, history.undo());
        QVERIFY(!history.can_undo());
        QVERIFY(history.recorded() == test::busy_scenario());
    }

    void a_first_change_can_be_undone_even_if_it_was_called_joined() {
        History history(test::busy_scenario(), fine);
        history.seek(SimTime(30s));
        change(history, "batch.size=10", {.standing = true, .joined = true});
        QVERIFY(history.can_undo());
    }

    void the_lanes_are_those_of_a_straight_run() {
        History straight(test::busy_scenario(), fine);
        History stepped(test::busy_scenario(), fine);
        for (int i = 0; i < 400; ++i) {
            stepped.step_event();
            if (i % 20 == 0) {
                straight.seek(stepped.now());
                const auto a = straight.run().lanes(8);
                const auto b = stepped.run().lanes(8);
                QVERIFY(std::equal(a.begin(), a.end(), b.begin(), b.end()));
            }
        }
    }

    void quiet_days_cost_nothing() {
        Scenario scenario = test::busy_scenario();
        scenario.duration = 24h * 365 * 50;
        scenario.workloads[0].arrivals = PoissonArrivals{{1.0 / 365.0, 24h}};
        History history(scenario, fine);
        int slices = 0;
        while (!history.advance(SimTime(*scenario.duration), 777)) {
            ++slices;
        }
        // Some ten steps for each of some fifty orders, not one for each second of fifty years.
        QVERIFY(slices < 5000);
    }

    void undo_at_the_very_instant_and_at_the_start() {
        for (const SimTime at : {SimTime(), SimTime(25s)}) {
            History history(test::busy_scenario(), fine);
            history.seek(at);
            change(history, "batch.size=10", {.standing = true});
            change(history, "decouple.enabled=true", {.standing = true});
            finish(history, history.undo());
            QVERIFY(!history.present()->parameters.decouple_enabled);
            QCOMPARE(history.present()->parameters.batch_size, 10);
            finish(history, history.undo());
            QCOMPARE(history.present()->parameters.batch_size, 1);
            finish(history, history.redo());
            QCOMPARE(history.present()->parameters.batch_size, 10);
            QCOMPARE(history.now(), at);
            history.seek(SimTime(60s));
            verify_straight(history);
        }
    }

    void a_change_is_removed_wherever_it_is() {
        History history(test::busy_scenario(), fine);
        history.seek(SimTime(30s));
        change(history, "batch.size=10");
        history.seek(SimTime(60s));
        change(history, "decouple.enabled=true");
        history.seek(SimTime(45s));
        // One behind, one ahead.
        const auto record = *history.interventions();
        finish(history, history.remove(record[1]));
        QCOMPARE(history.interventions()->size(), std::size_t{1});
        finish(history, history.remove(record[0]));
        QVERIFY(history.recorded() == test::busy_scenario());
        QCOMPARE(history.now(), SimTime(45s));
        history.seek(SimTime(90s));
        verify_straight(history);
        finish(history, history.undo());
        QCOMPARE(history.interventions()->size(), std::size_t{1});
        verify_straight(history);
    }

    void keyframes_stay_within_their_bounds() {
        const KeyframeLimits tight{8, std::size_t{2} << 20U, 100, 1'000'000};
        History history(test::busy_scenario(), tight);
        for (int i = 1; i <= 120; ++i) {
            history.seek(SimTime(10s * i));
            QVERIFY(history.keyframes().size() <= tight.count);
            QVERIFY(history.keyframes().bytes() <= tight.bytes);
        }
        QVERIFY(history.keyframes().size() >= 2);
        history.seek(SimTime(333s));
        verify_straight(history);
    }

    void the_front_lies_ahead_or_is_here_data() {
        using Way = std::function<void(History&)>;
        QTest::addColumn<Way>("go_on");
        QTest::newRow("to the next instant") << Way([](History& h) { h.step_instant(); });
        QTest::newRow("to the end of this one") << Way([](History& h) { h.seek(h.now()); });
        QTest::newRow("by a change") << Way([](History& h) { change(h, "batch.size=10"); });
    }
    void the_front_lies_ahead_or_is_here() {
        // Five orders at one moment, so that single steps stop in the middle of it.
        Scenario scenario = test::busy_scenario();
        scenario.workloads[0].arrivals = ConstantArrivals{{6.0, 1min}};
        for (int i = 1; i < 5; ++i) {
            scenario.workloads.push_back(scenario.workloads[0]);
            scenario.workloads.back().name += std::to_string(i);
        }
        History history(scenario, fine);
        for (int i = 0; i < 3; ++i) {
            history.step_event();
        }
        const std::uint64_t front = history.run().events();
        history.step_event_back();
        history.step_event_back();
        QCOMPARE(history.now(), SimTime(10s));
        QCOMPARE(history.front().events(), front);
        QFETCH(const std::function<void(History&)>, go_on);
        go_on(history);
        QVERIFY(history.run().events() > front);
        QCOMPARE(history.front().events(), history.run().events());
        QVERIFY(!history.take_abandoned().has_value()); // nothing further was ever simulated
    }

    void without_room_for_keyframes_it_still_goes_back() {
        History history(test::busy_scenario(), {4, 1000, 100, 1'000'000});
        history.seek(SimTime(100s));
        QCOMPARE(history.keyframes().size(), std::size_t{0});
        history.seek(SimTime(50s));
        verify_straight(history);
        QVERIFY(history.step_event_back());
    }
};

LOCKSCOPE_TEST(test_history, TestHistory)
#include "test_history.moc"
