// SPDX-License-Identifier: GPL-3.0-or-later
// The window for a classroom, and the window for who does not see it: focus and names.
#include <QTest>

#include "tests/support/busy_scenario.h"
#include "tests/support/test_entry.h"
#include "tests/support/window_fixture.h"
#include "ui/charts/charts_panel.h"
#include "ui/controls/controls_panel.h"
#include "ui/stage/stage_widget.h"
#include "ui/tables/accounts_dock.h"
#include "ui/tables/autopsy_dock.h"
#include "ui/tables/diagnosis_dock.h"
#include "ui/tables/instruments.h"
#include "ui/transport/transport_bar.h"
#include "ui/window/presentation.h"

#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QSplitter>

using namespace lockscope;
using namespace lockscope::ui;

class TestPresentation : public QObject, private lockscope::test::WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        lockscope::test::fail_on_warnings();
        open_window({1280, 720});
        window_->instruments().page<AccountsDock>().show();
    }
    void cleanup() { close_window(); }

    void it_comes_and_goes_without_a_trace() {
        const Look before = look();
        QTest::keyClick(window_.get(), Qt::Key_F11);
        QVERIFY(window_->presentation().active() && window_->isFullScreen());
        QVERIFY(window_->menuBar()->isHidden() && window_->controls().isHidden() &&
                window_->instruments().page<AccountsDock>().isHidden());
        QVERIFY(!window_->charts().isHidden());
        QVERIFY(window_->stage().font().pointSizeF() > before.stage_type * 1.3);
        const QHash<QString, double> type = look().type;
        for (auto name = type.cbegin(); name != type.cend(); ++name) {
            QVERIFY2(name.value() > before.type.value(name.key()) * 1.3, qPrintable(name.key()));
        }
        QVERIFY(window_->findChild<QLabel*>(QStringLiteral("presentation-hint"))->isVisible());
        // Keys of the hidden menus go on working.
        QTest::keyClick(window_.get(), Qt::Key_Space);
        QTRY_VERIFY(window_->controller().frame()->playing);
        QTest::keyClick(window_.get(), Qt::Key_Escape);
        QVERIFY(!window_->presentation().active() && !window_->isFullScreen());
        QCOMPARE(look().type, before.type);
        QCOMPARE(look().stage_type, before.stage_type);
        QCOMPARE(QApplication::font(), before.font);
        QVERIFY(!window_->menuBar()->isHidden() && !window_->controls().isHidden() &&
                !window_->instruments().page<AccountsDock>().isHidden());
        QTRY_COMPARE(window_->size(), QSize(1280, 720));
        QTRY_COMPARE(window_->instruments().page<AccountsDock>().height(), before.accounts_height);
        QTRY_COMPARE(window_->stage().size(), before.stage_size);
    }

    void a_scenario_opened_in_between_is_no_larger_afterwards() {
        const Look before = look();
        window_->presentation().enter();
        window_->controller().load(lockscope::test::busy_scenario());
        QTRY_VERIFY(caught_up());
        window_->presentation().leave();
        QCOMPARE(look().type, before.type);
    }

    void the_user_says_what_it_shows() {
        for (QAction* action : window_->findChildren<QAction*>()) {
            if (action->parent()->inherits("QMenu") &&
                action->text() == QStringLiteral("&Controls") &&
                static_cast<QMenu*>(action->parent())->title().contains(QStringLiteral("shows"))) {
                action->setChecked(true);
            }
        }
        QVERIFY(settings_->presents(QStringLiteral("controls"), false));
        window_->presentation().enter();
        QVERIFY(!window_->controls().isHidden());
        window_->presentation().leave();
    }

    void large_type_fits_1280_by_720() {
        window_->presentation().enter();
        window_->setWindowState(Qt::WindowNoState);
        window_->resize(1280, 720);
        QTRY_COMPARE(window_->size(), QSize(1280, 720));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        for (const QWidget* part : std::initializer_list<const QWidget*>{
                 &window_->transport(), &window_->stage(), &window_->charts()}) {
            QVERIFY(window_->rect().contains(
                QRect(part->mapTo(window_.get(), QPoint()), part->size())));
        }
        // Nothing in the bar lies over something else, and no word is cut off.
        QList<QRect> taken;
        for (const QWidget* child :
             window_->transport().findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
            if (child->isHidden()) {
                continue;
            }
            QVERIFY2(child->width() >= child->minimumSizeHint().width() &&
                         child->height() >= child->minimumSizeHint().height(),
                     qPrintable(child->metaObject()->className() + child->accessibleName()));
            for (const QRect& other : taken) {
                QVERIFY(!other.intersects(child->geometry()));
            }
            taken.append(child->geometry());
        }
        QVERIFY(taken.size() > 8);
    }

    void everything_that_takes_the_focus_has_a_name() {
        fill_the_window();
        int checked = 0;
        for (const QWidget* widget : window_->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || widget->window() != window_.get() ||
                widget->objectName().startsWith(u"qt_")) {
                continue; // or the list that a choice opens
            }
            const auto* box = qobject_cast<const QAbstractScrollArea*>(widget->parentWidget());
            if (box != nullptr && box->viewport() == widget) {
                continue; // its area has the name
            }
            QAccessibleInterface* seen =
                QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
            QVERIFY(seen != nullptr);
            QVERIFY2(
                !seen->text(QAccessible::Name).trimmed().isEmpty(),
                qPrintable(QStringLiteral("%1 %2 in %3")
                               .arg(QString::fromLatin1(widget->metaObject()->className()),
                                    widget->objectName(), widget->parentWidget()->objectName())));
            ++checked;
        }
        QVERIFY(checked > 60);
    }

    void the_two_stages_are_told_apart() {
        fill_the_window();
        const auto* other = window_->findChild<StageWidget*>(QStringLiteral("other-stage"));
        QVERIFY(other != nullptr && other->isVisible());
        QVERIFY(other->accessibleName() != window_->stage().accessibleName());
        QTRY_VERIFY(!other->accessibleDescription().isEmpty());
        const auto* difference = window_->findChild<QWidget*>(QStringLiteral("difference"));
        QVERIFY(difference != nullptr && difference->isVisible());
        QVERIFY(!difference->accessibleName().isEmpty());
    }

    void tab_leaves_every_page() {
        // A page that keeps the focus for good would be a trap.
        fill_the_window();
        for (QDockWidget* dock : window_->findChildren<QDockWidget*>()) {
            dock->raise();
            QTRY_VERIFY(!dock->visibleRegion().isEmpty());
            QWidget* inside = nullptr;
            for (QWidget* widget : dock->findChildren<QWidget*>()) {
                if ((widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isVisible() &&
                    widget->isEnabled()) {
                    inside = widget;
                    break;
                }
            }
            QVERIFY2(inside != nullptr, qPrintable(dock->windowTitle()));
            inside->setFocus();
            QTRY_VERIFY(inside->hasFocus());
            bool left = false;
            for (int i = 0; i < 40 && !left; ++i) {
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
                left = !dock->isAncestorOf(QApplication::focusWidget());
            }
            QVERIFY2(left, qPrintable(dock->windowTitle()));
        }
    }

    void tab_goes_through_the_window_in_the_order_it_is_read() {
        // Round once: each stop is another widget, and parts follow each other without mixing.
        const QList<const QWidget*> parts{&window_->transport(), &window_->controls(),
                                          &window_->stage()};
        QList<int> order;
        QSet<const QWidget*> seen;
        const QWidget* widget = window_.get();
        while ((widget = widget->nextInFocusChain()) != window_.get() && !seen.contains(widget)) {
            seen.insert(widget);
            if ((widget->focusPolicy() & Qt::TabFocus) == 0 || !widget->isVisible()) {
                continue;
            }
            for (int part = 0; part < parts.size(); ++part) {
                if ((widget == parts[part] || parts[part]->isAncestorOf(widget)) &&
                    (order.isEmpty() || order.back() != part)) {
                    order.append(part);
                }
            }
        }
        QCOMPARE(order, (QList<int>{0, 1, 2}));
    }

private:
    /// Everything it can show at once: every page, an autopsy, two runs.
    void fill_the_window() {
        window_->resize(1600, 900);
        window_->controller().seek(SimTime(std::chrono::minutes(2)));
        window_->controller().compare(Rival::same);
        window_->instruments().show_all(true);
        QTRY_VERIFY(caught_up() && window_->controller().frame()->rival != nullptr &&
                    window_->controller().frame()->failures > 0);
        window_->instruments().explain(1);
        AutopsyDock& autopsy = window_->instruments().page<AutopsyDock>();
        QTRY_COMPARE(autopsy.state(), AutopsyDock::State::shown);
        window_->instruments().page<DiagnosisDock>().raise();
        QTRY_VERIFY(window_->controller().frame()->diagnosis != nullptr);
    }

    struct Look {
        QHash<QString, double> type; ///< of the labels of the transport bar, and of the headings
        double stage_type = 0;
        QFont font;
        int accounts_height = 0;
        QSize stage_size;
    };
    [[nodiscard]] Look look() const {
        Look look;
        int number = 0;
        for (const QWidget* widget : window_->transport().findChildren<QLabel*>()) {
            look.type.insert(QStringLiteral("transport %1").arg(++number),
                             widget->font().pointSizeF());
        }
        for (const QWidget* widget : window_->controls().findChildren<QWidget*>()) {
            if (widget->objectName().contains(u'.')) {
                look.type.insert(widget->objectName(), widget->font().pointSizeF());
                for (const QLineEdit* field : widget->findChildren<QLineEdit*>()) {
                    look.type.insert(widget->objectName() + u'v', field->font().pointSizeF());
                }
            }
        }
        look.stage_type = window_->stage().font().pointSizeF();
        look.font = QApplication::font();
        look.accounts_height = window_->instruments().page<AccountsDock>().height();
        look.stage_size = window_->stage().size();
        return look;
    }
};

LOCKSCOPE_WINDOW_TEST(test_presentation, TestPresentation)
#include "test_presentation.moc"
