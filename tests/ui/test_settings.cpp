// SPDX-License-Identifier: GPL-3.0-or-later
// What is on disk may be anything: settings of other versions or garbage, files that vanished,
// disks that are full, windows of screens that are gone.
#include <QTest>

#include "core/scenario/reader.h"
#include "core/scenario/writer.h"
#include "tests/support/busy_scenario.h"
#include "tests/support/test_entry.h"
#include "tests/support/window_fixture.h"
#include "ui/controls/controls_panel.h"
#include "ui/controls/parameter_row.h"
#include "ui/files/scenario_files.h"
#include "ui/kit/errors_dialog.h"

#include <QApplication>
#include <QDropEvent>
#include <QFile>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>

#include <csignal>
#include <sys/resource.h>

using namespace lockscope;
using namespace lockscope::ui;

namespace {

/// No file may grow beyond so many bytes while this lives: a full disk, as far as a program can
/// tell.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes)
        : before_(std::signal(SIGXFSZ, SIG_IGN)) {
        getrlimit(RLIMIT_FSIZE, &limit_);
        const rlimit small{bytes, limit_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~FullDisk() {
        setrlimit(RLIMIT_FSIZE, &limit_);
        std::signal(SIGXFSZ, before_);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    void (*before_)(int);
    rlimit limit_{};
};

} // namespace

class TestSettings : public QObject, private lockscope::test::WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { make_settings(); }
    void cleanup() { close_window(); }

    void any_settings_file_will_do_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("garbage") << QByteArray("\0\1\2\377\376[[[=\n=\n[\n\\x\n%%%", 20);
        QTest::newRow("not an ini file") << QByteArray("<xml>\n</xml>\n{\"a\": [1, 2]}\n");
        QTest::newRow("another version")
            << QByteArray("[General]\nversion=99\n[view]\ntheme=solarized\nstage=@Variant(xyz)\n"
                          "[window]\ngeometry=@Rect(1 2 3 4)\npanes=7\ndocks=true\n"
                          "[files]\nrecent=@Invalid()\n");
        QTest::newRow("damaged layout") << QByteArray(
            "[window]\ngeometry=@ByteArray(\\x1\\xd9\\xd0\\xcb\\0\\x3\\0\\0\\xff)\n"
            "panes=@ByteArray(\\0\\0\\0\\xff\\xff\\xff\\xff\\xff)\n"
            "docks=@ByteArray(\\0\\0\\0\\xff\\0\\0\\0\\0\\xfd\\x7f\\xff\\xff\\xff)\n");
        QTest::newRow("many presets")
            << QByteArray("[presets]\nsize=2000000000\n1\\name=a\n1\\settings=batch.size=7, x, =\n"
                          "2\\name=\n3\\settings=7\n");
    }
    void any_settings_file_will_do() {
        QFETCH(QByteArray, content);
        write("other.ini", content);
        settings_ = std::make_unique<AppSettings>(file("other.ini"));
        QCOMPARE(settings_->theme(), ThemeChoice::system);
        QVERIFY(settings_->recent_files().isEmpty());
        QVERIFY(settings_->presets().size() <= 1);
        open_window();
        QVERIFY(window_->width() >= 400 && window_->height() >= 300);
        QVERIFY(window_->controls().isVisible() && window_->controls().width() >= 200);
        window_->close(); // and writes good ones
        QVERIFY(!AppSettings(file("other.ini")).geometry().isEmpty());
    }

    void a_window_of_a_screen_that_is_gone_comes_back() {
        QWidget elsewhere;
        elsewhere.setGeometry(30'000, -20'000, 700, 500);
        settings_->set_geometry(elsewhere.saveGeometry());
        open_window();
        const QRect screen = QApplication::primaryScreen()->availableGeometry();
        // Its title bar can be grabbed.
        QVERIFY2(screen.adjusted(0, 0, -40, -40).contains(window_->frameGeometry().topLeft()) ||
                     screen.contains(window_->frameGeometry().topLeft()),
                 qPrintable(QStringLiteral("%1, %2").arg(window_->x()).arg(window_->y())));
    }

