// SPDX-License-Identifier: GPL-3.0-or-later
// The table of what is in flight: its model through a run, sorting, filtering, copying, and the
// tabs it shares with the other instruments.
#include <QTest>

#include "tests/support/busy_scenario.h"
#include "tests/support/example_scenario.h"
#include "tests/support/instrument_frames.h"
#include "tests/support/test_entry.h"
#include "tests/support/window_fixture.h"
#include "ui/stage/stage_widget.h"
#include "ui/tables/accounts_dock.h"
#include "ui/tables/accounts_view.h"
#include "ui/tables/autopsy_dock.h"
#include "ui/tables/diagnosis_dock.h"
#include "ui/tables/events_dock.h"
#include "ui/tables/instruments.h"
#include "ui/tables/transactions_dock.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTabBar>

using namespace lockscope;
using namespace lockscope::ui;
using namespace std::chrono_literals;
using Column = TransactionsModel::Column;
using Mode = QAbstractItemModelTester::FailureReportingMode;

namespace {

TransactionView waiting(TransactionSerial serial, Duration since, TransactionSerial holder = 1) {
    TransactionView view;
    view.transaction = serial;
    view.where = Whereabouts::waiting;
    view.records = 1;
    view.running = since;
    view.in_state = since;
    view.holder = holder;
    view.account = AccountId(0U);
    view.workload = WorkloadId(0U);
    return view;
}

TransactionsModel::Rows rows(std::vector<TransactionView> list) {
    return std::make_shared<const std::vector<TransactionView>>(std::move(list));
}

QStringList column(const QAbstractItemModel& model, int section) {
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row) {
        list << model.index(row, section).data().toString();
    }
    return list;
}

QStringList serials(std::initializer_list<int> numbers) {
    QStringList list;
    for (const int number : numbers) {
        list << QStringLiteral("#%1").arg(number);
    }
    return list;
}

} // namespace

