// SPDX-License-Identifier: GPL-3.0-or-later
// What makes a scenario invalid, one mistake at a time, and what does not.
#include "core/model/scenario.h"
#include "tests/support/random_scenario.h"
#include "tests/support/small_scenario.h"
#include "tests/support/test_entry.h"

#include <QTest>

#include <functional>
#include <limits>

using namespace lockscope;
using lockscope::test::small_scenario;
using lockscope::test::text;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

using Change = std::function<void(Scenario&)>;

struct Case {
    const char* name;
    Change change;
    const char* key;  ///< of the one error expected; null: the scenario stays valid
    const char* says; ///< part of the problem
};

Workload& feed(Scenario& scenario) {
    return scenario.workloads[0];
}

Change arrivals(Arrivals to) {
    return [to = std::move(to)](Scenario& scenario) { feed(scenario).arrivals = to; };
}

Change targets(Targets to) {
    return [to = std::move(to)](Scenario& scenario) { feed(scenario).targets = to; };
}

Change second_entry(AccountEntry entry) {
    return [entry = std::move(entry)](Scenario& scenario) { scenario.accounts[1] = entry; };
}

Change own_setting(Setting setting) {
    return [setting = std::move(setting)](Scenario& scenario) {
        feed(scenario).parameters.push_back(setting);
    };
}

Change intervention(Duration at, std::vector<Setting> set) {
    return [at, set = std::move(set)](Scenario& scenario) {
        scenario.interventions.push_back({at, set});
    };
}

AccountEntry entry(std::string id, std::optional<std::int64_t> count = {}) {
    AccountEntry result;
    result.id = std::move(id);
    result.count = count;
    return result;
}

WindowArrivals windows(std::vector<WindowArrivals::Window> list) {
    return WindowArrivals{std::move(list)};
}

std::vector<Case> run_cases() {
    return {
        {"nothing changed", [](Scenario&) {}, nullptr, ""},
        {"no name", [](Scenario& s) { s.name.clear(); }, "name", "is empty"},
        {"name not UTF-8", [](Scenario& s) { s.name = "\xff"; }, "name", "UTF-8"},
        {"name of many lines", [](Scenario& s) { s.name = "a\nb\t\x01"; }, nullptr, ""},
        {"description not UTF-8", [](Scenario& s) { s.description = "\xc0\x80"; }, "description",
         "UTF-8"},
        {"zero duration", [](Scenario& s) { s.duration = 0s; }, "duration", "no length"},
        {"negative duration", [](Scenario& s) { s.duration = -1s; }, "duration", "no length"},
        {"endless duration", [](Scenario& s) { s.duration = never; }, "duration", "no length"},
        {"no duration", [](Scenario& s) { s.duration.reset(); }, "duration",
         "`order feed` does not end"},
        {"no duration, finite",
         [](Scenario& s) {
             s.duration.reset();
             feed(s).arrivals = OnceArrivals{5min};
         },
         nullptr, ""},
        {"no duration, one of two finite",
         [](Scenario& s) {
             s.duration.reset();
             s.workloads.push_back(feed(s));
             s.workloads[1].name = "job";
             s.workloads[1].arrivals = OnceArrivals{5min};
         },
         "duration", "`order feed` does not end"},
        {"warm-up", [](Scenario& s) { s.warm_up = 59min; }, nullptr, ""},
        {"warm-up of the whole run", [](Scenario& s) { s.warm_up = 1h; }, "warm_up", "to measure"},
        {"negative warm-up", [](Scenario& s) { s.warm_up = -1s; }, "warm_up", "no moment"},
        {"endless warm-up", [](Scenario& s) { s.warm_up = never; }, "warm_up", "no moment"},
        {"what to look at, not UTF-8", [](Scenario& s) { s.look_at = "\xff"; }, "look_at", "UTF-8"},
        {"an idea, not UTF-8",
         [](Scenario& s) {
             s.try_this = {"a", "\xff"};
         },
         "try[1]", "UTF-8"},
        {"an empty idea", [](Scenario& s) { s.try_this = {""}; }, "try[0]", "is empty"},
        {"a book of ideas", [](Scenario& s) { s.try_this.assign(101, "a"); }, "try", "more than"},
        {"a view",
         [](Scenario& s) {
             s.view = View{59min, 1e9};
         },
         nullptr, ""},
        {"a view of its start",
         [](Scenario& s) {
             s.view = View{0s, 1e-3};
         },
         nullptr, ""},
        {"a view of the end",
         [](Scenario& s) {
             s.view = View{1h, {}};
         },
         "view.at", "no moment"},
        {"a view before the start",
         [](Scenario& s) {
             s.view = View{-1s, {}};
         },
         "view.at", "no moment"},
        {"a view of never",
         [](Scenario& s) {
             s.view = View{never, {}};
         },
         "view.at", "no moment"},
        {"a view that stands still",
         [](Scenario& s) {
             s.view = View{0s, 0.0};
         },
         "view.speed", "out of range"},
        {"a view too fast",
         [](Scenario& s) {
             s.view = View{0s, 2e9};
         },
         "view.speed", "out of range"},
        {"a view at no speed",
         [](Scenario& s) {
             s.view = View{0s, not_a_number};
         },
         "view.speed", "out of range"},
        {"a parameter out of range", [](Scenario& s) { s.parameters.batch_size = 0; },
         "parameters.batch.size", "out of range"},
        {"a parameter that is no number",
         [](Scenario& s) { s.parameters.load_factor = not_a_number; }, "parameters.load.factor",
         "out of range"},
        {"a choice that does not exist",
         [](Scenario& s) { s.parameters.lock_discipline = static_cast<Discipline>(9); },
         "parameters.lock.discipline", "choices"},
    };
}

