// SPDX-License-Identifier: GPL-3.0-or-later
// Diagnosis and guardrails, on real runs: what they say, and what their buttons ask for.
#include <QTest>

#include "tests/support/example_scenario.h"
#include "tests/support/instrument_frames.h"
#include "tests/support/test_entry.h"
#include "tests/support/window_fixture.h"
#include "ui/controls/controls_panel.h"
#include "ui/controls/parameter_row.h"
#include "ui/kit/sentences.h"
#include "ui/kit/words.h"
#include "ui/tables/alerts_model.h"
#include "ui/tables/diagnosis_dock.h"
#include "ui/tables/evidence_model.h"
#include "ui/tables/guardrails_dock.h"
#include "ui/tables/instruments.h"
#include "ui/tables/table_look.h"
#include "ui/tables/table_view.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QSignalSpy>

using namespace lockscope;
using namespace lockscope::ui;
using namespace std::chrono_literals;
using lockscope::test::example;
using Mode = QAbstractItemModelTester::FailureReportingMode;

namespace {

FramePtr frame_at(const Scenario& scenario, SimTime t) {
    test::RecordedRun run(scenario);
    run.run_until(t);
    return run.shared_frame();
}

} // namespace

class TestDiagnosisView : public QObject, private lockscope::test::WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { lockscope::test::fail_on_warnings(); }
    void cleanup() { close_window(); }

    void verdicts_reasons_and_evidence() {
        const FramePtr frame = frame_at(example("owner-change"), SimTime(30min));
        DiagnosisDock dock;
        const QAbstractItemModelTester tester(&dock.evidence(), Mode::QtTest);
        dock.set_theme(Theme::dark());
        dock.resize(1150, 330);
        dock.show();
        dock.show_frame(std::make_shared<const Frame>()); // nobody watched yet
        QVERIFY(dock.note().isEmpty());
        dock.show_frame(frame);
        for (std::size_t i = 0; i < suspect_count; ++i) {
            const Verdict& verdict = frame->diagnosis->verdicts[i];
            VerdictCard& card = dock.card(verdict.suspect);
            QCOMPARE(card.grade(), grade_text(verdict.grade));
            QCOMPARE(card.actions().size(), verdict.mitigations.size());
            for (std::size_t reason = 0; reason < verdict.reasons.size(); ++reason) {
                const auto words = shown(verdict.reasons[reason]).mid(1);
                QCOMPARE(card.reasons().contains(words), reason < 3); // the weightiest ones
            }
        }
        QVERIFY(frame->diagnosis->of(Suspect::lock_contention).grade != Grade::none);
        QCOMPARE(dock.headline(), shown(frame->diagnosis->headline));
        QVERIFY(dock.headline().startsWith(
            QStringLiteral("Lock contention, caused by data skew: sharing checks")));
        QCOMPARE(dock.evidence().rowCount(), static_cast<int>(frame->diagnosis->evidence.size()));
        QVERIFY(!dock.evidence_view().isVisible());
        test::picture(dock, QStringLiteral("diagnosis-dark"));
        dock.evidence_button().click();
        QVERIFY(dock.evidence_view().isVisible());
        test::picture(dock, QStringLiteral("diagnosis-evidence-dark"));
        dock.set_theme(Theme::light());
        test::picture(dock, QStringLiteral("diagnosis-evidence-light"));
        dock.clear();
        QCOMPARE(dock.evidence().rowCount(), 0);
    }

    void what_can_be_done_at_once_can_be_done_from_the_start() {
        const FramePtr frame = frame_at(example("owner-change"), SimTime(12min));
        DiagnosisDock dock;
        dock.resize(1150, 330);
        dock.show();
        dock.show_frame(frame);
        QSignalSpy from_start(&dock, &DiagnosisDock::apply_from_start_requested);
        VerdictCard& card = dock.card(Suspect::lock_contention);
        QVERIFY(!card.actions_from_start().empty());
        PageButton& first = *card.actions_from_start().front();
        QCOMPARE(first.text(), QStringLiteral("From the start"));
        first.click();
        QCOMPARE(from_start.size(), 1);
        QVERIFY(from_start[0][0].value<Setting>() ==
                parse_setting(*frame->scenario, "sharing.model=public_read_write").value());
        Frame over = *frame;
        over.finished = true;
        dock.show_frame(std::make_shared<const Frame>(over));
        QCOMPARE(first.text(), QStringLiteral("Run again with this"));
    }

    void it_names_the_time_it_speaks_of() {
        const FramePtr whole = frame_at(example("owner-change"), SimTime(12min));
        DiagnosisDock dock;
        dock.resize(1150, 330);
        dock.show();
        dock.show_frame(whole);
        QVERIFY(!dock.since_change_button().isVisible()); // there is none
        Frame frame = *whole;
        frame.interventions = std::make_shared<const std::vector<Intervention>>(
            std::vector<Intervention>{{12min, {{"batch.size", std::int64_t{25}}}}});
        frame.judged_from = SimTime(12min);
        dock.show_frame(std::make_shared<const Frame>(frame));
        QVERIFY(dock.since_change_button().isVisible() && dock.since_change_button().isChecked());
        QCOMPARE(dock.card(Suspect::lock_contention).grade(), grade_text(Grade::unknown));
        QCOMPARE(dock.headline(), QStringLiteral("Nothing has happened in this time yet."));
        auto judgement = std::make_shared<Judgement>();
        judgement->from = SimTime(12min);
        judgement->to = SimTime(15min);
        judgement->figures.diagnosis = *whole->diagnosis;
        judgement->figures.diagnosis->from = judgement->from;
        judgement->figures.diagnosis->to = judgement->to;
        frame.judgement = judgement;
        frame.stage.now = SimTime(15min);
        dock.show_frame(std::make_shared<const Frame>(frame));
        QVERIFY2(dock.note().startsWith(QStringLiteral("0:12:00 to 0:15:00")),
                 qPrintable(dock.note()));
        QSignalSpy wished(&dock, &DiagnosisDock::stretch_requested);
        dock.whole_run_button().click();
        QCOMPARE(wished.size(), 1);
        QVERIFY(wished[0][0].value<JudgedStretch>().kind == JudgedTime::whole_run);
    }

    void mitigations_are_applied_or_lead_to_their_control() {
        int at_once = 0;
        int by_control = 0;
        for (const char* name : {"owner-change", "quarterly-push", "hot-among-many"}) {
            const FramePtr frame = frame_at(example(name), SimTime(30min));
            DiagnosisDock dock;
            dock.resize(1150, 330);
            dock.show();
            dock.show_frame(frame);
            QSignalSpy applied(&dock, &DiagnosisDock::apply_requested);
            QSignalSpy led(&dock, &DiagnosisDock::control_requested);
            for (const Verdict& verdict : frame->diagnosis->verdicts) {
                const auto actions = dock.card(verdict.suspect).actions();
                for (std::size_t i = 0; i < actions.size(); ++i) {
                    applied.clear();
                    led.clear();
                    actions[i]->click();
                    const std::string& parameter = verdict.mitigations[i].parameter;
                    if (parameter.find('=') == std::string::npos) {
                        ++by_control;
                        QCOMPARE(led.size(), 1);
                        QCOMPARE(led[0][0].toString(), QString::fromStdString(parameter));
                        QVERIFY(actions[i]->text().endsWith(u'…'));
                    } else {
                        ++at_once;
                        QCOMPARE(applied.size(), 1);
                        const auto setting = applied[0][0].value<Setting>();
                        QVERIFY(setting == parse_setting(*frame->scenario, parameter).value());
                    }
                }
            }
        }
        QVERIFY(at_once > 0);
        QVERIFY(by_control > 0);
    }

    void the_window_applies_and_leads_to_controls() {
        open_window({1400, 900});
        Instruments& instruments = window_->instruments();
        Q_EMIT instruments.page<DiagnosisDock>().control_requested(QStringLiteral("batch.size"));
        const ParameterRow* row = window_->controls().row("batch.size");
        QTRY_VERIFY(row->isAncestorOf(QApplication::focusWidget()));
        QVERIFY(!row->visibleRegion().isEmpty());
        Q_EMIT instruments.page<DiagnosisDock>().apply_requested({"decouple.enabled", true});
        QTRY_VERIFY(frame().scenario->parameters.decouple_enabled);
        instruments.page<GuardrailsDock>().toggleViewAction()->trigger(); // closes it
        instruments.page<GuardrailsDock>().toggleViewAction()->trigger(); // and opens it in front
        QTRY_VERIFY(instruments.page<GuardrailsDock>().enable_button().isVisible());
        instruments.page<GuardrailsDock>().enable_button().click();
        QTRY_VERIFY(frame().scenario->parameters.guardrail_enabled);
        QTRY_VERIFY(!instruments.page<GuardrailsDock>().enable_button().isVisible());
    }

    void guardrails_off_can_be_switched_on() {
        const FramePtr frame =
            frame_at(example("quarterly-push", {"guardrail.enabled=false"}), SimTime(12min));
        GuardrailsDock dock;
        dock.set_theme(Theme::dark());
        dock.resize(1150, 240);
        dock.show();
        dock.show_frame(frame);
        QVERIFY(dock.enable_button().isVisible());
        QSignalSpy applied(&dock, &GuardrailsDock::apply_requested);
        dock.enable_button().click();
        QCOMPARE(applied.size(), 1);
        QVERIFY((applied[0][0].value<Setting>() == Setting{"guardrail.enabled", true}));
        for (const RailLine& line : rail_lines(*frame)) {
            QCOMPARE(line.state, QStringLiteral("off"));
            QVERIFY(!line.threshold.isEmpty() && !line.measured.isEmpty());
        }
        test::picture(dock, QStringLiteral("guardrails-off-dark"));
    }

    void alerts_are_listed_and_lead_to_their_moment() {
        Scenario scenario = example("quarterly-push", {"guardrail.enabled=true"});
        test::RecordedRun run(scenario);
        run.run_until(SimTime(12min));
        const FramePtr frame = run.shared_frame();
        QVERIFY(frame->alerts->size() > 0);
        GuardrailsDock dock;
        const QAbstractItemModelTester tester(&dock.alerts(), Mode::QtTest);
        dock.set_theme(Theme::dark());
        dock.resize(1150, 240);
        dock.show();
        dock.show_frame(frame);
        QVERIFY(!dock.enable_button().isVisible());
        QCOMPARE(dock.alerts().rowCount(), static_cast<int>(frame->alerts->size()));
        QVERIFY(dock.alerts().at(0).raised_at == frame->alerts->back().raised_at);
        const bool any_standing =
            std::any_of(frame->alerts->begin(), frame->alerts->end(),
                        [](const Alert& alert) { return alert.cleared_at == end_of_time; });
        const auto lines = rail_lines(*frame);
        QCOMPARE(std::any_of(lines.begin(), lines.end(), [](const RailLine& l) { return l.alert; }),
                 any_standing);
        // The page shows the engine's own window: what it says there is what the alerts rest on.
        const GuardrailReadings readings = guardrail_readings(run.simulation());
        for (std::size_t i = 0; i < lines.size(); ++i) {
            QCOMPARE(lines[i].alert, readings.rails[i].over);
        }
        const auto waits = static_cast<std::size_t>(Guardrail::lock_wait_critical);
        QCOMPARE(lines[waits].measured, words::duration(readings.rails[waits].time));
        QCOMPARE(lines[waits].where, QStringLiteral("Acme Corp"));
        QCOMPARE(dock.alerts().index(0, AlertsModel::account).data(Qt::DisplayRole).toString(),
                 QStringLiteral("Acme Corp"));
        test::picture(dock, QStringLiteral("guardrails-dark"));
        dock.set_theme(Theme::light());
        test::picture(dock, QStringLiteral("guardrails-light"));

        const QSignalSpy sought(&dock, &GuardrailsDock::seek_requested);
        const QModelIndex last = dock.alerts().index(dock.alerts().rowCount() - 1, 0);
        dock.view().scrollTo(last);
        QTest::mouseClick(dock.view().viewport(), Qt::LeftButton, {},
                          dock.view().visualRect(last).center());
        QCOMPARE(sought.size(), 1);
        QVERIFY(sought[0][0].value<SimTime>() == frame->alerts->front().raised_at);

        Frame earlier = *frame; // the run went back
        earlier.alerts = std::make_shared<const std::vector<Alert>>();
        dock.show_frame(std::make_shared<const Frame>(earlier));
        QCOMPARE(dock.alerts().rowCount(), 0);
    }
};

LOCKSCOPE_WINDOW_TEST(test_diagnosis_view, TestDiagnosisView)
#include "test_diagnosis_view.moc"