class TestTransactionsTable : public QObject, private lockscope::test::WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { lockscope::test::fail_on_warnings(); }
    void cleanup() { close_window(); }

    void rows_stay_while_others_come_and_go() {
        TransactionsModel model;
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        model.set_rows(rows({waiting(5, 3s), waiting(6, 2s), waiting(7, 1s)}), nullptr, nullptr);
        const QPersistentModelIndex six = model.index(1, 0);
        model.set_rows(rows({waiting(8, 4s), waiting(6, 3s), waiting(9, 1s)}), nullptr, nullptr);
        QCOMPARE(column(model, Column::serial), serials({6, 8, 9}));
        QVERIFY(six.isValid());
        QCOMPARE(six.data().toString(), QStringLiteral("#6"));
        QCOMPARE(six.sibling(six.row(), Column::in_state).data(TransactionsModel::value_role),
                 QVariant(3000.0));
        model.set_rows(nullptr, nullptr, nullptr); // nobody watches: what was seen stays
        QCOMPARE(model.rowCount(), 3);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void an_abandoned_transaction_and_its_retry_are_two_rows() {
        TransactionsModel model;
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        TransactionView gone = waiting(5, 3s);
        gone.client_gone = true;
        TransactionView again = waiting(5, 1s);
        again.where = Whereabouts::backoff;
        again.running.reset();
        again.left = 2s;
        TransactionView fresh = waiting(0, 1s);
        fresh.where = Whereabouts::at_source;
        fresh.running.reset();
        model.set_rows(rows({gone, again, fresh, fresh}), nullptr, nullptr);
        QCOMPARE(model.rowCount(), 4);
        const QStringList remarks = column(model, Column::remarks);
        QVERIFY(remarks[0].contains(QStringLiteral("client gave up")));
        QVERIFY(remarks[1].contains(QStringLiteral("tries again in")));
        QCOMPARE(column(model, Column::serial)[3], QStringLiteral("not started"));
        model.set_rows(rows({again, fresh}), nullptr, nullptr);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(column(model, Column::state),
                 QStringList({QStringLiteral("back-off"), QStringLiteral("at the source")}));
    }

    void a_real_run_sorts_filters_and_copies() {
        test::RecordedRun run(lockscope::test::example("quarterly-push"));
        TransactionsDock dock;
        dock.set_theme(Theme::dark());
        dock.resize(1200, 260);
        dock.show();
        const QAbstractItemModelTester tester(&dock.model(), Mode::QtTest);
        const QAbstractItemModelTester view_tester(dock.view().model(), Mode::QtTest);
        std::int64_t most = 0;
        for (int second = 660; second < 720; second += 5) {
            run.run_until(SimTime(std::chrono::seconds(second)));
            dock.show_frame(run.shared_frame());
            QCOMPARE(dock.model().rowCount(),
                     static_cast<int>(list_transactions(run.simulation()).size()));
            most = std::max<std::int64_t>(most, dock.model().rowCount());
        }
        QVERIFY(most > 3);
        const QAbstractItemModel& shown = *dock.view().model();
        const auto value = [&](int row, int section) {
            return shown.index(row, section).data(TransactionsModel::value_role).toDouble();
        };
        for (int row = 1; row < shown.rowCount(); ++row) {
            QVERIFY(value(row - 1, Column::in_state) >= value(row, Column::in_state));
        }
        dock.view().sortByColumn(Column::serial, Qt::AscendingOrder);
        for (int row = 1; row < shown.rowCount(); ++row) {
            QVERIFY(value(row - 1, Column::serial) <= value(row, Column::serial));
        }
        const QString copied = dock.view().copy_text();
        QCOMPARE(copied.count(u'\n'), shown.rowCount() + 1);
        QVERIFY(copied.startsWith(QStringLiteral("Transaction\t")));
        QVERIFY(copied.contains(QStringLiteral("For (ms)")));

        const QString account = shown.index(0, Column::account).data().toString();
        dock.filter().setText(account);
        QVERIFY(shown.rowCount() > 0);
        for (const QString& name : column(shown, Column::account)) {
            QVERIFY(name.contains(account));
        }
        dock.filter().setText(QStringLiteral("no such thing"));
        QCOMPARE(shown.rowCount(), 0);
        dock.filter().clear();
        dock.view().sortByColumn(Column::in_state, Qt::DescendingOrder);
        test::picture(dock, QStringLiteral("transactions-dark"));
        dock.set_theme(Theme::light());
        test::picture(dock, QStringLiteral("transactions-light"));
    }

    void enter_and_double_click_select() {
        test::RecordedRun run(test::busy_scenario());
        run.run_until(SimTime(60s));
        TransactionsDock dock;
        dock.resize(1200, 260);
        dock.show();
        dock.show_frame(run.shared_frame());
        const QSignalSpy chosen(&dock, &TransactionsDock::transaction_selected);
        const QModelIndex first = dock.view().model()->index(0, 0);
        dock.view().setCurrentIndex(first);
        QTest::keyClick(&dock.view(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(first.data().toString().remove(u'#').remove(u','),
                 QString::number(chosen[0][0].toULongLong()));
        const QPoint place = dock.view().visualRect(first).center();
        QTest::mouseClick(dock.view().viewport(), Qt::LeftButton, {}, place);
        QTest::mouseDClick(dock.view().viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(chosen.size(), 2);
    }

    void home_and_end_move_in_the_table_not_in_the_run() {
        TransactionsDock dock;
        dock.resize(900, 200);
        dock.show();
        QVERIFY(QTest::qWaitForWindowActive(&dock, patience_ms));
        Frame frame;
        std::vector<TransactionView> many;
        for (TransactionSerial i = 1; i <= 100; ++i) {
            many.push_back(waiting(i, 200s - std::chrono::seconds(i)));
        }
        frame.transactions = rows(std::move(many));
        dock.show_frame(std::make_shared<const Frame>(frame));
        QAction seek(&dock);
        seek.setShortcuts({Qt::Key_Home, Qt::Key_End, Qt::Key_Left, Qt::Key_Right});
        dock.addAction(&seek);
        const QSignalSpy sought(&seek, &QAction::triggered);
        dock.view().setFocus();
        dock.view().setCurrentIndex(dock.view().model()->index(3, 2));
        QTest::keyClick(&dock.view(), Qt::Key_End);
        QCOMPARE(dock.view().currentIndex().row(), 99);
        QTest::keyClick(&dock.view(), Qt::Key_Home);
        QCOMPARE(dock.view().currentIndex().row(), 0);
        QTest::keyClick(&dock.view(), Qt::Key_Right);
        QCOMPARE(sought.size(), 0);
    }

    void instruments_share_tabs_and_work_only_while_seen() {
        open_window({1400, 900});
        Instruments& instruments = window_->instruments();
        QVERIFY(instruments.page<AccountsDock>().isVisible()); // there is room
        const auto tabs = [&]() -> QTabBar* {
            for (auto* bar :
                 window_->findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly)) {
                if (bar->isVisible()) {
                    return bar;
                }
            }
            return nullptr;
        };
        QTRY_VERIFY(tabs() != nullptr);
        QCOMPARE(tabs()->count(), 6);
        QCOMPARE(tabs()->tabText(0), QStringLiteral("Accounts"));
        QTRY_VERIFY(!tabs()->styleSheet().isEmpty());

        go_to(SimTime(30s));
        QTRY_VERIFY(frame().accounts != nullptr);
        QSignalSpy seen(&instruments.page<TransactionsDock>(), &QDockWidget::visibilityChanged);
        instruments.page<TransactionsDock>().raise();
        QTRY_VERIFY(!seen.isEmpty() && seen.last()[0].toBool());
        QTRY_VERIFY(frame().accounts == nullptr); // behind its tab it costs nothing

        QList<QAction*> actions = instruments.actions();
        QCOMPARE(actions.size(), 6);
        actions[2]->trigger(); // closes the events
        QVERIFY(instruments.page<EventsDock>().isHidden());
        actions[2]->trigger(); // opens them, in front
        QTRY_VERIFY(!instruments.page<EventsDock>().visibleRegion().isEmpty());

        window_->choose_theme(ThemeChoice::dark);
        instruments.page<AccountsDock>().raise();
        QTRY_VERIFY(frame().accounts != nullptr);
        test::picture(*window_, QStringLiteral("window-dark"));
        window_->choose_theme(ThemeChoice::light);
        test::picture(*window_, QStringLiteral("window-light"));
    }

    void the_stage_leads_to_the_row() {
        open_window({1400, 900});
        go_to(SimTime(30s));
        QVERIFY(!frame().stage.lanes.empty() && !frame().stage.lanes[0].waiters.empty());
        const AccountId account = frame().stage.lanes[0].account;
        const TransactionSerial chosen = frame().stage.lanes[0].waiters.back().transaction;
        TransactionsDock& dock = window_->instruments().page<TransactionsDock>();
        dock.filter().setText(QStringLiteral("nobody is called so"));

        // With no frame of the table yet, and with the row hidden by the filter.
        Q_EMIT window_->stage().inspector_requested(chosen, account);
        QTRY_COMPARE(dock.view().currentIndex().data().toString(),
                     QStringLiteral("#%1").arg(chosen));
        QVERIFY(dock.filter().text().isEmpty());
        QVERIFY(!dock.visibleRegion().isEmpty());

        Q_EMIT window_->stage().inspector_requested(0, account);
        QTRY_VERIFY(!window_->instruments().page<AccountsDock>().visibleRegion().isEmpty());
    }
};

LOCKSCOPE_WINDOW_TEST(test_transactions_table, TestTransactionsTable)
#include "test_transactions_table.moc"