std::vector<Case> account_cases() {
    return {
        {"no accounts",
         [](Scenario& s) {
             s.accounts.clear();
             feed(s).targets = WeightTargets{{{"acme", 1.0}}};
         },
         "accounts", "is empty"},
        {"empty id", second_entry(entry("")), "accounts[1].id", "is empty"},
        {"id with a newline", second_entry(entry("a\nb")), "accounts[1].id", "control character"},
        {"id not UTF-8", second_entry(entry("\xff")), "accounts[1].id", "UTF-8"},
        {"long id", second_entry(entry(std::string(201, 'x'))), "accounts[1].id", "too long"},
        {"any other id", second_entry(entry("a: b, [c] #\"\xc3\xa4.d")), nullptr, ""},
        {"reserved id", second_entry(entry("zipf")), "accounts[1].id", "word of `targets:`"},
        {"same id twice", second_entry(entry("acme", 3)), "accounts[1].id", "accounts[0] too"},
        {"empty group", second_entry(entry("tail", 0)), "accounts[1].count", "out of range"},
        {"negative group", second_entry(entry("tail", -5)), "accounts[1].count", "out of range"},
        {"largest group", second_entry(entry("tail", max_accounts - 1)), nullptr, ""},
        {"one account too many", second_entry(entry("tail", max_accounts)), "accounts",
         "more than"},
        {"absurd group", second_entry(entry("tail", unlimited)), "accounts[1].count",
         "out of range"},
        {"member of a group", [](Scenario& s) { s.accounts.push_back(entry("tail-50")); },
         "accounts[2].id", "member of the group `tail`"},
        {"group named like a member", [](Scenario& s) { s.accounts.push_back(entry("tail-5", 2)); },
         "accounts[2].id", "member of the group `tail`"},
        {"just past the group", [](Scenario& s) { s.accounts.push_back(entry("tail-51")); },
         nullptr, ""},
        {"like a member of a single account",
         [](Scenario& s) { s.accounts.push_back(entry("acme-1")); }, nullptr, ""},
        {"negative children", [](Scenario& s) { s.accounts[0].children = -1; },
         "accounts[0].children", "out of range"},
        {"too many children", [](Scenario& s) { s.accounts[0].children = max_children + 1; },
         "accounts[0].children", "out of range"},
        {"region not UTF-8", [](Scenario& s) { s.accounts[0].region = "\x80"; },
         "accounts[0].region", "UTF-8"},
    };
}

