// SPDX-License-Identifier: GPL-3.0-or-later
// Unsaved changes outlive a killed program, and nothing else does.
#include <QTest>

#include "core/scenario/writer.h"
#include "tests/support/busy_scenario.h"
#include "tests/support/faulty_files.h"
#include "tests/support/home_environment.h"
#include "tests/support/test_entry.h"
#include "tests/support/window_fixture.h"
#include "ui/controls/controls_panel.h"
#include "ui/controls/parameter_row.h"
#include "ui/files/recovery.h"
#include "ui/files/recovery_dialog.h"
#include "ui/files/scenario_files.h"
#include "ui/kit/errors_dialog.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>

using namespace lockscope;
using namespace lockscope::ui;
using namespace std::chrono_literals;
using lockscope::test::FaultyFiles;

class TestRecovery : public QObject, private lockscope::test::WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        lockscope::test::fail_on_warnings();
        open_window();
    }
    void cleanup() {
        recovery_.reset();
        close_window();
    }

    void changes_are_written_and_go_when_saved() {
        watch();
        QVERIFY(!QFile::exists(recovery_->file()));
        change(25);
        // The first one may be written while the change is still on its way to the simulation.
        const auto kept_changes = [this] {
            const Result<Autosave> kept = read_autosave(recovery_->file());
            return kept.ok() ? kept.value().scenario.interventions.size() : 0;
        };
        QTRY_COMPARE(kept_changes(), std::size_t{1});
        const Result<Autosave> kept = read_autosave(recovery_->file());
        QVERIFY(kept.ok());
        QVERIFY(kept.value().scenario == window_->controller().recorded());
        QVERIFY(kept.value().origin.isEmpty());
        QVERIFY(window_->files().write(file(QStringLiteral("mine.yaml"))));
        QTRY_VERIFY(!QFile::exists(recovery_->file()));
    }

    void what_does_not_change_is_not_written_again() {
        watch();
        change(25);
        QTRY_VERIFY(QFile::exists(recovery_->file()));
        QSignalSpy settled(recovery_.get(), &Recovery::settled);
        QTRY_VERIFY(caught_up());
        change(26); // another change is written
        QVERIFY(settled.wait(patience_ms));
        QTRY_VERIFY(read_autosave(recovery_->file()).ok() &&
                    read_autosave(recovery_->file()).value().scenario ==
                        window_->controller().recorded());
        settled.clear();
        window_->controller().play();
        const std::uint64_t first = frame().number;
        QTRY_VERIFY(frame().number > first + 50); // many frames, no change
        QVERIFY(settled.count() <= 1);            // one may have been on its way
    }

    void a_clean_exit_leaves_nothing() {
        watch();
        change(25);
        QTRY_VERIFY(QFile::exists(recovery_->file()));
        recovery_.reset();
        QVERIFY(entries().isEmpty());
    }

    void a_living_session_is_left_alone() {
        watch();
        change(25);
        QTRY_VERIFY(QFile::exists(recovery_->file()));
        QVERIFY(find_leftovers(autosaves()).empty());
        QVERIFY(QFile::exists(recovery_->file()));
    }

    void nothing_is_offered_when_nothing_is_there() {
        watch();
        const QSignalSpy nothing(recovery_.get(), &Recovery::nothing_found);
        recovery_->offer();
        QTRY_COMPARE(nothing.count(), 1);
        QVERIFY(dialog() == nullptr);
    }

    void changes_outlive_a_killed_program() {
        // The frame report moves a control every few frames.
        const QString home = file(QStringLiteral("home"));
        const QString place = home + QStringLiteral("/lockscope/recovery");
        const QString original = file(QStringLiteral("day.yaml"));
        QVERIFY(write_scenario_file(original.toStdString(), lockscope::test::busy_scenario()).ok());
        QProcess program;
        program.setProcessEnvironment(lockscope::test::environment_at(home));
        program.start(QStringLiteral(LOCKSCOPE_PROGRAM),
                      {original, QStringLiteral("--frame-report"), QStringLiteral("1000000")});
        QVERIFY(program.waitForStarted(patience_ms));
        const QDir dir(place);
        QTRY_VERIFY(!dir.entryList({QStringLiteral("*.yaml")}, QDir::Files).isEmpty());
        QVERIFY(find_leftovers(place).empty()); // it is alive
        program.kill();
        QVERIFY(program.waitForFinished(patience_ms));
        QCOMPARE(program.exitStatus(), QProcess::CrashExit);

        recovery_ = std::make_unique<Recovery>(window_->controller(), window_->files(), *window_,
                                               place, 1ms);
        recovery_->offer();
        QTRY_VERIFY(dialog() != nullptr);
        QVERIFY(dialog()->findChild<QLabel*>() != nullptr);
        QVERIFY(leftover_label().contains(QStringLiteral("day.yaml")));
        dialog()->findChild<QPushButton*>(QStringLiteral("recover"))->click();
        QTRY_VERIFY(dialog() == nullptr);
        QTRY_VERIFY(caught_up());
        QVERIFY(!frame().scenario->interventions.empty());
        QVERIFY(window_->isWindowModified());
        QCOMPARE(window_->files().origin(), original);
        // It is this session's now: killed again, the changes would still be there.
        QVERIFY(QFile::exists(recovery_->file()));
        QCOMPARE(dir.entryList({QStringLiteral("*.yaml")}, QDir::Files).size(), 1);
        // The file of the user is as it was until it is saved.
        window_->close();
        QTRY_VERIFY(window_->findChild<QMessageBox*>(QStringLiteral("unsaved-changes")) != nullptr);
        QVERIFY(window_->isVisible());
        QVERIFY(window_->files().write(original));
        QTRY_VERIFY(!QFile::exists(recovery_->file()));
    }

    void damaged_leftovers_are_told_and_kept_data() {
        QTest::addColumn<QByteArray>("content");
        const QByteArray whole = autosave_bytes(write_scenario(lockscope::test::busy_scenario()),
                                                QStringLiteral("/a/b.yaml"));
        QTest::newRow("cut in half") << whole.left(whole.size() / 2);
        QTest::newRow("last byte missing") << whole.chopped(1);
        QTest::newRow("only the first line") << whole.left(whole.indexOf('\n') + 1);
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("garbage") << QByteArrayLiteral("\0\1\2\377\n\n\n# origin: \n");
        QTest::newRow("another scenario") << autosave_bytes("lockscope: 1\nname: 3\n", {});
    }
    void damaged_leftovers_are_told_and_kept() {
        QFETCH(QByteArray, content);
        const QString path = leave(content);
        watch();
        recovery_->offer();
        QTRY_VERIFY(dialog() != nullptr);
        QVERIFY(leftover_label().contains(QDir::toNativeSeparators(path)));
        QVERIFY(dialog()->findChild<QPushButton*>(QStringLiteral("recover")) == nullptr);
        dialog()->findChild<QPushButton*>(QStringLiteral("later"))->click();
        QTRY_VERIFY(dialog() == nullptr);
        QVERIFY(QFile::exists(path));
        recovery_->offer(); // and asked about again
        QTRY_VERIFY(dialog() != nullptr);
        dialog()->findChild<QPushButton*>(QStringLiteral("discard"))->click();
        QTRY_VERIFY(dialog() == nullptr);
        QVERIFY(!QFile::exists(path));
    }

    void names_of_files_come_back_as_they_were() {
        const QString origin = QStringLiteral("/tmp/a b\n# sha256/ü%20.yaml");
        const QString path =
            leave(autosave_bytes(write_scenario(lockscope::test::busy_scenario()), origin));
        const Result<Autosave> kept = read_autosave(path);
        QVERIFY(kept.ok());
        QCOMPARE(kept.value().origin, origin);
        QVERIFY(kept.value().scenario == lockscope::test::busy_scenario());
    }

    void a_full_disk_is_told_and_leaves_nothing_half() {
        watch({.room_bytes = 100});
        change(25);
        QTRY_VERIFY(window_->findChild<ErrorsDialog*>() != nullptr);
        const QString said = window_->findChild<ErrorsDialog*>()->errors().front();
        QVERIFY2(said.startsWith(recovery_->file()), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("No space left on device")), qPrintable(said));
        recovery_.reset();
        QCOMPARE(entries(), QStringList());
    }

    void an_autosave_is_whole_whatever_fails() {
        const QString path = leave("former");
        const Scenario scenario = lockscope::test::busy_scenario();
        const FaultyFiles faultless;
        QVERIFY(write_autosave(path, scenario, {}, faultless).isEmpty());
        for (int at = 1; at <= faultless.operations(); ++at) {
            QCOMPARE(leave("former"), path);
            const FaultyFiles disk({.fail_at = at});
            const QString said = write_autosave(path, scenario, {}, disk);
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(entries().size(), 1);
            if (disk.failed() == "sync_folder") {
                QVERIFY(said.isEmpty());
                continue;
            }
            QVERIFY2(said.startsWith(path + QStringLiteral(": cannot be written")),
                     qPrintable(said));
            QCOMPARE(file.readAll(), QByteArrayLiteral("former"));
        }
    }

    void what_a_killed_writer_left_is_swept_away() {
        const QString path = leave("former");
        const FaultyFiles killed({.failing = "sync", .way = FaultyFiles::Way::dead});
        QVERIFY(!write_autosave(path, lockscope::test::busy_scenario(), {}, killed).isEmpty());
        QCOMPARE(entries().size(), 2);
        QCOMPARE(find_leftovers(autosaves()).size(), std::size_t{1});
        QCOMPARE(entries(), QStringList{QStringLiteral("dead.yaml")});
    }

    void a_leftover_that_cannot_be_moved_stays() {
        const QString path =
            leave(autosave_bytes(write_scenario(lockscope::test::busy_scenario()), QString()));
        watch({.failing = "rename"});
        recovery_->offer();
        QTRY_VERIFY(dialog() != nullptr);
        dialog()->findChild<QPushButton*>(QStringLiteral("recover"))->click();
        QTRY_VERIFY(window_->findChild<ErrorsDialog*>() != nullptr); // nor can it be written anew
        QVERIFY(QFile::exists(path));
        QVERIFY(window_->files().unsaved());
    }

    void a_folder_that_cannot_be_is_told_once() {
        // A file where the folder should be: not even root can write there.
        QFile block(file(QStringLiteral("autosaves")));
        QVERIFY(block.open(QIODevice::WriteOnly));
        block.close();
        watch();
        change(25);
        QTRY_VERIFY(window_->findChild<ErrorsDialog*>() != nullptr);
        change(26);
        QTRY_VERIFY(caught_up());
        QCOMPARE(window_->findChildren<ErrorsDialog*>().size(), 1);
        QVERIFY(window_->isWindowModified());
    }

