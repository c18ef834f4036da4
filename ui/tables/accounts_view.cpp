// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/accounts_view.h"

#include "ui/tables/accounts_model.h"
#include "ui/tables/accounts_text.h"

#include <QHeaderView>

namespace lockscope::ui {

AccountsView::AccountsView(AccountsOrder& order, QWidget* parent)
    : TableView(parent) {
    setObjectName(QStringLiteral("accounts-table"));
    setAccessibleName(tr("Accounts"));
    setAccessibleDescription(
        tr("Locks and records of the most contended accounts. Enter selects an account."));
    setModel(&order);
    horizontalHeader()->setSectionsClickable(true);
    setSortingEnabled(true);
    sortByColumn(AccountsModel::rank, Qt::AscendingOrder);
    std::vector<ColumnRoom> room;
    room.reserve(AccountsModel::column_count);
    for (int i = 0; i < AccountsModel::column_count; ++i) {
        room.push_back(
            {column_sample(static_cast<AccountsModel::Column>(i)), i == AccountsModel::rank});
    }
    set_room(std::move(room));
}

QString AccountsView::copy_heading(int column) const {
    return column_heading(static_cast<AccountsModel::Column>(column));
}

QString AccountsView::copy_cell(const QModelIndex& index) const {
    const QVariant value = index.data(AccountsModel::value_role);
    return index.column() == AccountsModel::account ? value.toString()
                                                    : QString::number(value.toDouble(), 'g', 12);
}

} // namespace lockscope::ui
