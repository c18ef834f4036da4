// SPDX-License-Identifier: GPL-3.0-or-later
// What is written for people without the program: pictures of the stage, and the report.
#include <QTest>

#include "core/scenario/examples.h"
#include "tests/support/faulty_files.h"
#include "tests/support/frames.h"
#include "tests/support/small_scenario.h"
#include "tests/support/test_entry.h"
#include "ui/charts/chart_export.h"
#include "ui/charts/chart_kinds.h"
#include "ui/kit/errors_dialog.h"
#include "ui/kit/sentences.h"
#include "ui/report/exports.h"
#include "ui/report/html_report.h"
#include "ui/report/report_figures.h"

#include <QDir>
#include <QImage>
#include <QLabel>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <limits>

using namespace lockscope;
using namespace lockscope::ui;
using namespace std::chrono_literals;
using lockscope::test::FaultyFiles;

class TestReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin)"))); }

    void the_stage_is_a_picture() {
        const StagePicture picture = saturated();
        const QImage png = QImage::fromData(stage_png(picture, 2.0));
        QCOMPARE(png.size(), QSize(1800, 1200));
        QVERIFY(png.pixelColor(2, 2) == picture.theme.background);
        QSvgRenderer svg(stage_svg(picture));
        QVERIFY(svg.isValid());
        QCOMPARE(svg.viewBox(), QRect(0, 0, 900, 600));
        const QByteArray bytes = stage_svg(picture);
        QVERIFY(bytes.contains("Acme Corp")); // words stay words
        StagePicture nothing = picture;
        nothing.frame.reset();
        QVERIFY(QSvgRenderer(stage_svg(nothing)).isValid());
    }

    void the_report_stands_alone() {
        const QByteArray page = html_report(full());
        QVERIFY(page.startsWith("<!DOCTYPE html>"));
        QXmlStreamReader xml(page);
        int drawings = 0;
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement()) {
                continue;
            }
            drawings += xml.name() == QStringLiteral("svg");
            QVERIFY2(xml.name() != QStringLiteral("script") && xml.name() != QStringLiteral("link"),
                     qPrintable(xml.name().toString()));
            for (const QXmlStreamAttribute& attribute : xml.attributes()) {
                const QStringView name = attribute.name();
                if (name == QStringLiteral("href") || name == QStringLiteral("src")) {
                    QVERIFY2(attribute.value().startsWith(u"data:") ||
                                 attribute.value().startsWith(u"#"),
                             qPrintable(attribute.value().left(80).toString()));
                }
                QVERIFY(!attribute.value().contains(QStringLiteral("url(http")));
            }
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(drawings, 2 + static_cast<int>(chart_kinds().size())); // both stages, all charts
        QVERIFY(!page.contains("@import"));
    }

    void the_report_tells_what_was_run() {
        const QString page = QString::fromUtf8(html_report(full()));
        for (const char* part : {"A &lt;small&gt; &amp; odd day", "Seed 42", "this run",
                                 "the other run", "without mitigations", "Failed (records)", "61",
                                 "155", "−61 %", "Batch size", "25", "0:12:00"}) {
            QVERIFY2(page.contains(QString::fromUtf8(part)), part);
        }
    }

    void the_report_begins_with_the_scenarios_own_words() {
        StagePicture picture = full();
        Frame frame = *picture.frame;
        Scenario scenario = *frame.scenario;
        scenario.description = "Why it breaks";
        scenario.look_at = "The first & the last.\nA second paragraph.";
        scenario.try_this = {"Raise it.", "Lower it."};
        frame.scenario = std::make_shared<const Scenario>(scenario);
        picture.frame = lockscope::ui::test::share(std::move(frame));
        const QString page = QString::fromUtf8(html_report(picture));
        qsizetype before = 0;
        for (const char* part :
             {"Why it breaks", "What to see", "The first &amp; the last.", "A second paragraph.",
              "Things to try", "Raise it.", "Lower it.", "Figures"}) {
            const qsizetype at = page.indexOf(QString::fromUtf8(part), before);
            QVERIFY2(at > before, part);
            before = at;
        }
        QVERIFY(!QString::fromUtf8(html_report(full())).contains(QStringLiteral("Things to try")));
    }

    void the_report_has_the_diagnosis_in_the_same_words() {
        Simulation simulation(read_example(*find_example("owner-change")).value());
        Measurements measurements(simulation.scenario());
        MeasuringSink sink(measurements);
        simulation.run_until(SimTime(12min), &sink);
        measurements.advance(simulation.now());
        StagePicture picture = full();
        Frame frame = *picture.frame;
        frame.diagnosis = std::make_shared<const Diagnosis>(diagnose(simulation, measurements));
        const QString headline = shown(frame.diagnosis->headline).toHtmlEscaped();
        const QString peaks = shown(peaks_sentence(*frame.diagnosis)).toHtmlEscaped();
        QVERIFY(headline.contains(QStringLiteral("caused by data skew")));
        picture.frame = lockscope::ui::test::share(std::move(frame));
        const QString page = QString::fromUtf8(html_report(picture));
        QVERIFY2(page.contains(headline), qPrintable(headline));
        QVERIFY(!peaks.isEmpty() && page.contains(peaks));
        for (const char* part :
             {"Lock contention", "Data skew", "API limit", "Long-running limit"}) {
            QVERIFY2(page.contains(QString::fromUtf8(part)), part);
        }
    }

    void a_run_stands_there_once() {
        StagePicture picture = full();
        Frame frame = *picture.frame;
        auto figures = std::make_shared<RunSummary>(*frame.ghosts.front().figures);
        figures->fingerprint = 77;
        frame.ghosts.front().figures = figures;
        frame.ghosts.push_back(frame.ghosts.front());
        frame.ghosts.front().kind = GhostCurves::Kind::original;
        QCOMPARE(runs_of(frame).size(), std::size_t{3}); // this, the other, one ghost
        auto another = std::make_shared<RunSummary>(*figures);
        another->fingerprint = 78;
        frame.ghosts.back().figures = another;
        QCOMPARE(runs_of(frame).size(), std::size_t{4});
    }

    void every_chart_is_there_with_its_lines() {
        const StagePicture picture = full();
        const auto elements = chart_elements(picture.frame, picture.theme, picture.font);
        const std::vector<ChartKind> kinds = chart_kinds();
        QCOMPARE(elements.size(), kinds.size());
        const QByteArray page = html_report(picture);
        const QString account = QString::fromStdString(picture.frame->chart_account_name);
        for (std::size_t i = 0; i < kinds.size(); ++i) {
            const ChartKind& kind = kinds[i];
            QVERIFY(page.contains(elements[i]));
            QVERIFY2(QSvgRenderer(elements[i]).isValid(), qPrintable(kind.id));
            const QString title = kind.of_account() ? kind.title.arg(account) : kind.title;
            QVERIFY2(elements[i].contains("<title>" + title.toHtmlEscaped().toUtf8() + "</title>"),
                     elements[i].left(400).constData());
            for (const ChartKind::Line& line : kind.lines) {
                const QColor colour = picture.theme.chart.*line.colour;
                QVERIFY2(elements[i].contains("stroke=\"" + colour.name().toLatin1() + '"'),
                         qPrintable(kind.id + u' ' + colour.name()));
            }
            QVERIFY2(elements[i].contains("stroke-dasharray"), qPrintable(kind.id)); // the others
        }
    }

    void words_in_a_drawing_are_words() {
        const Drawing drawing{QSizeF(10, 10), [](QPainter&) {}};
        const QByteArray svg = drawing_svg(drawing, QStringLiteral("a < b & c"));
        QVERIFY(QSvgRenderer(svg).isValid());
        QVERIFY(svg.contains("<title>a &lt; b &amp; c</title>"));
        QVERIFY(svg_element(svg).startsWith("<svg"));
    }

    void without_figures_it_says_so() {
        StagePicture picture = saturated();
        const QString page = QString::fromUtf8(html_report(picture));
        QVERIFY(page.contains(QStringLiteral("Nothing was measured yet")));
        QVERIFY(page.contains(QStringLiteral("as the scenario says")));
    }

    void differences_are_signed() {
        QCOMPARE(difference_text(39, 100), QStringLiteral("−61 %"));
        QCOMPARE(difference_text(105, 100), QStringLiteral("+5.0 %"));
        QCOMPARE(difference_text(7, 7), QStringLiteral("equal"));
        QCOMPARE(difference_text(7, 0), QStringLiteral("from 0"));
        QCOMPARE(difference_text(0, 7), QStringLiteral("−100 %"));
    }

    void files_are_whole_or_as_they_were() {
        const QTemporaryDir folder;
        AppSettings settings(folder.filePath(QStringLiteral("s.ini")));
        QWidget window;
        Exports exports([] { return full(); }, settings, window);
        for (const char* name : {"a.png", "a.svg", "a.html"}) {
            const QString path = folder.filePath(QString::fromLatin1(name));
            QVERIFY(exports.write(path));
            QVERIFY(QFileInfo(path).size() > 1000);
            const auto* notice = window.findChild<QLabel*>(QStringLiteral("notice"));
            QVERIFY(notice != nullptr && notice->text().contains(QString::fromLatin1(name)));
        }
        QVERIFY(!exports.write(folder.filePath(QStringLiteral("no/such/folder/a.html"))));
        auto* dialog = window.findChild<ErrorsDialog*>();
        QVERIFY(dialog != nullptr && dialog->errors().front().contains(QStringLiteral("a.html")));
        // A disk that is full leaves the former one.
        const QString path = folder.filePath(QStringLiteral("a.html"));
        const qint64 former = QFileInfo(path).size();
        const FaultyFiles disk({.room_bytes = 500});
        Exports full_disk([] { return full(); }, settings, window, disk);
        QVERIFY(!full_disk.write(path));
        QCOMPARE(QFileInfo(path).size(), former);
        QCOMPARE(QDir(folder.path()).entryList({QStringLiteral("a.*")}, QDir::Files).size(), 3);
    }

