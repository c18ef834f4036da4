// SPDX-License-Identifier: GPL-3.0-or-later
// Two runs of the same load, in lock-step and side by side.
#include <QTest>

#include "tests/support/busy_scenario.h"
#include "tests/support/test_entry.h"
#include "tests/support/window_fixture.h"
#include "ui/compare/difference_bar.h"
#include "ui/compare/difference_text.h"
#include "ui/compare/stage_pair.h"
#include "ui/controls/controls_panel.h"
#include "ui/controls/parameter_row.h"
#include "ui/kit/figure_words.h"
#include "ui/stage/inspector_panel.h"
#include "ui/stage/stage_widget.h"
#include "ui/tables/autopsy_dock.h"
#include "ui/timeline/timeline_widget.h"

#include <QAction>

#include <algorithm>

using namespace lockscope;
using namespace lockscope::ui;
using namespace std::chrono_literals;

class TestComparison : public QObject, private lockscope::test::WindowFixture {
    Q_OBJECT

    void trigger(const char* name) {
        auto* action = window_->findChild<QAction*>(QString::fromLatin1(name));
        QVERIFY(action != nullptr);
        action->trigger();
    }

private Q_SLOTS:
    void init() {
        lockscope::test::fail_on_warnings();
        open_window({1600, 860});
    }
    void cleanup() { close_window(); }

    void a_copy_is_the_same_run() {
        go_to(SimTime(60s));
        trigger("compare-same");
        QTRY_VERIFY(caught_up() && frame().rival != nullptr);
        QCOMPARE(frame().rival->fingerprint, frame().fingerprint);
        QVERIFY(window_->stages().comparing());
        QVERIFY(window_->stages().other_stage().isVisible());
        go_to(SimTime(200s));
        QCOMPARE(frame().rival->fingerprint, frame().fingerprint);
        QCOMPARE(frame().rival->stage.now, frame().stage.now);
        QTRY_VERIFY(window_->stages().difference().verdict().contains(QStringLiteral("equally")));
    }

    void the_other_stage_tells_of_its_own_run() {
        go_to(SimTime(60s));
        trigger("compare-same");
        QTRY_VERIFY(caught_up() && frame().rival != nullptr);
        trigger("edit-other");
        QTRY_VERIFY(frame().editing_rival);
        window_->controls().row("batch.size")->request(ParameterValue(std::int64_t{7}));
        StageWidget& other = window_->stages().other_stage();
        // A moment at which somebody holds the first lock: between two orders nobody does.
        SimTime moment(5min);
        go_to(moment);
        for (int looks = 0; looks < 60 && other.scene().lanes().front().holder == 0; ++looks) {
            moment += 1s;
            go_to(moment);
        }
        QVERIFY(frame().rival->failures > 0);
        const auto& lane = other.scene().lanes().front();
        QVERIFY(lane.holder != 0);
        QTest::mouseClick(&other, Qt::LeftButton, {}, other.scene().holder_seat(lane).toPoint());
        QVERIFY(other.inspector().isVisible());
        QVERIFY(!window_->stage().inspector().isVisible());
        QTest::keyClick(&other, Qt::Key_Escape);
        QTest::mouseClick(&other, Qt::LeftButton, {},
                          other.scene().layout().failed.center().toPoint());
        auto* autopsy = window_->findChild<AutopsyDock*>();
        QTRY_VERIFY(autopsy->state() == AutopsyDock::State::shown);
        QCOMPARE(autopsy->autopsy()->failure, frame().rival->failures);
    }

