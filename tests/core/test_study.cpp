// SPDX-License-Identifier: GPL-3.0-or-later
// What mitigations are, what they bought and what they cost.
#include <QTest>

#include "core/study/measured_run.h"
#include "core/study/mitigations.h"
#include "core/study/price_tag.h"
#include "core/study/verdict.h"
#include "tests/support/busy_scenario.h"
#include "tests/support/example_scenario.h"
#include "tests/support/random_scenario.h"
#include "tests/support/test_entry.h"

#include <algorithm>
#include <cmath>

using namespace lockscope;
using namespace std::chrono_literals;

class TestStudy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mitigations_are_what_differs_from_off() {
        Scenario scenario = test::busy_scenario();
        QVERIFY(mitigations_on(scenario).empty());
        scenario.parameters.decouple_enabled = true;
        scenario.parameters.load_factor = 2.0; // load, no mitigation
        scenario.workloads[0].parameters = {{"batch.size", std::int64_t{50}}};
        const std::vector<std::string> expected{"batch.size", "decouple.enabled"};
        QVERIFY(mitigations_on(scenario) == expected);
    }

    void without_takes_it_out_everywhere() {
        Scenario scenario = test::busy_scenario();
        scenario.parameters.batch_size = 20;
        scenario.workloads[0].parameters = {{"batch.size", std::int64_t{50}}};
        scenario.interventions = {
            {10s, {{"batch.size", std::int64_t{5}}}},
            {20s,
             {{"batch.size", std::int64_t{7}}, {"decouple.enabled", true}, {"load.factor", 2.0}}}};
        const Scenario off = without(scenario, "batch.size");
        QCOMPARE(off.parameters.batch_size, 1);
        QVERIFY(off.workloads[0].parameters.empty());
        QCOMPARE(off.interventions.size(), std::size_t{1});
        QCOMPARE(off.interventions[0].set.size(), std::size_t{2});
        const Scenario all_off = without_mitigations(scenario);
        QCOMPARE(all_off.interventions.size(), std::size_t{1});
        QCOMPARE(all_off.interventions[0].set.size(), std::size_t{1}); // the load stays
        QVERIFY(mitigations_on(all_off).empty());
    }

    /// A switch that is on by default is off without it; guardrails that throttle are one as well.
    void without_mitigations_nothing_of_them_is_left() {
        const Scenario nights = test::example("redistribution-by-night");
        const auto on = mitigations_on(nights);
        QVERIFY(std::find(on.begin(), on.end(), "redistribution.enabled") != on.end());
        Run bare(without_mitigations(nights));
        bare.advance_to(SimTime(26h));
        QVERIFY(!bare.simulation().scenario().parameters.redistribution_enabled);
        const AccountId acme(0U);
        QVERIFY(bare.simulation().children(acme) >= Run(nights).simulation().children(acme));
        QVERIFY(!without_mitigations(test::example("guardrails")).parameters.guardrail_enabled);
    }

    void random_scenarios_stay_valid_without_mitigations() {
        for (std::uint64_t seed = 1; seed <= 200; ++seed) {
            const Scenario off = without_mitigations(test::random_scenario(seed));
            QVERIFY2(validate(off).empty(), std::to_string(seed).c_str());
            QVERIFY(mitigations_on(off).empty());
        }
    }

    void a_price_is_the_difference_one_change_makes() {
        Scenario scenario = test::busy_scenario();
        scenario.parameters.decouple_enabled = true;
        scenario.parameters.retry_max_attempts = 3;
        const auto tags = price_tags(scenario, mitigations_on(scenario), {}, SimTime(10min), {});
        QVERIFY(tags.has_value());
        QCOMPARE(tags->size(), std::size_t{2});
        for (const PriceTag& tag : *tags) {
            QCOMPARE(tag.with.records.offered, tag.without.records.offered);
            QCOMPARE(tag.to, SimTime(10min));
        }
        const PriceTag& decoupled = tags->front();
        QVERIFY(decoupled.without.attempts.failed > 10 * (decoupled.with.attempts.failed + 1));
        QVERIFY(decoupled.with.staleness_ms.p95 > 1000.0);
        QCOMPARE(decoupled.without.staleness_ms.p95, 0.0);
        QVERIFY(decoupled.value == ParameterValue(true));
        QVERIFY(decoupled.off_value == ParameterValue(false));
    }

    void a_price_since_a_change_leaves_out_what_was_before() {
        Scenario scenario = test::busy_scenario();
        const SimTime change(5min);
        scenario.interventions = {{5min, {{"decouple.enabled", true}}}};
        const std::vector<std::string> keys{"decouple.enabled"};
        const auto whole = price_tags(scenario, keys, {}, SimTime(15min), {});
        const auto since = price_tags(scenario, keys, change + 1min, SimTime(15min), {});
        QVERIFY(whole && since);
        // Before the change both fail; a minute after it, with it, nobody does any more.
        QVERIFY(whole->front().with.records.failed > 20);
        QCOMPARE(since->front().with.records.failed, 0);
        QVERIFY(since->front().without.records.failed > 20);
        QCOMPARE(since->front().from, change + 1min);
        QCOMPARE(since->front().with.simulated_s, since->front().without.simulated_s);
        // Exactly what a run measures that has warmed up until then.
        Scenario warmed = scenario;
        warmed.warm_up = 6min;
        auto run = measured_run(warmed, SimTime(15min), {});
        QVERIFY(figures_of(*run).records == since->front().with.records);
    }

    void a_compared_run_has_the_steps_of_one_that_is_under_way() {
        // At every moment of a run, another one of the same scenario that has gone on to its end
        // has the same curve up to there, step by step.
        const Scenario scenario = test::busy_scenario();
        const auto compared = compared_run(scenario, SimTime(1h), {});
        QVERIFY(compared && compared->earlier.size() > 3);
        QVERIFY(compared->run.simulation().fingerprint() ==
                measured_run(scenario, SimTime(1h), {})->simulation().fingerprint());
        for (const SimTime now : {SimTime(40s), SimTime(200s), SimTime(11min), SimTime(40min)}) {
            auto run = measured_run(scenario, now, {});
            const ChartCurves mine =
                chart_curves(run->measurements(), AccountId(0U), screen_curves);
            const ChartCurves other = curves_in_steps(*compared, AccountId(0U), mine.bin_width);
            QCOMPARE(other.bin_width, mine.bin_width);
            QVERIFY(other.time_s.back() > 3500.0);
            QVERIFY(std::is_sorted(other.time_s.begin(), other.time_s.end()));
            // But for the last step, which is not over in the run that is under way.
            for (std::size_t i = 0; i + 1 < mine.time_s.size(); ++i) {
                QCOMPARE(other.time_s[i], mine.time_s[i]);
                QCOMPARE(other.throughput_per_s[i], mine.throughput_per_s[i]);
                QVERIFY(other.failure_rate[i] == mine.failure_rate[i] ||
                        std::isnan(mine.failure_rate[i]));
            }
            for (std::size_t i = 0; i < curve_count; ++i) {
                QCOMPARE(other.of(static_cast<Curve>(i)).size(), other.time_s.size());
            }
        }
    }

    void either_of_two_would_do() {
        Scenario scenario = test::busy_scenario();
        scenario.parameters.decouple_enabled = true;
        scenario.parameters.batch_size = 50; // far fewer locks: enough by itself
        scenario.parameters.retry_max_attempts = 3;
        const auto tags =
            price_tags(scenario, {"decouple.enabled", "batch.size"}, {}, SimTime(20min), {});
        QVERIFY(tags.has_value());
        for (const PriceTag& tag : *tags) {
            QCOMPARE(tag.with.records.failed, tag.without.records.failed);
            QVERIFY(tag.redundant);
        }
        // One alone is no choice between two.
        scenario.parameters.batch_size = 1;
        const auto alone = price_tags(scenario, {"decouple.enabled", "retry.max_attempts"}, {},
                                      SimTime(20min), {});
        QVERIFY(!alone->front().redundant);
    }

    void a_stopped_study_says_nothing() {
        const std::atomic<bool> stop = true;
        QVERIFY(!measured_run(test::busy_scenario(), SimTime(1h), {&stop}).has_value());
    }

    void a_limited_study_compares_the_same_stretch() {
        Scenario scenario = test::busy_scenario();
        scenario.parameters.decouple_enabled = true;
        const auto tags =
            price_tags(scenario, {"decouple.enabled"}, {}, SimTime(1h), {nullptr, 30'000});
        QVERIFY(tags.has_value());
        QVERIFY(tags->front().to < SimTime(1h));
        QCOMPARE(tags->front().with.simulated_s, tags->front().without.simulated_s);
        QCOMPARE(tags->front().with.records.offered, tags->front().without.records.offered);
    }

    void the_verdict_names_the_better_run_and_its_price() {
        RunSummary a;
        a.records = {1000, 790, 210, 0, {}};
        a.failure_rate_records = 0.21;
        RunSummary b = a;
        b.records = {1000, 962, 38, 0, {}};
        b.failure_rate_records = 0.038;
        b.staleness_ms.p95 = 4800;
        const Comparison comparison = compare(a, b);
        QVERIFY(comparison.winner == Comparison::Winner::b);
        QCOMPARE(QString::fromStdString(to_english(comparison.verdict)),
                 QStringLiteral("B does better than A: it fails 3.8 % instead of 21 % of its "
                                "records; the price: stale account summaries (4.80 s at p95)."));
        QVERIFY(compare(b, a).winner == Comparison::Winner::a);
        QVERIFY(compare(a, a).winner == Comparison::Winner::neither);
        QCOMPARE(QString::fromStdString(to_english(compare(a, a).verdict)),
                 QStringLiteral("A and B do equally well."));
    }
};

LOCKSCOPE_TEST(test_study, TestStudy)
#include "test_study.moc"
