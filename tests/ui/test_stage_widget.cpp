// SPDX-License-Identifier: GPL-3.0-or-later
// The stage as people meet it: pictures, pointer, keys, words.
#include <QTest> // first: the moc of Qt 6.4 stumbles over <concepts> where that comes first

#include "tests/support/stages.h"
#include "tests/support/test_entry.h"
#include "ui/kit/words.h"
#include "ui/stage/stage_painter.h"
#include "ui/stage/words.h"

#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QSignalSpy>

#include <memory>

using namespace lockscope;
using namespace lockscope::ui;
using test::around;
using test::plain;
using test::shown_widget;
using test::usual;

namespace {

QImage picture(const Frame& frame, const Theme& theme, QSize size = usual, double ratio = 1.0,
               AccountId selected = {}) {
    QImage image(size * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::magenta); // nothing of this may remain
    QPainter painter(&image);
    paint_stage(painter, size, test::share(frame), theme, QFont(), selected);
    return image;
}

/// How many pixels of `area` (logical) have about this colour.
int pixels_like(const QImage& image, const QRectF& area, const QColor& color) {
    const double ratio = image.devicePixelRatio();
    const QRect rect =
        QRectF(area.topLeft() * ratio, area.size() * ratio).toRect().intersected(image.rect());
    int count = 0;
    for (int y = rect.top(); y <= rect.bottom(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        for (int x = rect.left(); x <= rect.right(); ++x) {
            count += std::abs(qRed(line[x]) - color.red()) < 12 &&
                     std::abs(qGreen(line[x]) - color.green()) < 12 &&
                     std::abs(qBlue(line[x]) - color.blue()) < 12;
        }
    }
    return count;
}

StageScene scene_of(const Frame& frame) {
    StageScene scene;
    scene.set_size(usual, QFontInfo(QFont()).pixelSize());
    scene.set_frame(test::share(frame), 0.0);
    return scene;
}

} // namespace

class TestStageWidget : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void paints_every_day_in_every_size();
    void without_frame_or_lanes_there_is_a_hint();
    void healthy_and_saturated_look_different();
    void waiters_have_the_colour_of_their_wait();
    void the_cliff_is_red_and_follows_the_time_out();
    void a_healthy_stage_has_nothing_red_in_its_lanes();
    void the_selected_lane_is_outlined();
    void light_and_dark_differ_everywhere();
    void sharp_on_every_screen();

    void a_click_selects_the_lane();
    void keys_move_the_selection();
    void capacity_follows_the_size();
    void at_rest_nothing_repaints();
    void while_playing_it_repaints_by_itself();
    void follows_the_palette_without_a_theme();

    void tips_say_who_waits_behind_whom();
    void tips_of_everything_else();
    void screen_readers_get_a_summary();
    void numbers_are_written_for_people();
};

