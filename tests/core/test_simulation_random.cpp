// SPDX-License-Identifier: GPL-3.0-or-later
// What holds in every run, tried on scenarios nobody would write. A failing scenario is named by
// its seed: random_scenario(seed) builds it again.
#include "core/engine/simulation.h"
#include "core/measure/measurements.h"
#include "core/measure/summary.h"
#include "tests/support/event_audit.h"
#include "tests/support/random_scenario.h"
#include "tests/support/scenarios.h"
#include "tests/support/test_entry.h"

#include <QTest>

#include <map>
#include <optional>

using namespace lockscope;
using namespace lockscope::test;

namespace {

/// Enough to meet every parameter at several values; a minute under the sanitizers.
constexpr std::uint64_t scenarios = 150;

/// A random scenario a minute long takes some hundred thousand steps at most. One that takes more
/// goes round in circles.
constexpr std::uint64_t most_steps = 20'000'000;

/// A run and what is measured of it.
struct Run {
    explicit Run(const Scenario& scenario)
        : simulation(scenario)
        , measurements(scenario) {}

    void run_until(SimTime t) {
        MeasuringSink sink(measurements);
        simulation.run_until(t, &sink);
        measurements.advance(simulation.now());
    }
    [[nodiscard]] std::string report() const {
        return to_json(summarize(simulation, measurements));
    }

    Simulation simulation;
    Measurements measurements;
};

/// Without changes on the way and with one value of each parameter for all workloads.
Scenario uniform_scenario(std::uint64_t seed) {
    Scenario scenario = random_scenario(seed);
    scenario.interventions.clear();
    for (Workload& workload : scenario.workloads) {
        workload.parameters.clear();
    }
    return scenario;
}

/// A value of the row that `need` is about, other than the one it names.
ParameterValue another_than_named(const Need& need) {
    const Parameter& row = *find_parameter(need.key);
    if (const auto* const choice = std::get_if<ChoiceIndex>(&need.value)) {
        return ChoiceIndex{(choice->index + 1) % static_cast<int>(row.choices.size())};
    }
    if (const auto* const flag = std::get_if<bool>(&need.value)) {
        return !*flag;
    }
    return need.relation == Need::Relation::above ? row.slider_maximum : row.minimum;
}

ParameterValue value_that_fails(const Need& need) {
    return need.relation == Need::Relation::is ? another_than_named(need) : need.value;
}

void meet_needs(Scenario& scenario, const Parameter& row) {
    for (const Need& need : row.needs) {
        find_parameter(need.key)->set(
            scenario, need.relation == Need::Relation::is ? need.value : another_than_named(need));
    }
}

/// The fingerprint of a run with this value; nothing if it does not go together with the others.
std::optional<std::uint64_t> effects_of(const Parameter& row, Scenario scenario,
                                        const ParameterValue& value) {
    row.set(scenario, value);
    if (!validate(scenario).empty()) {
        return std::nullopt;
    }
    Simulation simulation(scenario);
    simulation.run_until(end_of_time);
    return simulation.fingerprint();
}

class WatchingSink final : public EventSink {
public:
    WatchingSink(Measurements& measurements, EventAudit& audit)
        : measurements_(measurements)
        , audit_(audit) {}

protected:
    void consume(std::span<const Event> events) override {
        measurements_.add(events);
        audit_.watch(events);
    }

private:
    Measurements& measurements_;
    EventAudit& audit_;
};

} // namespace

class TestSimulationRandom : public QObject {
    Q_OBJECT

    static void every_need() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<int>("need");
        for (const Parameter& row : parameter_table()) {
            for (std::size_t i = 0; i < row.needs.size(); ++i) {
                QTest::addRow("%s without %s", row.key.c_str(), row.needs[i].key.c_str())
                    << QString::fromStdString(row.key) << static_cast<int>(i);
            }
        }
    }
    static void every_seed() {
        QTest::addColumn<quint64>("seed");
        for (std::uint64_t seed = 1; seed <= scenarios; ++seed) {
            QTest::addRow("seed %llu", static_cast<unsigned long long>(seed)) << quint64{seed};
        }
    }

