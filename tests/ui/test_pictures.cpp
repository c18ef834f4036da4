// SPDX-License-Identifier: GPL-3.0-or-later
// Eight moments of the window, in both themes, as they should look.
#include <QTest>

#include "core/scenario/examples.h"
#include "core/scenario/reader.h"
#include "tests/support/pictures.h"
#include "tests/support/test_entry.h"
#include "ui/charts/charts_panel.h"
#include "ui/compare/stage_pair.h"
#include "ui/kit/app_settings.h"
#include "ui/stage/stage_widget.h"
#include "ui/window/main_window.h"

#include <QCoreApplication>
#include <QFontInfo>
#include <QImage>
#include <QPainter>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace lockscope;
using namespace lockscope::ui;
using namespace std::chrono_literals;

namespace {

constexpr QSize picture_size{1280, 720};
const QString font_family = QStringLiteral("Inter");

struct Moment {
    const char* name;
    const char* example;
    Duration at;
    std::vector<Setting> changes; ///< made a third of the way there
    std::optional<Rival> compared;
};

std::vector<Moment> moments() {
    return {
        {"calm", "quarterly-push", 5s, {}, {}},
        {"saturated", "quarterly-push", 12min, {}, {}},
        {"hot-among-many", "hot-among-many", 9min, {}, {}},
        {"ping-pong", "ping-pong", 10min, {}, {}},
        {"owner-change", "owner-change", 6min, {}, {}},
        {"month-end", "month-end-load", 22min, {}, {}},
        {"forked", "quarterly-push", 30min, {{"decouple.enabled", true}}, {}},
        {"compared",
         "hot-among-many",
         9min,
         {{"decouple.enabled", true}},
         Rival::without_mitigations},
    };
}

} // namespace

class TestPictures : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    static void go_to(MainWindow& window, SimTime t) {
        Controller& controller = window.controller();
        controller.seek(t);
        QTRY_VERIFY(controller.frame() != nullptr && controller.caught_up(*controller.frame()) &&
                    !controller.frame()->studying);
    }

    static bool has_font() { return QFontInfo(QApplication::font()).family() == font_family; }

    static QImage picture_of(MainWindow& window) {
        window.charts().catch_up();
        QCoreApplication::processEvents();
        [&] {
            QTRY_VERIFY(!window.stage().animating() && !window.stages().other_stage().animating());
        }();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        return window.grab().toImage();
    }

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QFont font = QApplication::font();
        font.setFamilies({font_family, font.family()});
        QApplication::setFont(font);
    }

    /// Elsewhere it may be missing, and the pictures are passed over; where changes are judged,
    /// nothing is passed over in silence.
    void the_font_is_there_where_changes_are_judged() {
        QVERIFY2(has_font() || !qEnvironmentVariableIsSet("CI"),
                 "install Inter (Debian: fonts-inter): without it no picture is compared");
    }

    void a_moment_looks_as_it_should_data() {
        QTest::addColumn<int>("moment");
        QTest::addColumn<bool>("dark");
        const auto all = moments();
        for (std::size_t i = 0; i < all.size(); ++i) {
            for (const bool dark : {true, false}) {
                const std::string row = std::string(all[i].name) + (dark ? "-dark" : "-light");
                QTest::newRow(row.c_str()) << static_cast<int>(i) << dark;
            }
        }
    }

    void a_moment_looks_as_it_should() {
        if (!has_font()) {
            QSKIP("the golden pictures are drawn with Inter (Debian: fonts-inter)");
        }
        QFETCH(int, moment);
        QFETCH(bool, dark);
        const Moment wanted = moments()[static_cast<std::size_t>(moment)];
        const Example* example = find_example(wanted.example);
        QVERIFY(example != nullptr);
        auto scenario = read_scenario(example->yaml, wanted.example);
        QVERIFY(scenario.ok());

        AppSettings settings(folder_.filePath(QStringLiteral("settings.ini")));
        MainWindow window(settings);
        window.choose_theme(dark ? ThemeChoice::dark : ThemeChoice::light);
        window.resize(picture_size);
        window.show();
        window.controller().load(std::move(scenario).value());
        if (!wanted.changes.empty()) {
            go_to(window, SimTime(wanted.at)); // so that there is an original to turn away from
            go_to(window, SimTime(wanted.at / 3));
            window.controller().change_together(wanted.changes);
        }
        if (wanted.compared) {
            window.stages().compare(*wanted.compared);
        }
        go_to(window, SimTime(wanted.at));
        const QImage picture = picture_of(window);
        QCOMPARE(picture.size(), picture_size);
        const auto difference =
            test::compare_with_golden(picture, QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY2(difference.agrees(), qPrintable(difference.message));
    }

    void what_an_eye_would_see_is_a_difference() {
        QImage a(picture_size, QImage::Format_RGB32);
        a.fill(Qt::darkGray);
        QImage b = a;
        QCOMPARE(test::differing_blocks(a, b), 0.0);
        QPainter painter(&b);
        painter.setBrush(Qt::red);
        painter.drawEllipse(QPoint(403, 205), 14, 14); // a token
        painter.end();
        QCOMPARE(test::differing_blocks(a, b), 1.0);
        QImage c = a;
        painter.begin(&c);
        painter.drawLine(100, 100, 900, 100); // an edge that moved by a pixel
        painter.end();
        QVERIFY(test::differing_blocks(a, c) < 0.003);
        QCOMPARE(test::differing_blocks(a, a.copy(0, 0, 100, 100)), 1.0);
    }
};

LOCKSCOPE_WINDOW_TEST(test_pictures, TestPictures)
#include "test_pictures.moc"
