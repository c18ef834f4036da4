// SPDX-License-Identifier: GPL-3.0-or-later
// The table of figures, and figures over a stretch of a run.
#include <QTest>

#include "core/history/history.h"
#include "core/measure/figure_text.h"
#include "core/measure/figures.h"
#include "core/measure/measurements.h"
#include "core/measure/summary.h"
#include "core/study/measured_run.h"
#include "tests/support/example_scenario.h"
#include "tests/support/test_entry.h"

#include <cmath>
#include <limits>
#include <set>
#include <string>
#include <utility>

using namespace lockscope;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t all_accounts = std::numeric_limits<std::size_t>::max();

/// Everything that can be told of a run, accounts and fingerprint included.
std::string report(Run run) {
    run.bring_up_to_date();
    return to_json(summarize(run.simulation(), run.measurements(), all_accounts));
}

RunSummary summary_of(const Run& run) {
    return summarize(run.simulation(), run.measurements(), all_accounts);
}

Run stretch(const Run& known, SimTime from, SimTime to) {
    auto run = measured_stretch(known, from, to, {});
    Q_ASSERT(run.has_value());
    return *std::move(run);
}

/// The run that warms up until `from` and ends at `to`.
Run warmed(Scenario scenario, SimTime from, SimTime to) {
    scenario.warm_up = from.time_since_epoch();
    set_duration(scenario, to.time_since_epoch());
    Run run(scenario);
    run.advance_to(to);
    return run;
}

std::int64_t count_in(const Figure& figure, const RunSummary& run) {
    return std::get<std::int64_t>(value(figure, run));
}

} // namespace