private Q_SLOTS:
    void random_scenarios_are_valid_data() { every_seed(); }
    void random_scenarios_are_valid() {
        QFETCH(const quint64, seed);
        for (const Error& error : validate(random_scenario(seed))) {
            QFAIL(to_string(error).c_str());
        }
    }

    /// Or the tests below would be worth little.
    void random_scenarios_meet_everything_that_can_happen() {
        std::map<EventKind, std::size_t> kinds;
        std::map<FailureCause, std::size_t> causes;
        for (std::uint64_t seed = 1; seed <= scenarios; ++seed) {
            for (const Event& event : events_of(random_scenario(seed))) {
                ++kinds[event.kind];
                ++causes[event.cause];
            }
        }
        for (int kind = 0; kind <= static_cast<int>(EventKind::parameters_changed); ++kind) {
            const std::size_t seen = kinds[static_cast<EventKind>(kind)];
            qInfo("event kind %d: %zu times", kind, seen);
            QVERIFY(seen >= 10);
        }
        for (std::size_t cause = 0; cause < failure_cause_count; ++cause) {
            const std::size_t seen = causes[static_cast<FailureCause>(cause)];
            const std::string name(failure_cause_names[cause]);
            qInfo("%s: %zu times", name.c_str(), seen);

            QVERIFY(seen >= 20);
        }
    }

    void books_balance_after_every_step_data() { every_seed(); }
    void books_balance_after_every_step() {
        QFETCH(const quint64, seed);
        const Scenario scenario = random_scenario(seed);
        Simulation simulation(scenario);
        Measurements measurements(scenario);
        EventAudit audit(scenario);
        WatchingSink sink(measurements, audit);
        std::uint64_t steps = 0;
        while (simulation.step(&sink)) {
            QVERIFY2(++steps < most_steps, "time stands still");
            audit.parameters_changed(simulation.scenario().parameters);
            const RecordCounts& records = measurements.records();
            if (records.in_flight() != simulation.in_flight_records() ||
                audit.in_flight_records() != simulation.in_flight_records()) {
                QFAIL(qPrintable(QString("step %1: %2 offered, %3 committed, %4 failed, but the "
                                         "engine has %5 in flight")
                                     .arg(steps)
                                     .arg(records.offered)
                                     .arg(records.committed)
                                     .arg(records.failed)
                                     .arg(simulation.in_flight_records())));
            }
        }
        audit.finish();
        for (const std::string& objection : audit.objections()) {
            QFAIL(objection.c_str());
        }
        QVERIFY(simulation.finished());
        QCOMPARE(simulation.now(), simulation.end());
    }

    void a_copy_in_mid_run_goes_on_identically_data() { every_seed(); }
    void a_copy_in_mid_run_goes_on_identically() {
        QFETCH(const quint64, seed);
        const Scenario scenario = random_scenario(seed);
        Run whole(scenario);
        whole.run_until(end_of_time);

        Run original(scenario);
        original.run_until(start_of_run + 23s);
        Run copy = original;
        original.run_until(start_of_run + 41s);
        original.run_until(end_of_time);
        copy.run_until(end_of_time);

        QCOMPARE(original.simulation.fingerprint(), whole.simulation.fingerprint());
        QCOMPARE(copy.simulation.fingerprint(), whole.simulation.fingerprint());
        QCOMPARE(copy.simulation.events(), whole.simulation.events());
        QCOMPARE(copy.report(), original.report());
        QCOMPARE(copy.report(), whole.report());
    }

    void what_happens_to_a_copy_leaves_the_original_alone_data() { every_seed(); }
    void what_happens_to_a_copy_leaves_the_original_alone() {
        QFETCH(const quint64, seed);
        const Scenario scenario = random_scenario(seed);
        Simulation whole(scenario);
        whole.run_until(end_of_time);

        Simulation original(scenario);
        original.run_until(start_of_run + 23s);
        {
            Simulation copy = original;
            Dice dice(seed);
            std::vector<Setting> settings;
            for (const Parameter& row : parameter_table(scenario)) {
                settings.push_back({row.key, random_value(row, dice)});
            }
            copy.apply(settings);
            copy.run_until(start_of_run + 41s);
        }
        original.run_until(end_of_time);
        QCOMPARE(original.fingerprint(), whole.fingerprint());
    }

    void how_a_run_is_cut_up_does_not_matter_data() { every_seed(); }
    void how_a_run_is_cut_up_does_not_matter() {
        QFETCH(const quint64, seed);
        const Scenario scenario = random_scenario(seed);
        Simulation whole(scenario);
        whole.run_until(end_of_time);

        Simulation stepped(scenario);
        while (stepped.step()) {
        }
        QCOMPARE(stepped.fingerprint(), whole.fingerprint());

        Simulation sliced(scenario);
        Dice dice(seed);
        for (SimTime t{}; !sliced.finished(); t += Duration(1ms) * dice.whole(0, 3000)) {
            bool there = false;
            while (!there) {
                there = sliced.run_some(t, static_cast<std::uint64_t>(dice.whole(1, 50)));
            }
        }
        // Nothing more will happen, but there may be time left before the end.
        sliced.run_until(end_of_time);
        QCOMPARE(sliced.fingerprint(), whole.fingerprint());
        QCOMPARE(sliced.now(), whole.now());
    }

    void without_what_it_needs_a_parameter_has_no_effect_data() { every_need(); }
    void without_what_it_needs_a_parameter_has_no_effect() {
        QFETCH(const QString, key);
        QFETCH(const int, need);
        const Parameter& row = *find_parameter(key.toStdString());
        int compared = 0;
        for (std::uint64_t seed = 1; compared < 6; ++seed) {
            Scenario scenario = uniform_scenario(seed);
            meet_needs(scenario, row);
            const Need& missing = row.needs[static_cast<std::size_t>(need)];
            find_parameter(missing.key)->set(scenario, value_that_fails(missing));
            const auto most = effects_of(row, scenario, row.slider_maximum);
            const auto least = effects_of(row, scenario, row.minimum);
            if (most && least) {
                QCOMPARE(*most, *least);
                ++compared;
            }
            QVERIFY2(seed < scenarios, "most scenarios do not allow the values");
        }
    }

    void with_what_it_needs_a_parameter_has_an_effect_data() { every_need(); }
    void with_what_it_needs_a_parameter_has_an_effect() {
        QFETCH(const QString, key);
        const Parameter& row = *find_parameter(key.toStdString());
        for (std::uint64_t seed = 1; seed <= 4 * scenarios; ++seed) {
            Scenario scenario = uniform_scenario(seed);
            meet_needs(scenario, row);
            const auto most = effects_of(row, scenario, row.slider_maximum);
            const auto least = effects_of(row, scenario, row.minimum);
            if (most && least && *most != *least) {
                return;
            }
        }
        QFAIL("no scenario knows the difference");
    }

    void another_seed_is_another_run() {
        Scenario scenario = random_scenario(1);
        Simulation one(scenario);
        one.run_until(end_of_time);
        scenario.seed = 2;
        Simulation other(scenario);
        other.run_until(end_of_time);
        QVERIFY(one.fingerprint() != other.fingerprint());
    }
};

LOCKSCOPE_TEST(test_simulation_random, TestSimulationRandom)
#include "test_simulation_random.moc"