    void recent_files_that_vanished_are_explained() {
        settings_->add_recent_file(file("there.yaml"));
        settings_->add_recent_file(file("gone.yaml"));
        open_window();
        window_->files().open_recent(file("gone.yaml"));
        QVERIFY(box("vanished") != nullptr);
        QVERIFY(box("vanished")->informativeText().contains(file("gone.yaml")));
        for (QAbstractButton* button : box("vanished")->buttons()) {
            if (box("vanished")->buttonRole(button) == QMessageBox::DestructiveRole) {
                button->click();
                break;
            }
        }
        QCOMPARE(settings_->recent_files(), QStringList{file("there.yaml")});
    }

    void only_one_local_file_can_be_dropped_data() {
        QTest::addColumn<QList<QUrl>>("urls");
        QTest::newRow("several") << QList<QUrl>{QUrl::fromLocalFile(QStringLiteral("/a.yaml")),
                                                QUrl::fromLocalFile(QStringLiteral("/b.yaml"))};
        QTest::newRow("a folder") << QList<QUrl>{QUrl::fromLocalFile(QStringLiteral("/tmp"))};
        QTest::newRow("not local")
            << QList<QUrl>{QUrl(QStringLiteral("https://example.org/a.yaml"))};
    }
    void only_one_local_file_can_be_dropped() {
        QFETCH(QList<QUrl>, urls);
        open_window();
        const std::uint64_t run = window_->controller().frame()->run;
        drop(urls);
        QVERIFY(box("drop-refused") != nullptr);
        QVERIFY(!box("drop-refused")->informativeText().isEmpty());
        QCOMPARE(window_->controller().frame()->run, run);
    }
    void a_dropped_file_opens() {
        open_window();
        Scenario scenario = lockscope::test::busy_scenario();
        scenario.name = "Dropped";
        QVERIFY(write_scenario_file(file("a.yaml").toStdString(), scenario).ok());
        drop({QUrl::fromLocalFile(file("a.yaml"))});
        QTRY_COMPARE(window_->files().origin(), file("a.yaml"));
    }

    void a_save_that_fails_leaves_the_old_file_data() {
        QTest::addColumn<QString>("place");
        QTest::newRow("full disk") << "full";
        QTest::newRow("a file where the folder was") << "blocked";
        QTest::newRow("the folder is gone") << "vanished";
        QTest::newRow("a folder of that name") << "folder";
    }
    void a_save_that_fails_leaves_the_old_file() {
        QFETCH(QString, place);
        open_window();
        QString target = file("mine.yaml");
        QVERIFY(window_->files().write(target));
        const QByteArray before = content(target);
        window_->controls().row("batch.size")->request(std::int64_t{25});
        if (place == QStringLiteral("full")) {
            const FullDisk disk(64);
            QVERIFY(!window_->files().write(target));
        } else {
            if (place == QStringLiteral("blocked")) {
                target = file("mine.yaml/inside.yaml");
            } else if (place == QStringLiteral("vanished")) {
                target = file("gone/mine.yaml");
            } else {
                QVERIFY(QDir(folder_->path()).mkdir(QStringLiteral("taken.yaml")));
                target = file("taken.yaml");
            }
            QVERIFY(!window_->files().write(target));
        }
        auto* dialog = window_->findChild<ErrorsDialog*>();
        QVERIFY(dialog != nullptr);
        QVERIFY(!dialog->errors().isEmpty() && !dialog->errors().front().isEmpty());
        QCOMPARE(content(file("mine.yaml")), before);
        QVERIFY(window_->isWindowModified());
        // Nothing half-written is left beside it.
        for (const QString& entry : QDir(folder_->path()).entryList(QDir::Files | QDir::Hidden)) {
            QVERIFY2(entry == QStringLiteral("mine.yaml") || entry.startsWith(u"settings"),
                     qPrintable(entry));
        }
        QVERIFY(window_->files().write(file("mine.yaml"))); // and then it works
        QVERIFY(!window_->isWindowModified());
    }

private:
    void write(const char* name, const QByteArray& bytes) const {
        QFile out(file(name));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(bytes);
    }
    static QByteArray content(const QString& path) {
        QFile in(path);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    void drop(const QList<QUrl>& urls) const {
        QMimeData data;
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton,
                              Qt::NoModifier);
        QApplication::sendEvent(window_.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window_.get(), &event);
    }
};

LOCKSCOPE_WINDOW_TEST(test_settings, TestSettings)
#include "test_settings.moc"
