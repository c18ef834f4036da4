// SPDX-License-Identifier: GPL-3.0-or-later
// Writing in one piece or not at all; reading nothing that could hang or never end; the examples.
#include "core/files/read_file.h"
#include "core/files/whole_file.h"
#include "core/scenario/examples.h"
#include "core/scenario/load.h"
#include "core/scenario/reader.h"
#include "core/scenario/writer.h"
#include "tests/support/small_scenario.h"
#include "tests/support/test_entry.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace lockscope;
using lockscope::test::errors_of;
using lockscope::test::text;

namespace {

QByteArray content_of(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be opened)");
}

/// What went wrong, or `written`.
QString write(const QString& path, std::string_view content) {
    const auto written = write_whole_file(path.toStdString(), content);
    return written ? QString("written") : text(written.errors());
}

QString read(const QString& path) {
    const auto read_back = read_text_file(path.toStdString(), max_scenario_bytes);
    return read_back ? "read " + text(read_back.value()) : text(read_back.errors());
}

/// Lets no file grow past `bytes` while it lives: a disk that is full, without filling one.
class SmallDisk {
public:
    explicit SmallDisk(rlim_t bytes) {
        getrlimit(RLIMIT_FSIZE, &before_);
        handler_ = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{bytes, before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    ~SmallDisk() {
        setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }

private:
    rlimit before_{};
    void (*handler_)(int) = nullptr;
};

} // namespace

class FilesTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    QString path(const char* name) const { return folder_.filePath(name); }
    QStringList files_beside() const { return QDir(folder_.path()).entryList(QDir::Files); }

private Q_SLOTS:
    void init() {
        QVERIFY(folder_.isValid());
        for (const QString& name : files_beside()) {
            QFile::remove(folder_.filePath(name));
        }
    }

    void a_file_is_written_and_replaced() {
        QCOMPARE(write(path("a.yaml"), "first"), "written");
        QCOMPARE(content_of(path("a.yaml")), QByteArray("first"));
        QCOMPARE(write(path("a.yaml"), "second"), "written");
        QCOMPARE(content_of(path("a.yaml")), QByteArray("second"));
        QCOMPARE(write(path("a.yaml"), ""), "written");
        QCOMPARE(content_of(path("a.yaml")), QByteArray());
        QCOMPARE(files_beside(), QStringList{"a.yaml"}); // nothing left behind
    }

    void bytes_are_written_as_they_are() {
        std::string bytes(300'000, '\0');
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            bytes[i] = static_cast<char>(i * 7);
        }
        QCOMPARE(write(path("bytes"), bytes), "written");
        QVERIFY(content_of(path("bytes")) == QByteArray(bytes.data(), qsizetype(bytes.size())));
    }

    void a_full_disk_leaves_the_old_file_whole() {
        QCOMPARE(write(path("a.yaml"), "old"), "written");
        QString outcome;
        {
            const SmallDisk disk(1000);
            outcome = write(path("a.yaml"), std::string(5000, 'x'));
        }
        QVERIFY2(outcome.contains("cannot be written"), qPrintable(outcome));
        QVERIFY2(outcome.startsWith(path("a.yaml") + ": "), qPrintable(outcome));
        QCOMPARE(content_of(path("a.yaml")), QByteArray("old"));
        QCOMPARE(files_beside(), QStringList{"a.yaml"});
    }

    void a_full_device_is_an_error() {
        if (!QFile::exists("/dev/full")) {
            QSKIP("no /dev/full here");
        }
        QVERIFY(write("/dev/full", "x").contains("cannot be written: No space left"));
        QCOMPARE(write("/dev/null", "x"), "written");
        struct stat status {};
        QVERIFY(::stat("/dev/null", &status) == 0 && S_ISCHR(status.st_mode)); // not replaced
    }

    void a_missing_folder_is_an_error() {
        const QString outcome = write(path("nowhere/a.yaml"), "x");
        QVERIFY2(outcome.contains("No such file or directory"), qPrintable(outcome));
        QVERIFY2(outcome.contains("check that its folder exists"), qPrintable(outcome));
    }

    void a_folder_is_not_a_file() {
        QVERIFY(write(folder_.path(), "x").contains("is a directory"));
        QVERIFY(!write("", "x").contains("written\n"));
        QVERIFY(write("", "x") != "written");
    }