std::vector<Case> arrival_cases() {
    using Window = WindowArrivals::Window;
    const char* const rate = "workloads[0].arrivals.rate";
    return {
        {"no rate at all", arrivals(PoissonArrivals{{0.0, 1h}}), nullptr, ""},
        {"negative rate", arrivals(PoissonArrivals{{-1.0, 1h}}), rate, "out of range"},
        {"rate is NaN", arrivals(ConstantArrivals{{not_a_number, 1h}}), rate, "out of range"},
        {"infinite rate", arrivals(ConstantArrivals{{infinity, 1h}}), rate, "out of range"},
        {"fastest rate", arrivals(PoissonArrivals{max_rate}), nullptr, ""},
        {"too fast", arrivals(PoissonArrivals{{1.1e6, 1s}}), rate, "out of range"},
        {"rate of an odd unit", arrivals(PoissonArrivals{{1.0, 7s}}), rate, "per second"},
        {"empty burst", arrivals(BurstArrivals{{}, 0, 1s}), "workloads[0].arrivals.size",
         "out of range"},
        {"bursts at once", arrivals(BurstArrivals{{}, 5, 0s}), "workloads[0].arrivals.every",
         "no distance"},
        {"bursts never", arrivals(BurstArrivals{{}, 5, never}), "workloads[0].arrivals.every",
         "no distance"},
        {"nobody", arrivals(ClosedArrivals{0, 1s}), "workloads[0].arrivals.processes",
         "out of range"},
        {"no think time", arrivals(ClosedArrivals{5, 0s}), nullptr, ""},
        {"negative think time", arrivals(ClosedArrivals{5, -1s}), "workloads[0].arrivals.think",
         "no think time"},
        {"endless think time", arrivals(ClosedArrivals{5, never}), "workloads[0].arrivals.think",
         "no think time"},
        {"no windows", arrivals(windows({})), "workloads[0].arrivals.windows", "is empty"},
        {"adjacent windows",
         arrivals(windows({Window{0s, 1min, {1, 1s}}, Window{1min, 2min, {1, 1s}}})), nullptr, ""},
        {"overlapping windows",
         arrivals(windows({Window{0s, 2min, {1, 1s}}, Window{1min, 3min, {1, 1s}}})),
         "workloads[0].arrivals.windows[1].from", "begins before"},
        {"unordered windows",
         arrivals(windows({Window{5min, 6min, {1, 1s}}, Window{1min, 2min, {1, 1s}}})),
         "workloads[0].arrivals.windows[1].from", "begins before"},
        {"empty window", arrivals(windows({Window{1min, 1min, {1, 1s}}})),
         "workloads[0].arrivals.windows[0].to", "not after"},
        {"window before the run", arrivals(windows({Window{-1min, 1min, {1, 1s}}})),
         "workloads[0].arrivals.windows[0].from", "no moment"},
        {"rate of a window", arrivals(windows({Window{0s, 1min, {-1, 1s}}})),
         "workloads[0].arrivals.windows[0].rate", "out of range"},
        {"once, too early", arrivals(OnceArrivals{-1s}), "workloads[0].arrivals.at", "no moment"},
        {"once, never", arrivals(OnceArrivals{never}), "workloads[0].arrivals.at", "no moment"},
    };
}

std::vector<Case> target_cases() {
    return {
        {"no targets", targets(WeightTargets{}), "workloads[0].targets", "is empty"},
        {"unknown account", targets(WeightTargets{{{"acne", 1.0}}}), "workloads[0].targets.acne",
         "no account `acne`"},
        {"member of a group", targets(WeightTargets{{{"tail-50", 1.0}}}), nullptr, ""},
        {"past the group", targets(WeightTargets{{{"tail-51", 1.0}}}),
         "workloads[0].targets.tail-51", "no account"},
        {"account named twice", targets(WeightTargets{{{"acme", 1.0}, {"acme", 2.0}}}),
         "workloads[0].targets.acme", "twice"},
        {"negative weight", targets(WeightTargets{{{"acme", 2.0}, {"tail", -1.0}}}),
         "workloads[0].targets.tail", "no weight"},
        {"weight is NaN", targets(WeightTargets{{{"acme", not_a_number}}}),
         "workloads[0].targets.acme", "no weight"},
        {"vanishing weight", targets(WeightTargets{{{"acme", 1e-300}}}),
         "workloads[0].targets.acme", "no weight"},
        {"infinite weight", targets(WeightTargets{{{"acme", infinity}}}),
         "workloads[0].targets.acme", "no weight"},
        {"some weights zero", targets(WeightTargets{{{"acme", 0.0}, {"tail", 1.0}}}), nullptr, ""},
        {"all weights zero", targets(WeightTargets{{{"acme", 0.0}, {"tail", 0.0}}}),
         "workloads[0].targets", "weight 0"},
        {"uniform over a group", targets(UniformTargets{"tail"}), nullptr, ""},
        {"uniform over one account", targets(UniformTargets{"acme"}),
         "workloads[0].targets.uniform", "not a group"},
        {"uniform over a member", targets(UniformTargets{"tail-3"}), "workloads[0].targets.uniform",
         "member of a group"},
        {"uniform over nothing", targets(UniformTargets{"tial"}), "workloads[0].targets.uniform",
         "no account"},
        {"zipf", targets(ZipfTargets{{"acme", "tail"}, 1.1}), nullptr, ""},
        {"zipf over nothing", targets(ZipfTargets{{}, 1.0}), "workloads[0].targets.zipf.accounts",
         "is empty"},
        {"zipf over an unknown account", targets(ZipfTargets{{"acme", "nobody"}, 1.0}),
         "workloads[0].targets.zipf.accounts[1]", "no account"},
        {"zipf with an account twice", targets(ZipfTargets{{"acme", "tail", "acme"}, 1.0}),
         "workloads[0].targets.zipf.accounts[2]", "twice"},
        {"zipf with a member before its group", targets(ZipfTargets{{"tail-7", "tail"}, 1.0}),
         "workloads[0].targets.zipf.accounts[0]", "twice"},
        {"negative exponent", targets(ZipfTargets{{"tail"}, -0.1}), "workloads[0].targets.zipf.s",
         "out of range"},
        {"exponent is NaN", targets(ZipfTargets{{"tail"}, not_a_number}),
         "workloads[0].targets.zipf.s", "out of range"},
        {"exponent too steep", targets(ZipfTargets{{"tail"}, 20.5}), "workloads[0].targets.zipf.s",
         "out of range"},
    };
}