private:
    static StagePicture saturated() {
        Frame frame = lockscope::ui::test::saturated_frame();
        frame.stage.now = SimTime(std::chrono::minutes(12));
        frame.end = SimTime(std::chrono::hours(1));
        frame.seed = 42;
        Scenario scenario = lockscope::test::small_scenario();
        scenario.name = "A <small> & odd day";
        frame.scenario = std::make_shared<const Scenario>(scenario);
        return {lockscope::ui::test::share(std::move(frame)),
                Theme::dark(),
                QFont(),
                QSizeF(900, 600),
                {}};
    }
    /// With everything a comparison has.
    static StagePicture full() {
        StagePicture picture = saturated();
        Frame frame = *picture.frame;
        const auto figures = [](std::int64_t failed) {
            RunSummary run;
            run.records.failed = failed;
            run.records.committed = 1204;
            run.lock_wait_ms.p95 = 7400;
            return std::make_shared<const RunSummary>(run);
        };
        auto curves = std::make_shared<ChartCurves>();
        for (auto* line : {&curves->time_s, &curves->throughput_per_s, &curves->failure_rate,
                           &curves->lock_wait_p50_s, &curves->lock_wait_p95_s,
                           &curves->lock_wait_p99_s, &curves->queue, &curves->retries_per_s,
                           &curves->staleness_s, &curves->long_running}) {
            *line = {60.0, 120.0, 180.0};
        }
        curves->failure_rate = {0.2, 0.4, 0.3};
        frame.curves = curves;
        frame.figures = figures(61);
        frame.ghosts = {{GhostCurves::Kind::without_mitigations, curves, figures(155)}};
        Frame rival = frame;
        rival.figures = figures(80);
        rival.ghosts.clear();
        frame.rival = lockscope::ui::test::share(std::move(rival));
        frame.interventions =
            std::make_shared<const std::vector<Intervention>>(std::vector<Intervention>{
                {std::chrono::minutes(5), {{"batch.size", std::int64_t{25}}}}});
        picture.frame = lockscope::ui::test::share(std::move(frame));
        return picture;
    }
};

LOCKSCOPE_WINDOW_TEST(test_report, TestReport)
#include "test_report.moc"
