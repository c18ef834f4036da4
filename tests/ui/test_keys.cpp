// SPDX-License-Identifier: GPL-3.0-or-later
// Every key of the window, the fields in which they rest, and what makes the run stop by itself.
#include <QTest>

#include "tests/support/test_entry.h"
#include "tests/support/window_fixture.h"
#include "ui/controls/controls_panel.h"
#include "ui/kit/shortcut_rest.h"
#include "ui/stage/stage_widget.h"
#include "ui/tables/instruments.h"
#include "ui/tables/transactions_dock.h"
#include "ui/timeline/timeline_widget.h"
#include "ui/transport/run_actions.h"
#include "ui/transport/stop_dialog.h"
#include "ui/transport/stop_words.h"
#include "ui/transport/transport_bar.h"
#include "ui/window/help_dialogs.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace lockscope;
using namespace lockscope::ui;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(lockscope::ui::PauseConditions)

class TestKeys : public QObject, private lockscope::test::WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        lockscope::test::fail_on_warnings();
        open_window({1280, 720});
    }
    void cleanup() { close_window(); }

    void keys_reach_their_actions_data() {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifiers");
        QTest::addColumn<QString>("action");
        const auto row = [](const char* action, int key, int modifiers = 0) {
            QTest::newRow(
                qPrintable(QKeySequence(key | modifiers).toString(QKeySequence::PortableText)))
                << key << modifiers << QString::fromLatin1(action);
        };
        const int shift = int(Qt::SHIFT);
        const int control = int(Qt::CTRL);
        row("play", Qt::Key_Space);
        row("step-event", Qt::Key_Period);
        row("step-instant", Qt::Key_Period, shift);
        row("step-event-back", Qt::Key_Comma);
        row("step-instant-back", Qt::Key_Comma, shift);
        row("seek-forward", Qt::Key_Right);
        row("seek-back", Qt::Key_Left);
        row("leap-forward", Qt::Key_Right, shift);
        row("leap-back", Qt::Key_Left, shift);
        row("seek-start", Qt::Key_Home);
        row("seek-end", Qt::Key_End);
        row("slower", Qt::Key_Minus);
        row("faster", Qt::Key_Plus);
        row("real-time", Qt::Key_0);
        row("next-failure", Qt::Key_N);
        row("previous-failure", Qt::Key_N, shift);
        row("restart", Qt::Key_R);
        row("step-event", Qt::Key_F4);
        row("run", Qt::Key_F5);
        row("run-fast", Qt::Key_F6);
        row("fastest", Qt::Key_F7);
        row("stop", Qt::Key_F8);
        row("run-until", Qt::Key_F5, control);
        row("undo", Qt::Key_Z, control);
        row("redo", Qt::Key_Z, control | shift);
        row("presentation", Qt::Key_F11);
        row("stage-order", Qt::Key_T);
        row("chain-to-blocker", Qt::Key_BracketRight);
        row("chain-back", Qt::Key_BracketLeft);
    }
    void keys_reach_their_actions() {
        QFETCH(int, key);
        QFETCH(int, modifiers);
        QFETCH(QString, action);
        QAction* wanted = this->action(action.toLatin1().constData());
        QVERIFY(wanted != nullptr);
        wanted->setEnabled(true); // undo rests while nothing was changed
        // The stage answers for itself, see below.
        QApplication::focusWidget()->clearFocus();
        const QSignalSpy spy(wanted, &QAction::triggered);
        press(key, modifiers);
        QCOMPARE(spy.count(), 1);
        if (auto* dialog = window_->findChild<StopDialog*>()) {
            dialog->reject();
        }
        // With the menu bar hidden as well.
        window_->menuBar()->hide();
        wanted->setEnabled(true);
        press(key, modifiers);
        QCOMPARE(spy.count(), 2);
    }

    void no_two_actions_share_a_key() {
        // Those of the window apart from those of one table; no table takes a key of the window's.
        QHash<QKeySequence, QString> of_window;
        QHash<std::pair<const QObject*, QKeySequence>, QString> of_part;
        for (const QAction* action : window_->findChildren<QAction*>()) {
            const bool everywhere = action->shortcutContext() == Qt::WindowShortcut;
            for (const QKeySequence& key : action->shortcuts()) {
                const std::pair<const QObject*, QKeySequence> part(action->parent(), key);
                const QString other = everywhere ? of_window.value(key) : of_part.value(part);
                QVERIFY2(other.isEmpty(),
                         qPrintable(key.toString() + u' ' + other + u' ' + action->text()));
                if (everywhere) {
                    of_window.insert(key, action->text());
                } else {
                    of_part.insert(part, action->text());
                }
            }
        }
        for (auto part = of_part.cbegin(); part != of_part.cend(); ++part) {
            QVERIFY2(!of_window.contains(part.key().second), qPrintable(part.value()));
        }
        QVERIFY(of_window.size() > 30);
        QVERIFY(of_part.size() >= 4); // each table copies
    }

    void keys_work_from_every_page() {
        // Wherever the focus stands among the instruments, the run listens.
        const QList<QDockWidget*> docks = window_->findChildren<QDockWidget*>();
        QCOMPARE(docks.size(), 6);
        QAction* step = action("step-event");
        for (QDockWidget* dock : docks) {
            dock->show();
            dock->raise();
            QTRY_VERIFY(!dock->visibleRegion().isEmpty());
            int tried = 0;
            for (QWidget* widget : dock->findChildren<QWidget*>()) {
                if ((widget->focusPolicy() & Qt::TabFocus) == 0 || !widget->isVisible() ||
                    !widget->isEnabled() || qobject_cast<QLineEdit*>(widget) != nullptr) {
                    continue;
                }
                widget->setFocus();
                QTRY_VERIFY(widget->hasFocus());
                const QSignalSpy spy(step, &QAction::triggered);
                press(Qt::Key_Period);
                QVERIFY2(spy.count() == 1,
                         qPrintable(dock->windowTitle() + u' ' + widget->accessibleName()));
                ++tried;
            }
            QVERIFY2(tried > 0, qPrintable(dock->windowTitle()));
        }
    }

    void the_stage_keeps_its_keys() {
        window_->controller().seek(SimTime(30s));
        QTRY_VERIFY(caught_up() && frame().stage.lanes[0].holder.has_value() &&
                    !frame().stage.lanes[0].waiters.empty());
        StageWidget& stage = window_->stage();
        stage.setFocus();
        QTRY_VERIFY(stage.hasFocus());
        // Ctrl with an arrow walks the tokens and leaves the run where it is.
        press(Qt::Key_Right, int(Qt::CTRL));
        QTRY_VERIFY(caught_up());
        const TransactionSerial holder = stage.selected_transaction();
        QCOMPARE(holder, frame().stage.lanes[0].holder->transaction);
        press(Qt::Key_Right, int(Qt::CTRL));
        QVERIFY(stage.selected_transaction() != holder);
        QCOMPARE(frame().stage.now, SimTime(30s));
        // The walk along the chain, here and from anywhere else.
        press(Qt::Key_BracketRight);
        QCOMPARE(stage.selected_transaction(), holder);
        window_->timeline().setFocus();
        QTRY_VERIFY(window_->timeline().hasFocus());
        press(Qt::Key_BracketLeft);
        QVERIFY(stage.selected_transaction() != holder);
        press(Qt::Key_BracketRight);
        QCOMPARE(stage.selected_transaction(), holder);
        stage.setFocus();
        press(Qt::Key_Return);
        QTRY_VERIFY(!window_->instruments().page<TransactionsDock>().visibleRegion().isEmpty());
    }

    void the_second_stage_has_keys_of_its_own() {
        window_->controller().seek(SimTime(30s));
        QTRY_VERIFY(caught_up());
        auto* other = window_->findChild<StageWidget*>(QStringLiteral("other-stage"));
        QVERIFY(other != nullptr && !other->isVisible());
        window_->findChild<QAction*>(QStringLiteral("compare-same"))->trigger();
        QTRY_VERIFY(frame().rival != nullptr && other->isVisible() &&
                    !frame().rival->stage.lanes.empty() &&
                    !frame().rival->stage.lanes[0].waiters.empty());
        other->setFocus();
        QTRY_VERIFY(other->hasFocus());
        const TransactionSerial first = window_->stage().selected_transaction();
        press(Qt::Key_BracketRight);
        const TransactionSerial waiter = other->selected_transaction();
        QVERIFY(waiter != 0);
        press(Qt::Key_BracketRight);
        QVERIFY(other->selected_transaction() != waiter);
        press(Qt::Key_BracketLeft);
        QCOMPARE(other->selected_transaction(), waiter);
        QCOMPARE(window_->stage().selected_transaction(), first);
        // One order for both.
        press(Qt::Key_T);
        QCOMPARE(window_->stage().order(), StageOrder::queue_position);
        QCOMPARE(other->order(), StageOrder::queue_position);
        press(Qt::Key_T);
        QCOMPARE(other->order(), StageOrder::wait_time);
        // The run goes on listening.
        const QSignalSpy spy(action("step-event"), &QAction::triggered);
        press(Qt::Key_Period);
        QCOMPARE(spy.count(), 1);
        window_->findChild<QAction*>(QStringLiteral("stop-comparing"))->trigger();
        QTRY_VERIFY(!other->isVisible());
    }

    void single_keys_rest_data() {
        QTest::addColumn<QString>("field");
        for (const char* field : {"line", "spin", "page", "combo"}) {
            QTest::newRow(field) << QString::fromLatin1(field);
        }
    }
    void single_keys_rest() {
        QFETCH(QString, field);
        QWidget* widget = make_field(field);
        int tried = 0;
        for (QAction* action : window_->findChildren<QAction*>()) {
            for (const QKeySequence& key : action->shortcuts()) {
                const QKeyCombination combination = key[0];
                if ((combination.keyboardModifiers() & ~Qt::ShiftModifier) != Qt::NoModifier ||
                    combination.key() >= Qt::Key_F1 || combination.key() == Qt::Key_Escape) {
                    continue; // not a single key
                }
                widget->setFocus();
                QTRY_VERIFY(widget->hasFocus());
                action->setEnabled(true);
                const QSignalSpy spy(action, &QAction::triggered);
                press(combination.key(), int(combination.keyboardModifiers()));
                QVERIFY2(spy.isEmpty(), qPrintable(field + u' ' + key.toString()));
                ++tried;
            }
        }
        QVERIFY(tried >= 15);
        QVERIFY(caught_up()); // no command was given
        delete widget;
    }

    void lists_and_sliders_keep_what_moves_them() {
        const QKeyEvent left(QEvent::KeyPress, Qt::Key_Left, Qt::NoModifier);
        const QKeyEvent home(QEvent::KeyPress, Qt::Key_Home, Qt::NoModifier);
        const QKeyEvent space(QEvent::KeyPress, Qt::Key_Space, Qt::NoModifier, QStringLiteral(" "));
        const QKeyEvent f5(QEvent::KeyPress, Qt::Key_F5, Qt::NoModifier);
        const QSlider slider;
        QVERIFY(uses_key(slider, left) && !uses_key(slider, home) && !uses_key(slider, space));
        const QListWidget list;
        QVERIFY(uses_key(list, left) && uses_key(list, home) && !uses_key(list, space));
        const QPushButton button;
        QVERIFY(uses_key(button, space) && !uses_key(button, left));
        const QLineEdit line;
        QVERIFY(uses_key(line, space) && !uses_key(line, f5));
        QLineEdit read_only;
        read_only.setReadOnly(true);
        QVERIFY(!uses_key(read_only, space));
        QVERIFY(!uses_key(QLabel(), space));
    }

    void an_arrow_key_on_a_slider_moves_it_and_not_the_run() {
        auto* slider = window_->transport().findChild<QSlider*>();
        slider->setFocus();
        QTRY_VERIFY(slider->hasFocus());
        QTest::keyClick(slider, Qt::Key_Right);
        QTRY_VERIFY(caught_up() && frame().wanted_speed > 1.0);
        QCOMPARE(frame().stage.now, SimTime());
    }

    void arrows_seek() {
        // The run takes an hour: a hundredth is 36 s.
        QCOMPARE(seek_step(SimTime(1h)), Duration(36s));
        QCOMPARE(seek_step(SimTime(90s)), Duration(1s));
        QCOMPARE(seek_step(end_of_time), Duration(10s));
        // Pressed faster than the run gets there, each press counts all the same.
        press(Qt::Key_Right);
        press(Qt::Key_Right);
        press(Qt::Key_Right);
        QTRY_VERIFY(caught_up() && frame().stage.now == SimTime(108s));
        press(Qt::Key_Left);
        QTRY_VERIFY(caught_up() && frame().stage.now == SimTime(72s));
        press(Qt::Key_Left, int(Qt::SHIFT));
        QTRY_VERIFY(caught_up() && frame().stage.now == SimTime());
        press(Qt::Key_Right, int(Qt::SHIFT));
        QTRY_VERIFY(caught_up() && frame().stage.now == SimTime(6min));
        press(Qt::Key_Home);
        QTRY_VERIFY(caught_up() && frame().stage.now == SimTime());
    }

    void run_fast_fastest_and_stop() {
        press(Qt::Key_F6);
        QTRY_VERIFY(caught_up() && frame().playing && frame().wanted_speed == 60.0);
        press(Qt::Key_F8);
        QTRY_VERIFY(caught_up() && !frame().playing);
        press(Qt::Key_F7);
        QTRY_VERIFY(caught_up() && std::isinf(frame().wanted_speed));
        press(Qt::Key_F5);
        QTRY_VERIFY(caught_up() && frame().wanted_speed == 60.0);
    }

    void the_sheet_lists_every_key() {
        press(Qt::Key_Question);
        QTRY_VERIFY(window_->findChild<QDialog*>(QStringLiteral("shortcuts")) != nullptr);
        QList<QMenu*> menus;
        for (const QAction* menu : window_->menuBar()->actions()) {
            menus.append(menu->menu());
        }
        const QString sheet = shortcuts_html(menus);
        for (const QAction* action : window_->findChildren<QAction*>()) {
            if (action->shortcutContext() != Qt::WindowShortcut) {
                continue; // of one table, which tells of it itself
            }
            for (const QKeySequence& key : action->shortcuts()) {
                const QString name = key.toString(QKeySequence::NativeText).toHtmlEscaped();
                QVERIFY2(sheet.contains(QStringLiteral("<b>%1</b>").arg(name)), qPrintable(name));
            }
        }
        QVERIFY(sheet.contains(QStringLiteral("<h4>Run</h4>")));
    }

    void stop_conditions_are_asked_for() {
        action("stop-when")->trigger();
        auto* dialog = window_->findChild<StopDialog*>();
        QVERIFY(dialog != nullptr);
        QList<PauseConditions> chosen;
        connect(dialog, &StopDialog::chosen, this,
                [&chosen](const PauseConditions& c) { chosen.append(c); });
        dialog->findChild<QLineEdit*>()->setFocus();
        QTest::keyClicks(dialog->findChild<QLineEdit*>(), QStringLiteral("soon"));
        ok(*dialog)->click();
        QVERIFY(chosen.isEmpty() && dialog->isVisible());
        QVERIFY(!dialog->findChild<QLabel*>(QStringLiteral("problem"))->text().isEmpty());
        dialog->findChild<QLineEdit*>()->clear();
        QTest::keyClicks(dialog->findChild<QLineEdit*>(), QStringLiteral("12m"));
        dialog->findChildren<QSpinBox*>().at(0)->setValue(61);
        dialog->findChildren<QSpinBox*>().at(1)->setValue(30);
        ok(*dialog)->click();
        QCOMPARE(chosen.size(), 1);
        PauseConditions wanted;
        wanted.at = SimTime(12min);
        wanted.failures = 61;
        wanted.queue = 30;
        QVERIFY(chosen.front() == wanted);
    }

    void run_until_wants_a_moment_to_come() {
        window_->controller().seek(SimTime(5min));
        QTRY_VERIFY(caught_up());
        press(Qt::Key_F5, int(Qt::CTRL));
        auto* dialog = window_->findChild<StopDialog*>();
        QVERIFY(dialog != nullptr);
        QTRY_VERIFY(dialog->findChild<QLineEdit*>()->hasFocus());
        QTest::keyClicks(dialog->findChild<QLineEdit*>(), QStringLiteral("4m"));
        ok(*dialog)->click();
        QVERIFY(dialog->isVisible());
        dialog->findChild<QLineEdit*>()->setText(QStringLiteral("0:06:00"));
        ok(*dialog)->click();
        QVERIFY(!dialog->isVisible());
        QTRY_VERIFY(std::isinf(frame().wanted_speed) && frame().stage.now > SimTime(5min));
    }

    void why_it_stopped_is_said() {
        PauseConditions conditions;
        QVERIFY(stops_text(conditions).isEmpty());
        conditions.failures = 61;
        QCOMPARE(stops_text(conditions), QStringLiteral("stops at failure 61"));
        conditions.alert = true;
        QCOMPARE(stops_text(conditions), QStringLiteral("2 stops set"));
        QCOMPARE(stopped_text(PauseReason::failures, conditions),
                 QStringLiteral("■ stopped: failure 61"));

        Frame frame = this->frame();
        frame.pause_conditions = conditions;
        frame.paused_by = PauseReason::failures;
        window_->transport().show_frame(std::make_shared<const Frame>(frame));
        auto* stops = window_->transport().findChild<QAction*>(QStringLiteral("stops"));
        QCOMPARE(stops->text(), QStringLiteral("■ stopped: failure 61"));
        frame.paused_by.reset();
        window_->transport().show_frame(std::make_shared<const Frame>(frame));
        QCOMPARE(stops->text(), QStringLiteral("2 stops set"));
    }

    void moments_are_read() {
        QVERIFY(read_moment(QStringLiteral("90s")) == SimTime(90s));
        QVERIFY(read_moment(QStringLiteral(" 1:05:30 ")) == SimTime(1h + 5min + 30s));
        QVERIFY(read_moment(QStringLiteral("12:30")) == SimTime(12min + 30s));
        for (const char* wrong : {"", "12", "never", "-5s", "1:99", "soon"}) {
            QVERIFY2(!read_moment(QString::fromLatin1(wrong)).has_value(), wrong);
        }
    }

