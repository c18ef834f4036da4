// SPDX-License-Identifier: GPL-3.0-or-later
// The program from outside: arguments, exit status, pictures, the frame report.
#include "tests/support/german_words.h"
#include "tests/support/home_environment.h"
#include "tests/support/test_entry.h"

#include <QTest>

#include <QDirIterator>
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
        QTest::newRow("missing file") << "no-such-file.yaml --frame-report 5"
                                      << "no-such-file.yaml";
        QTest::newRow("no words of it") << "--language fr"
                                        << "--language";
        QTest::newRow("two things at once") << "--screenshot a.png --frame-report 5"
                                            << "--frame-report";
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
        const QString picture = folder_->filePath(QStringLiteral("picture.png"));
        const Outcome outcome =
            run({path, QStringLiteral("--screenshot"), picture}, folder_->path());
        QCOMPARE(outcome.status, 2);
        QVERIFY(outcome.err.contains(QStringLiteral("bad.yaml:3:")));
        QVERIFY(outcome.err.contains(QStringLiteral("bad.yaml:4:")));
        QVERIFY(!QFile::exists(picture));
    }

    void who_opens_a_bad_scenario_gets_a_window_that_says_so() {
        QProcess program;
        program.setProcessEnvironment(lockscope::test::environment_at(folder_->path()));
        program.start(QStringLiteral(LOCKSCOPE_PROGRAM), words("no-such-file.yaml"));
        QString said;
        QTRY_VERIFY((said += QString::fromUtf8(program.readAllStandardError()))
                        .contains(QStringLiteral("no-such-file.yaml")));
        // An open window has its lock, for as long as a person lets it.
        QTRY_VERIFY(QDirIterator(folder_->path(), {QStringLiteral("*.lock")}, QDir::Files,
                                 QDirIterator::Subdirectories)
                        .hasNext());
        QCOMPARE(program.state(), QProcess::Running);
        program.kill();
        QVERIFY(program.waitForFinished(lockscope::patience_ms));
    }

    void a_picture_never_replaces_what_the_run_is_made_of() {
        const QString path = folder_->filePath(QStringLiteral("mine.yaml"));
        QVERIFY(QFile::copy(QStringLiteral(LOCKSCOPE_EXAMPLES "/quarterly-push.yaml"), path));
        const Outcome outcome = run({path, QStringLiteral("--screenshot"), path}, folder_->path());
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.err.contains(QStringLiteral("mine.yaml")), qPrintable(outcome.err));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll().contains("lockscope: 1"));
    }

    void without_a_display_it_says_so() {
        QProcess program;
        QProcessEnvironment none = lockscope::test::environment_at(folder_->path());
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
            none.remove(QString::fromLatin1(name));
        }
        program.setProcessEnvironment(none);
        program.start(QStringLiteral(LOCKSCOPE_PROGRAM), words("quarterly-push"));
        QVERIFY(program.waitForFinished(lockscope::patience_ms));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 2);
        QVERIFY(program.readAllStandardError().contains("DISPLAY"));
        const QString picture = folder_->filePath(QStringLiteral("picture.png"));
        program.start(QStringLiteral(LOCKSCOPE_PROGRAM), {QStringLiteral("--screenshot"), picture});
        QVERIFY(program.waitForFinished(lockscope::patience_ms));
        QCOMPARE(program.exitCode(), 0);
        QVERIFY(!QImage(picture).isNull());
    }

    /// Qt alone would abort.
    void a_display_that_does_not_answer_is_no_crash() {
        QProcess program;
        QProcessEnvironment dead = lockscope::test::environment_at(folder_->path());
        dead.remove(QStringLiteral("QT_QPA_PLATFORM"));
        dead.remove(QStringLiteral("WAYLAND_DISPLAY"));
        dead.insert(QStringLiteral("DISPLAY"), QStringLiteral(":987"));
        program.setProcessEnvironment(dead);
        program.start(QStringLiteral(LOCKSCOPE_PROGRAM), words("quarterly-push"));
        QVERIFY(program.waitForFinished(lockscope::patience_ms));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 2);
        QVERIFY(program.readAllStandardError().contains("DISPLAY=:987"));
    }

    void help_and_version() {
        QVERIFY(run({QStringLiteral("--help")}, folder_->path())
                    .out.contains(QStringLiteral("--screenshot")));
        QCOMPARE(run({QStringLiteral("--version")}, folder_->path()).status, 0);
    }

    void help_and_mistakes_are_told_in_the_language_asked_for() {
        const Outcome help = run(words("--language de --help"), folder_->path());
        QCOMPARE(help.status, 0);
        QVERIFY2(!help.out.contains(QStringLiteral("executable_name")), qPrintable(help.out));
        QVERIFY2(help.out.contains(QStringLiteral("lockscope")), qPrintable(help.out));
        const Outcome mistake = run(words("--theme blue --language de"), folder_->path());
        QCOMPARE(mistake.status, 2);
        const Outcome missing =
            run(words("--language de no-such-file.yaml --frame-report 5"), folder_->path());
        QCOMPARE(missing.status, 2);
        if (!lockscope::test::GermanWords().installed) {
            QSKIP("built without Qt's linguist tools");
        }
        QVERIFY2(help.out.contains(QStringLiteral("Sprache des Fensters")), qPrintable(help.out));
        QVERIFY2(mistake.err.contains(QStringLiteral("richtig wäre light oder dark")),
                 qPrintable(mistake.err));
        QVERIFY2(missing.err.contains(QStringLiteral("Beispiel")), qPrintable(missing.err));
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
        // What people have arranged in their window is theirs.
        QDirIterator left(folder_->path(), {QStringLiteral("lockscope*")}, QDir::Files,
                          QDirIterator::Subdirectories);
        QVERIFY2(!left.hasNext(), qPrintable(left.next()));
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
