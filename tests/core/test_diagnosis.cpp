// SPDX-License-Identifier: GPL-3.0-or-later
// The diagnosis: its figures on runs that can be worked out by hand, and its verdicts on the
// stories and their contrasts.
#include "core/measure/diagnosis.h"
#include "core/measure/diagnosis_figures.h"
#include "core/measure/summary.h"
#include "tests/support/example_scenario.h"
#include "tests/support/scenarios.h"
#include "tests/support/test_entry.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace lockscope;
using namespace lockscope::test;

namespace {

class Run {
public:
    explicit Run(const Scenario& scenario)
        : simulation_(scenario)
        , measurements_(scenario) {
        MeasuringSink sink(measurements_);
        simulation_.run_until(simulation_.end(), &sink);
        measurements_.advance(simulation_.now());
        diagnosis = diagnose(simulation_, measurements_);
    }

    [[nodiscard]] Grade grade(Suspect suspect) const { return diagnosis.of(suspect).grade; }
    [[nodiscard]] bool suggests(Suspect suspect, std::string_view parameter) const {
        const auto& all = diagnosis.of(suspect).mitigations;
        return std::any_of(all.begin(), all.end(),
                           [&](const Mitigation& m) { return m.parameter == parameter; });
    }
    [[nodiscard]] const Evidence* evidence(std::string_view name) const {
        for (const Evidence& item : diagnosis.evidence) {
            if (item.name == name) {
                return &item;
            }
        }
        return nullptr;
    }
    [[nodiscard]] const Measurements& measurements() const { return measurements_; }
    [[nodiscard]] RunSummary summary() const {
        RunSummary summary = summarize(simulation_, measurements_);
        summary.diagnosis = diagnosis;
        return summary;
    }

private:
    Simulation simulation_;
    Measurements measurements_;

public:
    Diagnosis diagnosis;
};

bool close(double actual, double expected) {
    return std::abs(actual - expected) < 1e-9;
}

Workload poisson(std::string name, double per_hour, Targets targets) {
    return workload(std::move(name), PoissonArrivals{{per_hour, 1h}}, std::move(targets));
}

/// Fifty accounts with little to do, and the default work.
Scenario calm_day() {
    Scenario scenario;
    scenario.name = "calm";
    scenario.seed = 5;
    scenario.duration = 4h;
    scenario.accounts.push_back(group("c", 50, 300));
    scenario.workloads.push_back(poisson("others", 1800, UniformTargets{"c"}));
    return scenario;
}

} // namespace