private:
    [[nodiscard]] QAction* action(const char* name) const {
        const QString wanted = QString::fromLatin1(name);
        for (const QObject* place : std::initializer_list<const QObject*>{
                 &window_->transport().actions(), &window_->stage(), window_.get()}) {
            if (auto* found = place->findChild<QAction*>(wanted)) {
                return found;
            }
        }
        return nullptr;
    }
    void press(int key, int modifiers = 0) const {
        QWidget* focused = QApplication::focusWidget();
        QTest::keyClick(focused != nullptr ? focused : window_.get(), static_cast<Qt::Key>(key),
                        Qt::KeyboardModifiers(modifiers));
    }
    static QPushButton* ok(const QDialog& dialog) {
        return dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    }
    QWidget* make_field(const QString& name) const {
        QWidget* widget = nullptr;
        if (name == QStringLiteral("line")) {
            widget = new QLineEdit(window_.get());
        } else if (name == QStringLiteral("spin")) {
            widget = new QSpinBox(window_.get());
        } else if (name == QStringLiteral("page")) {
            widget = new QPlainTextEdit(window_.get());
        } else {
            widget = new QComboBox(window_.get());
        }
        widget->show();
        return widget;
    }
};

LOCKSCOPE_WINDOW_TEST(test_keys, TestKeys)
#include "test_keys.moc"
