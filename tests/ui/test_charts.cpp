// SPDX-License-Identifier: GPL-3.0-or-later
// The charts: other runs behind the present one, the shared cursor and zoom, choice, export.
#include <QTest>

#include "tests/support/faulty_files.h"
#include "tests/support/test_entry.h"
#include "tests/support/timed_frame.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/chart_export.h"
#include "ui/charts/charts_panel.h"
#include "ui/charts/plot_scale.h"
#include "ui/charts/plot_view.h"
#include "ui/kit/app_settings.h"

#include <QContextMenuEvent>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QWheelEvent>
#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>

#include <cmath>

using namespace lockscope;
using namespace lockscope::ui;

namespace {

Frame compared_frame() {
    Frame frame = ui::test::timed_frame();
    frame.front = frame.stage.now;
    frame.throughput_per_s = 1.31;
    frame.ghosts = {ui::test::ghost(GhostCurves::Kind::without_mitigations, 720, 0.2, 0.8),
                    ui::test::ghost(GhostCurves::Kind::original, 360, 0.03, 0.3)};
    return frame;
}

} // namespace

class TestCharts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QLocale::setDefault(QLocale(QLocale::English));
    }

    void init() {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin)")));
        folder_ = std::make_unique<QTemporaryDir>();
        cursor_ = std::make_unique<TimeCursor>();
        range_ = std::make_unique<TimeRange>();
        panel_ = std::make_unique<ChartsPanel>(*cursor_, *range_);
        panel_->set_theme(Theme::dark());
        panel_->resize(360, 800);
        panel_->show();
        QVERIFY(QTest::qWaitForWindowExposed(panel_.get(), patience_ms));
        panel_->show_frame(ui::test::share(compared_frame()));
    }
    void cleanup() {
        panel_.reset();
        range_.reset();
        cursor_.reset();
        folder_.reset();
    }

    void ghosts_show_their_whole_length() {
        PlotView& plot = card("failure-rate").plot();
        // At first as far as the run itself has come, all of them for who zooms out.
        QCOMPARE(plot.shown(), (TimeSpan{0.0, 1800.0}));
        range_->show(TimeSpan{0.0, 3600.0});
        QCOMPARE(plot.shown(), (TimeSpan{0.0, 3600.0}));
        QVERIFY(plot.other(PlotView::without).back().x() > 3550.0);
        QVERIFY(plot.other(PlotView::original).back().x() > 1750.0);
        QVERIFY(plot.other(PlotView::rival).isEmpty());
        // The present run ends now, though it was simulated further.
        QCOMPARE(plot.curve(0).back().x(), 1500.0);
        // Of three curves one is compared.
        const auto wait = card("lock-wait").plot().other(PlotView::without);
        QVERIFY(!wait.isEmpty());
        double highest = 0.0;
        for (const QPointF& point : wait) {
            highest = std::max(highest, point.y());
        }
        QVERIFY(highest > 6.8 && highest < 7.8); // p95; p99 goes beyond 8
    }

    void what_was_simulated_beyond_now_is_not_shown() {
        Frame frame = ui::test::timed_frame();
        frame.number = 2;
        frame.stage.now = ui::test::at(600.0); // went back; the curves are still those of before
        panel_->show_frame(ui::test::share(frame));
        QCOMPARE(card("queue").plot().curve(0).back().x(), 600.0);
    }

    void only_where_the_run_stands_heights_are_remembered() {
        const auto end = [this] {
            const auto axes = card("queue").plot().chart()->axes(Qt::Vertical);
            return qobject_cast<QValueAxis*>(axes.front())->max();
        };
        const double before = end();
        ChartCurves high = *compared_frame().curves;
        for (double& waiting : high.queue) {
            waiting *= 2.0; // not so much that the axis would shrink by itself
        }
        std::uint64_t number = 1;
        const auto show = [&](const ChartCurves& curves, bool seeking) {
            Frame frame = compared_frame();
            frame.number = ++number;
            frame.seeking = seeking;
            frame.curves = std::make_shared<const ChartCurves>(curves);
            panel_->show_frame(ui::test::share(frame));
            panel_->catch_up();
        };
        show(high, true);
        const double passed = end();
        QVERIFY(passed > before);
        show(*compared_frame().curves, false);
        QCOMPARE(end(), before);
        show(high, false);
        QCOMPARE(end(), passed);
        show(*compared_frame().curves, false);
        QCOMPARE(end(), passed);
    }

    void ghosts_come_and_go() {
        Frame frame = compared_frame();
        frame.number = 2;
        frame.ghosts.clear(); // the curves of the run are the same object
        frame.curves = panel_curves();
        panel_->show_frame(ui::test::share(frame));
        QVERIFY(card("failure-rate").plot().other(PlotView::without).isEmpty());
        QVERIFY(card("failure-rate").others_text().isEmpty());
        QCOMPARE(card("failure-rate").plot().shown(), (TimeSpan{0.0, 1800.0}));
    }

    void words_tell_what_the_others_had() {
        const Frame frame = compared_frame();
        const ChartCurves& without = *frame.ghosts[0].curves;
        const QString text = card("failure-rate").others_text();
        const QString share =
            chart_figure(ChartKind::Unit::share, without.failure_rate[299]); // at 1500 s
        QVERIFY2(text.contains(QStringLiteral("without: ") + share), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("original: ")));
        QVERIFY(card("lock-wait").others_text().contains(QStringLiteral("without: p95 ")));
        QCOMPARE(card("throughput").value_text(), QStringLiteral("1.31 /s"));
    }

    void a_rival_has_a_letter_and_a_line() {
        Frame frame = ui::test::timed_frame();
        frame.number = 2;
        auto rival = std::make_shared<Frame>(ui::test::timed_frame());
        rival->throughput_per_s = 0.87;
        rival->curves = std::make_shared<const ChartCurves>(ui::test::curves(300, 0.1, 0.2, 5));
        frame.rival = rival;
        panel_->show_frame(ui::test::share(frame));
        QVERIFY(!card("queue").plot().other(PlotView::rival).isEmpty());
        QVERIFY(card("throughput").value_text().startsWith(QStringLiteral("A ")));
        QCOMPARE(card("throughput").others_text(), QStringLiteral("B 0.87 /s"));
        QVERIFY(card("lock-wait").others_text().startsWith(QStringLiteral("B p95 ")));
    }

    void equal_runs_read_equal() {
        // The step that is not over yet has no value; the one before it stands for both, and not a
        // mean of several for one of them.
        Frame frame = ui::test::timed_frame();
        frame.number = 2;
        auto curves = std::make_shared<ChartCurves>(*frame.curves);
        for (std::size_t i = 0; i < curves->failure_rate.size(); ++i) {
            curves->failure_rate[i] = i % 2 == 0 ? 0.14 : 0.30;
        }
        curves->failure_rate.back() = std::nan("");
        frame.curves = curves;
        auto rival = std::make_shared<Frame>(frame);
        frame.rival = rival;
        frame.ghosts.clear();
        panel_->show_frame(ui::test::share(frame));
        const QString a = card("failure-rate").value_text();
        QCOMPARE(card("failure-rate").others_text(), QString(a).replace(0, 1, u'B'));
        QVERIFY(a == QStringLiteral("A 14 %") || a == QStringLiteral("A 30 %"));
    }

    void one_run_stands_there_once() {
        Frame frame = compared_frame();
        QVERIFY(card("failure-rate").others_text().contains(QStringLiteral("without")));
        frame.number += 1;
        auto figures = std::make_shared<RunSummary>();
        figures->fingerprint = 77;
        for (GhostCurves& ghost : frame.ghosts) {
            ghost.figures = figures;
        }
        QCOMPARE(frame.ghosts.size(), std::size_t{2});
        panel_->show_frame(ui::test::share(frame));
        QVERIFY(card("failure-rate").others_text().contains(QStringLiteral("original")));
        QVERIFY(!card("failure-rate").others_text().contains(QStringLiteral("without")));
    }

    void the_cursor_asks_for_the_values_of_its_moment() {
        const Frame frame = compared_frame();
        const QString now = card("failure-rate").value_text();
        cursor_->point_at(902.0); // in the bin that ends at 905 s
        QCOMPARE(card("failure-rate").value_text(),
                 chart_figure(ChartKind::Unit::share, frame.curves->failure_rate[180]));
        QVERIFY(card("failure-rate").value_text() != now);
        QVERIFY(card("failure-rate")
                    .others_text()
                    .contains(chart_figure(ChartKind::Unit::share,
                                           frame.ghosts[0].curves->failure_rate[180])));
        QVERIFY(card("throughput").value_text() != QStringLiteral("1.31 /s"));
        // Beyond now only the others have values.
        cursor_->point_at(1700.0);
        QCOMPARE(card("failure-rate").value_text(), QStringLiteral("–"));
        QVERIFY(!card("failure-rate").others_text().contains(QStringLiteral("–")));
        cursor_->leave();
        QCOMPARE(card("failure-rate").value_text(), now);
    }

    /// A figure of minutes ago is none of now, and the queue is who waits at this moment.
    void headlines_speak_of_the_present() {
        Frame frame = compared_frame();
        ChartCurves curves = *frame.curves;
        std::fill(curves.failure_rate.end() - 60, curves.failure_rate.end(), std::nan(""));
        frame.curves = std::make_shared<const ChartCurves>(curves);
        AccountLane lane;
        lane.account = frame.chart_account;
        lane.waiting = 37;
        frame.stage.lanes = {lane};
        panel_->show_frame(ui::test::share(std::move(frame)));
        QVERIFY2(card("failure-rate").value_text().startsWith(u'\u2013'),
                 qPrintable(card("failure-rate").value_text()));
        QVERIFY2(card("queue").value_text().startsWith(QStringLiteral("37")),
                 qPrintable(card("queue").value_text()));
    }

    void pointing_and_clicking() {
        PlotView& plot = card("queue").plot();
        const QSignalSpy seeks(panel_.get(), &ChartsPanel::seek_requested);
        const QPoint at(static_cast<int>(plot.scale().x_of(1200.0)), 30);
        QTest::mouseMove(plot.viewport(), at + QPoint(5, 0));
        QTest::mouseMove(plot.viewport(), at);
        QTRY_VERIFY(cursor_->seconds().has_value());
        QVERIFY(std::abs(*cursor_->seconds() - 1200.0) < 30.0);
        QTest::mouseClick(plot.viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(seeks.size(), 1);
        QVERIFY(std::abs(seconds(seeks.at(0).at(0).value<SimTime>()) - 1200.0) < 30.0);
    }

    void zoom_is_shared_by_all() {
        PlotView& plot = card("throughput").plot();
        const QPointF at(plot.scale().x_of(900.0), 20.0);
        wheel(plot, at, 5);
        QVERIFY(range_->chosen().has_value());
        for (ChartCard* each : panel_->shown()) {
            QVERIFY(std::abs(each->plot().shown().from - range_->chosen()->from) < 1e-9);
            QVERIFY(std::abs(each->plot().shown().to - range_->chosen()->to) < 1e-9);
        }
        QVERIFY(std::abs(plot.scale().x_of(900.0) - at.x()) < 1.5);
        // New frames leave it where it is.
        Frame frame = compared_frame();
        frame.number = 2;
        panel_->show_frame(ui::test::share(frame));
        QCOMPARE(plot.shown(), *range_->chosen());
        // Dragged with the middle button it moves along.
        const TimeSpan before = plot.shown();
        const QPoint hand(200, 20);
        QTest::mousePress(plot.viewport(), Qt::MiddleButton, {}, hand);
        QTest::mouseMove(plot.viewport(), hand - QPoint(40, 0));
        QTest::mouseRelease(plot.viewport(), Qt::MiddleButton, {}, hand - QPoint(40, 0));
        QTRY_VERIFY(plot.shown().from > before.from);
        QVERIFY(std::abs(plot.shown().length() - before.length()) < 1e-6);
        QTest::mouseDClick(card("queue").plot().viewport(), Qt::LeftButton, {}, hand);
        QVERIFY(!range_->chosen().has_value());
        QCOMPARE(plot.shown(), (TimeSpan{0.0, 1800.0}));
    }

    void keys_zoom_and_pan() {
        PlotView& plot = card("throughput").plot();
        range_->show(TimeSpan{0.0, 3600.0});
        QTest::keyClick(&plot, Qt::Key_Up);
        QCOMPARE(plot.shown(), (TimeSpan{900.0, 2700.0}));
        QTest::keyClick(&plot, Qt::Key_Right);
        QCOMPARE(plot.shown(), (TimeSpan{1080.0, 2880.0}));
        QTest::keyClick(&plot, Qt::Key_Left);
        QCOMPARE(plot.shown(), (TimeSpan{900.0, 2700.0}));
        QTest::keyClick(&plot, Qt::Key_Escape);
        QCOMPARE(plot.shown(), (TimeSpan{0.0, 1800.0}));
    }

    void chosen_charts_are_shown_and_scroll() {
        panel_->resize(360, 300);
        QVERIFY(panel_->shown().size() < 4); // as many as fit
        panel_->choose({QStringLiteral("retries"), QStringLiteral("no such chart"),
                        QStringLiteral("throughput"), QStringLiteral("queue"),
                        QStringLiteral("long-running")});
        QCOMPARE(panel_->chosen(),
                 (QStringList{QStringLiteral("throughput"), QStringLiteral("queue"),
                              QStringLiteral("retries"), QStringLiteral("long-running")}));
        QCOMPARE(panel_->shown().size(), std::size_t{4});
        QVERIFY(!card("retries").plot().curve(0).isEmpty()); // it knows what the others know
        QTRY_VERIFY(card("long-running").mapTo(panel_.get(), QPoint()).y() > 300);
        panel_->choose({QStringLiteral("foreign")});
        QVERIFY(panel_->chosen().isEmpty() && !panel_->shown().empty());
    }

    void the_choice_is_made_in_a_menu_and_remembered() {
        const QString file = folder_->filePath(QStringLiteral("settings.ini"));
        const QSignalSpy choices(panel_.get(), &ChartsPanel::choice_changed);
        panel_->choose({QStringLiteral("throughput"), QStringLiteral("queue")});
        QCOMPARE(choices.size(), 0); // only what a person does
        entry(QStringLiteral("Staleness"))->trigger();
        QCOMPARE(choices.size(), 1);
        {
            AppSettings settings(file);
            QVERIFY(settings.charts().isEmpty());
            settings.set_charts(choices.at(0).at(0).toStringList());
        }
        AppSettings settings(file);
        ChartsPanel again(*cursor_, *range_);
        again.choose(settings.charts());
        QCOMPARE(again.chosen(), (QStringList{QStringLiteral("throughput"), QStringLiteral("queue"),
                                              QStringLiteral("staleness")}));
        QVERIFY(entry(QStringLiteral("Staleness"))->isChecked());
        entry(QStringLiteral("As &many as fit"))->trigger();
        QVERIFY(choices.last().at(0).toStringList().isEmpty());
        QVERIFY(panel_->chosen().isEmpty());
    }

    void the_last_chart_cannot_be_taken_away() {
        panel_->choose({QStringLiteral("queue")});
        QVERIFY(!entry(QStringLiteral("Queue length"))->isEnabled());
        QVERIFY(entry(QStringLiteral("Retries"))->isEnabled());
    }

    void foreign_settings_are_put_up_with() {
        const QString file = folder_->filePath(QStringLiteral("settings.ini"));
        {
            QSettings store(file, QSettings::IniFormat);
            store.setValue(QStringLiteral("view/charts"), 42);
        }
        panel_->choose(AppSettings(file).charts());
        QVERIFY(!panel_->shown().empty());
        QVERIFY(panel_->chosen().isEmpty());
    }

    void the_menu_of_a_chart_knows_which_it_is() {
        QWidget* plot = card("queue").plot().viewport();
        const QPoint at(50, 20);
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, plot->mapToGlobal(at));
        QCoreApplication::sendEvent(plot, &event);
        QPointer<QMenu> menu = panel_->findChild<QMenu*>();
        QVERIFY(menu != nullptr && menu->isVisible());
        QStringList entries;
        for (const QAction* action : menu->actions()) {
            entries << action->text();
        }
        QVERIFY(entries.contains(QStringLiteral("&Export this chart…")));
        QVERIFY(entries.contains(QStringLiteral("Export &all charts…")));
        menu->close();
        QTRY_VERIFY(menu == nullptr);
    }

    void pictures_can_be_read_again() {
        const QString png = folder_->filePath(QStringLiteral("one.png"));
        QVERIFY(panel_->write(png, {&card("failure-rate")}));
        const QImage image(png);
        QCOMPARE(image.width(), 2 * (card("failure-rate").width() + 32));
        QVERIFY(pixels_of(image, Theme::dark().chart.failure_rate) > 200);

        const QString svg = folder_->filePath(QStringLiteral("all.svg"));
        QVERIFY(panel_->write(svg, panel_->shown()));
        QSvgRenderer renderer(svg);
        QVERIFY(renderer.isValid());
        QCOMPARE(renderer.viewBox().width(), card("failure-rate").width() + 32);
        QFile file(svg);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("Failure rate")); // words stay words
        QVERIFY(text.count("<polyline") + text.count("<path") > 20);
        QVERIFY(!text.contains("<image")); // and lines stay lines
    }

    void every_row_is_drawn_and_exported() {
        const std::vector<ChartKind> kinds = chart_kinds();
        QCOMPARE(panel_->cards().size(), kinds.size());
        QStringList ids;
        for (std::size_t i = 0; i < kinds.size(); ++i) {
            QCOMPARE(static_cast<std::size_t>(kinds[i].chart), i);
            QVERIFY2(!ids.contains(kinds[i].id), qPrintable(kinds[i].id));
            ids.append(kinds[i].id);
        }
        panel_->choose(ids);
        QCOMPARE(panel_->shown().size(), kinds.size());
        const QString csv = folder_->filePath(QStringLiteral("all.csv"));
        QVERIFY(panel_->write(csv, panel_->shown()));
        QFile file(csv);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> columns = file.readLine().trimmed().split(',');
        for (const ChartKind& kind : kinds) {
            ChartCard& of = card(kind.id.toLatin1().constData());
            QVERIFY2(!of.title_text().isEmpty() && !of.title_text().contains(u'%') &&
                         of.title_text().startsWith(kind.name.section(u' ', 0, 0)),
                     qPrintable(of.title_text()));
            QVERIFY2(!of.toolTip().isEmpty(), qPrintable(kind.id));
            QCOMPARE(of.value_text().count(u'·') + 1, static_cast<qsizetype>(kind.lines.size()));
            QCOMPARE(of.others_text().contains(QLatin1String(kind.compared.word)), true);
            const QString png = folder_->filePath(kind.id + QStringLiteral(".png"));
            QVERIFY(panel_->write(png, {&of}));
            const QImage image(png);
            for (std::size_t line = 0; line < kind.lines.size(); ++line) {
                QVERIFY(!of.plot().curve(static_cast<int>(line)).isEmpty());
                const QColor colour = Theme::dark().chart.*kind.lines[line].colour;
                QVERIFY2(pixels_of(image, colour) > 40, qPrintable(kind.id + colour.name()));
                const QByteArray name(curve_row(kind.lines[line].curve).name.data());
                QVERIFY2(columns.contains(kind.of_account() ? name + ":Acme Corp" : name),
                         name.constData());
            }
            QVERIFY2(!of.plot().other(PlotView::without).isEmpty(), qPrintable(kind.id));
        }
        QCOMPARE(columns.size(), 1 + 3 * static_cast<qsizetype>(curve_count)); // and both ghosts
    }

    void curves_can_be_read_again() {
        const QString csv = folder_->filePath(QStringLiteral("curves.csv"));
        QVERIFY(panel_->write(csv, {&card("failure-rate"), &card("queue")}));
        QFile file(csv);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
        QCOMPARE(lines[0],
                 QByteArray("time_s,failure_rate,failure_rate_original,"
                            "failure_rate_without_mitigations,queue:Acme Corp,"
                            "queue_original:Acme Corp,queue_without_mitigations:Acme Corp"));
        QCOMPARE(lines.size(), 721); // as far as the longest of them
        const Frame frame = compared_frame();
        const QList<QByteArray> row = lines[100].split(',');
        QCOMPARE(row.size(), 7);
        QCOMPARE(row[0].toDouble(), frame.curves->time_s[99]);
        QCOMPARE(row[1].toDouble(), frame.curves->failure_rate[99]);
        QCOMPARE(row[3].toDouble(), frame.ghosts[0].curves->failure_rate[99]);
        const QList<QByteArray> last = lines[720].split(',');
        QVERIFY(last[1].isEmpty() && last[2].isEmpty() && !last[3].isEmpty());
    }

    void columns_of_unlike_curves_stand_side_by_side() {
        const std::vector<double> fine{1.0, 2.0, 3.0};
        const std::vector<double> coarse{2.0, 4.0};
        const std::vector<double> a{0.5, std::nan(""), 1e-9};
        const std::vector<double> b{7.0, 8.0};
        const std::vector<CsvCurve> curves{{"a, \"one\"", fine, a}, {"b", coarse, b}};
        QCOMPARE(QString::fromStdString(curves_csv(curves)),
                 QStringLiteral("time_s,\"a, \"\"one\"\"\",b\n"
                                "1,0.5,\n"
                                "2,,7\n"
                                "3,1e-09,\n"
                                "4,,8\n"));
        QCOMPARE(curves_csv({}), std::string("time_s\n"));
    }

    void a_vanished_folder_is_told() {
        const QString path = folder_->filePath(QStringLiteral("gone/charts.png"));
        QVERIFY(!panel_->write(path, panel_->shown()));
        auto* box = panel_->findChild<QMessageBox*>(QStringLiteral("export-failed"));
        QVERIFY(box != nullptr);
        QVERIFY(box->text().contains(QStringLiteral("charts.png")));
        QVERIFY(box->informativeText().size() > 20);
        QVERIFY(!QFile::exists(path));
        box->close();
        QVERIFY(!panel_->write(folder_->filePath(QStringLiteral("charts.gif")), panel_->shown()));
    }

    void a_full_disk_leaves_what_was_there() {
        const QString path = folder_->filePath(QStringLiteral("curves.csv"));
        QVERIFY(panel_->write(path, {&card("queue")}));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        const lockscope::test::FaultyFiles disk({.room_bytes = 100});
        QVERIFY(!panel_->write(path, {&card("queue")}, disk));
        auto* box = panel_->findChild<QMessageBox*>(QStringLiteral("export-failed"));
        QVERIFY(box != nullptr);
        QVERIFY(box->informativeText().contains(QStringLiteral("No space left on device")));
        box->close();
        file.seek(0);
        QCOMPARE(file.readAll(), before);
        QCOMPARE(QDir(folder_->path()).entryList(QDir::Files).size(), 1); // and nothing beside it
    }

    void no_more_points_than_can_be_seen() {
        QList<QPointF> points;
        for (int i = 0; i < 5000; ++i) {
            points.append({static_cast<double>(i), i == 2500 ? 9.0 : 1.0});
        }
        const auto shown = visible_points(points, 0.0, 5000.0, 200);
        QVERIFY(shown.size() <= 4 * 200);
        QVERIFY(std::any_of(shown.begin(), shown.end(), [](QPointF p) { return p.y() == 9.0; }));
        QVERIFY(std::is_sorted(shown.begin(), shown.end(),
                               [](QPointF a, QPointF b) { return a.x() < b.x(); }));
        // A part keeps its neighbours, so that lines reach the edges.
        const auto part = visible_points(points, 100.5, 110.5, 200);
        QCOMPARE(part.front().x(), 100.0);
        QCOMPARE(part.back().x(), 111.0);
        QCOMPARE(visible_points(points.first(3), 0.0, 100.0, 200), points.first(3));
    }

    /// A line across a night without traffic would look like failures that rise slowly.
    void hours_without_values_are_left_out() {
        QList<QPointF> points;
        for (const double x : {2.0, 4.0, 6.0, 10.0, 400.0, 700.0, 702.0}) {
            points.append({x, 0.5});
        }
        const auto pieces = without_gaps(points, 2.0, {0.0, 1000.0});
        QCOMPARE(pieces.size(), qsizetype{3});
        QCOMPARE(pieces[0].back().x(), 10.0); // two steps without a value are no gap
        QCOMPARE(pieces[1], (QList<QPointF>{{398.0, 0.5}, {400.0, 0.5}})); // its step
        QCOMPARE(pieces[2].front().x(), 700.0);
        // In a picture of days nobody sees them.
        QCOMPARE(without_gaps(points, 2.0, {0.0, 100'000.0}).size(), qsizetype{1});

        Frame frame = compared_frame();
        ChartCurves curves = *frame.curves;
        const std::size_t from = curves.time_s.size() / 3;
        const std::size_t to = 2 * from;
        std::fill(curves.failure_rate.begin() + static_cast<std::ptrdiff_t>(from),
                  curves.failure_rate.begin() + static_cast<std::ptrdiff_t>(to), std::nan(""));
        frame.curves = std::make_shared<const ChartCurves>(curves);
        panel_->show_frame(ui::test::share(std::move(frame)));
        const auto series = card("failure-rate").plot().chart()->series();
        const auto across = [&](const QAbstractSeries* each) {
            const auto drawn = qobject_cast<const QLineSeries*>(each)->points();
            return !drawn.isEmpty() && drawn.front().x() < curves.time_s[from] &&
                   drawn.back().x() > curves.time_s[to] &&
                   qobject_cast<const QLineSeries*>(each)->pen().style() == Qt::SolidLine;
        };
        QVERIFY(std::none_of(series.begin(), series.end(), across));
    }

    void axes_end_at_plain_figures() {
        using Unit = ChartKind::Unit;
        QCOMPARE(axis_figure(Unit::per_second, 0.015), QStringLiteral("0.015 /s"));
        QCOMPARE(axis_figure(Unit::share, 0.25), QStringLiteral("25 %"));
        QCOMPARE(axis_figure(Unit::share, 0.0025), QStringLiteral("0.25 %"));
        QCOMPARE(axis_figure(Unit::seconds, 0.12), QStringLiteral("120 ms"));
        QCOMPARE(axis_figure(Unit::count, 1500.0), QStringLiteral("1,500"));
        for (const Unit unit : {Unit::share, Unit::seconds, Unit::per_second, Unit::count}) {
            QVERIFY(!axis_figure(unit, nice_above(least_axis(unit))).contains(u'E'));
        }
    }

    void quiet_lines_keep_the_mean() {
        QList<QPointF> points;
        for (int i = 0; i < 1000; ++i) {
            points.append({i + 0.5, i % 2 == 0 ? 0.0 : 2.0});
        }
        const auto quiet = quiet_points(points, 0.0, 1000.0, 400);
        QCOMPARE(quiet.size(), 100);
        for (const QPointF& point : quiet) {
            QCOMPARE(point.y(), 1.0);
        }
        QCOMPARE(quiet_points(points.first(20), 0.0, 20.0, 400), points.first(20));
    }

    void values_at_a_moment() {
        const std::vector<double> time{5.0, 10.0, 15.0};
        const std::vector<double> value{1.0, std::nan(""), 3.0};
        QCOMPARE(value_at(time, value, 0.0), 1.0);
        QCOMPARE(value_at(time, value, 5.0), 1.0);
        QVERIFY(std::isnan(value_at(time, value, 7.0)));
        QCOMPARE(value_at(time, value, 12.0), 3.0);
        QVERIFY(std::isnan(value_at(time, value, 15.1)));
        QCOMPARE(mean_before(time, value, 15.0, 30.0), 2.0);
        QVERIFY(std::isnan(mean_before(time, value, 4.0, 30.0)));
    }

private:
    static int pixels_of(const QImage& image, const QColor& colour) {
        int count = 0;
        for (int x = 0; x < image.width(); ++x) {
            for (int y = 0; y < image.height(); ++y) {
                count += image.pixelColor(x, y) == colour ? 1 : 0;
            }
        }
        return count;
    }
    [[nodiscard]] ChartCard& card(const char* id) const {
        for (ChartCard* each : panel_->cards()) {
            if (each->kind().id == QLatin1String(id)) {
                return *each;
            }
        }
        std::abort();
    }
    [[nodiscard]] std::shared_ptr<const ChartCurves> panel_curves() const {
        return ui::test::timed_frame().curves;
    }
    QAction* entry(const QString& text) {
        menu_ = std::make_unique<QMenu>();
        panel_->fill_menu(*menu_, &card("queue"));
        for (QAction* action : menu_->actions()) {
            if (action->text() == text) {
                return action;
            }
        }
        return nullptr;
    }
    static void wheel(PlotView& plot, const QPointF& at, int notches) {
        for (int i = 0; i < std::abs(notches); ++i) {
            QWheelEvent event(at, plot.viewport()->mapToGlobal(at), {},
                              {0, notches > 0 ? 120 : -120}, Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(plot.viewport(), &event);
        }
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<TimeCursor> cursor_;
    std::unique_ptr<TimeRange> range_;
    std::unique_ptr<ChartsPanel> panel_;
    std::unique_ptr<QMenu> menu_;
};

LOCKSCOPE_WINDOW_TEST(test_charts, TestCharts)
#include "test_charts.moc"
