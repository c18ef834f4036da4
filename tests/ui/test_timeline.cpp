// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline as a person meets it: mouse, wheel, keys, menus, words.
#include <QTest>

#include "tests/support/busy_scenario.h"
#include "tests/support/test_entry.h"
#include "tests/support/timed_frame.h"
#include "ui/session/controller.h"
#include "ui/timeline/seeker.h"
#include "ui/timeline/timeline_widget.h"

#include <QMenu>
#include <QMouseEvent>
#include <QPixmap>
#include <QSignalSpy>
#include <QWheelEvent>

using namespace lockscope;
using namespace lockscope::ui;
using namespace std::chrono_literals;

namespace {

/// Pixels of about this colour in a part of the picture.
int pixels_like(const QImage& image, const QRectF& part, const QColor& colour) {
    int count = 0;
    const QRect area = part.toRect().intersected(image.rect());
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            count += std::abs(pixel.red() - colour.red()) < 26 &&
                             std::abs(pixel.green() - colour.green()) < 26 &&
                             std::abs(pixel.blue() - colour.blue()) < 26
                         ? 1
                         : 0;
        }
    }
    return count;
}

} // namespace

class TestTimeline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }

    void init() {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin)")));
        cursor_ = std::make_unique<TimeCursor>();
        range_ = std::make_unique<TimeRange>();
        strip_ = std::make_unique<TimelineWidget>(*cursor_, *range_);
        strip_->set_theme(Theme::dark());
        strip_->resize(900, strip_->sizeHint().height());
        Scenario loaded = lockscope::test::busy_scenario();
        strip_->set_loaded(std::make_shared<const Scenario>(loaded));
        strip_->show();
        QVERIFY(QTest::qWaitForWindowExposed(strip_.get(), patience_ms));
        strip_->show_frame(ui::test::share(ui::test::timed_frame()));
    }
    void cleanup() {
        strip_.reset();
        range_.reset();
        cursor_.reset();
    }

    void a_click_seeks() {
        const QSignalSpy seeks(strip_.get(), &TimelineWidget::seek_requested);
        QTest::mouseClick(strip_.get(), Qt::LeftButton, {}, place(300.0));
        QCOMPARE(seeks.size(), 1);
        QVERIFY(about(seeks, 0, 300.0));
    }

    void a_drag_seeks_all_the_way() {
        const QSignalSpy seeks(strip_.get(), &TimelineWidget::seek_requested);
        QTest::mousePress(strip_.get(), Qt::LeftButton, {}, place(1400.0));
        for (double t = 1300.0; t >= 300.0; t -= 100.0) {
            QTest::mouseMove(strip_.get(), place(t));
        }
        QTest::mouseRelease(strip_.get(), Qt::LeftButton, {}, place(300.0));
        QCOMPARE(seeks.size(), 12);
        for (int i = 0; i < 12; ++i) {
            QVERIFY(about(seeks, i, 1400.0 - 100.0 * i));
        }
        // Beyond its ends there is nothing to go to.
        QTest::mouseClick(strip_.get(), Qt::LeftButton, {}, QPoint(899, base()));
        QVERIFY(about(seeks, 12, 3600.0));
    }

    void the_knob_goes_with_the_pointer_until_the_run_is_there() {
        const auto knob_at = [this](double t) {
            const QImage image = strip_->grab().toImage();
            return pixels_like(image, QRectF(place(t) - QPointF(4, 4), QSizeF(8, 8)),
                               Theme::dark().text) > 20;
        };
        QVERIFY(knob_at(1500.0));
        QTest::mouseClick(strip_.get(), Qt::LeftButton, {}, place(2700.0));
        QVERIFY(knob_at(2700.0) && !knob_at(1500.0));
        strip_->seek_done();
        QVERIFY(knob_at(1500.0));
    }

    void one_seek_at_a_time_and_the_last_wins() {
        Controller controller;
        Seeker seeker(controller);
        const QSignalSpy arrived(&seeker, &Seeker::arrived);
        controller.load(lockscope::test::busy_scenario());
        for (int i = 1; i <= 50; ++i) {
            seeker.seek(SimTime(i * 10s));
        }
        QCOMPARE(seeker.sent(), 1); // the others wait for it
        QTRY_COMPARE(arrived.size(), 1);
        QCOMPARE(seeker.sent(), 2);
        QCOMPARE(seconds(controller.frame()->stage.now), 500.0);
        seeker.seek(SimTime(20s));
        QTRY_COMPARE(arrived.size(), 2);
        QCOMPARE(seconds(controller.frame()->stage.now), 20.0);
    }

    void flags_say_what_changed() {
        QCOMPARE(strip_->flags().size(), std::size_t{3});
        QCOMPARE(strip_->flag_text(strip_->flags()[0]), QStringLiteral("Batch size 1 → 200"));
        QCOMPARE(strip_->flag_text(strip_->flags()[1]), QStringLiteral("Batch size 200 → 50"));
        QCOMPARE(strip_->flag_text(strip_->flags()[2]), QStringLiteral("Decoupled updates on"));
        QVERIFY(strip_->tip(strip_->flag_rect(strip_->flags()[1]).center())
                    .contains(QStringLiteral("00:18:00")));
    }

    void many_changes_in_one_place_are_counted() {
        Frame frame = ui::test::timed_frame();
        frame.number = 2;
        auto changes = *frame.interventions;
        changes.push_back({30min + 3s, {{"batch.size", ParameterValue(std::int64_t{20})}}});
        changes.push_back({30min + 6s, {{"batch.size", ParameterValue(std::int64_t{10})}}});
        frame.interventions = std::make_shared<const std::vector<Intervention>>(changes);
        strip_->show_frame(ui::test::share(frame));
        QCOMPARE(strip_->flags().size(), std::size_t{3});
        const TimelineFlag& flag = strip_->flags()[2];
        QCOMPARE(strip_->flag_text(flag), QStringLiteral("3 changes"));
        const QString tip = strip_->tip(strip_->flag_rect(flag).center());
        QCOMPARE(tip.count(u'\n'), 2);
        QVERIFY(tip.contains(QStringLiteral("Batch size 20 → 10")));
        // Each of them can be taken back by itself.
        QMenu menu;
        strip_->fill_menu(menu, strip_->flag_rect(flag).center());
        const QSignalSpy removed(strip_.get(), &TimelineWidget::remove_requested);
        for (QAction* action : menu.actions()) {
            if (action->text().contains(QStringLiteral("20 → 10"))) {
                action->trigger();
            }
        }
        QCOMPARE(removed.size(), 1);
        QVERIFY(removed.at(0).at(0).value<Intervention>() == changes.back());
    }

    void a_click_on_a_flag_goes_exactly_there() {
        const QSignalSpy seeks(strip_.get(), &TimelineWidget::seek_requested);
        const TimelineFlag& flag = strip_->flags()[1];
        QTest::mouseClick(strip_.get(), Qt::LeftButton, {},
                          strip_->flag_rect(flag).center().toPoint());
        QCOMPARE(seeks.size(), 1);
        QVERIFY(seeks.at(0).at(0).value<SimTime>() == SimTime(18min));
        QCOMPARE(strip_->selected_change(), std::optional<std::size_t>(1));
    }

    void a_flag_can_be_removed() {
        const QSignalSpy removed(strip_.get(), &TimelineWidget::remove_requested);
        const QSignalSpy seeks(strip_.get(), &TimelineWidget::seek_requested);
        QMenu menu;
        strip_->fill_menu(menu, strip_->flag_rect(strip_->flags()[0]).center());
        QCOMPARE(menu.actions().at(0)->text(), QStringLiteral("&Go there"));
        menu.actions().at(0)->trigger();
        QVERIFY(seeks.at(0).at(0).value<SimTime>() == SimTime(10min));
        QCOMPARE(menu.actions().at(1)->text(), QStringLiteral("&Remove this change"));
        menu.actions().at(1)->trigger();
        QCOMPARE(removed.size(), 1);
        QVERIFY(removed.at(0).at(0).value<Intervention>() ==
                ui::test::timed_frame().interventions->at(0));
    }

    void keys_go_along_the_run() {
        const QSignalSpy seeks(strip_.get(), &TimelineWidget::seek_requested);
        QTest::keyClick(strip_.get(), Qt::Key_Right);
        QVERIFY(about(seeks, 0, 1536.0, 1e-6));
        QTest::keyClick(strip_.get(), Qt::Key_Right); // on from where it is going
        QVERIFY(about(seeks, 1, 1572.0, 1e-6));
        QTest::keyClick(strip_.get(), Qt::Key_PageUp);
        QVERIFY(about(seeks, 2, 1932.0, 1e-6));
        QTest::keyClick(strip_.get(), Qt::Key_PageDown);
        QTest::keyClick(strip_.get(), Qt::Key_Left);
        QVERIFY(about(seeks, 4, 1536.0, 1e-6));
        strip_->seek_done();
        QTest::keyClick(strip_.get(), Qt::Key_Left);
        QVERIFY(about(seeks, 5, 1464.0, 1e-6));
    }

    void keys_reach_and_remove_flags() {
        const QSignalSpy seeks(strip_.get(), &TimelineWidget::seek_requested);
        const QSignalSpy removed(strip_.get(), &TimelineWidget::remove_requested);
        QTest::keyClick(strip_.get(), Qt::Key_Right, Qt::ControlModifier);
        QVERIFY(about(seeks, 0, 1800.0, 1e-6));
        QTest::keyClick(strip_.get(), Qt::Key_Left, Qt::ControlModifier);
        QVERIFY(about(seeks, 1, 1080.0, 1e-6));
        QCOMPARE(strip_->selected_change(), std::optional<std::size_t>(1));
        QVERIFY(strip_->accessibleDescription().contains(QStringLiteral("Batch size 200 → 50")));
        QTest::keyClick(strip_.get(), Qt::Key_Delete);
        QCOMPARE(removed.size(), 1);
        QVERIFY(removed.at(0).at(0).value<Intervention>() ==
                ui::test::timed_frame().interventions->at(1));
        // Nothing is chosen any more: nothing else goes by mistake.
        QTest::keyClick(strip_.get(), Qt::Key_Delete);
        QCOMPARE(removed.size(), 1);
    }

    void a_chosen_flag_stays_chosen_when_others_go() {
        QTest::keyClick(strip_.get(), Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(strip_->selected_change(), std::optional<std::size_t>(2));
        Frame frame = ui::test::timed_frame();
        auto changes = *frame.interventions;
        changes.erase(changes.begin());
        frame.interventions = std::make_shared<const std::vector<Intervention>>(changes);
        strip_->show_frame(ui::test::share(frame));
        QCOMPARE(strip_->selected_change(), std::optional<std::size_t>(1));
        changes.pop_back();
        frame.interventions = std::make_shared<const std::vector<Intervention>>(changes);
        strip_->show_frame(ui::test::share(frame));
        QVERIFY(!strip_->selected_change().has_value());
    }

    void the_wheel_zooms_around_the_pointer() {
        const QPointF at = place(900.0);
        wheel(at, 4);
        QVERIFY(range_->chosen().has_value());
        QVERIFY(strip_->scale().span.length() < 2000.0);
        QVERIFY(std::abs(strip_->scale().x_of(900.0) - at.x()) < 1.5);
        wheel(at, -8);
        QVERIFY(!range_->chosen().has_value());
        wheel(at, 3);
        QTest::mouseDClick(strip_.get(), Qt::LeftButton, {}, at.toPoint());
        QVERIFY(!range_->chosen().has_value());
        QCOMPARE(strip_->scale().span, (TimeSpan{0.0, 3600.0}));
    }

    void zoomed_in_it_can_be_panned() {
        range_->show(TimeSpan{1000.0, 1900.0});
        QTest::mousePress(strip_.get(), Qt::MiddleButton, {}, QPoint(500, base()));
        QTest::mouseMove(strip_.get(), QPoint(400, base()));
        QTest::mouseRelease(strip_.get(), Qt::MiddleButton, {}, QPoint(400, base()));
        QVERIFY(std::abs(range_->chosen()->from - (1000.0 + 100.0 * 900.0 / 864.0)) < 1e-6);
        QVERIFY(std::abs(range_->chosen()->length() - 900.0) < 1e-6);
        QTest::keyClick(strip_.get(), Qt::Key_Escape);
        QVERIFY(!range_->chosen().has_value());
    }

    void the_moment_under_the_pointer_is_shared() {
        point_at(place(600.0));
        QVERIFY(cursor_->seconds().has_value());
        QVERIFY(std::abs(*cursor_->seconds() - 600.0) < 3.0);
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(strip_.get(), &leave);
        QVERIFY(!cursor_->seconds().has_value());
        // And is drawn wherever the pointer is.
        const QImage before = strip_->grab().toImage();
        cursor_->point_at(3000.0);
        const QImage after = strip_->grab().toImage();
        const QRectF line(place(3000.0).x() - 1, 4, 3, base() - 12);
        QVERIFY(pixels_like(after, line, Theme::dark().muted) >
                pixels_like(before, line, Theme::dark().muted) + base() / 2);
    }

    void failures_are_bars_up_to_the_front() {
        for (const Theme& theme : {Theme::dark(), Theme::light()}) {
            strip_->set_theme(theme);
            const QImage image = strip_->grab().toImage();
            const QColor past = mixed(theme.surface, theme.critical.fill, 0.78);
            const QColor to_come = mixed(theme.surface, theme.critical.fill, 0.34);
            const auto bars = [&](double from, double to, const QColor& colour) {
                const QRectF part(place(from).x(), base() - 6, place(to).x() - place(from).x(), 4);
                return pixels_like(image, part, colour);
            };
            QVERIFY(bars(800.0, 1000.0, past) > 80);
            QVERIFY(bars(1560.0, 2200.0, to_come) > 40);
            QCOMPARE(bars(2500.0, 3500.0, past), 0);
            QCOMPARE(bars(2500.0, 3500.0, to_come), 0);
        }
    }

    void a_drag_with_ctrl_chooses_what_is_judged() {
        QSignalSpy judged(strip_.get(), &TimelineWidget::judge_requested);
        QSignalSpy sought(strip_.get(), &TimelineWidget::seek_requested);
        const QPoint from = place(600.0);
        const QPoint to = place(300.0);
        QTest::mousePress(strip_.get(), Qt::LeftButton, Qt::ControlModifier, from);
        QMouseEvent move(QEvent::MouseMove, QPointF(to), strip_->mapToGlobal(QPointF(to)),
                         Qt::NoButton, Qt::LeftButton, Qt::ControlModifier);
        QCoreApplication::sendEvent(strip_.get(), &move);
        QTest::mouseRelease(strip_.get(), Qt::LeftButton, Qt::ControlModifier, to);
        QCOMPARE(judged.size(), 1);
        QCOMPARE(sought.size(), 0); // the run stays where it is
        const auto stretch = judged[0][0].value<JudgedStretch>();
        QVERIFY(stretch.kind == JudgedTime::range);
        QVERIFY(std::abs(seconds(stretch.from) - 300.0) < 5.0);
        QVERIFY(std::abs(seconds(stretch.to) - 600.0) < 5.0);
        // A click is no range, and what is judged already is seen.
        QTest::mouseClick(strip_.get(), Qt::LeftButton, Qt::ControlModifier, from);
        QCOMPARE(judged.size(), 1);
        Frame frame = ui::test::timed_frame();
        const QImage plain = strip_->grab().toImage();
        frame.stretch = stretch;
        strip_->show_frame(ui::test::share(std::move(frame)));
        QVERIFY(strip_->grab().toImage() != plain);
    }

    void alerts_have_a_sign_and_words() {
        const QString tip = strip_->tip(QPointF(place(660.0).x(), base() - 2));
        QVERIFY2(tip.contains(QStringLiteral("failure rate 31\u00a0%")), qPrintable(tip));
        QVERIFY2(tip.contains(QStringLiteral("00:08:00")), qPrintable(tip));
        QVERIFY(!tip.contains(QStringLiteral("lock wait")));
        const QString later = strip_->tip(QPointF(place(1400.0).x(), base() - 2));
        QVERIFY2(later.contains(QStringLiteral("lock wait p95")) &&
                     later.contains(QStringLiteral("since")),
                 qPrintable(later));
        Frame calm = ui::test::timed_frame();
        calm.alerts = nullptr;
        const QRectF sign(place(480.0).x() - 5, base() + 2, 10, 9);
        const QImage with = strip_->grab().toImage();
        strip_->show_frame(ui::test::share(calm));
        const QImage without = strip_->grab().toImage();
        const QColor red = Theme::dark().critical.fill;
        QVERIFY(pixels_like(with, sign, red) > pixels_like(without, sign, red) + 15);
    }

    void screen_readers_get_the_run_in_words() {
        QCOMPARE(strip_->accessibleName(), QStringLiteral("Timeline"));
        const QString text = strip_->accessibleDescription();
        QVERIFY2(text.contains(QStringLiteral("At 00:25:00 of 01:00:00")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("up to 00:40:00")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("Changes: 3")), qPrintable(text));
    }

    void frames_that_say_little_are_shown() {
        Frame frame = ui::test::empty_frame();
        frame.end = end_of_time;
        frame.stage.now = SimTime(100s);
        strip_->set_loaded(nullptr);
        strip_->show_frame(ui::test::share(frame));
        QCOMPARE(strip_->scale().span, (TimeSpan{0.0, 120.0}));
        QVERIFY(strip_->flags().empty());
        QVERIFY(!strip_->grab().isNull());
        QVERIFY(strip_->tip(QPointF(300, base())).isEmpty());
        QMenu menu;
        strip_->fill_menu(menu, QPointF(300, base()));
        QVERIFY(!menu.isEmpty());
    }

private:
    [[nodiscard]] int base() const { return static_cast<int>(strip_->line_y()); }
    /// On the line, below the flags' words.
    [[nodiscard]] QPoint place(double t) const {
        return {static_cast<int>(std::lround(strip_->scale().x_of(t))), base()};
    }
    void point_at(const QPoint& at) {
        QMouseEvent move(QEvent::MouseMove, at, strip_->mapToGlobal(at), Qt::NoButton, {}, {});
        QCoreApplication::sendEvent(strip_.get(), &move);
    }
    [[nodiscard]] bool about(const QSignalSpy& seeks, int index, double t, double by = 3.0) const {
        const double asked = seconds(seeks.at(index).at(0).value<SimTime>());
        return std::abs(asked - t) <= by;
    }
    void wheel(const QPointF& at, int notches) {
        for (int i = 0; i < std::abs(notches); ++i) {
            QWheelEvent event(at, strip_->mapToGlobal(at), {}, {0, notches > 0 ? 120 : -120},
                              Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(strip_.get(), &event);
        }
    }

    std::unique_ptr<TimeCursor> cursor_;
    std::unique_ptr<TimeRange> range_;
    std::unique_ptr<TimelineWidget> strip_;
};

LOCKSCOPE_WINDOW_TEST(test_timeline, TestTimeline)
#include "test_timeline.moc"
