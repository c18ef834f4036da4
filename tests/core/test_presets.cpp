// SPDX-License-Identifier: GPL-3.0-or-later
// The built-in presets: what they set, and that they do to a run what they say.
#include <QTest>

#include "core/engine/simulation.h"
#include "core/measure/measurements.h"
#include "core/measure/summary.h"
#include "core/model/presets.h"
#include "tests/support/small_scenario.h"
#include "tests/support/test_entry.h"

using namespace lockscope;
using namespace std::chrono_literals;

class TestPresets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_setting_fits_every_scenario() {
        const Scenario scenario = test::small_scenario();
        const std::vector<Preset> presets = built_in_presets(scenario);
        QCOMPARE(presets.size(), std::size_t{3});
        for (const Preset& preset : presets) {
            QVERIFY(!preset.description.empty() && !preset.settings.empty());
            Scenario changed = scenario;
            for (const Setting& setting : preset.settings) {
                const std::optional<Parameter> row = find_parameter(scenario, setting.key);
                QVERIFY(row.has_value());
                QVERIFY(!check_value(*row, setting.value).has_value());
                const Result<Setting> again =
                    parse_setting(scenario, format_setting(scenario, setting));
                QVERIFY(again.ok() && again.value() == setting);
                apply_setting(changed, setting);
            }
            QVERIFY2(validate(changed).empty(), preset.name.c_str());
        }
    }

    void as_is_puts_everything_back() {
        const Scenario loaded = test::small_scenario();
        Scenario changed = loaded;
        changed.parameters.batch_size = 77;
        changed.parameters.decouple_enabled = true;
        changed.accounts[0].children = 5;
        QCOMPARE(settings_between(loaded, changed).size(), std::size_t{3});
        const std::vector<Preset> presets = built_in_presets(loaded);
        for (const Setting& setting : presets[0].settings) {
            apply_setting(changed, setting);
        }
        QVERIFY(changed == loaded);
        QVERIFY(settings_between(loaded, changed).empty());
    }

    void tuned_buys_and_the_first_advice_costs() {
        const Scenario loaded = busy();
        const RunSummary as_is = run(loaded, {});
        const std::vector<Preset> presets = built_in_presets(loaded);
        const RunSummary tuned = run(loaded, presets[1].settings);
        const RunSummary advised = run(loaded, presets[2].settings);
        QVERIFY(as_is.records.failed > 100);
        QVERIFY(tuned.records.failed < as_is.records.failed / 5);
        // Long locks: who works at the same account by hand waits longer.
        QVERIFY(advised.lock_hold_ms.p95 > 2 * as_is.lock_hold_ms.p95);
    }

private:
    /// An order feed and people at the same account.
    static Scenario busy() {
        Scenario scenario = test::small_scenario();
        scenario.parameters.work_insert = 60ms;
        scenario.parameters.work_trigger = 40ms;
        scenario.parameters.work_touched_fields = 12;
        scenario.parameters.work_touch_per_field = 45ms;
        Workload people;
        people.name = "people";
        people.kind = WorkloadKind::contact_insert;
        people.arrivals = PoissonArrivals{{300.0, 1h}};
        people.targets = WeightTargets{{{"acme", 1.0}}};
        scenario.workloads.push_back(people);
        return scenario;
    }
    static RunSummary run(Scenario scenario, const std::vector<Setting>& settings) {
        for (const Setting& setting : settings) {
            apply_setting(scenario, setting);
        }
        Simulation simulation(scenario);
        Measurements measurements(scenario);
        MeasuringSink sink(measurements);
        simulation.run_until(SimTime(30min), &sink);
        measurements.advance(simulation.now());
        return summarize(simulation, measurements);
    }
};

LOCKSCOPE_TEST(test_presets, TestPresets)
#include "test_presets.moc"
