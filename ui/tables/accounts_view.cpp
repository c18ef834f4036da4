// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/accounts_view.h"

#include "ui/tables/accounts_model.h"
#include "ui/tables/accounts_text.h"

#include <QHeaderView>

namespace lockscope::ui {
namespace {

constexpr int name_letters = 20;

/// As much as a column usually has to show.
QString sample(AccountsModel::Column column) {
    using Column = AccountsModel::Column;
    switch (column) {
    case Column::rank:
        return QStringLiteral("200");
    case Column::account:
        return QString(name_letters, u'n');
    case Column::children:
        return AccountsModel::tr("skewed") + QStringLiteral(" 300,000");
    case Column::committed:
        return QStringLiteral("1,000,000");
    default:
        return QStringLiteral("10,000");
    }
}

} // namespace

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
    for (int i = 0; i < AccountsModel::column_count; ++i) {
        room.push_back({sample(static_cast<AccountsModel::Column>(i)), i == AccountsModel::rank});
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
