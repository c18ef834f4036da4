// SPDX-License-Identifier: GPL-3.0-or-later
// What people do on the stage: choose transactions, walk chains, switch the order, ask why.
#include <QTest> // first: the moc of Qt 6.4 stumbles over <concepts> where that comes first

#include "tests/support/place_frames.h"
#include "tests/support/stages.h"
#include "tests/support/test_entry.h"
#include "ui/stage/inspector_panel.h"
#include "ui/stage/places.h"
#include "ui/stage/words.h"

#include <QAction>
#include <QImage>
#include <QRegularExpression>
#include <QSignalSpy>

#include <memory>

using namespace lockscope;
using namespace lockscope::ui;
using test::around;
using test::plain;
using test::usual;

namespace {

/// Shown in front, and with the focus.
std::unique_ptr<StageWidget> active_widget(const Frame& frame) {
    auto widget = test::shown_widget(frame);
    widget->activateWindow();
    widget->setFocus();
    [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(widget.get(), patience_ms);
    return widget;
}

void click(StageWidget& widget, QPointF at) {
    QTest::mouseClick(&widget, Qt::LeftButton, {}, at.toPoint());
}

int pixels_like(const QImage& image, const QRect& area, const QColor& color) {
    int count = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            count += std::abs(pixel.red() - color.red()) < 12 &&
                     std::abs(pixel.green() - color.green()) < 12 &&
                     std::abs(pixel.blue() - color.blue()) < 12;
        }
    }
    return count;
}

} // namespace

class TestStageChoice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void a_click_chooses_a_transaction();
    void the_ring_follows_it_and_leaves_with_it();
    void keys_walk_the_transactions_of_a_lane();
    void enter_and_double_click_ask_for_the_inspector();
    void brackets_walk_the_blocking_chain();
    void a_walk_can_begin_with_nothing_chosen();
    void the_chain_is_drawn_and_told();
    void the_failed_card_and_bursts_name_a_failure();

    void the_inspector_tells_of_a_holder();
    void the_inspector_tells_of_waiters_and_clients();
    void the_awaited_is_chosen_when_it_is_there();

    void t_switches_the_order();
    void tokens_walk_from_one_order_to_the_other();
    void what_is_not_shown_in_queue_order_is_not_there();

    void an_alert_is_a_chip_with_words();
    void places_appear_only_where_used();
    void places_tell_about_themselves();
    void places_cost_lanes();
    void screen_readers_hear_of_changes_once_a_second();
};

void TestStageChoice::a_click_chooses_a_transaction() {
    const auto widget = active_widget(test::saturated_frame());
    const QSignalSpy chosen(widget.get(), &StageWidget::transaction_selected);
    const QSignalSpy accounts(widget.get(), &StageWidget::account_selected);
    const auto& scene = widget->scene();
    const auto& lane = scene.lanes()[1];
    const QPointF at = scene.waiter_at(lane, 2);
    const auto before = widget->grab().toImage();
    const QColor ring = Theme::dark().accent.fill;
    QCOMPARE(pixels_like(before, around(at, 18).toRect(), ring), 0);
    click(*widget, at);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].value<TransactionSerial>(), lane.view->waiters[2].transaction);
    QCOMPARE(chosen[0][1].value<AccountId>(), lane.account);
    QCOMPARE(accounts.size(), 1);
    QVERIFY(pixels_like(widget->grab().toImage(), around(at, 18).toRect(), ring) > 30);
    // The holder too; a lane's bare ground lets the transaction go.
    click(*widget, scene.holder_seat(lane));
    QCOMPARE(widget->selected_transaction(), lane.view->holder->transaction);
    click(*widget, lane.rect.topLeft() + QPointF(4, 4));
    QCOMPARE(widget->selected_transaction(), TransactionSerial{0});
    QCOMPARE(widget->selected_account(), lane.account);
    // What comes from outside is not echoed.
    const auto signals_so_far = chosen.size();
    widget->select_transaction(lane.view->waiters[0].transaction);
    QCOMPARE(chosen.size(), signals_so_far);
    QCOMPARE(widget->selected_transaction(), lane.view->waiters[0].transaction);
}