class TestFigures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_row_says_what_it_is() {
        std::set<std::string> paths;
        std::set<std::string> labels;
        std::set<std::string> histograms;
        for (const Figure& figure : figure_table()) {
            const char* path = figure.path.c_str();
            QVERIFY2(paths.insert(full_path(figure)).second, path);
            const auto scope =
                std::string(figure_scope_names[static_cast<std::size_t>(figure.scope)]);
            QVERIFY2(labels.insert(scope + figure.label).second, path);
            QVERIFY2(!figure.label.empty() && figure.help.ends_with('.'), path);
            const bool has_no_unit = figure.kind == FigureKind::share ||
                                     figure.kind == FigureKind::ratio || figure.path == "seed";
            QVERIFY2(figure.unit.empty() == has_no_unit, path);
            QCOMPARE(find_figure(figure.path, figure.scope), &figure);
            if (!figure.family.empty()) {
                histograms.insert(figure.family);
                QVERIFY2(figure.path.ends_with(duration_parts[figure.part]), path);
            }
        }
        QVERIFY(histograms.contains("Lock wait") && histograms.contains("Latency"));
        QVERIFY(find_figure("lock_wait_ms") == nullptr);
        QVERIFY(find_figure("committed") == nullptr);
        QVERIFY(find_figure("committed", FigureScope::account) != nullptr);
    }

    void every_row_is_read() {
        const Scenario scenario = test::example("ping-pong");
        Run run(scenario);
        run.advance_to(SimTime(5min));
        run.bring_up_to_date();
        const RunSummary summary = summary_of(run);
        int not_zero = 0;
        for (const Figure& figure : figure_table()) {
            double number = 0;
            switch (figure.scope) {
            case FigureScope::run:
                number = to_double(value(figure, summary));
                break;
            case FigureScope::workload:
                number = to_double(value(figure, summary.workloads.front()));
                break;
            case FigureScope::account:
                number = to_double(value(figure, summary.accounts.front()));
                break;
            }
            QVERIFY2(std::isfinite(number) && number >= 0, figure.path.c_str());
            QVERIFY2(!figure_text(figure, number).empty(), figure.path.c_str());
            not_zero += number > 0 ? 1 : 0;
        }
        QVERIFY(not_zero > 40);
        QCOMPARE(to_double(value(*find_figure("latency_ms.p95"), summary)), summary.latency_ms.p95);
        QCOMPARE(to_double(value(*find_figure("attempts.failed.UNABLE_TO_LOCK_ROW"), summary)),
                 static_cast<double>(summary.attempts.failed_by_cause[0]));
    }

    void numbers_are_written_by_kind_and_unit() {
        const auto text = [](const char* path, FigureValue number) {
            return QString::fromStdString(figure_text(*find_figure(path), number));
        };
        QCOMPARE(text("orders.failed", std::int64_t{12345}), QStringLiteral("12,345"));
        QCOMPARE(text("failure_rate.orders", 0.038), QStringLiteral("3.80 %"));
        QCOMPARE(text("throughput_per_s", 1.2345), QStringLiteral("1.234 /s"));
        QCOMPARE(text("lock_wait_ms.p95", 7200.0), QStringLiteral("7.20 s"));
        QCOMPARE(text("simulated_s", 90.0), QStringLiteral("90 s"));
        QCOMPARE(text("retries_per_success", 0.525), QStringLiteral("0.53"));
    }

    void the_text_of_a_run_is_written_for_people() {
        RunSummary summary;
        summary.simulated_s = 425'672.949181053;
        AlertSummary& alert = summary.alerts.emplace_back();
        alert.guardrail = Guardrail::lock_wait_warning;
        alert.raised_at = SimTime(12min);
        alert.cleared_at = SimTime(12min) + 9599999616ns;
        alert.wait = 2410ms;
        alert.account_name = "Acme Corp";
        AccountSummary account;
        account.name = "Acme Corp";
        account.utilisation = 0.25;
        summary.accounts = {account};
        const QString told = QString::fromStdString(to_text(summary));
        QVERIFY2(told.contains(QStringLiteral("simulated 4.927 d, ")), qPrintable(told));
        QVERIFY2(
            told.contains(QStringLiteral("alert at 0:12:00.000: lock_wait_warning 2.41 s at Acme "
                                         "Corp, cleared after 9.60 s")),
            qPrintable(told));
        // The accounts' headings are the labels of the table of figures.
        QVERIFY2(told.contains(QString::fromStdString(
                     find_figure("utilisation", FigureScope::account)->label)),
                 qPrintable(told));
        QVERIFY2(told.contains(QStringLiteral("25.00 %")), qPrintable(told));
    }

    void a_stretch_is_measured_as_after_a_warm_up_data() {
        QTest::addColumn<QString>("example");
        QTest::addColumn<int>("from_s");
        QTest::addColumn<int>("to_s");
        QTest::newRow("waiters") << "quarterly-push" << 400 << 900;
        QTest::newRow("retries") << "ping-pong" << 61 << 347;
        QTest::newRow("intake") << "queue-driven-intake" << 100 << 1000;
        QTest::newRow("bulk") << "month-end-load" << 1200 << 1500;
        QTest::newRow("limit") << "not-the-lock" << 60 << 600;
        QTest::newRow("from the start") << "hot-among-many" << 0 << 120;
    }
    void a_stretch_is_measured_as_after_a_warm_up() {
        QFETCH(QString, example);
        QFETCH(int, from_s);
        QFETCH(int, to_s);
        const Scenario scenario = test::example(example.toStdString());
        const SimTime from(std::chrono::seconds{from_s});
        const SimTime to(std::chrono::seconds{to_s});
        const std::string expected = report(warmed(scenario, from, to));
        QVERIFY(report(stretch(Run(scenario), from, to)) == expected);

        // Nor does it matter how far the run had gone, nor that it was cut into pieces.
        History history(scenario, {16, std::size_t{64} << 20U, 500, 1'000'000});
        history.seek(to);
        QVERIFY(report(stretch(history.known_before(from), from, to)) == expected);
        Run known(scenario);
        while (known.now() < from) {
            known.step();
        }
        if (known.now() > from) {
            known = Run(scenario);
        }
        known.measure_from(from);
        while (known.now() < to && !known.finished()) {
            known.advance(to, 7);
            known.bring_up_to_date();
        }
        QVERIFY(report(known) == expected);
    }

    void changes_of_the_record_act_in_a_stretch() {
        History history(test::example("quarterly-push"));
        history.seek(SimTime(5min));
        const Setting on[] = {{"decouple.enabled", true}};
        history.change(on, {});
        history.seek(SimTime(20min));
        const Run after =
            stretch(history.known_before(SimTime(10min)), SimTime(10min), SimTime(20min));
        QVERIFY(report(after) ==
                report(warmed(history.recorded(), SimTime(10min), SimTime(20min))));
        QVERIFY(summary_of(after).staleness_ms.p95 > 0);
        const Run before =
            stretch(history.known_before(SimTime(1min)), SimTime(1min), SimTime(5min));
        QCOMPARE(summary_of(before).staleness_ms.p95, 0.0);
    }

    void counts_of_stretches_add_up() {
        const Scenario scenario = test::example("ping-pong");
        const SimTime middle(7min);
        const SimTime end(16min);
        const Run start(scenario);
        const RunSummary whole = summary_of(stretch(start, start_of_run, end));
        const Run first_run = stretch(start, start_of_run, middle);
        const RunSummary first = summary_of(first_run);
        const RunSummary second = summary_of(stretch(start, middle, end));
        int counts = 0;
        for (const Figure& figure : figure_table(FigureScope::run)) {
            if (figure.kind == FigureKind::count) {
                QVERIFY2(count_in(figure, first) + count_in(figure, second) ==
                             count_in(figure, whole),
                         figure.path.c_str());
                counts += count_in(figure, whole) > 0 ? 1 : 0;
            }
        }
        QVERIFY(counts >= 5);
        // What was in flight in the middle is offered to both.
        QCOMPARE(first.records.offered + second.records.offered - first.records.in_flight(),
                 whole.records.offered);
        QVERIFY(first.records.in_flight() > 0);
        for (std::size_t i = 0; i < whole.workloads.size(); ++i) {
            QCOMPARE(first.workloads[i].records.committed + second.workloads[i].records.committed,
                     whole.workloads[i].records.committed);
        }
    }

    void failures_are_timed_from_the_first_offer() {
        // One order holds the lock for ten minutes; the others wait in vain, back off, and again.
        Scenario scenario = test::example("quarterly-push");
        set_duration(scenario, 2min);
        scenario.workloads[0].arrivals = ConstantArrivals{{3.0, 1min}};
        Parameters& p = scenario.parameters;
        p.work_distribution = Distribution::constant;
        p.work_insert = 10min;
        p.work_overhead = 30ms;
        p.platform_lock_timeout = 10s;
        p.client_timeout = never;
        p.retry_max_attempts = 2;
        p.retry_backoff = Backoff::fixed;
        p.retry_base = 2s;
        p.retry_jitter = Jitter::none;
        Run run(scenario);
        run.advance_to(SimTime(2min));
        run.bring_up_to_date();
        const RunSummary summary = summary_of(run);
        QCOMPARE(summary.records.failed, 3);
        QCOMPARE(summary.time_to_failure_ms.max, 2 * (30.0 + 10'000.0) + 2'000.0);
        QCOMPARE(summary.time_to_failure_ms.mean, summary.time_to_failure_ms.max);
        QCOMPARE(summary.workloads[0].time_to_failure_ms.max, summary.time_to_failure_ms.max);
        QCOMPARE(summary.latency_ms.max, 0.0);
    }

    void a_stopped_stretch_says_nothing() {
        const std::atomic<bool> stop = true;
        QVERIFY(!measured_stretch(Run(test::example("quarterly-push")), SimTime(1min), SimTime(1h),
                                  {&stop})
                     .has_value());
    }
};

LOCKSCOPE_TEST(test_figures, TestFigures)
#include "test_figures.moc"