std::vector<Case> workload_cases() {
    return {
        {"no workloads", [](Scenario& s) { s.workloads.clear(); }, "workloads", "is empty"},
        {"no name", [](Scenario& s) { feed(s).name.clear(); }, "workloads[0].name", "is empty"},
        {"same name twice", [](Scenario& s) { s.workloads.push_back(feed(s)); },
         "workloads[1].name", "workloads[0] too"},
        {"records without once", [](Scenario& s) { feed(s).records = 5; }, "workloads[0].records",
         "needs `process: once`"},
        {"no records",
         [](Scenario& s) {
             feed(s).arrivals = OnceArrivals{};
             feed(s).records = 0;
         },
         "workloads[0].records", "out of range"},
        {"many records",
         [](Scenario& s) {
             feed(s).arrivals = OnceArrivals{};
             feed(s).records = 50'000;
         },
         nullptr, ""},
        {"no processes", [](Scenario& s) { feed(s).processes = 0; }, "workloads[0].processes",
         "out of range"},
        {"owner of a child", [](Scenario& s) { feed(s).changes_owner = true; },
         "workloads[0].changes_owner", "account_update"},
        {"owner of an account",
         [](Scenario& s) {
             feed(s).kind = WorkloadKind::account_update;
             feed(s).changes_owner = true;
         },
         nullptr, ""},
        {"own parameter", own_setting({"batch.size", std::int64_t{5}}), nullptr, ""},
        {"own parameter out of range", own_setting({"batch.size", std::int64_t{0}}),
         "workloads[0].parameters.batch.size", "out of range"},
        {"own parameter of a wrong type", own_setting({"batch.size", 5.0}),
         "workloads[0].parameters.batch.size", "another type"},
        {"unknown own parameter", own_setting({"batch.sise", std::int64_t{5}}),
         "workloads[0].parameters.batch.sise", "unknown key"},
        {"own parameter of the platform", own_setting({"platform.lock_timeout", 5s}),
         "workloads[0].parameters.platform.lock_timeout", "cannot be set for one workload"},
        {"own parameter that is a row of the scenario",
         own_setting({"workload.order feed.rate", 5.0}),
         "workloads[0].parameters.workload.order feed.rate", "cannot be set for one workload"},
        {"own parameter twice",
         [](Scenario& s) {
             feed(s).parameters = {{"batch.size", std::int64_t{5}},
                                   {"batch.size", std::int64_t{6}}};
         },
         "workloads[0].parameters.batch.size", "twice"},
    };
}

std::vector<Case> intervention_cases() {
    const Setting five{"batch.size", std::int64_t{5}};
    return {
        {"intervention", intervention(5min, {five}), nullptr, ""},
        {"of the scenario's own rows",
         intervention(5min, {{"workload.order feed.rate", 100.0},
                             {"account.tail.children", std::int64_t{7}}}),
         nullptr, ""},
        {"too early", intervention(-1s, {five}), "interventions[0].at", "no moment"},
        {"never", intervention(never, {five}), "interventions[0].at", "no moment"},
        {"of nothing", intervention(1s, {}), "interventions[0].set", "is empty"},
        {"unknown key", intervention(1s, {{"batch.sise", std::int64_t{5}}}),
         "interventions[0].set.batch.sise", "unknown key"},
        {"out of range", intervention(1s, {{"batch.size", std::int64_t{0}}}),
         "interventions[0].set.batch.size", "out of range"},
        {"set twice", intervention(1s, {five, five}), "interventions[0].set.batch.size", "twice"},
        {"at one moment",
         [five](Scenario& s) {
             s.interventions = {{1s, {five}}, {1s, {five}}};
         },
         nullptr, ""},
        {"unordered",
         [five](Scenario& s) {
             s.interventions = {{2s, {five}}, {1s, {five}}};
         },
         "interventions[1].at", "earlier"},
    };
}