    void changes_go_to_the_chosen_run_and_nothing_else_differs() {
        go_to(SimTime(60s));
        trigger("compare-same");
        QTRY_VERIFY(caught_up() && frame().rival != nullptr);
        trigger("edit-other");
        QTRY_VERIFY(frame().editing_rival);
        ParameterRow* row = window_->controls().row("decouple.enabled");
        row->request(true);
        QTRY_VERIFY(frame().rival->scenario->parameters.decouple_enabled);
        QVERIFY(!frame().scenario->parameters.decouple_enabled);
        // The control shows the run it changes.
        QTRY_VERIFY(row->value() == ParameterValue(true));
        go_to(SimTime(20min));
        // Common random numbers: the same orders came to both.
        QCOMPARE(frame().rival->records.offered, frame().records.offered);
        QVERIFY(frame().rival->records.failed < frame().records.failed);
        QTRY_VERIFY(window_->stages().difference().verdict().startsWith(
            QStringLiteral("Since 0:01:00: B does better")));
        // The figures of both are of that time, too.
        QTRY_VERIFY(frame().judgement != nullptr && frame().rival->judgement != nullptr);
        QCOMPARE(frame().rival->judgement->to, frame().judgement->to);
        QVERIFY(frame().judgement->figures.records.failed < frame().figures->records.failed);
        controller().judge(JudgedTime::whole_run);
        QTRY_VERIFY(
            window_->stages().difference().verdict().startsWith(QStringLiteral("B does better")));
        trigger("edit-other");
        QTRY_VERIFY(!frame().editing_rival);
        QTRY_VERIFY(row->value() == ParameterValue(false));
    }

    void flags_are_those_of_the_run_that_changes_go_to() {
        controller().change({"batch.size", std::int64_t{7}});
        go_to(SimTime(60s));
        trigger("compare-loaded");
        QTRY_VERIFY(caught_up() && frame().rival != nullptr);
        TimelineWidget& strip = window_->timeline();
        QTRY_COMPARE(strip.flags().size(), std::size_t{1});
        QCOMPARE(strip.run_letter(), QStringLiteral("A"));
        trigger("edit-other");
        QTRY_VERIFY(frame().editing_rival && strip.flags().empty());
        QCOMPARE(strip.run_letter(), QStringLiteral("B"));
        controller().change({"decouple.enabled", true});
        QTRY_COMPARE(strip.flags().size(), std::size_t{1});
        QTRY_VERIFY(caught_up() && frame().rival->interventions->size() == 1);
        Q_EMIT strip.remove_requested(frame().rival->interventions->front());
        QTRY_VERIFY(caught_up() && frame().rival->interventions->empty());
        QCOMPARE(frame().interventions->size(), std::size_t{1}); // of the other run
        trigger("stop-comparing");
        QTRY_VERIFY(frame().rival == nullptr && strip.run_letter().isEmpty());
    }

    void both_runs_keep_step_while_they_play() {
        trigger("compare-same");
        QTRY_VERIFY(caught_up() && frame().rival != nullptr);
        controller().set_speed(500.0);
        controller().play();
        int seen = 0;
        bool together = true;
        connect(window_.get(), &MainWindow::frame_shown, this, [&](const FramePtr& shown) {
            ++seen;
            together = together && shown->rival->stage.now == shown->stage.now;
        });
        QTRY_VERIFY(seen > 20);
        QVERIFY(together);
        controller().pause();
        QTRY_VERIFY(caught_up() && !frame().playing);
        QCOMPARE(frame().rival->fingerprint, frame().fingerprint);
    }

    void the_faster_run_waits_for_the_slower_one() {
        Scenario endless = test::busy_scenario();
        endless.duration = Duration(24h * 3000);
        endless.parameters.decouple_enabled = true;
        endless.parameters.retry_max_attempts = 5;
        controller().load(endless);
        trigger("compare-without");
        QTRY_VERIFY(caught_up() && frame().rival != nullptr);
        controller().set_speed(as_fast_as_possible);
        int seen = 0;
        bool together = true;
        connect(window_.get(), &MainWindow::frame_shown, this, [&](const FramePtr& shown) {
            ++seen;
            together = together && shown->rival->stage.now == shown->stage.now;
        });
        controller().play();
        QTRY_VERIFY(seen > 30);
        QVERIFY(together);
    }

    void a_run_that_ends_earlier_stays_where_it_ended() {
        Scenario job = test::busy_scenario();
        job.duration.reset();
        Workload& load = job.workloads[0];
        load.kind = WorkloadKind::bulk_load;
        load.arrivals = OnceArrivals{1s};
        load.records = 4000;
        load.synchronous = false;
        job.parameters.bulk_chunk = 50;
        QVERIFY(validate(job).empty());
        controller().load(job);
        trigger("compare-without"); // chunks of 200
        QTRY_VERIFY(caught_up() && frame().rival != nullptr);
        controller().set_speed(as_fast_as_possible);
        controller().play();
        QTRY_VERIFY(frame().finished && caught_up());
        QVERIFY(frame().rival->stage.now <= frame().stage.now);
        controller().step_event_back();
        QTRY_VERIFY(caught_up() && !frame().finished);
    }

