// SPDX-License-Identifier: GPL-3.0-or-later
// The engine against a second one, which is naive: the same events, in the same order, at the same
// nanosecond, on thousands of random scenarios over all parameters. A scenario on which they
// differ is named by its seed, made as small as it goes, and written to a file.
#include "core/scenario/reader.h"
#include "tests/support/random_scenario.h"
#include "tests/support/test_entry.h"
#include "tests/validation/reference/compare.h"
#include "tests/validation/reference/shrink.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <string>
#include <string_view>

using namespace lockscope;
using namespace lockscope::reference;

#ifndef LOCKSCOPE_VALIDATION_SCALE
#define LOCKSCOPE_VALIDATION_SCALE 1.0
#endif

namespace {

constexpr double scale = LOCKSCOPE_VALIDATION_SCALE;
constexpr std::uint64_t blocks = 20;
constexpr auto scenarios_of_block = static_cast<std::uint64_t>(300.0 * scale);
static_assert(scenarios_of_block > 0);
/// Among so many a mistake has to be found.
constexpr std::uint64_t scenarios_for_a_defect = 250;

Duration coarse(Duration duration) {
    return duration == never ? never : (duration + 50ms) / 100ms * Duration(100ms);
}

/// Times to a tenth of a second; the load whole, and so also none; the hottest account's share
/// none, half or all.
ParameterValue coarse(const Parameter& row, const ParameterValue& value) {
    ParameterValue rounded = value;
    if (const auto* duration = std::get_if<Duration>(&value)) {
        rounded = coarse(*duration);
    } else if (row.key == "load.factor") {
        rounded = std::round(std::get<double>(value));
    } else if (row.key == "load.hot_share" && std::get<double>(value) >= 0.0) {
        rounded = std::round(2.0 * std::get<double>(value)) / 2.0;
    }
    return check_value(row, rounded) ? value : rounded;
}

void make_coarse(std::vector<Setting>& settings) {
    for (Setting& setting : settings) {
        if (const Parameter* row = find_parameter(setting.key)) {
            setting.value = coarse(*row, setting.value);
        }
    }
}

/// All times in tenths of a second, nothing random in them: much happens at the same instant.
Scenario in_step(Scenario scenario) {
    const Scenario before = scenario;
    for (const Parameter& row : parameter_table()) {
        row.set(scenario, coarse(row, row.get(scenario)));
    }
    Parameters& p = scenario.parameters;
    p.work_distribution = Distribution::constant;
    p.retry_jitter = Jitter::none;
    p.index_account_id = true;
    for (Workload& workload : scenario.workloads) {
        make_coarse(workload.parameters);
        if (const auto* poisson = std::get_if<PoissonArrivals>(&workload.arrivals)) {
            workload.arrivals =
                ConstantArrivals{poisson->rate.count < 1.0 ? Rate{1.0, 1s} : Rate{10.0, 1s}};
        } else if (auto* bursts = std::get_if<BurstArrivals>(&workload.arrivals)) {
            bursts->rate = Rate{0.0, 1s};
        } else if (auto* closed = std::get_if<ClosedArrivals>(&workload.arrivals)) {
            closed->think = Duration(0);
        }
    }
    for (Intervention& intervention : scenario.interventions) {
        make_coarse(intervention.set);
    }
    p.redistribution_until = std::max(p.redistribution_until, p.redistribution_from + 1s);
    if (p.redistribution_until != never && p.redistribution_every != never) {
        p.redistribution_every =
            std::max(p.redistribution_every, p.redistribution_until - p.redistribution_from);
    }
    p.partition_period = std::max(p.partition_period, p.partition_lanes * Duration(100ms));
    return validate(scenario).empty() ? scenario : before;
}

/// Without a set end: the run is over when nothing is left to happen.
Scenario to_the_end(Scenario scenario) {
    const Scenario before = scenario;
    scenario.duration.reset();
    for (Workload& workload : scenario.workloads) {
        const auto* bursts = std::get_if<BurstArrivals>(&workload.arrivals);
        const bool endless = !std::holds_alternative<OnceArrivals>(workload.arrivals) &&
                             !std::holds_alternative<WindowArrivals>(workload.arrivals);
        if (endless) {
            workload.records = bursts != nullptr ? bursts->size : 20;
            workload.arrivals = OnceArrivals{bursts != nullptr ? bursts->every : Duration(2s)};
        }
    }
    for (Intervention& intervention : scenario.interventions) {
        // Rates of those that had one are no parameters any more.
        std::erase_if(intervention.set, [&](const Setting& setting) {
            return !find_parameter(scenario, setting.key);
        });
    }
    std::erase_if(scenario.interventions, [](const Intervention& i) { return i.set.empty(); });
    // Nights of a second, each good for one record, would go on for years.
    scenario.interventions.push_back({2min, {{"redistribution.until", ParameterValue(never)}}});
    return validate(scenario).empty() ? scenario : before;
}

enum class Way : std::uint8_t { as_drawn, in_step, to_the_end };
constexpr std::array<std::string_view, 3> ways{"as drawn", "in step", "to the end"};

Scenario scenario_of(std::uint64_t seed, Way way) {
    const Scenario scenario = test::random_scenario(seed);
    switch (way) {
    case Way::as_drawn:
        break;
    case Way::in_step:
        return in_step(scenario);
    case Way::to_the_end:
        return to_the_end(scenario);
    }
    return scenario;
}

bool differs(const Scenario& scenario, Defect defect) {
    return compare(scenario, defect).difference.has_value();
}

/// What is there to read about a difference: the seed, the small scenario, and its first events.
std::string report(const Scenario& scenario, std::uint64_t seed) {
    const Scenario small =
        shrink(scenario, [](const Scenario& s) { return differs(s, Defect::none); });
    const std::string path = save(small, "lockscope-reference-seed-" + std::to_string(seed));
    return "seed " + std::to_string(seed) + ": " + path + "\n" +
           compare(scenario).difference->text + "and there\n" + compare(small).difference->text;
}

} // namespace