    void a_write_protected_file_or_folder_is_an_error() {
        if (::geteuid() == 0) {
            QSKIP("root may write anywhere");
        }
        QCOMPARE(write(path("a.yaml"), "old"), "written");
        QVERIFY(QFile::setPermissions(path("a.yaml"), QFile::ReadOwner));
        QVERIFY(write(path("a.yaml"), "new").contains("Permission denied"));
        QCOMPARE(content_of(path("a.yaml")), QByteArray("old"));
        QVERIFY(QDir(folder_.path()).mkdir("closed"));
        QVERIFY(QFile::setPermissions(path("closed"), QFile::ReadOwner | QFile::ExeOwner));
        const QString outcome = write(path("closed/a.yaml"), "new");
        QFile::setPermissions(path("closed"),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QVERIFY2(outcome.contains("Permission denied"), qPrintable(outcome));
    }

    void permissions_and_links_stay() {
        QCOMPARE(write(path("real.yaml"), "old"), "written");
        QVERIFY(::chmod(qPrintable(path("real.yaml")), 0640) == 0);
        QVERIFY(QFile::link("real.yaml", path("link.yaml")));
        QCOMPARE(write(path("link.yaml"), "new"), "written");
        QCOMPARE(content_of(path("real.yaml")), QByteArray("new"));
        QVERIFY(QFileInfo(path("link.yaml")).isSymLink());
        struct stat status {};
        QVERIFY(::stat(qPrintable(path("real.yaml")), &status) == 0);
        QCOMPARE(int(status.st_mode & 07777), 0640);
    }

    void only_plain_files_of_a_sane_size_are_read() {
        QCOMPARE(write(path("a.yaml"), "text"), "written");
        QCOMPARE(read(path("a.yaml")), "read text");
        QVERIFY(read(path("missing.yaml")).contains("No such file or directory"));
        QVERIFY(read(folder_.path()).contains("is a directory"));
        QVERIFY(read("/dev/zero").contains("is not a plain file"));
        QVERIFY(read("").contains("cannot be opened"));
        QVERIFY(::mkfifo(qPrintable(path("pipe")), 0600) == 0);
        QVERIFY(
            read(path("pipe")).contains("is not a plain file")); // and does not wait for a writer
        // A gigabyte that takes no room on the disk.
        QCOMPARE(write(path("big.yaml"), ""), "written");
        QVERIFY(::truncate(qPrintable(path("big.yaml")), 1'000'000'000) == 0);
        QVERIFY(read(path("big.yaml")).contains("longer than 4 MiB"));
        QVERIFY(::truncate(qPrintable(path("big.yaml")), max_scenario_bytes) == 0);
        QVERIFY(read(path("big.yaml")).startsWith("read "));
        QVERIFY(::truncate(qPrintable(path("big.yaml")), max_scenario_bytes + 1) == 0);
        QVERIFY(read(path("big.yaml")).contains("longer than 4 MiB"));
    }

    void a_scenario_survives_a_file() {
        const Scenario scenario = lockscope::test::small_scenario();
        QCOMPARE(write(path("s.yaml"), write_scenario(scenario)), "written");
        const auto back = read_scenario_file(path("s.yaml").toStdString());
        QVERIFY(back && back.value() == scenario);
    }

    void a_file_wins_over_an_example_and_an_example_over_a_folder() {
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(folder_.path()));
        const std::string name(default_example);
        const auto built_in = load_scenario(name);
        QVERIFY(QDir(folder_.path()).mkdir(text(name)));
        const auto beside_folder = load_scenario(name);
        QVERIFY(QDir(folder_.path()).rmdir(text(name)));
        QCOMPARE(write(path(name.c_str()), write_scenario(lockscope::test::small_scenario())),
                 "written");
        const auto own = load_scenario(name);
        QFile::remove(path(name.c_str()));
        const auto folder = load_scenario(".");
        const auto nothing = load_scenario("no-such-scenario");
        QDir::setCurrent(before);
        QVERIFY(built_in && built_in.value().file.empty());
        QVERIFY(beside_folder && beside_folder.value().file.empty());
        QVERIFY(beside_folder.value().scenario == built_in.value().scenario);
        QVERIFY(own && own.value().scenario == lockscope::test::small_scenario());
        QCOMPARE(own.value().file, std::filesystem::path(name));
        QVERIFY(text(folder.errors()).contains("is a directory"));
        QVERIFY(text(nothing.errors()).contains("no built-in example of that name"));
    }

    void the_examples_are_those_of_the_folder() {
        QStringList names;
        for (const Example& example : examples()) {
            const QString name = text(example.name);
            names << name;
            const QString file = QDir(LOCKSCOPE_EXAMPLES).filePath(name + ".yaml");
            QVERIFY2(content_of(file) == text(example.yaml).toUtf8(), qPrintable(name));
            QVERIFY(find_example(example.name) == &example);
            const auto scenario = read_example(example);
            QVERIFY2(scenario, qPrintable(errors_of(scenario)));
        }
        QStringList expected;
        for (const QString& file : QDir(LOCKSCOPE_EXAMPLES).entryList({"*.yaml"})) {
            expected << file.chopped(5);
        }
        expected.sort();
        QCOMPARE(names, expected);
        QVERIFY(find_example("no such example") == nullptr);
    }
};

LOCKSCOPE_TEST(test_files, FilesTest)
#include "test_files.moc"
