// SPDX-License-Identifier: GPL-3.0-or-later
// The accounts table: its model through every kind of change, and in the window.
#include <QTest>

#include "tests/support/busy_scenario.h"
#include "tests/support/test_entry.h"
#include "tests/support/window_fixture.h"
#include "ui/stage/stage_widget.h"
#include "ui/tables/accounts_dock.h"
#include "ui/tables/accounts_model.h"
#include "ui/tables/accounts_text.h"
#include "ui/tables/accounts_view.h"
#include "ui/tables/instruments.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QSignalSpy>

#include <set>

using namespace lockscope;
using namespace lockscope::ui;
using namespace std::chrono_literals;
using Column = AccountsModel::Column;

namespace {

AccountSummary account(std::size_t index, std::int64_t failed = 0) {
    AccountSummary summary;
    summary.account = AccountId(index);
    summary.id = "acc-" + std::to_string(index);
    summary.name = "Customer " + std::to_string(index);
    summary.failed = failed;
    return summary;
}

AccountsModel::Rows rows(std::vector<AccountSummary> list) {
    return std::make_shared<const std::vector<AccountSummary>>(std::move(list));
}

/// What the first column of names shows, from top to bottom.
QStringList names(const QAbstractItemModel& model) {
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row) {
        list << model.index(row, Column::account).data().toString();
    }
    return list;
}

QStringList customers(std::initializer_list<int> numbers) {
    QStringList list;
    for (const int number : numbers) {
        list << QStringLiteral("Customer %1").arg(number);
    }
    return list;
}

} // namespace