class TestReferenceModel : public QObject {
    Q_OBJECT

    static void every_block() {
        QTest::addColumn<quint64>("first");
        QTest::addColumn<int>("way");
        for (std::uint64_t block = 0; block < blocks; ++block) {
            const std::uint64_t first = block * scenarios_of_block + 1;
            for (std::size_t way = 0; way < ways.size(); ++way) {
                QTest::addRow("%s, seeds from %llu", ways[way].data(),
                              static_cast<unsigned long long>(first))
                    << quint64{first} << static_cast<int>(way);
            }
        }
    }
    static void every_defect() {
        QTest::addColumn<int>("defect");
        for (int defect = 1; defect < defect_count; ++defect) {
            QTest::addRow("defect %d", defect) << defect;
        }
    }

private Q_SLOTS:
    void both_write_the_same_events_data() { every_block(); }
    void both_write_the_same_events() {
        QFETCH(const quint64, first);
        QFETCH(const int, way);
        for (std::uint64_t seed = first; seed < first + scenarios_of_block; ++seed) {
            const Scenario scenario = scenario_of(seed, static_cast<Way>(way));
            const Comparison both = compare(scenario);
            if (both.difference) {
                QFAIL(report(scenario, seed).c_str());
            }
            for (const Event& event : both.events) {
                ++kinds_[static_cast<std::size_t>(event.kind)];
                ++causes_[static_cast<std::size_t>(event.cause)];
            }
            compared_ += both.events.size();
        }
    }

    /// Or the agreement would be worth little.
    void everything_that_can_happen_was_compared() {
        qInfo("%zu events of %llu scenarios", compared_,
              static_cast<unsigned long long>(ways.size() * blocks * scenarios_of_block));
        for (std::size_t kind = 0; kind < kinds_.size(); ++kind) {
            QVERIFY2(kinds_[kind] >= 10, event_kind_names[kind].data());
        }
        for (std::size_t cause = 0; cause < failure_cause_count; ++cause) {
            QVERIFY2(causes_[cause] >= 10, std::to_string(cause).c_str());
        }
    }