void TestStageWidget::paints_every_day_in_every_size() {
    const std::array days{test::empty_frame(),         test::healthy_frame(),
                          test::saturated_frame(),     test::burning_frame(),
                          test::crowded_frame(5'000),  test::many_accounts_frame(),
                          test::single_account_frame()};
    for (const auto& day : days) {
        for (const QSize size :
             {QSize(420, 300), QSize(912, 690), QSize(1600, 900), QSize(40, 30)}) {
            for (const auto& theme : {Theme::dark(), Theme::light()}) {
                const auto image = picture(day, theme, size);
                QCOMPARE(pixels_like(image, QRectF(QPointF(), size), Qt::magenta), 0);
            }
        }
    }
    Frame endless = test::burning_frame();
    endless.stage.lock_timeout = never;
    endless.stage.long_running_after = never;
    endless.stage.long_running_limit = unlimited;
    picture(endless, Theme::dark());
    endless.stage.lock_timeout = std::chrono::hours(3);
    picture(endless, Theme::dark());
    endless.stage.lock_timeout = std::chrono::milliseconds(2);
    picture(endless, Theme::dark());
}

void TestStageWidget::without_frame_or_lanes_there_is_a_hint() {
    StageWidget widget;
    widget.resize(usual);
    widget.set_theme(Theme::dark());
    const auto nothing = widget.grab().toImage();
    QVERIFY(pixels_like(nothing, nothing.rect(), Theme::dark().text) > 50);
    widget.set_frame(test::share(test::empty_frame()));
    const auto empty = widget.grab().toImage();
    QVERIFY(pixels_like(empty, empty.rect(), Theme::dark().text) > 50);
    QVERIFY(empty != nothing);
    widget.set_frame({});
    QCOMPARE(widget.grab().toImage(), nothing);
    QVERIFY(widget.tip({50, 50}).isEmpty());
}

void TestStageWidget::healthy_and_saturated_look_different() {
    for (const auto& theme : {Theme::dark(), Theme::light()}) {
        QVERIFY(picture(test::healthy_frame(), theme) != picture(test::saturated_frame(), theme));
        QCOMPARE(picture(test::saturated_frame(), theme), picture(test::saturated_frame(), theme));
    }
}

void TestStageWidget::waiters_have_the_colour_of_their_wait() {
    Frame frame = test::healthy_frame();
    auto& lane = frame.stage.lanes[0];
    lane.waiters = {test::token(1, TransactionKind::order_insert, 9.7),
                    test::token(2, TransactionKind::order_insert, 7.0),
                    test::token(3, TransactionKind::order_insert, 2.0)};
    lane.waiting = 3;
    const auto scene = scene_of(frame);
    const auto& shown = scene.lanes()[0];
    for (const auto& theme : {Theme::dark(), Theme::light()}) {
        const auto image = picture(frame, theme);
        const std::array fills{theme.critical.fill, theme.waiting.fill, theme.waiting.fill};
        for (std::size_t i = 0; i < fills.size(); ++i) {
            const QPointF at = scene.waiter_at(shown, i);
            for (const QColor& fill :
                 {theme.critical.fill, theme.contended.fill, theme.waiting.fill, theme.held.fill}) {
                const int found = pixels_like(image, around(at, 4.0), fill);
                QVERIFY2((found > 20) == (fill == fills[i]), qPrintable(QString::number(found)));
            }
            // Who waits beyond the long-running mark still waits: it has an edge.
            const double radius = token_radius(TokenSize::full, scene.layout().token_em());
            const int edge = pixels_like(image, around(at, radius), theme.text);
            QVERIFY2((edge > 20) == (i == 1), qPrintable(QString::number(edge)));
        }
    }
}

void TestStageWidget::the_cliff_is_red_and_follows_the_time_out() {
    Frame frame = test::healthy_frame();
    const auto theme = Theme::dark();
    const auto cliff = [&theme](const Frame& f) {
        const auto scene = scene_of(f);
        const double x = scene.layout().axis_left;
        return pixels_like(picture(f, theme), QRectF(x - 2, 60, 4, 300), theme.critical.fill);
    };
    QVERIFY(cliff(frame) > 150);
    frame.stage.lock_timeout = never;
    QCOMPARE(cliff(frame), 0);
}

void TestStageWidget::a_healthy_stage_has_nothing_red_in_its_lanes() {
    const auto scene = scene_of(test::healthy_frame());
    for (const auto& theme : {Theme::dark(), Theme::light()}) {
        const auto image = picture(test::healthy_frame(), theme);
        QRectF lanes = scene.layout().lanes;
        lanes.setRight(scene.layout().axis_left - 4);
        QCOMPARE(pixels_like(image, lanes, theme.critical.fill), 0);
        lanes = scene.layout().lanes;
        lanes.setLeft(scene.layout().axis_left + 4);
        QCOMPARE(pixels_like(image, lanes, theme.critical.fill), 0);
    }
}

void TestStageWidget::the_selected_lane_is_outlined() {
    const auto theme = Theme::dark();
    const auto frame = test::healthy_frame();
    const auto scene = scene_of(frame);
    const auto& lane = scene.lanes()[2];
    const auto image = picture(frame, theme, usual, 1.0, lane.account);
    QVERIFY(pixels_like(image, lane.rect, theme.accent.fill) > lane.rect.width());
    QCOMPARE(pixels_like(image, scene.lanes()[1].rect, theme.accent.fill), 0);
}

void TestStageWidget::light_and_dark_differ_everywhere() {
    const auto frame = test::healthy_frame();
    const auto dark = picture(frame, Theme::dark());
    const auto light = picture(frame, Theme::light());
    QVERIFY(dark.pixelColor(2, 2).lightness() < 60);
    QVERIFY(light.pixelColor(2, 2).lightness() > 200);
}

void TestStageWidget::sharp_on_every_screen() {
    const auto frame = test::saturated_frame();
    for (const double ratio : {1.0, 1.25, 1.5, 2.0, 3.0}) {
        const auto image = picture(frame, Theme::dark(), usual, ratio);
        QCOMPARE(pixels_like(image, QRectF(QPointF(), usual), Qt::magenta), 0);
        const auto scene = scene_of(frame);
        const auto& lane = scene.lanes()[0];
        QVERIFY(pixels_like(image, around(scene.waiter_at(lane, 25), 5.0),
                            Theme::dark().waiting.fill) > 20.0 * ratio * ratio);
    }
}

void TestStageWidget::a_click_selects_the_lane() {
    const auto widget = shown_widget(test::saturated_frame());
    const QSignalSpy selected(widget.get(), &StageWidget::account_selected);
    const auto& lanes = widget->scene().lanes();
    QTest::mouseClick(widget.get(), Qt::LeftButton, {}, lanes[3].rect.center().toPoint());
    QCOMPARE(selected.size(), 1);
    QCOMPARE(selected.at(0).at(0).value<AccountId>(), lanes[3].account);
    QCOMPARE(widget->selected_account(), lanes[3].account);
    // Again changes nothing; beside the lanes nothing is selected.
    QTest::mouseClick(widget.get(), Qt::LeftButton, {}, lanes[3].rect.center().toPoint());
    QCOMPARE(selected.size(), 1);
    QTest::mouseClick(widget.get(), Qt::LeftButton, {}, QPoint(5, 5));
    QCOMPARE(selected.size(), 2);
    QVERIFY(!widget->selected_account().valid());
    // What comes from outside is not echoed.
    widget->select_account(lanes[1].account);
    QCOMPARE(selected.size(), 2);
}

void TestStageWidget::keys_move_the_selection() {
    const auto widget = shown_widget(test::saturated_frame());
    const auto& lanes = widget->scene().lanes();
    QTest::keyClick(widget.get(), Qt::Key_Down);
    QCOMPARE(widget->selected_account(), lanes[0].account);
    QTest::keyClick(widget.get(), Qt::Key_Down);
    QCOMPARE(widget->selected_account(), lanes[1].account);
    QTest::keyClick(widget.get(), Qt::Key_Up);
    QTest::keyClick(widget.get(), Qt::Key_Up);
    QCOMPARE(widget->selected_account(), lanes[0].account);
    for (int i = 0; i < 20; ++i) {
        QTest::keyClick(widget.get(), Qt::Key_Down);
    }
    QCOMPARE(widget->selected_account(), lanes.back().account);
    QTest::keyClick(widget.get(), Qt::Key_Escape);
    QVERIFY(!widget->selected_account().valid());
}

void TestStageWidget::capacity_follows_the_size() {
    const auto widget = shown_widget(test::saturated_frame());
    const QSignalSpy changed(widget.get(), &StageWidget::lane_capacity_changed);
    const int before = widget->lane_capacity();
    widget->resize(912, 1200);
    QVERIFY(widget->lane_capacity() > before);
    QVERIFY(!changed.isEmpty());
    QCOMPARE(changed.last().at(0).toInt(), widget->lane_capacity());
}

void TestStageWidget::at_rest_nothing_repaints() {
    const auto widget = shown_widget(test::saturated_frame());
    QTRY_VERIFY(!widget->animating());
    widget->set_frame(test::share(test::later(test::saturated_frame(), 0.5)));
    QTRY_VERIFY(!widget->animating());
}

void TestStageWidget::while_playing_it_repaints_by_itself() {
    auto frame = test::saturated_frame();
    frame.playing = true;
    const auto widget = shown_widget(frame);
    QTRY_VERIFY(widget->animating());
    QTRY_VERIFY(widget->tokens() > 40);
    widget->hide();
    QVERIFY(!widget->animating());
    widget->show();
    QVERIFY(widget->animating());
    frame.playing = false;
    widget->set_frame(test::share(frame));
    QTRY_VERIFY(!widget->animating());
}

void TestStageWidget::follows_the_palette_without_a_theme() {
    StageWidget widget;
    widget.resize(usual);
    widget.setPalette(Theme::dark().palette());
    QVERIFY(widget.grab().toImage().pixelColor(2, 2).lightness() < 60);
    widget.setPalette(Theme::light().palette());
    QVERIFY(widget.grab().toImage().pixelColor(2, 2).lightness() > 200);
}

void TestStageWidget::tips_say_who_waits_behind_whom() {
    const auto widget = shown_widget(test::saturated_frame());
    const auto& scene = widget->scene();
    const auto& lane = scene.lanes()[1];
    const auto tip = plain(widget->tip(scene.waiter_at(lane, 0)));
    QVERIFY2(tip.contains(QStringLiteral("for Globex, place 1 of 6")), qPrintable(tip));
    QVERIFY2(tip.contains(QStringLiteral("Behind: batch of 50 orders")), qPrintable(tip));
    QVERIFY2(tip.contains(QStringLiteral("UNABLE_TO_LOCK_ROW in")), qPrintable(tip));
    // One waits here while it holds another lock, and that lock's holder says the same.
    const auto tied = plain(widget->tip(scene.waiter_at(scene.lanes()[0], 9)));
    QVERIFY2(tied.contains(QStringLiteral("Meanwhile it holds Hooli")), qPrintable(tied));
    const auto holder = plain(widget->tip(scene.holder_seat(scene.lanes()[4])));
    QVERIFY2(holder.contains(QStringLiteral("while it waits for Acme Corp")), qPrintable(holder));
}

void TestStageWidget::tips_of_everything_else() {
    const auto widget = shown_widget(test::saturated_frame());
    const auto& scene = widget->scene();
    const auto& l = scene.layout();
    const auto lane = plain(widget->tip(scene.lanes()[0].rect.topLeft() + QPointF(4, 4)));
    QVERIFY2(lane.contains(QStringLiteral("300,000 children: skewed")), qPrintable(lane));
    for (const auto point :
         {l.heat.center(), l.committed.center(), l.failed.center(),
          l.backoff.topLeft() + QPointF(3, 3), l.long_running.center(), scene.backoff_at(2)}) {
        QVERIFY(!widget->tip(point).isEmpty());
    }
    QVERIFY(widget->tip(l.failed.center()).contains(QStringLiteral("UNABLE_TO_LOCK_ROW: 58")));
}

void TestStageWidget::screen_readers_get_a_summary() {
    const auto widget = shown_widget(test::saturated_frame());
    QVERIFY(!widget->accessibleName().isEmpty());
    const auto summary = plain(widget->accessibleDescription());
    QVERIFY2(summary.contains(QStringLiteral("Acme Corp: about to time out, held by owner change")),
             qPrintable(summary));
    QVERIFY2(summary.contains(QStringLiteral("1,204 records committed, 61 failed")),
             qPrintable(summary));
    // While the run plays, at most one a second.
    auto frame = test::healthy_frame();
    frame.number = 2;
    frame.playing = true;
    widget->set_frame(test::share(frame));
    frame.playing = false;
    widget->set_frame(test::share(frame));
    QVERIFY(plain(widget->accessibleDescription()).contains(QStringLiteral("0 failed")));
}

void TestStageWidget::numbers_are_written_for_people() {
    QCOMPARE(words::count(300'000), QStringLiteral("300,000"));
    QCOMPARE(plain(words::duration(0.008)), QStringLiteral("8 ms"));
    QCOMPARE(plain(words::duration(0.412)), QStringLiteral("0.41 s"));
    QCOMPARE(plain(words::duration(3.21)), QStringLiteral("3.2 s"));
    QCOMPARE(plain(words::duration(42.0)), QStringLiteral("42 s"));
    QCOMPARE(plain(words::duration(200.0)), QStringLiteral("3:20 min"));
    QCOMPARE(plain(words::duration(3900.0)), QStringLiteral("1:05 h"));
    QCOMPARE(words::duration(never), QStringLiteral("never"));
    QCOMPARE(plain(words::setting(5.0)), QStringLiteral("5 s"));
    QCOMPARE(plain(words::setting(7.5)), QStringLiteral("7.5 s"));
    QCOMPARE(plain(words::setting(0.05)), QStringLiteral("50 ms"));
    QCOMPARE(plain(words::setting(600.0)), QStringLiteral("10 min"));
    QCOMPARE(words::badge(50), QStringLiteral("50"));
    QCOMPARE(words::badge(10'000), QStringLiteral("10k"));
    QCOMPARE(words::joined(words::failures_by_cause(test::saturated_frame().records)),
             QStringLiteral("58 lock time-out \u00b7 3 long-running limit"));
}

LOCKSCOPE_WINDOW_TEST(test_stage_widget, TestStageWidget)
#include "test_stage_widget.moc"