    void without_mitigations_is_the_run_as_it_would_have_been() {
        controller().change({"decouple.enabled", true});
        go_to(SimTime(10min));
        trigger("compare-without");
        QTRY_VERIFY(caught_up() && frame().rival != nullptr);
        QVERIFY(!frame().rival->scenario->parameters.decouple_enabled);
        QCOMPARE(frame().rival->stage.now, frame().stage.now);
        QVERIFY(frame().rival->records.failed > frame().records.failed);
        trigger("compare-loaded");
        QTRY_VERIFY(caught_up() && frame().rival->interventions->empty());
        trigger("stop-comparing");
        QTRY_VERIFY(frame().rival == nullptr);
        QTRY_VERIFY(!window_->stages().other_stage().isVisible());
        QVERIFY(frame().scenario->parameters.decouple_enabled);
    }

    void stepping_back_takes_both_back() {
        go_to(SimTime(60s));
        trigger("compare-same");
        QTRY_VERIFY(caught_up() && frame().rival != nullptr);
        controller().step_instant_back();
        controller().step_instant_back();
        QTRY_VERIFY(caught_up() && frame().rival->stage.now == frame().stage.now);
        QVERIFY(frame().stage.now < SimTime(60s));
        QCOMPARE(frame().rival->fingerprint, frame().fingerprint);
    }

    /// Two stages in a row of 700 pixels would have 65 left for the wait axis.
    void a_small_window_stacks_the_stages() {
        trigger("compare-same");
        QTRY_VERIFY(caught_up() && frame().rival != nullptr);
        StagePair& pair = window_->stages();
        QVERIFY(!pair.stacked());
        QCOMPARE(pair.other_stage().y(), pair.stage().y());
        window_->resize(1280, 720);
        QTRY_VERIFY(pair.stacked());
        QTRY_VERIFY(pair.other_stage().y() >= pair.stage().geometry().bottom());
        QCOMPARE(window_->size(), QSize(1280, 720));
        for (const StageWidget* stage : {&pair.stage(), &pair.other_stage()}) {
            const StageLayout& layout = stage->scene().layout();
            QVERIFY(layout.lane_count > 0);
            QVERIFY(layout.axis_right - layout.axis_left > 250.0);
        }
        trigger("stop-comparing");
        QTRY_VERIFY(!pair.comparing() && !pair.stacked());
    }

    void differences_read_well() {
        QCOMPARE(relative_change(100.0, 39.0), QStringLiteral("−61 %"));
        QCOMPARE(relative_change(100.0, 109.0), QStringLiteral("+9 %"));
        QCOMPARE(relative_change(2.0, 40.0), QStringLiteral("×20"));
        QCOMPARE(relative_change(0.0, 5.0), QStringLiteral("from 0"));
        QVERIFY(relative_change(100.0, 100.2).isEmpty());
        QVERIFY(relative_change(0.0, 0.0).isEmpty());
        RunSummary a;
        RunSummary b;
        a.records.failed = 60;
        b.records.failed = 3;
        b.staleness_ms.p95 = 4800.0;
        const auto rows = differences(a, b);
        const auto named = [&rows](const char* name) {
            return *std::ranges::find(rows, QString::fromLatin1(name), &Difference::name);
        };
        QCOMPARE(named("Failed").judgement, Difference::Judgement::better);
        QCOMPARE(named("Staleness p95").judgement, Difference::Judgement::worse);
        QVERIFY(named("Staleness p95").b.startsWith(QStringLiteral("4.8")));
        QCOMPARE(named("Committed").judgement, Difference::Judgement::same);
        QCOMPARE(rows.size(), figures_shown(Shown::difference).size());
        b.records.committed = 5;
        QCOMPARE(differences(a, b).front().judgement, Difference::Judgement::better);
    }
};

LOCKSCOPE_WINDOW_TEST(test_comparison, TestComparison)
#include "test_comparison.moc"
