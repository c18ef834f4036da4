// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/transactions_dock.h"

#include "ui/kit/words.h"
#include "ui/tables/table_look.h"

#include <QHeaderView>
#include <QLineEdit>

namespace lockscope::ui {

TransactionsView::TransactionsView(TableOrder& order, QWidget* parent)
    : TableView(parent) {
    setObjectName(QStringLiteral("transactions-table"));
    setAccessibleName(tr("Transactions"));
    setAccessibleDescription(
        tr("Everything in flight now. Enter selects a transaction on the stage."));
    setModel(&order);
    horizontalHeader()->setSectionsClickable(true);
    setSortingEnabled(true);
    sortByColumn(TransactionsModel::in_state, Qt::DescendingOrder);
    std::vector<ColumnRoom> room;
    room.reserve(TransactionsModel::column_count);
    for (int i = 0; i < TransactionsModel::column_count; ++i) {
        room.push_back({TransactionsModel::sample(i)});
    }
    set_room(std::move(room));
}

QString TransactionsView::copy_heading(int column) const {
    return TransactionsModel::copy_heading(column);
}

QString TransactionsView::copy_cell(const QModelIndex& index) const {
    const QVariant value = index.data(TransactionsModel::value_role);
    if (value.userType() != QMetaType::Double) {
        return value.toString();
    }
    const bool none = value.toDouble() == 0.0 && (index.column() == TransactionsModel::serial ||
                                                  index.column() == TransactionsModel::holder);
    return none ? QString() : QString::number(value.toDouble(), 'g', 12);
}

InstrumentDock* make_transactions(QWidget* parent) {
    return new TransactionsDock(parent);
}

TransactionsDock::TransactionsDock(QWidget* parent)
    : InstrumentDock(Instrument::transactions, parent)
    , model_(new TransactionsModel(this))
    , order_(new TableOrder(*model_, TransactionsModel::value_role, this))
    , view_(new TransactionsView(*order_, this))
    , filter_(add_field(QStringLiteral("transactions-filter"), tr("Find a transaction"),
                        tr("Shows only rows with these words in any column"))) {
    set_page(view_, side_margin - cell_margin, 6);
    connect(view_, &QTableView::doubleClicked, this, &TransactionsDock::choose);
    connect(view_, &TableView::row_entered, this, &TransactionsDock::choose);
    connect(filter_, &QLineEdit::textChanged, this, [this](const QString& text) {
        order_->set_filter(text);
        show_count();
    });
}

void TransactionsDock::choose(const QModelIndex& index) {
    const QModelIndex source = order_->mapToSource(index);
    if (source.isValid()) {
        const TransactionView& view = model_->at(source.row());
        Q_EMIT transaction_selected(view.transaction, view.account);
    }
}

void TransactionsDock::show_frame(const FramePtr& frame) {
    if (frame->transactions == nullptr) {
        return;
    }
    seen_ = true;
    model_->set_rows(frame->transactions, frame->names, frame->scenario);
    show_count();
    show_wanted();
    wanted_ = 0; // not among those listed
}

void TransactionsDock::clear() {
    seen_ = false;
    wanted_ = 0;
    model_->clear();
    show_count();
}

void TransactionsDock::select_transaction(TransactionSerial transaction) {
    filter_->clear(); // it may have hidden the row
    wanted_ = transaction;
    show_wanted();
}

void TransactionsDock::show_wanted() {
    if (wanted_ == 0) {
        return;
    }
    for (int row = 0; row < model_->rowCount(); ++row) {
        if (model_->at(row).transaction == wanted_) {
            const QModelIndex index = order_->mapFromSource(model_->index(row, 0));
            view_->setCurrentIndex(index);
            view_->scrollTo(index);
            wanted_ = 0;
            return;
        }
    }
}

void TransactionsDock::show_count() {
    const std::int64_t listed = model_->rowCount();
    const std::int64_t found = order_->rowCount();
    if (!seen_) {
        set_note({});
    } else if (listed == 0) {
        set_note(tr("nothing is in flight"));
    } else {
        const bool whole = listed < static_cast<std::int64_t>(default_transaction_rows);
        const QString all =
            whole ? tr("%1 in flight").arg(words::count(listed))
                  : tr("the %1 in flight that have waited longest").arg(words::count(listed));
        set_note(found < listed
                     ? tr("%1 of %2 shown").arg(words::count(found), words::count(listed))
                     : all);
    }
}

void TransactionsDock::set_theme(const Theme& theme) {
    InstrumentDock::set_theme(theme);
    model_->set_theme(theme);
    view_->set_theme(theme);
}

} // namespace lockscope::ui