void TestStageChoice::the_ring_follows_it_and_leaves_with_it() {
    auto frame = test::saturated_frame();
    const auto widget = active_widget(frame);
    const auto chosen = frame.stage.lanes[1].waiters[0].transaction;
    widget->select_transaction(chosen);
    const QSignalSpy signal(widget.get(), &StageWidget::transaction_selected);
    // Its turn comes: it holds the lock now.
    frame.number += 1;
    frame.stage.lanes[1].holder = frame.stage.lanes[1].waiters[0];
    frame.stage.lanes[1].waiters.erase(frame.stage.lanes[1].waiters.begin());
    widget->set_frame(test::share(frame));
    QCOMPARE(widget->selected_transaction(), chosen);
    QVERIFY(signal.isEmpty());
    frame.number += 1;
    frame.stage.lanes[1].holder->transaction = 1;
    widget->set_frame(test::share(frame));
    QCOMPARE(widget->selected_transaction(), TransactionSerial{0});
    QCOMPARE(signal.size(), 1);
    QCOMPARE(signal[0][0].value<TransactionSerial>(), TransactionSerial{0});
}

void TestStageChoice::keys_walk_the_transactions_of_a_lane() {
    const auto widget = active_widget(test::saturated_frame());
    const auto& lane = *widget->scene().lanes()[1].view;
    QTest::keyClick(widget.get(), Qt::Key_Down);
    QTest::keyClick(widget.get(), Qt::Key_Down);
    QCOMPARE(widget->selected_account(), lane.account);
    QCOMPARE(widget->selected_transaction(), TransactionSerial{0});
    QTest::keyClick(widget.get(), Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(widget->selected_transaction(), lane.holder->transaction);
    QTest::keyClick(widget.get(), Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(widget->selected_transaction(), lane.waiters[0].transaction);
    for (int i = 0; i < 20; ++i) {
        QTest::keyClick(widget.get(), Qt::Key_Right, Qt::ControlModifier);
    }
    QCOMPARE(widget->selected_transaction(), lane.waiters.back().transaction);
    QTest::keyClick(widget.get(), Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(widget->selected_transaction(), lane.waiters[lane.waiters.size() - 2].transaction);
    QTest::keyClick(widget.get(), Qt::Key_Escape);
    QCOMPARE(widget->selected_transaction(), TransactionSerial{0});
    QVERIFY(!widget->selected_account().valid());
}

void TestStageChoice::enter_and_double_click_ask_for_the_inspector() {
    const auto widget = active_widget(test::saturated_frame());
    const QSignalSpy asked(widget.get(), &StageWidget::inspector_requested);
    QTest::keyClick(widget.get(), Qt::Key_Return);
    QVERIFY(asked.isEmpty()); // nothing is chosen
    const auto& scene = widget->scene();
    const auto& lane = scene.lanes()[0];
    click(*widget, scene.waiter_at(lane, 0));
    QTest::keyClick(widget.get(), Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].value<TransactionSerial>(), lane.view->waiters[0].transaction);
    QCOMPARE(asked[0][1].value<AccountId>(), lane.account);
    QTest::mouseDClick(widget.get(), Qt::LeftButton, {},
                       scene.holder_seat(scene.lanes()[2]).toPoint());
    QCOMPARE(asked.size(), 2);
}

void TestStageChoice::brackets_walk_the_blocking_chain() {
    const auto widget = active_widget(test::chain_frame());
    widget->select_transaction(4'711);
    const auto forward = [&] { widget->chain_to_blocker_action()->trigger(); };
    const auto back = [&] { widget->chain_back_action()->trigger(); };
    const auto& lanes = widget->scene().lanes();
    forward();
    QCOMPARE(widget->selected_transaction(), TransactionSerial{4'699});
    QCOMPARE(widget->selected_account(), lanes[0].account);
    forward();
    QCOMPARE(widget->selected_transaction(), TransactionSerial{4'600});
    QCOMPARE(widget->selected_account(), lanes[1].account);
    forward(); // the root: nothing lies beyond
    QCOMPARE(widget->selected_transaction(), TransactionSerial{4'600});
    // The chain is drawn from where the walk began.
    QCOMPARE(widget->scene().chain().links.size(), std::size_t{3});
    back();
    QCOMPARE(widget->selected_transaction(), TransactionSerial{4'699});
    back();
    QCOMPARE(widget->selected_transaction(), TransactionSerial{4'711});
    back();
    QCOMPARE(widget->selected_transaction(), TransactionSerial{4'711});
    // By keys; `[` at a holder goes to the first it blocks.
    QTest::keyClick(widget.get(), Qt::Key_BracketRight);
    QCOMPARE(widget->selected_transaction(), TransactionSerial{4'699});
    widget->select_transaction(0);
    click(*widget, widget->scene().holder_seat(lanes[1]));
    QTest::keyClick(widget.get(), Qt::Key_BracketLeft);
    QCOMPARE(widget->selected_transaction(), TransactionSerial{4'699});
}

void TestStageChoice::a_walk_can_begin_with_nothing_chosen() {
    const auto widget = active_widget(test::chain_frame());
    widget->chain_to_blocker();
    QCOMPARE(widget->selected_transaction(), TransactionSerial{4'711});
    StageWidget empty;
    empty.chain_to_blocker();
    empty.chain_back();
    QCOMPARE(empty.selected_transaction(), TransactionSerial{0});
}

void TestStageChoice::the_chain_is_drawn_and_told() {
    const auto widget = active_widget(test::chain_frame());
    const auto before = widget->grab().toImage();
    widget->select_transaction(4'711);
    const auto after = widget->grab().toImage();
    const auto& scene = widget->scene();
    // Between the two lanes there was bare ground.
    const QRectF a = scene.lanes()[0].rect;
    const QRect gap(QPoint(0, static_cast<int>(a.bottom()) + 3), QSize(usual.width(), 3));
    const QColor line = Theme::dark().accent.fill;
    QCOMPARE(pixels_like(before, gap, line), 0);
    QVERIFY(pixels_like(after, gap, line) >= 3);
    const QRect caption = scene.layout().caption.toRect();
    QVERIFY(after.copy(caption) != before.copy(caption));
    QVERIFY(widget->accessibleDescription().contains(QStringLiteral("behind bulk chunk 4,699")));
}

void TestStageChoice::the_failed_card_and_bursts_name_a_failure() {
    auto frame = test::saturated_frame();
    frame.playing = true;
    frame.failures = 61;
    const auto widget = active_widget(frame);
    const QSignalSpy asked(widget.get(), &StageWidget::failure_selected);
    click(*widget, widget->scene().layout().failed.center());
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].toLongLong(), -1);

    const auto& lane = frame.stage.lanes[0];
    for (std::size_t i = 0; i < 2; ++i) {
        Event lost;
        lost.kind = EventKind::withdrawn;
        lost.account = lane.account;
        lost.transaction = lane.waiters[i].transaction;
        lost.duration = from_seconds(i == 0 ? 10.0 : 7.0);
        lost.cause = FailureCause::unable_to_lock_row;
        frame.motions.push_back(lost);
        lost.kind = EventKind::attempt_failed;
        frame.motions.push_back(lost);
    }
    frame.number += 1;
    frame.failures += 2;
    frame.playing = false; // so that it stays where it happened
    frame.events += 4;
    widget->set_frame(test::share(frame));
    QTRY_VERIFY(!widget->animating());
    const auto motions = widget->scene().motions().all();
    QCOMPARE(motions.size(), std::size_t{2});
    click(*widget, widget->scene().path_of(motions[0]).first());
    QCOMPARE(asked.size(), 2);
    QCOMPARE(asked[1][0].toLongLong(), 62);
    click(*widget, widget->scene().path_of(motions[1]).first());
    QCOMPARE(asked[2][0].toLongLong(), 63);
    QVERIFY(!widget->tip(widget->scene().path_of(motions[0]).first()).isEmpty());
    // Without a failure there is nothing to ask for.
    const auto calm = active_widget(test::healthy_frame());
    const QSignalSpy nothing(calm.get(), &StageWidget::failure_selected);
    click(*calm, calm->scene().layout().failed.center());
    QVERIFY(nothing.isEmpty());
}

void TestStageChoice::the_inspector_tells_of_a_holder() {
    auto frame = test::saturated_frame();
    auto& lane = frame.stage.lanes[0];
    HoldView hold;
    hold.account = lane.account;
    hold.records = 1;
    hold.children = 299'999;
    hold.work.insert = 20ms;
    hold.work.sharing = 18s;
    hold.commit = 50ms;
    hold.done = 3200ms;
    lane.hold = hold;
    lane.outlooks = {{Outlook::Fate::timed_out, 100ms}, {Outlook::Fate::granted, 14s}};
    auto widget = active_widget(frame);
    QVERIFY(!widget->inspector().isVisible());
    click(*widget, widget->scene().holder_seat(widget->scene().lanes()[0]));
    QVERIFY(widget->inspector().isVisible());
    const Inspection& about = widget->inspector().shown();
    const QString told = plain(about.text());
    QVERIFY2(told.contains(QStringLiteral("sharing checks over 299,999 children")),
             qPrintable(told));
    QVERIFY2(told.contains(QStringLiteral("Blocks 26 transactions at Acme Corp")),
             qPrintable(told));
    QVERIFY2(told.contains(QStringLiteral("fails in")), qPrintable(told));
    QVERIFY2(told.contains(QStringLiteral("gets the lock in 14 s")), qPrintable(told));
    QCOMPARE(about.parts.size(), std::size_t{3});
    QVERIFY(!widget->inspector().geometry().intersects(widget->scene().lanes()[5].rect.toRect()));
    // A click on it is none on the stage; Esc and its button close it.
    QTest::mouseClick(&const_cast<InspectorPanel&>(widget->inspector()), Qt::LeftButton);
    QVERIFY(widget->inspector().isVisible());
    QTest::keyClick(widget.get(), Qt::Key_Escape);
    QVERIFY(!widget->inspector().isVisible());
}

void TestStageChoice::the_inspector_tells_of_waiters_and_clients() {
    auto frame = test::saturated_frame();
    auto widget = active_widget(frame);
    const auto& scene = widget->scene();
    click(*widget, scene.waiter_at(scene.lanes()[1], 0));
    QString told = plain(widget->inspector().shown().text());
    QVERIFY2(told.contains(QStringLiteral("place 1 of 6")), qPrintable(told));
    QVERIFY2(told.contains(QStringLiteral("UNABLE_TO_LOCK_ROW in")), qPrintable(told));
    click(*widget, scene.backoff_at(2));
    told = plain(widget->inspector().shown().text());
    QVERIFY2(told.contains(QStringLiteral("in back-off")), qPrintable(told));
    QVERIFY(widget->inspector().isVisible());
    // It closes with the end of the one it tells of.
    auto next = test::later(frame, 1.0);
    next.stage.backoff.erase(next.stage.backoff.begin() + 2);
    widget->set_frame(test::share(next));
    QVERIFY(!widget->inspector().isVisible());
}

void TestStageChoice::the_awaited_is_chosen_when_it_is_there() {
    auto frame = test::saturated_frame();
    auto widget = active_widget(frame);
    widget->await_transaction(77'777);
    QCOMPARE(widget->selected_transaction(), TransactionSerial{0});
    auto next = test::later(frame, 1.0);
    next.seeking = true;
    widget->set_frame(test::share(next));
    QCOMPARE(widget->selected_transaction(), TransactionSerial{0});
    next.seeking = false;
    next.number += 1;
    next.stage.lanes[2].waiters.push_back(test::token(77'777, TransactionKind::order_insert, 0.0));
    next.stage.lanes[2].waiting += 1;
    widget->set_frame(test::share(next));
    QCOMPARE(widget->selected_transaction(), TransactionSerial{77'777});
    QCOMPARE(widget->selected_account(), next.stage.lanes[2].account);
    QVERIFY(widget->inspector().isVisible());
}

void TestStageChoice::t_switches_the_order() {
    const auto widget = active_widget(test::saturated_frame());
    const QSignalSpy changed(widget.get(), &StageWidget::order_changed);
    QCOMPARE(widget->order_action()->text(), QStringLiteral("Order: wait time"));
    QTest::keyClick(widget.get(), Qt::Key_T);
    QVERIFY(widget->order() == StageOrder::queue_position);
    QVERIFY(widget->order_action()->isChecked());
    QCOMPARE(widget->order_action()->text(), QStringLiteral("Order: queue"));
    QCOMPARE(changed.size(), 1);
    widget->set_order(StageOrder::queue_position);
    QCOMPARE(changed.size(), 1);
    widget->set_order(StageOrder::wait_time);
    QVERIFY(!widget->order_action()->isChecked());
    QCOMPARE(changed.size(), 2);
    QVERIFY(widget->whatsThis().contains(QStringLiteral("queue order"))); // what keys there are
    // Set before it is seen, nothing walks.
    StageWidget hidden;
    hidden.resize(usual);
    hidden.set_order(StageOrder::queue_position);
    hidden.set_frame(test::share(test::saturated_frame()));
    QCOMPARE(hidden.scene().order_mix(), 1.0);
}

void TestStageChoice::tokens_walk_from_one_order_to_the_other() {
    const auto widget = active_widget(test::saturated_frame());
    QTRY_VERIFY(!widget->animating());
    const auto& scene = widget->scene();
    const auto& lane = scene.lanes()[1];
    const QPointF by_wait = scene.waiter_at(lane, 4);
    const auto before = widget->grab().toImage();
    widget->order_action()->trigger();
    QVERIFY(widget->animating());
    QVERIFY(scene.order_mix() < 1.0);
    QTRY_VERIFY(!widget->animating());
    QCOMPARE(scene.order_mix(), 1.0);
    for (std::size_t i = 0; i < lane.view->waiters.size(); ++i) {
        QCOMPARE(scene.waiter_at(lane, i).x(), scene.queue().x(static_cast<double>(i)));
        QCOMPARE(scene.waiter_at(lane, i).y(), scene.layout().middle(lane.rect));
    }
    QVERIFY(by_wait != scene.waiter_at(lane, 4));
    QVERIFY(widget->grab().toImage() != before);
    widget->order_action()->trigger();
    QTRY_VERIFY(!widget->animating());
    QCOMPARE(scene.waiter_at(lane, 4), by_wait);
    QCOMPARE(widget->grab().toImage(), before);
}

void TestStageChoice::what_is_not_shown_in_queue_order_is_not_there() {
    auto frame = test::burning_frame();
    const auto widget = active_widget(frame);
    widget->set_order(StageOrder::queue_position);
    QTRY_VERIFY(!widget->animating());
    const auto& scene = widget->scene();
    std::size_t shown = 0;
    for (const auto& lane : scene.lanes()) {
        const auto tokens = scene.tokens_shown(lane);
        QVERIFY(tokens < lane.view->waiters.size());
        QVERIFY(scene.waiter_at(lane, tokens - 1).x() < scene.layout().axis_right);
        shown += tokens + 1;
    }
    widget->grab();
    QCOMPARE(widget->tokens(), shown + frame.stage.backoff.size());
}

void TestStageChoice::an_alert_is_a_chip_with_words() {
    auto frame = test::saturated_frame();
    const auto calm = active_widget(frame);
    QVERIFY(calm->scene().layout().alert.isEmpty());
    QCOMPARE(pixels_like(calm->grab().toImage(), QRect(0, 0, usual.width(), 3),
                         Theme::dark().critical.fill),
             0);
    test::raise(frame, {test::wait_alert(7.4)});
    const auto widget = active_widget(frame);
    const QRectF chip = widget->scene().layout().alert;
    QVERIFY(!chip.isEmpty() && chip.right() > usual.width() * 0.95);
    QVERIFY(!chip.intersects(widget->scene().layout().long_running));
    QVERIFY(plain(widget->tip(chip.center())).contains(QStringLiteral("p95 7.4 s > 5 s")));
    const auto image = widget->grab().toImage();
    QVERIFY(pixels_like(image, chip.toRect(), Theme::dark().critical.fill) > 50);
    QVERIFY(pixels_like(image, QRect(0, 0, usual.width(), 3), Theme::dark().critical.fill) > 900);
    // A warning is no alarm.
    test::raise(frame, {test::wait_alert(3.0, Guardrail::lock_wait_warning)});
    widget->set_frame(test::share(frame));
    const auto warned = widget->grab().toImage();
    QCOMPARE(pixels_like(warned, chip.toRect(), Theme::dark().critical.fill), 0);
    QVERIFY(pixels_like(warned, chip.toRect(), Theme::dark().text) > 50);
}

void TestStageChoice::places_appear_only_where_used() {
    const auto simple = active_widget(test::saturated_frame());
    QVERIFY(simple->scene().layout().jobs.isEmpty());
    for (const auto& theme : {Theme::dark(), Theme::light()}) {
        const auto widget = active_widget(test::busy_places_frame());
        widget->set_theme(theme);
        const auto& l = widget->scene().layout();
        const auto image = widget->grab().toImage();
        QVERIFY(pixels_like(image, l.jobs.toRect(), theme.held.fill) > 100);
        QVERIFY(pixels_like(image, l.jobs.toRect(), theme.critical.fill) > 2);
        QVERIFY(pixels_like(image, l.intake.toRect(), theme.waiting.fill) > 200);
        QVERIFY(pixels_like(image, l.partition.toRect(), theme.held.fill) > 40);
    }
}

void TestStageChoice::places_tell_about_themselves() {
    const auto frame = test::busy_places_frame();
    const auto widget = active_widget(frame);
    const auto& l = widget->scene().layout();
    const double em = l.metrics.em;
    QVERIFY(widget->tip(place_title(l.intake, em).center())
                .contains(QStringLiteral("4 of 10 workers")));
    const IntakeStrip strip(l.intake, em, frame.stage.intake);
    QVERIFY(strip.shown() > 3);
    QVERIFY(plain(widget->tip(strip.queued(1))).contains(QStringLiteral("transaction 7,001")));
    QVERIFY(widget->tip(partition_cell(l.partition, em, 2, 8).center())
                .contains(QStringLiteral("Lane 3 of 8")));
    QVERIFY(widget->tip(place_title(l.partition, em).center())
                .contains(QStringLiteral("one after another")));
    QVERIFY(widget->tip(l.jobs.center()).contains(QStringLiteral("8,200 of 45,000")));
}

void TestStageChoice::places_cost_lanes() {
    const auto widget = active_widget(test::saturated_frame());
    const int before = widget->lane_capacity();
    const QSignalSpy changed(widget.get(), &StageWidget::lane_capacity_changed);
    widget->set_frame(test::share(test::busy_places_frame()));
    QVERIFY(widget->lane_capacity() < before);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toInt(), widget->lane_capacity());
}

void TestStageChoice::screen_readers_hear_of_changes_once_a_second() {
    auto frame = test::saturated_frame();
    frame.playing = true;
    const auto widget = active_widget(frame);
    QString last = widget->accessibleDescription();
    int changes = 0;
    for (int i = 0; i < 50; ++i) {
        frame.number += 1;
        frame.records.committed += 1;
        widget->set_frame(test::share(frame));
        changes += widget->accessibleDescription() != last ? 1 : 0;
        last = widget->accessibleDescription();
    }
    // A machine may take its time: were each frame half a second, half of them would be told.
    QVERIFY(changes <= 25);
    // The last one comes when it is due, even if no frame follows.
    QTRY_VERIFY(widget->accessibleDescription().contains(QStringLiteral("1,254 records")));
}

LOCKSCOPE_WINDOW_TEST(test_stage_choice, TestStageChoice)
#include "test_stage_choice.moc"