private:
    [[nodiscard]] QString autosaves() const { return file(QStringLiteral("autosaves")); }
    [[nodiscard]] QStringList entries() const {
        return QDir(autosaves()).entryList(QDir::Files | QDir::Hidden);
    }
    [[nodiscard]] RecoveryDialog* dialog() const { return window_->findChild<RecoveryDialog*>(); }
    [[nodiscard]] QString leftover_label() const {
        QString all;
        for (const QLabel* label : dialog()->findChildren<QLabel*>()) {
            all += label->text();
        }
        return all;
    }
    void watch(const FaultyFiles::Plan& faults = {}) {
        disk_ = std::make_unique<FaultyFiles>(faults);
        recovery_ = std::make_unique<Recovery>(window_->controller(), window_->files(), *window_,
                                               autosaves(), 1ms, *disk_);
    }
    void change(std::int64_t batch) const { window_->controls().row("batch.size")->request(batch); }
    [[nodiscard]] QString leave(const QByteArray& content) const {
        QDir().mkpath(autosaves());
        QFile file(autosaves() + QStringLiteral("/dead.yaml"));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
            return {};
        }
        return file.fileName();
    }

    std::unique_ptr<FaultyFiles> disk_;
    std::unique_ptr<Recovery> recovery_;
};

LOCKSCOPE_WINDOW_TEST(test_recovery, TestRecovery)
#include "test_recovery.moc"