void check(const Case& one) {
    Scenario scenario = small_scenario();
    one.change(scenario);
    const Errors errors = validate(scenario);
    if (one.key == nullptr) {
        QVERIFY2(errors.empty(), qPrintable(text(errors)));
        return;
    }
    for (const Error& error : errors) {
        const bool expected =
            error.key == one.key && to_english(error.problem).find(one.says) != std::string::npos;
        if (expected) {
            QVERIFY2(!error.remedy.empty(), qPrintable(text(errors)));
            return;
        }
    }
    QFAIL(qPrintable(QString("expected %1: %2, got:\n%3").arg(one.key, one.says, text(errors))));
}

/// One error and no other follows from one mistake.
void check_only(const Case& one) {
    check(one);
    Scenario scenario = small_scenario();
    one.change(scenario);
    const std::size_t expected = one.key == nullptr ? 0 : 1;
    QVERIFY2(validate(scenario).size() == expected, qPrintable(text(validate(scenario))));
}

void add_rows(const std::vector<Case>& cases) {
    QTest::addColumn<std::size_t>("index");
    for (std::size_t i = 0; i < cases.size(); ++i) {
        QTest::newRow(cases[i].name) << i;
    }
}

} // namespace

class ValidateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void run_data() { add_rows(run_cases()); }
    void run() {
        QFETCH(std::size_t, index);
        check_only(run_cases()[index]);
    }

    void accounts_data() { add_rows(account_cases()); }
    void accounts() {
        // Not check_only: an account that is gone is missed by the targets too.
        QFETCH(std::size_t, index);
        check(account_cases()[index]);
    }

    void arrivals_of_a_workload_data() { add_rows(arrival_cases()); }
    void arrivals_of_a_workload() {
        QFETCH(std::size_t, index);
        check_only(arrival_cases()[index]);
    }

    void targets_of_a_workload_data() { add_rows(target_cases()); }
    void targets_of_a_workload() {
        QFETCH(std::size_t, index);
        check_only(target_cases()[index]);
    }

    void workloads_data() { add_rows(workload_cases()); }
    void workloads() {
        QFETCH(std::size_t, index);
        check_only(workload_cases()[index]);
    }

    void interventions_data() { add_rows(intervention_cases()); }
    void interventions() {
        QFETCH(std::size_t, index);
        check_only(intervention_cases()[index]);
    }

    void a_shorter_run_drops_a_view_beyond_it() {
        Scenario scenario = small_scenario();
        scenario.view = View{10min, 5.0};
        set_duration(scenario, 11min);
        QVERIFY(scenario.view == View({10min, 5.0}));
        QCOMPARE(*scenario.duration, Duration(11min));
        set_duration(scenario, 10min);
        QVERIFY(!scenario.view);
        QVERIFY(validate(scenario).empty());
    }

    void several_mistakes_are_found_at_once() {
        Scenario scenario = small_scenario();
        scenario.name.clear();
        scenario.accounts[0].children = -1;
        feed(scenario).processes = 0;
        scenario.parameters.batch_size = 0;
        scenario.interventions = {{-1s, {}}};
        QCOMPARE(validate(scenario).size(), std::size_t(6));
    }

    void weights_sum_over_many_workloads_are_bounded() {
        Scenario scenario = small_scenario();
        scenario.accounts[1].count = 9'000'000;
        feed(scenario).targets = UniformTargets{"tail"};
        for (int i = 0; i < 5; ++i) {
            scenario.workloads.push_back(feed(scenario));
            scenario.workloads.back().name = "copy " + std::to_string(i);
        }
        const Errors errors = validate(scenario);
        QCOMPARE(errors.size(), std::size_t(1));
        QCOMPARE(text(errors[0].key), "workloads[2].targets");
    }

    void the_list_of_errors_is_bounded() {
        Scenario scenario = small_scenario();
        scenario.accounts.assign(100'000, entry("same"));
        QVERIFY(validate(scenario).size() <= 1000);
    }
};

LOCKSCOPE_TEST(test_validate, ValidateTest)
#include "test_validate.moc"