class TestAccountsTable : public QObject, private lockscope::test::WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        lockscope::test::fail_on_warnings();
        model_ = std::make_unique<AccountsModel>();
        order_ = std::make_unique<AccountsOrder>(*model_);
        order_->sort(Column::rank);
        using Mode = QAbstractItemModelTester::FailureReportingMode;
        testers_.push_back(std::make_unique<QAbstractItemModelTester>(model_.get(), Mode::QtTest));
        testers_.push_back(std::make_unique<QAbstractItemModelTester>(order_.get(), Mode::QtTest));
    }
    void cleanup() {
        close_window();
        testers_.clear();
        order_.reset();
        model_.reset();
    }

    void rows_come_and_go_and_change_places() {
        model_->set_rows(rows({account(3), account(1), account(2)}));
        QCOMPARE(names(*order_), customers({3, 1, 2}));
        model_->set_rows(rows({account(1), account(2), account(3)}));
        QCOMPARE(names(*order_), customers({1, 2, 3}));
        model_->set_rows(rows({account(7), account(2), account(1), account(9)}));
        QCOMPARE(names(*order_), customers({7, 2, 1, 9}));
        model_->set_rows(rows({account(9)}));
        QCOMPARE(names(*order_), customers({9}));
        model_->set_rows(rows({}));
        QCOMPARE(model_->rowCount(), 0);
        model_->set_rows(rows({account(4), account(9)}));
        QCOMPARE(names(*order_), customers({4, 9}));
        model_->clear();
        QCOMPARE(order_->rowCount(), 0);
    }

    void any_sequence_of_sets_is_shown_as_it_is() {
        std::uint32_t state = 12345; // a fixed walk; every step is checked by the model testers too
        const auto random = [&state](std::uint32_t below) {
            state = state * 1664525U + 1013904223U;
            return (state >> 8U) % below;
        };
        for (int step = 0; step < 200; ++step) {
            std::vector<AccountSummary> list;
            QStringList expected;
            for (std::size_t i = 0; i < 12; ++i) {
                if (random(3) != 0) {
                    list.insert(list.begin() + random(static_cast<std::uint32_t>(list.size()) + 1),
                                account(i, random(5)));
                }
            }
            for (const AccountSummary& row : list) {
                expected << QString::fromStdString(row.name);
            }
            model_->set_rows(rows(list));
            QCOMPARE(names(*order_), expected);
        }
    }

    void every_column_reads_what_it_says() {
        AccountSummary row = account(1);
        row.utilisation = 0.11;
        row.lock_hold_ms.p50 = 1100;
        row.lock_hold_ms.p95 = 1200;
        row.lock_hold_ms.max = 1300;
        row.lock_wait_ms.p50 = 1400;
        row.lock_wait_ms.p95 = 1500;
        row.queue_now = 16;
        row.queue_max = 17;
        row.committed = 18;
        row.failed = 19;
        row.retry_rate = 0.2;
        row.children = 21;
        row.pending_records = 22;
        model_->set_rows(rows({row}));
        QStringList seen;
        std::set<double> numbers;
        for (int i = 0; i < AccountsModel::column_count; ++i) {
            const auto column = static_cast<Column>(i);
            const QString title = column_title(column);
            const QModelIndex cell = model_->index(0, i);
            QVERIFY2(!title.isEmpty() && !seen.contains(title), qPrintable(title));
            seen.append(title);
            QCOMPARE(model_->headerData(i, Qt::Horizontal, Qt::DisplayRole).toString(), title);
            QVERIFY2(!column_sample(column).isEmpty(), qPrintable(title));
            QVERIFY2(column == Column::account || column_help(column).size() > 10,
                     qPrintable(title));
            QVERIFY2(!cell.data().toString().isEmpty(), qPrintable(title));
            if (column != Column::account) {
                const double number = cell.data(AccountsModel::value_role).toDouble();
                QVERIFY2(number > 0.0 && numbers.insert(number).second, qPrintable(title));
            }
            QCOMPARE(column_heading(column) == title + QStringLiteral(" (ms)"), number_of_ms(cell));
        }
        QCOMPARE(figure(row, Column::hold_p95), 1200.0);
        QCOMPARE(figure(row, Column::pending), 22.0);
        QCOMPARE(figure_text(row, Column::utilisation), QStringLiteral("11\u00A0%"));
    }

    void values_change_in_place() {
        model_->set_rows(rows({account(1), account(2), account(3)}));
        const QSignalSpy changed(model_.get(), &QAbstractItemModel::dataChanged);
        const QSignalSpy inserted(model_.get(), &QAbstractItemModel::rowsInserted);
        const QSignalSpy moved(model_.get(), &QAbstractItemModel::layoutChanged);
        model_->set_rows(rows({account(1), account(2, 5), account(3)}));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.at(0).at(0).toModelIndex(), model_->index(1, Column::utilisation));
        QCOMPARE(changed.at(0).at(1).toModelIndex(), model_->index(1, Column::pending));
        QCOMPARE(model_->index(1, Column::failed).data().toString(), QStringLiteral("5"));
        model_->set_rows(rows({account(1), account(2, 5), account(3)}));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(inserted.size() + moved.size(), 0);
    }

    void leavers_go_together() {
        std::vector<AccountSummary> many;
        std::vector<AccountSummary> odd;
        for (std::size_t i = 0; i < 100; ++i) {
            many.push_back(account(i));
            if (i % 2 == 1) {
                odd.push_back(account(i));
            }
        }
        model_->set_rows(rows(many));
        const QSignalSpy removed(model_.get(), &QAbstractItemModel::rowsRemoved);
        model_->set_rows(rows(odd));
        QCOMPARE(removed.size(), 1);
        QCOMPARE(model_->rowCount(), 50);
    }

    void numbers_are_sorted_as_numbers() {
        model_->set_rows(rows({account(2, 9), account(10, 100), account(1, 20)}));
        order_->sort(Column::failed, Qt::DescendingOrder);
        QCOMPARE(names(*order_), customers({10, 1, 2}));
        order_->sort(Column::failed, Qt::AscendingOrder);
        QCOMPARE(names(*order_), customers({2, 1, 10}));
        order_->sort(Column::account, Qt::AscendingOrder);
        QCOMPARE(names(*order_), customers({1, 2, 10}));
        order_->sort(Column::failed, Qt::DescendingOrder);
        model_->set_rows(rows({account(2, 500), account(10, 100), account(1, 20)}));
        QCOMPARE(names(*order_), customers({2, 10, 1}));
    }

    void equals_keep_the_order_of_contention() {
        model_->set_rows(rows({account(3), account(1), account(2)}));
        order_->sort(Column::failed, Qt::DescendingOrder);
        QCOMPARE(names(*order_), customers({3, 1, 2}));
        order_->sort(Column::failed, Qt::AscendingOrder);
        QCOMPARE(names(*order_), customers({3, 1, 2}));
    }

    void the_filter_looks_at_name_and_id() {
        model_->set_rows(rows({account(1), account(2), account(12)}));
        order_->set_filter(QStringLiteral("customer 2"));
        QCOMPARE(names(*order_), customers({2}));
        order_->set_filter(QStringLiteral("ACC-12"));
        QCOMPARE(names(*order_), customers({12}));
        model_->set_rows(rows({account(1), account(2)}));
        QCOMPARE(order_->rowCount(), 0);
        order_->set_filter({});
        QCOMPARE(names(*order_), customers({1, 2}));
    }

    void figures_are_words_people_read() {
        AccountSummary busy = account(1, 1234);
        busy.utilisation = 0.843;
        busy.retry_rate = 0.012;
        busy.lock_hold_ms.max = 900;
        busy.lock_hold_ms.p95 = 412;
        busy.lock_wait_ms.p95 = 7400;
        busy.children = 300'000;
        QCOMPARE(figure_text(busy, Column::utilisation), QStringLiteral("84\u00a0%"));
        QCOMPARE(figure_text(busy, Column::retry_rate), QStringLiteral("1.2\u00a0%"));
        QCOMPARE(figure_text(busy, Column::hold_p95), QStringLiteral("0.41\u00a0s"));
        QCOMPARE(figure_text(busy, Column::wait_p95), QStringLiteral("7.4\u00a0s"));
        QCOMPARE(figure_text(busy, Column::failed), QStringLiteral("1,234"));
        QCOMPARE(figure_text(busy, Column::children), QStringLiteral("300,000"));
        busy.skewed = true;
        QCOMPARE(figure_text(busy, Column::children), QStringLiteral("skewed 300,000"));
        QCOMPARE(figure_text(account(2), Column::wait_p95), QStringLiteral("–"));
    }

    void rows_are_copied_as_a_spreadsheet_takes_them() {
        AccountSummary odd = account(2, 2000);
        odd.name = "Tab\tand\nline";
        odd.lock_wait_ms.p50 = 1.5;
        model_->set_rows(rows({account(1), odd, account(3)}));
        AccountsView view(*order_);
        QStringList lines = view.copy_text().split(u'\n');
        QCOMPARE(lines.size(), 5); // headings, three rows, the end of the last
        QVERIFY(lines[0].startsWith(QStringLiteral("#\tAccount\tLock held\tHold p50 (ms)\t")));
        QCOMPARE(lines[2],
                 QStringLiteral("2\tTab and line\t0\t0\t0\t1.5\t0\t0\t0\t0\t2000\t0\t0\t0"));

        view.selectRow(2);
        view.copy();
        lines = QApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[1].startsWith(QStringLiteral("3\tCustomer 3\t")));
    }

    void selections_survive_a_refresh() {
        model_->set_rows(rows({account(1), account(2), account(3), account(4)}));
        AccountsView view(*order_);
        view.selectRow(2);
        const auto selected = [&view] {
            QStringList list;
            for (const QModelIndex& row : view.selectionModel()->selectedRows(Column::account)) {
                list << row.data().toString();
            }
            return list;
        };
        QCOMPARE(selected(), customers({3}));
        model_->set_rows(rows({account(5), account(3), account(4)}));
        QCOMPARE(selected(), customers({3}));
        view.sortByColumn(Column::account, Qt::DescendingOrder);
        QCOMPARE(selected(), customers({3}));
        model_->set_rows(rows({account(5)}));
        QCOMPARE(selected(), QStringList());
    }

    void the_window_shows_the_hot_account() {
        open_window({1280, 720});
        AccountsDock& dock = window_->instruments().page<AccountsDock>();
        QVERIFY(dock.isHidden()); // there is no room for it at this size
        QVERIFY(frame().accounts == nullptr);
        dock.toggleViewAction()->trigger();
        QTRY_VERIFY(dock.isVisible() && dock.model().rowCount() > 0);
        window_->controller().seek(SimTime(2min));
        QTRY_VERIFY(caught_up());
        QCOMPARE(dock.model().rowCount(), 21);
        const QModelIndex hot = dock.view().model()->index(0, Column::account);
        QCOMPARE(hot.data().toString(), QStringLiteral("Acme Corp"));
        QVERIFY(hot.siblingAtColumn(Column::failed).data(AccountsModel::value_role).toInt() > 0);
        const auto skewed = hot.siblingAtColumn(Column::children).data().toString();
        QVERIFY2(skewed.startsWith(QStringLiteral("skewed ")), qPrintable(skewed));
        QCOMPARE(
            static_cast<std::int64_t>(
                hot.siblingAtColumn(Column::queue_now).data(AccountsModel::value_role).toInt()),
            frame().stage.lanes.front().waiting);

        // Playing, the figures follow by themselves.
        const double before =
            dock.model().number(dock.model().row_of(AccountId(std::size_t{0})), Column::failed);
        window_->controller().set_speed(60.0);
        window_->controller().play();
        QTRY_VERIFY(dock.model().number(dock.model().row_of(AccountId(std::size_t{0})),
                                        Column::failed) > before);
        window_->controller().pause();
        QTRY_VERIFY(caught_up() && !frame().playing);

        dock.toggleViewAction()->trigger();
        QTRY_VERIFY(caught_up() && frame().accounts == nullptr);
    }

    void staleness_is_what_the_updater_has_not_covered() {
        open_window({1280, 720});
        AccountsDock& dock = window_->instruments().page<AccountsDock>();
        dock.toggleViewAction()->trigger();
        Scenario decoupled = test::busy_scenario();
        decoupled.parameters.decouple_enabled = true;
        window_->controller().load(decoupled);
        window_->controller().seek(SimTime(62s));
        QTRY_VERIFY(caught_up() && dock.model().rowCount() == 21);
        const AccountLane& hot = frame().stage.lanes.front();
        QVERIFY(hot.pending_records > 0);
        QCOMPARE(static_cast<std::int64_t>(
                     dock.model().number(dock.model().row_of(hot.account), Column::pending)),
                 hot.pending_records);
    }

    void choosing_a_row_selects_the_account() {
        open_window({1280, 720});
        AccountsDock& dock = window_->instruments().page<AccountsDock>();
        dock.toggleViewAction()->trigger();
        window_->controller().seek(SimTime(1min));
        QTRY_VERIFY(caught_up() && dock.isVisible() && dock.model().rowCount() == 21);
        dock.filter().setText(QStringLiteral("Tail 7"));
        QTRY_COMPARE(dock.view().model()->rowCount(), 1);
        const QModelIndex row = dock.view().model()->index(0, Column::account);
        const QPoint place = dock.view().visualRect(row).center();
        QTest::mouseClick(dock.view().viewport(), Qt::LeftButton, {}, place);
        QTest::mouseDClick(dock.view().viewport(), Qt::LeftButton, {}, place);
        const AccountId chosen = window_->stage().selected_account();
        QVERIFY(chosen.valid());
        QCOMPARE(dock.model().row_of(chosen),
                 dynamic_cast<AccountsOrder&>(*dock.view().model()).mapToSource(row).row());
        QTRY_COMPARE(frame().chart_account.value, chosen.value);
        QCOMPARE(frame().chart_account_name, row.data().toString().toStdString());

        dock.filter().clear();
        dock.view().setCurrentIndex(dock.view().model()->index(0, Column::account));
        dock.view().setFocus();
        QTest::keyClick(&dock.view(), Qt::Key_Return);
        QTRY_COMPARE(frame().chart_account_name, std::string("Acme Corp"));
        QTest::keyClick(&dock.view(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("Acme Corp")));

        window_->controller().load(test::busy_scenario());
        QVERIFY(!window_->stage().selected_account().valid());
        QTRY_VERIFY(caught_up() && dock.model().rowCount() == 21);
    }

    void the_dock_is_remembered() {
        open_window({1280, 720});
        window_->instruments().page<AccountsDock>().toggleViewAction()->trigger();
        QTRY_VERIFY(window_->instruments().page<AccountsDock>().isVisible());
        window_->close();
        MainWindow again(*settings_);
        again.show();
        QVERIFY(again.instruments().page<AccountsDock>().isVisible());
    }

private:
    static bool number_of_ms(const QModelIndex& cell) {
        return cell.data(AccountsModel::value_role).toDouble() >= 1000.0;
    }

    std::unique_ptr<AccountsModel> model_;
    std::unique_ptr<AccountsOrder> order_;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers_;
};

LOCKSCOPE_WINDOW_TEST(test_accounts_table, TestAccountsTable)
#include "test_accounts_table.moc"
