// SPDX-License-Identifier: GPL-3.0-or-later
// The program from outside: arguments, exit status, pictures, the frame report.
#include "tests/support/home_environment.h"
#include "tests/support/test_entry.h"

#include <QTest>

#include <QFile>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace {

struct Outcome {
    int status = -1;
    QString out;
    QString err;
};

Outcome run(const QStringList& arguments, const QString& home) {
    QProcess program;
    program.setProcessEnvironment(lockscope::test::environment_at(home));
    program.start(QStringLiteral(LOCKSCOPE_PROGRAM), arguments);
    if (!program.waitForFinished(lockscope::patience_ms) ||
        program.exitStatus() != QProcess::NormalExit) {
        return {};
    }
    return {program.exitCode(), QString::fromUtf8(program.readAllStandardOutput()),
            QString::fromUtf8(program.readAllStandardError())};
}

QStringList words(const char* line) {
    return QString::fromLatin1(line).split(u' ');
}

} // namespace

class TestProgram : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void bad_arguments_end_with_2_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("message");
        QTest::newRow("unknown option") << "--sped 3"
                                        << "sped";
        QTest::newRow("speed") << "--speed fast"
                               << "--speed";
        QTest::newRow("no speed") << "--speed 0"
                                  << "--speed";
        QTest::newRow("nan") << "--speed nan"
                             << "--speed";
        QTest::newRow("time") << "--seek 12"
                              << "--seek";
        QTest::newRow("theme") << "--theme blue"
                               << "--theme";
        QTest::newRow("language") << "--language 7"
                                  << "--language";
        QTest::newRow("size") << "--size 1600"
                              << "--size";
        QTest::newRow("huge") << "--size 99999x99999"
                              << "--size";
        QTest::newRow("frames") << "--frame-report -1"
                                << "--frame-report";
        QTest::newRow("two scenarios") << "a.yaml b.yaml"
                                       << "b.yaml";
        QTest::newRow("missing file") << "no-such-file.yaml"
                                      << "no-such-file.yaml";
    }
    void bad_arguments_end_with_2() {
        QFETCH(const QString, line);
        QFETCH(const QString, message);
        const Outcome outcome = run(line.split(u' '), folder_->path());
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.err.contains(message), qPrintable(outcome.err));
        QVERIFY(outcome.out.isEmpty());
    }

    void a_bad_scenario_ends_with_2_and_all_its_errors() {
        const QString path = folder_->filePath(QStringLiteral("bad.yaml"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("lockscope: 1\nname: Bad\nsede: 3\nduration: 5\n");
        file.close();
        const Outcome outcome = run({path}, folder_->path());
        QCOMPARE(outcome.status, 2);
        QVERIFY(outcome.err.contains(QStringLiteral("bad.yaml:3:")));
        QVERIFY(outcome.err.contains(QStringLiteral("bad.yaml:4:")));
    }

    void help_and_version() {
        QVERIFY(run({QStringLiteral("--help")}, folder_->path())
                    .out.contains(QStringLiteral("--screenshot")));
        QCOMPARE(run({QStringLiteral("--version")}, folder_->path()).status, 0);
    }

    void equal_moments_give_equal_pictures() {
        const QString first = folder_->filePath(QStringLiteral("1.png"));
        const QString second = folder_->filePath(QStringLiteral("2.png"));
        for (const QString& picture : {first, second}) {
            QStringList line = words("quarterly-push --seek 10m --theme dark --size 1280x720");
            line << QStringLiteral("--screenshot") << picture;
            const Outcome outcome = run(line, folder_->path());
            QVERIFY2(outcome.status == 0, qPrintable(outcome.err));
        }
        const QImage image(first);
        QCOMPARE(image.size(), QSize(1280, 720));
        QCOMPARE(image, QImage(second));
    }

    void a_picture_that_cannot_be_written_ends_with_3() {
        const Outcome outcome =
            run(words("quarterly-push --screenshot /no/such/folder/picture.png"), folder_->path());
        QCOMPARE(outcome.status, 3);
        QVERIFY(outcome.err.contains(QStringLiteral("/no/such/folder/picture.png")));
    }

    void the_frame_report_is_one_json_line() {
        const Outcome outcome =
            run(words("quarterly-push --frame-report 30 --size 1600x900"), folder_->path());
        QCOMPARE(outcome.status, 0);
        QCOMPARE(outcome.out.count(u'\n'), 1);
        const QJsonObject report = QJsonDocument::fromJson(outcome.out.toUtf8()).object();
        QCOMPARE(report[QStringLiteral("frames")].toInt(), 30);
        for (const char* part : {"paint_ms", "tick_ms", "chart_ms", "change_ms"}) {
            const QJsonObject times = report[QString::fromLatin1(part)].toObject();
            QVERIFY(times[QStringLiteral("p50")].toDouble() <=
                    times[QStringLiteral("p95")].toDouble());
            QVERIFY(times[QStringLiteral("p95")].toDouble() <=
                    times[QStringLiteral("p99")].toDouble());
        }
        QVERIFY(report[QStringLiteral("paint_ms")][QStringLiteral("p99")].toDouble() > 0.0);
        QVERIFY(report[QStringLiteral("change_ms")][QStringLiteral("p50")].toDouble() > 0.0);
        QVERIFY(report[QStringLiteral("start_ms")].toDouble() > 0.0);
    }

private:
    std::unique_ptr<QTemporaryDir> folder_;
};

LOCKSCOPE_TEST(test_program, TestProgram)
#include "test_program.moc"
