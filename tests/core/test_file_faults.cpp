// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever goes wrong with a file: what was there is there, nothing is left beside it, and the
// error says what happened and where.
#include "core/engine/simulation.h"
#include "core/files/read_file.h"
#include "core/files/whole_file.h"
#include "core/measure/event_file.h"
#include "core/scenario/load.h"
#include "core/scenario/reader.h"
#include "core/scenario/writer.h"
#include "tests/support/faulty_files.h"
#include "tests/support/small_scenario.h"
#include "tests/support/test_entry.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <optional>

using namespace lockscope;
using namespace std::chrono_literals;
using lockscope::test::FaultyFiles;
using lockscope::test::text;
using Way = FaultyFiles::Way;

namespace {

using Outcome = std::optional<Error>;

Outcome outcome_of(const Result<Done>& written) {
    return written ? Outcome() : written.errors().front();
}

Outcome write_text(const std::filesystem::path& path, const FileSystem& files) {
    return outcome_of(write_whole_file(path, std::string(5000, 'x'), files));
}

Outcome write_small_scenario(const std::filesystem::path& path, const FileSystem& files) {
    return outcome_of(write_scenario_file(path, lockscope::test::small_scenario(), files));
}

/// More than a buffer of it, so that it is written in more than one piece.
Outcome write_event_log(const std::filesystem::path& path, const FileSystem& files) {
    Scenario scenario = lockscope::test::small_scenario();
    scenario.duration = 15min;
    Result<WholeFile> file = WholeFile::create(path, files);
    if (!file) {
        return file.errors().front();
    }
    EventFile log(std::move(file).value(), scenario);
    Simulation(scenario).run_until(end_of_time, &log);
    log.finish();
    return log.error();
}

using Writer = std::function<Outcome(const std::filesystem::path&, const FileSystem&)>;

} // namespace

Q_DECLARE_METATYPE(Writer)

class TestFileFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        QVERIFY(folder_->isValid());
    }

    void what_was_there_stays_whatever_fails_data() { writers(); }
    void what_was_there_stays_whatever_fails() {
        QFETCH(const Writer, write);
        const FaultyFiles faultless;
        QVERIFY(!write(target(), faultless));
        const QByteArray whole = content();
        QVERIFY(faultless.operations() > 5);
        for (const bool existed : {false, true}) {
            const QByteArray former = existed ? QByteArray("former") : QByteArray();
            // Some operations are only needed where there is a file.
            for (int at = 1; at <= faultless.operations() + 3; ++at) {
                prepare(former);
                const FaultyFiles files({.fail_at = at});
                const Outcome failed = write(target(), files);
                const QString which = describe(files, at);
                if (files.failed().empty() || files.failed() == "sync_folder") {
                    QVERIFY2(!failed && content() == whole, qPrintable(which));
                    continue;
                }
                QVERIFY2(failed, qPrintable(which));
                QVERIFY2(content() == former, qPrintable(which));
                QCOMPARE(entries(), existed ? 1 : 0); // nothing is left beside it
                const QString said = text(to_string(*failed));
                QVERIFY2(said.startsWith(name() + ": cannot be written: Input/output error"),
                         qPrintable(said));
            }
        }
    }

    void a_lost_answer_or_a_kill_leaves_one_of_the_two_data() { writers(); }
    void a_lost_answer_or_a_kill_leaves_one_of_the_two() {
        QFETCH(const Writer, write);
        const FaultyFiles faultless;
        prepare("former");
        QVERIFY(!write(target(), faultless));
        const QByteArray whole = content();
        for (const Way way : {Way::torn, Way::dead}) {
            for (int at = 1; at <= faultless.operations(); ++at) {
                prepare("former");
                const FaultyFiles files({.fail_at = at, .way = way});
                (void)write(target(), files);
                const QString which = describe(files, at);
                QVERIFY2(content() == "former" || content() == whole, qPrintable(which));
                if (way != Way::dead && files.failed() != "create") { // made, and nobody knows
                    QVERIFY2(entries() == 1, qPrintable(which));
                }
                // Whatever a dead one left is in nobody's way.
                QVERIFY2(!write(target(), system_files()), qPrintable(which));
                QVERIFY2(content() == whole, qPrintable(which));
            }
        }
    }

    void a_disk_may_be_full_at_every_byte_data() { writers(); }
    void a_disk_may_be_full_at_every_byte() {
        QFETCH(const Writer, write);
        QVERIFY(!write(target(), system_files()));
        const QByteArray whole = content();
        const auto size = static_cast<std::size_t>(whole.size());
        for (const std::size_t room : {std::size_t{0}, std::size_t{1}, size / 2, size - 1}) {
            prepare("former");
            const Outcome failed = write(target(), FaultyFiles({.room_bytes = room}));
            QVERIFY(failed);
            const QString said = text(to_string(*failed));
            QCOMPARE(said, name() + ": cannot be written: No space left on device; the old "
                                    "content, if any, is untouched");
            QCOMPARE(content(), QByteArray("former"));
            QCOMPARE(entries(), 1);
        }
        QVERIFY(!write(target(), FaultyFiles({.room_bytes = size})));
        QVERIFY(content() == whole);
    }

    void short_writes_add_up_data() { writers(); }
    void short_writes_add_up() {
        QFETCH(const Writer, write);
        QVERIFY(!write(target(), system_files()));
        const QByteArray whole = content();
        prepare({});
        QVERIFY(!write(target(), FaultyFiles({.piece_bytes = 7})));
        QVERIFY(content() == whole);
    }

    void short_reads_add_up() {
        Scenario scenario = lockscope::test::small_scenario();
        scenario.description = std::string(200, 'd');
        QVERIFY(write_scenario_file(target(), scenario));
        const auto read = read_scenario_file(target(), FaultyFiles({.piece_bytes = 3}));
        QVERIFY(read && read.value() == scenario);
    }

    void a_file_that_cannot_be_read_is_told() {
        prepare("lockscope: 1\n");
        const FaultyFiles faultless;
        QVERIFY(read_text_file(target(), 1000, faultless));
        for (int at = 1; at <= faultless.operations(); ++at) {
            // It may have vanished since it was chosen, or its disk with it.
            for (const std::errc why : {std::errc::no_such_file_or_directory,
                                        std::errc::permission_denied, std::errc::io_error}) {
                const FaultyFiles files({.fail_at = at, .why = why});
                const auto read = read_text_file(target(), 1000, files);
                QVERIFY2(!read, qPrintable(describe(files, at)));
                const QString said = text(read.errors());
                QVERIFY2(said.startsWith(name() + ": cannot be "), qPrintable(said));
                QVERIFY2(said.contains(text(std::make_error_code(why).message())),
                         qPrintable(said));
            }
        }
    }

    /// Nor is it taken for a built-in example, or for none at all.
    void a_scenario_that_vanishes_is_told() {
        prepare(text(write_scenario(lockscope::test::small_scenario())).toUtf8());
        const FaultyFiles faultless;
        QVERIFY(load_scenario(target().string(), faultless));
        for (int at = 2; at <= faultless.operations(); ++at) {
            const FaultyFiles files({.fail_at = at, .why = std::errc::no_such_file_or_directory});
            const auto loaded = load_scenario(target().string(), files);
            QVERIFY2(!loaded, qPrintable(describe(files, at)));
            QVERIFY(text(loaded.errors()).startsWith(name() + ": cannot be "));
        }
    }

private:
    static void writers() {
        QTest::addColumn<Writer>("write");
        QTest::newRow("text") << Writer(write_text);
        QTest::newRow("scenario") << Writer(write_small_scenario);
        QTest::newRow("event log") << Writer(write_event_log);
    }
    static QString describe(const FaultyFiles& files, int at) {
        return QString("operation %1: %2").arg(at).arg(text(files.failed()));
    }
    [[nodiscard]] QString name() const { return folder_->filePath("file"); }
    [[nodiscard]] std::filesystem::path target() const { return name().toStdString(); }
    [[nodiscard]] QByteArray content() const {
        QFile file(name());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] int entries() const {
        const auto list = QDir(folder_->path()).entryList(QDir::Files | QDir::Hidden);
        return static_cast<int>(list.size());
    }
    /// An empty folder, or one with the file in it.
    void prepare(const QByteArray& former) const {
        QDir dir(folder_->path());
        for (const QString& entry : dir.entryList(QDir::Files | QDir::Hidden)) {
            dir.remove(entry);
        }
        QFile file(name());
        if (!former.isEmpty() && file.open(QIODevice::WriteOnly)) {
            file.write(former);
        }
    }

    std::unique_ptr<QTemporaryDir> folder_;
};

LOCKSCOPE_TEST(test_file_faults, TestFileFaults)
#include "test_file_faults.moc"