    void a_mistake_is_found_data() { every_defect(); }
    void a_mistake_is_found() {
        QFETCH(const int, defect);
        std::uint64_t found = 0;
        for (std::uint64_t seed = 1; seed <= scenarios_for_a_defect && found == 0; ++seed) {
            const bool differ =
                differs(scenario_of(seed, Way::as_drawn), static_cast<Defect>(defect)) ||
                differs(scenario_of(seed, Way::in_step), static_cast<Defect>(defect));
            found = differ ? seed : 0;
        }
        qInfo("found with seed %llu", static_cast<unsigned long long>(found));
        QVERIFY(found > 0);
    }

    /// A transaction that waits, is granted and waits again at one instant has two checks for a
    /// deadlock due at one instant. The first one, of the wait that is over, must not stand in for
    /// the second: others, whose cycles were closed in between, come first.
    void a_wait_that_is_over_finds_no_deadlock() {
        const Result<Scenario> scenario = read_scenario(R"(
lockscope: 1
name: a wait that is over
seed: 3397
duration: 23s
accounts:
  - { id: big-c }
  - { id: big-b }
  - { id: tail, count: 16 }
workloads:
  - name: load
    kind: order_insert
    arrivals: { process: once, at: 18s }
    records: 225
    targets: { big-c: 0.48886586810390187, big-b: 0.3238147120235273, tail: 0.5812204319681314 }
    synchronous: false
parameters:
  sharing.create: 0s
  retry.max_attempts: 9
  work.overhead: 0s
  work.insert: 0s
  work.trigger: 0s
  work.trigger_chunk: 0s
  work.touch_per_field: 0s
  work.commit: 0s
  platform.lock_timeout: 3300ms
interventions:
  - { at: 10s, set: { batch.size: 5, work.touch_base: 0s } }
)",
                                                        "a wait that is over");
        QVERIFY(scenario.ok());
        QVERIFY(!compare(scenario.value()).difference);
    }

    /// A commit that takes a nanosecond too long needs one record and nothing else.
    void a_failing_scenario_becomes_as_small_as_it_goes() {
        const Fails fails = [](const Scenario& s) { return differs(s, Defect::late_commit); };
        const Scenario big = scenario_of(3, Way::as_drawn);
        QVERIFY(fails(big));
        const Scenario small = shrink(big, fails);
        QVERIFY(fails(small));
        QCOMPARE(small.interventions.size(), std::size_t{0});
        QCOMPARE(small.workloads.size(), std::size_t{1});
        QCOMPARE(account_count(small), std::int64_t{1});
        QVERIFY(small.parameters == Parameters());
        QVERIFY(small.workloads[0].parameters.empty());
        QCOMPARE(small.workloads[0].records, std::int64_t{1});
        QVERIFY(*small.duration <= 1s);
    }

    /// The lock goes to the wrong one: that takes a holder and two who wait.
    void what_the_failure_needs_stays() {
        const Fails fails = [](const Scenario& s) { return differs(s, Defect::wrong_waiter); };
        std::uint64_t seed = 1;
        while (!fails(scenario_of(seed, Way::in_step))) {
            ++seed;
        }
        const Scenario small = shrink(scenario_of(seed, Way::in_step), fails);
        QVERIFY(fails(small));
        QVERIFY(small.interventions.empty());
        QVERIFY(small.workloads.size() == 1);
        QCOMPARE(account_count(small), std::int64_t{1});
        const auto events = compare(small).events;
        const auto waiting = std::count_if(events.begin(), events.end(), [](const Event& event) {
            return event.kind == EventKind::waiting;
        });
        QVERIFY(waiting >= 2);
        QVERIFY2(events.size() < 60, std::to_string(events.size()).c_str());
    }

    void a_saved_scenario_reads_the_same() {
        const Scenario scenario = scenario_of(7, Way::as_drawn);
        const std::string path = save(scenario, "lockscope-reference-test");
        const auto read = read_scenario_file(path);
        std::remove(path.c_str());
        QVERIFY(read);
        QVERIFY(read.value() == scenario);
    }

private:
    std::array<std::size_t, event_kind_count> kinds_{};
    std::array<std::size_t, failure_cause_count + 1> causes_{};
    std::size_t compared_ = 0;
};

LOCKSCOPE_TEST(test_reference_model, TestReferenceModel)
#include "test_reference_model.moc"