class TestDiagnosis : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void correlation_is_pearsons() {
        const std::array<double, 4> x{1, 2, 3, 4};
        QVERIFY(close(correlation(x, std::array<double, 4>{10, 20, 30, 40}), 1.0));
        QVERIFY(close(correlation(x, std::array<double, 4>{4, 3, 2, 1}), -1.0));
        QVERIFY(close(correlation(x, std::array<double, 4>{1, 0, 0, 1}), 0.0));
        QVERIFY(close(correlation(x, std::array<double, 4>{7, 7, 7, 7}), 0.0));
    }

    void grades_have_their_bounds() {
        QCOMPARE(grade_of(0.0), Grade::none);
        QCOMPARE(grade_of(0.15), Grade::weak);
        QCOMPARE(grade_of(0.35), Grade::moderate);
        QCOMPARE(grade_of(0.6), Grade::strong);
    }

    void waiting_is_laid_at_the_holders_door() {
        Scenario scenario = bare_scenario();
        scenario.workloads.push_back(once("long", 0s, "a")); // 0 s to 4 s
        scenario.workloads.back().parameters.push_back({"work.insert", Duration(4s)});
        scenario.workloads.push_back(once("early", 1s, "a")); // waits 3 s, holds 4 s to 5 s
        scenario.workloads.push_back(once("late", 2s, "a"));  // waits 3 s, one behind early
        const Run run(scenario);
        const auto& workloads = run.diagnosis.blockers.workloads;
        QCOMPARE(workloads.size(), std::size_t{2});
        QCOMPARE(workloads[0].first, std::string("long"));
        QVERIFY(close(workloads[0].second, 5.0 / 6.0));
        QCOMPARE(workloads[1].first, std::string("early"));
        QVERIFY(close(workloads[1].second, 1.0 / 6.0));
        QVERIFY(close(run.diagnosis.blockers.insert, 1.0));
        QVERIFY(close(run.diagnosis.blockers.by_children, 0.0));
        QCOMPARE(run.measurements().workloads()[0].holds, 1);
    }

    void waits_that_failed_are_laid_there_too() {
        Scenario scenario = bare_scenario();
        scenario.parameters.platform_lock_timeout = 2s;
        scenario.workloads.push_back(once("long", 0s, "a"));
        scenario.workloads.back().parameters.push_back({"work.insert", Duration(9s)});
        scenario.workloads.push_back(once("victims", 1s, "a", 10));
        const Run run(scenario);
        QCOMPARE(run.measurements().workloads()[0].blocked_ns, 20e9);
        QCOMPARE(run.grade(Suspect::lock_contention), Grade::strong);
        QVERIFY(close(run.evidence("failures_at_a_lock")->figure, 1.0));
    }

    void the_quarterly_push_is_contention_that_decoupling_addresses() {
        const Run run(example("quarterly-push"));
        QCOMPARE(run.grade(Suspect::lock_contention), Grade::strong);
        QCOMPARE(run.grade(Suspect::data_skew), Grade::none);
        QCOMPARE(run.grade(Suspect::api_limit), Grade::none);
        QVERIFY(run.diagnosis.blockers.touch > 0.7);
        QVERIFY(run.suggests(Suspect::lock_contention, "decouple.enabled=true"));
        QVERIFY(!run.suggests(Suspect::lock_contention, "sharing.model=public_read_write"));
    }

    void the_owner_change_is_contention_that_the_sharing_model_addresses() {
        const Run run(example("owner-change"));
        QCOMPARE(run.grade(Suspect::lock_contention), Grade::strong);
        QCOMPARE(run.grade(Suspect::data_skew), Grade::strong);
        QCOMPARE(run.grade(Suspect::api_limit), Grade::none);
        QVERIFY(is_behind_the_lock(run.diagnosis));
        const std::string headline = to_english(run.diagnosis.headline);
        QVERIFY2(headline.starts_with("Lock contention, caused by data skew: sharing checks over "
                                      "the 301,728 child records of Acme Corp are "),
                 headline.c_str());
        QVERIFY2(headline.ends_with("what helps first: set “Sharing model” to public_read_write."),
                 headline.c_str());
        QCOMPARE(run.diagnosis.of(Suspect::lock_contention).mitigations.front().parameter,
                 std::string("sharing.model=public_read_write"));
        // The failures come from the owner change, and that is no order.
        QVERIFY(!run.suggests(Suspect::lock_contention, "decouple.enabled=true"));
        QCOMPARE(run.diagnosis.blockers.workloads.front().first, std::string("the owner change"));
        QVERIFY(run.evidence("long_running_refusals")->support > 0.0);
    }

    void no_skew_is_denied_where_an_account_is_marked() {
        for (const char* name : {"quarterly-push", "ping-pong", "queue-driven-intake"}) {
            const Run run(example(name));
            const Verdict& skew = run.diagnosis.of(Suspect::data_skew);
            QCOMPARE(skew.grade, Grade::none);
            const std::string reason = to_english(skew.reasons.front());
            QVERIFY2(reason.starts_with("Acme Corp has ") &&
                         reason.find(" of the work under locks grows with them") !=
                             std::string::npos,
                     reason.c_str());
        }
        Scenario scenario = calm_day();
        scenario.accounts.push_back(account("big", 12'000));
        const Run unused(scenario);
        QCOMPARE(to_english(unused.diagnosis.of(Suspect::data_skew).reasons.front()),
                 std::string("big has 12000 children, more than 10000, but nobody asked for its "
                             "lock"));
    }

    void before_anything_has_happened_nothing_is_judged() {
        Scenario scenario = example("quarterly-push");
        const Simulation simulation(scenario);
        Measurements measurements(scenario);
        const Diagnosis diagnosis = diagnose(simulation, measurements);
        for (const Verdict& verdict : diagnosis.verdicts) {
            QCOMPARE(verdict.grade, Grade::unknown);
            QVERIFY(verdict.reasons.empty() && verdict.mitigations.empty());
        }
        QCOMPARE(to_english(diagnosis.headline),
                 std::string("Nothing has happened in this time yet."));
        QVERIFY(grade_of(1.0) > Grade::unknown && Grade::none > Grade::unknown);
    }

    void long_work_fills_the_limit_without_a_lock() {
        Scenario scenario = calm_day();
        scenario.duration = 1h;
        scenario.parameters.work_overhead = 6s; // long requests of fifty accounts
        scenario.parameters.platform_long_running_limit = 2;
        scenario.workloads[0].arrivals = PoissonArrivals{{3600.0, 1h}};
        scenario.workloads[0].synchronous = true;
        const Run run(scenario);
        QCOMPARE(run.grade(Suspect::long_running_limit), Grade::strong);
        QVERIFY(run.grade(Suspect::lock_contention) <= Grade::weak);
        QVERIFY(run.suggests(Suspect::long_running_limit, "platform.long_running_limit"));
        const std::string headline = to_english(run.diagnosis.headline);
        QVERIFY2(headline.starts_with("The limit on long-running requests: "), headline.c_str());
        // In other runs nobody was refused there, and that is said.
        const Run push(example("quarterly-push"));
        QCOMPARE(push.grade(Suspect::long_running_limit), Grade::none);
    }

    void headlines_name_the_cause() {
        const auto headline = [](const char* name) {
            return to_english(Run(example(name)).diagnosis.headline);
        };
        const std::string push = headline("quarterly-push");
        QVERIFY2(push.starts_with("Lock contention: 100 % of the ") &&
                     push.ends_with("; what helps first: switch on “Decoupled updates”."),
                 push.c_str());
        const std::string api = headline("not-the-lock");
        QVERIFY2(api.starts_with("The limit on API calls: 100 % of the ") &&
                     api.ends_with("; what helps first: change “Batch size”."),
                 api.c_str());
        QCOMPARE(to_english(Run(calm_day()).diagnosis.headline),
                 std::string("No attempt failed, and no cause of trouble stands out."));
    }

    void peaks_lie_on_round_moments() {
        const Run run(example("not-the-lock"));
        // Each hour has its 4,000 calls, and is out of them after two thirds.
        const auto& peaks = run.diagnosis.peaks;
        QCOMPARE(peaks.size(), std::size_t{3});
        for (std::size_t i = 0; i < peaks.size(); ++i) {
            QCOMPARE(peaks[i].from, SimTime(1h * int(i) + 40min));
            QCOMPARE(peaks[i].to, SimTime(1h * int(i) + 60min));
            QVERIFY(peaks[i].failure_rate > 0.9);
        }
        const Run change(example("owner-change"));
        QCOMPARE(change.diagnosis.peaks.size(), std::size_t{1});
        QCOMPARE(change.diagnosis.peaks[0].from, SimTime(10min));
        QVERIFY(to_english(peaks_sentence(change.diagnosis))
                    .starts_with("Failures peak: from 10:00 min to 11:00 min "));
        QVERIFY(Run(calm_day()).diagnosis.peaks.empty());
        QVERIFY(peaks_sentence(Run(calm_day()).diagnosis).empty());
    }

    void waits_that_nobody_fails_of_are_less_than_strong() {
        const Run cured(example("quarterly-push", {"decouple.enabled=true"}));
        QCOMPARE(cured.summary().attempts.failed, 0);
        QVERIFY(cured.grade(Suspect::lock_contention) <= Grade::weak);
        // No time-out, so nobody fails, but they wait for minutes.
        const Run patient(example("quarterly-push", {"platform.lock_timeout=never"}));
        QCOMPARE(patient.summary().attempts.failed, 0);
        QCOMPARE(patient.grade(Suspect::lock_contention), Grade::moderate);
    }

    void a_stretch_is_judged_by_itself() {
        // After the owner change all is well again: what was before is not laid to this time.
        const Scenario scenario = example("owner-change");
        Simulation simulation(scenario);
        Measurements measurements(scenario);
        MeasuringSink sink(measurements);
        simulation.run_until(SimTime(12min), &sink);
        measurements.advance(simulation.now());
        measurements.measure_from(SimTime(12min));
        simulation.run_until(simulation.end(), &sink);
        measurements.advance(simulation.now());
        const Diagnosis later = diagnose(simulation, measurements);
        QCOMPARE(later.from, SimTime(12min));
        QCOMPARE(later.to, SimTime(20min));
        QCOMPARE(later.of(Suspect::lock_contention).grade, Grade::none);
        QVERIFY(later.peaks.empty());
    }

    void long_triggers_are_not_blamed_on_sharing() {
        const Run run(example("quarterly-push", {"work.trigger=900ms", "work.touched_fields=0"}));
        QCOMPARE(run.grade(Suspect::lock_contention), Grade::strong);
        QVERIFY(run.suggests(Suspect::lock_contention, "work.trigger"));
        QVERIFY(!run.suggests(Suspect::lock_contention, "sharing.model=public_read_write"));
        QVERIFY(!run.suggests(Suspect::lock_contention, "decouple.enabled=true"));
    }

    void ping_pong_is_calmed_by_back_off() {
        const Run run(example("ping-pong"));
        QCOMPARE(run.grade(Suspect::lock_contention), Grade::strong);
        QVERIFY(run.evidence("retry_ping_pong")->figure > 0.5);
        QVERIFY(run.suggests(Suspect::lock_contention, "retry.backoff=exponential"));
        QVERIFY(run.suggests(Suspect::lock_contention, "retry.idempotent=true"));
    }

    void deadlocks_of_batches_are_told() {
        const Run run(example("hot-among-many"));
        QVERIFY(run.grade(Suspect::lock_contention) >= Grade::moderate);
        QVERIFY(run.evidence("mixed_outcomes") != nullptr);
        QVERIFY(run.suggests(Suspect::lock_contention, "batch.size=1"));
    }

    void an_api_limit_is_not_the_lock() {
        Scenario scenario = calm_day();
        scenario.parameters.platform_api_calls = 1500;
        scenario.parameters.platform_api_window = 1h;
        const Run run(scenario);
        QCOMPARE(run.grade(Suspect::api_limit), Grade::strong);
        QVERIFY(run.grade(Suspect::lock_contention) <= Grade::weak);
        QCOMPARE(run.grade(Suspect::data_skew), Grade::none);
        QVERIFY(run.evidence("failures_spread_evenly")->figure > 0.9);
        QVERIFY(run.suggests(Suspect::api_limit, "batch.size"));
    }

    void a_skewed_account_can_be_slow_without_a_queue() {
        Scenario scenario = calm_day();
        scenario.accounts.push_back(account("big", 400'000));
        scenario.parameters.index_account_id = false;
        scenario.parameters.index_scan_rows = 1000;
        scenario.workloads.push_back(poisson("big orders", 30, to("big")));
        const Run run(scenario);
        QVERIFY(run.grade(Suspect::data_skew) >= Grade::moderate);
        QVERIFY(run.grade(Suspect::lock_contention) <= Grade::weak);
        QCOMPARE(run.grade(Suspect::api_limit), Grade::none);
        QVERIFY(run.evidence("slow_without_queue") != nullptr);
        QVERIFY(run.evidence("slower_when_skewed")->figure > 5.0);
        QVERIFY(run.suggests(Suspect::data_skew, "index.account_id=true"));
    }

    void many_children_alone_are_no_reason() {
        Scenario scenario = calm_day();
        scenario.accounts.push_back(account("big", 400'000));
        scenario.workloads.push_back(poisson("big orders", 30, to("big")));
        QCOMPARE(Run(scenario).grade(Suspect::data_skew), Grade::none);
    }

    void a_calm_run_has_nothing() {
        const Run run(calm_day());
        for (const Verdict& verdict : run.diagnosis.verdicts) {
            QCOMPARE(verdict.grade, Grade::none);
            QVERIFY(verdict.mitigations.empty());
        }
        Scenario nothing = calm_day();
        nothing.workloads[0].arrivals = PoissonArrivals{{0.0, 1h}};
        for (const Verdict& verdict : Run(nothing).diagnosis.verdicts) {
            QCOMPARE(verdict.grade, Grade::unknown);
            QVERIFY(std::isfinite(verdict.strength));
        }
    }

    void reports_carry_it() {
        const Run run(example("quarterly-push"));
        const std::string text = to_text(run.summary());
        QVERIFY(text.find("lock contention     strong") != std::string::npos);
        const std::string headline = to_english(run.diagnosis.headline);
        QVERIFY(text.find(headline) != std::string::npos);
        QVERIFY(text.find("decouple.enabled=true") != std::string::npos);
        const std::string json = to_json(run.summary());
        QVERIFY(json.find("\"diagnosis\"") != std::string::npos);
        QVERIFY(json.find("\"failures_at_a_lock\"") != std::string::npos);
        QVERIFY(json.find("\"cause\": \"long-running limit\"") != std::string::npos);
        QVERIFY(json.find("\"peaks\": [") != std::string::npos);
        QVERIFY(json.find("\"headline\": \"Lock contention: ") != std::string::npos);
    }
};

LOCKSCOPE_TEST(test_diagnosis, TestDiagnosis)
#include "test_diagnosis.moc"
