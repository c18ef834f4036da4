// SPDX-License-Identifier: GPL-3.0-or-later
// Eight moments of the window, in both themes, as they should look.
#include <QTest>

#include "core/scenario/examples.h"
#include "core/scenario/reader.h"
#include "tests/support/pictures.h"
#include "tests/support/test_entry.h"
#include "tests/support/window_fixture.h"
#include "ui/charts/charts_panel.h"
#include "ui/compare/stage_pair.h"
#include "ui/stage/stage_widget.h"

#include <QCoreApplication>
#include <QFontInfo>
#include <QImage>
#include <QPainter>

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

class TestPictures : public QObject, private lockscope::test::WindowFixture {
    Q_OBJECT

    /// As the window is when nothing about this moment is still being found out.
    void settle_at(SimTime t) {
        go_to(t);
        QTRY_VERIFY(!frame().studying);
    }

    static bool has_font() { return QFontInfo(QApplication::font()).family() == font_family; }

    [[nodiscard]] QImage picture() const {
        window_->charts().catch_up();
        QCoreApplication::processEvents();
        [&] {
            QTRY_VERIFY(!window_->stage().animating() &&
                        !window_->stages().other_stage().animating());
        }();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        return window_->grab().toImage();
    }

private Q_SLOTS:
    void initTestCase() {
        QFont font = QApplication::font();
        font.setFamilies({font_family, font.family()});
        QApplication::setFont(font);
    }

    void cleanup() { close_window(); }

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

        make_window();
        window_->choose_theme(dark ? ThemeChoice::dark : ThemeChoice::light);
        window_->resize(picture_size);
        window_->show();
        load(std::move(scenario).value());
        if (!wanted.changes.empty()) {
            settle_at(SimTime(wanted.at)); // so that there is an original to turn away from
            settle_at(SimTime(wanted.at / 3));
            controller().change_together(wanted.changes);
        }
        if (wanted.compared) {
            window_->stages().compare(*wanted.compared);
        }
        settle_at(SimTime(wanted.at));
        const QImage seen = picture();
        QCOMPARE(seen.size(), picture_size);
        const auto difference = lockscope::test::compare_with_golden(
            seen, QString::fromLatin1(QTest::currentDataTag()));
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
